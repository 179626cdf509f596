"""Names of days, months, seasons and parts of a day, from rules/time.toml."""

from __future__ import annotations

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
