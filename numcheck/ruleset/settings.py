"""rules/settings.toml -> how references write the keys of settings, and what a key says."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from numcheck.ruleset.locate import shipped


class Said(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What keys of one meaning say in the words of a sentence; lower case, singular."""

    ends: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    noun: str = ""  # empty: what stands before the end
    modifiers: tuple[str, ...] = ()
    verb: str = "be"
    says: tuple[str, ...] = ()
    per: str | None = None


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around a key and in it."""

    before: frozenset[str]
    called: frozenset[str]
    bounds: frozenset[str]
    others: frozenset[str]
    plain: frozenset[str]
    often: frozenset[str]
    kinds: frozenset[str]
    lone: frozenset[str]
    articles: frozenset[str]
    protocols: frozenset[str]
    served: frozenset[str]
    listening: frozenset[str]


class Code(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of and around code blocks."""

    languages: frozenset[str]
    data: frozenset[str]
    printed: frozenset[str]
    plain: frozenset[str]
    default: frozenset[str]
    configuring: frozenset[str]
    examples: frozenset[str]
    changed: frozenset[str]


class Every(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of sentences that tell how often something is done."""

    light: frozenset[str]
    helping: frozenset[str]
    past: frozenset[str]
    around: frozenset[str]
    nothing: frozenset[str]


class Settings(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of `rules/settings.toml`, which says what each is for."""

    same: Mapping[str, str]
    units: Mapping[str, str]
    words: Words
    code: Code
    every: Every
    told: Mapping[str, tuple[str, ...]]
    key: tuple[Said, ...]


@cache
def settings() -> Settings:
    """The shipped lists; raises what `shipped` does."""
    return shipped("settings.toml", Settings)
