"""rules/fates.toml -> what befalls people, and how reports count those whom it befell without a noun of their own."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property

import msgspec

from numcheck.ruleset.cues import either
from numcheck.ruleset.locate import shipped
from numcheck.ruleset.numbers import numbers

#: The fates that are no harm, and that are one's rescue.
_UNHARMED, _SAVED = "board", "rescue"
#: Forms that are verbs with an object: "injured", "displaced".
_DEED = re.compile(r"[a-z]+ed|hurt")
_AUXILIARIES = (
    r"(?:(?:have|has|had|were|was|are|is|been|being|be|also|already|confirmed|reported|known|said|believed|to|still"
    r"|later|now)\s+){0,5}"
)


class Forms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Of which forms, and of which fates, more may be said or less than of others."""

    alone: frozenset[str]
    parts: frozenset[str]


class Links(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a count comes to its figure."""

    tolls: frozenset[str]
    counts: frozenset[str]
    puts: frozenset[str]
    words: frozenset[str]
    hedges: frozenset[str]
    numbers: frozenset[str]
    unsure: frozenset[str]


class Apart(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Nouns of those who are counted."""

    nouns: tuple[str, ...]
    anybody: frozenset[str]
    plurals: Mapping[str, str]


class Fates(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The word lists of `rules/fates.toml`, which says what each is for; a fate is named by a verb."""

    words: Mapping[str, tuple[str, ...]]
    verbs: Mapping[str, tuple[str, ...]]
    forms: Mapping[str, tuple[str, ...]]
    told: Forms
    links: Links
    additions: frozenset[str]
    whom: Mapping[str, tuple[str, ...]]
    apart: Apart

    def befalls(self, verb: str) -> bool:
        """Whether a verb says what befalls people: "die", "hurt"."""
        return self.of_verb.get(verb, _UNHARMED) != _UNHARMED

    def of_verbs(self, predicates: Iterable[str]) -> str | None:
        """The first fate that some verbs tell."""
        return next((fate for verb in predicates if (fate := self.of_verb.get(verb)) is not None), None)

    def saves(self, verb: str) -> bool:
        """Whether a verb says that somebody was saved."""
        return self.of_verb.get(verb) == _SAVED

    def states(self, *fates: str) -> frozenset[str]:
        """The single words that name those of some fates: "killed", "dead"."""
        return frozenset(word for fate in fates for word in self.words[fate] if " " not in word)

    def so_many(self, fate: str, figure: str) -> re.Pattern[str]:
        """Where a text counts some of one fate: "eleven victims", "11 of the dead"; `figure` is a pattern."""
        who = either([*self.words.get(fate, ()), *self.whom.get(fate, ())])
        return re.compile(rf"(?<![\w.,-]){figure} (?:other |more )?(?:of the )?{who}\b", re.IGNORECASE)

    @cached_property
    def of_word(self) -> Mapping[str, str]:
        """The fate of those whom a word names: "die" of "dead"."""
        return _turned(self.words)

    @cached_property
    def of_verb(self) -> Mapping[str, str]:
        """The fate that a verb tells: "die" of "kill"."""
        return _turned(self.verbs)

    @cached_property
    def of_form(self) -> Mapping[str, str]:
        """The fate that a form behind a bare figure tells: "die" of "killed"."""
        return _turned(self.forms)

    @cached_property
    def toll(self) -> re.Pattern[str]:
        return _word(self.links.tolls)

    @cached_property
    def count(self) -> re.Pattern[str]:
        return _word(self.links.counts)

    @cached_property
    def put(self) -> re.Pattern[str]:
        return re.compile(rf"\b{either(self.links.puts)}\s+(?:the|its|those|their)\b", re.IGNORECASE)

    @cached_property
    def link(self) -> re.Pattern[str]:
        """Right before a figure: what a count comes to it by."""
        return re.compile(rf"\b{either(self.links.words)}(?:\s+{self._hedge})*\s*$", re.IGNORECASE)

    @cached_property
    def unsure(self) -> re.Pattern[str]:
        return _word(self.links.unsure)

    @cached_property
    def named(self) -> re.Pattern[str]:
        """Any word, and the phrases that name those of one fate."""
        return re.compile(rf"{either(word for word in self.of_word if ' ' in word)}|[a-z]+")

    @cached_property
    def behind(self) -> re.Pattern[str]:
        """Right behind a bare figure, what became of those: "were wounded", "of whom died"."""
        return re.compile(
            r"\s+(?:(?:people|persons|others|more|or so|of us|(?P<part>of (?:them|whom|those)))\s+)?"
            rf"(?P<were>{_AUXILIARIES})(?P<form>{either(self.of_form)})\b(?!-)",
            re.IGNORECASE,
        )

    @cached_property
    def joined(self) -> re.Pattern[str]:
        """Right before a figure, a deed that an "and" joins to another: "killed three and injured"."""
        deeds = either(form for form in self.of_form if _DEED.fullmatch(form))
        return re.compile(rf"\b(?P<first>[\w’'-]+),? and (?P<form>{deeds})\s+(?:{self._hedge}\s+)*$", re.IGNORECASE)

    @cached_property
    def numbered(self) -> re.Pattern[str]:
        """Right before the number of those of one fate: "The dead numbered 24"."""
        who, so_many = either(self.states(*self.words)), either(self.links.numbers)
        return re.compile(rf"\bthe (?P<who>{who})(?: now| already)? {so_many}(?: {self._hedge})?\s*$", re.IGNORECASE)

    @cached_property
    def held(self) -> re.Pattern[str]:
        """Right before a figure that a noun holds: "a mother of two", but not "one of 140 hurt"."""
        totals = (words.removesuffix(" of") for words in self.links.counts if words.endswith(" of"))
        none = either([*numbers().cardinals, *numbers().some_or_all, *totals])
        return re.compile(rf"\b(?!{none}\b)[a-z]+ of $")

    @cached_property
    def _hedge(self) -> str:
        return numbers().hedged(*self.links.hedges)


def _turned(words: Mapping[str, tuple[str, ...]]) -> Mapping[str, str]:
    return {word: fate for fate, told in words.items() for word in told}


def _word(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b{either(words)}\b", re.IGNORECASE)


@cache
def fates() -> Fates:
    """The shipped words; raises what `shipped` does."""
    return shipped("fates.toml", Fates)
