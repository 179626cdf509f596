"""Totals against rate and time, price and number: "40 hours at $15 an hour, $500 in all"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from numcheck.checks.arithmetic import payments
from numcheck.checks.arithmetic.deals import Deal, deals, is_rate
from numcheck.checks.arithmetic.figures import Figure, heard, rows
from numcheck.checks.arithmetic.shown import capital, told
from numcheck.checks.arithmetic.words import words
from numcheck.checks.passage import Passage, allowed
from numcheck.interval import meet
from numcheck.interval_arithmetic import quotient, scaled, times
from numcheck.model import Check, Interval, Kind, Modifier

CODE = "NC205"
#: A price or a number that is multiplied is meant closely: as a share of itself, the widest rounding of a whole one.
_CLOSELY = Decimal("0.025")
#: A stretch of time that was measured and not agreed: "200 km in 2 hours".
_SPOKEN = Decimal("0.1")


def look(passage: Passage) -> Iterator[Check]:
    """Every product in a sentence that ties number, rate and total together."""
    yield from payments.look(passage)
    for row in rows(passage):
        if not heard(row, words().product.apart):
            for deal in deals(row):
                yield _check(passage, deal)


def _check(passage: Passage, deal: Deal) -> Check:
    asks_rate = deal.asked == "rate"
    roles = ((deal.number, "number"), (deal.rate, "rate"), (deal.total, "stated total"))
    if asks_rate:
        roles = ((deal.total, "total"), (deal.number, "number"), (deal.rate, "stated rate"))
    terms = tuple(figure.term(passage, role) for figure, role in roles)
    stated = deal.rate if asks_rate else deal.total
    number = _closely(deal.number, _SPOKEN) if asks_rate else _agreed(deal.number)
    possible = _computed(deal, number, deal.total.allowed if asks_rate else _closely(deal.rate, _CLOSELY))
    if meet(possible, stated.allowed if asks_rate else _rounded(stated)) is not None:
        return Check(code=CODE, terms=terms, outcome="holds")
    shown = told(_computed(deal, deal.number.middle, (deal.total if asks_rate else deal.rate).middle), stated)
    fits = told(possible, stated)
    sure = "high" if not asks_rate and is_rate(deal.rate) else "medium"
    if asks_rate:
        by = _by(stated)
        why = f"{_named(deal.total)} divided by {_named(deal.number)} is {shown}{by}, not {stated.said}{by}."
        fits += by
    else:
        often = _named(deal.number).removesuffix(" times")  # three times a day
        why = f"{often} times {_named(deal.rate)}{_by(deal.rate)} is {shown}, not {stated.said}."
    return Check(code=CODE, terms=terms, outcome="fails", why=capital(why), fits=fits, confidence=sure)


def _computed(deal: Deal, number: Interval, other: Interval) -> Interval:
    """The rate from the number and the total, or the total from the number and the rate, whichever is asked."""
    if deal.asked == "rate":
        return scaled(quotient(_positive(other), _positive(number)), 1 / deal.factor)
    return scaled(times(_positive(number), _positive(other)), deal.factor)


def _agreed(number: Figure) -> Interval:
    """A number of hours or months that something is paid for is no rounding."""
    plain = number.quantity.modifier is Modifier.EXACT and number.quantity.step == 1
    return number.middle if plain and number.kind is Kind.DURATION else number.allowed


def _closely(figure: Figure, share: Decimal) -> Interval:
    """What the figure allows; a plain whole number of hours or dollars no more than a share of itself."""
    found = figure.allowed
    if figure.quantity.modifier is not Modifier.EXACT or figure.quantity.step != 1 or figure.kind is Kind.COUNT:
        return found
    return _around(figure.quantity.value, min(figure.quantity.value * share, Decimal("0.5")))


def _rounded(total: Figure) -> Interval:
    """What a total allows; round sums of money are rounded as round counts are."""
    counted = allowed(replace(total.mention, kind=Kind.COUNT, quantity=total.quantity))
    return counted if total.kind is Kind.MONEY and counted.low != counted.high else total.allowed


def _around(value: Decimal, slack: Decimal) -> Interval:
    return Interval(low=value - slack, high=value + slack)


def _positive(interval: Interval) -> Interval:
    return interval if interval.low is not None and interval.low >= 0 else replace(interval, low=Decimal(0))


def _named(figure: Figure) -> str:
    """A number with what it counts, where one word tells it."""
    noun = figure.after[0] if figure.count_of and figure.after and figure.after[0][:3] == figure.count_of[:3] else ""
    return f"{figure.said} {noun}".strip()


def _by(rate: Figure) -> str:
    """What a rate is counted by, where its own words do not hold it."""
    per = rate.mention.per
    if not per or rate.kind is not Kind.RATE or per.split(" ")[-1] in rate.text.lower():
        return ""
    return f" {'an' if per[0] in 'aeio' or per == 'hour' else 'a'} {per}"
