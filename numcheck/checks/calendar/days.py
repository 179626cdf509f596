"""Text -> the days written in it: day and month, and the year where it is told."""

from __future__ import annotations

import re
from calendar import isleap
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import cache

from numcheck.checks.calendar.words import capital
from numcheck.ruleset.calendar import month_numbers, short_months

#: The longest that each month can be.
LENGTHS = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
#: Britain counts as we do since September 1752; the last large country to follow was Greece, in 1923.
GREGORIAN = 1753
JULIAN_UNTIL = 1923
#: What a day begins with: a digit or the capital of a month, not within a word. To try there alone takes a tenth of the
#: time.
_BEGINS = re.compile(r"(?<!\w)[\dJFMASOND]")
_ORDINAL = r"(?:st|nd|rd|th|ST|ND|RD|TH)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Formed:
    """What is written as a day, by its first form."""

    forms: tuple[tuple[int, int], ...]  # month and day; two where nobody knows which is which: 4/3/2024

    @property
    def month(self) -> int:
        return self.forms[0][0]

    @property
    def day(self) -> int:
        return self.forms[0][1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Day(Formed):
    """A day as it is written, at half-open code points of the text."""

    start: int
    end: int
    year: int | None = None
    last: int | None = None  # the last day of "3 to 9 May"
    year_at: int = 0  # where the year starts; 0 without one
    month_first: bool = False
    ordinal: bool = False  # "31st"


@cache
def _pattern() -> re.Pattern[str]:
    full = [name for name in month_numbers() if name not in short_months()]
    month = rf"(?:(?:{capital(full)})\b|(?:{capital(short_months())})\b\.?)"
    # "May. 3" is written too, by those who put a dot behind every month's first three letters.
    dash = r"\s?(?:[-–—]|to|TO)\s?"
    year = r"(?:,?\s{1,2}(?P<y%s>[12]\d{3})(?![\d%%]|[.,/-]\d))?"
    return re.compile(
        rf"(?<![\w/.,:$€£#-])(?P<d1>\d{{1,2}})(?P<o1>{_ORDINAL})?(?:{dash}(?P<l1>\d{{1,2}}){_ORDINAL}?)?"
        rf"(?:\s{{1,2}}(?:day\sof\s|of\s)?|-)(?P<m1>{month})(?:-(?P<yh>[12]\d{{3}})(?![\w-]))?"
        + year
        % 1
        + rf"|(?<![\w/-])(?P<m2>May\.|MAY\.|{month})\s{{1,2}}(?:the\s)?(?P<d2>\d{{1,2}})(?P<o2>{_ORDINAL})?"
        rf"(?:{dash}(?P<l2>\d{{1,2}}){_ORDINAL}?(?![\w:%]|[.,]\d))?(?![\d:%\w/]|[.,]\d)"
        + year
        % 2
        + r"|(?<![\w/.:-])(?P<y3>[12]\d{3})(?P<s3>[-/])(?P<m3>\d{1,2})(?P=s3)(?P<d3>\d{1,2})(?=T\d\d|(?![\w/-]|[.,]\d))"
        r"|(?<![\w/.:-])(?P<a4>\d{1,2})(?P<s4>[/.-])(?P<b4>\d{1,2})(?P=s4)(?P<y4>[12]\d{3}|\d{2})(?![\w/-]|[.,:]\d)"
    )


def days(text: str, start: int, end: int) -> Iterator[Day]:
    """Every day written in text[start:end], in order."""
    at = start
    for begin in _BEGINS.finditer(text, start, end):
        match = _pattern().match(text, begin.start(), end) if begin.start() >= at else None
        if match is None:
            continue
        at = match.end()
        day = _read(match)
        if day is not None:
            yield day


def _read(match: re.Match[str]) -> Day | None:
    begin, end = match.span()
    if match["d1"]:
        key = "yh" if match["yh"] else "y1"
        return _named(match, "1", key, begin, end)
    if match["d2"]:
        return _named(match, "2", "y2", begin, end)
    if match["y3"]:
        form = (int(match["m3"]), int(match["d3"]))
        in_range = 1 <= form[0] <= 12 and 1 <= form[1] <= 31
        return Day(start=begin, end=end, forms=(form,), year=int(match["y3"])) if in_range else None
    return _slashed(match)


def _named(match: re.Match[str], n: str, key: str, begin: int, end: int) -> Day | None:
    day, last = int(match["d" + n]), match["l" + n]
    if day == 0 or (last and int(last) <= day):
        return None
    return Day(
        start=begin,
        end=end,
        forms=((month_numbers()[match["m" + n].lower().rstrip(".")], day),),
        year=int(match[key]) if match[key] else None,
        last=int(last) if last else None,
        year_at=match.start(key) if match[key] else 0,
        month_first=n == "2",
        ordinal=bool(match["o" + n]),
    )


def _slashed(match: re.Match[str]) -> Day | None:
    """4/3/2024, 04.03.2024, 4/3/24; with dots and hyphens only in full, because versions look so too."""
    one, two, year = int(match["a4"]), int(match["b4"]), match["y4"]
    if match["s4"] != "/" and not (len(year) == 4 and len(match["a4"]) == len(match["b4"]) == 2):
        return None
    forms = tuple(dict.fromkeys(f for f in ((two, one), (one, two)) if 1 <= f[0] <= 12 and 1 <= f[1] <= 31))
    if not forms:
        return None
    full = int(year) if len(year) == 4 else int(year) + (2000 if int(year) < 50 else 1900)
    return Day(start=match.start(), end=match.end(), forms=forms, year=full)


def on(year: int, month: int, day: int) -> date | None:
    """The day of the calendar; None if there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def could_be(year: int | None, month: int, day: int, *, old: bool) -> bool:
    """Whether there is such a day, in any year where none is told; `old`: the old calendar counts while it lived."""
    if not (1 <= month <= 12 and 1 <= day <= LENGTHS[month - 1]):
        return False
    return (month, day) != (2, 29) or year is None or isleap(year) or (old and year <= JULIAN_UNTIL and year % 4 == 0)


def weekdays_on(year: int, month: int, day: int, *, old: bool) -> frozenset[int]:
    """The weekdays that day may have had; none for no such day.

    `old`: the text is of a country that kept the old calendar, so while that lived on there are two.
    """
    found = set()
    new = on(year, month, day)
    if new is not None:
        found.add(new.weekday())
    if old and year <= JULIAN_UNTIL and could_be(year, month, day, old=True):
        found.add(_julian(year, month, day))
    return frozenset(found)


def _julian(year: int, month: int, day: int) -> int:
    """The weekday of a date of the Julian calendar, by its day number (Meeus, Astronomical Algorithms, ch. 7)."""
    if month < 3:
        year, month = year - 1, month + 12
    number = 1461 * (year + 4716) // 4 + 306001 * (month + 1) // 10000 + day - 1524
    return number % 7
