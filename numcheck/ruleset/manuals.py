"""rules/manuals.toml -> how reference pages tell the value of a setting."""

from __future__ import annotations

from functools import cache

import msgspec

from numcheck.ruleset.locate import shipped


class PageWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The words of `[page]`."""

    spoken: tuple[str, ...]
    called: tuple[str, ...]
    self: tuple[str, ...]
    did: tuple[str, ...]
    happened: tuple[str, ...]
    over: tuple[str, ...]


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/manuals.toml`, which says what each is for; lower case."""

    columns: frozenset[str]
    standing: frozenset[str]
    marks: frozenset[str]
    labels: frozenset[str]
    past: frozenset[str]
    histories: frozenset[str]
    generic: frozenset[str]
    models: frozenset[str]
    counted: frozenset[str]
    audiences: frozenset[str]
    asking: frozenset[str]
    elsewhere: frozenset[str]
    unnamed: frozenset[str]
    leading: frozenset[str]
    logs: frozenset[str]
    cases: frozenset[str]
    switched: frozenset[str]
    whom: frozenset[str]
    sides: frozenset[str]
    plain: frozenset[str]
    lending: frozenset[str]
    everywhere: frozenset[str]
    page: PageWords


@cache
def words() -> Words:
    """The shipped words; raises what `shipped` does."""
    return shipped("manuals.toml", Words)
