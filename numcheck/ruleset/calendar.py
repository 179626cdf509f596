"""Names of days, months, seasons and parts of a day, from rules/time.toml."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from numcheck.ruleset.locate import shipped_table


@cache
def time_words() -> frozenset[str]:
    """All of them, lower case: capitalised, they name neither a place nor a person."""
    data = shipped_table("time.toml")
    return frozenset((*data["weekdays"], *data["months"], *data["seasons"], *data["parts"], "weekend"))


@cache
def short_time_words() -> frozenset[str]:
    """The short forms of days and months, lower case: "sun", "sept"."""
    data = shipped_table("time.toml")
    return frozenset(name[:size] for name in (*data["weekdays"], *data["months"]) for size in (3, 4))


@cache
def weekdays() -> tuple[str, ...]:
    """The names of the days from Monday on, lower case."""
    return tuple(shipped_table("time.toml")["weekdays"])


@cache
def months() -> tuple[str, ...]:
    """The names of the months from January on, lower case."""
    return tuple(shipped_table("time.toml")["months"])


@cache
def day_numbers() -> Mapping[str, int]:
    """The names of the days and their short forms, lower case; Monday is 0."""
    return _numbered("weekdays", 0)


@cache
def month_numbers() -> Mapping[str, int]:
    """The names of the months and their short forms, lower case; January is 1."""
    return _numbered("months", 1)


@cache
def short_months() -> tuple[str, ...]:
    """The short forms of the months, lower case: "jan", "sept"."""
    return tuple(shipped_table("time.toml")["short_months"])


@cache
def reported() -> Mapping[str, tuple[int, int]]:
    """Words for a day by the day of the report, lower case: how many days before it the first and the last one are."""
    return {words: (first, last) for words, (first, last) in shipped_table("time.toml")["reported"].items()}


@cache
def lately() -> Mapping[str, tuple[str, int]]:
    """Words for a week, a month or a year by the day of the report, lower case: which, and how far from its own."""
    return {words: (part, away) for words, (part, away) in shipped_table("time.toml")["lately"].items()}


@cache
def feasts() -> Mapping[str, tuple[int, int]]:
    """The days of every year that have a name, as it is written: the month, from January 1, and the day."""
    return {name: (month, day) for name, (month, day) in shipped_table("time.toml")["feasts"].items()}


def _numbered(names: str, first: int) -> Mapping[str, int]:
    table = shipped_table("time.toml")
    short: Mapping[str, int] = table[f"short_{names}"]
    return {**{name: number for number, name in enumerate(table[names], start=first)}, **short}
