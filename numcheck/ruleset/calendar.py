"""Names of days, months, seasons and parts of a day, from rules/time.toml."""

from __future__ import annotations

import tomllib
from functools import cache

from numcheck.ruleset.locate import builtin


@cache
def time_words() -> frozenset[str]:
    """All of them, lower case: capitalised, they name neither a place nor a person."""
    data = tomllib.loads((builtin() / "time.toml").read_text("utf-8"))
    return frozenset((*data["weekdays"], *data["months"], *data["seasons"], *data["parts"], "weekend"))


@cache
def short_time_words() -> frozenset[str]:
    """The short forms of days and months, lower case: "sun", "sept"."""
    data = tomllib.loads((builtin() / "time.toml").read_text("utf-8"))
    return frozenset(name[:size] for name in (*data["weekdays"], *data["months"]) for size in (3, 4))


@cache
def weekdays() -> tuple[str, ...]:
    """The names of the days from Monday on, lower case."""
    return tuple(tomllib.loads((builtin() / "time.toml").read_text("utf-8"))["weekdays"])


@cache
def months() -> tuple[str, ...]:
    """The names of the months from January on, lower case."""
    return tuple(tomllib.loads((builtin() / "time.toml").read_text("utf-8"))["months"])
