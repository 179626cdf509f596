"""Paragraphs of a document without lines -> Prose: each paragraph is a line, and has words for its place."""

from __future__ import annotations

from numcheck.model import Bullet, Cell
from numcheck.read.items import Item
from numcheck.read.page import Page, Run
from numcheck.read.prose import Prose, Told
from numcheck.read.tables import Numbers, Table


class Sheet:
    """The paragraphs written so far; the nth that shows something is line n."""

    def __init__(self, before: str = "") -> None:
        self.before = before  # words that go before those of a place: "chapter.xhtml, "
        self._page = Page()
        self._line = 0
        self._counts: dict[str, int] = {}
        self._numbers = Numbers()

    def paragraph(self, kind: str, text: str, called: str = "paragraph", item: Item | Bullet | None = None) -> None:
        """Write a paragraph; `called`: what it is, for people, who count each sort for itself: "footnote"."""
        if text.strip():
            self._counts[called] = self._counts.get(called, 0) + 1
            self._write(kind, text, f"{called} {self._counts[called]}", item=item)

    def cell(self, text: str, table: Table) -> None:
        """Write a paragraph of the table's cell at hand."""
        if text.strip():
            cell = self._numbers.cell(table, table.spot)
            self._write("cell", text, f"table {cell.table + 1} row {cell.row + 1} column {cell.column + 1}", cell)

    def restart(self, before: str) -> None:
        """From here on, paragraphs count from one again, behind other words."""
        self.before = before
        self._counts = {}

    def prose(self, told: Told) -> Prose:
        return self._page.prose(told)

    def _write(
        self, kind: str, text: str, where: str, cell: Cell | None = None, item: Item | Bullet | None = None
    ) -> None:
        self._line += 1
        shown = " ".join(part for part in text.split("\n") if part).replace("\t", " ")
        self._page.add(kind, [Run(shown.strip(), self._line, 1, self.before + where)], cell, item)
