"""Documents -> how likely two of them tell of the same event, from the names and the rare words they share."""

from __future__ import annotations

import math
import re
from calendar import monthrange
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache, cached_property, lru_cache, partial
from pathlib import Path
from typing import Any, TypeVar, cast

from numcheck.event import identity
from numcheck.event.kept import Kept
from numcheck.event.memory import ANEW, Memory
from numcheck.model import Document, Span
from numcheck.ruleset import manuals
from numcheck.ruleset.calendar import months, time_words
from numcheck.ruleset.places import places
from numcheck.ruleset.rarity import DOCUMENT, rarity, stem
from numcheck.ruleset.rivals import rivals
from numcheck.sentence import sentences
from numcheck.shelf import Shelf

_T = TypeVar("_T")

_WORD = re.compile(r"[A-Za-z][\w’'-]*")
_SMALL = re.compile(r"(?<![\w’'-])[a-z]{4,30}(?![\w-])")
#: A model or version in lower case: "p-10", "v2"; neither a bare number nor one with a suffix ("2nd", "10km").
_MODEL = re.compile(r"(?<![\w-])[a-z]{1,4}-?\d[\w-]{0,8}(?![\w-])")
_VERSION = re.compile(r"v\d{1,3}(?:\.(?:\d{1,3}|x)){0,2}")
#: The same words, those without a capital together with all between them: most of a text is stepped over at once.
_CAPITALISED = re.compile(r"([A-Z][\w’'-]*+)|(?:[^A-Za-z]++|[a-z][\w’'-]*+)++")
#: A capitalised word that starts a sentence names nobody unless it does so elsewhere too.
_STARTS = re.compile(r"(?:^|[.!?:;\n\"“”]\s*[\"“”(]*)$")
#: Share of a document's names that two tellings of one event have in common at least. A prototype over 683 news
#: articles separated events at a mean of word and name similarity of .3 to .4 where a corpus is small.
THRESHOLD = 0.25
#: Documents that are less alike than the threshold, as a diary and a dispatch of one event are, must be so much alike
#: and share seldom names; or so much, and begin with one country. Of 20,000 pairs of strangers 2% did, and of 200
#: pairs of unlike tellings of one event three in four.
_HARDLY, _SOMEWHAT = 0.05, 0.1
#: Characters in which a report says where it was.
_LEAD = 400
#: How rare a name must be in English, in nats, to be a seldom one: neither "John" nor "Center".
_SELDOM = 5.0
#: How rare the words are that say what a text is about, and how many of them two share at least.
_TOPICAL, _ABOUT = 3.0, 2
#: Letters of a word in capitals that may be an acronym.
_ACRONYM = 4
#: A name that stands in more documents than this joins nothing: of 683 news articles, the pairs that share one in fewer
#: hold 98.7% of all pairs that tell of one event.
_SHARED = 30
#: Bytes a document to count names in, and how far: whether one stands alone.
_BUCKETS, _TWICE = 128, 2
#: Documents of which what was reckoned is at hand: those of a small corpus, and of a large one those that were asked
#: for last. The words of a story take some 20 kB.
_RECENT = 512
#: Documents of which that is reckoned as one task, where several processes share it.
_TOGETHER = 32
#: Pairs of documents, and figures, of which the same is kept until there are so many; then it begins anew.
MANY = 32_768
#: Where a document opens: so many characters say it, behind such words.
_OPENING = 600
_SET_IN = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Oo]ff|from|of|on) (?:the )?(?:[a-z]+ ){0,2}([A-Z][\w-]+(?: [A-Z][\w-]+)?)"
)
LEAP = 2000  # every day of the calendar is one of such a year
#: A text of fewer names than this has too few to be told apart by them.
_FEW = 4


class Nearness:
    """Similarity of documents by what they name, and by all their words; nothing is reckoned before it is asked for.

    One is made for all documents of a run and handed from step to step, because each step asks for much the same.
    """

    def __init__(self, documents: Sequence[Document], memory: Memory = ANEW) -> None:
        self.documents = tuple(documents)
        self._numbers_of = {d.id: number for number, d in enumerate(self.documents)}
        self._shelf = Shelf()
        names = memory.of_documents("names", lambda key: _names(self.text(key)), _Names)
        self._names = self.kept(names, _Names)
        weights = cast("type[Mapping[str, float]]", dict[str, float])
        words = memory.of_documents("words", lambda key: _words(self.text(key)), weights, few=True)
        self._words = self.kept(words, weights)
        self.said = self.kept(lambda key: _said(self._document(key)), Said)
        self.events = self.kept(lambda key: identity.named(self.text(key)), tuple[frozenset[str], ...])
        self.scores = self.kept(lambda key: identity.scores(self.text(key)), frozenset[tuple[str, ...]])
        recent = lru_cache(maxsize=_RECENT)
        self.neighbours: Callable[[str], frozenset[str]] = recent(self._neighbours)
        self._topics: Callable[[str], frozenset[str]] = recent(lambda key: _topics(self.text(key)))
        self.setting: Callable[[str], frozenset[str]] = recent(lambda key: _setting(self.text(key)))
        self._numbers: Callable[[str], frozenset[str]] = recent(lambda key: _numbered(self._document(key)))
        self.beside: dict[Span, Mapping[str, Any]] = {}  # kept by `numcheck.event.beside`
        self.looked_at: dict[tuple[str, ...], int] = {}  # kept by `numcheck.event.candidates`
        self._alike: dict[tuple[str, str], float] = {}

    @classmethod
    def of(cls, documents: Sequence[Document] | Nearness) -> Nearness:
        """That of the documents, or the one that is given."""
        return documents if isinstance(documents, Nearness) else cls(documents)

    def prepare(self, memory: Memory) -> None:
        """Reckons all that is kept of every document, where several processes share that: each would do it again."""
        if not memory.shares:
            return
        kept: tuple[Kept[Any], ...] = (self._names, self._words, self.said)
        keys = list(self._numbers_of)
        parts = [keys[at : at + _TOGETHER] for at in range(0, len(keys), _TOGETHER)]
        tasks = [partial(_packed, kept, part) for part in parts]
        for part, made in zip(parts, memory.each(tasks, list[list[bytes]]), strict=True):
            for one, all_of_it in zip(kept, made, strict=True):
                for key, data in zip(part, all_of_it, strict=True):
                    one.take(key, data)

    def kept(self, make: Callable[[str], _T], form: type[_T]) -> Kept[_T]:
        """What is made of every document by its id, once, and put aside."""
        return Kept(self._shelf, self._numbers_of, make, form, _RECENT)

    def _document(self, key: str) -> Document:
        return self.documents[self._numbers_of[key]]

    def similar(self, first: str, second: str) -> float | None:
        """Cosine of the two documents' name weights, 0 to 1; None where one has too few names to say."""
        if first == second:
            return 1.0
        if not (self.names_enough(first) and self.names_enough(second)):
            return None
        return self.alike(first, second)

    def unlike(self, first: str, second: str) -> bool:
        """Whether two documents have too little in common to tell of one event; not where one has too few names."""
        similar = self.similar(first, second)
        return similar is not None and similar < THRESHOLD and not self._akin(first, second, similar)

    def _akin(self, first: str, second: str, similar: float) -> bool:
        """Whether two documents that are not much alike share seldom names, or one of them and what it is about.

        Where they share no such name they may begin with one country. One town has many fires: its name alone joins
        nothing.
        """
        if similar < _HARDLY:
            return False
        shared = self._names(first).shared(self._names(second))
        seldom = sum(rarity(name.lower(), DOCUMENT) >= _SELDOM for name in shared if places().holder(name) is None)
        if seldom > 1:
            return True
        if len(self._topics(first) & self._topics(second)) < _ABOUT:
            return False
        one, other = ({places().holder(name) for name in self.named(d, 0, _LEAD)} - {None} for d in (first, second))
        return seldom > 0 or (similar >= _SOMEWHAT and bool(one & other))

    def alike(self, first: str, second: str) -> float:
        """Mean of the cosines of the names and of all words, each weighed by how rare it is in English; 0 to 1."""
        if first == second:
            return 1.0
        pair = (first, second) if first < second else (second, first)
        known = self._alike.get(pair)
        if known is None:
            named = _cosine(self._names(first).weights, self._names(second).weights)
            if len(self._alike) >= MANY:
                self._alike.clear()
            known = self._alike[pair] = (named + _cosine(self._words(first), self._words(second))) / 2
        return known

    def names_enough(self, document: str) -> bool:
        """Whether a document has enough names to be told apart by them."""
        return len(self._names(document).weights) >= _FEW

    def _neighbours(self, document: str) -> frozenset[str]:
        """The other documents that share a name which hardly any other has."""
        names = self._names(document).weights
        return frozenset(d for name in names for d in self._holders.get(name, ()) if d != document)

    @cached_property
    def _holders(self) -> Mapping[str, tuple[str, ...]]:
        """The documents that hold each name, of names that few documents hold."""
        # Most names stand in one document, and take no room here but a byte, which others may share.
        size = _BUCKETS * (len(self.documents) + 1)
        times = bytearray(size)
        for key in self._numbers_of:
            for name in self._names(key).weights:
                bucket = hash(name) % size
                times[bucket] += times[bucket] < _TWICE
        found: dict[str, list[str]] = {}
        for key in self._numbers_of:
            for name in self._names(key).weights:
                if times[hash(name) % size] == _TWICE:
                    held = found.setdefault(name, [])
                    if len(held) <= _SHARED:
                        held.append(key)
        return {name: tuple(held) for name, held in found.items() if 1 < len(held) <= _SHARED}

    def named(self, document: str, start: int, end: int) -> frozenset[str]:
        """The names in a stretch of a document, word by word."""
        known = self._names(document).weights
        words = (word.removesuffix("'s").removesuffix("’s") for word in _WORD.findall(self.text(document), start, end))
        return frozenset(word for word in words if word in known)

    def text(self, document: str) -> str:
        """The text of a document."""
        return self._document(document).text

    def published(self, document: str) -> date | None:
        """The day a document was published."""
        return self._document(document).source.published

    def calendar_day(self, document: str) -> tuple[int, int] | None:
        """Month and day on which a document was written, by its day of publication or a dateline without a year."""
        published = self.published(document)
        if published is not None:
            return published.month, published.day
        match = _dateline().search(self.text(document), 0, _OPENING)
        if match is None:
            return None
        month = _months().index((match["month"] or match["second"])[:3]) + 1
        day = int(match["day"] or match["first"])
        return (month, day) if 1 <= day <= monthrange(LEAP, month)[1] else None

    def titled_apart(self, first: str, second: str) -> bool:
        """Whether both documents have a title, and no word of the one stands in the other."""
        one, other = (_title(self._document(key)) for key in (first, second))
        return bool(one and other) and not one & other

    def of_two_products(self, first: str, second: str) -> bool:
        """Whether the titles of two pages of documentation name things, and none that both name."""
        one, other = (_title(self._document(key)) for key in (first, second))
        named, there = one - manuals.words().generic, other - manuals.words().generic
        if not named or not there:
            return bool(rivals().between(one, other))
        return not named & there or self._two_of_a_kind(first, second) or bool(rivals().differ(one, other))

    def numbered_apart(self, first: str, second: str) -> bool:
        """Whether titles or folders of both name a model or version by letters with digits, and none that both name."""
        one, other = (self._numbers(key) for key in (first, second))
        return bool(one and other) and not one & other

    def _two_of_a_kind(self, first: str, second: str) -> bool:
        """Whether two titles end in one word and say otherwise which: "Page cache" and "Image cache"."""
        one, other = (
            [word for word in _titled(self._document(key)) if word not in manuals.words().generic]
            for key in (first, second)
        )
        which = frozenset(one[:-1]), frozenset(other[:-1])
        return one[-1:] == other[-1:] and all(which) and not which[0] & which[1]

    def of_two_topics(self, first: str, second: str) -> bool:
        """Whether the titles of two pages name things, each one that the other's title has not."""
        one, other = (_title(self._document(key)) for key in (first, second))
        return bool(one - other - manuals.words().generic and other - one - manuals.words().generic)

    def share_a_name(self, first: str, second: str) -> bool:
        """Whether both texts have a name in common; a word that opens a sentence in one must be a name in the other."""
        one, other = self._names(first), self._names(second)
        countries = {name for name in one.openers | other.openers if places().country(name) is not None}
        sure = one.weights.keys() | other.weights.keys() | countries
        return bool(sure & (one.weights.keys() | one.openers) & (other.weights.keys() | other.openers))


def _packed(kept: Sequence[Kept[Any]], keys: Sequence[str]) -> list[list[bytes]]:
    """What is reckoned of some documents, as bytes."""
    return [[one.packed(key) for key in keys] for one in kept]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Names:
    weights: Mapping[str, float]
    openers: frozenset[str]  # capitalised words that only stand where any word is capitalised

    def shared(self, other: _Names) -> frozenset[str]:
        """The names of both, whether written in capitals or not; one of them may have a name as an opener only."""
        sure, there = (_folded(names.weights) for names in (self, other))
        return (sure & (there | _folded(other.openers))) | (there & _folded(self.openers))


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
    return [_plain(word) for word in _WORD.findall(text, start, len(text) if end is None else end)]


@lru_cache(maxsize=16_384)
def _plain(word: str) -> str:
    return word.lower().removesuffix("'s").removesuffix("’s")


def _cosine(one: Mapping[str, float], other: Mapping[str, float]) -> float:
    """The cosine of two vectors of length one."""
    return math.fsum([one[word] * other[word] for word in one.keys() & other.keys()])  # whatever their order


def _unit(weights: Mapping[str, float]) -> Mapping[str, float]:
    """The vector in its direction that has length one."""
    length = math.sqrt(sum(w * w for w in weights.values()))
    return {word: weight / length for word, weight in weights.items()} if length else weights


def _names(text: str) -> _Names:
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
    return _Names(weights=_unit(weights), openers=frozenset(initial.keys() - found.keys()))


@cache
def _months() -> tuple[str, ...]:
    """The short names of the months: Jan, Feb."""
    return tuple(name[:3].title() for name in months())


@cache
def _dateline() -> re.Pattern[str]:
    """`OSLO, Sept 14 (Agency) -`: month and day of a dateline that says no year."""
    names = "|".join(_months())
    return re.compile(
        rf"^[A-Z][\w’'.-]{{1,30}}(?: [A-Z][\w.]{{1,20}}){{0,3}}(?:, [A-Z][\w. ]{{1,20}})?, "
        rf"(?:(?P<month>(?:{names})[a-z]{{0,6}})\.? (?P<day>\d{{1,2}})"
        rf"|(?P<first>\d{{1,2}}) (?P<second>(?:{names})[a-z]{{0,6}}))\.? ?(?:\([^()\n]{{1,40}}\)|[-–—])",
        re.MULTILINE,
    )


def _setting(text: str) -> frozenset[str]:
    """The names that a document opens with, behind words such as "in"; no country, and no day."""
    found = (match[1] for match in _SET_IN.finditer(text, 0, _OPENING))
    return frozenset(name for name in found if name.lower() not in time_words() and not places().country(name))


def _words(text: str) -> Mapping[str, float]:
    counts: dict[str, int] = {}
    for word, count in Counter(_WORD.findall(text)).items():
        plain = _plain(word)
        counts[plain] = counts.get(plain, 0) + count
    return _unit({word: (1.0 + math.log(count)) * rarity(word, DOCUMENT) for word, count in counts.items()})


def _topics(text: str) -> frozenset[str]:
    """The stems of the rarer words that a text writes with a small letter."""
    words = set(_SMALL.findall(text))
    return frozenset(stem(word) for word in words if rarity(word, DOCUMENT) >= _TOPICAL)


def _said(document: Document) -> Said:
    counts: Counter[str] = Counter()
    spans = sentences(document)
    for span in spans:
        counts.update({stem(word) for word in words_of(document.text, span.start, span.end)})
    return Said(sentences=len(spans), words=counts)


def _title(document: Document) -> frozenset[str]:
    """The words of the document's title, lower case: of its front matter, or its first heading."""
    return frozenset(_titled(document))


def _numbered(document: Document) -> frozenset[str]:
    """The models and versions in a title, and the versions that folders are called: `docs/v2/limits.md`."""
    folders = (part.lower() for part in Path(document.id).parts[:-1])
    return frozenset(
        (*_MODEL.findall(" ".join(_titled(document))), *(part for part in folders if _VERSION.fullmatch(part)))
    )


def _titled(document: Document) -> list[str]:
    """The same words in their order."""
    heading = next((document.text[b.start : b.end] for b in document.blocks[:1] if b.kind == "heading"), "")
    return [word.lower() for word in _WORD.findall(f"{document.source.title or ''} {heading}")]
