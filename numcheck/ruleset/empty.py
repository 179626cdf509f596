"""rules/general.toml -> words that carry no question of their own."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from numcheck.ruleset.locate import shipped


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/general.toml`, which says what each is for; lower case."""

    verbs: frozenset[str]
    nouns: frozenset[str]
    measuring: frozenset[str]
    states: frozenset[str]
    sums: frozenset[str]
    persons: frozenset[str]
    added: frozenset[str]
    several: frozenset[str]
    picked: frozenset[str]
    pricing: frozenset[str]
    sizes: frozenset[str]
    terms: frozenset[str]
    often: frozenset[str]
    making_up: frozenset[str]
    tails: frozenset[str]
    having: frozenset[str]
    tallied: frozenset[str]
    lengths: frozenset[str]
    idle: frozenset[str]
    bidden: frozenset[str]
    met: frozenset[str]
    owned: frozenset[str]
    ahead: Mapping[str, frozenset[str]]


@cache
def words() -> Words:
    """The shipped words; raises what `shipped` does."""
    return shipped("general.toml", Words)
