"""A document -> whether it is a manual, a data sheet or a price list, and what its layout says of a figure in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cached_property

from numcheck.guide import is_guide, is_heading
from numcheck.layout import Cells
from numcheck.model import Block, Document, Frame
from numcheck.ruleset.specs import common

_ROW = 48
#: Up to a figure, what it is the value of: "Weight: ", "- Battery life ........ ".
_LABEL = re.compile(
    rf"[\s>*•–-]*(?P<label>[A-Z][\w /()&’'.-]{{1,{_ROW}}}?)\**\s*(?::\**|\.{{3,}}|\t| {{2,}}| – | — )\s*"
    r"(?:(?:about|approx(?:imately|\.)?|up to|max\.?|around|from|within|≈|~|<|>|≤|≥) ?)?"
)
_QUESTION = re.compile(r"[^.!?\n][^.!?]*\?\s*$")
#: So many words for things of hardware stand in a page on one; in a short page some that are one in so many of all.
_NAMES, _THINGS, _SOME, _OF_FEW = re.compile(r"[a-z°][a-z-]*"), 4, 2, 12


class Sheet:
    """The layout of one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self._text = document.text
        self._starts = [block.start for block in document.blocks]
        self._cells = Cells(document)

    @cached_property
    def manual(self) -> bool:
        """Whether it has the parts of a page of documentation, or speaks to its reader, and reports nothing."""
        return is_guide(self.document)

    @cached_property
    def hardware(self) -> bool:
        """Whether it is of something one can hold."""
        words = _NAMES.findall(self._text.lower())
        things = len(common().hardware.intersection(words))
        return things >= _THINGS or (things >= _SOME and things * _OF_FEW >= len(words))

    @cached_property
    def _heads(self) -> list[Block]:
        """The headings, and the numbered lines that are some."""
        return [b for b in self.document.blocks if is_heading(b, self._text)]

    def said(self, block: Block) -> str:
        """The words of a block."""
        return self._text[block.start : block.end].strip()

    @property
    def title(self) -> str:
        """The title of the page, and its first heading."""
        first = self.said(self._heads[0]) if self._heads else ""
        return f"{self.document.source.title or ''} {first}"

    def block(self, at: int) -> Block | None:
        """The block that holds this code point."""
        place = bisect_right(self._starts, at) - 1
        return self.document.blocks[place] if place >= 0 else None

    def heading(self, at: int) -> str:
        """The heading above, if it is not the title of the page."""
        above = bisect_right(self._heads, at, key=lambda b: b.start) - 1
        return self.said(self._heads[above]) if above > 0 else ""

    def headings(self, at: int) -> list[str]:
        """All headings above, the nearest first."""
        above = bisect_right(self._heads, at, key=lambda b: b.start)
        return [self.said(head) for head in reversed(self._heads[:above])]

    def question(self, frame: Frame) -> str:
        """The question that the sentence answers: right before it in its block, or the block before."""
        start = frame.sentence.start
        place = bisect_right(self._starts, start) - 1
        if place < 0:
            return ""
        block = self.document.blocks[place]
        before = self._text[max(block.start, start - _ROW * 8) : start].strip()  # a block may be a megabyte
        if (asked := _QUESTION.search(before)) is not None:
            return asked[0]
        if place == 0 or block.cell is not None:
            return ""
        above = self.said(self.document.blocks[place - 1])
        return above if above.endswith("?") else ""

    def label(self, frame: Frame) -> str | None:
        """What stands before a value in its row or line; None in prose."""
        span = frame.mention.span
        block = self.block(span.start)
        if block is None or frame.heading:
            return None
        if (cell := block.cell) is not None:
            first = self._cells.first(cell)
            return self.said(first) if first is not None and cell.column > 0 and not cell.heading else None
        start = max(block.start, self._text.rfind("\n", block.start, span.start) + 1)
        found = _LABEL.fullmatch(self._text[start : span.start])
        return found["label"] if found is not None else None

    def column(self, block: Block) -> str:
        """The heading of the column of a cell, or nothing."""
        top = self._cells.top(block.cell) if block.cell is not None else None
        return self.said(top) if top is not None and top.cell is not None and top.cell.heading else ""

    def row(self, block: Block) -> list[str]:
        """The cells of its row but the first."""
        return [self.said(cell) for cell in self._cells.row(block.cell)] if block.cell is not None else []

    def head_row(self, block: Block) -> list[str]:
        """The headings of all columns but the first of the table of a cell."""
        return [self.said(head) for head in self._cells.headings(block.cell)] if block.cell is not None else []

    def corner(self, block: Block) -> str:
        """The heading of the first column of the table of a cell, or nothing."""
        first = self._cells.corner(block.cell) if block.cell is not None else None
        return self.said(first) if first is not None else ""
