"""Records whose bulk is put aside: whoever looks at it gets it back, and the run holds what was looked at last.

A run over a hundred megabytes of news has some 650,000 figures, each with a frame of two kilobytes. What is left of a
record here is a place on a shelf, and what every step asks for. To each step they are the records of `numcheck.model`,
with equal parts, and `dataclasses.replace` makes plain ones of them.
"""

from __future__ import annotations

from array import array
from collections import deque
from collections.abc import Iterable
from sys import intern
from typing import Any, TypeVar, cast

from msgspec import Raw

from numcheck.model import Anchor, Block, Claim, Document, Frame, Interval, Place, Source, Span
from numcheck.run import records
from numcheck.shelf import Shelf

_T = TypeVar("_T")

#: Frames that are at hand, some 30 MB of them, and places of figures.
_FRAMES, _SPANS = 12_500, 20_000
#: Bytes put aside beyond which so many frames would never be all of them, and how many are at hand then.
_LARGE, _FEWER = 48 * 1024 * 1024, 5_000
#: Documents whose words are at hand, and bytes of them.
_DOCUMENTS, _BYTES = 1_000, 8 * 1024 * 1024

#: What marks the places of a text.
Marks = tuple[tuple[Block, ...], tuple[Anchor, ...], tuple[Place, ...]]


class Spoilt(Exception):
    """What comes back is not what was put aside."""


class Aside:
    """A shelf with what was taken from it last."""

    def __init__(self) -> None:
        self.shelf = Shelf()
        self.marks = array("I")  # of the figures of all homes
        self._intervals: dict[bytes, Interval | None] = {}
        self._frames: deque[KeptClaim] = deque()
        self._spans: deque[KeptClaim] = deque()
        self._documents: deque[tuple[KeptDocument, int]] = deque()
        self._bytes = 0

    def document(self, document: Document) -> Document:
        """The document, its text and what marks its places put aside; as it is where it has no bytes."""
        data = bulk_of(document)
        if data is None:
            return document
        kept = self.words(document.id, document.source, data, len(records.encode(document.text) or b""))
        kept.take(document.text, *marks(document))
        return kept

    def words(self, name: str, source: Source, bulk: bytes, text: int) -> KeptDocument:
        """A document of which nothing is at hand; so many bytes of its bulk are its text."""
        return KeptDocument(self, name, source, self.shelf.put(bulk), text, len(bulk) - text)

    def interval(self, data: bytes) -> Interval | None:
        """The interval with these bytes, the same one for all that have them; None where they are none of one."""
        if data not in self._intervals:
            self._intervals[data] = records.decode(data, Interval)
        return self._intervals[data]

    def holds_frame(self, claim: KeptClaim) -> None:
        """Remembers that this claim has its frame at hand; the one that has had it longest loses it."""
        self._frames.append(claim)
        if len(self._frames) > (_FEWER if self.shelf.size > _LARGE else _FRAMES):
            object.__delattr__(self._frames.popleft(), "frame")

    def holds_span(self, claim: KeptClaim) -> None:
        """The same of its span."""
        self._spans.append(claim)
        if len(self._spans) > _SPANS:
            object.__delattr__(self._spans.popleft(), "span")

    def held_words(self, document: KeptDocument, size: int) -> None:
        """The same of the words of a document."""
        self._documents.append((document, size))
        self._bytes += size
        while len(self._documents) > 1 and (len(self._documents) > _DOCUMENTS or self._bytes > _BYTES):
            oldest, its = self._documents.popleft()
            oldest.let_go()
            self._bytes -= its


def marks(document: Document) -> Marks:
    """What marks the places of its text."""
    return document.blocks, document.anchors, document.places


def bulk_of(document: Document) -> bytes | None:
    """Its text, and what marks the places of it, as bytes; None where it has none."""
    text, told = records.encode(document.text), records.encode(marks(document))
    return None if text is None or told is None else text + told


class KeptDocument(Document):
    """A document by its place on the shelf. A slot without a value is what `__getattr__` is asked for."""

    __slots__ = ("_aside", "_marks", "_place", "_text")
    _aside: Aside
    _marks: int
    _place: int
    _text: int

    def __init__(self, aside: Aside, name: str, source: Source, place: int, text: int, marks: int) -> None:
        put = object.__setattr__
        put(self, "id", name)
        put(self, "source", source)
        put(self, "_aside", aside)
        put(self, "_place", place)
        put(self, "_text", text)
        put(self, "_marks", marks)

    def __getattr__(self, name: str) -> Any:
        if name not in _WORDS:
            raise AttributeError(name)
        data = self.bulk
        self.take(sure(data[: self._text], str), *sure(data[self._text :], cast("type[Marks]", Marks)))
        return object.__getattribute__(self, name)

    @property
    def words(self) -> int:
        """How many bytes of the bulk are its text."""
        return self._text

    @property
    def bulk(self) -> bytes:
        """What was put aside: its text, and what marks the places of it."""
        return self._aside.shelf.get(self._place, self._text + self._marks)

    def take(self, *words: object) -> None:
        """Has these words at hand for now."""
        for slot, value in zip(_WORDS, words, strict=True):
            object.__setattr__(self, slot, value)
        self._aside.held_words(self, self._text + self._marks)

    def let_go(self) -> None:
        """Its words are put aside again."""
        for slot in _WORDS:
            object.__delattr__(self, slot)

    @property  # type: ignore[misc]
    def __class__(self) -> type[Document]:  # type: ignore[override]
        return Document


_WORDS = ("text", "blocks", "anchors", "places")


class Home:
    """Where the figures of one document are: their spans, and what is put aside of each."""

    __slots__ = ("_first", "_marks", "_place", "aside", "doc")

    def __init__(self, aside: Aside, doc: str, place: int, figures: Iterable[tuple[int, int, int, int]]) -> None:
        """Of each figure its start, its end, and behind this `place` of the shelf where its bytes begin and end."""
        self.aside, self.doc = aside, doc
        self._place, self._marks = place, aside.marks
        self._first = len(self._marks)
        for figure in figures:
            self._marks.extend(figure)

    def span(self, number: int) -> Span:
        """Where figure `number` stands."""
        at = self._first + 4 * number
        return Span(doc=self.doc, start=self._marks[at], end=self._marks[at + 1])

    def bulk(self, number: int) -> bytes:
        """What was put aside of it."""
        begin, end = self._marks[self._first + 4 * number + 2 : self._first + 4 * number + 4]
        return self.aside.shelf.get(self._place + begin, end - begin)


class KeptClaim(Claim):
    """A claim whose frame is put aside."""

    __slots__ = ("home", "number", "span")
    home: Home
    number: int  # there

    def __init__(
        self, home: Home, number: int, slot: str, interval: Interval, unit: str, reading: str, rule: str
    ) -> None:
        put = object.__setattr__
        put(self, "slot", slot)
        put(self, "interval", interval)
        put(self, "unit", unit)
        put(self, "reading", reading)
        put(self, "rule", rule)
        put(self, "home", home)
        put(self, "number", number)

    def __getattr__(self, name: str) -> Any:
        value: Frame | Span
        if name == "span":
            value, holds = self.home.span(self.number), self.home.aside.holds_span
        elif name == "frame":
            value, holds = sure(self.bulk, Frame), self.home.aside.holds_frame
        else:
            raise AttributeError(name)
        object.__setattr__(self, name, value)
        holds(self)
        return value

    @property
    def bulk(self) -> bytes:
        """The frame as it was put aside."""
        return self.home.bulk(self.number)

    def under(self, lead: Claim, *, interval: Interval, unit: str) -> Claim:
        data = records.encode(interval)  # a glance has one of its own
        shared = interval if data is None else self.home.aside.interval(data) or interval
        return KeptClaim(self.home, self.number, lead.slot, shared, intern(unit), self.reading, lead.rule)

    @property  # type: ignore[misc]
    def __class__(self) -> type[Claim]:  # type: ignore[override]
        return Claim


def sure(data: bytes | Raw, form: type[_T]) -> _T:
    """What was put aside, which has the form it had.

    Raises:
        Spoilt: it has another form.
    """
    found = records.decode(data, form)
    if found is None:
        raise Spoilt("what was put aside has changed")
    return found
