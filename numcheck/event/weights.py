"""A text -> its names and its words, each with how much it tells, and the stems of what it is about."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from numcheck.model import Document
from numcheck.ruleset.calendar import time_words
from numcheck.ruleset.rarity import DOCUMENT, listed, rarity, stem
from numcheck.sentence import sentences

WORD = re.compile(r"[A-Za-z][\w’'-]*")
_SMALL = re.compile(r"(?<![\w’'-])[a-z]{4,30}(?![\w-])")
#: The same words, those without a capital together with all between them: most of a text is stepped over at once.
_CAPITALISED = re.compile(r"([A-Z][\w’'-]*+)|(?>(?:[^A-Za-z]++|[a-z][\w’'-]*+)+)")
#: A capitalised word that starts a sentence names nobody unless it does so elsewhere too.
_STARTS = re.compile(r"(?:^|[.!?:;\n\"“”]\s*[\"“”(]*)$")
#: How rare the words are that say what a text is about.
_TOPICAL = 3.0
#: Letters of a word in capitals that may be an acronym.
_ACRONYM = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """The names of a text, as a vector of length one."""

    weights: Mapping[str, float]
    openers: frozenset[str]  # capitalised words that only stand where any word is capitalised

    def folded(self) -> Folded:
        """The same names, whether written in capitals or not."""
        return Folded(_folded(self.weights), _folded(self.openers))


class Folded(NamedTuple):
    """The names of a text as they are written in the middle of one."""

    sure: frozenset[str]
    openers: frozenset[str]

    def shared(self, other: Folded) -> frozenset[str]:
        """The names of both; one of them may have a name as an opener only."""
        return (self.sure & (other.sure | other.openers)) | (other.sure & self.openers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """In how many of a document's sentences each word stands, by its stem."""

    sentences: int
    words: Mapping[str, int]


def _folded(names: Iterable[str]) -> frozenset[str]:
    """The names as they are written in the middle of a text: "LUND" is Lund, and "NATO" stays."""
    return frozenset(name[0] + name[1:].lower() if len(name) > _ACRONYM and name.isupper() else name for name in names)


def words_of(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """The words of a stretch of text in their order, lower case, without the ending of a genitive."""
    return [_plain(word) for word in WORD.findall(text, start, len(text) if end is None else end)]


@lru_cache(maxsize=16_384)
def _plain(word: str) -> str:
    return word.lower().removesuffix("'s").removesuffix("’s")


def cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two vectors of length one."""
    # Whatever their order, the sum is the same.
    return math.fsum([one[word] * other[word] for word in one.keys() & other.keys()])


def _unit(weights: Mapping[str, float]) -> Mapping[str, float]:
    """The vector in its direction that has length one."""
    length = math.sqrt(sum(w * w for w in weights.values()))
    return {word: weight / length for word, weight in weights.items()} if length else weights


def names_of(text: str) -> Names:
    """The names of a text, each the heavier the oftener it stands there."""
    found: Counter[str] = Counter()
    initial: Counter[str] = Counter()
    times = time_words()
    for match in _CAPITALISED.finditer(text):
        word = (match[1] or "").removesuffix("'s").removesuffix("’s")
        if len(word) < 2 or word.lower() in times:
            continue
        starts = _STARTS.search(text[max(0, match.start() - 4) : match.start()])
        (initial if starts else found)[word] += 1
    for word in found.keys() & initial.keys():
        found[word] += initial[word]
    weights = {word: 1.0 + math.log(count) for word, count in found.items()}
    return Names(weights=_unit(weights), openers=frozenset(initial.keys() - found.keys()))


def of_outlet(outlet: str | None) -> frozenset[str]:
    """The names in the title of a paper: its words that are no words of English, as "Orle" of "Orle Herald"."""
    return frozenset(word for word in WORD.findall(outlet or "") if word[0].isupper() and not listed(word.lower()))


def weighed(text: str) -> Mapping[str, float]:
    """All words of a text in lower case, each weighed by how rare it is in English; a vector of length one."""
    counts: dict[str, int] = {}
    for word, count in Counter(WORD.findall(text)).items():
        plain = _plain(word)
        counts[plain] = counts.get(plain, 0) + count
    return _unit({word: (1.0 + math.log(count)) * rarity(word, DOCUMENT) for word, count in counts.items()})


def topics(text: str) -> frozenset[str]:
    """The stems of the rarer words that a text writes with a small letter."""
    words = set(_SMALL.findall(text))
    return frozenset(stem(word) for word in words if rarity(word, DOCUMENT) >= _TOPICAL)


def said(document: Document) -> Said:
    """How many sentences of a document hold each word."""
    counts: Counter[str] = Counter()
    spans = sentences(document)
    for span in spans:
        counts.update({stem(word) for word in words_of(document.text, span.start, span.end)})
    return Said(sentences=len(spans), words=counts)
