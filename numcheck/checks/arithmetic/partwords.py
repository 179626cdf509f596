"""rules/parts.toml -> the words for parts, wholes, totals and lists."""

from __future__ import annotations

from functools import cache

import msgspec

from numcheck.ruleset.locate import shipped


class Sorts(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words of which a thing is one and no other."""

    of: frozenset[str]  # the counted whole: nouns, "@person", "@generic" or "@any"
    members: dict[str, frozenset[str]]  # member -> its words
    complete: tuple[frozenset[str], ...] = ()  # members that together make the whole


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/parts.toml`, which says what each is for."""

    persons: frozenset[str]
    generic: frozenset[str]
    befallen: frozenset[str]
    collective: frozenset[str]
    adds_up: tuple[str, ...]
    together: tuple[str, ...]
    total_before: tuple[str, ...]
    total_after: tuple[str, ...]
    sums_up: tuple[str, ...]
    denials: frozenset[str]
    unanswered: frozenset[str]
    running: frozenset[str]
    open_words: frozenset[str]
    overlap_words: frozenset[str]
    breaks: frozenset[str]
    intro: frozenset[str]
    rest: frozenset[str]
    remaining: tuple[str, ...]
    dealt: frozenset[str]
    dealing: frozenset[str]
    made_of: tuple[str, ...]
    netted: frozenset[str]
    of_whole: tuple[str, ...]
    before_part: tuple[str, ...]
    determiners: frozenset[str]
    numbered: frozenset[str]
    definite: frozenset[str]
    unlisted: frozenset[str]
    listing_verbs: frozenset[str]
    not_counting: frozenset[str]
    incomplete: frozenset[str]
    enumerating: frozenset[str]
    kinds: frozenset[str]
    unjoined: frozenset[str]
    phrase: frozenset[str]
    be: frozenset[str]
    sexes: frozenset[str]
    leftover: frozenset[str]
    not_added: frozenset[str]
    goes_on: frozenset[str]
    assigning: frozenset[str]
    single: frozenset[str]
    particles: frozenset[str]
    set: tuple[Sorts, ...]
    answers: tuple[dict[str, frozenset[str]], ...]


@cache
def words() -> Words:
    """The shipped word lists; raises what `shipped` does."""
    return shipped("parts.toml", Words)


def is_kind(noun: str | None, of: frozenset[str]) -> bool:
    """Whether a counted noun is one of `of`."""
    return (
        "@any" in of
        or noun in of
        or ("@person" in of and noun in words().persons)
        or ("@generic" in of and noun in words().generic)
    )
