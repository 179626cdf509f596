"""rules/arithmetic.toml -> the words around shares, changes and products."""

from __future__ import annotations

from functools import cache

import msgspec

from numcheck.ruleset.locate import shipped


class Glue(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What stands between two figures that belong together."""

    of: frozenset[str]
    behind_of: frozenset[str]
    opening: frozenset[str]
    again: frozenset[str]
    breakers: frozenset[str]


class Hedge(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a hedge makes of a figure, as the fields of `Quantity` are called."""

    modifier: str
    lean: str | None = None


class Share(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Percentages and ratios."""

    apart: frozenset[str]
    others: frozenset[str]
    rates: frozenset[str]
    rated_of: frozenset[str]
    tells_rate: frozenset[str]
    them: frozenset[tuple[str, ...]]
    goes_on: frozenset[str]
    leads_on: frozenset[str]
    fees: frozenset[str]
    makes: frozenset[str]
    fractions: dict[str, tuple[int, int]]
    hedges: dict[str, Hedge]


class Change(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Rises and falls."""

    up: frozenset[str]
    down: frozenset[str]
    rising: frozenset[str]
    falling: frozenset[str]
    sizing: frozenset[str]
    manner: frozenset[str]
    places: frozenset[str]
    factors: dict[str, int]
    apart: frozenset[str]
    paces: frozenset[str]
    compared: frozenset[str]
    stating: frozenset[str]
    levels: frozenset[str]
    prior: frozenset[str]
    behind: frozenset[str]
    leading: frozenset[str]


class Product(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Rates and prices."""

    at: frozenset[str]
    each: frozenset[str]
    shifts: frozenset[str]
    raced: frozenset[str]
    partly: frozenset[str]
    times: frozenset[str]
    over: frozenset[str]
    within: frozenset[str]
    total: frozenset[str]
    in_all: frozenset[str]
    rate: frozenset[str]
    regular: frozenset[str]
    choice: frozenset[str]
    apart: frozenset[str]


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/arithmetic.toml`, which says what each is for."""

    glue: Glue
    share: Share
    change: Change
    product: Product


@cache
def words() -> Words:
    """The shipped word lists; raises what `shipped` does."""
    return shipped("arithmetic.toml", Words)
