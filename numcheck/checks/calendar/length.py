"""Two figures of an outline -> the stretch of time between them, and how long it can be."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal

from numcheck.checks.calendar.outline import Outline
from numcheck.checks.calendar.points import Elapsed, elapsed
from numcheck.checks.calendar.words import weekdays, words
from numcheck.checks.passage import Passage, allowed
from numcheck.interval import allows
from numcheck.model import Interval, Kind, Mention, Modifier, Term
from numcheck.wording import plural

_HALF = re.compile(r"\b[ap]\.?\s?m\b", re.IGNORECASE)
#: A time of day as the clock of 24 hours has it; twelve are never left off.
_FULL = re.compile(r"\d\d[:.h]\d\d(?: ?h(?:rs)?)?\.?")
_NOON = 12
_LAST_DOT = re.compile(r"(?<=[ap]m)\.$")
_PER_HOUR = {"hour": Decimal(1), "minute": Decimal(60), "second": Decimal(3600)}
_TENTH = Decimal("0.1")


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """A stretch of time with its ends as they were written."""

    start: Mention
    end: Mention  # the same as `start` where one figure tells both: "3 to 9 May"
    words: str  # "3 to 9 May", "From 9 am to 5 pm"
    time: Elapsed | None = None  # between dates
    hours: tuple[Decimal, ...] = ()  # between times of day: every reading

    def within(self, unit: str) -> tuple[tuple[Decimal, Decimal], ...] | None:
        """The ways to count it in `unit`, each from its least to its most; None where that unit is not counted."""
        if self.time is None:
            factor = _PER_HOUR.get(unit)
            return None if factor is None else tuple((hours * factor, hours * factor) for hours in self.hours)
        interval = self.time.within(unit)
        if interval is None or interval.low is None or interval.high is None:
            return None
        return ((interval.low, interval.high),)

    def told(self, unit: str, step: Decimal) -> str:
        """How long it is, for people: "6 or 7 days"; working days are not told."""
        possible = self.within(unit) or ()
        if self.time is not None and unit == "day":
            low, high = (Decimal(days) for days in self.time.days)
        elif len(possible) == 1:
            low, high = possible[0]
        else:
            return " or ".join(f"{_number(low)}" for low, _ in possible) + f" {plural(unit)}"
        if self.time is not None and unit != "day" and step >= 1:
            low, high = _whole(low, high)
        name = unit if low == high == 1 else plural(unit)
        if _number(low) == _number(high):
            return f"{_number(low)} {name}"
        return f"{_number(low)} {'or' if high - low == 1 else 'to'} {_number(high)} {name}"

    def terms(self, passage: Passage, stated: Mention) -> tuple[Term, ...]:
        """The ends and the stated duration, in the order of the text."""
        ends = [passage.stated(self.start.span, "dates" if self.start is self.end else "start")]
        if self.end is not self.start:
            ends.append(passage.stated(self.end.span, "end"))
        return tuple(sorted([*ends, passage.term(stated, "stated duration")], key=lambda term: term.span))


def allowed_length(mention: Mention) -> Interval:
    """What a duration allows; "over" is as often "during" as it is "more than", so it bounds nothing."""
    if mention.quantity.modifier is Modifier.MORE_THAN and mention.cue.lower() == "over":
        plain = allows(replace(mention.quantity, modifier=Modifier.EXACT), mention.kind)
        return plain if mention.attributive else replace(plain, high=None, high_open=False)
    return allowed(mention)


def between(here: Outline, a: int, b: int) -> Span | None:
    """The stretch from figure `a` to figure `b` of an outline; None where no length follows from them."""
    start, end = here.mentions[a], here.mentions[b]
    if start.kind is not end.kind:
        return None
    if start.kind is Kind.CLOCK:
        return _clocks(here, start, end)
    ends = here.points[a] if a == b else (*here.points[a], *here.points[b])
    if len(ends) != 2:
        return None
    time = elapsed(*ends)
    if time is None:
        return None
    if a == b:
        return Span(start=start, end=end, words=start.surface.rstrip("."), time=time)
    return Span(start=start, end=end, words=f"From {start.surface} to {end.surface.rstrip('.')}", time=time)


def _clocks(here: Outline, start: Mention, end: Mention) -> Span | None:
    """Times of day of one day or of a night; none where they may be of two time zones or of days apart."""
    told = here.words()
    zones = words().time.zones & told
    if (
        (zones and not _one_zone(here, start, end, zones))
        or not told.isdisjoint(weekdays())
        or here.text.count("‹C") != 2
    ):
        return None
    gap = end.quantity.value - start.quantity.value
    clear = bool(_HALF.search(start.surface)) == bool(_HALF.search(end.surface))
    day = (gap + 24) % 24
    full = all(_FULL.fullmatch(one.surface) for one in (start, end))
    clear = clear and (_HALF.search(start.surface) is not None or (full and _past_noon(start, end)))
    hours = {day} if clear else {day, (day + 12) % 24}
    readings = tuple(sorted(hour or Decimal(24) for hour in hours))
    name = f"From {start.surface} to {_LAST_DOT.sub('', end.surface)}"
    return Span(start=start, end=end, words=name, hours=readings)


def _past_noon(start: Mention, end: Mention) -> bool:
    return max(start.quantity.value, end.quantity.value) > _NOON


def _one_zone(here: Outline, start: Mention, end: Mention, zones: frozenset[str]) -> bool:
    """Whether all that tells of time zones is one, named with both times: "at 14:05 UTC and at 14:50 UTC"."""
    numbers = [next(n for n, mention in enumerate(here.mentions) if mention is one) for one in (start, end)]
    behind = [re.search(rf"‹C{number}› ([A-Z]{{2,4}})\b", here.text) for number in numbers]
    return len(zones) == 1 and {found[1].lower() if found else "" for found in behind} == zones


def _whole(low: Decimal, high: Decimal) -> tuple[Decimal, Decimal]:
    """The whole numbers in a stretch; its ends to a tenth where it holds none."""
    inner = low.to_integral_value(ROUND_CEILING), high.to_integral_value(ROUND_FLOOR)
    return inner if inner[0] <= inner[1] else (low, high)


def _number(value: Decimal) -> str:
    shown = value.quantize(_TENTH).normalize()
    return f"{shown:f}"
