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

#: So many characters before and behind a date or an hour say how it is meant.
_AROUND = 40
_NOON, _DAY = 720, 1440
#: Days by which a date may be off that is said with "about": of a day, and of a year or longer.
_SOME_DAYS, _SOME_YEARS = 3, 731

_HALF = re.compile(r"[ap]\.?\s?m\b|noon|midday|midnight|morning|afternoon|evening", re.IGNORECASE)
_OF_DAY = re.compile(r"\s(?:in the (?P<part>morning|afternoon|evening)|at (?P<night>night))\b")
#: What shows that the minutes are told too.
_MINUTES = re.compile(r"\d[.:h]\s?\d\d|^\d{4}|half|quarter|past|\bto\b")
_ZONE = re.compile(
    r"[\s(,]{0,3}(?P<zone>local|[A-Z]{2,4}T|ET|PT|CT|MT|GMT|UTC|BST|Eastern|Central|Mountain|Pacific|Moscow|Beijing"
    r"|London|New York|[A-Z][a-z]{2,12}(?=\s[Tt]ime))\b(?:\s(?:[Ss]tandard|[Dd]aylight))?(?:\s[Tt]ime)?"
)
#: A zone in the figure itself: "1430 GMT".
_INSIDE = re.compile(r"[A-Z]{2,4}\b")
#: Behind a date or an hour: it is the first of two.
_JOINED = re.compile(
    r"\s?(?:to|until|till|through|-|–|—|/|and|or)\s?(?:the |early |late |about )?(?:\d|[A-Z][a-z]{2,8}day)"
)
#: Behind the day of a dateline: "ORLE, 3 May 2031 - A ferry sank".
_DATELINE = re.compile(r"\s?(?:\([A-Z][\w ]{1,20}\)\s?)?(?:[-–—]{1,2}|:)\s")
_OR_SO = re.compile(r"\s?(?:or so|or thereabouts|-ish)\b")

_SOON = r"(?:just|shortly|soon|a little|a bit|moments|minutes|right|slightly|a few minutes|immediately)"
_HEDGES = tuple(
    (re.compile(rf"\b{words}\s(?:the\s|early\s|late\s|mid-|in\s|on\s)*$", re.IGNORECASE), modifier, lean)
    for words, modifier, lean in (
        (rf"{_SOON}\s(?:after|past)", Modifier.ABOUT, "above"),
        (rf"{_SOON}\sbefore", Modifier.ABOUT, "below"),
        (r"(?:about|around|approximately|roughly|circa|some\s?time|near|close to)", Modifier.ABOUT, None),
        (r"(?:nearly|almost|approaching)", Modifier.ABOUT, "below"),
        (r"(?:after|past|following|no earlier than)", Modifier.AT_LEAST, None),
        (r"(?:before|by|prior to|no later than)", Modifier.AT_MOST, None),
    )
)
#: Before a date or an hour: it begins or ends a time, or there are several.
_STRETCH = re.compile(
    r"(?:\b(?:since|from|between|to|through|until|till|or|and|than|next|every|each)|[-–—/&])\s?"
    r"(?:the\s|early\s|late\s|mid-|about\s|around\s)*$",
    re.IGNORECASE,
)
_NOT_UNTIL = re.compile(r"(?:n['’]t|\bnot|\bonly)\suntil\s$")
#: Before a bare year that says when something was.
_LED = re.compile(
    r"\b(?:in|during|of|after|before|by|about|around|circa)\s(?:the\s|early\s|late\s|mid-)*$", re.IGNORECASE
)
#: "The class of 2006" is no year in which something was, "the summer of 2006" is.
_OF = re.compile(r"\b(?P<word>\w+)\sof\s$")
_TIMES = re.compile(
    r"(?:spring|summer|autumn|fall|winter|end|start|beginning|month|[A-Z][a-z]+(?:ary|ber)|March|April|May|June|July"
    r"|August)$"
)
#: Before an hour that has no hedge.
_AT = re.compile(r"\b(?:at|was|on)\s$", re.IGNORECASE)
_LATE = re.compile(r"\b(?:late)(?:\son)?\s$", re.IGNORECASE)
_EARLY = re.compile(r"\b(?:early|overnight)(?:\son)?\s$", re.IGNORECASE)
_NIGHT = re.compile(r"\s(?:night|evening|midnight)\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a date, a day or an hour says of something that happened then."""

    mention: Mention  # with its hedge
    interval: Interval
    unit: str  # "date", "weekday", "calendar_month", "ordinal", "clock", or "clock GMT" where a zone is named


def when(document: Document, mention: Mention) -> Said | None:
    """What `mention` allows for something that happened once; None where it says no such thing.

    Dates are proleptic ordinals, days of the week run from Monday 1, months from January 1, hours are minutes after
    midnight. A stretch, and an hour without its half of the day, say nothing.
    """
    text, span = document.text, mention.span
    before, behind = text[max(0, span.start - _AROUND) : span.start], text[span.end : span.end + _AROUND]
    before, behind = (re.sub(r"\s", " ", part) for part in (before, behind))
    if mention.kind is Kind.ORDINAL:
        place = mention.quantity.value
        return Said(mention=mention, interval=Interval(low=place, high=place), unit="ordinal")
    if _JOINED.match(behind) or (_STRETCH.search(before) and not _NOT_UNTIL.search(before)):
        return None
    if mention.kind is Kind.CLOCK:
        return _hour(mention, before, behind)
    match mention.quantity.unit:
        case "weekday":
            return _weekday(document, mention, before, behind)
        case "calendar_month":
            month = mention.quantity.value
            return Said(mention=mention, interval=Interval(low=month, high=month), unit="calendar_month")
    return None if _DATELINE.match(behind) else _date(mention, before)


def of_the_year(mention: Mention) -> Said | None:
    """The year that stands before what came out in it: "the 2006 film"."""
    if mention.when is None or mention.when[0] == mention.when[1]:
        return None
    low, high = (Decimal(day.toordinal()) for day in mention.when)
    return Said(mention=mention, interval=Interval(low=low, high=high), unit="date")


def _hedged(mention: Mention, before: str, behind: str = "") -> Mention:
    found = next(((m, lean) for pattern, m, lean in _HEDGES if pattern.search(before)), None)
    if found is None and _OR_SO.match(behind):
        found = Modifier.ABOUT, None
    if found is None:
        return mention
    return replace(mention, quantity=replace(mention.quantity, modifier=found[0], lean=found[1]))


# -- dates -------------------------------------------------------------------------------------------------------------


def _date(mention: Mention, before: str) -> Said | None:
    if mention.when is None or mention.noun is not None:
        return None  # "the 2006 report": which one it is
    first, last = mention.when
    if mention.surface.strip("'’s").isdecimal() and not _LED.search(before):
        return None
    of = _OF.search(before)
    if of is not None and not _TIMES.match(of["word"]):
        return None  # "the class of 2006"
    mention = _hedged(mention, before)
    low, high = Decimal(first.toordinal()), Decimal(last.toordinal())
    slack = _SOME_DAYS if first == last else _SOME_YEARS
    return Said(mention=mention, interval=_bounded(mention.quantity, low, high, slack, slack), unit="date")


def _weekday(document: Document, mention: Mention, before: str, behind: str) -> Said | None:
    day = mention.quantity.value
    low, high = day, day
    if _NIGHT.match(behind) or _LATE.search(before):  # the hours after midnight are of the next day
        high += 1
    if _EARLY.search(before):
        low -= 1
    if low < 1 or high > 7:
        return None
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
    if minute is None or (hedged is mention and not _AT.search(before)):
        return None
    quantity = hedged.quantity
    whole = not _MINUTES.search(mention.surface)
    if quantity.modifier is Modifier.ABOUT:
        width = 20 if whole else 10
        low = 0 if quantity.lean == "above" else width
        high = 0 if quantity.lean == "below" else width
        interval = Interval(low=Decimal(minute - low), high=Decimal(minute + high))
    else:
        below, above = _rounding(minute, whole=whole)
        interval = _bounded(quantity, Decimal(minute), Decimal(minute), below, above)
    said = Said(mention=hedged, interval=replace(interval, high_open=interval.high is not None), unit="clock")
    zone = _zone(mention.surface, behind)
    return replace(said, unit=f"clock {zone}") if zone else said


def _minute(mention: Mention, behind: str) -> int | None:
    """The minute of the day; None where nobody can say which half of the day is meant."""
    minute = int((mention.quantity.value * 60).to_integral_value())
    surface = mention.surface
    if minute >= 13 * 60 or _HALF.search(surface) or re.match(r"0\d|\d{4}|\d\d[.:]\d\d\s(?:GMT|UTC|hours)", surface):
        return minute % _DAY if minute > _DAY else minute
    part = _OF_DAY.match(behind)
    if part is None:
        return None
    later = part["part"] in ("afternoon", "evening") or (part["night"] and minute >= 6 * 60)
    return minute % _NOON + (_NOON if later else 0)


def _rounding(minute: int, *, whole: bool) -> tuple[Decimal, Decimal]:
    """By how many minutes the true hour may be earlier and later than what is said."""
    if whole:
        return Decimal(30), Decimal(30)
    for grid, slack in ((30, "7.5"), (15, "5"), (5, "2.5")):
        if minute % grid == 0:
            return Decimal(slack), Decimal(slack)
    return Decimal("0.5"), Decimal("1.5")


def _zone(surface: str, behind: str) -> str:
    """The zone that is named, in short; empty for none, and for local time."""
    inside = _INSIDE.search(surface)
    match = _ZONE.match(behind)
    zone = inside[0] if inside and inside[0] not in ("AM", "PM") else match["zone"] if match else ""
    if zone in ("", "local"):
        return ""
    if zone[0] + zone[-1] in ("ET", "CT", "MT", "PT") and len(zone) <= 3:
        return zone[0] + "T"  # EST, EDT
    return {"Eastern": "ET", "Central": "CT", "Mountain": "MT", "Pacific": "PT", "UTC": "GMT"}.get(zone, zone)


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
