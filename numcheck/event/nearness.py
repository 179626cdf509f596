"""Documents -> how likely two of them tell of the same event, from the names and the rare words they share."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import cached_property, lru_cache, partial
from typing import Any, TypeVar, cast

from numcheck.event import identity, openings, titles, weights
from numcheck.event.holders import Holders
from numcheck.event.kept import Kept, at_hand
from numcheck.event.memory import ANEW, Memory
from numcheck.guide import holds_always
from numcheck.layout import Cells, Part, parts
from numcheck.model import Document, Span
from numcheck.ruleset.places import places
from numcheck.ruleset.rarity import DOCUMENT, rarity
from numcheck.shelf import Shelf

_T = TypeVar("_T")

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
#: How many of the rarer words that say what a text is about two share at least.
_ABOUT = 2
#: A name that stands in more documents than this joins nothing: of 683 news articles, the pairs that share one in fewer
#: hold 98.7% of all pairs that tell of one event.
_SHARED = 30
#: Documents of which that is reckoned as one task, where several processes share it.
_TOGETHER = 32
#: Pairs of documents, and figures, of which the same is kept until there are so many; then it begins anew.
MANY = 32_768
#: A text of fewer names than this has too few to be told apart by them.
_FEW = 4


class Nearness:
    """Similarity of documents by what they name, and by all their words; nothing is reckoned before it is asked for.

    One is made for all documents of a run and handed from step to step, because each step asks for much the same.
    """

    def __init__(self, documents: Sequence[Document], memory: Memory = ANEW) -> None:
        self.documents = tuple(documents)
        self._numbers_of = {d.id: number for number, d in enumerate(self.documents)}
        self._ids = tuple(self._numbers_of)
        self._shelf = Shelf()
        self._recent = at_hand(len(self.documents))
        names = memory.of_documents("names", lambda key: weights.names_of(self.text(key)), weights.Names)
        self._names = self.kept(names, weights.Names)
        form = cast("type[Mapping[str, float]]", dict[str, float])
        words = memory.of_documents("words", lambda key: weights.weighed(self.text(key)), form, few=True)
        self._words = self.kept(words, form)
        said = memory.of_documents("said", lambda key: weights.said(self._document(key)), weights.Said, few=True)
        self.said = self.kept(said, weights.Said)
        self.events = self.kept(lambda key: identity.named(self.text(key), whole=True), tuple[frozenset[str], ...])
        self.scores = self.kept(lambda key: identity.scores(self.text(key)), frozenset[tuple[str, ...]])
        self.versions = self.kept(lambda key: titles.versions(self.text(key)), frozenset[tuple[str, str]])
        recent = lru_cache(maxsize=self._recent)
        self.neighbours: Callable[[str], frozenset[str]] = recent(self._neighbours)
        self._folded: Callable[[str], weights.Folded] = recent(lambda key: self._names(key).folded())
        self._countries: Callable[[str], frozenset[str]] = recent(self._begun_with)
        self.topics: Callable[[str], frozenset[str]] = recent(lambda key: weights.topics(self.text(key)))
        self.setting: Callable[[str], frozenset[str]] = recent(lambda key: openings.setting(self.text(key)))
        self._numbers: Callable[[str], frozenset[str]] = recent(lambda key: titles.numbered(self._document(key)))
        self._cells: Callable[[str], Cells] = recent(lambda key: Cells(self._document(key)))
        self._parts: Callable[[str], Sequence[Part]] = recent(lambda key: tuple(parts(self._document(key))))
        self.beside: dict[Span, Mapping[str, Any]] = {}  # kept by `numcheck.event.beside`
        self.looked_at: dict[bytes, int] = {}  # kept by `numcheck.event.candidates`
        self._alike: dict[tuple[str, str], float] = {}

    @classmethod
    def of(cls, documents: Sequence[Document] | Nearness) -> Nearness:
        """That of the documents, or the one that is given."""
        return documents if isinstance(documents, Nearness) else cls(documents)

    def prepare(self, memory: Memory, *more: Kept[Any]) -> None:
        """Reckons all that is kept of every document, where several processes share that: each would do it again.

        `more` is what another step keeps of these documents.
        """
        if not memory.shares:
            return
        kept: tuple[Kept[Any], ...] = (self._names, self._words, self.said, *more)
        parts = [self._ids[at : at + _TOGETHER] for at in range(0, len(self._ids), _TOGETHER)]
        tasks = [partial(_packed, kept, part) for part in parts]
        for part, made in zip(parts, memory.each(tasks, list[list[bytes]]), strict=True):
            for one, all_of_it in zip(kept, made, strict=True):
                for key, data in zip(part, all_of_it, strict=True):
                    one.take(key, data)

    def kept(self, make: Callable[[str], _T], form: type[_T]) -> Kept[_T]:
        """What is made of every document by its id, once, and put aside."""
        return Kept(self._shelf, self._numbers_of, make, form, self._recent)

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
        shared = self._folded(first).shared(self._folded(second))
        seldom = sum(rarity(name.lower(), DOCUMENT) >= _SELDOM for name in shared if places().holder(name) is None)
        if seldom > 1:
            return True
        if len(self.topics(first) & self.topics(second)) < _ABOUT:
            return False
        if seldom > 0:
            return True
        return similar >= _SOMEWHAT and not self._countries(first).isdisjoint(self._countries(second))

    def _begun_with(self, document: str) -> frozenset[str]:
        """The countries that a document begins with, by their names and by those of places in them."""
        held = (places().holder(name) for name in self.named(document, 0, _LEAD))
        return frozenset(country for country in held if country is not None)

    def alike(self, first: str, second: str, least: float = 0.0) -> float:
        """Mean of the cosines of the names and of all words, each weighed by how rare it is in English; 0 to 1.

        Where the names alone tell that it is less than the `least` that is asked for, it may be anything less.
        """
        if first == second:
            return 1.0
        pair = (first, second) if first < second else (second, first)
        known = self._alike.get(pair)
        if known is None:
            named = weights.cosine(self._names(first).weights, self._names(second).weights)
            if (named + 1.0) / 2 < least:
                return 0.0
            if len(self._alike) >= MANY:
                self._alike.clear()
            known = self._alike[pair] = (named + weights.cosine(self._words(first), self._words(second))) / 2
        return known

    def names_enough(self, document: str) -> bool:
        """Whether a document has enough names to be told apart by them."""
        return len(self._names(document).weights) >= _FEW

    def _neighbours(self, document: str) -> frozenset[str]:
        """The other documents that share a name which hardly any other has."""
        found = set(self._holders.beside(self._numbers_of[document]))
        return frozenset(self._ids[number] for number in found) - {document}

    @cached_property
    def _holders(self) -> Holders:
        """The documents that hold each name, of names that few documents hold."""
        return Holders(self._ids, lambda key: self._names(key).weights, _SHARED)

    def named(self, document: str, start: int, end: int) -> frozenset[str]:
        """The names in a stretch of a document, word by word."""
        known = self._names(document).weights
        words = (
            word.removesuffix("'s").removesuffix("’s") for word in weights.WORD.findall(self.text(document), start, end)
        )
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
        return openings.day(self.text(document))

    def titled_apart(self, first: str, second: str) -> bool:
        """Whether both documents have a title, and no word of the one stands in the other."""
        return titles.titled_apart(self._document(first), self._document(second))

    def of_two_products(self, first: str, second: str) -> bool:
        """Whether the titles of two pages of documentation name things, and none that both name."""
        return titles.of_two_products(self._document(first), self._document(second))

    def of_one_manual(self, first: str, second: str) -> bool:
        """Whether two pages of documentation lie together, and their titles name no two products."""
        return titles.of_one_manual(self._document(first), self._document(second))

    def of_one_product(self, first: str, second: str) -> bool:
        """Whether two pages are of one manual, or both name in their titles what they are of."""
        return titles.of_one_product(self._document(first), self._document(second))

    def beside_in_row(self, document: str, at: int) -> tuple[str, ...]:
        """The other values of a table's row that has one at the offset, lower case; nothing elsewhere."""
        blocks, text = self._document(document).blocks, self.text(document)
        block = blocks[max(0, bisect_right(blocks, at, key=lambda block: block.start) - 1)]
        if block.cell is None or not block.cell.column or not block.start <= at < block.end:
            return ()
        beside = self._cells(document).beside(block.cell)
        return tuple(text[other.start : other.end].lower() for column, other in beside if column)

    def part(self, document: str, at: int) -> Part:
        """Which part of a document a code point stands in."""
        place = bisect_right(self._document(document).blocks, at, key=lambda block: block.start) - 1
        return self._parts(document)[place]

    def of_two_models(self, first: str, second: str) -> bool:
        """Whether two titles open with one name, and another number or name behind it."""
        return titles.of_two_models(self._document(first), self._document(second))

    def of_models_apart(self, first: str, second: str) -> bool:
        """Whether the titles of two texts that report nothing name two models of one thing."""
        pages = self._document(first), self._document(second)
        return titles.of_models_apart(*pages) and all(map(holds_always, pages))

    def for_two_audiences(self, first: str, second: str) -> bool:
        """Whether one of two pages is for people by its title whom the other's does not name."""
        return titles.for_two_audiences(self._document(first), self._document(second))

    def of_two_sorts(self, first: str, second: str) -> bool:
        """Whether two titles of two words name two sorts of one thing."""
        return titles.of_two_sorts(self._document(first), self._document(second))

    def of_two_topics(self, first: str, second: str) -> bool:
        """Whether the titles of two pages name things, each one that the other's title has not."""
        return titles.of_two_topics(self._document(first), self._document(second))

    def numbered_apart(self, first: str, second: str) -> bool:
        """Whether titles or folders of both name a model or version by letters with digits, and none that both name."""
        one, other = (self._numbers(key) for key in (first, second))
        return bool(one and other) and not one & other

    def share_a_name(self, first: str, second: str) -> bool:
        """Whether both texts have a name in common; a word that opens a sentence in one must be a name in the other.

        So must the town of a paper's title: what the Orle Herald tells, it tells of Orle.
        """
        one, other = self._names(first), self._names(second)
        countries = {name for name in one.openers | other.openers if places().country(name) is not None}
        sure = one.weights.keys() | other.weights.keys() | countries
        here, there = (
            names.weights.keys() | names.openers | weights.of_outlet(self._document(key).source.publisher)
            for names, key in ((one, first), (other, second))
        )
        return bool(sure & here & there)

    def heard_of(self, first: str, second: str, known: frozenset[str]) -> bool:
        """Whether both texts have a name besides those that are known."""
        one, other = (self._names(key).weights.keys() | self._names(key).openers for key in (first, second))
        return bool((one & other) - known)


def _packed(kept: Sequence[Kept[Any]], keys: Sequence[str]) -> list[list[bytes]]:
    """What is reckoned of some documents, as bytes."""
    return [[one.packed(key) for key in keys] for one in kept]
