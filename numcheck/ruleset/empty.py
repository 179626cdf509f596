"""rules/general.toml -> words that carry no question of their own."""

from __future__ import annotations

import tomllib
from functools import cache

import msgspec

from numcheck.ruleset.locate import builtin


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/general.toml`, which says what each is for; lower case."""

    verbs: frozenset[str]
    nouns: frozenset[str]
    sums: frozenset[str]
    persons: frozenset[str]
    added: frozenset[str]
    picked: frozenset[str]
    pricing: frozenset[str]
    sizes: frozenset[str]
    terms: frozenset[str]
    often: frozenset[str]


@cache
def words() -> Words:
    """The shipped words.

    Raises:
        FileNotFoundError: the installation is damaged.
        msgspec.ValidationError, tomllib.TOMLDecodeError: the file was altered and is broken.
    """
    return msgspec.convert(tomllib.loads((builtin() / "general.toml").read_text("utf-8")), Words)
