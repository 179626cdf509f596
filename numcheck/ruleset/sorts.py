"""Nouns of people -> the sort of people they are of, by which two counts of them may be one question."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache

from numcheck.ruleset.locate import shipped_table

#: The class whose nouns stand for anybody, and the one of those who may be all there were: in rules/classes.toml.
_PEOPLE, _ANYBODY = "people", "anybody"
#: Classes of people besides those.
_OF_PEOPLE = (
    "fellow", "calling", "rebel", "trooper", "soldier", "crew", "protester", "policeman", "robber", "prisoner", "child",
    "role", "person", "civilian",
)  # fmt: skip


def sort_of(noun: str | None) -> str | None:
    """ "people" for anybody (also for a figure without a noun), "rider" for "passenger"; None where none is known."""
    return _PEOPLE if noun is None else _sorts().get(noun)


def nouns_of(sort: str) -> frozenset[str]:
    """The nouns of one sort, as singular lemmas."""
    return frozenset(noun for noun, own in _sorts().items() if own == sort)


def person(noun: str) -> bool:
    """Whether a noun is known to be of people, of whatever sort."""
    return noun in _persons() or noun.split("-")[-1] in _persons()


def written_out(words: Iterable[str]) -> frozenset[str]:
    """The words, with every "@class" written out: one of the shipped nouns, which has plain words and classes of such.

    Raises:
        KeyError: there is no such class.
    """
    classes = shipped_table("classes.toml")["noun"]
    found = set(words)
    while named := {word for word in found if word.startswith("@")}:
        found = (found - named).union(*(classes[word[1:]]["words"] for word in named))
    return frozenset(found)


@cache
def _persons() -> frozenset[str]:
    listed = shipped_table("parts.toml")["persons"]
    named = written_out(f"@{name}" for name in _OF_PEOPLE)
    return frozenset((*listed, *named, *_sorts())) - {"toll", "death toll", "body count", "death", "life"}


@cache
def _sorts() -> Mapping[str, str]:
    classes = shipped_table("classes.toml")["noun"]
    sorts = dict.fromkeys((*classes[_PEOPLE]["words"], "toll", "death toll", "body count"), _PEOPLE)
    for name in (word.removeprefix("@") for word in classes[_ANYBODY]["words"]):
        for noun in written_out([f"@{name}"]):
            sorts.setdefault(noun, name)
    return sorts
