"""Ages of one person in several reports -> whether the time between the reports explains that they differ."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from decimal import Decimal
from functools import cache

from numcheck import units
from numcheck.interval import allows
from numcheck.model import Interval, Kind, Quantity
from numcheck.ruleset.locate import builtin

#: The mean length of a year of the Gregorian calendar.
_DAYS_A_YEAR = Decimal("365.2425")


def born(age: Quantity, on: date) -> Interval:
    """When somebody of that age on a day was born, in days of the proleptic Gregorian calendar (`date.toordinal`)."""
    allowed = allows(age, Kind.AGE)
    ends = [None if end is None else units.convert(end, age.unit, "year") for end in (allowed.low, allowed.high)]
    today = Decimal(on.toordinal())
    low, high = (None if years is None else today - years * _DAYS_A_YEAR for years in (ends[1], ends[0]))
    return Interval(low=low, high=high, low_open=allowed.high_open, high_open=allowed.low_open)


def later(text: str) -> bool:
    """Whether a text tells what comes long after an event: a trial, a sentence, an anniversary."""
    return _words().search(text) is not None


@cache
def _words() -> re.Pattern[str]:
    listed = tomllib.loads((builtin() / "grown.toml").read_text("utf-8"))["later"]
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, listed))})\b", re.IGNORECASE)
