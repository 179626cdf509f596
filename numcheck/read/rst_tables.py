"""Lines of reStructuredText -> the cells of the table that they draw."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from numcheck.read.mapped import Mapped, joined
from numcheck.read.tables import Spot, Table

_SIMPLE = re.compile(r"=+(?: +=+)+$")
_GRID = re.compile(r"\+(?:[-=]+\+)+$")
_UNDER = re.compile(r"[-=]+(?: +[-=]+)*$")


@dataclass(frozen=True, slots=True)
class Drawn:
    """A table in the text."""

    table: Table
    cells: list[tuple[Spot, Mapped]]
    end: int  # the line behind it


def read(lines: Sequence[tuple[str, int]], indents: Sequence[int], at: int) -> Drawn | None:
    """The table that begins in a line, if one does; `lines` are without margins, which are in `indents`."""
    text = lines[at][0]
    if _SIMPLE.match(text):
        return _simple(lines, indents, at)
    if _GRID.match(text):
        return _grid(lines, at)
    return None


def listed(lines: Sequence[tuple[str, int]], indents: Sequence[int], at: int, end: int, head: int) -> Drawn | None:
    """The table that the list in the lines from `at` to `end` tells, row by row, the first `head` of them headings."""
    rows: list[list[list[tuple[str, int]]]] = []
    margin = -1  # of the marks of cells
    for (text, start), indent in zip(lines[at:end], indents[at:end], strict=True):
        if text[:3] == "* -":
            rows.append([])
            text, start, margin, indent = text[2:], start + 2, indent + 2, indent + 2
        if not text:
            continue
        if text[:1] == "-" and text[1:2] in ("", " ") and indent == margin and rows:
            shown = text[1:].lstrip()
            rows[-1].append([(shown, start + len(text) - len(shown))] if shown else [])
        elif rows and rows[-1] and indent > margin:
            rows[-1][-1].append((text, start))
        else:
            return None
    return _drawn(rows, head, end) if rows else None


def _simple(lines: Sequence[tuple[str, int]], indents: Sequence[int], at: int) -> Drawn | None:
    margin = indents[at]
    bounds = [(found.start(), found.end()) for found in re.finditer("=+", lines[at][0])]
    edges = [start for start, _ in bounds]
    rows: list[list[list[tuple[str, int]]]] = []
    head, rules, end = 0, 1, at + 1
    while end < len(lines):
        text, start = lines[end]
        indent = indents[end] - margin
        end += 1
        if _SIMPLE.match(text) and indent == 0:
            rules += 1
            if rules == 2 and end < len(lines) and lines[end][0]:
                head = len(rows)
            else:
                break
        elif text and indent >= 0 and not (_UNDER.match(text) and len(text) > 3):
            row = _columns(" " * indent + text, start - indent, edges)
            if row[0] or not rows:
                rows.append([[cell] if cell else [] for cell in row])
            else:  # nothing in the first column: the row above goes on
                for column, cell in enumerate(row):
                    rows[-1][column].extend([cell] if cell else [])
    if rules < 2:
        return None
    return _drawn(rows, head, end)


def _columns(text: str, start: int, edges: list[int]) -> list[tuple[str, int] | None]:
    cells: list[tuple[str, int] | None] = []
    for column, edge in enumerate(edges):
        stop = edges[column + 1] if column + 1 < len(edges) else len(text)
        cells.append(_cell(text, start, edge, stop))
    return cells


def _cell(text: str, start: int, edge: int, stop: int) -> tuple[str, int] | None:
    raw = text[edge:stop]
    stripped = raw.strip()
    return (stripped, start + edge + len(raw) - len(raw.lstrip())) if stripped else None


def _grid(lines: Sequence[tuple[str, int]], at: int) -> Drawn:
    rows: list[list[list[tuple[str, int]]]] = [[]]
    head, end = 0, at + 1
    while end < len(lines) and lines[end][0].startswith(("|", "+")):
        text, start = lines[end]
        end += 1
        if _GRID.match(text):
            if rows[-1]:
                rows.append([])
            head = head or (len(rows) - 1 if "=" in text else 0)
            continue
        edges = [found.start() for found in re.finditer(r"[|+]", text)]
        row = rows[-1]
        for column, (edge, stop) in enumerate(pairwise(edges)):
            cell = _cell(text, start, edge + 1, stop)
            while len(row) <= column:
                row.append([])
            row[column].extend([cell] if cell else [])
    return _drawn([row for row in rows if row], head, end)


def _drawn(rows: list[list[list[tuple[str, int]]]], head: int, end: int) -> Drawn:
    table = Table()
    cells: list[tuple[Spot, Mapped]] = []
    for number, row in enumerate(rows):
        table.begin_row()
        for cell in row:
            table.begin_cell(named=number < head)
            if cell:
                cells.append((table.spot, joined(cell)))
    return Drawn(table, cells, end)
