"""rules/portions.toml -> what says that a count is of a part of those whom another one counts."""

from __future__ import annotations

import re
import tomllib
from functools import cache, cached_property

import msgspec

from numcheck.ruleset.locate import builtin


class Portions(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The word lists of `rules/portions.toml`, which says what each is for."""

    plain: frozenset[str]
    sorts: frozenset[str]
    narrow: frozenset[str]
    wide: frozenset[str]
    rooms: frozenset[str]
    moments: frozenset[str]
    degrees: frozenset[str]

    def room(self, text: str) -> str:
        """The part of a place that a text names behind a preposition: "cellar" of "in the cellar of the inn"."""
        found = self._room.search(text)
        return found[1] if found else ""

    def moment(self, text: str, asks: str) -> str:
        """The words that tell a figure of a moment, or of some for whom it was worse; else nothing.

        `asks` is the question: one that asks how badly somebody was hurt is not narrowed by the answer.
        """
        found = self._moment.search(text.lower())
        if found is None or (found[0] in self.degrees and self._degree.search(asks.lower())):
            return ""
        return found[0]

    def sort(self, modifiers: frozenset[str]) -> str:
        """The words before a noun that tell a sort of it."""
        return ", ".join(sorted((modifiers - self.plain) | (modifiers & self.sorts)))

    @cached_property
    def _room(self) -> re.Pattern[str]:
        nouns = "|".join(map(re.escape, sorted(self.rooms, key=len, reverse=True)))
        return re.compile(rf"\b(?:in|on|at|inside|into) (?:(?:the|its|an?) )?(?:\w{{1,20}}['’]s ?)?({nouns})\b")

    @cached_property
    def _moment(self) -> re.Pattern[str]:
        words = "|".join(map(re.escape, sorted(self.moments | self.degrees, key=len, reverse=True)))
        return re.compile(rf"\b(?:{words})\b")

    @cached_property
    def _degree(self) -> re.Pattern[str]:
        words = "|".join(re.escape(word.removesuffix("ly")) for word in sorted(self.degrees))
        return re.compile(rf"\b(?:{words})")


@cache
def portions() -> Portions:
    """The shipped words.

    Raises:
        FileNotFoundError: the installation is damaged.
        msgspec.ValidationError, tomllib.TOMLDecodeError: the file was altered and is broken.
    """
    return msgspec.convert(tomllib.loads((builtin() / "portions.toml").read_text("utf-8")), Portions)
