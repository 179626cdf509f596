"""A figure in a table -> what its row and its column are called."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from numcheck.model import Block, Cell, Document, Span

#: So many cells before it are looked through for the names.
_MANY = 2_000


def named(document: Document, figure: Span) -> Iterator[tuple[str, str]]:
    """The words "row" and "column", each with the first cell of its row, or the heading of its column, where one is."""
    at = bisect_right(document.blocks, figure.start, key=lambda block: block.start) - 1
    cell = document.blocks[at].cell if at >= 0 else None
    if cell is None or cell.heading:
        return
    row = column = None
    for block in _before(document, at, cell):
        assert block.cell is not None
        if (block.cell.row, block.cell.column) == (cell.row, 0):
            row = block
        if block.cell.column == cell.column and block.cell.heading:
            column = block
    for name, found in (("row", row), ("column", column)):
        if found is not None:
            yield name, document.text[found.start : found.end]


def _before(document: Document, at: int, cell: Cell) -> Iterator[Block]:
    """The cells of its table before it, the nearest first."""
    for place in range(at - 1, max(at - _MANY, 0) - 1, -1):
        block = document.blocks[place]
        if block.cell is None or block.cell.table != cell.table:
            return
        yield block
