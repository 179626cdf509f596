"""rules/conversions.toml -> the words and units by which a figure is known to be said again."""

from __future__ import annotations

from decimal import Decimal
from functools import cache

import msgspec

from numcheck.ruleset.locate import shipped


class Stretch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How many of a smaller stretch of time a larger one may be taken for."""

    of: str
    has: str
    low: Decimal
    high: Decimal


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, which says what each table is for."""

    led: frozenset[str]
    behind: frozenset[str]
    choices: frozenset[str]
    differences: frozenset[str]
    warmer: frozenset[str]
    levels: frozenset[str]
    customary: frozenset[str]
    degrees: frozenset[str]
    also: dict[str, tuple[str, ...]]
    stretch: tuple[Stretch, ...]
    dollar: dict[str, tuple[Decimal, Decimal]]


@cache
def words() -> Words:
    """The shipped words; raises what `shipped` does."""
    return shipped("conversions.toml", Words)
