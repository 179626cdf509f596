"""Claims no rule asks for -> the sort of time they tell, and whether two of one sort cannot both be true."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from decimal import Decimal

from numcheck import units
from numcheck.event.nearness import Nearness
from numcheck.interval import agree, allows
from numcheck.model import Claim, Interval, Kind
from numcheck.ruleset import clock
from numcheck.slips import swapped

#: The sorts: a time of day, what is left of a game, a stretch of time, a month or a year.
DAY, LEFT, STRETCH, DATE = "time of day", "time left", "stretch of time", "date"
#: Seconds by which two reports of one moment of a game differ at most: what comes next comes later.
_MOMENT = 2
#: Minutes between two times of day beyond which the like words are rather told of two like things.
_TWO_CALLS = 180
#: Minutes that times are rounded to; an hour, and half a day, of times as their digits: 912 of 9:12.
_ROUND, _HOUR, _TWELVE = 5, 100, 1200
#: Factor by which two stretches differ at most, unless much speaks for one; minutes by which two times of day do.
_FACTOR, _MINUTES = 4, 90
#: Characters before a stretch within which its verb is looked for.
_BEFORE = 60
#: Before a time of day that says which train or flight it is.
_WHICH, _SHORT = re.compile(r"\b[Tt]he $"), 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """A claim with what it says about time, in a unit that all claims of its sort share."""

    claim: Claim  # its interval in hours, days, or minutes of a day; seconds, of what is left of a game
    sort: str
    told: clock.Told | None = None  # sort DAY or LEFT
    behind: str = ""  # sort STRETCH: the word that makes it a point in time


def timed(claim: Claim, nearness: Nearness) -> Timed | None:
    """A claim that tells a time; None where it tells something else, or how often, how fast or by how much."""
    frame, mention = claim.frame, claim.frame.mention
    if frame.heading or mention.change is not None or mention.per is not None or mention.distributive:
        return None
    if _loosely(claim, nearness):
        return None
    if frame.restates is not None or mention.quantity.vague or mention.attributive:
        return None  # a "six-year deal" may be an offer, and the next one longer
    text = nearness.text(claim.span.doc)
    if mention.kind is Kind.CLOCK:
        told = clock.told(text, mention)
        if told is None or clock.stamps(text[frame.sentence.start : frame.sentence.end]):
            return None
        if _WHICH.search(text, max(0, claim.span.start - _SHORT), claim.span.start):
            return None  # "the 9:12 a.m. train": which one it is
        claim = claim.under(claim, interval=told.interval, unit="clock")
        return Timed(claim=claim, sort=LEFT if told.left else DAY, told=told)
    if mention.kind is Kind.DURATION and (interval := _hours(claim)) is not None:
        if clock.goes_on(text[max(frame.sentence.start, claim.span.start - _BEFORE) : claim.span.start]):
            return None
        behind = clock.points().match(text, claim.span.end)
        word = behind[1].lower() if behind else ""
        return Timed(claim=claim.under(claim, interval=interval, unit="hour"), sort=STRETCH, behind=word)
    span = mention.when if claim.unit != "calendar_month" else None  # said of any year
    if mention.kind is Kind.DATE and span is not None and span[0] != span[1]:
        low, high = (Decimal(day.toordinal()) for day in span)
        return Timed(claim=claim.under(claim, interval=Interval(low=low, high=high), unit="date"), sort=DATE)
    return None


def _loosely(claim: Claim, nearness: Nearness) -> bool:
    """`a week after`: said of six days and of eight; after what, only a rule asks."""
    article = claim.frame.mention.surface.lower().startswith(("a ", "an "))
    leads = clock.points().match(nearness.text(claim.span.doc), claim.span.end)
    return article and leads is not None and claim.slot.startswith("same/")


def _hours(claim: Claim) -> Interval | None:
    quantity = claim.frame.mention.quantity
    if quantity.unit == "decade":  # said of what lies far back, of which much may be told in the same words
        return None
    allowed = allows(quantity, Kind.DURATION)
    ends = [None if end is None else units.convert(end, quantity.unit, "hour") for end in (allowed.low, allowed.high)]
    if [end is None for end in ends] != [allowed.low is None, allowed.high is None]:
        return None
    return replace(allowed, low=ends[0], high=ends[1])


def same(one: Timed, other: Timed) -> bool:
    """Whether one time fits both."""
    if one.told is not None and other.told is not None:
        return not clock.differ(one.told, other.told)
    return agree([one.claim.interval, other.claim.interval])


def near(one: Timed, other: Timed) -> bool:
    """Whether two that differ do so by little enough for one thing told twice."""
    low, high = sorted(_middle(timed.claim.interval) for timed in (one, other))
    if one.sort == LEFT:
        return high - low <= _MOMENT
    if one.sort == DAY:
        return high - low <= _MINUTES
    return one.sort == DATE or high <= _FACTOR * low


def mistold(one: Timed, other: Timed) -> bool:
    """Whether two times of day look like one told wrong: an hour off or half a day, or two digits swapped.

    Of minutes that nobody rounds to only: two things that happen an hour apart to the minute are seldom told.
    """
    if one.sort != DAY or other.sort != DAY:
        return False
    told = [clock.digits(timed.claim.frame.mention.quantity.value) for timed in (one, other)]
    if any(time % _ROUND == 0 for time in told):
        return False
    return swapped(*told) or abs(told[0] - told[1]) in (_HOUR, _TWELVE)


def hours_apart(one: Timed, other: Timed) -> bool:
    """Whether two times of day lie so far apart that two things of a kind are told, as a log of the police does."""
    low, high = sorted(_middle(timed.claim.interval) for timed in (one, other))
    return one.sort == DAY and high - low > _TWO_CALLS


def _middle(interval: Interval) -> Decimal:
    ends = [end for end in (interval.low, interval.high) if end is not None]
    return sum(ends, Decimal(0)) / max(1, len(ends))


def alone(one: Timed, beside: Sequence[Timed]) -> bool:
    """Whether its sentence, with the times `beside` it, tells no other of its sort, so that no other can be meant."""
    unit = one.claim.frame.mention.quantity.unit
    return all(
        same(one, other)
        for other in beside
        if other.sort == one.sort and other.claim.frame.mention.quantity.unit == unit
    )
