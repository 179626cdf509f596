"""rules/when.toml -> how the words beside a date, a day or an hour say that it is meant."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, cached_property

import msgspec

from numcheck.model import Modifier
from numcheck.ruleset.locate import shipped


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The word lists of `rules/when.toml`, which says what each is for, and the patterns of what stands beside.

    Those of what stands before are searched, and end where the date or hour begins; those of what stands behind match.
    """

    halves: tuple[str, ...]
    parts: tuple[str, ...]
    later: frozenset[str]
    nights: tuple[str, ...]
    minutes: tuple[str, ...]
    joining: tuple[str, ...]
    second: tuple[str, ...]
    stretching: tuple[str, ...]
    beside: tuple[str, ...]
    widened: tuple[str, ...]
    stretched: tuple[str, ...]
    dating: tuple[str, ...]
    moved: tuple[str, ...]
    begun: frozenset[str]
    about: tuple[str, ...]
    nearly: tuple[str, ...]
    after: tuple[str, ...]
    before: tuple[str, ...]
    just: tuple[str, ...]
    shortly_after: tuple[str, ...]
    shortly_before: tuple[str, ...]
    or_so: tuple[str, ...]
    leading: tuple[str, ...]
    times: frozenset[str]
    at: tuple[str, ...]
    late: tuple[str, ...]
    early: tuple[str, ...]
    dark: tuple[str, ...]
    zones: Mapping[str, str]

    def hedge(self, before: str, behind: str) -> tuple[Modifier, str | None] | None:
        """How words before or behind widen a date or an hour, and to which side it leans; None where none do."""
        found = next(((modifier, lean) for pattern, modifier, lean in self._hedges if pattern.search(before)), None)
        return (Modifier.ABOUT, None) if found is None and self._or_so.match(behind) else found

    def stretches(self, before: str, behind: str) -> bool:
        """Whether it begins or ends a time, or is one of several; what did not happen "until 3 May" happened then.

        So did what "dates back to 1894", which is when it was made.
        """
        if self._joined.match(behind):
            return True
        if _NEXT_CLAUSE.search(before) and _OPENS.match(behind):
            return False
        whole = _NOT_UNTIL.search(before) or self._dates.search(before) or self.put_off(before)
        return self._stretch.search(before) is not None and not whole

    def put_off(self, before: str) -> bool:
        """Whether it is the day to which something was moved: "adjourned until", "postponed the trial to"."""
        return self._moved.search(before) is not None

    def begins(self, before: str) -> bool:
        """Whether something goes on since then: "since", "dates back to"."""
        return self._begins.search(before) is not None

    def halved(self, hour: str) -> bool:
        """Whether an hour itself says which half of the day it is of."""
        return self._half.search(hour) is not None

    def after_noon(self, behind: str, minute: int) -> bool | None:
        """Whether a minute of a half day is after noon, by the part of the day behind it; None without one."""
        part = self._of_day.match(behind)
        if part is None:
            return None
        return part["part"] in self.later or (part["night"] is not None and minute >= _EVENING)

    def minutes_told(self, hour: str) -> bool:
        """Whether the minutes are told too: "half past two", "2:00"."""
        return self._minutes.search(hour) is not None

    def zone(self, hour: str, behind: str) -> str:
        """The zone that is named, in short; empty for none, and for local time."""
        inside = _INSIDE.search(hour)
        match = self._zone.match(behind)
        named = inside[0] if inside and inside[0] not in ("AM", "PM") else match["zone"] if match else ""
        return self.zones.get(named, named)

    def led(self, before: str) -> bool:
        """Whether a bare number behind these words is the year in which something was."""
        return self._led.search(before) is not None or self._dates.search(before) is not None

    def of_another_thing(self, before: str) -> bool:
        """Whether a year is of what stands before it: "the class of 2006"."""
        of = _OF.search(before)
        return of is not None and of["word"] not in self.times

    def at_it(self, before: str) -> bool:
        """Whether something is said to have happened right at an hour."""
        return self._at.search(before) is not None

    def into_the_next(self, before: str, behind: str) -> bool:
        """Whether the hours told of a day may be of the next one: "Thursday night"."""
        return self._dark.match(behind) is not None or self._late.search(before) is not None

    def from_the_last(self, before: str) -> bool:
        """Whether the hours told of a day may be of the one before: "early on Friday"."""
        return self._early.search(before) is not None

    @cached_property
    def _hedges(self) -> tuple[tuple[re.Pattern[str], Modifier, str | None], ...]:
        just = _any(self.just)
        fillers = _spaced((*self.beside, *self.widened))
        return tuple(
            (re.compile(rf"\b(?:{words})\s(?:{fillers})*$", re.IGNORECASE), modifier, lean)
            for words, modifier, lean in (
                (rf"(?:{just})\s(?:{_any(self.shortly_after)})", Modifier.ABOUT, "above"),
                (rf"(?:{just})\s(?:{_any(self.shortly_before)})", Modifier.ABOUT, "below"),
                (_any(self.about), Modifier.ABOUT, None),
                (_any(self.nearly), Modifier.ABOUT, "below"),
                (_any(self.after), Modifier.AT_LEAST, None),
                (_any(self.before), Modifier.AT_MOST, None),
            )
        )

    @cached_property
    def _or_so(self) -> re.Pattern[str]:
        return re.compile(rf"\s?(?:{_any(self.or_so)})\b")

    @cached_property
    def _joined(self) -> re.Pattern[str]:
        return re.compile(
            rf"\s?(?:{_any(self.joining)}|-|–|—|/)\s?(?:{_spaced(self.second)})?(?:\d|[A-Z][a-z]{{2,8}}day)"
        )

    @cached_property
    def _stretch(self) -> re.Pattern[str]:
        fillers = _spaced((*self.beside, *self.stretched))
        return re.compile(rf"(?:\b(?:{_any(self.stretching)})|(?<!mid)[-–—/&])\s?(?:{fillers})*$", re.IGNORECASE)

    @cached_property
    def _moved(self) -> re.Pattern[str]:
        fillers = _spaced((*self.beside, *self.stretched))
        return re.compile(
            rf"\b(?:{_any(self.moved)})\b[^,.;:\d]{{0,40}}\b(?:to|until|till)\s(?:{fillers})*$", re.IGNORECASE
        )

    @cached_property
    def _dates(self) -> re.Pattern[str]:
        return re.compile(
            rf"\b(?:{_any(self.dating)})(?: back)? (?:to|from)(?: (?:the|early|late|mid-?|around|about))*\s$",
            re.IGNORECASE,
        )

    @cached_property
    def _begins(self) -> re.Pattern[str]:
        return re.compile(
            rf"\b(?:since|(?:{_any(self.dating)}) (?:back )?(?:to|from))(?: about| around| the| early| late)* $"
        )

    @cached_property
    def _half(self) -> re.Pattern[str]:
        return re.compile(rf"[ap]\.?\s?m\b|{_any(self.halves)}", re.IGNORECASE)

    @cached_property
    def _of_day(self) -> re.Pattern[str]:
        return re.compile(rf"\s(?:in the (?P<part>{_any(self.parts)})|at (?P<night>{_any(self.nights)}))\b")

    @cached_property
    def _minutes(self) -> re.Pattern[str]:
        return re.compile(rf"\d[.:h]\s?\d\d|^\d{{4}}|\b(?:{_any(self.minutes)})\b")

    @cached_property
    def _zone(self) -> re.Pattern[str]:
        return re.compile(
            rf"[\s(,]{{0,3}}(?P<zone>[A-Z]{{2,4}}T|{_any(self.zones)}|[A-Z][a-z]{{2,12}}(?=\s[Tt]ime))\b"
            r"(?:\s(?:[Ss]tandard|[Dd]aylight))?(?:\s[Tt]ime)?"
        )

    @cached_property
    def _led(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{_any(self.leading)})\s(?:{_spaced(self.beside)})*$", re.IGNORECASE)

    @cached_property
    def _at(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{_any(self.at)})\s$", re.IGNORECASE)

    @cached_property
    def _late(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{_any(self.late)})(?:\son)?\s$", re.IGNORECASE)

    @cached_property
    def _early(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?:{_any(self.early)})(?:\son)?\s$", re.IGNORECASE)

    @cached_property
    def _dark(self) -> re.Pattern[str]:
        return re.compile(rf"\s(?:{_any(self.dark)})\b")


#: From this minute of a half day on, an hour "at night" is before midnight.
_EVENING = 6 * 60
#: Before a time, and behind it: another clause begins, "It won in May, and in June it lost".
_NEXT_CLAUSE = re.compile(r",\s(?:and|or)\s(?:(?:in|on)\s)?(?:(?:early|late)\s)?$")
_OPENS = re.compile(r",?\s(?:it|he|she|they|we|the|its|his|her|their|a|an)\s")
#: Before a time: it did not happen sooner.
_NOT_UNTIL = re.compile(r"(?:n['’]t|\bnot|\bonly)\suntil\s$")
#: A zone in the figure itself: "1430 GMT".
_INSIDE = re.compile(r"[A-Z]{2,4}\b")
_OF = re.compile(r"\b(?P<word>\w+)\sof\s$")


def _any(words: Iterable[str]) -> str:
    return "|".join(word.replace(" ", r"\s") for word in words)


def _spaced(words: Iterable[str]) -> str:
    """The words, each with the space behind it; "mid-" has none."""
    return "|".join(word if word.endswith("-") else rf"{word}\s" for word in words)


@cache
def words() -> Words:
    """The shipped words; raises what `shipped` does."""
    return shipped("when.toml", Words)
