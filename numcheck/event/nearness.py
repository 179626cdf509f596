"""Documents -> how likely two of them tell of the same event, from the names and the rare words they share."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

from numcheck.model import Document, Span
from numcheck.ruleset import settings
from numcheck.ruleset.calendar import time_words
from numcheck.ruleset.places import places
from numcheck.ruleset.rarity import DOCUMENT, rarity, stem
from numcheck.ruleset.rivals import rivals
from numcheck.sentence import sentences

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
#: A capitalised word that starts a sentence names nobody unless it does so elsewhere too.
_STARTS = re.compile(r"(?:^|[.!?:;\n\"“”]\s*[\"“”(]*)$")
#: Share of a document's names that two tellings of one event have in common at least. A prototype over 683 news
#: articles separated events at a mean of word and name similarity of .3 to .4 where a corpus is small.
THRESHOLD = 0.25
#: A name that stands in more documents than this joins nothing: of 683 news articles, the pairs that share one in fewer
#: hold 98.7% of all pairs that tell of one event.
_SHARED = 30
#: A text of fewer names than this has too few to be told apart by them.
_FEW = 4


class Nearness:
    """Similarity of documents by what they name, and by all their words; nothing is reckoned before it is asked for."""

    def __init__(self, documents: Sequence[Document]) -> None:
        self._documents = {d.id: d for d in documents}
        self._names: Callable[[str], _Names] = cache(lambda key: _names(self.text(key)))
        self._words: Callable[[str], Mapping[str, float]] = cache(lambda key: _words(self.text(key)))
        self.said: Callable[[str], Said] = cache(lambda key: _said(self._documents[key]))
        self.beside: dict[Span, Mapping[str, str]] = {}  # kept by `numcheck.event.beside`
        self._known: dict[tuple[str, str], float | None] = {}

    def similar(self, first: str, second: str) -> float | None:
        """Cosine of the two documents' name weights, 0 to 1; None where one has too few names to say."""
        if first == second:
            return 1.0
        pair = (min(first, second), max(first, second))
        if pair not in self._known:
            self._known[pair] = self._cosine(*pair)
        return self._known[pair]

    def _cosine(self, first: str, second: str) -> float | None:
        one, other = self._names(first).weights, self._names(second).weights
        if len(one) < _FEW or len(other) < _FEW:
            return None
        return self.alike(first, second)

    def alike(self, first: str, second: str) -> float:
        """Mean of the cosines of the names and of all words, each weighed by how rare it is in English; 0 to 1."""
        if first == second:
            return 1.0
        named = _cosine(self._names(first).weights, self._names(second).weights)
        return (named + _cosine(self._words(first), self._words(second))) / 2

    def names_enough(self, document: str) -> bool:
        """Whether a document has enough names to be told apart by them."""
        return len(self._names(document).weights) >= _FEW

    def neighbours(self, document: str) -> frozenset[str]:
        """The other documents that share a name which hardly any other has."""
        names = self._names(document).weights
        return frozenset(d for name in names for d in self._holders.get(name, ()) if d != document)

    @cached_property
    def _holders(self) -> Mapping[str, tuple[str, ...]]:
        """The documents that hold each name, of names that few documents hold."""
        found: dict[str, list[str]] = defaultdict(list)
        for key in self._documents:
            for name in self._names(key).weights:
                found[name].append(key)
        return {name: tuple(held) for name, held in found.items() if 1 < len(held) <= _SHARED}

    def named(self, document: str, start: int, end: int) -> frozenset[str]:
        """The names in a stretch of a document, word by word."""
        known = self._names(document).weights
        words = (word.removesuffix("'s").removesuffix("’s") for word in _WORD.findall(self.text(document), start, end))
        return frozenset(word for word in words if word in known)

    def text(self, document: str) -> str:
        """The text of a document."""
        return self._documents[document].text

    def titled_apart(self, first: str, second: str) -> bool:
        """Whether both documents have a title, and no word of the one stands in the other."""
        one, other = (_title(self._documents[key]) for key in (first, second))
        return bool(one and other) and not one & other

    def of_two_products(self, first: str, second: str) -> bool:
        """Whether the titles of two pages of documentation name things, and none that both name."""
        one, other = (_title(self._documents[key]) for key in (first, second))
        named, there = one - settings.words().generic, other - settings.words().generic
        if not named or not there:
            return bool(rivals().between(one, other))
        return not named & there or bool(rivals().differ(one, other))

    def share_a_name(self, first: str, second: str) -> bool:
        """Whether both texts have a name in common; a word that opens a sentence in one must be a name in the other."""
        one, other = self._names(first), self._names(second)
        countries = {name for name in one.openers | other.openers if places().country(name) is not None}
        sure = one.weights.keys() | other.weights.keys() | countries
        return bool(sure & (one.weights.keys() | one.openers) & (other.weights.keys() | other.openers))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Names:
    weights: Mapping[str, float]
    openers: frozenset[str]  # capitalised words that only stand where any word is capitalised


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """In how many of a document's sentences each word stands, by its stem."""

    sentences: int
    words: Mapping[str, int]


def words_of(text: str, start: int = 0, end: int | None = None) -> list[str]:
    """The words of a stretch of text in their order, lower case, without the ending of a genitive."""
    found = _WORD.findall(text, start, len(text) if end is None else end)
    return [word.lower().removesuffix("'s").removesuffix("’s") for word in found]


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two vectors of length one."""
    few, many = sorted((one, other), key=len)
    return sum(weight * many[word] for word, weight in few.items() if word in many)


def _unit(weights: Mapping[str, float]) -> Mapping[str, float]:
    """The vector in its direction that has length one."""
    length = math.sqrt(sum(w * w for w in weights.values()))
    return {word: weight / length for word, weight in weights.items()} if length else weights


@lru_cache(maxsize=4096)
def _names(text: str) -> _Names:
    found: Counter[str] = Counter()
    initial: Counter[str] = Counter()
    for match in _WORD.finditer(text):
        word = match[0].removesuffix("'s").removesuffix("’s")
        if not word[:1].isupper() or len(word) < 2 or word.lower() in time_words():
            continue
        starts = _STARTS.search(text[max(0, match.start() - 4) : match.start()])
        (initial if starts else found)[word] += 1
    for word in found.keys() & initial.keys():
        found[word] += initial[word]
    weights = {word: 1.0 + math.log(count) for word, count in found.items()}
    return _Names(weights=_unit(weights), openers=frozenset(initial.keys() - found.keys()))


def _words(text: str) -> Mapping[str, float]:
    counts = Counter(words_of(text))
    return _unit({word: (1.0 + math.log(count)) * rarity(word, DOCUMENT) for word, count in counts.items()})


def _said(document: Document) -> Said:
    counts: Counter[str] = Counter()
    spans = sentences(document)
    for span in spans:
        counts.update({stem(word) for word in words_of(document.text, span.start, span.end)})
    return Said(sentences=len(spans), words=counts)


def _title(document: Document) -> frozenset[str]:
    """The words of the document's title, lower case: of its front matter, or its first heading."""
    heading = next((document.text[b.start : b.end] for b in document.blocks[:1] if b.kind == "heading"), "")
    return frozenset(word.lower() for word in _WORD.findall(f"{document.source.title or ''} {heading}"))
