"""A mark or a letter glued to a number -> the unit it stands for: 6.7", 6'2", the over-65s, 3m 20s."""

from __future__ import annotations

import re

from numcheck.extraction.measures import Measured
from numcheck.extraction.number import Number
from numcheck.extraction.page import Page
from numcheck.extraction.tokens import Sort
from numcheck.model import Kind

_HYPHENS = frozenset("-‐‑")
#: Marks of feet and of inches, and the feet of the people there are.
FEET = frozenset("'’′")
INCHES = frozenset('"″”')
_MARKS = FEET | {'"', "s"}
_TALL = range(3, 9)
#: How many tokens back a quotation may have been opened in its sentence.
_QUOTATION = 80


def read(page: Page, n: Number) -> Measured | None:
    """The unit that a mark or one letter right behind a number is; None if it is none, or no more than it seems."""
    behind = page.t.raw(n.end)
    if behind not in _MARKS:
        return None
    return _inch(page, n) or _feet(page, n) or _group(page, n)


def _inch(page: Page, n: Number) -> Measured | None:
    """A 6.7" screen: a straight mark right behind the figure is the inch where no quotation is open."""
    t, j = page.t, n.end
    if t.raw(j) != '"' or not t.glued(j) or n.words or t.kind(j + 1) != Sort.WORD or t.glued(j + 1):
        return None
    first = max(page.sentence_start(n.start), n.start - _QUOTATION)
    quotes = sum(t.text[k] == '"' and not page.taken(k) for k in range(first, n.start))
    return Measured("inch", Kind.MEASURE, j + 1, t.end[j]) if quotes % 2 == 0 and not t.is_capital(j + 1) else None


def _feet(page: Page, n: Number) -> Measured | None:
    """6'2": the feet of a height, whose inches stand behind the mark."""
    t, j = page.t, n.end
    marked = t.raw(j) and t.raw(j) in FEET and t.glued(j) and t.glued(j + 1)
    if not marked or n.words or n.value % 1 or t.kind(j + 1) != Sort.DIGITS:
        return None
    small = re.fullmatch(r"(?:\d|1[01])(?:\.\d)?", t.text[j + 1]) is not None
    closed = t.raw(j + 2) and t.raw(j + 2) in INCHES and t.glued(j + 2)
    if not small or not (closed or (n.value in _TALL and t.kind(j + 2) != Sort.DIGITS and not t.glued(j + 2))):
        return None
    return Measured("foot", Kind.MEASURE, j + 1, t.end[j])


def _group(page: Page, n: Number) -> Measured | None:
    """The over-65s: people by their age, and no seconds."""
    t, j = page.t, n.end
    if t.raw(j) != "s" or not t.glued(j) or len(t.text[j - 1]) > 2 or n.end != n.start + 1:
        return None
    hyphen = t.raw(n.start - 1) in _HYPHENS and bool(t.raw(n.start - 1))
    before = n.start - 2 if hyphen else n.start - 1
    if t.word(before) != "over" or not (hyphen or t.word(before - 1) == "the"):
        return None
    return Measured("year", Kind.AGE, j + 1, t.end[j])


def minutes(page: Page, unit: Measured) -> bool:
    """Whether an "m" is a minute because seconds follow it: "3m 20s"."""
    t, j = page.t, unit.end
    if t.raw(j - 1) != "m" or not t.glued(j - 1) or t.kind(j) != Sort.DIGITS or len(t.text[j]) > 2 or t.newline(j):
        return False
    return t.raw(j + 1) in ("s", "sec", "secs") and t.glued(j + 1)
