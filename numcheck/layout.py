"""A document -> how it is laid out: the cells of its tables by their places, and its parts under their headings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from numcheck.model import Block, Cell, Document
from numcheck.ruleset import manuals
from numcheck.ruleset.settings import settings

_KINDS = {"heading": "heading", "cell": "table", "setting": "code"}
_WORD = re.compile(r"[a-z]+")


class Cells:
    """The cells of one document, each row looked at without the others."""

    def __init__(self, document: Document) -> None:
        self._rows: dict[tuple[int, int], dict[int, Block]] = defaultdict(dict)
        self._extents: dict[tuple[int, int], tuple[int, int]] = {}
        for block in document.blocks:
            if (cell := block.cell) is not None:
                self._rows[cell.table, cell.row][cell.column] = block

    def beside(self, cell: Cell) -> list[tuple[int, Block]]:
        """The other cells of its row, each by its column, from left to right."""
        return [(n, block) for n, block in sorted(self._rows[cell.table, cell.row].items()) if n != cell.column]

    def extent(self, cell: Cell) -> tuple[int, int]:
        """Where its row begins and ends, code points, half-open."""
        at = cell.table, cell.row
        if at not in self._extents:
            row = self._rows[at].values()
            self._extents[at] = min(b.start for b in row), max(b.end for b in row)
        return self._extents[at]

    def row(self, cell: Cell) -> list[Block]:
        """The cells of its row but the first, from left to right."""
        found = self._rows[cell.table, cell.row]
        return [found[column] for column in sorted(found) if column]

    def first(self, cell: Cell) -> Block | None:
        """The first cell of its row; None where that is empty."""
        return self._rows[cell.table, cell.row].get(0)

    def top(self, cell: Cell) -> Block | None:
        """The uppermost cell of its column, a heading or not; None where that is empty."""
        return self._rows[cell.table, 0].get(cell.column)

    def corner(self, cell: Cell) -> Block | None:
        """The first cell of the first row of its table; None where that is empty."""
        return self._rows[cell.table, 0].get(0)

    def headings(self, cell: Cell) -> list[Block]:
        """The headings of all columns of its table but the first, from left to right."""
        found = self._rows[cell.table, 0]
        return [found[n] for n in sorted(found) if n and (top := found[n].cell) is not None and top.heading]

    def first_row(self, cell: Cell) -> list[tuple[int, Block]]:
        """The cells of the first row of its table, each by its column, from left to right."""
        return sorted(self._rows[cell.table, 0].items())

    def at(self, cell: Cell, column: int) -> Block | None:
        """The cell of its row in this column; None where that is empty."""
        return self._rows[cell.table, cell.row].get(column)


class Part(NamedTuple):
    """Where in a document a block stands."""

    heading: str  # the one above it that is not the title; empty where none is
    section: int  # how many headings stand above it, or are it
    kind: str  # "heading", "table", "code", "defaults" or "prose"


def parts(document: Document) -> Iterator[Part]:
    """The part of a document that each of its blocks is of."""
    section, heading, lead = 0, "", ""
    for block in document.blocks:
        if block.kind != "setting":
            lead = document.text[block.start : block.end].strip()
        if block.kind == "heading":
            section += 1
            heading = lead if section > 1 else ""
        kind = _KINDS.get(block.kind, "prose")
        yield Part(heading, section, "defaults" if kind == "code" and _of_defaults(lead) else kind)


def _of_defaults(lead: str) -> bool:
    """Whether what stands right above a block of code calls it the defaults: "These are the defaults:".

    A line with a default of its own does not.
    """
    if not lead.endswith(":") or any(map(str.isdigit, lead)):
        return False
    words = frozenset(_WORD.findall(lead.lower()))
    return bool(words & settings().code.default) and words.isdisjoint(manuals.words().past)
