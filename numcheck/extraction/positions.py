"""Tokens -> figures that say when or which: dates, times of day, ordinals."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extraction import (
    clock,
    dates,
    measures,
    nouns,
    numbers,
)
from numcheck.extraction.draft import Draft
from numcheck.extraction.number import Number
from numcheck.extraction.page import Page
from numcheck.extraction.tokens import Sort
from numcheck.model import Kind

_HYPHENS = frozenset("-‐‑")
#: What ends a phrase behind a number.
_CLOSING = frozenset(["", ".", ",", ";", ")", ":", "”", '"', "?", "!"])
#: No round, and no pick, is so late.
_TURNS = 100
#: The highest marks that people give.
_MOST = (4, 5, 6, 10, 20, 100)


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


def mark(page: Page, n: Number) -> bool:
    """Read 4.5/5, 7.5 out of 10, four out of five stars: so many marks of the most there are."""
    t, lx = page.t, page.lx
    if not n.ratio and t.word(n.end) not in ("out", "/"):
        return False
    j, slash = n.end, t.raw(n.end) == "/" and t.glued(n.end)
    if n.ratio and not n.words and t.raw(n.end - 2) == "/":
        j, slash = n.end - 2, True  # "4/5 stars", read as a fraction
    elif not slash and not (t.word(j) == "out" and t.word(j + 1) == "of"):
        return False
    k = j + 1 if slash else j + 2
    value = Decimal(t.text[j - 1]) if n.ratio and t.text[j - 1].isdecimal() else n.value
    if n.vague or n.scaled or n.margin is not None or n.step < Decimal("0.01") or value < 0 or t.newline(k):
        return False
    most = numbers.read(t, k, lx, comma=page.comma) if t.kind(k) in (Sort.DIGITS, Sort.WORD) else None
    if most is None or most.value not in _MOST or value > most.value or most.scaled or (n.step < 1 and n.words):
        return False
    graded = t.word(most.end) in lx.cues.grades
    if not graded and not (value % 1 and measures.read(t, most.end, most.stop, lx) is None):
        return False
    end = most.end + 1 if graded and not t.newline(most.end) else most.end
    draft = Draft(n.start, end, t.start[n.start], t.end[end - 1], Kind.SCORE, value, n.step, value_hi=most.value)
    draft.signed, draft.phrase_end, draft.hedge_start = True, end, n.start
    page.drafts.append(draft)
    page.floor = end
    return True


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


def turn(page: Page, i: int) -> bool:
    """`In round nine`, `the No. 4 pick`, `Season 3`: a place in a row, told by its number."""
    t, lx = page.t, page.lx
    value = int(t.text[i]) if t.kind(i) == Sort.DIGITS and t.text[i].isdecimal() and len(t.text[i]) < 5 else None
    value = lx.units.get(t.low[i]) if t.kind(i) == Sort.WORD else value
    if not value or i <= page.floor or t.newline(i):
        return False
    led = t.text[i - 1] == "round" and t.word(i - 2) in lx.cues.before_turn and value < _TURNS
    called = t.low[i - 1] in lx.cues.called_by_number and not _listed(page, i)
    if (led or called) and (t.raw(i + 1) in _CLOSING or t.word(i + 1) in lx.cues.behind_turn):
        start = i
    elif value >= _TURNS:
        return False
    elif t.word(i - 2) == "no" and t.raw(i - 1) == "." and t.word(i + 1) in lx.cues.picks and i - 2 >= page.floor:
        start = i - 2
    elif (numbered := _rank(page, i)) is not None:
        place(page, numbered, i + 1, Decimal(value))
        page.drafts[-1].modifiers = ("ranking", *page.drafts[-1].modifiers)  # "the second-ranking official"
        return True
    else:
        return False
    place(page, start, i + 1, Decimal(value))
    if start == i:
        draft = page.drafts[-1]
        draft.noun, draft.modifiers, draft.follows = t.low[i - 1], (), True
    return True


def _rank(page: Page, i: int) -> int | None:
    """Where "No. 2" or "number two" begins before whoever is the second of a body: "the No. 2 man at the ministry"."""
    t, lx = page.t, page.lx
    behind = i + 2 if t.raw(i + 1) in _HYPHENS and t.glued(i + 1) else i + 1
    start = i - 2 if t.raw(i - 1) == "." or t.raw(i - 1) in _HYPHENS else i - 1
    called = ("no",) if t.raw(i - 1) == "." else ("no", "number")
    led = start >= page.floor and t.word(start) in called and not t.newline(behind)
    return start if led and t.word(behind) in lx.cues.ranked else None


def _listed(page: Page, i: int) -> bool:
    """Whether more numbers follow, so that none of them tells which one it is: "Season 3 and 4"."""
    t = page.t
    joined = t.raw(i + 1) in (",", "/", "-", "–", "&") or t.word(i + 1) in ("and", "or", "to")
    return joined and (t.kind(i + 2) == Sort.DIGITS or t.word(i + 2) in page.lx.units)


def _counts_second(page: Page, i: int) -> bool:
    """Whether "second" says which one, and is no unit of time."""
    t, lx = page.t, page.lx
    before, following = t.word(i - 1), t.word(i + 1)
    joined = t.raw(i + 1) in _HYPHENS and t.glued(i + 1) and t.glued(i + 2) and t.word(i + 2) in lx.cues.turns
    if joined and before not in lx.cardinal and t.raw(i - 1) not in _HYPHENS:
        return True  # "a second-round pick"
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
