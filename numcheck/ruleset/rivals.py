"""rules/rivals.toml -> words that tell one thing of a kind from another."""

from __future__ import annotations

import tomllib
from functools import cache

import msgspec

from numcheck.ruleset.locate import builtin


class Condition(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words that, in a clause with one of the nouns, say under what a figure holds: "on the free plan"."""

    nouns: tuple[str, ...]  # the first is what all of them may be called
    words: frozenset[str]

    def of(self, clause: frozenset[str]) -> frozenset[str]:
        """The condition that a clause tells, by its lemmas."""
        return frozenset() if clause.isdisjoint(self.nouns) else clause & self.words


class Rivals(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The word lists of `rules/rivals.toml`, which says what each is for; lemmas in lower case."""

    sets: tuple[frozenset[str], ...]
    ordinals: frozenset[str]
    stages: frozenset[str]
    alone: frozenset[str]
    condition: tuple[Condition, ...]

    def between(self, one: frozenset[str], other: frozenset[str]) -> str:
        """The words that tell two clauses, given as their lemmas, apart; empty where none do."""
        for words in self.sets:
            if told := _apart(one & words, other & words):
                return told
        for condition in self.condition:
            here, there = condition.of(one), condition.of(other)
            if here != there and (not here & there or len(here) + len(there) > 2):  # of two plans in one clause, either
                return ", ".join(sorted(here ^ there))
        if one & other & self.stages:
            first, second = one & self.ordinals, other & self.ordinals
            if told := _apart(first, second):
                return told
            only = (first ^ second) & self.alone
            if only and not (first and second):
                return ", ".join(sorted(only))
        return ""

    def differ(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether one text has a word of a set that the other has not: the page of a client, and that of the whole."""
        return any(one & words != other & words for words in self.sets)


def _apart(one: frozenset[str], other: frozenset[str]) -> str:
    return f"{', '.join(sorted(one))} against {', '.join(sorted(other))}" if one and other and not one & other else ""


@cache
def rivals() -> Rivals:
    """The shipped words.

    Raises:
        FileNotFoundError: the installation is damaged.
        msgspec.ValidationError, tomllib.TOMLDecodeError: the file was altered and is broken.
    """
    return msgspec.convert(tomllib.loads((builtin() / "rivals.toml").read_text("utf-8")), Rivals)
