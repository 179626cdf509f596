"""Claims of days without a year -> the same with the year of another report that tells of the same deed with its year.

One report says "on 21 June", another one that has a day of its own says so of 21 June 2031; a third one "on Saturday".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from numcheck import notation
from numcheck.event import pairs
from numcheck.event.nearness import Nearness
from numcheck.interval import agree
from numcheck.model import Claim, Interval
from numcheck.ruleset import Slot

#: Days that a report tells as one time at most, if another one is to have its year from it; and if its week.
_YEAR, _WEEK = 366, 7
#: Days of one question that are looked at: beyond them it is a collection of many things.
_MANY = 200
_HALF_A_WEEK = 3


def dated(claims: Sequence[Claim], nearness: Nearness, slots: Mapping[str, Slot]) -> list[Claim]:
    """The claims in their order; of a day without its year as a day of that year, where one deed is told with it.

    The day of the week of what comes again and again, such as a hearing, is only taken where it fits.
    """
    asked: dict[str, tuple[list[Claim], list[Claim]]] = defaultdict(lambda: ([], []))
    for claim in claims:
        if slots[claim.slot].ahead:
            asked[claim.slot][claim.unit != "date"].append(claim)
    lent: dict[int, Claim] = {}
    for slot, (known, open_) in asked.items():
        if len(known) <= _MANY and len(open_) <= _MANY:
            lent |= {id(claim): told for claim in open_ if (told := _lent(claim, known, slots[slot], nearness))}
    return [lent.get(id(claim), claim) for claim in claims]


def _lent(claim: Claim, known: Iterable[Claim], slot: Slot, nearness: Nearness) -> Claim | None:
    """A claim with the year of the one that it fits best, of those with which it may be compared."""
    found: list[tuple[int, Claim]] = []
    for other in known:
        here, there = claim.span.doc, other.span.doc
        if here == there or nearness.unlike(here, there):
            continue
        for told in _beside(claim, other):
            apart = 0 if agree((told.interval, other.interval)) else abs(_first(told) - _first(other))
            if claim.unit == "weekday" and apart and "what" in slot.roles:
                continue
            if not pairs.meet(told, other, slot, nearness).refusal:
                found.append((apart, told))
    return min(found, key=lambda one: one[0])[1] if found else None


def _first(claim: Claim) -> int:
    return int(claim.interval.low or 0)


def _beside(claim: Claim, other: Claim) -> Iterator[Claim]:
    """A day without a year as the one next to a day of another report."""
    low, high = other.interval.low, other.interval.high
    if low is None or high is None or high - low > (_WEEK if claim.unit == "weekday" else _YEAR):
        return
    day = date.fromordinal(int(low))
    spans = _of_the_week(claim, day) if claim.unit == "weekday" else _of_the_year(claim, day)
    for first, last in spans:
        interval = Interval(low=Decimal(first.toordinal()), high=Decimal(last.toordinal()))
        mention = replace(claim.frame.mention, when=(first, last))
        frame = replace(claim.frame, mention=mention)
        reading = notation.date_reading(interval) or claim.reading
        yield replace(claim, frame=frame, interval=interval, unit="date", reading=reading)


def _of_the_week(claim: Claim, day: date) -> Iterator[tuple[date, date]]:
    """The day of the week, from Monday 1, that is next to a day."""
    low, high = claim.interval.low, claim.interval.high
    if low is None or high is None:
        return
    off = (int(low) - day.isoweekday() + _HALF_A_WEEK) % _WEEK - _HALF_A_WEEK
    first = day + timedelta(days=off)
    yield first, first + timedelta(days=int(high - low))


def _of_the_year(claim: Claim, day: date) -> Iterator[tuple[date, date]]:
    """The day or the month, from 1.01 to 12.31, in the year of another day."""
    low, high = claim.interval.low, claim.interval.high
    if low is None or high is None:
        return
    try:
        first = date(day.year, int(low), int(low % 1 * 100))
    except ValueError:  # 29 February
        return
    last = first
    while last.month == first.month and last.day < int(high % 1 * 100):
        last += timedelta(days=1)
    yield first, last if last.month == first.month else last - timedelta(days=1)
