"""Cells of tables -> what a cell's row and column say about its figures."""

from __future__ import annotations

from numcheck.extraction import measures, nouns
from numcheck.extraction.draft import Draft
from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.tokens import Tokens, tokenize
from numcheck.model import Block, Document, Kind


class Grid:
    """The cells of a document by row and column; cells that begin on one line of the file are one row."""

    __slots__ = ("_around", "_text")

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._around: dict[int, tuple[Block | None, Block | None]] = {}  # by start: the row's first cell, the column's
        rows: list[list[Block]] = []
        for block in document.blocks:
            if block.kind != "cell":
                self._close(rows)
                rows = []
            elif rows and document.position(block.start)[0] == document.position(rows[-1][0].start)[0]:
                rows[-1].append(block)
            else:
                rows.append([block])
        self._close(rows)

    def _close(self, rows: list[list[Block]]) -> None:
        for row in rows[1:]:
            for column, block in enumerate(row):
                head = rows[0][column] if column < len(rows[0]) else None
                self._around[block.start] = (row[0] if column else None, head)

    def lend(self, block: Block, drafts: list[Draft], lexicon: Lexicon) -> None:
        """Give the figures of a cell the noun of its row and the unit that its column's head has in brackets."""
        label, head = self._around.get(block.start, (None, None))
        for draft in drafts:
            if head is not None and draft.kind is Kind.COUNT and not draft.signed and draft.noun is None:
                self._unit(draft, tokenize(self._text, head.start, head.end), lexicon)
            for block_ in (label, head):
                if block_ is None or draft.noun is not None:
                    continue
                phrase = nouns.after(tokenize(self._text, block_.start, block_.end), 0, lexicon, attributive=True)
                if phrase is not None:
                    draft.noun, draft.modifiers = phrase.noun, phrase.modifiers

    @staticmethod
    def _unit(draft: Draft, t: Tokens, lexicon: Lexicon) -> None:
        if t.raw(len(t) - 1) != ")" or "(" not in t.text:
            return
        at = len(t) - 1 - t.text[::-1].index("(")
        unit = measures.read(t, at + 1, t.end[at], lexicon, large=True)
        if unit is not None and unit.end == len(t) - 1:
            draft.kind, draft.unit, draft.signed = unit.kind, unit.name, True
