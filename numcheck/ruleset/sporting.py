"""rules/sporting.toml -> what the words beside wins and losses, and beside the clock of a match, say of them."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from functools import cache, cached_property

import msgspec

from numcheck.ruleset.locate import builtin


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The word lists of `rules/sporting.toml`, which says what each is for."""

    left: tuple[str, ...]
    stops: frozenset[str]
    ends: frozenset[str]
    fights: tuple[str, ...]
    officials: tuple[str, ...]
    titles: frozenset[str]
    counts_wins_: tuple[str, ...] = msgspec.field(name="counts_wins")
    of_record_: tuple[str, ...] = msgspec.field(name="of_record")
    stands_: tuple[str, ...] = msgspec.field(name="stands")
    over: tuple[str, ...]
    won: tuple[str, ...]
    coming: tuple[str, ...]
    earlier_: tuple[str, ...] = msgspec.field(name="earlier")
    coached_: tuple[str, ...] = msgspec.field(name="coached")
    partly: tuple[str, ...]
    breaking: tuple[str, ...]
    whole: frozenset[str]

    def fought(self, text: str) -> bool:
        """Whether a text tells of a fight."""
        return self._fights.search(text) is not None

    @cached_property
    def counts_wins(self) -> re.Pattern[str]:
        """Right before wins and losses."""
        return re.compile(rf"\b(?:{_any(self.counts_wins_)})(?: an?)? $")

    @cached_property
    def stands(self) -> re.Pattern[str]:
        """Right before them, where they are told of somebody: "went 18-30"."""
        return re.compile(rf"\b(?:{_any(self.stands_)}) $")

    @cached_property
    def of_record(self) -> re.Pattern[str]:
        """Right behind them."""
        return re.compile(rf"(?:-\d{{1,3}})? (?:\([^)]{{1,12}}\) )?(?:{_any(self.of_record_)})\b")

    @cached_property
    def after_fight(self) -> re.Pattern[str]:
        """What says that the fight is over."""
        return _words(self.over)

    @cached_property
    def after_match(self) -> re.Pattern[str]:
        """What says that the match is over."""
        return _words(self.won)

    @cached_property
    def to_come(self) -> re.Pattern[str]:
        """What says that the fight is still to come."""
        return _words(self.coming)

    @cached_property
    def earlier(self) -> re.Pattern[str]:
        """What says that another fight is told of."""
        return _words(self.earlier_)

    @cached_property
    def coached(self) -> re.Pattern[str]:
        """What says that the wins are those of whoever coaches."""
        return re.compile(rf"\b(?:{_any(self.coached_)}|with (?:the )?[A-Z][a-z]+(?=[.,]|$))\b")

    @cached_property
    def part_of_it(self) -> re.Pattern[str]:
        """What says that the wins are some of those of whoever coaches."""
        return re.compile(rf"\b(?:{_any(self.partly)}|(?:19|20)\d\d-\d\d|[Ii]n (?:19|20)\d\d)\b")

    @cached_property
    def breaks(self) -> re.Pattern[str]:
        """What says that a record is broken."""
        return _words(self.breaking)

    @cached_property
    def _fights(self) -> re.Pattern[str]:
        return _words(self.fights)


def _words(words: Iterable[str]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{_any(words)})\b")


def _any(words: Iterable[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


@cache
def sporting() -> Words:
    """The shipped words.

    Raises:
        msgspec.ValidationError: the shipped file is not as described; a fault of the package.
    """
    return msgspec.convert(tomllib.loads((builtin() / "sporting.toml").read_text("utf-8")), Words)
