"""rules/row.toml -> who has a place in a row, and what came out in a year, by the words around the figure."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, cached_property

import msgspec

from numcheck.ruleset.locate import shipped
from numcheck.ruleset.places import places

#: What stands right before a place in a row.
_WHOSE = r"(?:the|The|its|their|his|her|(?:the |The )?[A-Z]\w+(?: [A-Z]\w+){0,3}['’]s?)"

_BESIDE = re.compile(rf"(?P<name>[A-Z][\w'’.-]+(?: [A-Z][\w'’.-]+){{0,3}}), (?:\d\d, )?(?:and )?{_WHOSE} $")

#: Behind a place that a sentence opens with: "As the second official of the bank, Ana Roe knew".
_OPENER = re.compile(
    r"[ -][a-z][\w -]{2,40}(?: (?:of|in|at|for) (?:the )?[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3})?, "
    r"(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,2}) [a-z]"
)
_THEN = re.compile(
    r" (?:will be|is to be|is|was|would be)(?: going)?(?: to be)? (?:played by |none other than )?"
    r"(?P<name>[A-Z][\w’'-]+ [A-Z][\w’'-]+)(?![\w-])"
)


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around a part that actors play one after the other."""

    players: tuple[str, ...]
    playing: tuple[str, ...]
    shoes: tuple[str, ...]
    ranks: frozenset[str]
    others: frozenset[str]
    ending: tuple[str, ...]


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The word lists of `rules/row.toml`, which says what each is for."""

    coming: tuple[str, ...]
    having: tuple[str, ...]
    verbs: frozenset[str]
    opening: tuple[str, ...]
    past: tuple[str, ...]
    some: tuple[str, ...]
    cutting: tuple[str, ...]
    stretches: tuple[str, ...]
    turns: tuple[str, ...]
    namesakes: tuple[str, ...]
    works: tuple[str, ...]
    small: tuple[str, ...]
    part: Part

    def cut(self, behind: str) -> bool:
        """Whether the row holds some of the holders only, by what stands behind the figure: others count otherwise."""
        return self._cut.match(behind) is not None or self._some.match(behind) is not None

    def named(self, before: str) -> str | None:
        """The name right before the figure, of whoever has the place: "Ana Roe, the"."""
        found = _BESIDE.search(before)
        return found["name"].removesuffix("’s").removesuffix("'s") if found is not None else None

    def opening_as(self, before: str, behind: str) -> str | None:
        """Whoever a sentence tells of that opens with the place: "As the second official of the bank, Ana Roe knew"."""
        found = _OPENER.match(behind) if before == "As the " else None
        return found["name"] if found is not None else None

    def comes(self, before: str) -> bool:
        """Whether somebody comes to the place, by what stands before the figure: "sworn in as the"."""
        return self._coming.search(before) is not None

    def has(self, before: str) -> bool:
        """Whether somebody has the place: "is the"."""
        return self._having.search(before) is not None

    def opener(self, before: str) -> str | None:
        """The full name that a sentence opens with, and that comes to something: "When Ana Roe stepped up as the"."""
        found = self._opened.match(before)
        return found["name"] if found is not None else None

    def title(self, behind: str) -> str | None:
        """The title right behind a year and the word for the work: "Orle Nights" of " film Orle Nights"."""
        found = self._titled.match(behind)
        return found["title"].removeprefix("The ") if found is not None else None

    def played(self, behind: str) -> tuple[str, int] | None:
        """The part behind a place in a row, in one word, and its end: "captain" of " actor to play the Captain"."""
        found = self._played.match(behind)
        if found is None:
            return None
        said = found["part"].split()
        if said[0] in self.part.others or said[-1] in self.part.others or places().holder(said[0]) is not None:
            return None  # "the third Dane in space"
        return (said[0] if said[0] in self.part.ranks else said[-1]).lower(), found.end()

    def is_then(self, behind: str) -> str | None:
        """The full name of whoever is said to have the place, behind it: " will be played by Ana Roe"."""
        found = _THEN.match(behind)
        return found["name"] if found is not None else None

    @cached_property
    def _played(self) -> re.Pattern[str]:
        part = self.part
        by = rf"(?:{_any(part.players)}) (?:(?:{_any(part.playing)}) )?(?:(?:{_any(part.shoes)}) )?(?:the |Britain's )?"
        return re.compile(
            rf" (?:{by})?[\"“‘']?(?P<part>[A-Z][a-z][\w-]*(?: [A-Z][\w-]*){{0,2}})"
            rf"(?=[,.;:)\"'’”]|$| (?:{_any(part.ending)})\b)"
        )

    @cached_property
    def _coming(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:(?:{_any(self.coming)}) (?:\w+ )?{_WHOSE}|as) $")

    @cached_property
    def _having(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{_any(self.having)}) {_WHOSE} $")

    @cached_property
    def _opened(self) -> re.Pattern[str]:
        return re.compile(
            rf"^(?:(?:{_any(self.opening)}) )?(?P<name>[A-Z][a-z]+ [A-Z][\w'’-]+) "
            rf"(?:has |had )?\w+(?:{_any(self.past)}) [^.;,]*$"
        )

    @cached_property
    def _cut(self) -> re.Pattern[str]:
        return re.compile(
            rf"[^.;,]{{0,40}}?\b(?:(?:{_any(self.cutting)})\b|in (?:\w+ )?(?:{_any(self.stretches)})"
            rf"|of (?:{_any(self.namesakes)}) name|(?:of the|this) (?:{_any(self.turns)}))"
        )

    @cached_property
    def _some(self) -> re.Pattern[str]:
        return re.compile(rf"\s(?:[a-z]+\s)?(?:{_any(self.some)}|non-\w+|[A-Z]\w+-born)\s")

    @cached_property
    def _titled(self) -> re.Pattern[str]:
        return re.compile(
            rf"\s(?:[A-Za-z][\w.-]*\s){{0,2}}?(?:{_any(self.works)}),?\s[\"“‘`(]{{0,3}}"
            rf"(?P<title>[A-Z0-9][\w'’-]*(?:\s(?:(?:{_any(self.small)})\s){{0,2}}[A-Z0-9][\w'’-]*){{1,7}})"
        )


def _any(words: Iterable[str]) -> str:
    return "|".join(words)


@cache
def words() -> Words:
    """The shipped words; raises what `shipped` does."""
    return shipped("row.toml", Words)
