"""A date in a tree -> the deed that it is told of by a noun: "her conversion in 2004", "his 2001 conviction"."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache

from numcheck.frame.having import Having
from numcheck.model import Kind, Phrase
from numcheck.ruleset.calendar import months
from numcheck.ruleset.deeds import HOLD, deeds

_BESIDE = ("nummod", "compound", "amod", "nmod", "npadvmod", "appos")
#: Whom a possessive stands for.
_OWNERS = {"his": "he", "her": "she", "their": "they", "its": "it"}
_WHOSE = re.compile(r"[’']s?\s")
#: So many phrases may stand between a deed and its date: "departure from the series in 1983".
_STEPS = 3


@cache
def _day_of_a_month() -> re.Pattern[str]:
    """`4 November`, `Nov. 4`."""
    name = "|".join(f"{month[:3].capitalize()}[a-z]*" for month in months())
    return re.compile(rf"\d{{1,2}}(?:st|nd|rd|th)? (?:{name})\.?|(?:{name})\.? \d{{1,2}}(?:st|nd|rd|th)?")


@dataclass(frozen=True, slots=True)
class Deed:
    """What a noun tells to have happened."""

    noun: int  # the token
    verb: str  # the lemma of what was done
    whose: Phrase | None  # who did it, or suffered it
    suffered: bool
    with_: Phrase | None  # "his marriage to Ana Roe"
    due: bool = False  # it lies ahead: "completion is planned for May"


class Dated(Having):
    """What a date is told of by a noun."""

    def _deed_by_noun(self, main: int | None) -> Deed | None:
        """The deed whose noun a date stands with; None where the verb of its clause is meant."""
        if self.mention.kind not in (Kind.DATE, Kind.CLOCK):
            return None
        if (held := self._held_noun()) is not None:
            return Deed(noun=held, verb=HOLD, whose=self.phrases.phrase(held), suffered=True, with_=None)
        noun = self._deed_noun(main)
        if noun is None or self._of_others(noun):
            return None
        lemma = self._deed_lemma(noun)
        taken = lemma in deeds().taken  # "Orlex's purchase of the mill": it befalls the mill
        if taken and self._taken_by(noun) is None:
            return None
        whose, due = self._whose_deed(noun, main), main is not None and self._due(main)
        if self.tokens[noun].dep == "nsubj" and self.tokens[self.tokens[noun].head].lemma in deeds().foiled:
            return None  # "his purchase of the mill in 1990 failed"
        if lemma in deeds().of_somebody and not (whose is not None and whose.names and self._plainly_of(noun)):
            return None
        if whose is None and deeds().verb_of[lemma] in deeds().of_persons:
            return None  # "the murder was in May": of whom, nobody says
        if whose is None and lemma in deeds().befalling:  # "completion is planned": the noun is all that is said
            whose = self.phrases.phrase(noun)
        return Deed(
            noun=noun,
            verb=deeds().verb_of[lemma],
            whose=whose,
            suffered=lemma in deeds().befalling,
            with_=self._with_whom(noun) if deeds().verb_of[lemma] in deeds().mutual else None,
            due=due,
        )

    def _deed_lemma(self, at: int) -> str:
        return self.tokens[at].lemma.lower()

    def _tells_a_deed(self, at: int) -> bool:
        return self.tokens[at].tag in ("NN", "NNS") and self._deed_lemma(at) in deeds().verb_of

    def _held_noun(self) -> int | None:
        """`The 4 November election`: what is held on the day that stands before it, if it is the only one."""
        if self.mention.kind is not Kind.DATE or not _day_of_a_month().fullmatch(self.mention.surface):
            return None
        above = self.tokens[max(self.core, key=lambda i: self.tokens[i].head)].head
        held = self.tokens[above].tag == "NN" and self._deed_lemma(above) in deeds().held and above > self.core[-1]
        if not held or self._deed_lemma(above) != self.mention.noun:
            return None
        before = self.tree.children(above, "amod", "compound", "nmod", "det", "advmod")
        return None if any(self.tokens[i].text.lower() in deeds().several for i in before) else above

    def _deed_noun(self, main: int | None) -> int | None:
        at = self.core[-1]
        while self.tokens[at].head in self.core and self.tokens[at].head != at:
            at = self.tokens[at].head
        while self.tokens[at].dep in ("compound", "nummod", "nmod") and self._is_part_of_day(self.tokens[at].head):
            at = self.tokens[at].head
        above = self.tokens[at].head
        if self.tokens[at].dep in _BESIDE and self._tells_a_deed(above):
            return above
        subject = self._what_came(main) if main is not None else None
        told = subject if subject is not None and self._tells_a_deed(subject) else None
        if self.tokens[at].dep == "pobj" or self.tokens[at].dep == "npadvmod":
            prep = above if self.tokens[at].dep == "pobj" else at
            for _ in range(_STEPS):
                above = self.tokens[prep].head
                above = self.tokens[above].head if self.tokens[above].lemma == "back" else above  # "back in January"
                if self._tells_a_deed(above):
                    return above
                if self.tokens[above].dep != "pobj":
                    break
                prep = self.tokens[above].head
            if told is not None and main is not None and told < prep < main and self._beside_the_deed(told, prep):
                return told
        if main is None or main > self.core[0]:
            return None
        return told if self._comes(main) or self._due(main) else None

    def _what_came(self, main: int) -> int | None:
        """`The killing, which took place`, `the killing is said to have taken place`: the noun of what came about."""
        at = main
        while self.tree.child(at, "nsubj", "nsubjpass") is None and self.tokens[at].dep == "xcomp":
            at = self.tokens[at].head
        subject = self.tree.child(at, "nsubj", "nsubjpass")
        if subject is None or self.tokens[subject].tag != "WDT" or self.tokens[at].dep != "relcl":
            return subject
        above = range(
            self.tokens[at].head, -1, -1
        )  # the parser hangs the clause on the name: "the killing of Roe, which"
        return next((i for i in above if self._tells_a_deed(i)), None) if self._behind_a_deed(at) else None

    def _behind_a_deed(self, clause: int) -> bool:
        """Whether the noun that a clause is on is a deed, or the name of whom the deed is: "the killing of Ana Roe"."""
        on = self.tokens[clause].head
        prep = self.tokens[on].head
        whose = self.tokens[on].dep == "pobj" and self.tokens[prep].lemma == "of"
        return self._tells_a_deed(on) or (whose and self._tells_a_deed(self.tokens[prep].head))

    def _plainly_of(self, noun: int) -> bool:
        """`The 4 May killing`, `the killing on 4 May shocked`, and not `held over the killing of Ana Roe on 4 May`."""
        before = self.core[0] < noun
        return before or self.tokens[noun].dep in ("nsubj", "nsubjpass")

    def _comes(self, main: int) -> bool:
        """`came`, `happened`, `took place`: the verb only says that it was then."""
        placed = self.tokens[main].lemma == "take" and "place" in self._lemmas(self.tree.children(main, "dobj"))
        return placed or self.tokens[main].lemma in deeds().coming

    def _due(self, main: int) -> bool:
        """`is planned for May`, `is likely in May`: what the noun tells is still to come."""
        beside = self.tree.children(main, "acomp", "attr", "advmod")
        return not deeds().due.isdisjoint(self._lemmas((main, *beside)))

    def _is_part_of_day(self, at: int) -> bool:
        return self.tokens[at].lemma in ("morning", "afternoon", "evening", "night")

    def _beside_the_deed(self, noun: int, prep: int) -> bool:
        """Whether nothing but what belongs to the noun stands between it and its date."""
        below = set(self.tree.subtree(noun))
        return all(i in below or i == prep for i in range(noun, prep + 1))

    def _of_others(self, noun: int) -> bool:
        """`the planned opening`, `his second conviction`, `deaths`: none that is over, or one of several."""
        if self.tokens[noun].tag == "NNS":
            return True
        before = self.tree.children(noun, "amod", "compound", "nmod", "det", "advmod")
        return any(self.tokens[i].text.lower() in deeds().other for i in before)

    def _whose_deed(self, noun: int, main: int | None) -> Phrase | None:
        poss = self.tree.child(noun, "poss")
        if poss is None or self._deed_lemma(noun) in deeds().taken:
            poss = self._taken_by(noun)
        if poss is None:
            return self._who_has_it(noun, main)
        text = self.tokens[poss].text
        if self.tokens[poss].tag != "PRP$":
            return self.phrases.phrase(poss, acts=True)
        owner = _OWNERS.get(text.lower(), "it")
        behind = self._owner_behind(noun, main)
        if behind is not None and owner == "it":
            return behind
        names = behind.names if behind is not None and self._is_name(behind) else ()
        return Phrase(text=text, head=owner, names=names, pronoun=True)

    def _taken_by(self, noun: int) -> int | None:
        """What stands behind "of"."""
        of = (p for p in self.tree.children(noun, "prep") if self.tokens[p].lemma == "of")
        return next((b for p in of if (b := self.tree.child(p, "pobj")) is not None and b not in self.core), None)

    def _who_has_it(self, noun: int, main: int | None) -> Phrase | None:
        """`After the divorce in 2003, Ana Roe moved`, `A 2004 convert, she`: whom the clause is of."""
        beside = self.tokens[noun].dep in ("pobj", "appos", "dep") and self.tree.child(noun, "det") is not None
        if main is None or not beside:
            return None
        subject = self.tree.subject(main)
        return self.phrases.phrase(subject, acts=True) if subject is not None and subject != noun else None

    def _owner_behind(self, noun: int, main: int | None) -> Phrase | None:
        """`Since his conversion in 2004, Ben Roe has`: whom the clause behind the pronoun is of."""
        subject = self.tree.subject(main) if main is not None else None
        if subject is not None and subject > noun and self.tokens[subject].tag != "PRP":
            return self.phrases.phrase(subject, acts=True)
        before = (i for i in range(noun - 1, -1, -1) if self.tokens[i].dep in ("nsubj", "nsubjpass"))
        return next((phrase for i in before if (phrase := self.phrases.phrase(i, acts=True)).names), None)

    def _retired_from(self, main: int) -> int:
        """`retired from acting in 1999`: the verb that leads to what is no longer done."""
        prep = self.tokens[main].head
        led = self.tokens[main].dep == "pcomp" and self.tokens[prep].lemma == "from"
        above = self.tokens[prep].head
        dated = self.mention.kind in (Kind.DATE, Kind.CLOCK)
        return above if led and dated and self.tokens[above].lemma in deeds().ending else main

    def _told_when(self, main: int) -> int:
        """`It was 3 a.m. when the bus left the road`: the verb of what happened then."""
        subject = self.tree.subject(main)
        if self.mention.kind not in (Kind.DATE, Kind.CLOCK) or self.tokens[main].lemma != "be" or subject is None:
            return main
        if self.tokens[subject].text.lower() != "it":
            return main
        after = range(self.core[-1] + 1, len(self.tokens))
        when = next((i for i in after if self.tokens[i].lemma == "when"), None)
        happened = main if when is None else self.tokens[when].head
        above = self.tokens[happened].head
        then = above in (main, *self.core) or (self.tokens[above].head == main and self.tree.is_noun(above))
        return happened if then and self.tree.is_verb(happened) else main

    def _carried_on(self, main: int) -> int:
        """`That year he shot and killed his father`: of two verbs of one object the last, as with the day behind it."""
        first = self.mention.kind in (Kind.DATE, Kind.CLOCK) and self.core[-1] < main
        following = self.tree.children(main, "conj") if first and self.tree.object(main) is None else ()
        for verb in following:
            between = range(main + 1, verb)
            joined = all(self.tokens[i].lemma == "and" or self.tokens[i].dep == "advmod" for i in between)
            if joined and self.tree.is_verb(verb) and self.tree.child(verb, "nsubj", "nsubjpass") is None:
                alike = self.tokens[verb].tag == self.tokens[main].tag
                return verb if alike and (self.tree.object(verb) is not None or self.tree.passive(main)) else main
        return main

    def _since(self, main: int) -> tuple[str, ...]:
        """`have been married since 1996`, `in force since January`: what goes on since then."""
        if self.mention.kind is not Kind.DATE or not any(self.tokens[i].lemma == "since" for i in self._before()):
            return ()
        helped = any(self.tokens[i].lemma == "have" for i in self.tree.children(main, "aux"))
        below = self._lemmas(self.tree.reach(main))
        named = ("force since",) if below & deeds().in_force else ()
        return (f"{self.tokens[main].lemma} since", *named) if helped else ()

    def _before(self) -> tuple[int, ...]:
        """The few tokens right before the date."""
        return tuple(range(max(0, self.core[0] - _STEPS), self.core[0]))

    def _is_name(self, phrase: Phrase) -> bool:
        """`Ana Roe`, `the singer Ana Roe`, and not `Ana Roe's father`."""
        return bool(phrase.names) and phrase.head not in self.words.kin and not _WHOSE.search(phrase.text)

    def _with_whom(self, noun: int) -> Phrase | None:
        preps = (p for p in self.tree.children(noun, "prep") if self.tokens[p].lemma in ("to", "from", "with"))
        below = (self.tree.child(p, "pobj") for p in preps)
        named = next((b for b in below if b is not None and self.tokens[b].tag.startswith("NNP")), None)
        return replace(self.phrases.phrase(named), pronoun=False) if named is not None else None
