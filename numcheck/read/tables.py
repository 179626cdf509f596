"""Rows and cells of a table as they come -> their places in its grid."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import count

from numcheck.model import Cell

#: The widest and longest span that is believed, in columns and rows. Browsers stop at 1,000 columns.
_WIDEST = 100
#: Columns of a table that cells from above may cover, counted once a cell: more is no table but an attack.
_MOST = 10_000


@dataclass(slots=True, eq=False)
class Spot:
    """The place of one cell."""

    row: int = 0
    column: int = 0
    heading: bool = False  # made as a heading cell
    named: bool = False  # surely a column's heading: the table says so


@dataclass(slots=True, eq=False)
class Table:
    """One table, filled row by row."""

    layout: bool = False  # it only arranges the page: its cells are no cells
    spot: Spot = field(default_factory=Spot)  # the cell at hand
    columns: int = 0  # of the widest row
    labelled: bool = False  # its first row holds a plain cell, so what heads that row names no column
    row: int = -1  # the one at hand
    _column: int = 0
    _budget: int = _MOST
    _covered: dict[int, int] = field(default_factory=dict)  # column -> the last row that a cell from above covers

    def begin_row(self) -> None:
        self.row += 1
        self._column = 0

    def begin_cell(self, *, across: int = 1, down: int = 1, heading: bool = False, named: bool = False) -> None:
        """A cell begins that covers so many columns and rows."""
        self.row = max(self.row, 0)
        while self._covered.get(self._column, -1) >= self.row:
            self._column += 1
        self.spot = Spot(self.row, self._column, heading, named)
        self.labelled = self.labelled or (self.row == 0 and not heading)
        across = min(max(across, 1), _WIDEST)
        if down > 1 and self._budget > 0:
            self._budget -= across
            last = self.row + min(down, _WIDEST) - 1
            self._covered.update(dict.fromkeys(range(self._column, self._column + across), last))
        self._column += across
        self.columns = max(self.columns, self._column)

    def widen(self, *, across: int, down: int) -> None:
        """The cell at hand turns out to cover so many columns and rows."""
        self._column = self.spot.column
        spot = self.spot
        self.begin_cell(across=across, down=down, heading=spot.heading)

    def place(self, cell: Cell) -> None:
        """The cell at hand is one whose place is known."""
        self.spot = Spot(cell.row, cell.column, named=cell.heading)

    def covered(self) -> int:
        """How many columns of the row at hand are covered by cells from above."""
        return sum(last >= self.row for last in self._covered.values())

    @property
    def holds_data(self) -> bool:
        return not self.layout and self.columns > 1


class Numbers:
    """Numbers the tables of a document in the order in which their first cells are written."""

    def __init__(self) -> None:
        self._known: dict[int, int] = {}
        self._tables: list[Table] = []  # kept alive: an id is good for as long
        self._next = count()

    def cell(self, table: Table, spot: Spot) -> Cell:
        if id(table) not in self._known:
            self._known[id(table)] = next(self._next)
            self._tables.append(table)
        heading = spot.named or (spot.heading and spot.row == 0 and not table.labelled)
        return Cell(table=self._known[id(table)], row=spot.row, column=spot.column, heading=heading)
