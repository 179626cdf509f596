"""Sentence -> the time words in it, with the days they pin down as far as the document's date allows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from functools import cache, lru_cache

from numcheck.model import Kind, Mention, When
from numcheck.ruleset.locate import shipped_table

_DAY_MONTH = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?([A-Z][a-z]{2,8})|\b([A-Z][a-z]{2,8})\.? (\d{1,2})\b")
_AUTUMN = {"fall": "autumn"}
_FULL_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: A day or a month with its year: "31 March 2009", "March 31, 2009", "in March 2009".
_MONTH_OF_YEAR = re.compile(r"\b[A-Z][a-z]{2,8}\.? (?:\d{1,2},? )?((?:19|20)\d\d)\b")
#: Characters before a day without a year in which its year may be told.
_SHORTLY = 300
#: Days before a document's date within which a day without a year is of the news, whatever year was told before it.
_LATELY = 60
#: Stretches that end in a month are told from each other by their months: 306 for "the three months to June".
_LENGTH = 100
_LENGTHS = {"three": 3, "3": 3, "quarter": 3, "six": 6, "6": 6, "half": 6, "nine": 9, "9": 9, "year": 12}
#: Days after a document's date up to which a day without a year is still of the coming weeks, not of the year before.
_SOON = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """Time words at a place of the sentence (half-open code points of the sentence)."""

    start: int
    end: int
    when: When


@dataclass(frozen=True, slots=True, kw_only=True)
class _Calendar:
    weekdays: tuple[str, ...]
    months: tuple[str, ...]
    seasons: tuple[str, ...]
    ordinals: tuple[str, ...]
    night: frozenset[str]
    pattern: re.Pattern[str]
    signs: tuple[str, ...]  # a sentence with none of these letters in a row has no time words


@cache
def _calendar() -> _Calendar:
    data = shipped_table("time.toml")
    day = "|".join(name.capitalize() for name in data["weekdays"])
    month = "|".join(name.capitalize() for name in data["months"])
    season = "|".join(data["seasons"])
    part = "|".join(data["parts"])
    nth = "|".join(word for ordinal in data["ordinals"] for word in (ordinal, ordinal.capitalize()))
    number = "|".join(data["numbers"])
    of_long, of_short = _of_year("long"), _of_year("brief")
    # Alternatives are bounded words without nested repeats, so that matching stays linear.
    pattern = re.compile(
        rf"\b(?:(?:[Oo]n|[Ll]ate|[Ee]arly|[Ll]ast|[Tt]his|[Ee]arlier|[Bb]y|[Oo]vernight)\s+)?(?P<weekday>{day})"
        rf"(?:\s+(?P<part>{part}))?"
        rf"(?:,?\s+(?:in)?to\s+(?P<weekday2>{day})(?:\s+(?P<part2>{part}))?)?\b"
        r"|\b(?P<weekend>(?:[Oo]ver|[Aa]t|[Dd]uring|[Oo]n|[Ll]ast|[Tt]his|[Tt]he)\s+(?:(?:the|this|last|past)\s+)?weekend)\b"
        r"|\b(?P<night>[Oo]vernight|[Dd]uring the night|[Ii]n the night|[Ll]ast night|[Oo]ver ?night)\b"
        r"|\b(?P<relative>[Yy]esterday|[Tt]oday|[Tt]onight|[Tt]omorrow)\b"
        r"|\b(?P<which>[Ll]ast|[Tt]his|[Nn]ext|[Pp]ast|[Pp]revious)\s+(?P<unit>week|month|year|quarter|season)\b"
        rf"|\b(?P<nth>{nth})[ -](?P<stretch>quarter|half)\b(?!\s+of\s+(?:the|a|an|this|that|its|their)\b){of_long}"
        rf"|\b(?P<short>[Qq][1-4]|[1-4]Q|H[12]|[12]H)\b{of_short}"
        r"|\b(?P<fiscal>[Ff]iscal|[Ff]inancial)(?:\s+year)?\s+(?P<closed>20\d\d)\b"
        rf"|\b(?P<ago>(?:{number}|\d{{1,3}})\s+(?:weeks?|months?|years?|decades?)\s+(?:ago|earlier|before))\b"
        r"|\b(?P<run>(?:three|six|nine|3|6|9) months|year|quarter|half[- ]year) (?:to|ended|ending|through) "
        rf"(?:the end of )?(?:\d{{1,2}} )?(?P<end>{month})\b"
        rf"|\b(?:[Ff]rom|[Bb]etween)\s+(?P<from>{month})\s+(?:to|until|till|through|and)\s+(?P<till>{month})\b(?!\s+\d)"
        rf"|\b(?:[Ii]n|[Ll]ast|[Ss]ince|[Tt]his|[Dd]uring|[Bb]y)\s+(?P<month>{month})\b(?!\s+\d)"
        rf"|\b(?:[Ii]n|[Ll]ast|[Tt]his|[Ss]ince)\s+(?:the\s+)?(?P<season>{season})\b(?!\s+\d)"
        r"|\b(?P<sofar>so far|[Tt]o date|until now|up to now)\b"
    )
    return _Calendar(
        weekdays=tuple(data["weekdays"]),
        months=tuple(data["months"]),
        seasons=tuple("autumn" if name == "fall" else name for name in data["seasons"]),
        ordinals=tuple(data["ordinals"]),
        night=frozenset(name for name, dark in data["parts"].items() if dark),
        pattern=pattern,
        signs=(
            *dict.fromkeys(name[-3:] for name in data["weekdays"]),
            *("week", "night", "oday", "morrow", "month", "year", "quarter", "season", "half", "decade"),
            *("Q", "q1", "q2", "q3", "q4", "H1", "H2", "1H", "2H", "iscal", "inancial"),
            *(name.capitalize() for name in data["months"]),
            *data["seasons"],
            *("so far", "o date", "until now", "up to now"),
        ),
    )


def _of_year(name: str) -> str:
    """The year behind a quarter or a half: "of 2030", "of fiscal 2030"."""
    fiscal = rf"(?P<{name}_fiscal>(?:fiscal|financial)\s+(?:year\s+)?)"
    return rf"(?:,?\s+(?:(?:of|in)\s+)?(?:the\s+)?{fiscal}?(?P<{name}_year>20\d\d)\b)?"


def times(
    sentence: str, mentions: Iterable[Mention], offset: int, published: date | None, told: int | None = None
) -> tuple[Timed, ...]:
    """The time words of one sentence, sorted by place.

    `mentions` are those of the sentence; dates among them are time words too. `offset` is where the sentence starts in
    the document's text. `published` is the document's date, if it says one, `told` the year of a day told just before.
    """
    calendar = _calendar()
    found = list(_worded(sentence, published))
    stretches = [(t.start, t.end) for t in found if t.when.part in ("quarter", "half", "year")]
    for mention in mentions:
        at, end = mention.span.start - offset, mention.span.end - offset
        within = any(start <= at and end <= stop for start, stop in stretches)
        if mention.kind is Kind.DATE and not within:
            found = [t for t in found if not (t.when.part == "season" and t.start < end and at < t.end)]
            first, last = mention.when or _day_of_month(mention.surface, calendar, published, told) or (None, None)
            when = When(text=mention.surface, part="day" if first and first == last else "span", first=first, last=last)
            found.append(Timed(start=at, end=end, when=when))
    return tuple(sorted(found, key=lambda t: (t.start, t.end)))


@lru_cache(maxsize=1024)
def _worded(sentence: str, published: date | None) -> tuple[Timed, ...]:
    """What the words say by themselves. A sentence is asked for again where its scene is settled."""
    calendar = _calendar()
    if not any(sign in sentence for sign in calendar.signs):  # quicker by far than to look for the words at each place
        return ()
    return tuple(
        Timed(start=m.start(), end=m.end(), when=_resolved(m, calendar, published))
        for m in calendar.pattern.finditer(sentence)
    )


def _resolved(match: re.Match[str], calendar: _Calendar, published: date | None) -> When:
    try:
        return _when(match, calendar, published)
    except (OverflowError, ValueError):  # a document dated at the ends of the calendar: the words alone are kept
        return _when(match, calendar, None)


def _when(match: re.Match[str], calendar: _Calendar, published: date | None) -> When:
    text = " ".join(match[0].split())
    groups = match.groupdict()
    if groups["weekday"]:
        return _weekday(text, groups, calendar, published)
    if groups["weekend"]:
        if published is None:
            return When(text=text, part="weekend", weekdays=(5, 6))
        sunday = published - timedelta(days=(published.weekday() + 1) % 7)
        if published.weekday() == 5:  # written on a Saturday: the weekend is the one just begun
            sunday = published + timedelta(days=1)
        return When(text=text, part="weekend", weekdays=(5, 6), first=sunday - timedelta(days=1), last=sunday)
    if groups["night"]:
        return _days(text, "night", published, -1, 0)
    if groups["relative"]:
        step = {"yesterday": -1, "today": 0, "tonight": 0, "tomorrow": 1}[groups["relative"].lower()]
        return _days(text, "night" if groups["relative"].lower() == "tonight" else "day", published, step, step)
    if groups["unit"]:
        return _period(text, groups["which"].lower(), groups["unit"], published)
    if groups["month"]:
        return _month(text, calendar.months.index(groups["month"].lower()) + 1, published)
    if groups["from"] and groups["till"]:
        return _months(text, [calendar.months.index(groups[end].lower()) + 1 for end in ("from", "till")], published)
    if groups["season"]:
        season = groups["season"].lower()
        return When(text=text, part="season", which=calendar.seasons.index(_AUTUMN.get(season, season)))
    if groups["nth"]:
        which = calendar.ordinals.index(groups["nth"].lower()) + 1
        return _stretch(text, groups["stretch"].lower(), which, groups["long_year"], groups["long_fiscal"])
    if groups["short"]:
        which = int(next(c for c in groups["short"] if c.isdigit()))
        part = "quarter" if "q" in groups["short"].lower() else "half"
        return _stretch(text, part, which, groups["brief_year"], groups["brief_fiscal"])
    if groups["closed"]:  # nobody knows on which day a year of accounts ends
        return When(text=text, part="year", which=int(groups["closed"]))
    if groups["run"] and groups["end"]:  # "the three months to June"
        which = _LENGTH * _LENGTHS[groups["run"].replace("-", " ").split()[0].lower()]
        return When(text=text, part="span", which=which + calendar.months.index(groups["end"].lower()) + 1)
    if groups["ago"]:
        return When(text=text, part="ago")
    return When(text=text, part="past")


def _day_of_month(text: str, calendar: _Calendar, published: date | None, told: int | None) -> tuple[date, date] | None:
    """`2 March` in a dated document: the last such day that is not long after it, or that of the year told before."""
    match = _DAY_MONTH.search(text)
    if match is None or (published is None and told is None):
        return None
    names = [name[:3] for name in calendar.months]
    named = (match[2] or match[3])[:3].lower()
    if named not in names:
        return None
    written = (published.year, published.year - 1) if published is not None else ()
    days = []
    for year in (*written, *([told] if told is not None else [])):
        try:  # 30 February, or the year 0
            days.append(date(year, names.index(named) + 1, int(match[1] or match[4])))
        except ValueError:
            continue
    recent = [day for day in days if published is not None and -_LATELY <= (day - published).days <= _SOON]
    if recent or told is None:
        days = recent or [day for day in days if published is not None and (day - published).days <= _SOON]
        return (days[0], days[0]) if days else None
    return (days[-1], days[-1]) if days and days[-1].year == told else None


def year_before(text: str, at: int) -> int | None:
    """The year of the last full day or month that the text tells shortly before `at`, where it is one gone by."""
    start = max(0, at - _SHORTLY)
    if text.find("20", start, at) < 0 and text.find("19", start, at) < 0:  # no year
        return None
    told = _MONTH_OF_YEAR.finditer(text, start, at)
    last = max(told, key=lambda match: match.start(), default=None)
    return int(last[1]) if last is not None else None


def _weekday(text: str, groups: dict[str, str | None], calendar: _Calendar, published: date | None) -> When:
    names = [groups["weekday"], groups["weekday2"]]
    days = tuple(calendar.weekdays.index(n.lower()) for n in names if n)
    dark = any(p in calendar.night for p in (groups["part"], groups["part2"]) if p) or "overnight" in text.lower()
    part = "night" if dark else "weekday"
    if published is None:
        return When(text=text, part=part, weekdays=days)
    last = published - timedelta(days=(published.weekday() - days[-1]) % 7)
    first = last - timedelta(days=(days[-1] - days[0]) % 7)
    if part == "night" and len(days) == 1:
        last += timedelta(days=1)
    return When(text=text, part=part, weekdays=days, first=first, last=last)


def _days(text: str, part: str, published: date | None, first: int, last: int) -> When:
    if published is None:
        return When(text=text, part=part)
    return When(text=text, part=part, first=published + timedelta(days=first), last=published + timedelta(days=last))


def _period(text: str, which: str, unit: str, published: date | None) -> When:
    step = {"last": -1, "past": -1, "previous": -1, "this": 0, "next": 1}[which]
    if unit in ("quarter", "season"):  # a season of play is about a year
        return When(text=text, part="year" if unit == "season" else unit, which=step)
    if published is None or which in ("past", "previous"):
        return When(text=text, part=unit, which=step)
    if unit == "week":
        monday = published - timedelta(days=published.weekday()) + timedelta(weeks=step)
        return When(text=text, part=unit, first=monday, last=monday + timedelta(days=6))
    if unit == "month":
        return _month(text, (published.month - 1 + step) % 12 + 1, published.replace(day=1), near=step)
    year = published.year + step
    return When(text=text, part=unit, first=date(year, 1, 1), last=date(year, 12, 31))


def _stretch(text: str, part: str, which: int, year: str | None, fiscal: str | None) -> When:
    """A quarter or a half, with its days where the year is known and runs from January."""
    months = 3 if part == "quarter" else 6
    if which * months > 12 or year is None or fiscal:
        return When(text=text, part=part, which=which)
    end = which * months
    following = date(int(year) + end // 12, end % 12 + 1, 1)
    first = date(int(year), end - months + 1, 1)
    return When(text=text, part=part, which=which, first=first, last=following - timedelta(days=1))


def full_day(text: str) -> date | None:
    """The day of `3 June 2030` or `June 3, 2030`; None where the year is not told, or there is no such day."""
    match, year = _DAY_MONTH.search(text), _FULL_YEAR.search(text)
    if match is None or year is None:
        return None
    names = [name[:3] for name in _calendar().months]
    named = (match[2] or match[3])[:3].lower()
    try:
        return date(int(year[0]), names.index(named) + 1, int(match[1] or match[4]))
    except ValueError:
        return None


def _month(text: str, month: int, published: date | None, near: int = 0) -> When:
    """A month without a year is the last one of that name that has begun."""
    if published is None:
        return When(text=text, part="month")
    year = published.year - (month > published.month if near <= 0 else 0) + (near > 0 and month < published.month)
    first = date(year, month, 1)
    following = date(year + month // 12, month % 12 + 1, 1)
    return When(text=text, part="month", first=first, last=following - timedelta(days=1))


def _months(text: str, months: Sequence[int], published: date | None) -> When:
    """From one month to another, the last two that have begun."""
    begin, end = (_month(text, month, published) for month in months)
    first = begin.first
    if first is not None and end.last is not None and first > end.last:  # "from December to March"
        first = first.replace(year=first.year - 1)
    return When(text=text, part="months", first=first, last=end.last)
