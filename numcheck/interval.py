"""What a figure allows, and whether several figures can share a number.

A quantity is what was said; its interval holds every number that a careful writer could have had in mind when saying
it. In one dimension intervals have a common point exactly when every two of them do (Helly's theorem on the line), so
agreement needs no pair matrix and the fewest camps come from one sweep over the right ends.
"""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Context, Decimal
from functools import lru_cache

from numcheck.model import Interval, Kind, Modifier, Quantity

_HALF = Decimal("0.5")
_HUNDRED = Decimal(100)
#: Wide enough for the longest number that is read.
_WIDE = Context(prec=60)
#: Kinds whose plain figures are spoken roundings of something continuous: "two hours" is not 7,200.000 seconds.
_CONTINUOUS = frozenset({Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.POINTS, Kind.RATIO, Kind.RATE, Kind.MONEY})

#: Months in what is told in months, and the days of a year as units are converted.
_MONTHS, _DAYS_A_YEAR = {"month": 1, "year": 12}, Decimal("365.25")
#: What lies beyond a month is none.
_BEYOND = (Modifier.MORE_THAN, Modifier.LESS_THAN)
#: The days of the months of four years, of which one is a leap year; and of a month that is reckoned alike for all.
_CYCLE, _PLAIN_MONTH = tuple(monthrange(year, month)[1] for year in range(2001, 2005) for month in range(1, 13)), 30
#: Of more months than a century has nobody counts the days; and fine enough for a day of any of them.
_LONGEST = 1200
_FINE = Decimal("1e-9")


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """How wide a slot reads what was said."""

    about: Decimal = Decimal("0.1")  # "about" allows this share on either side
    #: "exact" (a whole count is exact, a whole measure is spoken), "zeros" (1,000 may stand for anything that rounds
    #: to it) or "strict" (a whole measure is exact too: a limit that somebody has set)
    integers: str = "exact"


def allows(quantity: Quantity, kind: Kind, policy: Policy | None = None) -> Interval:
    """Every number that `quantity` allows, in its own unit.

    `kind` decides how a bare figure is read: a count is exact, a measure is a rounding to half of its last stated
    digit, an age is a number of full years, and "the third year" begins when two are over. Whole months and years are
    told of any number of days that they have: 28 to 31 days are a month.
    """
    told = _allowed(quantity, kind, policy or Policy())
    calendar = kind is Kind.DURATION and quantity.unit in _MONTHS and quantity.modifier not in _BEYOND
    return _by_the_calendar(told, quantity) if calendar else told


def _allowed(quantity: Quantity, kind: Kind, policy: Policy) -> Interval:
    low, high = quantity.value, quantity.value if quantity.value_hi is None else quantity.value_hi
    if low > high:
        low, high = high, low
    if quantity.vague:
        return Interval(low=low, high=None)
    if quantity.margin is not None:
        return Interval(low=low - quantity.margin, high=high + quantity.margin)
    match quantity.modifier:
        case Modifier.AT_LEAST:
            return Interval(low=low, high=None)
        case Modifier.MORE_THAN:
            return Interval(low=low, high=None, low_open=not _round(low))
        case Modifier.AT_MOST:
            return Interval(low=None, high=high)
        case Modifier.LESS_THAN:
            return Interval(low=None, high=high, high_open=not _round(high))
        case _:
            pass
    if kind is Kind.AGE:
        return _widen(Interval(low=low, high=high + quantity.step, high_open=True), quantity, policy)
    if kind is Kind.ORDINAL:
        return Interval(low=low - 1, high=high, high_open=True)
    slack = _rounding(quantity, kind, policy)
    # A half rounds up, so that neighbouring whole numbers never share one: 14.5 is said as 15.
    return _widen(Interval(low=low - slack, high=high + slack, high_open=slack > 0), quantity, policy)


def _by_the_calendar(interval: Interval, quantity: Quantity) -> Interval:
    """The same with what the shortest and the longest of so many months or years have; parts of them have no days."""
    ends = (quantity.value, quantity.value if quantity.value_hi is None else quantity.value_hi)
    (least, _), (_, most) = (_of_days(end, quantity.unit) for end in (min(ends), max(ends)))
    low, high = interval.low, interval.high
    if low is not None and least is not None and least < low:
        interval = replace(interval, low=least, low_open=False)
    if high is not None and most is not None and most > high:
        interval = replace(interval, high=most, high_open=False)
    return interval


@lru_cache(maxsize=1024)
def _of_days(value: Decimal, unit: str) -> tuple[Decimal, Decimal] | tuple[None, None]:
    """The fewest and the most days that so many months or years have, as a number of these; none of a part of one.

    Up to a year each month may be one of 30 days: 180 days are six months.
    """
    months = value * _MONTHS[unit]
    if months != months.to_integral_value() or not 0 < months <= _LONGEST:
        return None, None
    cycles, rest = divmod(int(months), len(_CYCLE))
    some = [sum((_CYCLE * 2)[start : start + rest]) for start in range(len(_CYCLE))]
    least, most = (cycles * sum(_CYCLE) + days for days in (min(some), max(some)))
    if months <= _MONTHS["year"]:
        least = min(least, int(months) * _PLAIN_MONTH)
    # Rounded as years in either unit, so that 14 years and 168 months allow exactly the same.
    units = _MONTHS["year"] // _MONTHS[unit]
    return (
        (least / _DAYS_A_YEAR).quantize(_FINE, rounding=ROUND_FLOOR) * units,
        (most / _DAYS_A_YEAR).quantize(_FINE, rounding=ROUND_CEILING) * units,
    )


def _round(value: Decimal) -> bool:
    """Whether a bound is a round number, with two zeros at its end or more.

    "More than 10,000" and a plain "10,000" are said of one crowd; "more than 12" and "12" are not said of one toll.
    """
    return value != 0 and _WIDE.remainder(value, _HUNDRED) == 0


def _rounding(quantity: Quantity, kind: Kind, policy: Policy) -> Decimal:
    if policy.integers == "strict" and quantity.step == 1:
        return Decimal(0)
    if quantity.step != 1 or kind in _CONTINUOUS:
        return quantity.step * _HALF
    if policy.integers == "zeros":
        digits = quantity.value.normalize().as_tuple()
        zeros = digits.exponent if isinstance(digits.exponent, int) else 0
        return Decimal(1).scaleb(zeros) * _HALF if zeros > 0 else Decimal(0)
    return Decimal(0)


def _widen(interval: Interval, quantity: Quantity, policy: Policy) -> Interval:
    if quantity.modifier is not Modifier.ABOUT or interval.low is None or interval.high is None:
        return interval
    share = policy.about
    low = interval.low if quantity.lean == "above" else interval.low - abs(interval.low) * share
    high = interval.high if quantity.lean == "below" else interval.high + abs(interval.high) * share
    return replace(interval, low=low, high=high, high_open=False)


def meet(first: Interval, second: Interval) -> Interval | None:
    """The numbers that both allow; None if there is none."""
    low, low_open = _higher(first, second)
    high, high_open = _lower(first, second)
    if low is not None and high is not None and (low > high or (low == high and (low_open or high_open))):
        return None
    return Interval(low=low, high=high, low_open=low_open, high_open=high_open)


def agree(intervals: Sequence[Interval]) -> bool:
    """Whether one number is allowed by all of them: the highest low end does not lie beyond the lowest high one."""
    low = high = None
    low_open = high_open = False
    for interval in intervals:
        end = interval.low
        if end is not None:
            if low is None or end > low:
                low, low_open = end, interval.low_open
            elif end == low and interval.low_open:
                low_open = True
        end = interval.high
        if end is not None:
            if high is None or end < high:
                high, high_open = end, interval.high_open
            elif end == high and interval.high_open:
                high_open = True
    return low is None or high is None or low < high or (low == high and not (low_open or high_open))


def camps(intervals: Sequence[Interval]) -> tuple[tuple[int, ...], ...]:
    """The fewest sets of indices whose intervals agree; every index is in one.

    The sweep is the textbook one for stabbing intervals: in the order of their high ends, an interval joins the camp
    that is open as long as a common number is left.
    """
    order = sorted(range(len(intervals)), key=lambda i: (*_high_key(intervals[i]), i))
    seated: list[tuple[Interval, list[int]]] = []
    for index in order:
        if seated:
            common = meet(seated[-1][0], intervals[index])
            if common is not None:
                seated[-1] = (common, [*seated[-1][1], index])
                continue
        seated.append((intervals[index], [index]))
    return tuple(tuple(sorted(members)) for _, members in seated)


def _high_key(interval: Interval) -> tuple[bool, Decimal, bool]:
    return interval.high is None, interval.high or Decimal(0), not interval.high_open


def _higher(first: Interval, second: Interval) -> tuple[Decimal | None, bool]:
    if first.low is None or second.low is None:
        only = second if first.low is None else first
        return only.low, only.low_open
    if first.low == second.low:
        return first.low, first.low_open or second.low_open
    return max((first.low, first.low_open), (second.low, second.low_open))


def _lower(first: Interval, second: Interval) -> tuple[Decimal | None, bool]:
    if first.high is None or second.high is None:
        only = second if first.high is None else first
        return only.high, only.high_open
    if first.high == second.high:
        return first.high, first.high_open or second.high_open
    return min((first.high, first.high_open), (second.high, second.high_open))
