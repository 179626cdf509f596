"""Words of days, months, lives and stretches of time, from rules/dates.toml and rules/time.toml."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

import msgspec

from numcheck.ruleset.calendar import day_numbers
from numcheck.ruleset.cues import either
from numcheck.ruleset.locate import shipped, shipped_table


class _Sentence(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    unreal: frozenset[str]
    old_calendar: tuple[str, ...]
    after_day: frozenset[str]
    counts_before_month: frozenset[str]


class _Life(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    relations: frozenset[str]
    birth_stops: frozenset[str]
    offices: frozenset[str]
    dying: tuple[str, ...]


class _Time(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    parts: frozenset[str]
    elsewhere: frozenset[str]
    tenure: frozenset[str]
    backwards: frozenset[str]
    set_terms: frozenset[str]
    links: tuple[str, ...]
    lasting: tuple[str, ...]
    running: tuple[str, ...]
    lessons: frozenset[str]
    closing: tuple[str, ...]
    taking_over: tuple[str, ...]
    starting: tuple[str, ...]
    ending: tuple[str, ...]
    founding: tuple[str, ...]
    marking: tuple[str, ...]
    beginnings: frozenset[str]
    loosely: frozenset[str]
    zones: frozenset[str]


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/dates.toml`, which says what each is for."""

    short_weekdays: dict[str, int]
    sentence: _Sentence
    life: _Life
    time: _Time


@cache
def words() -> Words:
    """The shipped word lists; raises what `shipped` does."""
    return shipped("dates.toml", Words)


@cache
def weekdays() -> dict[str, int]:
    """Names of weekdays and their short forms, lower case; Monday is 0."""
    return {**day_numbers(), **words().short_weekdays}


def weekday_name(number: int) -> str:
    """ "Monday" for 0."""
    return _names("weekdays")[number % 7].capitalize()


def month_name(number: int) -> str:
    """ "January" for 1."""
    return _names("months")[number - 1].capitalize()


def nightly() -> frozenset[str]:
    """Parts of a day that may run past midnight."""
    return frozenset(name for name, dark in _time()["parts"].items() if dark)


def day_parts() -> tuple[str, ...]:
    """Parts of a day: "morning", "night"."""
    return tuple(_time()["parts"])


def keeps_old_calendar(text: str) -> bool:
    """Whether a text speaks of countries that kept the Julian calendar, or of that calendar."""
    return _old().search(text) is not None


@cache
def _old() -> re.Pattern[str]:
    return re.compile(rf"\b{either(words().sentence.old_calendar)}(?!\w)", re.IGNORECASE)


def capital(names: Iterable[str]) -> str:
    """Names as alternatives of a regular expression, written as names are: Monday, MONDAY."""
    forms = {form for name in names for form in (name.capitalize(), name.upper())}
    return "|".join(sorted(forms, key=lambda form: (-len(form), form)))


@cache
def _time() -> dict[str, dict[str, bool]]:
    return shipped_table("time.toml")


def _names(key: str) -> tuple[str, ...]:
    return tuple(_time()[key])
