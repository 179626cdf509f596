"""Mention in a dependency tree -> what its sentence says of it: noun, verbs, roles, places, who says so."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from numcheck.frame import happening
from numcheck.frame.phrases import Phrases
from numcheck.frame.reading import Reading
from numcheck.frame.saying import Saying
from numcheck.frame.time import Timed
from numcheck.frame.tree import Tree
from numcheck.model import Kind, Mention, Phrase
from numcheck.ruleset.calendar import time_words
from numcheck.ruleset.places import places
from numcheck.wording import plural

#: Relations from a figure, or a part of a compound, up to the word it belongs to.
_BELONGS = frozenset({"nummod", "quantmod", "compound", "nmod", "amod", "npadvmod", "advmod", "det", "poss", "dep"})
_PIECE = re.compile(r"[a-z]+")
#: How far a counted noun may stand behind its figure, in tokens.
_REACH = 8


def read(tree: Tree, text: str, mention: Mention, start: int, timed: tuple[Timed, ...]) -> Reading | None:
    """What the parse says of `mention`; None if the tokens do not meet it.

    `text` is the sentence, `start` its offset in the document, `timed` its time words.
    """
    core = tree.at(mention.span.start - start, mention.span.end - start)
    if not core:
        return None
    return _Reader(tree, text, mention, core).reading(timed)


class _Reader:
    """One mention in one tree."""

    def __init__(self, tree: Tree, text: str, mention: Mention, core: tuple[int, ...]) -> None:
        self.tree, self.text, self.mention, self.core = tree, text, mention, core
        self.tokens = tree.tokens
        self.words = tree.words
        self.phrases = Phrases(tree, text)
        self.saying = Saying(tree, text, core, self.phrases)

    def reading(self, timed: tuple[Timed, ...]) -> Reading:
        counted = self._counted()
        partitive = self.core[-1] + 1 < len(self.tokens) and self.tokens[self.core[-1] + 1].lemma == "of"
        # "four of the nine bullets fired hit": what is said of the nine is not said of the four
        argument = counted if counted is not None and not partitive else self._unit()
        verbs = self._verbs(argument)
        main = verbs[0] if verbs else None
        noun, measured = self._noun(counted, argument, main)
        said: tuple[str, ...] = ()
        if counted is None and measured is not None and self.mention.kind is Kind.COUNT:  # "people killed rose to 41"
            verbs = (*verbs, *(v for v in self.tree.children(measured, "acl", "relcl") if self.tree.is_verb(v)))
            if (dead := self.words.states.get(self.tokens[measured].text.lower())) is not None:
                noun, said = "people", (dead,)
        agent = next((a for v in verbs if (a := self._agent(v, argument, measured)) is not None), None)
        patient = self._patient(main, argument, measured) if main is not None else None
        reporter = self.saying.reporter(main if main is not None else argument)
        modality, polarity = happening.modality(self.tree, main)
        state = (*self._state(counted), *said)
        clause = self._clause(main, argument)
        words = self._lemmas(clause) | (self._pieces() if main is None else frozenset())
        return Reading(
            noun=noun,
            modifiers=self._modifiers(measured if measured is not None else argument),
            predicates=tuple(dict.fromkeys((*state, *(d for v in verbs for d in self._deeds(v))))),
            polarity=polarity,
            agent=agent,
            patient=patient,
            subject=self._subject(measured),
            owner=self._owner(measured if measured is not None else argument),
            time=self.saying.times(timed, main, argument, reporter),
            place=self._places(verbs, argument),
            attribution=self.saying.attribution(reporter),
            modality=modality,
            bare=counted is None and measured is None and self._stands(argument),
            doer=main is not None and not state and len(self._deeds(main)) == 1 and self._does(main, argument),
            words=words,
            deeds=words - self._lemmas(i for i in clause if not self.tree.is_verb(i)),
        )

    # -- the figure and its noun ------------------------------------------------------------------------------------

    def _top(self) -> int:
        """The token of the figure under which its others hang; the head of a hyphen chain for attributive ones."""
        for i in self.core:
            if self.tokens[i].head not in self.core or self.tokens[i].head == i:
                return i
        return self.core[-1]

    def _unit(self) -> int:
        """The token by which the figure hangs in its clause: "year" of "its third year", else its own top."""
        top = self._top()
        head = self.tokens[top].head
        return head if self.mention.kind is Kind.ORDINAL and self.tokens[head].lemma == self.mention.noun else top

    def _counted(self) -> int | None:
        """The token of the noun that the figure counts or stands before."""
        mention, tokens = self.mention, self.tokens
        if mention.kind is Kind.ORDINAL and mention.quantity.unit != "count":
            return None  # "its third year": what the year is told of stands elsewhere
        beside = mention.attributive or mention.kind in (Kind.COUNT, Kind.RATE, Kind.ORDINAL, Kind.SCORE)
        if mention.noun is not None and beside:
            wanted = mention.noun.split()[-1]
            for i in range(self.core[-1] + 1, min(len(tokens), self.core[-1] + _REACH)):
                if self.tree.is_verb(i) and tokens[i].dep not in ("amod", "compound"):
                    break
                if tokens[i].text == "," and i + 1 < len(tokens) and tokens[i + 1].tag == "CC":
                    break  # "rose to 41, and 90 people fled": they are another figure's
                if self.tree.is_noun(i) and self._is(wanted, i):
                    return i
        if mention.kind is not Kind.COUNT and not mention.attributive:
            return None
        at = self._top()
        while tokens[at].dep in _BELONGS and tokens[at].head != at and self.core[-1] < tokens[at].head:
            at = tokens[at].head
            if tokens[at].tag.startswith("NN") and at - self.core[-1] < _REACH:
                return at
        return self._partitive(self._top())

    def _is(self, noun: str, i: int) -> bool:
        """Whether a token is this noun; the model's lemmas err on rare plurals ("doses")."""
        token = self.tokens[i]
        return noun in (token.lemma, token.text.lower()) or plural(noun) == token.text.lower()

    def _partitive(self, at: int) -> int | None:
        """`12 of the victims`: the noun after "of"."""
        for prep in self.tree.children(at, "prep"):
            if self.tokens[prep].lemma == "of":
                below = self.tree.child(prep, "pobj")
                if below is not None and self.tokens[below].tag.startswith("NN"):
                    return below
        return None

    def _noun(self, counted: int | None, argument: int, main: int | None) -> tuple[str | None, int | None]:
        """The lemma of what is counted or measured, and its token."""
        if counted is not None:
            person = self.mention.kind is Kind.AGE and self.tokens[counted].tag.startswith("NNP")
            word = self.mention.noun.split()[-1] if self.mention.noun else ""
            lemma = word if word and self._is(word, counted) else self.tokens[counted].lemma
            return ("person" if person else lemma), counted
        if self.mention.kind is Kind.COUNT:
            told = self._told_before(argument, main)
            if told is not None:
                return self.tokens[told].lemma, told
            # "killed 12 people and wounded 30": the noun before is inherited where the figure stands for itself
            return (self.mention.noun if self._stands(argument) else None), None
        inner = self._partitive(argument)
        if inner is not None:
            return self.tokens[inner].lemma, inner
        measured = self._measured(argument, main)
        if measured is None:
            return self.mention.noun, None
        named = self.tokens[measured].tag.startswith("NNP")
        if named:
            return ("person" if self.mention.kind is Kind.AGE else self.mention.noun), measured
        return self.tokens[measured].lemma, measured

    def _does(self, verb: int, argument: int) -> bool:
        """Whether the figure's noun is the active subject of a verb with another object."""
        return self.tokens[argument].dep == "nsubj" and self.tree.child(verb, "dobj") is not None

    def _stands(self, argument: int) -> bool:
        """Whether a figure without a noun does or suffers something itself: "46 were arrested", "killing 12"."""
        return self.mention.kind is Kind.COUNT and (
            self.tokens[argument].dep in ("nsubj", "nsubjpass", "dobj") or bool(self._state(None))
        )

    def _told_before(self, argument: int, main: int | None) -> int | None:
        """`The toll stood at 41`: a bare figure counts what the sentence is about."""
        if main is None or self.tokens[argument].dep not in ("pobj", "attr", "dobj"):
            return None
        above = self.tokens[self.tokens[argument].head]
        if self.tokens[argument].dep == "pobj" and above.lemma not in ("to", "at", "by"):
            return None
        if self.tokens[argument].dep == "dobj" and self.tokens[main].lemma not in self.words.reaching:
            return None
        subject = self.tree.subject(main)
        if subject is None or self.tokens[subject].tag not in ("NN", "NNS"):
            return None
        # "The number of people killed rose to 41": what is numbered, not its number
        return self._numbered(subject) if self.tokens[subject].lemma == "number" else subject

    def _numbered(self, number: int) -> int:
        """What stands behind "number of", else the number itself."""
        prep = next((p for p in self.tree.children(number, "prep") if self.tokens[p].lemma == "of"), None)
        below = self.tree.child(prep, "pobj", "pcomp", "amod") if prep is not None else None
        return number if below is None else below

    def _measured(self, argument: int, main: int | None) -> int | None:
        """What a measure is said of: the noun it hangs on, or the subject of a verb without an object."""
        token = self.tokens[argument]
        head = token.head
        if token.dep == "pobj":
            above = self.tokens[head].head
            if self.tree.is_noun(above) and above != argument:
                return above
            if self.mention.kind is Kind.DATE and self.tokens[above].lemma in self.words.light:
                return self.tree.subject(above)
            if self.tokens[above].dep == "acomp":  # "The link is valid for 24 hours"
                return self.tree.subject(self.tokens[above].head)
            stands = self.tokens[head].lemma in ("to", "at", "by", "from") and self.mention.kind is not Kind.DURATION
            if stands and above == main and not self.tree.passive(above):  # "Revenue at the mill rose to $4 million"
                return self.tree.subject(above)
            return None
        if token.dep in ("npadvmod", "nmod", "amod", "appos", "compound") and self.tokens[head].tag.startswith("NN"):
            return head
        if main is None:
            return None
        if self.mention.kind is Kind.AGE and self.tokens[main].lemma in ("age", "aged"):
            return self.tokens[main].head if self.tree.is_noun(self.tokens[main].head) else None
        entering = self.mention.kind is Kind.ORDINAL and token.dep == "dobj"
        if token.dep in ("dobj", "attr", "npadvmod", "advmod", "acomp", "oprd") or entering:
            if self.tree.passive(main):
                return None
            loose = entering and self.tokens[main].dep in ("acl", "advcl") and self.tokens[main].tag == "VBG"
            subject = self._nearest_noun(main) if loose else self.tree.subject(main)
            return subject if subject is not None and subject != argument else None
        return None

    def _nearest_noun(self, verb: int) -> int | None:
        """`an end to the war, now entering its third year`: the noun right before the clause, not what it hangs on."""
        first = min(self.tree.subtree(verb))
        near = next((i for i in range(first - 1, -1, -1) if self.tokens[i].tag.startswith("NN")), None)
        while (
            near is not None and self.tokens[near].tag.startswith("NNP") and self.tokens[near].dep in ("pobj", "conj")
        ):
            above = self.tokens[self.tokens[near].head].head  # "the war in Mali, now ...": the war, not the country
            if not self.tokens[above].tag.startswith("NN") or above >= near:
                break
            near = above
        return near

    def _modifiers(self, at: int) -> tuple[str, ...]:
        words = [
            self.tokens[c].text.lower()
            for c in self.tree.children(at, "amod", "compound", "nmod")
            if c not in self.core and not any(k in self.core for k in self.tree.subtree(c))
        ]
        hedge = self.mention.cue.lower().split()  # "more than 60 wounded": "more" belongs to the hedge
        kept = (w for w in (*words, *self.mention.modifiers) if w not in hedge)
        return (*dict.fromkeys(kept), *self._of(at))

    def _of(self, at: int) -> tuple[str, ...]:
        """`counts of fraud`: what the noun is of narrows it, unless the figure measures that very thing."""
        if self.mention.kind not in (Kind.COUNT, Kind.RATE) or at in self.core:
            return ()
        below = [self.tree.child(p, "pobj") for p in self.tree.children(at, "prep") if self.tokens[p].lemma == "of"]
        return tuple(
            f"of {self.tokens[b].lemma}" for b in below if b is not None and self.tokens[b].tag in ("NN", "NNS")
        )

    # -- verbs and roles --------------------------------------------------------------------------------------------

    def _verbs(self, argument: int) -> tuple[int, ...]:
        """The verbs that say what happened: that of the figure's clause, then those of clauses on its noun."""
        found: list[int] = []
        own = [v for v in self.tree.children(argument, "acl", "relcl") if self.tree.is_verb(v) and self._says_of(v)]
        governing = self._governing(argument)
        if governing is not None:
            light = (
                self.tokens[governing].lemma in self.words.light or self.tokens[governing].lemma in self.words.reporting
            )
            found = [*own, governing] if light and own else [governing, *own]
        else:
            found = own
        for verb in tuple(found):
            found.extend(c for c in self.tree.children(verb, "conj") if self._same_object(c, verb, argument))
        return tuple(dict.fromkeys(found))

    def _deeds(self, verb: int) -> tuple[str, ...]:
        """What a verb says, and what it says with the words that hang on it: "shot dead" is killed."""
        lemma = self.tree.lemma(verb)
        below = frozenset(self.tokens[i].lemma for i in self.tree.reach(verb))
        named = (deed for with_, deed in self.words.idioms.get(self.tokens[verb].lemma, ()) if with_ <= below)
        return (lemma, *named)

    def _state(self, counted: int | None) -> tuple[str, ...]:
        """`41 dead`, `two sailors missing`: what happened, said right behind the noun or the bare figure."""
        if self.mention.kind is not Kind.COUNT:
            return ()
        behind = (counted if counted is not None else self.core[-1]) + 1
        if behind >= len(self.tokens) or (counted is None and self.tokens[self._top()].dep == "pobj"):
            return ()  # "a mother of two dead"
        after = self.tokens[behind]
        # "12 people killed in a fire were named" and "12 killed": a state; "12 killed a guard" is a deed of the twelve.
        acts = self.tree.child(behind, "dobj") is not None
        state = self.words.states.get(after.text.lower())
        return (state,) if state is not None and not acts else ()

    def _governing(self, argument: int) -> int | None:
        """The nearest verb above the figure's noun phrase."""
        previous = argument
        for at in self.tree.up(argument):
            if self.tree.is_verb(at):
                return self._open_verb(at) or at
            if self.tokens[previous].dep in ("relcl", "acl") and self.tree.is_verb(previous):
                return None
            previous = at
        return argument if self.tree.is_verb(argument) else None

    def _open_verb(self, above: int) -> int | None:
        """`ending the strike that costs, by its own count, 40 firms`: a verb in between that still lacks its object."""
        top = self.tokens[self._top()]
        if not {top.dep, self.tokens[top.head].dep} & {"dobj", "appos"}:
            return None
        for i in range(self.core[0] - 1, above, -1):
            if self.tree.is_verb(i) and self.tokens[i].tag not in ("VBN", "JJ"):
                closed = self.tree.child(i, "dobj", "attr", "acomp", "ccomp", "xcomp", "auxpass") is not None
                return None if closed or self.tokens[i].dep not in ("relcl", "acl", "advcl") else i
        return None

    def _says_of(self, verb: int) -> bool:
        """Whether a clause on the noun says what happened to the counted things, not to something inside it."""
        # "of which 76 were repelled" speaks of the 76, and "which hit two houses" of the houses.
        inside = self.tree.children(verb, "dobj", "nsubjpass")
        return all(self.tokens[i].tag in ("WDT", "WP", "PRP") for i in inside)

    def _same_object(self, verb: int, first: int, argument: int) -> bool:
        """`shot down or jammed`: a second verb without an object of its own, about the same things."""
        if not self.tree.is_verb(verb) or self.tree.child(verb, "nsubj", "nsubjpass", "dobj", "attr") is not None:
            return False
        patient = self.tree.object(first)
        return patient is not None and (patient == argument or argument in self.tree.subtree(patient))

    def _agent(self, verb: int, argument: int, measured: int | None) -> Phrase | None:
        subject = self.tree.subject(verb)
        if subject is None or subject in (argument, measured) or subject in self.core:
            return None
        subject = self._spoken_of(subject, verb)
        phrase = self.phrases.phrase(subject, acts=True)
        others = (self.phrases.own_names(c) for c in self.tree.children(subject, "conj"))
        return replace(phrase, names=tuple(dict.fromkeys((*phrase.names, *(n for names in others for n in names)))))

    def _spoken_of(self, subject: int, verb: int) -> int:
        """`Orlex said it will cut 40 jobs`: whoever says so, where a pronoun does what is said."""
        above = self.tokens[verb].head
        if self.tokens[subject].tag != "PRP" or self.tokens[verb].dep != "ccomp" or not self.tree.is_verb(above):
            return subject
        reporter = self.tree.child(above, "nsubj") if self.tokens[above].lemma in self.words.reporting else None
        return reporter if reporter is not None and self.tokens[reporter].tag.startswith("NNP") else subject

    def _patient(self, verb: int, argument: int, measured: int | None) -> Phrase | None:
        patient = self.tree.object(verb)
        if patient is None or patient in (argument, measured) or patient in self.core:
            return None
        return self.phrases.phrase(patient)

    def _subject(self, measured: int | None) -> Phrase | None:
        """What a measure is told of, named by an apposition where it has no name itself."""
        if measured is None or self.mention.kind is Kind.COUNT:
            return None
        for at in (measured, *self._apposed(measured)):
            names = self.phrases.own_names(at)
            if names:
                return Phrase(text=self.phrases.phrase(at).text, head=self.tokens[at].lemma, names=names)
        return replace(self.phrases.phrase(measured), names=())

    def _apposed(self, at: int) -> tuple[int, ...]:
        """The names that a noun stands beside: "senator Reyes", "the senator, Reyes", "the mayor of Lund, Reyes"."""
        token = self.tokens[at]
        places = (self.tree.child(p, "pobj") for p in self.tree.children(at, "prep"))
        behind = (a for place in places if place is not None for a in self.tree.children(place, "appos"))
        before = (token.head,) if token.dep in ("appos", "compound", "nmod") else ()
        return (*self.tree.children(at, "appos"), *behind, *before)

    def _owner(self, at: int) -> Phrase | None:
        """A people or a possessor before the noun: "Ukrainian drones", "the army's tanks"."""
        for child in self.tree.children(at, "poss", "amod", "compound", "nmod"):
            if child in self.core:
                continue
            phrase = self.phrases.phrase(child, acts=True)
            people = any(places().country(name) is not None for name in phrase.names)
            if phrase.names and (people or self.tokens[child].dep == "poss"):
                return phrase
        return None

    def _places(self, verbs: tuple[int, ...], argument: int) -> tuple[Phrase, ...]:
        found = []
        doers = (self.tree.subject(verb) for verb in verbs)  # "Police in Seville arrested"
        inner = self._partitive(argument)  # "52 percent of the vote in Orle"
        starts = (argument, inner, *verbs, *doers)
        for at in dict.fromkeys(start for start in starts if start is not None):
            for prep in self.tree.children(at, "prep"):
                if self.tokens[prep].lemma not in self.words.place_prepositions:
                    continue
                todo = list(self.tree.children(prep, "pobj"))
                while todo:
                    place = todo.pop(0)
                    todo.extend(self.tree.children(place, "conj"))
                    inner = next(
                        (p for p in self.tree.children(place, "prep") if self.tokens[p].lemma in ("in", "of")), None
                    )
                    if inner is not None:
                        todo.extend(self.tree.children(inner, "pobj"))
                    named = self.tokens[place].tag.startswith("NNP") and not self._is_time(place)
                    if named or self.tokens[place].lemma in self.words.generic_places:
                        found.append(self.phrases.phrase(place))
        return tuple(dict.fromkeys(found))

    def _is_time(self, i: int) -> bool:
        return self.tokens[i].lemma in time_words()

    def _clause(self, main: int | None, argument: int) -> frozenset[int]:
        """The tokens of the clause, without those of clauses below it that are not about the figure."""
        top = main if main is not None else argument
        found: set[int] = set()
        todo = [top]
        if self.tokens[top].dep == "relcl":  # "the first time they had met": the noun phrase belongs to it
            first, last = self.tree.phrase(self.tokens[top].head)
            found = set(range(first, last + 1))
        elif self.tokens[top].dep == "acl":  # "jewels valued at $2 million were stolen": what became of them
            found = {self.tokens[top].head, *(v for v in self.tree.up(self.tokens[top].head) if self.tree.is_verb(v))}
        while todo:
            at = todo.pop()
            if at not in self.core:
                found.add(at)
            for child in self.tree.children(at):
                other = self.tokens[child].dep in ("ccomp", "advcl", "conj", "parataxis") and self.tree.is_verb(child)
                if not other:
                    todo.append(child)
                else:  # "arrested since the riots began": all that time, though the rest of it is another clause
                    found.update(m for m in self.tree.children(child, "mark") if self.tokens[m].lemma == "since")
        return frozenset(found)

    def _lemmas(self, tokens: Iterable[int]) -> frozenset[str]:
        return frozenset(self.tokens[i].lemma for i in tokens)

    def _pieces(self) -> frozenset[str]:
        """The words of a line without a verb: a key with its value, a table cell; all of it is one clause."""
        text = (t.text for i, t in enumerate(self.tokens) if i not in self.core)
        return frozenset(part for word in text for part in _PIECE.findall(word.lower()))
