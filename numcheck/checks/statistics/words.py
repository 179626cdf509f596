"""rules/statistics.toml -> the English words around statistics, as patterns."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache, lru_cache

import msgspec

from numcheck.ruleset.locate import shipped


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/statistics.toml`, which says what each is for."""

    one_tailed: tuple[str, ...]
    altered: tuple[str, ...]
    adjusted_p: tuple[str, ...]
    passed_over: tuple[str, ...]
    testing: tuple[str, ...]
    ranks: tuple[str, ...]
    level: tuple[str, ...]
    whole: tuple[str, ...]
    composed: tuple[str, ...]
    scored: tuple[str, ...]
    weighted: tuple[str, ...]
    averages: tuple[str, ...]
    beings: tuple[str, ...]
    sites: tuple[str, ...]
    located: tuple[str, ...]
    unlike: tuple[str, ...]
    ratios: tuple[str, ...]
    differences: tuple[str, ...]
    spreads: tuple[str, ...]
    named: tuple[str, ...]
    estimates: tuple[str, ...]
    not_wald: tuple[str, ...]
    abstract: tuple[str, ...]
    taken: dict[str, tuple[str, ...]]
    grouped: tuple[str, ...]
    studies: tuple[str, ...]
    numbers: dict[str, int]


@cache
def words() -> Words:
    """The shipped word lists; raises what `shipped` does."""
    return shipped("statistics.toml", Words)


@cache
def either(name: str) -> str:
    """A pattern text for the list of this name: phrases in any case, those with a capital as they are written."""
    phrases = getattr(words(), name)
    strict = [phrase for phrase in phrases if phrase != phrase.lower()]
    free = choice(phrase for phrase in phrases if phrase == phrase.lower())
    return rf"(?<![^\W_])(?:(?i:{free}){'|' + choice(strict) if strict else ''})(?![^\W_])"


@lru_cache(maxsize=64)
def said(name: str, text: str) -> str:
    """The first phrase of the list of this name in a text, on one line; empty where it has none."""
    found = pattern(name).search(text)
    return " ".join(found.group().split()) if found else ""


def choice(phrases: Iterable[str]) -> str:
    """A pattern that matches any of the phrases, the longest first; a space also stands for a hyphen or a line end."""
    ordered = sorted(phrases, key=lambda phrase: (-len(phrase), phrase))
    return "(?:" + "|".join(re.escape(phrase).replace(r"\ ", r"[\s\-–]{1,3}") for phrase in ordered) + ")"


@cache
def pattern(name: str) -> re.Pattern[str]:
    """The list of this name as whole words, in any case."""
    return re.compile(rf"(?<![^\W_]){choice(getattr(words(), name))}(?![^\W_])", re.IGNORECASE)
