"""A number -> what sort of figure it is: its unit, its money, its parts."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extraction import (
    bounds,
    change,
    marks,
    measures,
    nouns,
    numbers,
)
from numcheck.extraction.draft import Draft
from numcheck.extraction.measures import Measured
from numcheck.extraction.number import Number, divide
from numcheck.extraction.page import Page
from numcheck.extraction.tokens import Sort
from numcheck.model import Kind

_HYPHENS = frozenset("-‐‑")
_LARGE = Decimal(100000)
#: How many of the smaller unit make one of the larger, for "5 ft 10 in".
_SMALLER: dict[str, dict[str, int]] = {
    "year": {"month": 12},
    "foot": {"inch": 12},
    "pound": {"ounce": 16},
    "stone": {"pound": 14},
    "hour": {"minute": 60},
    "minute": {"second": 60},
    "week": {"day": 7},
    "day": {"hour": 24},
    "degree": {"arcminute": 60},
}
#: Of those, the ones whose parts may stand behind commas; months have no fixed number of days, so their lists do not.
_PARTED = frozenset({"hour", "minute", "foot", "pound", "stone"})


def unit(page: Page, n: Number) -> Measured | None:
    t, lx = page.t, page.lx
    j = n.end
    if t.word(j) == "of" and n.vague and t.word(j + 1) in lx.unit_words:
        j += 1
    large = (
        (n.scaled and n.scale >= _LARGE)
        or (page.pounds and n.step >= 1 and t.word(j) == "pounds")
        or (abs(n.value) >= 100 and not {t.word(j), t.word(j + 1)} & {"pound", "pounds"})
    )
    unit = measures.read(t, j, n.stop if j == n.end else t.end[j - 1], lx, large=large)
    if unit is None and t.word(j) in page.coins and not t.is_capital(j):
        return Measured(page.coins[t.low[j]], Kind.MONEY, j + 1, t.end[j])
    if (marked := marks.read(page, n)) is not None:
        return marked
    if unit and unit.name == "meter" and not unit.hyphen and marks.minutes(page, unit):
        return Measured("minute", Kind.DURATION, unit.end, unit.stop)
    if unit and t.raw(n.end) in "'\u2019\"" and t.raw(n.end):
        return None
    if unit and unit.name == "point" and t.word(unit.end) in ("of", "in") and n.value == 1:
        return None
    if unit and unit.kind is Kind.MONEY and _opens_money(page, unit):
        return None
    if unit is None and _describes(page, j):
        unit = measures.read(t, j + 1, t.end[j], lx)
        known = t.low[j] in lx.unit_adjectives or t.low[j].endswith("ing")
        return unit if unit and (unit.kind is Kind.DURATION or (unit.kind is Kind.MEASURE and known)) else None
    if unit is None and (bound := bounds.after(t, j, lx)) is not None:
        unit = measures.read(t, bound.end, t.end[bound.end - 1], lx)  # "12+ hours", "20-odd years", "5 or more miles"
        return unit if bound.cue == "+" or t.word(bound.end) in lx.unit_words else None
    if unit is None and n.ratio and t.word(j) == "of" and t.word(j + 1) in ("a", "an"):
        k = j + 3 if t.word(j + 2) == "us" else j + 2
        unit = measures.read(t, k, t.end[k - 1] if k <= len(t) else 0, lx)
    return unit


def _describes(page: Page, j: int) -> bool:
    """Whether token `j` may be an adjective between a figure and its unit: "three full years", "90 passing yards"."""
    t, lx = page.t, page.lx
    if t.word(j) in lx.unit_adjectives:
        return True
    if t.kind(j) != Sort.WORD or t.glued(j) or t.newline(j + 1) or t.is_capital(j) or j + 1 >= len(t):
        return False
    low, unit = t.low[j], t.low[j + 1]
    return (
        unit in lx.unit_words
        and nouns.is_plural(unit, lx)
        and not (low in lx.stops or low in lx.verbs or low in lx.unit_words or nouns.is_plural(low, lx))
    )


def _opens_money(page: Page, unit: Measured) -> bool:
    """Whether a money sign belongs to the figure after it: "3 | $50 cards"."""
    t = page.t
    return t.kind(unit.end) == Sort.DIGITS and (t.glued(unit.end) or t.raw(unit.end - 1) in page.lx.signs)


def measure(page: Page, draft: Draft, n: Number, unit: Measured | None, currency: str | None) -> None:
    t, lx = page.t, page.lx
    if currency is not None:
        draft.kind, draft.unit, draft.signed = Kind.MONEY, currency, True
        if (
            unit is not None
            and unit.kind is Kind.MONEY
            and t.kind(unit.end - 1) == Sort.WORD
            and not _opens_money(page, unit)
        ):
            draft.unit = unit.name if unit.name.isupper() and currency == "USD" else currency
        elif unit is not None:
            draft.end, draft.stop = (n.end, n.stop) if draft.value_hi is None else (draft.end, draft.stop)
        return
    if unit is None:
        if n.ratio and not n.scaled:
            draft.kind = Kind.RATIO
        elif t.word(draft.end) in lx.cues.times and not n.vague:
            _times(page, draft)
        return
    draft.kind, draft.unit, draft.signed = unit.kind, unit.name, True
    draft.attributive = unit.hyphen
    if unit.kind is Kind.MONEY and t.word(unit.end) in lx.scales:
        scale = lx.scales[t.word(unit.end)]
        draft.value, draft.step = draft.value * scale, draft.step * scale
        draft.end, draft.stop = unit.end + 1, t.end[unit.end]
    elif unit.kind is Kind.MONEY and t.raw(unit.end - 1) == f"M{unit.name}":
        draft.value, draft.step = draft.value * 1000000, draft.step * 1000000
    if unit.kind is Kind.MONEY and not draft.value % 1 and draft.value_hi is None:
        _cents(page, draft)


def _cents(page: Page, draft: Draft) -> None:
    """Thirteen dollars and forty-five cents."""
    t = page.t
    j = draft.end + 1 if t.word(draft.end) == "and" else draft.end
    if t.kind(j) not in (Sort.DIGITS, Sort.WORD) or t.newline(j):
        return
    number = numbers.read(t, j, page.lx, comma=page.comma)
    unit = measures.read(t, number.end, number.stop, page.lx) if number is not None and number.value < 100 else None
    if number is not None and unit is not None and unit.name in ("cent", "penny") and unit.name != draft.unit:
        draft.value += number.value / 100
        draft.step = Decimal("0.01")
        draft.end, draft.stop = unit.end, unit.stop


def _times(page: Page, draft: Draft) -> None:
    """2.5 times higher, threefold, 4x: a factor; "three times a week" is a count."""
    t, lx = page.t, page.lx
    j = draft.end + 1
    if t.word(draft.end) in ("x", "×") and t.kind(j) == Sort.DIGITS:
        return
    compared = change.following(t, j, lx)
    if t.word(draft.end) in ("fold", "x", "×") or compared or t.word(j) in lx.cues.behind_times:
        if t.word(j) == "as" and t.word(j + 1) in change.CLAUSE:
            return
        draft.kind, draft.change, draft.signed = Kind.CHANGE, "factor", True
        draft.direction = compared[0] if compared else "up" if draft.value > 1 else "down"
        draft.stop, draft.end = t.end[draft.end], draft.end + 1


def compound(page: Page, draft: Draft, unit: Measured | None) -> None:
    """4 years and 6 months; 5 ft 10 in; 2 hours, 10 minutes and 5 seconds."""
    t, lx = page.t, page.lx
    if draft.value_hi is not None or draft.margin is not None or unit is None or draft.value % 1:
        return
    if t.word(draft.end) == "and" and t.word(draft.end + 1) == "a" and not unit.hyphen:
        half = numbers.read(t, draft.end + 1, lx, comma=page.comma)
        if half is not None and half.ratio and t.word(half.end) != "of" and t.word(half.end) not in lx.unit_words:
            draft.value, draft.step = draft.value + half.value, Decimal("0.1")  # "an hour and a half"
            draft.end, draft.stop = half.end, half.stop
            return
    if unit.hyphen:
        _inches(page, draft)
        return
    if draft.unit == "foot" and t.raw(unit.end - 1) in marks.FEET:
        j = unit.end
        draft.value, draft.step = draft.value + divide(Decimal(t.text[j]), 12), divide(1, 12)
        draft.end = j + 2 if t.raw(j + 1) and t.raw(j + 1) in marks.INCHES and t.glued(j + 1) else j + 1
        draft.stop = t.end[draft.end - 1]
        return
    smaller, parts = _SMALLER.get(draft.unit), 1
    while smaller is not None:
        j = draft.end + 1 if t.raw(draft.end) == "," and draft.unit in _PARTED else draft.end
        if t.word(j) == "and":
            j += 1
        if t.newline(j) or t.kind(j) not in (Sort.DIGITS, Sort.WORD):
            return
        number = numbers.read(t, j, lx, comma=page.comma)
        if number is None or number.vague or number.scaled:
            return
        part = measures.read(t, number.end, number.stop, lx)
        if part is not None and part.name == "meter" and draft.unit == "hour" and t.raw(part.end - 1) == "m":
            part = Measured("minute", Kind.DURATION, part.end, part.stop)  # "1h 15m"
        if part is None or part.name not in smaller or number.value >= smaller[part.name] or part.hyphen:
            return
        parts *= smaller[part.name]
        draft.value += divide(number.value, parts)
        draft.step = divide(number.step, parts)
        draft.end, draft.stop = part.end, part.stop
        smaller = _SMALLER.get(part.name) if number.step >= 1 else None


def _inches(page: Page, draft: Draft) -> None:
    """6-foot-9, six-foot-five"""
    t = page.t
    j = draft.end
    if draft.unit != "foot" or t.raw(j) not in _HYPHENS or not t.raw(j) or not t.glued(j) or not t.glued(j + 1):
        return
    inches = numbers.read(t, j + 1, page.lx, comma=page.comma)
    if inches is not None and 0 <= inches.value < 12 and not inches.vague:
        draft.value += divide(inches.value, 12)
        draft.step = divide(1, 12)
        draft.end, draft.stop = inches.end, inches.stop


def parenthesis(page: Page, draft: Draft) -> None:
    """(1,234) as accountants write a loss."""
    t = page.t
    i = draft.start
    if (
        draft.kind is not Kind.COUNT
        or draft.value_hi is not None
        or t.raw(i - 1) != "("
        or t.raw(draft.end) != ")"
        or i - 1 < page.floor
    ):
        return
    written = t.source[draft.begin : draft.stop]
    if ("," not in written and "." not in written) or (draft.noun is not None and draft.follows):
        return
    unit = measures.read(t, draft.end + 1, t.end[draft.end], page.lx, large=True)
    scale = page.lx.scales.get(t.word(draft.end + 1))
    sign = measures.money(t, i - 1, page.lx, page.floor) if t.glued(i - 1) else None
    if unit is None and scale is None and sign is None and t.kind(draft.end + 1) != Sort.BREAK:
        return
    j = draft.end + 1
    if scale is not None:
        draft.value, draft.step, j = draft.value * scale, draft.step * scale, j + 1
        unit = measures.read(t, j, t.end[j - 1], page.lx, large=True)
    if unit is not None:
        draft.kind, draft.unit, draft.signed, j = unit.kind, unit.name, True, unit.end
    if sign is not None:
        draft.kind, draft.unit, draft.signed = Kind.MONEY, sign[0], True  # "$(3.1) million"
        draft.noun, draft.modifiers = None, ()
    first = sign[1] if sign else i - 1
    draft.value = -draft.value
    draft.begin, draft.start, draft.end = t.start[first], first, j
    draft.stop, draft.phrase_end = t.end[j - 1], j
