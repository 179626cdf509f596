"""Tokens -> one figure with everything its words say about it."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from numcheck.extraction import (
    coins,
    counted,
    kinds,
    masked,
    measures,
    numbers,
    positions,
    ranges,
    rates,
    shares,
    stranger,
    told,
)
from numcheck.extraction.draft import Draft
from numcheck.extraction.measures import Measured
from numcheck.extraction.number import Number
from numcheck.extraction.page import Page
from numcheck.extraction.tokens import Sort
from numcheck.model import Kind, Modifier

_HYPHENS = frozenset("-‐‑")
#: Denominators of the fractions that stand behind whole numbers.
_HALVES = frozenset(["2", "3", "4", "8"])
_MINUS = frozenset("-−–‐﹣－")


def figure(page: Page, i: int, currency: tuple[str, int] | None, number: Number | None = None) -> None:
    t, lx = page.t, page.lx
    start = i
    if number is None and (stop := _split_fraction(page, i)) is not None:
        page.refuse(i, stop, "operator")
        return
    if number is None:
        if (i - 1 >= page.floor and t.raw(i - 1) in _MINUS and t.glued(i) and _minus(page, i - 1)) or (
            t.word(i - 1) in lx.negatives and i - 1 >= page.floor and not _either(page, i - 1)
        ):
            start = i - 1
        elif t.raw(i - 1) in _HYPHENS and t.raw(i - 1) and t.word(i - 2) in lx.negatives and i - 2 >= page.floor:
            start = i - 2
        number = numbers.read(t, start, lx, comma=page.comma)
        if number is None:
            _unreadable(page, i)
            return
    if (
        t.kind(number.end) == Sort.WORD
        and t.glued(number.end)
        and t.low[number.end] in ("st", "nd", "rd", "th")
        and t.kind(i) == Sort.DIGITS
        and not (t.low[number.end] == "st" and (number.value % 10 != 1 or number.value == 11))  # "8st 4lb" is a weight
    ):
        positions.place(page, i, number.end + 1, number.value)
        return
    currency = currency or _same_money(page, number)
    if currency is None and (bare := coins.lent(page, number)) is not None:
        currency = bare, number.start
    number = numbers.suffix(t, lx, number, money=currency is not None, kelvin=page.kelvin)
    number = numbers.margin(t, number)
    if currency is None and _foreign_letters(page, number):
        return
    if currency is None and positions.mark(page, number):
        return
    share = shares.read(t, number, lx, comma=page.comma)
    first = currency[1] if currency else number.start
    if currency and number.value > 0 and _owed(page, first):
        first = first - 1
        number = replace(number, value=-number.value, plain=-number.plain)
    if share is not None and not currency:
        number = share
    _finish(page, number, currency[0] if currency else None, first, shared=share is not None)


def _same_money(page: Page, n: Number) -> tuple[str, int] | None:
    """`80m euros, more than the | 75m they paid before`: money, as the figure before it, and no length."""
    t, cues = page.t, page.lx.cues
    earlier = page.drafts[-1] if page.drafts else None
    if n.words or t.raw(n.end) != "m" or not t.glued(n.end) or t.word(n.start - 1) not in ("the", "than"):
        return None
    beside = t.word(n.end + 1) in cues.spent and earlier is not None and earlier.start >= page.sentence_start(n.start)
    if not beside or earlier is None or earlier.kind is not Kind.MONEY or not earlier.scaled or earlier.follows:
        return None
    return earlier.unit, n.start


def _split_fraction(page: Page, i: int) -> int | None:
    """The token after a mixed number that was taken to pieces and names no number any more: "41 / 2 months"."""
    t = page.t
    j = i + 2 if t.raw(i + 1) in _HYPHENS and t.raw(i + 1) and t.kind(i + 2) == Sort.DIGITS else i
    parts = t.kind(i) == Sort.DIGITS and t.raw(j + 1) == "/" and t.raw(j + 2) in _HALVES
    if not parts or t.glued(j + 1) or t.glued(j + 2) or t.raw(j)[-1:] not in ("1", "3") or len(t.raw(j)) > 3:
        return None
    mixed = j > i or len(t.raw(j)) > 1
    unit = measures.read(t, j + 3, t.end[j + 2], page.lx) if mixed else None
    return j + 3 if unit is not None else None


def _either(page: Page, j: int) -> bool:
    """Whether the "minus" at token `j` ends "plus or minus"."""
    t = page.t
    return t.word(j - 1) == "or" and t.word(j - 2) == "plus"


def _owed(page: Page, first: int) -> bool:
    """Whether a minus stands right before the sign of money at token `first`: "a balance of -$350"."""
    t, j = page.t, first - 1
    return j >= page.floor and t.raw(j) in _MINUS and t.glued(first) and _minus(page, j)


def _minus(page: Page, j: int) -> bool:
    """Whether the mark at token `j` is a minus sign: nothing or an opening stands right before it."""
    t = page.t
    return (
        j == 0
        or not t.glued(j)
        or t.raw(j - 1) in ("(", "[", "=", "<", ">", "~", "∼", "$", "£", "€", "≈", "±", "/", ",", ":", "|")
    )


def _unreadable(page: Page, i: int) -> None:
    """Digits that make no number: a list without spaces is read piece by piece, the rest is refused."""
    t = page.t
    reason = "version" if t.text[i].count(".") > 1 else "operator"
    page.refuse(i, i + 1, reason)


def _foreign_letters(page: Page, n: Number) -> bool:
    """Refuse digits with letters that are neither a unit nor a magnitude: 5G, 2AA, 13F."""
    t, lx = page.t, page.lx
    j = n.end
    if n.words or t.kind(j) != Sort.WORD or not t.glued(j) or t.start[j] != n.stop:
        return False
    text = t.text[j]
    if (
        measures.read(t, j, n.stop, lx) is not None
        or text in ("x", "yo", "s", "ish")
        or t.low[j] in lx.age_short
        or (len(text) > 3 and text.islower())
    ):
        return False
    page.refuse(n.start, masked.right(t, j), "name")
    return True


def _finish(page: Page, n: Number, currency: str | None, first: int, *, shared: bool) -> None:
    t, lx = page.t, page.lx
    unit = kinds.unit(page, n)
    if shared and unit is not None and unit.kind is Kind.MONEY:
        unit = None  # "two in every three dollars" are a share
    span = (
        ranges.read(t, n, None if unit and unit.hyphen else unit, currency, lx, comma=page.comma, kelvin=page.kelvin)
        if not n.margin
        else None
    )
    if span is None and unit and not unit.hyphen and t.raw(n.end) in "-–—−" and t.raw(n.end):
        span = ranges.read(t, n, None, currency, lx, comma=page.comma, kelvin=page.kelvin)
    value_hi = None
    end, stop = n.end, n.stop
    if span is not None:
        n, value_hi, unit = span.low, span.high.value, span.unit
        currency, end, stop = span.currency, span.end, span.stop
        if span.score:
            draft = Draft(
                first, end, t.start[first], stop, Kind.SCORE, n.value, Decimal(1), value_hi=value_hi, signed=True
            )
            draft.phrase_end, draft.hedge_start = end, first
            page.drafts.append(draft)
            page.floor = end
            return
    if unit is not None:
        end, stop = unit.end, unit.stop
    step = min(n.step, span.high.step) if span else n.step
    draft = Draft(
        first, end, t.start[first], stop, Kind.COUNT, n.value, step, value_hi=value_hi, margin=n.margin, vague=n.vague
    )
    draft.scaled, draft.number_end = n.scaled, span.high.end if span else n.end
    draft.scale = (span.high if span else n).scale
    if n.vague and not n.about:
        draft.modifier, draft.cue = Modifier.MORE_THAN, t.source[t.start[n.start] : n.stop]
    elif n.about:
        draft.modifier, draft.cue = Modifier.ABOUT, t.source[t.start[n.start] : n.stop]
    kinds.measure(page, draft, n, unit, currency)
    if draft.kind is Kind.DURATION or draft.kind is Kind.MEASURE:
        kinds.compound(page, draft, unit)
    rates.per(page, draft)
    counted.aged(page, draft, n)
    counted.counted(page, draft, n, unit)
    told.hedge(page, draft, draft.start, draft.end)
    kinds.parenthesis(page, draft)
    told.changed(page, draft)
    rates.spread(page, draft)
    _stranger(page, draft, n, unit)
    page.drafts.append(draft)
    page.floor = max(draft.end, page.floor)


def _stranger(page: Page, draft: Draft, n: Number, unit: Measured | None) -> None:
    """Ask quantulum3 about a unit-like word that the lexicon does not know."""
    if draft.kind is not Kind.COUNT or unit is not None or n.words or draft.value_hi is not None:
        return
    t = page.t
    found = stranger.read(t, n.end, n.stop, page.lx)
    if found is not None:
        draft.kind, draft.unit, draft.signed = Kind.MEASURE, found.name, True
        draft.end, draft.stop, draft.phrase_end = found.end, found.stop, found.end
        draft.noun, draft.modifiers, draft.follows = None, (), False
