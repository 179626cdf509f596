"""The same payment told by two periods: "$2,000 a month, or $24,000 a year" (NC205)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from numcheck.checks.arithmetic.figures import Figure, rows
from numcheck.checks.arithmetic.glue import Glue, again
from numcheck.checks.arithmetic.shown import capital, told
from numcheck.checks.arithmetic.words import words
from numcheck.checks.passage import Passage
from numcheck.interval import meet
from numcheck.interval_arithmetic import times
from numcheck.model import Check, Interval, Kind

CODE = "NC205"
#: How often the shorter period is in the longer: the least and the most that people reckon with.
_IN: dict[tuple[str, str], tuple[Decimal, Decimal, Decimal]] = {
    ("month", "year"): (Decimal(12), Decimal(12), Decimal(12)),
    ("quarter", "year"): (Decimal(4), Decimal(4), Decimal(4)),
    ("month", "quarter"): (Decimal(3), Decimal(3), Decimal(3)),
    ("week", "year"): (Decimal(48), Decimal("52.2"), Decimal(52)),
    ("week", "month"): (Decimal(4), Decimal("4.5"), Decimal("4.33")),
    ("day", "week"): (Decimal(5), Decimal(7), Decimal(7)),
}
#: People round such figures freely: as a share of them.
_FREELY = Decimal("0.04")
#: More than so many times too much or too little is told of two things.
_APART = Decimal(3)
_MARKS = frozenset({".", ",", ";", ")", "!", "?", ":", "-"})


def look(passage: Passage) -> Iterator[Check]:
    """Every payment that a sentence tells by two periods, one right behind the other."""
    for row in rows(passage):
        for index in range(len(row) - 1):
            first, second = row[index], row[index + 1]
            if _paid(first) and _paid(second) and first.unit == second.unit and _restated(second.before):
                yield from _compared(passage, row, first, second)


def _paid(figure: Figure) -> bool:
    quantity = figure.quantity
    single = quantity.value_hi is None and quantity.margin is None and not quantity.vague and quantity.value > 0
    return figure.kind is Kind.MONEY and single and figure.mention.per is not None and figure.mention.change is None


def _restated(glue: Glue) -> bool:
    return len(glue) < 4 and again(glue, of=False) and glue[0] in ("(", ",", "or", "-")


def _compared(passage: Passage, row: tuple[Figure, ...], first: Figure, second: Figure) -> Iterator[Check]:
    short, long = (first, second) if (first.mention.per, second.mention.per) in _IN else (second, first)
    found = _IN.get((short.mention.per or "", long.mention.per or ""))
    if found is None or (second.after and second.after[0] not in _MARKS):
        return
    low, high, usual = found
    one = short.allowed if short.allowed.low is not None else replace(short.allowed, low=Decimal(0))
    possible = times(one, Interval(low=low, high=high))
    stated = _freely(long)
    terms = (first.term(passage, "payment"), second.term(passage, "said again"))
    if meet(possible, stated) is not None:
        yield Check(code=CODE, terms=terms, outcome="holds")
        return
    makes = short.quantity.value * usual
    if not makes / _APART <= long.quantity.value <= makes * _APART:
        return
    heard = frozenset(token for figure in row for token in (*figure.before, *figure.after))
    regular = not words().product.regular.isdisjoint(heard) and words().product.choice.isdisjoint(heard)
    dearer = long.quantity.value > makes  # nobody gives a discount on short payments
    if not regular and (not dearer or second.before[:1] == ("or",)):
        return
    shown = told(Interval(low=makes, high=makes), long)
    why = f"{capital(short.said)} makes {shown}, not {long.said}."
    yield Check(code=CODE, terms=terms, outcome="fails", why=why, fits=told(possible, long), confidence="medium")


def _freely(figure: Figure) -> Interval:
    found = figure.allowed
    slack = figure.quantity.value * _FREELY
    low, high = figure.quantity.value - slack, figure.quantity.value + slack
    return Interval(
        low=low if found.low is None or low < found.low else found.low,
        high=high if found.high is None or high > found.high else found.high,
    )
