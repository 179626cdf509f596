"""rules/specs.toml, rules/specs-plans.toml -> what data sheets, price lists and help pages tell of a product."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property, lru_cache
from typing import Literal

import msgspec

from numcheck.ruleset.locate import shipped

_WORD = re.compile(r"[a-z°][a-z°’'-]*")
#: A stem has so many letters at least.
_LEAST = 3
#: Alternatives, each a row of words of which all are needed, and of each of these one.
Said = tuple[tuple[frozenset[str], ...], ...]


@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """A word without what its forms end in: "charging", "charges" and "charged" are one."""
    for end in ("ings", "ing", "ied", "ies", "ed", "es", "s"):
        if word.endswith(end) and len(word) - len(end) >= _LEAST and not (end == "s" and word.endswith(("ss", "us"))):
            word = word[: -len(end)] + ("y" if end in ("ies", "ied") else "")
            if len(word) > _LEAST and end in ("ings", "ing", "ed") and word[-1] == word[-2] and word[-1] not in "ls":
                word = word[:-1]
            break
    return word[:-1] if word.endswith("e") and len(word) > _LEAST else word


def words_of(text: str) -> list[str]:
    """The stems of all words of a text, in their order."""
    return [stem(word) for word in _WORD.findall(text.lower().replace("’s", "").replace("'s", ""))]


class Fact(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """One question, and how the rows of tables and the sentences of prose put it; see `rules/specs.toml`."""

    id: str
    asks: str
    unit: str
    label: tuple[str, ...]
    says: tuple[str, ...]
    not_: tuple[str, ...] = msgspec.field(default=(), name="not")
    plan: Literal["none", "own", "any", "must"] = "none"
    period: bool = False
    whose: bool = False
    ends: bool = False
    next: bool = False
    limit: bool = False
    named: bool = False
    close: bool = False
    sure: bool = False
    unless: tuple[str, ...] = ()
    tells: tuple[str, ...] = ()
    of: tuple[str, ...] = ()

    @cached_property
    def labels(self) -> tuple[frozenset[str], ...]:
        """The stems that a label has, the most first."""
        return tuple(sorted((frozenset(words_of(text)) for text in self.label), key=len, reverse=True))

    @cached_property
    def said(self) -> Said:
        """What a sentence has, by stems."""
        return tuple(
            tuple(frozenset(stem(word) for word in token.split("|")) for token in row.split()) for row in self.says
        )

    @cached_property
    def never(self) -> frozenset[str]:
        """What no sentence of it has, by stems."""
        return frozenset(map(stem, self.not_))

    @cached_property
    def own(self) -> frozenset[str]:
        """All words of its labels and of its sentences."""
        return frozenset(map(stem, self.of)).union(*self.labels, *(token for row in self.said for token in row))

    @cached_property
    def telling(self) -> frozenset[str]:
        """Words that tell one fact of the sort from another, by stems: "to the wall", "to the door"."""
        return frozenset(map(stem, self.tells))


class Common(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """`rules/specs.toml`."""

    hardware: frozenset[str]
    parts: tuple[str, ...]
    plain: tuple[str, ...]
    product: tuple[str, ...]
    aside: tuple[str, ...]
    apart: tuple[str, ...]
    fact: tuple[Fact, ...]

    @cached_property
    def splits(self) -> tuple[re.Pattern[str], ...]:
        """What tells two values apart, in lower case."""
        articles = r" (?:the |its |their |an? )?"
        return tuple(re.compile(rf"\b{articles.join(map(re.escape, text.split()))}\b") for text in self.apart)

    @cached_property
    def stems(self) -> Mapping[str, frozenset[str]]:
        """The stems of the lists "parts", "plain", "product" and "aside"."""
        lists = {"parts": self.parts, "plain": self.plain, "product": self.product, "aside": self.aside}
        return {name: frozenset(map(stem, words)) for name, words in lists.items()}


class Counted(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words around what plans count."""

    plain: frozenset[str]
    besides: frozenset[str]
    deeds: frozenset[str]
    never: frozenset[str]
    abilities: frozenset[str]


class Plans(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`rules/specs-plans.toml`."""

    names: frozenset[str]
    rare: frozenset[str]
    plainly: frozenset[str]
    called: tuple[str, ...]
    with_: tuple[str, ...] = msgspec.field(name="with")
    all: frozenset[str]
    sold: tuple[str, ...]
    having: tuple[str, ...]
    nobodys: tuple[str, ...]
    same: Mapping[str, str]
    counted: Counted
    fact: tuple[Fact, ...]


@cache
def common() -> Common:
    """The shipped facts of products; raises what `shipped` does."""
    return shipped("specs.toml", Common)


@cache
def plans() -> Plans:
    """The shipped facts of plans; raises what `shipped` does."""
    return shipped("specs-plans.toml", Plans)
