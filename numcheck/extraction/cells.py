"""Cells of tables -> what a cell's row and column say about its figures."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.extraction import measures, nouns
from numcheck.extraction.draft import Draft
from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.measures import Measured
from numcheck.extraction.tokens import Tokens, tokenize
from numcheck.layout import Cells
from numcheck.model import Block, Cell, Document, Kind


class Grid:
    """The tables of a document."""

    __slots__ = ("_cells", "_of_units", "_text")

    def __init__(self, document: Document) -> None:
        self._text, self._cells = document.text, Cells(document)
        self._of_units: dict[int, list[int]] = {}  # the columns of a table that tell units

    def lend(self, block: Block, drafts: list[Draft], lexicon: Lexicon) -> None:
        """Give the figures of a cell the noun of its row and the unit that its row or its column's head tells."""
        cell = block.cell
        if cell is None or not cell.row:
            return
        label, head = self._cells.first(cell) if cell.column else None, self._cells.top(cell)
        for draft in drafts:
            if draft.kind is Kind.COUNT and not draft.signed and draft.noun is None:
                unit = next(self._units(cell, label, head, lexicon), None)
                if unit is not None:
                    draft.kind, draft.unit, draft.signed = unit.kind, unit.name, True
            for block_ in (label, head):
                if block_ is None or draft.noun is not None:
                    continue
                phrase = nouns.after(self._tokens(block_), 0, lexicon, attributive=True)
                if phrase is not None:
                    draft.noun, draft.modifiers = phrase.noun, phrase.modifiers

    def _tokens(self, block: Block) -> Tokens:
        return tokenize(self._text, block.start, block.end)

    def _units(self, cell: Cell, label: Block | None, head: Block | None, lexicon: Lexicon) -> Iterator[Measured]:
        """The units of a cell's figures: "Size (MB)" over it, "Width, mm" before it, "kg" in a column of units."""
        if head is not None and (found := _behind(self._tokens(head), lexicon, ("(",))) is not None:
            yield found
        if label is not None and (found := _behind(self._tokens(label), lexicon, ("(", ",", "in"))) is not None:
            yield found
        if cell.table not in self._of_units:
            heads = ((n, self._text[b.start : b.end].strip().lower()) for n, b in self._cells.first_row(cell))
            self._of_units[cell.table] = [n for n, told in heads if told in lexicon.unit_columns]
        for column in self._of_units[cell.table]:
            if column != cell.column and (block := self._cells.at(cell, column)) is not None:
                told = self._tokens(block)
                if (found := _whole(told, 0, len(told), lexicon)) is not None:
                    yield found


def _behind(t: Tokens, lexicon: Lexicon, opening: tuple[str, ...]) -> Measured | None:
    """The unit that a heading ends with, behind a bracket, a comma or "in"."""
    bracket = t.raw(len(t) - 1) == ")"
    end = len(t) - 1 if bracket else len(t)
    at = next((n for n in range(end - 1, -1, -1) if t.word(n) in opening), None)
    if at is None or (t.raw(at) == "(") != bracket:
        return None
    if t.raw(at) == "," and t.raw(at + 1) not in lexicon.unit_symbols:  # "Sound level, day"
        return None
    return _whole(t, at + 1, end, lexicon)


def _whole(t: Tokens, start: int, end: int, lexicon: Lexicon) -> Measured | None:
    """The unit that stands there and nothing else."""
    unit = measures.read(t, start, t.start[start], lexicon, large=True) if start < end else None
    return unit if unit is not None and unit.end == end else None
