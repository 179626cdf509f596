"""What was read: documents, and where in them a stretch of text stands."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Span:
    """A stretch of one document's text."""

    doc: str  # Document.id
    start: int  # code point, included
    end: int  # code point, excluded

    def overlaps(self, other: Span) -> bool:
        return self.doc == other.doc and self.start < other.end and other.start < self.end

    def holds(self, other: Span) -> bool:
        return self.doc == other.doc and self.start <= other.start and other.end <= self.end


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """Where a document comes from, as far as it says so itself."""

    path: str  # as given on the command line, "/" between its parts; "-" for standard input
    title: str | None = None
    publisher: str | None = None  # the outlet
    published: date | None = None
    url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Where a block stands in a table; an empty cell has no block, so places may be missing."""

    table: int  # the table's number in its document, from 0
    row: int  # from 0, the heading row included
    column: int  # from 0
    heading: bool = False  # it names a column


@dataclass(frozen=True, slots=True, kw_only=True)
class Bullet:
    """Which item of its list a block belongs to; an item that shows nothing has no block, so places may be missing."""

    depth: int  # how many items hold it: 1 in a list that stands in no other
    number: int  # the item's place in its list, from 1
    among: int  # how many items its list has; 0 where that is not sure
    opens: bool = True  # it begins its item; False for a later paragraph of the same item


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """A stretch of prose that no sentence leaves: a line, a paragraph, a heading, an item, a table cell, a setting."""

    kind: str  # "paragraph", "heading", "item", "cell" or "setting" (a line of a code block)
    start: int  # code point of Document.text, included
    end: int  # code point of Document.text, excluded
    cell: Cell | None = None  # kind "cell": its place, where the reader knows it
    bullet: Bullet | None = field(default=None, compare=False)  # kind "item": its place, where the reader knows it


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """From `start` on, the text runs on in the file from this line and column."""

    start: int  # code point of Document.text
    line: int  # of the file, from 1
    column: int  # of the file, code points from 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """From `start` on, the text stands where people need other words than a line to find it: a page, a cell."""

    start: int  # code point of Document.text
    words: str  # "page 3, line 12"; empty where line and column say it all


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text, ready to be read; front matter, code and markup are not part of `text`."""

    id: str  # unique in a run; the path as shown to people
    text: str
    source: Source
    blocks: tuple[Block, ...]  # sorted, disjoint
    anchors: tuple[Anchor, ...]  # sorted by start; the first starts at 0 (empty only for an empty text)
    places: tuple[Place, ...] = ()  # sorted by start; none where a file has lines that everybody sees

    def quote(self, span: Span) -> str:
        """The words at `span`."""
        return self.text[span.start : span.end]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column in the file, both from 1, of a code point of `text`."""
        if not self.anchors:
            return 1, 1
        anchor = self.anchors[max(0, bisect_right(self.anchors, offset, key=lambda a: a.start) - 1)]
        return anchor.line, anchor.column + offset - anchor.start

    def where(self, offset: int) -> str:
        """Words for the place in the file of a code point of `text`; empty where line and column are enough."""
        after = bisect_right(self.places, offset, key=lambda p: p.start)
        return self.places[after - 1].words if after else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that could not be done, told instead of raised, so that it never hides the rest."""

    where: str  # a path, or a path with a table and a key
    what: str  # what was found
    hint: str = ""  # what was expected, and what to do
    code: str = "NC900"


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Something that went another way than one may think, and is no problem: a file left aside, an encoding guessed."""

    where: str  # a path
    what: str
    unread: bool = False  # it tells of a file that was left aside
