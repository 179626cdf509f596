"""Dates as read -> points of time as exact as they were told, and the time between two of them."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from decimal import Decimal

from numcheck.checks.calendar.days import days, on
from numcheck.checks.passage import Passage
from numcheck.model import Interval, Mention

_YEARS = re.compile(r"(\d{4})\s?(?:[-–—−]|to|through|until|and)\s?(\d{4})")
#: Two years that stand for a day whose year nobody tells: one with 29 February and one without.
_ANY = (2023, 2024)
#: Up to so many days working days may be meant: "a ten-day course from 6 to 17 May".
_COURSE = 21


@dataclass(frozen=True, slots=True, kw_only=True)
class Point:
    """A day, a month or a year; a day may lack its year."""

    year: int | None
    month: int | None = None
    day: int | None = None

    def stretch(self) -> tuple[date, date]:
        """Its first and last day; the year must be known.

        Raises:
            ValueError: there is no such day.
        """
        assert self.year is not None
        if self.month is None:
            return date(self.year, 1, 1), date(self.year, 12, 31)
        if self.day is None:
            return date(self.year, self.month, 1), date(self.year, self.month, monthrange(self.year, self.month)[1])
        day = date(self.year, self.month, self.day)
        return day, day


def points(passage: Passage, mention: Mention) -> tuple[Point, ...]:
    """One point, or the two ends of a stretch; none where the date is of another sort, such as a decade or a season."""
    surface = mention.surface
    ends = _YEARS.fullmatch(surface)
    if ends:
        return _real(Point(year=int(year)) for year in ends.groups())
    if mention.when is not None and surface.isdecimal():
        return (Point(year=mention.when[0].year),)
    read = next(days(passage.text, mention.span.start, mention.span.end), None)
    if read is not None:
        return _of_day(read.forms, read.year, read.last)
    if mention.when is None:
        return ()
    first, last = mention.when
    whole = first.day == 1 and last == date(first.year, first.month, monthrange(first.year, first.month)[1])
    return (Point(year=first.year, month=first.month),) if whole else ()


def _of_day(forms: tuple[tuple[int, int], ...], year: int | None, last: int | None) -> tuple[Point, ...]:
    if len(forms) > 1 and forms[0] != forms[1]:
        return ()
    month, day = forms[0]
    found = (Point(year=year, month=month, day=number) for number in (day, last) if number is not None)
    return _real(found)


def _real(found: Iterable[Point]) -> tuple[Point, ...]:
    """The points, or none of them where one is no day of the calendar."""
    given = tuple(found)
    for point in given:
        if point.year is not None and not 1 <= point.year < 2200:
            return ()
        if point.month and point.day and on(point.year or 2024, point.month, point.day) is None:
            return ()
    return given


def full_years(born: date, day: date) -> int:
    """How many birthdays have been."""
    return day.year - born.year - ((day.month, day.day) < (born.month, born.day))


@dataclass(frozen=True, slots=True, kw_only=True)
class Elapsed:
    """The least and the most time that may lie between two points, in the ways people count it."""

    days: tuple[int, int]  # from the last to the first day, and both ends included
    months: tuple[Decimal, Decimal]
    weekdays: int  # the fewest working days in it

    def within(self, unit: str) -> Interval | None:
        """The time in `unit`; None for a unit that no calendar counts by."""
        low, high = Decimal(self.days[0]), Decimal(self.days[1])
        months_low, months_high = self.months
        match unit:
            case "day":
                least = self.weekdays if self.days[1] <= _COURSE else self.days[0]
                return Interval(low=Decimal(min(least, self.days[0])), high=high)
            case "week":
                return Interval(low=low / 7, high=high / 7)
            case "hour":
                return Interval(low=max(Decimal(0), low - 1) * 24, high=high * 24)
            case "month":
                return Interval(low=months_low, high=months_high)
            case "year":
                return Interval(low=months_low / 12, high=months_high / 12)
            case "decade":
                return Interval(low=months_low / 120, high=months_high / 120)
            case "century":
                return Interval(low=months_low / 1200, high=months_high / 1200)
            case _:
                return None


def elapsed(start: Point, end: Point) -> Elapsed | None:
    """The time from one point to a later one; None where the second is not later.

    A day without a year takes the year of the other; where neither has one, any year may be meant and the second day
    may be in the next. Days of both ends may be counted or not.
    """
    if start.year is None and end.year is None:
        both = [_between(replace(start, year=year), replace(end, year=year)) for year in _ANY]
        turned = [_between(replace(start, year=year - 1), replace(end, year=year)) for year in _ANY]
        found = [span for span in both if span] or [span for span in turned if span]
        return _hull(found) if found else None
    if start.year is None or end.year is None:
        known = start.year if start.year is not None else end.year
        assert known is not None
        step = 0 if (start.month or 0, start.day or 0) <= (end.month or 0, end.day or 0) else 1
        if start.year is None:
            return _between(replace(start, year=known - step), end)
        return _between(start, replace(end, year=known + step))
    return _between(start, end)


def _hull(found: list[Elapsed]) -> Elapsed:
    return Elapsed(
        days=(min(span.days[0] for span in found), max(span.days[1] for span in found)),
        months=(min(span.months[0] for span in found), max(span.months[1] for span in found)),
        weekdays=min(span.weekdays for span in found),
    )


def _between(start: Point, end: Point) -> Elapsed | None:
    try:
        first, last = start.stretch(), end.stretch()
    except ValueError:
        return None
    if first[0] > last[1] or (first == last and start.day is not None):
        return None
    least = max(0, (last[0] - first[1]).days)
    most = (last[1] - first[0]).days + 1
    return Elapsed(
        days=(least, most),
        months=(max(Decimal(0), _months(first[1], last[0])), _months(first[0], last[1] + timedelta(days=1))),
        weekdays=most // 7 * 5 + max(0, most % 7 - 2),
    )


def _months(first: date, last: date) -> Decimal:
    """Calendar months, with a part of one for the days left over."""
    whole = (last.year - first.year) * 12 + last.month - first.month
    return whole + Decimal(last.day - first.day) / 30
