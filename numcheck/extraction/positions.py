"""Tokens -> figures that say when or which: dates, times of day, ordinals."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extraction import (
    clock,
    dates,
    measures,
    nouns,
)
from numcheck.extraction.draft import Draft
from numcheck.extraction.page import Page
from numcheck.extraction.tokens import Sort
from numcheck.model import Kind

_HYPHENS = frozenset("-‐‑")


def dated(page: Page, i: int) -> bool:
    """Read a date or a time of day at token `i`."""
    t, lx = page.t, page.lx
    start = i - 1 if t.raw(i - 1) in ("'", "\u2019") and t.raw(i - 1) and i > page.floor and t.glued(i) else i
    day = dates.read(t, start, lx) or (dates.read(t, i, lx) if start != i else None)
    if day is not None:
        _position(page, day.start, day.end, Kind.DATE, day.value, "date", day.when)
        return True
    time = clock.read(t, i, lx)
    if time is not None:
        _position(page, time.start, time.end, Kind.CLOCK, time.value, "clock", None)
        return True
    return False


def _position(page: Page, start: int, end: int, kind: Kind, value: Decimal, unit: str, when: object) -> None:
    t = page.t
    start = max(start, page.floor)
    draft = Draft(start, end, t.start[start], t.end[end - 1], kind, value, Decimal(1), unit=unit, signed=True)
    if isinstance(when, tuple):
        draft.when = when
    if kind is Kind.CLOCK and value % 1:
        draft.step = Decimal("0.01")
    if kind is Kind.DATE:
        phrase = (
            nouns.after(t, end, page.lx, attributive=True) if not t.newline(end) and t.kind(end) == Sort.WORD else None
        )
        if phrase and t.low[end] not in page.lx.stops:
            draft.noun, draft.modifiers, draft.follows = phrase.noun, phrase.modifiers, True
    draft.phrase_end = end
    draft.hedge_start = start
    page.drafts.append(draft)
    page.floor = end


def spoken_clock(page: Page, i: int) -> bool:
    time = clock.read(page.t, i, page.lx)
    if time is None:
        return False
    _position(page, time.start, time.end, Kind.CLOCK, time.value, "clock", None)
    return True


def ordinal(page: Page, i: int) -> bool:
    """First, twenty-first, third year."""
    t, lx = page.t, page.lx
    word, start, end = t.low[i], i, i + 1
    value = lx.ordinals.get(word)
    if value is None and word in lx.tens and t.raw(i + 1) in _HYPHENS and lx.ordinals.get(t.word(i + 2), 99) < 10:
        value, end = lx.tens[word] + lx.ordinals[t.word(i + 2)], i + 3
    if value is None or (word == "second" and not _counts_second(page, i)) or word == "hundredth":
        return False
    place(page, start, end, Decimal(value))
    return True


def _counts_second(page: Page, i: int) -> bool:
    """Whether "second" says which one, and is no unit of time."""
    t, lx = page.t, page.lx
    before, following = t.word(i - 1), t.word(i + 1)
    if t.kind(i - 1) == Sort.DIGITS or (
        before in lx.cues.before_second
        and not (t.kind(i + 1) == Sort.WORD and following not in lx.stops and following not in lx.verbs)
    ):
        return False
    return not (t.raw(i - 1) in _HYPHENS or before in lx.cardinal)


def place(page: Page, start: int, end: int, value: Decimal) -> None:
    t, lx = page.t, page.lx
    draft = Draft(start, end, t.start[start], t.end[end - 1], Kind.ORDINAL, value, Decimal(1), signed=True)
    j = end + 1 if t.raw(end) in _HYPHENS and t.glued(end) and t.glued(end + 1) else end
    phrase = nouns.after(t, j, lx, one=True) if not t.newline(end) else None
    if phrase:
        draft.noun, draft.modifiers, draft.follows = phrase.noun, phrase.modifiers, True
        unit = measures.read(t, j, t.end[end - 1], lx)
        if unit and unit.kind is Kind.DURATION:
            draft.unit, draft.noun, draft.modifiers = unit.name, unit.name, ()
    draft.phrase_end = end
    page.drafts.append(draft)
    page.floor = end
