"""A date, a day, an hour or a place in a row, with the words before and behind it -> what it allows.

Newspapers round the hour of what happened: "7 a.m." is said of all from half past six to half past seven, 2:30 of what
was some minutes earlier or later, and 7:13 of that minute or, as seconds are cut or rounded, the next one. Only an hour
of which nobody can say whether it is before or after noon says nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import timedelta
from decimal import Decimal

from numcheck.model import Document, Interval, Kind, Mention, Modifier, Quantity
from numcheck.ruleset.when import words

#: So many characters before and behind a date or an hour say how it is meant.
_AROUND = 40
_NOON, _DAY = 720, 1440
#: Days by which a date may be off that is said with "about": of a day, and of a year or longer.
_SOME_DAYS, _SOME_YEARS = 3, 731

#: Behind the day of a dateline: "ORLE, 3 May 2031 - A ferry sank".
_DATELINE = re.compile(r"\s?(?:\([A-Z][\w ]{1,20}\)\s?)?(?:[-–—]{1,2}|:)\s")
#: An hour that is told as clocks of 24 hours tell it.
_OF_24 = re.compile(r"0\d|\d{4}|\d\d[.:]\d\d\s(?:GMT|UTC|hours|hrs)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a date, a day or an hour says of something that happened then."""

    mention: Mention  # with its hedge
    interval: Interval
    unit: str  # "date", "weekday", "calendar_month", "ordinal", "clock", or "clock GMT" where a zone is named


def when(document: Document, mention: Mention, *, by_noun: bool = False, begins: bool = False) -> Said | None:
    """What `mention` allows for something that happened once; None where it says no such thing.

    `by_noun`: what happened is told by the noun that it stands with, "her 2004 conversion". `begins`: it is asked when
    something began that goes on, "married since 1996".
    Dates are proleptic ordinals, days of the week run from Monday 1, months from January 1, hours are minutes after
    midnight. A stretch, and an hour without its half of the day, say nothing.
    """
    text, span = document.text, mention.span
    before, behind = text[max(0, span.start - _AROUND) : span.start], text[span.end : span.end + _AROUND]
    before, behind = (re.sub(r"\s", " ", part) for part in (before, behind))
    if mention.kind is Kind.ORDINAL:
        place = mention.quantity.value
        return Said(mention=mention, interval=Interval(low=place, high=place), unit="ordinal")
    begins = begins and words().begins(before)
    if words().stretches(before, behind) and not begins:
        return None
    if mention.kind is Kind.CLOCK:
        return _hour(mention, before, behind)
    match mention.quantity.unit:
        case "weekday":
            return _weekday(document, mention, before, behind)
        case "calendar_month":
            month = mention.quantity.value
            return Said(mention=mention, interval=Interval(low=month, high=month), unit="calendar_month")
    return None if _DATELINE.match(behind) else _date(mention, before, by_noun=by_noun or begins)


def of_the_year(mention: Mention) -> Said | None:
    """The year that stands before what came out in it: "the 2006 film"."""
    if mention.when is None or mention.when[0] == mention.when[1]:
        return None
    low, high = (Decimal(day.toordinal()) for day in mention.when)
    return Said(mention=mention, interval=Interval(low=low, high=high), unit="date")


def _hedged(mention: Mention, before: str, behind: str = "") -> Mention:
    found = words().hedge(before, behind)
    if found is None:
        return mention
    return replace(mention, quantity=replace(mention.quantity, modifier=found[0], lean=found[1]))


# -- dates -------------------------------------------------------------------------------------------------------------


def _date(mention: Mention, before: str, *, by_noun: bool) -> Said | None:
    led = by_noun or words().led(before)
    if mention.when is None or (mention.noun is not None and not led):
        return None  # "the 2006 report": which one it is; "in 1990 Ana Roe opened" is told of no Roe
    first, last = mention.when
    if mention.surface.strip("'’s").isdecimal() and not led:
        return None
    if words().of_another_thing(before):
        return None
    mention = _hedged(mention, before)
    low, high = Decimal(first.toordinal()), Decimal(last.toordinal())
    slack = _SOME_DAYS if first == last else _SOME_YEARS
    return Said(mention=mention, interval=_bounded(mention.quantity, low, high, slack, slack), unit="date")


def _weekday(document: Document, mention: Mention, before: str, behind: str) -> Said | None:
    day = mention.quantity.value
    low, high = day, day
    if words().into_the_next(before, behind):  # the hours after midnight are of the next day
        high += 1
    if words().from_the_last(before):
        low -= 1
    if (
        low < 1 or high > 7
    ):  # Sunday and Monday stand at the ends of the week: all numbers that hold both hold every day
        low, high = Decimal(1), Decimal(7)
    published = document.source.published
    if published is not None:
        back = (published.weekday() + 1 - int(day)) % 7
        if published.toordinal() > back:
            told = published - timedelta(days=back)
            mention = replace(mention, when=(told, told))
    return Said(mention=mention, interval=Interval(low=low, high=high), unit="weekday")


# -- hours -------------------------------------------------------------------------------------------------------------


def _hour(mention: Mention, before: str, behind: str) -> Said | None:
    minute = _minute(mention, behind)
    hedged = _hedged(mention, before, behind)
    if minute is None or (hedged is mention and not words().at_it(before)):
        return None
    quantity = hedged.quantity
    whole = not words().minutes_told(mention.surface)
    if quantity.modifier is Modifier.ABOUT:
        width = 20 if whole else 10
        low = 0 if quantity.lean == "above" else width
        high = 0 if quantity.lean == "below" else width
        interval = Interval(low=Decimal(minute - low), high=Decimal(minute + high))
    else:
        below, above = _rounding(minute, whole=whole)
        interval = _bounded(quantity, Decimal(minute), Decimal(minute), below, above)
    said = Said(mention=hedged, interval=replace(interval, high_open=interval.high is not None), unit="clock")
    zone = words().zone(mention.surface, behind)
    return replace(said, unit=f"clock {zone}") if zone else said


def _minute(mention: Mention, behind: str) -> int | None:
    """The minute of the day; None where nobody can say which half of the day is meant."""
    minute = int((mention.quantity.value * 60).to_integral_value())
    surface = mention.surface
    if minute >= 13 * 60 or words().halved(surface) or _OF_24.match(surface):
        return minute % _DAY if minute > _DAY else minute
    later = words().after_noon(behind, minute)
    if later is None:
        return None
    return minute % _NOON + (_NOON if later else 0)


def _rounding(minute: int, *, whole: bool) -> tuple[Decimal, Decimal]:
    """By how many minutes the true hour may be earlier and later than what is said."""
    if whole:
        return Decimal(30), Decimal(30)
    for grid, slack in ((30, "7.5"), (15, "5"), (5, "2.5")):
        if minute % grid == 0:
            return Decimal(slack), Decimal(slack)
    return Decimal("0.5"), Decimal("1.5")


def _bounded(quantity: Quantity, low: Decimal, high: Decimal, below: Decimal | int, above: Decimal | int) -> Interval:
    match quantity.modifier:
        case Modifier.AT_LEAST:
            return Interval(low=low, high=None)
        case Modifier.AT_MOST:
            return Interval(low=None, high=high)
        case Modifier.ABOUT:
            return Interval(low=low - below, high=high + above)
    if quantity.unit == "date":
        return Interval(low=low, high=high)
    return Interval(low=low - below, high=high + above)
