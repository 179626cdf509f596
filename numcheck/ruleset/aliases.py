"""rules/aliases.toml -> which nouns stand for whom or what a text has named."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from numcheck.ruleset.locate import shipped


class Others(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that make a noun another one."""

    words: frozenset[str]


class Around(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around a noun that may stand for somebody, and what others than he may be called too."""

    behind: frozenset[str]
    several: frozenset[str]
    any: frozenset[str]
    pronouns: frozenset[str]
    anybody: frozenset[str]


class Introduced(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around persons who are told of before they are named, or by their years alone."""

    nouns: frozenset[str]
    company: frozenset[str]
    dead: frozenset[str]
    living: frozenset[str]
    alone: frozenset[str]
    past: frozenset[str]


class Body(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around a body that "it" stands for."""

    openers: frozenset[str]
    apart: frozenset[str]
    going: frozenset[str]
    seated: frozenset[str]
    called: frozenset[str]


class Aliases(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/aliases.toml`, which says what each is for; lower case, marks as written."""

    persons: frozenset[str]
    bodies: frozenset[str]
    things: frozenset[str]
    wider: Mapping[str, frozenset[str]]
    marks: Mapping[str, frozenset[str]]
    ages: Mapping[str, tuple[int, int]]  # first and last year of age
    owned: Mapping[str, frozenset[str]]
    others: Others
    around: Around
    introduced: Introduced
    body: Body

    def kinds(self, noun: str) -> frozenset[str]:
        """The nouns a text may call it by where this one stands for it, itself among them; none for other nouns."""
        narrower = self.wider.get(noun)
        if narrower is not None:
            return narrower | {noun}
        return frozenset({noun}) if noun in self.persons | self.bodies | self.things else frozenset()

    def marks_of(self, kinds: frozenset[str]) -> frozenset[str]:
        """The last words of names that say that one of these kinds bears them."""
        return frozenset().union(*(self.marks.get(kind, ()) for kind in kinds))

    def personal(self, kinds: frozenset[str]) -> bool:
        """Whether a person bears the name: one of two words at least."""
        return not kinds.isdisjoint(self.persons) and kinds.isdisjoint(self.bodies | self.things)


@cache
def aliases() -> Aliases:
    """The shipped words; raises what `shipped` does."""
    return shipped("aliases.toml", Aliases)
