"""Tokens -> calendar dates, and the days they stand for."""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.tokens import Sort, Tokens

#: Bare four-digit figures in this span are years wherever the grammar lets them be; older ones need a preposition.
_RECENT = range(1900, 2100)
_OLDER = range(1000, 1900)
#: Years that plans for the climate and for populations look to, in round numbers.
_FAR = range(2100, 2301)

_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:T[\d:.+Z-]{1,30})?(?![\w/-]|[.,]\d)")
_SLASHED = re.compile(r"(\d{1,2})(\s?/\s?|[.-])(\d{1,2})\2(\d{4}|\d{2})(?![\w/-]|[.,]\d)")
_DECADE = re.compile(r"(\d{3}0)(?:'|\u2019)?s(?!\w)")
_SPAN = re.compile(r"(\d{4})\s?[-–—−/]\s?(\d{4}|\d{2})(?![\w%]|[.,/-]\d)")
_SPOKEN_SPAN = re.compile(r"(\d{4})\s+(to|through|until|and)\s+(\d{4})(?![\w%]|[.,/-]\d)")
_ORDINAL = frozenset(["st", "nd", "rd", "th"])
_ERAS = frozenset(["AD", "BC", "BCE", "CE"])
_DASHES = frozenset("-–—−")


@dataclass(frozen=True, slots=True)
class Day:
    """A date at tokens `start` to `end`, half-open."""

    start: int
    end: int
    value: Decimal  # the year, else the day of the month
    when: tuple[date, date] | None


def read(t: Tokens, i: int, lx: Lexicon) -> Day | None:
    """The calendar date, or the part of one, that starts at token `i`; None if none does."""
    if t.kind(i) == Sort.WORD:
        if t.low[i] in _CENTURIES:
            return _spoken(t, i, lx)
        return _named(t, i, lx) if t.low[i] in lx.months or t.low[i] in lx.seasons else None
    if t.kind(i) != Sort.DIGITS or (t.glued(i) and t.kind(i - 1) == Sort.WORD and t.low[i - 1] not in ("fy", "mid")):
        return _apostrophe(t, i)
    return _numeric(t, i) or _day_first(t, i, lx) or _years(t, i, lx) or _year(t, i, lx)


_CENTURIES = {"eighteen": 1800, "nineteen": 1900, "twenty": 2000}


def _spoken(t: Tokens, i: int, lx: Lexicon) -> Day | None:
    """the nineteen sixties; nineteen eighty-four"""
    century, word = _CENTURIES[t.low[i]], t.word(i + 1)
    if word.endswith("ies") and word[:-3] + "y" in lx.tens:
        year = century + lx.tens[word[:-3] + "y"]
        return Day(i, i + 2, Decimal(year), (date(year, 1, 1), date(year + 9, 12, 31)))
    if century == 2000 or word not in lx.tens or t.word(i - 1) not in lx.cues.before_spoken_year:
        return None
    end, year = i + 2, century + lx.tens[word]
    if t.raw(end) == "-" and t.word(end + 1) in lx.units:
        year, end = year + lx.units[t.word(end + 1)], end + 2
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
    dotted = t.raw(i + 1) == "." and len(word) < 5 and t.glued(i + 1)
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
    if t.word(j) == "of":
        j += 1
    year = _year_number(t, j)
    if year:
        last = calendar.monthrange(year[0], number)[1]
        return Day(i, year[1], Decimal(year[0]), (date(year[0], number, 1), date(year[0], number, last)))
    day = _day_number(t, j)
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


def _years(t: Tokens, i: int, lx: Lexicon) -> Day | None:
    """the 1990s; 2012-13; 2012–2015; 2012/13"""
    at = t.start[i]
    match = _DECADE.match(t.source, at)
    if match:
        year = int(match.group(1))
        if 1000 <= year < 2100:
            return Day(i, t.at(match.end()), Decimal(year), (date(year, 1, 1), date(year + 9, 12, 31)))
    match = _SPAN.match(t.source, at)
    ends = match.groups() if match else ()
    if match is None:
        match = _SPOKEN_SPAN.match(t.source, at)
        if match is None or (match.group(2) == "and" and t.word(_before_era(t, i)) != "between"):
            return None
        ends = (match.group(1), match.group(3))
    first, last = int(ends[0]), int(ends[1])
    if len(ends[1]) == 2:
        last += first // 100 * 100
        if last < first:
            last += 100
    era = _after_era(t, i)
    if not ((1 if era else 1500) <= first < 2100 and first < last < 2200 and (era or last - first < 200)):
        return None
    end = t.at(match.end())
    if _counts(t, end, lx) or t.word(i - 1) in lx.not_year:
        return None
    return Day(i, end, Decimal(first), (date(first, 1, 1), date(last, 12, 31)))


def _year(t: Tokens, i: int, lx: Lexicon) -> Day | None:
    """A bare year: in 2019; Moscow's 2022 invasion; (1998)."""
    text = t.text[i]
    if len(text) < 4 and text.isdecimal() and (t.raw(i + 1) in _ERAS or _after_era(t, i)):
        return Day(i, i + 2 if t.raw(i + 1) in _ERAS else i + 1, Decimal(int(text)), None)  # 44 BC
    if len(text) != 4 or not text.isdecimal():
        return None
    year, end = int(text), i + 1
    if t.kind(end) == Sort.WORD and t.glued(end):
        if t.low[end] not in ("a", "b", "c", "d", "e") or (t.glued(end + 1) and t.kind(end + 1) == Sort.DIGITS):
            return None
        end += 1
    before = t.word(i - 1)
    when = (date(year, 1, 1), date(year, 12, 31)) if year else None
    if t.raw(end) in _ERAS or _after_era(t, i):
        return Day(i, end + 1 if t.raw(end) in _ERAS else end, Decimal(year), None)
    found = Day(i, end, Decimal(year), when)
    if before in ("-", "–") and before and t.word(i - 2) in lx.cues.year_prefixes:
        return found if year in _RECENT else None
    if t.raw(end) in _DASHES and t.raw(end) and t.kind(end + 1) == Sort.DIGITS:
        return None
    if year in _RECENT:
        if before in lx.not_year and not (before == "some" or (before == "at" and t.word(i - 2) in ("olympics",))):
            return None
        if before == "than" and t.word(i - 2) in lx.cues.compared and _counts(t, end, lx):
            return None
        return None if _counts(t, end, lx) and before not in lx.cues.before_event else found
    if year in _OLDER and before in lx.cues.before_old_year:
        return None if _counts(t, end, lx) or (t.raw(end) == "," and t.kind(end + 1) == Sort.DIGITS) else found
    if year in _FAR and not year % 50 and before in lx.cues.before_old_year and not _counts(t, end, lx):
        return found
    if year in _OLDER and before == "(" and t.raw(end) in (")", "-", "–"):
        return found
    return None


def _after_era(t: Tokens, i: int) -> bool:
    """Whether AD or A.D. stands before the year at token `i`."""
    return t.raw(i - 1) in _ERAS or t.text[max(0, i - 4) : i] == ["A", ".", "D", "."]


def _before_era(t: Tokens, i: int) -> int:
    """The token before the year at token `i`, or before the AD or A.D. that leads it."""
    if not _after_era(t, i):
        return i - 1
    return i - 2 if t.raw(i - 1) in _ERAS else i - 5


def _counts(t: Tokens, i: int, lx: Lexicon) -> bool:
    """Whether what follows is counted or measured: "2000 people", "2000 km", "2000 to 2500 calories"."""
    word = t.word(i)
    if t.raw(i) in ("%", "°", "$", "€", "£"):
        return True
    if t.kind(i) != Sort.WORD or t.newline(i) or word in lx.stops:
        return False
    if (
        word in lx.unit_words
        or (t.text[i] in lx.unit_symbols and (len(word) > 1 or word in "kvwnjgml"))
        or word in lx.scales
    ):
        return word not in lx.cues.odd_units and word != "in"
    if t.is_capital(i):
        return False
    if word in lx.plurals:
        return True
    return (
        word.endswith("s")
        and not word.endswith(("ss", "us", "is"))
        and len(word) > 3
        and word not in lx.singular
        and (word not in lx.verbs)
        and t.word(i - 2) not in lx.before_year
        and t.raw(i - 2) not in ("'", "\u2019")
    )
