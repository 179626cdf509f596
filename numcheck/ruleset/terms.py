"""rules/terms.toml -> how guides say how long something stays, lasts or is good for, and how often it is done."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import msgspec

from numcheck.ruleset.locate import shipped


class Term(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One question, and the patterns of sentences that answer it and of questions that ask it."""

    id: str
    asks: str
    told: tuple[str, ...]
    asked: tuple[str, ...]
    thing: str = ""  # what it is told of, where the patterns name none: theirs tells one of these from another
    plain: frozenset[str] = frozenset()  # words of a thing that do not tell it from another here
    measured: str = ""  # the unit of a measure; empty: a stretch of time


class Terms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The lists of `rules/terms.toml`, which says what each is for; lower case."""

    plain: frozenset[str]
    nothing: frozenset[str]
    who: frozenset[str]
    known: frozenset[str]
    closing: frozenset[str]
    idle: frozenset[str]
    unused: frozenset[str]
    same: Mapping[str, str]
    doing: frozenset[str]
    cases: frozenset[str]
    behind: frozenset[str]
    open: frozenset[str]
    term: tuple[Term, ...]


@cache
def terms() -> Terms:
    """The shipped lists; raises what `shipped` does."""
    return shipped("terms.toml", Terms)
