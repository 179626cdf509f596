"""Mention in a dependency tree -> what its sentence says of it: noun, verbs, roles, places, who says so."""

from __future__ import annotations

from dataclasses import replace

from numcheck.frame import happening, meanwhile, nominal
from numcheck.frame.clause import Clause
from numcheck.frame.dated import Dated, Deed
from numcheck.frame.deeds import Deeds
from numcheck.frame.naming import Naming
from numcheck.frame.parts import Parts
from numcheck.frame.reading import Reading
from numcheck.frame.time import Timed
from numcheck.frame.tree import Tree
from numcheck.model import Kind, Mention


def read(tree: Tree, text: str, mention: Mention, start: int, timed: tuple[Timed, ...]) -> Reading | None:
    """What the parse says of `mention`; None if the tokens do not meet it.

    `text` is the sentence, `start` its offset in the document, `timed` its time words.
    """
    core = tree.at(mention.span.start - start, mention.span.end - start)
    if not core:
        return None
    return _Reader(tree, text, mention, core).reading(timed)


class _Reader(Naming, Deeds, Parts, Dated, Clause):
    """One mention in one tree."""

    def reading(self, timed: tuple[Timed, ...]) -> Reading:
        counted = self._counted()
        if counted is None:
            counted = self._holder()
        partitive = self.core[-1] + 1 < len(self.tokens) and self.tokens[self.core[-1] + 1].lemma == "of"
        # "four of the nine bullets fired hit": what is said of the nine is not said of the four
        argument = counted if counted is not None and not partitive else self._unit()
        verbs = self._verbs(argument)
        main = self._carried_on(self._told_when(self._retired_from(verbs[0]))) if verbs else None
        dated = self.mention.kind in (Kind.DATE, Kind.CLOCK)
        own = main
        main = meanwhile.befell(self.tree, main, self.core[0]) if dated and main is not None else main
        verbs = (main, *verbs[1:]) if main is not None else ()
        noun, measured = self._noun(counted, argument, main)
        said: tuple[str, ...] = ()
        if counted is None and measured is not None and self.mention.kind is Kind.COUNT:  # "people killed rose to 41"
            verbs = (*verbs, *(v for v in self.tree.children(measured, "acl", "relcl") if self.tree.is_verb(v)))
            if (dead := self.words.states.get(self.tokens[measured].text.lower())) is not None:
                noun, said = "people", (dead,)
        if counted is not None and (befell := self._befell(counted)) is not None:
            noun, said = "people", () if partitive else (befell,)
            # "100 of the 900 hurt were treated": the hundred
            verbs = () if self._held() or self._while(counted) else verbs
        before = self._led_from(main)
        if before is not None:
            verbs = (*verbs, before)
        if (taken := self._taken(argument, main)) is not None:
            verbs = (*verbs, taken)
        named = nominal.deed(self.tree, self.mention.kind, argument)
        told = None if dated else measured  # what a date is told of is not measured by it: it does something
        agent = next((a for v in verbs if (a := self._agent(v, argument, told)) is not None), None)
        if agent is None and named:
            agent = self._apposed_doer(argument)
        if agent is None and not verbs and self._had(argument) and (haver := self._haver(argument)) is not None:
            agent = self.phrases.phrase(haver, acts=True)
        patient = self._patient(main, argument, measured if main == own else told) if main is not None else None
        if patient is None and main is not None and (bought := self._purpose(main)) is not None:
            patient = self._patient(bought, argument, measured)
        if main is not None and (patient is None or not patient.names):
            patient = self._aim(main, argument) or patient
        reporter = self.saying.reporter(main if main is not None else argument)
        modality, polarity = happening.modality(self.tree, main)
        if self.mention.kind is Kind.DURATION and happening.lasted(self.tree, main, argument):
            modality = "actual"
        if modality == "actual" and self.mention.kind is Kind.COUNT and happening.has_room(self.tree, main):
            modality = "hypothetical"
        apart = self._among(argument)
        if modality != "actual" and self._ahead(argument):
            modality, verbs, apart = "actual", (), True
        if taken is not None and main is not None and self.tokens[main].tag == "VBD" and modality == "planned":
            modality = "actual"  # "needed six hours to reach him"
        if named:
            modality, polarity = nominal.done(self.tree, argument, main, (modality, polarity))
        begun = self._begun(main) if dated and main is not None else ()
        said += self._since(main) if main is not None else ()
        # "six of the miners trapped were brought up": trapped are all of them
        state = (*self._fared(), *(() if partitive else self._state(counted)), *said, *named)
        clause = self._clause(main, argument)
        words = self._lemmas(i for i in clause if not self._hedges(i))
        words |= self._pieces() if main is None else frozenset()
        words |= frozenset(named)  # "the elimination of 400 posts was announced"
        if before is not None:
            words |= self._lemmas(self._clause(before, argument))
        if taken is not None:  # "it took them nine hours to put out the blaze"
            words |= self._lemmas(self._clause(taken, argument))
        if main is not None and self.tokens[main].dep == "xcomp" and self._reported(self.tokens[main].head) == main:
            words |= self._lemmas(self._clause(self.tokens[main].head, argument))
        if main is not None and self.tokens[main].dep in ("xcomp", "ccomp", "advcl"):
            words |= self._lemmas([self.tokens[main].head]) & self.words.allowing
        if main is not None and modality != "actual" and self.tokens[main].dep in ("xcomp", "ccomp"):
            words |= self._lemmas(self._commanded(main)) & (self.words.commands | self.words.seeking)
        if main is not None and self.tokens[main].dep == "pcomp":  # "accused Chad of firing"
            words |= self._lemmas([self.tokens[self.tokens[main].head].head]) & self.words.blaming
        reading = Reading(
            noun=noun,
            modifiers=self._modifiers(measured if measured is not None else argument),
            predicates=begun or tuple(dict.fromkeys((*state, *(d for v in verbs for d in self._told_by(v))))),
            polarity=polarity,
            agent=agent,
            patient=patient,
            subject=self._giver() or self._subject(measured),
            owner=self._owner(measured if measured is not None else argument),
            time=self.saying.times(timed, main, argument, reporter),
            place=self._places(verbs, argument),
            attribution=self.saying.attribution(reporter),
            told=self.saying.told(timed, reporter),
            modality=modality,
            bare=counted is None and measured is None and self._stands(argument),
            doer=main is not None and not state and len(self._deeds(main)) == 1 and self._does(main, argument),
            close=main is not None and counted is not None and self._close(main, argument),
            among=apart,
            had=self._had(argument),
            beside=self._beside(argument) is not None,
            words=words,
            deeds=words - self._lemmas(i for i in clause if not self.tree.is_verb(i)),
        )
        deed = self._deed_by_noun(main)
        return reading if deed is None else self._told_by_noun(reading, deed)

    def _told_by_noun(self, reading: Reading, deed: Deed) -> Reading:
        """`Her conversion in 2004 surprised them`: she converted, whatever the verb tells."""
        words = self._lemmas(self.tree.subtree(deed.noun))
        return replace(
            reading,
            noun=self._deed_lemma(deed.noun),
            predicates=(deed.verb,),
            polarity=True,
            modality="planned" if deed.due else "actual",
            agent=None if deed.suffered else deed.whose,
            patient=deed.whose if deed.suffered else deed.with_,
            words=words,
            deeds=frozenset(),
        )
