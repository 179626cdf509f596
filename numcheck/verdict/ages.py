"""Ages of one person in several reports -> whether the time between the reports explains that they differ."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from functools import cache

from numcheck import units
from numcheck.interval import agree, allows
from numcheck.model import Claim, Document, Interval, Kind, Quantity
from numcheck.ruleset.locate import shipped_table

#: Years of age that reports without a date may lie apart: measured on news, arrest and trial are that far apart.
_YEARS_BETWEEN = 2
#: Years by which somebody grows older within a week.
_A_BIRTHDAY = 1
#: The mean length of a year of the Gregorian calendar.
_DAYS_A_YEAR = Decimal("365.2425")


def explained(claims: Sequence[Claim], documents: Mapping[str, Document]) -> str:
    """Why ages that differ are of one person all the same, because years lie between the reports; else empty."""
    if any(c.frame.mention.kind is not Kind.AGE for c in claims):
        return ""
    dates = [documents[c.span.doc].source.published for c in claims]
    told = [(c.frame.mention.quantity, day) for c, day in zip(claims, dates, strict=True) if day]
    values = {c.frame.mention.quantity.value for c in claims}
    if values == {age.value for age, _ in told}:  # of every age a report says when it was so
        return "The time between the reports explains it." if agree([_born(*one) for one in told]) else ""
    late = {_tells_later(documents[c.span.doc].text) for c in claims}
    if max(values) - min(values) <= _YEARS_BETWEEN and late == {True, False}:
        return "Some reports tell what came long after, such as a trial, and people grow older."
    return ""


def grown(claims: Sequence[Claim], documents: Mapping[str, Document]) -> bool:
    """Whether ages lie so close that the time between reports explains them, some of which have no date.

    Reports that tell of one weekday are news of one week, in which nobody grows two years older.
    """
    if any(c.frame.mention.kind is not Kind.AGE for c in claims):
        return False
    if all(documents[c.span.doc].source.published for c in claims):
        return False
    values = [c.frame.mention.quantity.value for c in claims]
    # A trial may be on a Tuesday as the arrest was.
    late = any(_tells_later(documents[c.span.doc].text) for c in claims)
    most = _A_BIRTHDAY if _of_one_weekday(claims) and not late else _YEARS_BETWEEN
    return max(values) - min(values) <= most


def _of_one_weekday(claims: Sequence[Claim]) -> bool:
    """Whether all are told of a day by its name, and of the same one: such reports are news of one week."""
    told = [{day for when in c.frame.time for day in when.weekdays} for c in claims]
    return bool(set.intersection(*told))


def _born(age: Quantity, on: date) -> Interval:
    """When somebody of that age on a day was born, in days of the proleptic Gregorian calendar (`date.toordinal`)."""
    allowed = allows(age, Kind.AGE)
    ends = [None if end is None else units.convert(end, age.unit, "year") for end in (allowed.low, allowed.high)]
    today = Decimal(on.toordinal())
    low, high = (None if years is None else today - years * _DAYS_A_YEAR for years in (ends[1], ends[0]))
    return Interval(low=low, high=high, low_open=allowed.high_open, high_open=allowed.low_open)


def _tells_later(text: str) -> bool:
    """Whether a text tells what comes long after an event: a trial, a sentence, an anniversary."""
    return _later().search(text) is not None


@cache
def _later() -> re.Pattern[str]:
    listed = shipped_table("grown.toml")["later"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, listed))})\b", re.IGNORECASE)
