"""Day -> the weekdays that stand beside it: "Tuesday, 4 March", "4 March (Tuesday)", "Monday 3 to Friday 7 March"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from numcheck.checks.calendar.days import Day, Formed
from numcheck.checks.calendar.words import capital, day_parts, nightly, weekday_name, weekdays
from numcheck.checks.passage import Passage
from numcheck.model import Span

#: Code points before a date in which its weekday is looked for.
_REACH = 60
#: Links of "Friday 1, Saturday 2 and Sunday 3 March" that are followed.
_LINKS = 10
_WEEK = 7
_CLOCK = r"(?:\d{1,2}(?:[.:]\d{2})?\s?(?:am|pm|a\.m\.|p\.m\.)|\d{1,2}:\d{2}|noon|midnight)"


@dataclass(frozen=True, slots=True, kw_only=True)
class Named(Formed):
    """A date with a weekday that is said of it."""

    weekday: Span
    date: Span
    said: str  # "Tuesday"
    weekdays: frozenset[int]  # a night may be the next day's already


@dataclass(frozen=True, slots=True)
class _Patterns:
    before: re.Pattern[str]
    after: re.Pattern[str]
    link: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    name = capital(weekdays())
    part = "|".join(day_parts())
    # A weekday with its date right behind it; a part of the day or an hour may stand between.
    before = re.compile(
        rf"(?<![\w-])(?:(?P<pair>{name})\b\.?\s?(?P<pairing>to|and|&|-|–|—|/)\s?)?(?P<day>{name})\b"
        rf"(?:\s(?P<part>{part}))?(?:,?\s(?:at\s|from\s)?{_CLOCK})?"
        r"(?:\.?,?\s{1,2}(?:on\s)?(?:the\s)?|\.?\s?\((?:on\s)?(?:the\s)?|\.?\s?[-–—:]\s|-)$"
    )
    after = re.compile(
        rf"\s?\((?:an?\s)?(?P<bracket>{name})\.?\)|,?\sa\s(?P<apposition>{name})(?![\w'’-]|\s(?:{part}|[a-z]+ly)\b)"
        rf"|\s(?:was|is|falls|fell|will\sbe|will\sfall|falling)\s(?:on\s)?a\s(?P<said>{name})(?![\w'’-]|\s[a-z])"
        rf"|,\s(?P<comma>{name})(?=[.;)]|,\s(?!(?:{name})\b)|$)"
    )
    link = re.compile(
        rf"(?<![\w-])(?P<day>{name})\b\.?,?\s(?:the\s)?(?P<number>\d{{1,2}})(?:st|nd|rd|th)?"
        r",?\s?(?:to|until|till|and|through|&|-|–|—|,)\s{0,2}$"
    )
    return _Patterns(before=before, after=after, link=link)


def named(passage: Passage, day: Day) -> Iterator[Named]:
    """The dates that are named with their weekdays at `day`: itself, its last day, and bare days that lead to it."""
    patterns, text = _patterns(), passage.text
    block = passage.block(day.start)
    floor = max(block.start if block else 0, day.start - _REACH)
    # Cut where a word starts, so that the end of a longer word is never read as a weekday.
    before = patterns.before.search(text[floor : day.start])
    if before is not None and _is_weekday(before):
        yield from _before(passage, day, before, floor)
        yield from _linked(passage, day, floor + before.start("day"), block.start if block else 0)
        return
    limit = block.end if block else len(text)
    after = patterns.after.match(text, day.end, min(limit, day.end + _REACH))
    if after is not None and after.lastgroup is not None and day.last is None:
        yield _named(passage, day, after[after.lastgroup], after.start(after.lastgroup), day.day)


def _is_weekday(found: re.Match[str]) -> bool:
    """Whether it is no newspaper ("the Sun, 4 March") and no examination ("the SAT")."""
    lead = found.string[: found.start("day")].rstrip().rpartition(" ")[2]
    return found["day"].lower() not in ("sun", "sat") or lead.lower() != "the"


def _before(passage: Passage, day: Day, found: re.Match[str], floor: int) -> Iterator[Named]:
    one, other = found["pair"], found["day"]
    if one is None:
        # "Monday, 3 to 7 March": the first day's.
        yield _named(passage, day, other, floor + found.start("day"), day.day, found["part"])
    elif day.last is not None and day.last - day.day < _WEEK:
        # "Monday to Friday, 3-7 March"; over more than a week they are the days of every week.
        yield _named(passage, day, one, floor + found.start("pair"), day.day)
        yield _named(passage, day, other, floor + found.start("day"), day.last)


def _linked(passage: Passage, day: Day, start: int, block_start: int) -> Iterator[Named]:
    """Bare days that lead to the date: the Monday of "Monday 3 to Friday 7 March"."""
    month, later = day.month, day.day
    if len(day.forms) > 1:
        return
    for _ in range(_LINKS):
        floor = max(block_start, start - _REACH)
        found = _patterns().link.search(passage.text[floor:start])
        if found is None or not 0 < int(found["number"]) < later:
            return
        later = int(found["number"])
        start = floor + found.start("day")
        number = passage.span(floor + found.start("number"), floor + found.end("number"))
        yield Named(
            weekday=passage.span(start, start + len(found["day"])),
            date=number,
            said=weekday_name(weekdays()[found["day"].lower()]),
            weekdays=frozenset((weekdays()[found["day"].lower()],)),
            forms=((month, later),),
        )


def _named(passage: Passage, day: Day, name: str, at: int, number: int, part: str | None = None) -> Named:
    weekday = weekdays()[name.lower()]
    night = {(weekday + 1) % 7} if part in nightly() else set()
    return Named(
        weekday=passage.span(at, at + len(name)),
        date=passage.span(day.start, day.end),
        said=weekday_name(weekday),
        weekdays=frozenset({weekday, *night}),
        forms=day.forms if number == day.day else ((day.month, number),),
    )
