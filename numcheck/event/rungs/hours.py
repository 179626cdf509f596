"""Two hours of one kind of event -> why they are rather told of two things, or of two steps of one course of events."""

from __future__ import annotations

import re

from numcheck import scope
from numcheck.event.meeting import Meeting
from numcheck.model import Claim, Frame
from numcheck.ruleset import clock
from numcheck.ruleset.struck import struck
from numcheck.slips import swapped

#: Minutes beyond which two hours of one event rather lie on either side of midnight.
_HALF_A_DAY = 720
#: Minutes beyond which two hours are rather those of two things of a kind, where nobody is named whom they befell.
_STRUCK = 240
#: Minutes within which two deeds in other words may be two moments of one course of events.
_MOMENTS = 12
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")


def apart(m: Meeting) -> str:
    """Why two hours that differ are told of two things; the other half of the day is a slip of the pen."""
    ends = [end for claim in (m.first, m.second) for end in (claim.interval.low, claim.interval.high)]
    width = None not in ends and max(e for e in ends if e is not None) - min(e for e in ends if e is not None)
    if not width or True in (m.roles.get("whom"), m.roles.get("doer"), m.roles.get("what")):
        return "hours on either side of midnight" if width and width > _HALF_A_DAY else ""
    if told := struck().things_apart(*map(m.sentence, m.frames)):
        return f"told of another thing: {told}"
    if _of_another_year(m):
        return "only one is told of that year"
    days = [_weekdays(c.frame) | struck().days(m.nearness.text(c.span.doc), c.frame.happenings) for c in _both(m)]
    if days[0].isdisjoint(days[1]) if all(days) else scope.disjoint(m.first, m.second, lent=True):
        return "another day"
    if _other_half(m):
        return ""
    if _gap(m) <= _MOMENTS and m.frames[0].predicates[:1] != m.frames[1].predicates[:1] and not _swapped(m):
        return "two moments of one course of events"
    return "hours too far apart for one thing that struck once" if width > _STRUCK else ""


def _both(m: Meeting) -> tuple[Claim, Claim]:
    return m.first, m.second


def _other_half(m: Meeting) -> bool:
    """`7:48 a.m.` and `7:48 p.m.`: the same minute of the other half of the day."""
    one, other = (frame.mention.quantity.value for frame in m.frames)
    return abs(one - other) == _HALF_A_DAY // 60 and bool(one % 1)


def _gap(m: Meeting) -> int:
    """Minutes between the two hours as they are said."""
    one, other = (frame.mention.quantity.value for frame in m.frames)
    return int(abs(one - other) * 60)


def _swapped(m: Meeting) -> bool:
    """`1:12` and `1:21`."""
    return swapped(*(clock.digits(frame.mention.quantity.value) for frame in m.frames))


def _weekdays(frame: Frame) -> frozenset[int]:
    """The days of the week that a clause names, from Monday 0."""
    return frozenset(day for when in frame.time for day in when.weekdays)


def _of_another_year(m: Meeting) -> bool:
    """Whether only one clause names a year, and nothing says that the other document is of that year."""
    told = [{year for when in frame.time for year in _YEAR.findall(when.text)} for frame in m.frames]
    if not told[0] and not told[1]:
        return False
    days = (m.nearness.published(claim.span.doc) for claim in _both(m))
    years = [said or ({str(day.year)} if day else set()) for said, day in zip(told, days, strict=True)]
    return not years[0] & years[1]
