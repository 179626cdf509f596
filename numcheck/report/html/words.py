"""Figures, days and units, as the page words them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from decimal import Decimal

from numcheck.model import Claim, Interval, Kind
from numcheck.report.printable import escape, squeeze
from numcheck.ruleset.calendar import months, weekdays
from numcheck.wording import days, hour, nth, plural, words

_MANY = Decimal("1e15")  # from here on a number is told by its power of ten
_PLACES, _DIGITS = 12, 7  # with more places behind the point than this, a number is told with so many digits


def line(text: str) -> str:
    """Words on one line with their controls spelled out; the template escapes them for the page."""
    return escape(squeeze(text).strip())


def day(when: date) -> str:
    """ "19 May 2025"."""
    return f"{when.day} {when:%b %Y}"


def figure(claim: Claim) -> str:
    """What the claim says, in its own unit: "more than 2 hours"."""
    mention = claim.frame.mention
    if claim.unit == "date":
        return allowed(claim.interval, claim.unit, None)
    if claim.unit == "ordinal":
        return words(replace(mention.quantity, unit="ordinal"), mention.kind, mention.noun)
    if mention.kind is Kind.ORDINAL:
        return f"{mention.surface}: {allowed(claim.interval, claim.unit, mention.noun)}"
    return words(mention.quantity, mention.kind, mention.noun)


def allowed(interval: Interval, unit: str, noun: str | None) -> str:
    """Every number that a figure allows, in words: "1.5 to under 2.5 hours", "24 hours or less"."""
    low, high = interval.low, interval.high
    if unit == "date":
        return _dates(low, high)
    if (said := POSITIONS.get(unit.split()[0])) is not None:
        return " to ".join(dict.fromkeys(said(int(end)) for end in (low, high) if end is not None)) or "any"
    thing = named(unit, noun)
    if low is not None and high is not None:
        ends = ("over " if interval.low_open else "", "under " if interval.high_open else "")
        parts = [number(low) if low == high else f"{ends[0]}{number(low)} to {ends[1]}{number(high)}", thing]
    elif low is not None:
        parts = ["over", number(low), thing] if interval.low_open else [number(low), thing, "or more"]
    elif high is not None:
        parts = ["under", number(high), thing] if interval.high_open else [number(high), thing, "or less"]
    else:
        parts = ["any number", f"of {thing}" if thing else ""]
    return " ".join(filter(None, parts))


#: Units of which a number is a name: a day, a month, a time of day, a place in a row.
POSITIONS = {
    "weekday": lambda day: weekdays()[(day - 1) % 7].capitalize(),
    "calendar_month": lambda month: months()[(month - 1) % 12].capitalize(),
    "clock": hour,
    "ordinal": nth,
}


def named(unit: str, noun: str | None) -> str:
    """What is counted or measured, in the plural: "drones", "hours", "USD"; empty where nobody says."""
    if unit == "count":
        return plural(noun) if noun else ""
    if unit == "percent":
        return "percent"
    name = unit.replace("_", " ")
    return name if "/" in name or name.isupper() else plural(name)


def number(value: Decimal) -> str:
    """ "1,250", "7.6", "2e+18"."""
    if abs(value) >= _MANY:
        return f"{value:.3g}"
    exponent = value.as_tuple().exponent
    if isinstance(exponent, int) and exponent < -_PLACES:  # out of a conversion: nobody wrote so many
        value = round(value, max(0, _DIGITS - 1 - value.adjusted()))
    text = f"{value:,f}"
    return (text.rstrip("0").rstrip(".") or "0") if "." in text else text


def _dates(low: Decimal | None, high: Decimal | None) -> str:
    first, last = calendar(low), calendar(high)
    if first and last:
        return days(first, last)
    return f"from {day(first)} on" if first else f"until {day(last)}" if last else "any day"


def calendar(ordinal: Decimal | None) -> date | None:
    """The day with this number; None where there is none."""
    if ordinal is None or not 1 <= ordinal <= date.max.toordinal():
        return None
    return date.fromordinal(int(ordinal))
