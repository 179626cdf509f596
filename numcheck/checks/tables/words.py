"""rules/tables.toml -> the words by which tables are understood."""

from __future__ import annotations

import re
from functools import cache

import msgspec

from numcheck.ruleset.locate import shipped

_WORD = re.compile(r"[^\W_]+(?:['’.-][^\W_]+)*")
#: A word as short as this has no ending to lose.
_SHORT = 3
_ASIDE = re.compile(r"\([^()]{0,80}\)|\[[^\[\]]{0,80}\]")


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The file, which says what each list is for."""

    totals: frozenset[str]
    maybe: frozenset[str]
    parts: frozenset[str]
    alone: frozenset[str]
    means: frozenset[str]
    shares: frozenset[str]
    missing: frozenset[str]
    partial: frozenset[str]
    within: tuple[str, ...]
    rounded: frozenset[str]
    captions: frozenset[str]
    always: frozenset[str]
    measured: frozenset[str]
    timed: frozenset[str]
    idle: frozenset[str]
    other: frozenset[str]
    link: frozenset[str]
    before: frozenset[str]
    hedge: frozenset[str]
    passive: frozenset[str]


@cache
def words() -> Words:
    """The shipped words; raises what `shipped` does."""
    return shipped("tables.toml", Words)


def split(text: str) -> list[str]:
    """The words of a heading or a sentence, lower case."""
    return _WORD.findall(text.lower())


def stem(word: str) -> str:
    """A word without the endings of plurals and of possession."""
    word = word.removesuffix("'s").removesuffix("’s")
    if len(word) > _SHORT + 1 and word.endswith("ies"):
        return word[:-3] + "y"
    return word[:-1] if len(word) > _SHORT and word.endswith("s") and not word.endswith("ss") else word


def bare(text: str) -> str:
    """A heading without what stands in brackets, and without marks at its ends; lower case."""
    return " ".join(_ASIDE.sub(" ", text.lower()).strip(" \t\n:*.=Σ").split())


def total(text: str) -> str:
    """How surely a heading names a total: "sure", "maybe" or ""."""
    name, known = bare(text), words()
    if name in known.totals:
        return "sure"
    said = name.split()
    if name in known.maybe or (len(said) > 1 and not known.parts.isdisjoint((said[0], said[-1]))):
        return "maybe"
    return "maybe" if said[:1] == ["all"] and len(said) == 2 else ""
