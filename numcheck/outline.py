"""A document -> where the numbers stand that count its chapters and clauses: "2 Choosing the place", "2.1 Leave it"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from itertools import pairwise

from numcheck.model import Document

#: A number before words that begin a line; of one level it counts headings only: "12 ferries sank" is a paragraph.
_NUMBER = re.compile(r"\d{1,2}(?:\.\d{1,3}){0,4}(?=\s+[\"“(*]?[A-Z])")
#: So many in a row count something; fewer where one has two levels, as hardly any figure has.
_ROW, _ROW_OF_LEVELS = 3, 2


def numbering(document: Document) -> Mapping[int, int]:
    """Where each of these numbers begins and ends, code points, half-open."""
    found: dict[int, int] = {}
    row: list[re.Match[str]] = []
    for before, number in pairwise([None, *_numbers(document), None]):
        if before is not None and number is not None and _goes_on(before[0], number[0]):
            row.append(number)
            continue
        needed = _ROW_OF_LEVELS if any("." in one[0] for one in row) else _ROW
        if len(row) >= needed:
            found.update(one.span() for one in row)
        row = [number] if number is not None else []
    return found


def _numbers(document: Document) -> list[re.Match[str]]:
    lines = (b for b in document.blocks if b.cell is None and b.kind != "setting")
    numbers = ((block, _NUMBER.match(document.text, block.start, block.end)) for block in lines)
    return [found for block, found in numbers if found is not None and (block.kind == "heading" or "." in found[0])]


def _goes_on(before: str, number: str) -> bool:
    """Whether a number is the next one, of its own level, of the one below or of one above."""
    last, this = ([int(part) for part in said.split(".")] for said in (before, number))
    below = [*last, 1]
    above = [[*last[:level], last[level] + 1] for level in range(len(last))]
    return this == below or this in above
