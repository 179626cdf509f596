"""rules/guides.toml -> which words around a figure of a guide tell what it is the figure of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from numcheck.ruleset.locate import shipped


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/guides.toml`, which says what each is for; lower case."""

    plain: frozenset[str]
    weak: frozenset[str]
    states: frozenset[str]
    bounds: Mapping[str, frozenset[str]]
    same: Mapping[str, str]


@cache
def words() -> Words:
    """The shipped words; raises what `shipped` does."""
    return shipped("guides.toml", Words)
