"""Figure and slot -> what the figure allows in the slot's unit, and how that reads."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from numcheck import units
from numcheck.claim.scored import scored
from numcheck.interval import Policy, allows
from numcheck.model import Document, Frame, Interval, Kind, Mention, Modifier, Quantity
from numcheck.ruleset import Slot

#: A year of the Gregorian calendar, for dates reckoned back from a number of years.
_DAYS_A_YEAR = Decimal("365.2425")

#: Share of a measure by which turning it into another unit may round it.
_TURNED = Decimal("0.025")

#: Nobody scores so many goals, or has fewer points than this told without the word.
_NO_GOALS = 8

#: Units of what lasts so long that nobody tells it in hours.
_LONG = ("month", "year")

#: Points of percent by which a share told in words is told roughly.
_IN_WORDS = Decimal(3)


def interval_of(document: Document, frame: Frame, slot: Slot) -> Interval | None:
    """What the figure allows in the slot's unit; None where the units do not meet."""
    mention = frame.mention
    if slot.unit == "date":
        return _since(document, frame)
    if slot.unit == "score":
        return scored(mention)
    if slot.unit == "ordinal":
        return _place(mention)
    if mention.kind is Kind.CLOCK:  # what the clock of a match shows: so many minutes and seconds
        shown = (mention.quantity.value * 60).to_integral_value() if slot.unit == "second" else None
        return None if shown is None else Interval(low=shown, high=shown)
    source = mention.quantity.unit
    if slot.unit == "percent" and mention.kind is Kind.COUNT:
        source = "percent"  # "a blood alcohol level of 0.14"
    if slot.unit == "point" and _points_unsaid(frame):
        source = "point"
    target = slot.unit if slot.unit != "money" else source
    if slot.unit == "money" and mention.kind is not Kind.MONEY:
        return None
    if (slot.converts == "never" and source != target) or _too_short(mention, target):
        return None
    quantity = mention.quantity
    if slot.bound == "figure" and quantity.modifier in (Modifier.AT_MOST, Modifier.AT_LEAST):
        quantity = replace(quantity, modifier=Modifier.EXACT)
    allowed = allows(quantity, mention.kind, Policy(about=slot.about, integers=slot.integers))
    if source == target:
        return allowed
    if slot.unit == "percent" and mention.kind is Kind.RATIO:
        return _share(allowed)
    if mention.kind is Kind.MEASURE:
        allowed = _turned(allowed, quantity)
    ends = [None if end is None else units.convert(end, source, target) for end in (allowed.low, allowed.high)]
    if any(end is None and before is not None for end, before in zip(ends, (allowed.low, allowed.high), strict=True)):
        return None
    return replace(allowed, low=ends[0], high=ends[1])


def _too_short(mention: Mention, target: str) -> bool:
    """Whether hours or minutes are told where months or years are asked for: no contract is signed for 15 minutes."""
    if mention.kind is not Kind.DURATION or target not in _LONG:
        return False
    day = units.convert(Decimal(1), mention.quantity.unit, "day")
    return day is not None and day < 1


def _points_unsaid(frame: Frame) -> bool:
    """`Ana Roe had 24`: so many that nothing else counts; a noun that is only the name of who has them is none."""
    mention = frame.mention
    if mention.kind is not Kind.COUNT or mention.quantity.value < _NO_GOALS:
        return False
    own = {None, *(frame.agent.text.lower().split() if frame.agent is not None else ())}
    return {frame.noun, mention.noun} <= own


def in_percent(share: Quantity) -> Quantity:
    """A share told in words as the percentage that it stands for, to the point: "two thirds" are 67 percent."""
    low, high = (None if end is None else (end * 100).quantize(Decimal(1)) for end in (share.value, share.value_hi))
    return replace(share, value=low or Decimal(0), value_hi=high, unit="percent", step=Decimal(1))


def _share(allowed: Interval) -> Interval:
    """What a share told in words allows in percent: 48 or 52 percent is "half" to everybody."""
    low, high = (None if end is None else end * 100 for end in (allowed.low, allowed.high))
    return replace(allowed, low=low and low - _IN_WORDS, high=high and high + _IN_WORDS)


def _place(mention: Mention) -> Interval | None:
    """A place in a row, and as many as there are up to it: "her fourth title", "four titles"."""
    if mention.kind is not Kind.ORDINAL:
        return allows(mention.quantity, mention.kind) if mention.kind is Kind.COUNT else None
    return Interval(low=mention.quantity.value, high=mention.quantity.value)


def _turned(allowed: Interval, quantity: Quantity) -> Interval:
    """A whole measure in another unit may have been turned into it, and rounded to its last figure that is no nought.

    "2,300 feet" stands for 700 metres. It never allows more than `_TURNED` of itself on either side.
    """
    digits = quantity.value.normalize().as_tuple()
    noughts = digits.exponent if isinstance(digits.exponent, int) else 0
    if quantity.modifier is not Modifier.EXACT or noughts <= 0 or allowed.low is None or allowed.high is None:
        return allowed
    slack = min(Decimal(1).scaleb(noughts) / 2, abs(quantity.value) * _TURNED)
    value = quantity.value if quantity.value_hi is None else quantity.value_hi
    return replace(allowed, low=min(allowed.low, quantity.value - slack), high=max(allowed.high, value + slack))


def _since(document: Document, frame: Frame) -> Interval | None:
    """The days on which something began, as proleptic ordinals: from a date, or reckoned back from a duration.

    A duration in a document without a date allows any day.
    """
    mention = frame.mention
    if mention.kind is Kind.DATE:
        if mention.when is None:
            return None
        return Interval(low=Decimal(mention.when[0].toordinal()), high=Decimal(mention.when[1].toordinal()))
    published = document.source.published
    if published is None:
        return Interval(low=None, high=None)
    years = allows(mention.quantity, mention.kind)
    ends = [None if y is None else units.convert(y, mention.quantity.unit, "year") for y in (years.low, years.high)]
    if ends[0] is None or ends[1] is None:
        return Interval(low=None, high=None)
    today = Decimal(published.toordinal())
    return Interval(
        low=(today - ends[1] * _DAYS_A_YEAR).to_integral_value(),
        high=(today - ends[0] * _DAYS_A_YEAR).to_integral_value(),
    )
