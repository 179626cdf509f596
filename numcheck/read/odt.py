"""OpenDocument texts (.odt) -> Prose: paragraphs, headings, lists, tables and footnotes."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.read.items import Items, Nest
from numcheck.read.package import Package
from numcheck.read.prose import Prose, Told
from numcheck.read.published import day
from numcheck.read.sheet import Sheet
from numcheck.read.tables import Table
from numcheck.read.xml_events import Event, events, leaves

_KIND = "OpenDocument text"
#: Elements whose text is not there to be read: comments, deleted text, page numbers, what an index repeats.
_OUT = frozenset({
    "annotation", "tracked-changes", "page-number", "page-count", "note-citation", "table-of-content",
    "alphabetical-index", "bibliography", "illustration-index", "table-index", "desc", "title", "object", "script",
    "sequence-decls", "forms", "ruby-text",
})  # fmt: skip


def prose(data: bytes) -> Prose:
    """The text of an OpenDocument text.

    Raises:
        Unreadable: it is none, or is broken, locked or too large.
    """
    package = Package(data, _KIND)
    sheet = Sheet()
    walk = _Walk(sheet)
    walk.through(events(package.part("content.xml") or b"", _KIND))
    return sheet.prose(_told(package.part("meta.xml")))


def _told(data: bytes | None) -> Told:
    found = leaves(data, _KIND) if data else {}
    return Told(title=" ".join(found.get("title", "").split()) or None, saved=day(found.get("date")))


class _Walk:
    """One walk through a text."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.open: list[tuple[str, list[str], str]] = []  # paragraphs: element, text, what people call it
        self.tables: list[Table] = []
        self.out = 0
        self.lists = 0
        self.items = Nest()
        self.before: Items | None = None  # the last list that is over
        self.runs_on = False  # the list at hand goes on counting where that one stopped
        self.notes: list[str] = []

    def through(self, stream: Iterator[Event]) -> None:
        for event in stream:
            if event.kind == "text":
                if self.open and not self.out:
                    # The file's own white space means one space; more are elements of their own.
                    self.open[-1][1].append(event.name.replace("\n", " "))
            elif event.kind == "start":
                self._start(event.name, event.attributes)
            else:
                self._end(event.name)

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        if name in _OUT:
            self.out += 1
        elif self.out:
            return
        elif name in ("p", "h"):
            self.open.append((name, [], self.notes[-1] if self.notes else "paragraph"))
        elif name in ("s", "tab", "line-break") and self.open:
            self.open[-1][1].append(" ")
        elif name == "list":
            self.lists += 1
            self.runs_on = "continue-list" in attributes or attributes.get("continue-numbering") == "true"
        elif name == "list-item" and self.lists:
            items = self.items.item(self.lists).items
            if self.runs_on and self.before is not None:
                self.before.sure = items.sure = False
            self.runs_on = False
        elif name == "note":
            self.notes.append(
                attributes.get("note-class", "") if attributes.get("note-class") == "endnote" else "footnote"
            )
        elif name == "table":
            self.tables.append(Table())
        elif self.tables and name == "table-row":
            self.tables[-1].begin_row()
        elif self.tables and name in ("table-cell", "covered-table-cell"):
            table = self.tables[-1]
            table.begin_cell(across=_number(attributes.get("number-columns-repeated", "1")), heading=table.row == 0)

    def _end(self, name: str) -> None:
        if name in _OUT:
            self.out -= 1
        elif self.out:
            return
        elif name in ("p", "h") and self.open:
            element, text, called = self.open.pop()
            words = " ".join("".join(text).split(" "))
            if self.tables and not self.notes:
                self.sheet.cell(words, self.tables[-1])
            else:
                kind = "heading" if element == "h" else "item" if self.lists and not self.notes else "paragraph"
                self.sheet.paragraph(kind, words, called, self.items.held)
        elif name == "list":
            if self.lists == 1 and self.items.held is not None:
                self.before = self.items.held.items
            self.items.leave(self.lists)
            self.lists -= 1
        elif name == "note" and self.notes:
            self.notes.pop()
        elif name == "table" and self.tables:
            self.tables.pop()


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 4 else 1
