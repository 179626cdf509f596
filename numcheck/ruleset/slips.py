"""rules/slips.toml -> the units that are taken for each other, and the words of a figure that is no whole number."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from functools import cache

from numcheck.ruleset.locate import shipped_table


@cache
def confused() -> Mapping[str, frozenset[str]]:
    """The units that each one is taken for, by its name; no unit for itself.

    Raises:
        FileNotFoundError: the installation is damaged.
        toml.TOMLDecodeError: the file was altered and is broken.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in shipped_table("slips.toml")["units"]:
        found[one].add(other)
        found[other].add(one)
    return {unit: frozenset(others) for unit, others in found.items()}


@cache
def added() -> frozenset[str]:
    """Words that say of a figure that it comes on top of another one: "two more times"; raises what `shipped` does."""
    return frozenset(shipped_table("slips.toml")["added"])
