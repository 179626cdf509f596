"""Claims of days without a year -> the same with the year of another report that tells of the same deed with its year.

One report says "on 21 June", another one that has a day of its own says so of 21 June 2031; a third one "on Saturday".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import partial
from typing import TypeAlias

from numcheck import notation
from numcheck.event import pairs
from numcheck.event.memory import ANEW, Memory
from numcheck.event.nearness import Nearness
from numcheck.interval import agree
from numcheck.model import Claim, Interval
from numcheck.ruleset import Slot

#: Days that a report tells as one time at most, if another one is to have its year from it; and if its week.
_YEAR, _WEEK = 366, 7
#: Days of one question that are looked at: beyond them it is a collection of many things.
_MANY = 200
_HALF_A_WEEK = 3

_Days: TypeAlias = tuple[date, date]
#: The places of days without a year among those of a question, with the ordinals of the first and last day they are.
_Lent = list[tuple[int, int, int]]


def dated(claims: Sequence[Claim], nearness: Nearness, slots: Mapping[str, Slot], memory: Memory = ANEW) -> list[Claim]:
    """The claims in their order; of a day without its year as a day of that year, where one deed is told with it.

    The day of the week of what comes again and again, such as a hearing, is only taken where it fits.
    """
    asked: dict[str, tuple[list[Claim], list[Claim]]] = defaultdict(lambda: ([], []))
    for claim in claims:
        if slots[claim.slot].ahead:
            asked[claim.slot][claim.unit != "date"].append(claim)
    sides = [(slot, both) for slot, both in asked.items() if all(0 < len(side) <= _MANY for side in both)]
    tasks = [partial(_recalled, *both, slots[slot], nearness, memory) for slot, both in sides]
    lent: dict[int, Claim] = {}
    for (_, (_, open_)), days in zip(sides, memory.each(tasks, _Lent), strict=True):
        for place, first, last in days:
            claim = open_[place]
            lent[id(claim)] = _of_days(claim, date.fromordinal(first), date.fromordinal(last))
    return [lent.get(id(claim), claim) for claim in claims]


def _recalled(known: Sequence[Claim], open_: Sequence[Claim], slot: Slot, nearness: Nearness, memory: Memory) -> _Lent:
    """The days that are lent to the open ones of a slot, remembered where these claims were asked before."""
    return memory.whole("dated", [known, open_], partial(_all_lent, known, open_, slot, nearness), _Lent)


def _all_lent(known: Sequence[Claim], open_: Sequence[Claim], slot: Slot, nearness: Nearness) -> _Lent:
    lent = ((place, _lent(claim, known, slot, nearness)) for place, claim in enumerate(open_))
    return [(place, days[0].toordinal(), days[1].toordinal()) for place, days in lent if days is not None]


def _lent(claim: Claim, known: Iterable[Claim], slot: Slot, nearness: Nearness) -> _Days | None:
    """The days of the claim that one without a year fits best, of those with which it may be compared."""
    found: list[tuple[int, _Days]] = []
    for other in known:
        here, there = claim.span.doc, other.span.doc
        if here == there or nearness.unlike(here, there):
            continue
        for days in _beside(claim, other):
            told = _of_days(claim, *days)
            apart = 0 if agree((told.interval, other.interval)) else abs(_first(told) - _first(other))
            if claim.unit == "weekday" and apart and "what" in slot.roles:
                continue
            if not pairs.meet(told, other, slot, nearness).refusal:
                found.append((apart, days))
    return min(found, key=lambda one: one[0])[1] if found else None


def _first(claim: Claim) -> int:
    return int(claim.interval.low or 0)


def _beside(claim: Claim, other: Claim) -> Iterator[_Days]:
    """A day without a year as the one next to a day of another report."""
    low, high = other.interval.low, other.interval.high
    if low is None or high is None or high - low > (_WEEK if claim.unit == "weekday" else _YEAR):
        return iter(())
    day = date.fromordinal(int(low))
    return _of_the_week(claim, day) if claim.unit == "weekday" else _of_the_year(claim, day)


def _of_days(claim: Claim, first: date, last: date) -> Claim:
    """The claim as one of these days of their year."""
    interval = Interval(low=Decimal(first.toordinal()), high=Decimal(last.toordinal()))
    mention = replace(claim.frame.mention, when=(first, last))
    frame = replace(claim.frame, mention=mention)
    reading = notation.date_reading(interval) or claim.reading
    return replace(claim, frame=frame, interval=interval, unit="date", reading=reading)


def _of_the_week(claim: Claim, day: date) -> Iterator[_Days]:
    """The day of the week, from Monday 1, that is next to a day."""
    low, high = claim.interval.low, claim.interval.high
    if low is None or high is None:
        return
    off = (int(low) - day.isoweekday() + _HALF_A_WEEK) % _WEEK - _HALF_A_WEEK
    first = day + timedelta(days=off)
    yield first, first + timedelta(days=int(high - low))


def _of_the_year(claim: Claim, day: date) -> Iterator[_Days]:
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
