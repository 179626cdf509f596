"""The lines of a PDF's pages -> its paragraphs, without running heads and page numbers."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

#: A heading's letters are so much larger than the text's; what differs less is of one size.
_LARGER = 1.12
#: Lines further apart than so many times the usual belong to two paragraphs.
_APART = 1.35
#: So many times the size of its letters for each of them is wider than any prose: a row of a table, with its gaps.
_SPARSE = 0.8
_BULLET = re.compile(r"(?:[•‣▪◦●–*]|\(?[a-z]\)|\(?\d{1,2}[.)])\s+(?=\S)")
_CLOSED = re.compile(r"[.!?:…][\"'”’»)\]]*$")
_PAGE_NUMBER = re.compile(r"(?:page|p\.)?\s?[-–—]?\s?#+\s?[-–—]?(?:\s?(?:of|/|\|)\s?#+)?$|[ivxl]{1,6}$", re.IGNORECASE)
#: Lines that are blank, and those of a list of contents: "Results . . . . . 12".
_NOTHING = re.compile(r"^[\x02\s]*$|(?:\. ?){5,}\s*\d+\s*$")
_DIGITS = re.compile(r"\d+")
#: On so many pages, and this share of all, the same line at the edge is a running head.
_PAGES, _SHARE = 3, 0.4
_LONGEST_HEADING = 200


@dataclass(frozen=True, slots=True)
class Line:
    """One line as it stands on its page; lengths in points, from the page's lower left corner."""

    text: str
    left: float
    right: float
    bottom: float
    size: float  # of its letters
    page: int  # from 1
    number: int  # on the page, from 1


def blocks(pages: list[list[Line]]) -> Iterator[tuple[str, list[Line]]]:
    """Kind and lines of every paragraph, in the order of the file."""
    lines = [line for page in _bodies(pages) for line in page if not _NOTHING.search(line.text)]
    if not lines:
        return
    sizes = Counter[float]()
    for line in lines:
        sizes[line.size] += len(line.text)
    body = sizes.most_common(1)[0][0]
    steps = [one.bottom - two.bottom for one, two in pairwise(lines) if 0 < one.bottom - two.bottom < 4 * max(body, 1)]
    usual = median(steps) if steps else 0.0
    rights = _rights(lines)
    block = [lines[0]]
    for one, two in pairwise(lines):
        if not _goes_on(block, one, two, usual, rights):
            yield _kind(block, body), block
            block = []
        block.append(two)
    yield _kind(block, body), block


def _bodies(pages: list[list[Line]]) -> list[list[Line]]:
    """The pages without the lines at their edges that stand on many of them, or only number them."""
    if len(pages) < 2:
        return pages
    edges = [_edges(page) for page in pages]
    often = Counter(key for page in edges for key in {_key(line) for edge in page for line in edge})
    enough = max(_PAGES, _SHARE * len(pages))
    bodies: list[list[Line]] = []
    for page, both in zip(pages, edges, strict=True):
        running: set[int] = set()
        for edge in both:
            for line in edge:  # from the edge inwards
                if often[_key(line)] < enough and not _PAGE_NUMBER.match(_key(line)):
                    break
                running.add(line.number)
        bodies.append([line for line in page if line.number not in running])
    return bodies


def _edges(page: list[Line]) -> tuple[list[Line], list[Line]]:
    """The two lowest and the two highest lines of a page, the outer ones first."""
    order = sorted((line for line in page if line.text.strip()), key=lambda line: line.bottom)
    return order[:2], order[2:][:-3:-1]


def _key(line: Line) -> str:
    return _DIGITS.sub("#", " ".join(line.text.split()))


def _rights(lines: list[Line]) -> dict[tuple[int, int], float]:
    """The right edge of each column: by page and the column's left edge, in steps of two letters."""
    rights: dict[tuple[int, int], float] = {}
    for line in lines:
        rights[_column(line)] = max(rights.get(_column(line), 0.0), line.right)
    return rights


def _column(line: Line) -> tuple[int, int]:
    return line.page, round(line.left / 24)


def _goes_on(block: list[Line], one: Line, two: Line, usual: float, rights: dict[tuple[int, int], float]) -> bool:
    """Whether the second of two lines is of one paragraph with the first."""
    text, after = one.text.strip("\x02 \t"), two.text.strip()
    if _BULLET.match(after) or max(one.size, two.size) > _LARGER * min(one.size, two.size):
        return False
    if _is_row(one) or _is_row(two):
        return False
    hyphen = one.text.rstrip().endswith("\x02")
    step = one.bottom - two.bottom
    closed = _CLOSED.search(text[-6:]) is not None
    if step <= 0 or one.page != two.page:  # the next column, the next page
        return hyphen or (not closed and after[:1].islower())
    if step > _APART * usual or two.left >= one.right or two.right <= one.left:
        return False
    item = _BULLET.match(block[0].text.strip()) is not None
    if two.left - one.left > 0.7 * one.size and not item:
        return False
    wide = rights[_column(one)] - one.left
    return not (closed and rights[_column(one)] - one.right > 0.15 * wide)


def _is_row(line: Line) -> bool:
    """Whether the words of a line are set apart like cells; Chinese and Japanese letters are twice as wide."""
    text = line.text.strip("\x02 \t")
    letters = len(text) + sum(letter > "\u2e7f" for letter in text)
    return " " in text and line.right - line.left > _SPARSE * line.size * letters


def _kind(block: list[Line], body: float) -> str:
    if block[0].size > _LARGER * body and sum(len(line.text) for line in block) <= _LONGEST_HEADING:
        return "heading"
    return "item" if _BULLET.match(block[0].text.strip()) else "paragraph"
