"""Lines of AsciiDoc -> the cells of the table between two `|===`."""

from __future__ import annotations

import re
from collections.abc import Sequence

from numcheck.read.mapped import Mapped, joined
from numcheck.read.rst_tables import Drawn
from numcheck.read.tables import Spot, Table

#: A bar that begins a cell, and before it what the cell says of itself: "2+^.>h|" covers two columns and heads them.
_BAR = re.compile(
    r"(?<!\\)(?:(?:^|(?<=\s))(?:(?P<across>\d{1,3})?(?:\.(?P<down>\d{1,3}))?[+*])?[<^>.]{0,4}(?P<style>[a-z])?)?\|"
)
_COLUMNS = re.compile(r"cols\s?=\s?\"?([^\"\]]{1,400})")
_REPEAT = re.compile(r"(\d{1,3})\*")
_HEADED = re.compile(r"%(?:[\w%]*%)?header|options\s?=\s?\"?[^\"]*header|%header")


def read(lines: Sequence[tuple[str, int]], at: int, style: str) -> Drawn:
    """The table that begins with the fence in a line; `style` is what stands in brackets above it."""
    fence = lines[at][0]
    end = at + 1
    found: list[tuple[int, int, bool, list[tuple[str, int]]]] = []  # columns, rows, whether a heading; the text
    width = _width(style)
    headed = _HEADED.search(style) is not None
    while end < len(lines) and lines[end][0] != fence:
        text, start = lines[end]
        bars = list(_BAR.finditer(text))
        if not bars and text.strip() and found:
            found[-1][3].append((text.strip(), start + len(text) - len(text.lstrip())))
        if not text.strip() and found and not width:
            width = sum(across for across, *_ in found)
        if end == at + 2 and not text.strip() and found:
            headed = True  # a blank line behind the first row
        for bar, after in zip(bars, [*bars[1:], None], strict=False):
            raw = text[bar.end() : after.start() if after else len(text)]
            shown = raw.strip()
            place = start + bar.end() + len(raw) - len(raw.lstrip())
            cell = (int(bar["across"] or 1), int(bar["down"] or 1), bar["style"] == "h")
            found.append((*cell, [(shown, place)] if shown else []))
        if found and not width and end + 1 < len(lines) and _BAR.match(lines[end + 1][0]) and len(bars) > 1:
            width = sum(across for across, *_ in found)
        end += 1
    return Drawn(*_placed(found, width or 1, headed), min(end + 1, len(lines)))


def _placed(
    found: list[tuple[int, int, bool, list[tuple[str, int]]]], width: int, headed: bool
) -> tuple[Table, list[tuple[Spot, Mapped]]]:
    table = Table()
    cells: list[tuple[Spot, Mapped]] = []
    free = 0
    row = -1
    for across, down, heading, text in found:
        if free <= 0:
            table.begin_row()
            row += 1
            free = width - table.covered()
        table.begin_cell(across=across, down=down, named=heading or (headed and row == 0))
        free -= across
        if text:
            cells.append((table.spot, joined(text)))
    return table, cells


def _width(style: str) -> int:
    """How many columns the attributes speak of; 0 where they do not."""
    columns = _COLUMNS.search(style)
    if columns is None:
        return 0
    repeat = _REPEAT.match(columns[1])
    if repeat:
        return int(repeat[1])
    return len(columns[1].split(",")) if not columns[1].strip().isdigit() else int(columns[1].strip()[:3])
