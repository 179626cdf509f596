"""rules/limits.toml -> how manuals and price lists say how many of something one may have."""

from __future__ import annotations

from functools import cache

import msgspec

from numcheck.ruleset.locate import shipped


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/limits.toml`, which says what each is for; lower case."""

    deeds: frozenset[str]
    holders: frozenset[str]
    servers: frozenset[str]
    plans: frozenset[str]
    any_plan: frozenset[str]
    grants: frozenset[str]
    plain: frozenset[str]
    besides: frozenset[str]
    measures: frozenset[str]


@cache
def words() -> Words:
    """The shipped words; raises what `shipped` does."""
    return shipped("limits.toml", Words)
