"""rules/manuals.toml -> how reference pages tell the value of a setting."""

from __future__ import annotations

import tomllib
from functools import cache

import msgspec

from numcheck.ruleset.locate import builtin


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/manuals.toml`, which says what each is for; lower case."""

    columns: frozenset[str]
    standing: frozenset[str]
    marks: frozenset[str]
    labels: frozenset[str]
    past: frozenset[str]
    histories: frozenset[str]
    generic: frozenset[str]
    unnamed: frozenset[str]
    leading: frozenset[str]


@cache
def words() -> Words:
    """The shipped words.

    Raises:
        FileNotFoundError: the installation is damaged.
        msgspec.ValidationError, tomllib.TOMLDecodeError: the file was altered and is broken.
    """
    return msgspec.convert(tomllib.loads((builtin() / "manuals.toml").read_text("utf-8")), Words)
