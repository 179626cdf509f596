"""Tokens -> calendar dates, and the days they stand for."""

from __future__ import annotations

import calendar
import re
from datetime import date
from decimal import Decimal

from numcheck.extraction import years
from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.tokens import Sort, Tokens
from numcheck.extraction.years import Day

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T[\d:.+Z-]{1,30})?(?![\w/-]|[.,]\d)")
_SLASHED = re.compile(r"(\d{1,2})(\s?/\s?|[.-])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-]|[.,]\d)")
_ORDINAL = frozenset(["st", "nd", "rd", "th"])
_DASHES = frozenset("-–—−")


def read(t: Tokens, i: int, lx: Lexicon) -> Day | None:
    """The calendar date, or the part of one, that starts at token `i`; None if none does."""
    if t.kind(i) == Sort.WORD:
        if t.low[i] in _CENTURIES:
            return _spoken(t, i, lx)
        return _named(t, i, lx) if t.low[i] in lx.months or t.low[i] in lx.seasons else None
    if t.kind(i) != Sort.DIGITS or (t.glued(i) and t.kind(i - 1) == Sort.WORD and t.low[i - 1] not in ("fy", "mid")):
        return _apostrophe(t, i)
    return _numeric(t, i) or _day_first(t, i, lx) or years.read(t, i, lx)


_CENTURIES = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}


def _spoken(t: Tokens, i: int, lx: Lexicon) -> Day | None:
    """the nineteen sixties; nineteen eighty-four"""
    century, word = _CENTURIES[t.low[i]], t.word(i + 1)
    if word.endswith("ies") and word[:-3] + "y" in lx.tens:
        year = century + lx.tens[word[:-3] + "y"]
        return Day(i, i + 2, Decimal(year), (date(year, 1, 1), date(year + 9, 12, 31)))
    led = t.word(i - 1) in lx.cues.before_spoken_year
    if word not in lx.tens or t.newline(i + 1) or not (led or century == 2000):
        return None
    end, year = i + 2, century + lx.tens[word]
    if t.raw(end) == "-" and t.word(end + 1) in lx.units:
        year, end = year + lx.units[t.word(end + 1)], end + 2
    if century == 2000 and (t.raw(end) in _DASHES or (t.kind(end) == Sort.WORD and t.low[end] not in lx.stops)):
        return None  # "twenty twenty-minute talks"
    return Day(i, end, Decimal(year), (date(year, 1, 1), date(year, 12, 31)))


def _apostrophe(t: Tokens, i: int) -> Day | None:
    """'90s"""
    digits = t.raw(i + 1)
    if t.raw(i) not in ("'", "\u2019") or t.word(i + 2) != "s" or not (len(digits) == 2 and digits.isdecimal()):
        return None
    year = 1900 + int(digits)
    return Day(i, i + 3, Decimal(year), (date(year, 1, 1), date(year + 9, 12, 31)))


def _numeric(t: Tokens, i: int) -> Day | None:
    """2021-05-11, 11/05/2021, 11.5.21"""
    at = t.start[i]
    match = _ISO.match(t.source, at)
    if match:
        year, month, day = map(int, match.groups())
        return _exact(t, i, match.end(), year, month, day)
    match = _SLASHED.match(t.source, at)
    if match is None or (len(match.group(4)) == 2 and match.group(2).strip() != "/"):
        return None
    first, second, year = int(match.group(1)), int(match.group(3)), int(match.group(4))
    if len(match.group(4)) == 2:
        year += 2000 if year < 50 else 1900
    if first > 12 >= second:
        return _exact(t, i, match.end(), year, second, first)
    if second > 12 >= first:
        return _exact(t, i, match.end(), year, first, second)
    if 1 <= first <= 12 and 1 <= second <= 12:  # day and month cannot be told apart
        return Day(i, t.at(match.end()), Decimal(year), None)
    return None


def _exact(t: Tokens, i: int, stop: int, year: int, month: int, day: int) -> Day | None:
    when = _date(year, month, day)
    return Day(i, t.at(stop), Decimal(year), (when, when)) if when else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _day_number(t: Tokens, i: int) -> tuple[int, int] | None:
    """A day of the month at `i`, and the token after it: 5, 5th, the 5th."""
    if t.kind(i) != Sort.DIGITS or not t.text[i].isdecimal() or len(t.text[i]) > 2 or not 1 <= int(t.text[i]) <= 31:
        return None
    return int(t.text[i]), i + (2 if t.word(i + 1) in _ORDINAL and t.glued(i + 1) else 1)


def _year_number(t: Tokens, i: int) -> tuple[int, int] | None:
    """A year at `i` or after a comma, and the token after it."""
    j = i + 1 if t.raw(i) == "," else i
    if t.kind(j) == Sort.DIGITS and len(t.text[j]) == 4 and t.text[j].isdecimal() and 1000 <= int(t.text[j]) < 2200:
        return int(t.text[j]), j + 1
    return None


def _month(t: Tokens, i: int, lx: Lexicon) -> tuple[int, int] | None:
    """A month at `i`, and the token after it with the dot of its abbreviation."""
    word = t.word(i)
    if word not in lx.months or (word in lx.cues.capital_months and not t.is_capital(i)):
        return None
    dotted = t.raw(i + 1) == "." and len(word) < 5 and t.glued(i + 1) and word not in ("may", "june", "july")
    return lx.months[word], i + (2 if dotted else 1)


def _day_first(t: Tokens, i: int, lx: Lexicon) -> Day | None:
    """11 May 2021, 11th of May, 20-24 September"""
    day = _day_number(t, i)
    if day is None:
        return None
    first, j = day
    last = first
    if t.raw(j) in _DASHES or t.word(j) in ("to", "and"):
        until = _day_number(t, j + 1)
        if until and until[0] > first:
            last, j = until
    if t.word(j) == "of":
        j += 1
    month = _month(t, j, lx)
    if month is None:
        return None
    year = _year_number(t, month[1])
    if year is None:
        return Day(i, month[1], Decimal(first), None)
    begin, end = _date(year[0], month[0], first), _date(year[0], month[0], last)
    return Day(i, year[1], Decimal(year[0]), (begin, end) if begin and end else None)


def _named(t: Tokens, i: int, lx: Lexicon) -> Day | None:
    """May 11, 2021; May 2021; Sept. 20-24; spring 2022"""
    if t.low[i] in lx.seasons:
        j = i + 2 if t.word(i + 1) in ("of", "in") else i + 1
        year = _year_number(t, j)
        return Day(i, year[1], Decimal(year[0]), _season(year[0], *lx.seasons[t.low[i]])) if year else None
    month = _month(t, i, lx)
    if month is None:
        return None
    number, j = month
    of_year = t.word(j) == "of"
    year = _year_number(t, j + of_year)
    if year:
        last = calendar.monthrange(year[0], number)[1]
        return Day(i, year[1], Decimal(year[0]), (date(year[0], number, 1), date(year[0], number, last)))
    day = None if of_year else _day_number(t, j)  # "convicted in May of 14 counts" names no day
    if (
        day is None
        or t.raw(day[1]) in ("%", ":")
        or (t.raw(day[1]) == "." and t.glued(day[1] + 1) and t.kind(day[1] + 1) == Sort.DIGITS)
    ):
        return None
    first, j = day
    last = first
    if (t.raw(j) in _DASHES or t.word(j) == "to") and (until := _day_number(t, j + 1)) and until[0] > first:
        last, j = until
    year = _year_number(t, j)
    if year is None:
        return Day(i, j, Decimal(first), None)
    begin, end = _date(year[0], number, first), _date(year[0], number, last)
    return Day(i, year[1], Decimal(year[0]), (begin, end) if begin and end else None)


def _season(year: int, month: int, months: int) -> tuple[date, date]:
    """A season's days; a winter may be either side of the new year, so it gets both."""
    if month + months > 13:
        return date(year - 1, month, 1), date(year + 1, 2, 28)
    last = month + months - 1
    return date(year, month, 1), date(year, last, calendar.monthrange(year, last)[1])
