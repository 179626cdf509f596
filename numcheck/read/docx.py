"""Word documents (.docx) -> Prose: paragraphs, tables, footnotes, heads and feet of pages."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck.read.items import Item, Items, Nest
from numcheck.read.package import Package
from numcheck.read.prose import Prose, Told
from numcheck.read.published import day
from numcheck.read.sheet import Sheet
from numcheck.read.tables import Table
from numcheck.read.xml_events import Event, events, leaves

_KIND = "Word document"
_BODY = "word/document.xml"
_HEADING = re.compile(r"heading\s?[1-9]|title|subtitle", re.IGNORECASE)
#: Parts besides the body, and what people call a paragraph of each.
_REST = (
    (re.compile(r"word/footnotes\.xml$"), "footnote"),
    (re.compile(r"word/endnotes\.xml$"), "endnote"),
    (re.compile(r"word/header\d*\.xml$"), "page header"),
    (re.compile(r"word/footer\d*\.xml$"), "page footer"),
)
#: Elements whose text is not there to be read: deleted text, the codes behind fields, formulas, a second copy of a
#: text box for old programs, the places of pictures.
_OUT = frozenset({"del", "delText", "instrText", "moveFrom", "Fallback", "oMath", "oMathPara", "posOffset", "align"})
#: Fields that count: their text changes from page to page.
_COUNTING = re.compile(r"\s*(?:PAGE|NUMPAGES|SECTIONPAGES|SECTION)\b")
_TEMPLATE_TITLES = re.compile(r"(?:microsoft )?word(?: document)?\b|document\d*$|untitled", re.IGNORECASE)


def prose(data: bytes) -> Prose:
    """The text of a Word document.

    Raises:
        Unreadable: it is none, or is broken, locked or too large.
    """
    package = Package(data, _KIND)
    body = package.part(_BODY)
    if body is None:
        # A few programs give the body another name; a document has one all the same.
        other = next((name for name in package.names if re.match(r"word/document\d*\.xml$", name)), "")
        body = package.part(other) if other else b""
    headings = frozenset(_heading_styles(package.part("word/styles.xml") or b""))
    sheet = Sheet()
    _Walk(sheet, headings, "paragraph").through(events(body or b"", _KIND))
    seen: set[str] = set()
    for pattern, called in _REST:
        for name in package.names:
            if pattern.match(name):
                walk = _Walk(sheet, headings, called, seen if called.startswith("page") else None)
                walk.through(events(package.part(name) or b"", _KIND))
    return sheet.prose(_told(package.part("docProps/core.xml")))


def _heading_styles(data: bytes) -> Iterator[str]:
    style = ""
    for event in events(data, _KIND) if data else ():
        if event.kind == "start" and event.name == "style":
            style = event.attributes.get("styleId", "")
        elif event.kind == "start" and event.name == "name" and _HEADING.match(event.attributes.get("val", "")):
            yield style


def _told(data: bytes | None) -> Told:
    found = leaves(data, _KIND) if data else {}
    title = " ".join(found.get("title", "").split())
    return Told(
        title=title if title and not _TEMPLATE_TITLES.match(title) else None,
        saved=day(found.get("modified"), found.get("created")),
    )


class _Paragraph:
    """The paragraph at hand; one may stand inside of another, in a text box."""

    def __init__(self) -> None:
        self.text: list[str] = []
        self.kind = "paragraph"
        self.depth = 0  # of an item: how many hold it, from 0
        self.numbering = ""  # of an item: what counts it


class _Walk:
    """One walk through a part."""

    def __init__(self, sheet: Sheet, headings: frozenset[str], called: str, seen: set[str] | None = None) -> None:
        self.sheet = sheet
        self.headings = headings
        self.called = called
        self.seen = seen  # of what stands on every page, what was written once
        self.paragraphs: list[_Paragraph] = []
        self.tables: list[Table] = []
        self.items = Nest()
        self.counted: dict[str, Items] = {}  # by what counts them, the outermost lists since the last heading
        self.out = 0  # how many elements that are not read are open
        self.hidden = False  # the run at hand is
        self.properties = 0  # of a paragraph or a run
        self.field = ""  # the code of the field at hand
        self.fields: list[str] = []  # the states of the fields that are open: "code" or "result"
        self.reads = False  # a text of words comes next

    def through(self, stream: Iterator[Event]) -> None:
        for event in stream:
            if event.kind == "text":
                if self.reads:
                    self._say(event.name)
                elif self.fields and self.fields[-1] == "code":
                    self.field += event.name[:100]
            elif event.kind == "start":
                self._start(event.name, event.attributes)
            else:
                self._end(event.name)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        value = attributes.get("val", "")
        if name in _OUT:
            self.out += 1
        elif name == "p":
            self.paragraphs.append(_Paragraph())
        elif name == "t":
            self.reads = bool(self.paragraphs)
        elif name in ("tab", "br", "cr") and not self.properties:
            self._say(" ")
        elif name == "noBreakHyphen":
            self._say("-")
        elif name in ("rPr", "pPr"):
            self.properties += 1
        elif name == "r":
            self.hidden = False
        elif name == "vanish":
            self.hidden = value not in ("0", "false")
        elif name == "pStyle" and self.paragraphs and value in self.headings:
            self.paragraphs[-1].kind = "heading"
        elif name in ("numPr",) and self.paragraphs and self.paragraphs[-1].kind == "paragraph":
            self.paragraphs[-1].kind = "item"
        elif name == "ilvl" and self.paragraphs and value.isascii() and value.isdigit() and len(value) < 3:
            self.paragraphs[-1].depth = int(value)
        elif name == "numId" and self.paragraphs:
            self.paragraphs[-1].numbering = value
        elif name == "fldChar":
            self._field(attributes.get("fldCharType", ""))
        elif name == "fldSimple" and _COUNTING.match(attributes.get("instr", "")):
            self.out += 1
            self.fields.append("simple")
        elif name == "tbl":
            self.tables.append(Table())
        elif self.tables:
            self._table(name, value)

    def _table(self, name: str, value: str) -> None:
        table = self.tables[-1]
        if name == "tr":
            table.begin_row()
        elif name == "tc":
            table.begin_cell(heading=table.row == 0)
        elif name == "gridSpan" and value.isascii() and value.isdigit() and len(value) < 4:
            table.widen(across=int(value), down=1)
        elif name == "tblHeader":
            table.spot.named = True

    def _field(self, what: str) -> None:
        if what == "begin" and len(self.fields) < 100:
            self.fields.append("code")
            self.field = ""
        elif what == "separate" and self.fields:
            self.fields[-1] = "count" if _COUNTING.match(self.field) else "result"
        elif what == "end" and self.fields:
            self.fields.pop()

    def _end(self, name: str) -> None:
        if name in _OUT:
            self.out -= 1
        elif name == "t":
            self.reads = False
        elif name in ("rPr", "pPr"):
            self.properties -= 1
        elif name == "fldSimple" and self.fields and self.fields[-1] == "simple":
            self.out -= 1
            self.fields.pop()
        elif name == "tbl" and self.tables:
            self.tables.pop()
        elif name == "p" and self.paragraphs:
            self._write(self.paragraphs.pop())

    def _say(self, text: str) -> None:
        if self.paragraphs and not self.out and not self.hidden and "count" not in self.fields:
            self.paragraphs[-1].text.append(text)

    def _write(self, paragraph: _Paragraph) -> None:
        text = "".join(paragraph.text)
        if self.seen is not None:
            if text.strip() in self.seen:
                return
            self.seen.add(text.strip())
        if self.tables:
            self.sheet.cell(text, self.tables[-1])
        else:
            self.sheet.paragraph(paragraph.kind, text, self.called, self._item(paragraph, text.strip()))

    def _item(self, paragraph: _Paragraph, shown: str) -> Item | None:
        """The item of a list that a paragraph is."""
        if paragraph.kind != "item":
            if shown:
                self.items.leave(0)
            if paragraph.kind == "heading":
                self.counted.clear()
            return None
        item = self.items.item(paragraph.depth, paragraph.numbering)
        item.items.sure = item.items.sure and bool(shown)  # a formula or a picture, or a mark with nothing behind it
        before = self.counted.setdefault(paragraph.numbering, item.items) if item.items.depth == 1 else item.items
        if before is not item.items:  # a list of its own, or the same one behind a paragraph: nothing tells
            before.sure = item.items.sure = False
        return item
