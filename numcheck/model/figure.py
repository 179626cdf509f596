"""What is extracted: a quantity at a place, as read from the words next to it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum

from numcheck.model.document import Span


class Modifier(StrEnum):
    """How the text hedges a figure."""

    EXACT = "exact"
    ABOUT = "about"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"


class Kind(StrEnum):
    """What sort of figure a mention is."""

    COUNT = "count"  # a number of things; also a bare number
    MEASURE = "measure"  # a number of pint units that are neither time nor money
    MONEY = "money"
    PERCENT = "percent"
    POINTS = "points"  # percentage points and basis points
    RATIO = "ratio"  # two-thirds, nine in ten
    DURATION = "duration"
    AGE = "age"
    RATE = "rate"  # so many per week
    CHANGE = "change"  # tripled, 2.5 times higher
    ORDINAL = "ordinal"
    SCORE = "score"
    DATE = "date"  # a calendar date or a part of one
    CLOCK = "clock"  # a time of day
    VERSION = "version"  # of a program, as a bound: "3.11 or newer"; its value is that of `numcheck.versions`


#: Kinds that say when or which, not how much. They become claims only for a slot that asks for them.
POSITIONS = frozenset({Kind.ORDINAL, Kind.SCORE, Kind.DATE, Kind.CLOCK, Kind.VERSION})


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """What was said. What it allows is an `interval.Interval`."""

    value: Decimal  # the low end of a range
    value_hi: Decimal | None = None  # the high end of a range, else None
    unit: str  # "count", "percent", an ISO 4217 code ("USD"), or a unit name pint knows ("hour")
    modifier: Modifier = Modifier.EXACT
    lean: str | None = None  # with ABOUT: "below" (nearly, almost) or "above" (just over)
    step: Decimal = Decimal(1)  # the size of the last stated digit: 0.1 for 7.6, 1e8 for $1.2bn
    margin: Decimal | None = None  # the half-width after a plus-minus sign
    vague: bool = False  # dozens, hundreds of thousands: a lower bound, never a point


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """A quantity at a place, as read from the words next to it."""

    span: Span  # the figure with its unit, without its hedges: "$1.2bn", "two-hour", "273"
    surface: str  # the words at `span`
    kind: Kind
    quantity: Quantity
    noun: str | None = None  # the counted noun, singular, lower case: "drone"
    modifiers: tuple[str, ...] = ()  # words between the figure and its noun: ("explosive",)
    cue: str = ""  # the words that made the modifier: "more than", "so far"
    direction: str | None = None  # "up" or "down" where the figure tells a change
    change: str | None = None  # "delta" (by 12), "level" (to 40), "factor" (tripled); None: no change is told
    per: str | None = None  # what a rate is counted by, singular: "week", "share"
    distributive: bool = False  # "each", "apiece": so many for every one of them
    attributive: bool = False  # stands before the thing it measures: "a two-hour call", "a 30-day truce"
    when: tuple[date, date] | None = None  # kind DATE: first and last day, both included, where the year is known


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A candidate number that is no figure."""

    span: Span
    surface: str
    reason: str  # one of the reasons listed in rules/figures.toml: "name", "phone number", "list number" ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """All candidate numbers of one document: read or refused; the two never overlap."""

    mentions: tuple[Mention, ...]  # sorted by span
    refused: tuple[Refused, ...]  # sorted by span
    named: tuple[Mention, ...] = ()  # days, months and hours without a number ("on Monday"): no candidates; by span
