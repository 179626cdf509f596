"""A week, a month or a year that is said by the day of a report -> its days: "last month" of 2 March is February.

A report is often printed the day after it was written: what it says on the first of a month may be meant of the last.
"""

from __future__ import annotations

from datetime import date, timedelta

from numcheck.ruleset.calendar import lately

_A_DAY, _A_WEEK = timedelta(days=1), timedelta(days=7)


def stretch(words: str, published: date) -> tuple[date, date] | None:
    """The first and the last day that `words`, lower case, may mean in a report of a day; None outside the calendar."""
    part, away = lately()[words]
    try:
        ends = [_of(part, away, day) for day in (published - _A_DAY, published)]
    except (ValueError, OverflowError):
        return None
    return ends[0][0], ends[1][1]


def _of(part: str, away: int, day: date) -> tuple[date, date]:
    match part:
        case "year":
            return date(day.year + away, 1, 1), date(day.year + away, 12, 31)
        case "month":
            return _month(day, away), _month(day, away + 1) - _A_DAY
    monday = day - timedelta(days=day.weekday()) + away * _A_WEEK
    return monday - _A_DAY, monday + _A_WEEK - _A_DAY  # a week of some begins on Sunday


def _month(day: date, away: int) -> date:
    """The first of the month that lies so many after that of a day."""
    months = day.year * 12 + day.month - 1 + away
    return date(months // 12, months % 12 + 1, 1)
