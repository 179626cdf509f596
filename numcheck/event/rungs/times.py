"""Two claims -> why they are told of two times, where they are."""

from __future__ import annotations

import re
from datetime import date, timedelta
from functools import cache, lru_cache
from itertools import product

from numcheck import scope
from numcheck.event.another import another
from numcheck.event.meeting import SENTENCES, Meeting
from numcheck.event.openings import LEAP
from numcheck.event.persons import related
from numcheck.event.rungs import hours, summed_up
from numcheck.model import Claim, Frame, Kind, When
from numcheck.ruleset.calendar import months, reported, weekdays
from numcheck.ruleset.once import once as words_of_once
from numcheck.ruleset.struck import struck
from numcheck.ruleset.when import words as words_of_days

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d(?=\b|s\b)")
#: The roles of what is counted over a life.
_OF_A_LIFE = frozenset({"subject", "doer"})
#: Days between two dated windows beyond which a thing that happens again and again is another one.
_ANOTHER = 3
#: Days of one thing that lie further apart are of two editions of it; and how long a month is.
_SEASON, _A_MONTH = timedelta(days=270), timedelta(days=31)
_A_DAY = timedelta(days=1)
#: So long after a day its weekday alone still names it.
_NEWS = timedelta(days=7)
_DIGIT = re.compile(r"\d")
#: Reports that lie further apart tell other news; and so long after it an event is still reported.
_A_YEAR, _LATER = timedelta(days=365), timedelta(days=60)


def whose(m: Meeting) -> str:
    """When something happened, and which one of a row somebody is, is compared where both name whom it is told of."""
    told = list(m.roles.values()) if m.slot.happens == "once" else [True]
    open_ = True not in told or (m.slot.unit == "date" and None in told)  # a year may be of another time of it
    return "whom it is told of is not named on both sides" if open_ else ""


def once(m: Meeting) -> str:
    """What tells that two days, hours or places in a row are of two things that happened once each."""
    if m.slot.happens != "once":
        return ""
    days = [claim.frame.mention.when for claim in (m.first, m.second)]
    if m.slot.unit == "weekday" and days[0] and days[1] and abs(days[0][0] - days[1][0]).days > _ANOTHER:
        return "days of two weeks"
    if not m.agree and days[0] and days[1] and _told_by_the_report(m) and abs(days[0][0] - days[1][0]) <= _A_DAY:
        return "a day by the day of the report, which may be printed a day later"
    if not m.agree and (reason := another(m.first, m.second, m.slot, m.nearness)):
        return reason
    if m.slot.unit != "clock" or m.agree:
        return ""
    if m.same_time is False:
        return "another day"
    return hours.apart(m)


def _told_by_the_report(m: Meeting) -> bool:
    """Whether one of two days is told as "yesterday"."""
    return any(frame.mention.surface.lower() in reported() for frame in m.frames)


def due(m: Meeting) -> str:
    """What tells that two days of what is done or due are of two editions, or that one report knows of both."""
    if not m.slot.ahead or m.agree:
        return ""
    days = [claim.frame.mention.when for claim in (m.first, m.second)]
    if {"doer", "what"} <= {*m.slot.roles} and m.first.unit == "weekday":
        return "weekdays of what one doer does again and again"
    if days[0] and days[1] and _narrow(days[0]) and _narrow(days[1]):
        between = abs(days[0][0] - days[1][0])
        if _in_another_week(m, between):
            return "days of two weeks"
        if between > _SEASON:
            return "days of two years"
        if "happening" in m.slot.roles and between.days > _ANOTHER:
            return "another day of the calendar"
    if "happening" in m.slot.roles and days[0] and days[1] and _years_between(days[0], days[1]):
        return "days of two years"
    if "happening" in m.slot.roles and not all(days) and (told := _other_weeks(m)):
        return told
    if "happening" in m.slot.roles and (told := struck().things_apart(*map(m.sentence, m.frames))):
        return f"told of another thing: {told}"
    if "happening" in m.slot.roles and any(_others(*pair) for pair in zip(*map(_struck, m.frames), strict=True)):
        return "told of another one of the kind"
    moved = [words_of_once().moving.within(m.sentence(frame).lower()) for frame in m.frames]
    if any(moved) and not all(_moved_to(m.sentence(frame), frame) for frame in m.frames):
        return "one is told to have been moved"
    said = [
        (claim.frame.mention.surface, _text(m, there)) for claim, there in ((m.first, m.second), (m.second, m.first))
    ]
    return "one text tells both days" if any(_DIGIT.search(day) and _tells(day, text) for day, text in said) else ""


def _years_between(one: tuple[date, date], other: tuple[date, date]) -> bool:
    """Whether more than two years lie between two stretches: no slip tells one quake of both."""
    return max(one[0] - other[1], other[0] - one[1]) > 2 * _A_YEAR


def _in_another_week(m: Meeting, between: timedelta) -> bool:
    """Whether a weekday may be that of the other's week: a text that looks back, or is updated, says "Saturday"."""
    by_name = [frame.mention.surface.lower() in weekdays() for frame in m.frames]
    return (all(by_name) and between.days > _ANOTHER) or (any(by_name) and between.days % _NEWS.days == 0)


def _moved_to(sentence: str, frame: Frame) -> bool:
    """Whether a day is the one that something was moved to, and not the one that it was due on before."""
    return words_of_days().put_off(sentence.partition(frame.mention.surface)[0])


def _other_weeks(m: Meeting) -> str:
    """Why two days without a year are of no one week: what struck on them may strike again any month."""
    if m.first.unit != "weekday":
        return "days of which nobody knows the year"
    written = [m.nearness.calendar_day(claim.span.doc) for claim in (m.first, m.second)]
    if None in written:
        return ""
    one, other = (date(LEAP, *day) for day in written if day is not None)
    return "reports of other weeks" if _NEWS < abs(one - other) < timedelta(days=366) - _NEWS else ""


@lru_cache(maxsize=SENTENCES)
def _tells(day: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(day)}(?!\w)", text) is not None


def _struck(frame: Frame) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of what did it and of what it befell."""
    agent, patient = (phrase.names if phrase is not None else () for phrase in (frame.agent, frame.patient))
    return agent, patient


def _others(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return bool(one and other) and not related(one, other)


def _narrow(days: tuple[date, date]) -> bool:
    """Whether it is a day or a month, and no year."""
    return days[1] - days[0] <= _A_MONTH


def by_year(m: Meeting) -> str:
    """Two months of which the years are known too are compared by these, under another question."""
    known = all(frame.mention.when is not None for frame in m.frames)
    return "their years are known, and they are compared by them" if m.slot.unit == "calendar_month" and known else ""


def year(m: Meeting) -> str:
    """Only one names a year: the other may be of another, unless its document was written in that year."""
    if m.agree:
        return ""
    if m.slot.happens == "once":  # what happens once needs no year, and its own date is no time of it
        return another_year(m) if m.slot.unit != "ordinal" else ""
    # Of an event without a name the year may be told once, before its figures; what is "founded in 1957" is no event.
    # What is counted over a life is of no year.
    lent = True not in m.roles.values() and m.slot.over_time != "each" and not {*m.slot.roles} <= _OF_A_LIFE
    years = [_years(frame, lent=lent) for frame in m.frames]
    if years[0] == years[1] or (not all(years) and (summed_up.by_itself(m) or _one_day(m))):
        return ""
    days = (m.nearness.published(claim.span.doc) for claim in (m.first, m.second))
    one, other = (said or (day and {str(day.year)}) or set() for said, day in zip(years, days, strict=True))
    return "" if one & other else "only one is told of that year, or each of another"


def another_year(m: Meeting) -> str:
    """Both name years, and none is the same."""
    years = [_years(frame) for frame in m.frames]
    return "each is told of another year" if years[0] and years[1] and not years[0] & years[1] else ""


def _one_day(m: Meeting) -> bool:
    """Whether one names a day with its year, and the other that day without: "Monday, 7 March 2033", "on Monday"."""
    told = [frame.time or (frame.scene.time if frame.scene is not None else ()) for frame in m.frames]
    return any(_is_day(day, said) for one, other in (told, told[::-1]) for day, said in product(one, other))


def _is_day(day: When, said: When) -> bool:
    if day.first is None or day.first != day.last or _YEAR.search(day.text) is None or _YEAR.search(said.text):
        return False
    words = said.text.lower().split()
    in_words = months()[day.first.month - 1] in words and str(day.first.day) in words
    return said.weekdays == (day.first.weekday(),) or in_words


def _years(frame: Frame, *, lent: bool = False) -> frozenset[str]:
    """The years that a clause names, or those that are lent to it where it names no time."""
    told = frame.time or (frame.scene.time if lent and frame.scene is not None else ())
    return frozenset([year for when in told for year in _YEAR.findall(when.text)])


def history(m: Meeting) -> str:
    """What comes again and again, and is told as history on one side only, is another time of it there."""
    if m.agree or not (m.slot.over_time == "each" or m.slot.pack == "general"):
        return ""
    one, other = (frame.history or _of_last_year(frame) for frame in m.frames)
    return "only one is told as history" if one != other else ""


def _of_last_year(frame: Frame) -> bool:
    """`Last year's run drew 900`: in a text that says no day of its own."""
    return any(when.part == "year" and when.which == -1 for when in frame.time)


def long_between(m: Meeting) -> str:
    """Each is told of a day, or else of the days before its report, and these are no news of one event."""
    if _timeless(m):
        return ""
    one, other = map(_days, m.frames, _published(m))
    if one is None or other is None:
        return _in_another_season(m)
    between = max(one[0] - other[1], other[0] - one[1])
    years = m.near or "time" not in m.slot.scope
    return "told of the news of two years" if between > (_A_YEAR if years else _LATER) else ""


def _in_another_season(m: Meeting) -> str:
    """The datelines of two reports of the day, one without its year, are months apart in any year.

    A count that moves is of the news of its day. A trial is told of in March and in June, which then says "in March".
    """
    if m.first.frame.mention.kind is not Kind.COUNT:
        return ""
    if any(frame.history or any(w.first for w in frame.time) for frame in m.frames):
        return ""
    days = [m.nearness.calendar_day(claim.span.doc) for claim in (m.first, m.second)]
    if days[0] is None or days[1] is None:
        return ""
    one, other = (date(LEAP, *day).timetuple().tm_yday for day in days if day is not None)
    apart = abs(one - other)
    if min(apart, _A_YEAR.days - apart) <= _LATER.days:
        return ""
    recalls = any(
        _month(there[0]).search(m.nearness.text(claim.span.doc))
        for claim, there in ((m.first, days[1]), (m.second, days[0]))
    )
    return "" if recalls and m.slot.over_time == "fixed" else "told of the news of other months"


def recalled(m: Meeting) -> str:
    """A report without a day looks back on the month in which the other was written: that one tells of the older event.

    `In April 2033 volunteers planted trees there too`, and a report of 18 April 2033.
    """
    days = _published(m)
    if _timeless(m) or (days[0] is None) == (days[1] is None):
        return ""
    written, undated = (days[0], m.second) if days[0] is not None else (days[1], m.first)
    assert written is not None
    told = undated.frame.time or (undated.frame.scene.time if undated.frame.scene is not None else ())
    if any(when.first is not None and when.first.year == written.year for when in told):
        return ""
    back = re.search(rf"\b[Ii]n {months()[written.month - 1].title()},? (?:of )?{written.year}\b", _text(m, undated))
    return "one looks back on the month of the other" if back is not None else ""


def _text(m: Meeting, claim: Claim) -> str:
    return m.nearness.text(claim.span.doc)


@cache
def _month(number: int) -> re.Pattern[str]:
    """The name of a month, from January 1, as it is written: not the verb."""
    return re.compile(rf"\b{months()[number - 1].title()}\b")


def _timeless(m: Meeting) -> bool:
    """Whether nothing is to be found out from the times of two reports.

    What two companies agree on, or one does, is news of its day; whose age or length it is stays the same.
    """
    lasting = not m.slot.roles or not {"subject", "whom", "thing", "setting"}.isdisjoint(m.slot.roles)
    asked = "time" in m.slot.scope or not (lasting or m.slot.happens == "once")
    return m.agree or not asked or m.first.span.doc == m.second.span.doc


def _published(m: Meeting) -> list[date | None]:
    return [m.nearness.published(claim.span.doc) for claim in (m.first, m.second)]


def _days(frame: Frame, published: date | None) -> tuple[date, date] | None:
    """The days a figure is told of, as it says or the sentences before it say; no history is of the day of its report.

    None where nobody knows.
    """
    told = frame.time or (frame.scene.time if frame.scene is not None else ())
    dated = [(w.first, w.last) for w in told if w.first and w.last]
    if dated:
        return min(first for first, _ in dated), max(last for _, last in dated)
    return None if published is None or frame.history else (published, published)


def as_history(m: Meeting) -> str:
    """What is told without a day of its own is of the time of its report, and of no year before.

    `Last May 60 died at Orle`, told beside the news of the day, is none of the news of another report.
    """
    if _timeless(m):
        return ""
    days = _published(m)
    told = [[w for w in frame.time if w.first and w.last] for frame in m.frames]
    for old, new in ((0, 1), (1, 0)):
        if not m.frames[old].history or m.frames[new].history or not told[old] or told[new]:
            continue
        day = days[new]
        if day is None or not any(w.first <= day <= w.last + _LATER for w in told[old] if w.first and w.last):
            return "one is told as history, and the other is not known to be of that time"
    return ""


def stated(m: Meeting) -> str:
    """Both clauses name a time, and it is another."""
    return "another time" if m.same_time is False else ""


def scoped(m: Meeting) -> str:
    """Two times where the question is asked of one; of what comes again and again, two days near each other too."""
    if (m.slot.over_time != "fixed" or m.slot.pack == "general") and scope.disjoint(m.first, m.second):
        return "another time"
    if not m.agree and _other_stretches(m):
        return "another time"
    if m.slot.over_time != "each":
        return ""
    unscoped = "time" not in m.slot.scope and m.same_time is False
    return "another time" if unscoped or scope.apart_in_time(m.first, m.second, _ANOTHER) else ""


def _other_stretches(m: Meeting) -> bool:
    """`this season`, `next season`: each is told of a year, a season or a quarter of its own, by its number."""
    one, other = ({(w.part, w.which) for w in frame.time if w.which is not None} for frame in m.frames)
    parts = {part for part, _ in one} & {part for part, _ in other}
    return any({w for part, w in one if part == own}.isdisjoint(w for part, w in other if part == own) for own in parts)


def day(m: Meeting) -> str:
    """What never changes of an event is another number of an event of another day."""
    if m.agree or not frozenset.intersection(*(frame.happenings for frame in m.frames)):
        return ""
    apart = scope.apart_in_time(m.first, m.second, _ANOTHER) or scope.other_days(m.first, m.second, lent=True)
    return "another day of the calendar" if apart else ""
