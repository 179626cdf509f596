"""A document -> its tables: rows, columns, headings, and the numbers in their cells."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from decimal import Decimal
from functools import cached_property

from numcheck.checks.passage import Passage
from numcheck.checks.tables import number
from numcheck.checks.tables.beside import Aside, asides, names_of, said_of
from numcheck.checks.tables.number import Number
from numcheck.checks.tables.words import split, words
from numcheck.model import Block, Span, Term

#: Larger tables are data, not text.
_ROWS, _COLUMNS = 500, 40
#: How many blocks before a table may introduce it, and after it may be its note.
_NEAR = 2
#: Fewer numbers than these may all be round by accident.
_FEW = 4
#: The longest paragraph that is a note to the table before it.
_NOTE = 160
#: A heading of one capital letter; where several are, they are short for names.
_LETTER = re.compile(r"[A-Z]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Square:
    """A cell that is not empty."""

    row: int
    column: int
    span: Span
    text: str
    number: Number | None

    def term(self, passage: Passage, role: str) -> Term:
        """The cell as a term of a computation."""
        return passage.stated(self.span, role)


@dataclass(frozen=True, kw_only=True)
class Table:
    """One table; places of empty cells are missing from `squares`."""

    squares: dict[tuple[int, int], Square]
    heads: dict[int, str]  # column -> heading
    rows: tuple[int, ...]  # of the body
    columns: tuple[int, ...]
    about: tuple[Aside, ...]  # the heading, the paragraph and the note next to it
    near: tuple[Aside, ...]  # of those, the heading, the last sentence before it and a short note behind it
    blocks: tuple[int, int]  # the first block of the table, and the first behind it
    labels: dict[int, str] = field(init=False)  # row -> the first words before its numbers
    numeric: tuple[int, ...] = field(init=False)  # the columns that hold numbers
    grain: Decimal = field(init=False)  # the power of ten that all of its whole numbers are multiples of

    def __post_init__(self) -> None:
        leading = self._leading()
        labels = {}
        for row in self.rows:
            told = (self.squares[row, c].text for c in range(leading) if (row, c) in self.squares)
            labels[row] = next((text for text in told if not number.missing(text)), "")
        object.__setattr__(self, "labels", labels)
        values = [s.number.value for s in self.squares.values() if s.number is not None and s.number.value]
        object.__setattr__(self, "grain", min(map(_zeros, values)) if len(values) >= _FEW else Decimal(1))
        object.__setattr__(self, "numeric", tuple(c for c in self.columns if c >= max(1, leading) and self._held(c)))

    def _leading(self) -> int:
        """How many columns of words stand before the first of numbers; the first column always does."""
        for column in self.columns[1:]:
            if self._held(column):
                return column
        return 1

    def _held(self, column: int) -> bool:
        cells = [self.squares[row, column] for row in self.rows if (row, column) in self.squares]
        told = [cell for cell in cells if not number.missing(cell.text)]
        return bool(told) and 2 * sum(cell.number is not None for cell in told) > len(told)

    def number(self, row: int, column: int) -> Number | None:
        """The number of a cell; None where it has none."""
        square = self.squares.get((row, column))
        return square.number if square is not None else None

    def head(self, column: int) -> str:
        return self.heads.get(column, "")

    @cached_property
    def loose(self) -> frozenset[int]:
        """The columns whose headings say that whole numbers are rounded, or have units that seldom come out whole."""
        known = words().rounded | words().measured
        letters = {c for c in self.columns if _LETTER.fullmatch(self.head(c).strip())}
        named = letters if len(letters) > 1 else set()  # W, D and L are won, drawn and lost, and no litres
        return frozenset(c for c in self.columns if c not in named and not known.isdisjoint(split(self.head(c))))

    def shared(self, column: int) -> bool:
        """Whether a column tells percentages."""
        if self.counted(column):
            return False
        head = self.head(column)
        if "%" in head or set(split(head)) & words().shares:
            return True
        told = [n for row in self.rows if (n := self.number(row, column)) is not None]
        return bool(told) and sum(n.unit == "%" for n in told) * 2 > len(told)

    def counted(self, column: int) -> bool:
        """Whether a column tells counts with their percentages in brackets: "40 (50%)"."""
        told = [n for row in self.rows if (n := self.number(row, column)) is not None]
        signed = "%" in self.head(column) or any(
            "%" in self.squares[row, column].text for row in self.rows if (row, column) in self.squares
        )
        return signed and len(told) > 1 and sum(n.share is not None for n in told) * 2 > len(told)

    def alone(self, text: str) -> bool:
        """Whether a heading names figures that are never added up."""
        return bool(set(split(text)) & words().alone)

    @cached_property
    def names(self) -> frozenset[str]:
        """The words by which a sentence names what the table holds."""
        return names_of((*self.heads.values(), *self.labels.values()))

    @property
    def caption(self) -> str:
        """What stands right before the table and behind it, whatever it tells of."""
        return " ".join(one.text for one in self.near)

    @cached_property
    def rounded(self) -> bool:
        """Whether the words around the table say that its figures are rounded."""
        return not said_of(self.about, self.names).isdisjoint(words().rounded)

    @property
    def partial(self) -> bool:
        """Whether it holds only some of the rows that its totals count, as far as words tell."""
        if (said_of(self.near, self.names) | set(split(self.head(0)))) & words().partial:
            return True
        first = (self.squares.get((row, self.columns[0])) for row in self.rows)
        return any(cell is not None and cell.text.strip(". ") in ("", "…") for cell in first)


def _zeros(value: Decimal) -> Decimal:
    exponent = value.normalize().as_tuple().exponent
    return Decimal(1).scaleb(exponent) if isinstance(exponent, int) and exponent > 0 else Decimal(1)


def tables(passage: Passage) -> Iterator[Table]:
    """The tables of a document whose cells know their places, in order; none that is very large or has no numbers."""
    blocks = passage.document.blocks
    at = 0
    while at < len(blocks):
        cell = blocks[at].cell
        if cell is None:
            at += 1
            continue
        end = at
        while end < len(blocks) and (other := blocks[end].cell) is not None and other.table == cell.table:
            end += 1
        table = _table(passage, blocks[at:end], at, end)
        if 2 <= len(table.rows) <= _ROWS and 2 <= len(table.columns) <= _COLUMNS and table.numeric:
            yield table
        at = end


def _table(passage: Passage, blocks: tuple[Block, ...], first: int, end: int) -> Table:
    squares: dict[tuple[int, int], Square] = {}
    heads: dict[int, str] = {}
    for block in blocks:
        assert block.cell is not None
        span = passage.span(block.start, block.end)
        text = passage.document.quote(span)
        if block.cell.heading:
            heads[block.cell.column] = f"{heads[block.cell.column]} {text}" if block.cell.column in heads else text
            continue
        place = block.cell.row, block.cell.column
        squares[place] = Square(row=place[0], column=place[1], span=span, text=text, number=number.read(text))
    about, near = _about(passage, first, end)
    return Table(
        squares=squares,
        heads=heads,
        rows=tuple(sorted({row for row, _ in squares})),
        columns=tuple(sorted({column for _, column in squares} | set(heads))),
        about=about,
        near=near,
        blocks=(first, end),
    )


def _about(passage: Passage, first: int, end: int) -> tuple[tuple[Aside, ...], tuple[Aside, ...]]:
    """What stands next to a table: all of it, and the nearest."""
    blocks = passage.document.blocks
    before = [b for b in blocks[max(0, first - _NEAR) : first] if b.kind != "cell"]
    behind = [b for b in blocks[end : end + 1] if b.kind == "paragraph"]
    near = asides(passage, (b for b in before if b.kind == "heading"))
    last = asides(passage, before[-1:])[-1:]
    notes = asides(passage, (b for b in behind if b.end - b.start <= _NOTE))
    return asides(passage, (*before, *behind)), tuple(dict.fromkeys((*near, *last, *notes)))
