"""The claims of a camp -> what they share, in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from numcheck import wording
from numcheck.model import Claim, Kind
from numcheck.ruleset import manuals


def reading(claims: Sequence[Claim]) -> str:
    """What a camp shares, in words: the tightest of its readings."""
    tight = min(claims, key=lambda c: (_width(c), c.span))
    mention, interval = tight.frame.mention, tight.interval
    if mention.kind is Kind.CLOCK:
        return mention.surface
    if tight.unit == "date":
        if (
            interval.low is None
            or interval.high is None
            or not 1 <= interval.low <= interval.high <= date.max.toordinal()
        ):
            until = interval.low is None and interval.high is not None
            since = interval.high is None and interval.low is not None
            return f"{'by ' if until else 'after ' if since else ''}{mention.surface}"
        return wording.days(date.fromordinal(int(interval.low)), date.fromordinal(int(interval.high)))
    if tight.unit in ("score", "calendar_month"):
        return mention.surface
    quantity = mention.quantity
    if tight.unit == "ordinal":
        return wording.words(replace(quantity, unit="ordinal"), mention.kind, tight.frame.noun)
    # "the toll rose to 14" is no number of tolls: only a noun that stands with its figure is told with it
    stands = tight.frame.part_of is not None or tight.frame.noun == mention.noun
    if tight.frame.noun in manuals.words().labels and quantity.unit == "count":
        return f"{tight.frame.noun} {quantity.value:f}"  # port 8080 is no number of ports
    told = wording.running if mention.kind is Kind.ORDINAL else wording.words
    return told(quantity, mention.kind, tight.frame.noun if stands and quantity.step >= 1 else None)


def _width(claim: Claim) -> tuple[bool, float]:
    low, high = claim.interval.low, claim.interval.high
    return (low is None or high is None), float(high - low) if low is not None and high is not None else 0.0
