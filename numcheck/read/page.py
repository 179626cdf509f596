"""Blocks of text -> Prose, each piece with its place in the file."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from numcheck.model import Anchor, Block, Bullet, Cell, Place
from numcheck.read.items import Item
from numcheck.read.prose import Prose, Told

#: White space that is not one plain space. HTML's idea of it: no-break and thin spaces are characters.
_WIDE = re.compile(r"[ \t\n\r\f]{2,}|[\t\n\r\f]")


@dataclass(frozen=True, slots=True)
class Run:
    """Some text of a block that runs together in the file."""

    text: str
    line: int
    column: int
    where: str = ""  # what people call the place: "page 3, line 12"


class Page:
    """The text written so far; every block stands on a line of its own."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._length = 0
        self._blocks: list[Block] = []
        self._anchors: list[Anchor] = []
        self._places: list[Place] = []
        self._items: dict[Item, list[int]] = {}  # the blocks of each item

    def add(self, kind: str, runs: Sequence[Run], cell: Cell | None = None, item: Item | Bullet | None = None) -> bool:
        """Write one block, unless it shows nothing; says whether it did."""
        text = "".join(run.text for run in runs)
        shown = text.strip()
        if not shown:
            return False
        if self._parts:
            self._write("\n")
        start = self._length + len(text) - len(text.lstrip())
        bullet = item if isinstance(item, Bullet) else None
        if isinstance(item, Item) and kind == "item":
            self._items.setdefault(item, []).append(len(self._blocks))
        self._blocks.append(Block(kind=kind, start=start, end=start + len(shown), cell=cell, bullet=bullet))
        for run in runs:
            if run.text:
                self._anchor(run)
                self._write(run.text)
        return True

    def prose(self, told: Told | None = None, *, part: str = "", trouble: str = "") -> Prose:
        for item, places in self._items.items():  # a list is counted when it is over
            for at in places:
                self._blocks[at] = replace(self._blocks[at], bullet=item.bullet(opens=at == places[0]))
        return Prose(
            text="".join(self._parts),
            blocks=tuple(self._blocks),
            anchors=tuple(self._anchors),
            places=tuple(self._places),
            told=told or Told(),
            part=part,
            trouble=trouble,
        )

    def _write(self, text: str) -> None:
        self._parts.append(text)
        self._length += len(text)

    def _anchor(self, run: Run) -> None:
        if run.where != (self._places[-1].words if self._places else ""):
            self._places.append(Place(start=self._length, words=run.where))
        last = self._anchors[-1] if self._anchors else None
        if last is None or last.line != run.line or run.column - last.column != self._length - last.start:
            self._anchors.append(Anchor(start=self._length, line=run.line, column=run.column))


class Lines:
    """Where the lines of a text begin."""

    def __init__(self, body: str, first_line: int) -> None:
        self._first = first_line
        self._starts = [0, *(found.end() for found in re.finditer("\n", body))]

    def at(self, offset: int) -> tuple[int, int]:
        """Line and column in the file of a code point of the text."""
        line = bisect_right(self._starts, offset) - 1
        return self._first + line, offset - self._starts[line] + 1

    def offset(self, line: int, column: int) -> int:
        """The code point of the text at a line and column of the file."""
        return self._starts[line - self._first] + column - 1


class Words:
    """The words of the block at hand, with white space the way a browser shows it: one space for any of it."""

    def __init__(self, lines: Lines) -> None:
        self._lines = lines
        self.runs: list[Run] = []
        self._spaced = True  # what comes next needs no space before it

    def __bool__(self) -> bool:
        return bool(self.runs)

    def write(self, text: str, at: int) -> None:
        """Words of the source, as they stand at the offset `at`."""
        start = 0
        for space in _WIDE.finditer(text):
            self._word(text[start : space.start()], at + start)
            self.put(" ", at + space.start())
            start = space.end()
        self._word(text[start:], at + start)

    def put(self, text: str, at: int) -> None:
        """Text that stands for something else in the source: an entity, a line end. A second space is left out."""
        if text and not (text == " " and self._spaced):
            self._add(text, at)

    def _word(self, text: str, at: int) -> None:
        if text.startswith(" ") and self._spaced:
            text, at = text[1:], at + 1
        if text:
            self._add(text, at)

    def _add(self, text: str, at: int) -> None:
        line, column = self._lines.at(at)
        self.runs.append(Run(text, line, column))
        self._spaced = text.endswith(" ")

    def take(self) -> list[Run]:
        """The block's runs; the next block begins."""
        runs, self.runs, self._spaced = self.runs, [], True
        return runs

    def cut(self, count: int) -> list[Run]:
        """The runs behind the first `count`, which stay."""
        behind, self.runs = self.runs[count:], self.runs[:count]
        self._spaced = not self.runs or self.runs[-1].text.endswith(" ")
        return behind

    def again(self, runs: Sequence[Run]) -> None:
        """Runs that were cut, put back."""
        self.runs.extend(runs)
        self._spaced = not self.runs or self.runs[-1].text.endswith(" ")
