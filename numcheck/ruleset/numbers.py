"""rules/numbers.toml -> the words that tell how many."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property

import msgspec

from numcheck.ruleset.cues import either
from numcheck.ruleset.locate import shipped

#: Numbers from which on a word tells several; "one" and "zero" are as often no number: "no one", "zero in on".
_SEVERAL = 2


class Numbers(msgspec.Struct, frozen=True, dict=True):
    """What the steps that read no figures ask of `rules/numbers.toml`; lower case."""

    units: Mapping[str, int]
    tens: Mapping[str, int]
    dozens: Mapping[str, int]
    scales: Mapping[str, str]
    vague_plurals: Mapping[str, str]
    ordinals: Mapping[str, int]
    some: frozenset[str]
    all: frozenset[str]
    hedges: frozenset[str]

    @cached_property
    def cardinals(self) -> Mapping[str, int]:
        """The words for whole numbers below a hundred that are one word: "seven", "forty"."""
        return {**self.units, **self.tens}

    @cached_property
    def several(self) -> frozenset[str]:
        """Those of them from two on, and the dozen."""
        return frozenset(word for word, value in {**self.cardinals, **self.dozens}.items() if value >= _SEVERAL)

    @cached_property
    def some_or_all(self) -> frozenset[str]:
        """The words without a number."""
        return self.some | self.all

    @cached_property
    def amounts(self) -> frozenset[str]:
        """Every word that may be a figure for several, or for half of them: "forty", "dozens", "thousand"."""
        return self.several.union(self.scales, self.vague_plurals, ("half",))

    def hedged(self, *others: str) -> str:
        """A group of a regular expression that matches one hedge, or one of `others`; the longest first."""
        return either(self.hedges.union(others))

    def word(self, value: int) -> str:
        """The word for a whole number; empty where it is no single one."""
        return next((word for word, said in self.cardinals.items() if said == value), "")


@cache
def numbers() -> Numbers:
    """The shipped words; raises what `shipped` does."""
    return shipped("numbers.toml", Numbers)
