"""Tokens -> years, decades and stretches of years."""

from __future__ import annotations

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

_DECADE = re.compile(r"(\d{3}0)(?:'|\u2019)?s(?!\w)")
_SPAN = re.compile(r"(\d{4})\s?[-–—−/]\s?(\d{4}|\d{2})(?![\w%]|[.,/-]\d)")
_SPOKEN_SPAN = re.compile(r"(\d{4})\s+(to|through|until|and)\s+(\d{4})(?![\w%]|[.,/-]\d)")
_DATES = frozenset({"date", "dates", "dated", "dating", "goes", "going", "stretches"})
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
    """The year, the decade or the stretch of years that starts at the digits of token `i`; None if none does."""
    return _years(t, i, lx) or _year(t, i, lx)


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
    if before not in ("in", "the") and t.raw(end).isupper() and len(t.raw(end)) > 2 and t.word(end) in lx.zones:
        return None  # "1917 GMT": a time of day
    when = (date(year, 1, 1), date(year, 12, 31)) if year else None
    if t.raw(end) in _ERAS or _after_era(t, i):
        return Day(i, end + 1 if t.raw(end) in _ERAS else end, Decimal(year), None)
    found = Day(i, end, Decimal(year), when)
    if before in ("-", "–") and before and t.word(i - 2) in lx.cues.year_prefixes:
        return found if year in _RECENT else None
    zoned = t.raw(i - 2) == ":" and not t.glued(end) and t.glued(end + 1)  # "14:05:16 2031 -0800"
    if t.raw(end) in _DASHES and t.raw(end) and t.kind(end + 1) == Sort.DIGITS and not zoned:
        return None
    if year in _RECENT:
        if before in lx.not_year and not (before == "some" or (before == "at" and t.word(i - 2) in ("olympics",))):
            return None
        if before == "than" and t.word(i - 2) in lx.cues.compared and _counts(t, end, lx):
            return None
        return None if _counts(t, end, lx) and before not in lx.cues.before_event else found
    if year in _OLDER and before in lx.cues.before_old_year:
        return None if _counts(t, end, lx) or (t.raw(end) == "," and t.kind(end + 1) == Sort.DIGITS) else found
    if year in _OLDER and before == "to" and _dates(t, i) and not _counts(t, end, lx):
        return found
    if year in _FAR and not year % 50 and before in lx.cues.before_old_year and not _counts(t, end, lx):
        return found
    if year in _OLDER and before == "the" and t.is_capital(end) and not (t.newline(end) or t.low[end].endswith("s")):
        return found  # "the 1619 Project"
    if year in _OLDER and before == "(" and t.raw(end) in (")", "-", "–"):
        return found
    return None


def _dates(t: Tokens, i: int) -> bool:
    """Whether what stands before the "to" before token `i` says how old a thing is: "dates back to 1894"."""
    at = i - 3 if t.word(i - 2) == "back" else i - 2
    return t.word(at) in _DATES


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
