"""rules/matters.toml -> the nouns by which reports call one rule, law, pool or strike that has no name."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property

import msgspec

from numcheck.ruleset.locate import shipped


class Matters(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The word lists of `rules/matters.toml`, which says what each is for; nouns are lemmas."""

    heads: tuple[tuple[str, ...], ...]
    others: tuple[str, ...]
    things: tuple[frozenset[str], ...]
    empty: frozenset[str]
    plain: frozenset[str]
    many: frozenset[str]

    def same(self, one: str, other: str) -> bool:
        """Whether two nouns may stand for one matter: "rule" and "regulation"."""
        row = self._row.get(one)
        return row is not None and row == self._row.get(other)

    def has(self, noun: str) -> bool:
        """Whether a noun stands for such a matter."""
        return noun in self._row

    def one_thing(self, one: str, other: str) -> bool:
        """Whether two nouns may stand for one thing: the same, or "pool" and "baths"."""
        return one == other or any(one in row and other in row for row in self.things)

    def several(self, sentence: str, noun: str) -> bool:
        """Whether a sentence tells of another one, or of two: "a similar rule"."""
        return re.search(rf"\b(?:{'|'.join(self.others)}) (?:[\w-]+ )?{re.escape(noun)}", sentence.lower()) is not None

    @cached_property
    def _row(self) -> Mapping[str, int]:
        return {noun: number for number, row in enumerate(self.heads) for noun in row}


@cache
def matters() -> Matters:
    """The word lists as shipped; raises what `shipped` does."""
    return shipped("matters.toml", Matters)
