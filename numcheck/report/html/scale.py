"""Numbers -> an axis: where a value stands on it, and the round values that are written below."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Context, Decimal, localcontext

from numcheck.report.html.words import POSITIONS, calendar, named, number

#: Per cent of the width that stay free at either side.
_MARGIN = Decimal(5)
_STEPS = (Decimal(1), Decimal(2), Decimal("2.5"), Decimal(5), Decimal(10))
_MONTHS = (1, 2, 3, 6)
_ROOM = 5  # ticks, about
_LONG_YEARS = 1100  # days: from three years on, years are enough
_LONG_MONTHS = 100
_MAGNITUDES = ((Decimal("1e12"), "trillion"), (Decimal("1e9"), "billion"), (Decimal("1e6"), "million"))
#: Enough for the longest number that is read, and for a position.
_WIDE = Context(prec=60)


@dataclass(frozen=True, slots=True)
class Tick:
    """A round value: where it stands, in per cent of the width, and its words."""

    at: str
    label: str


@dataclass(frozen=True, slots=True)
class Scale:
    """A linear axis from `low` to `high`; positions are per cent of the width, as text with one decimal."""

    low: Decimal
    high: Decimal
    ticks: tuple[Tick, ...]
    caption: str  # what is counted: "million drones"

    def at(self, value: Decimal | None, missing: str) -> str:
        """The position of a value; `missing` where there is none."""
        return missing if value is None else _at(value, self.low, self.high)


def scale(values: Sequence[Decimal], unit: str, noun: str | None) -> Scale | None:
    """The axis that holds all of the values; None for what is no day of the calendar, and for hours."""
    if unit.split()[0] in POSITIONS:
        return None
    with localcontext(_WIDE):
        low, high = min(values), max(values)
        if unit == "date":
            return _calendar(low, high)
        least = Decimal(1) if unit == "count" and all(v == v.to_integral_value() for v in values) else Decimal(0)
        room = (high - low) * Decimal("0.08") or abs(high) * Decimal("0.1") or Decimal(1)
        room = max(room, least)
        below = max(low - room, Decimal(0)) if low >= 0 else low - room
        return _linear(below, high + room, least, named(unit, noun))


def _linear(low: Decimal, high: Decimal, least: Decimal, thing: str) -> Scale:
    size, magnitude = next(((s, n) for s, n in _MAGNITUDES if max(abs(low), abs(high)) >= s), (Decimal(1), ""))
    step = _step(high - low, least)
    ticks = tuple(Tick(_at(value, low, high), number((value / size).normalize())) for value in _round(low, high, step))
    return Scale(low, high, ticks, f"{magnitude} {thing}".strip())


def _step(span: Decimal, least: Decimal) -> Decimal:
    """The round step, a multiple of `least`, that cuts the span into about as many parts as there is room for."""
    power = Decimal(1).scaleb((span / _ROOM).adjusted())
    steps = [step * power for step in _STEPS if not least or (step * power) % least == 0]
    return min(steps or [least], key=lambda step: abs(span / step - _ROOM))


def _round(low: Decimal, high: Decimal, step: Decimal) -> Iterator[Decimal]:
    value = (low / step).to_integral_value(ROUND_CEILING) * step
    while value <= high:
        yield value
        value += step


def _calendar(low: Decimal, high: Decimal) -> Scale | None:
    room = max((high - low) * Decimal("0.08"), Decimal(2))
    below, above = low - room, high + room
    first, last = calendar(below), calendar(above)
    if first is None or last is None:
        return None
    span = (last - first).days
    kept: list[date] = []
    if span > _LONG_YEARS:
        step = int(_step(Decimal(span) / 365, Decimal(1)))
        kept = [date(year, 1, 1) for year in range(first.year + 1, last.year + 1) if year % step == 0]
        told: Callable[[date], str] = _year
    elif span > _LONG_MONTHS:
        step = next((s for s in _MONTHS if span / 30 / s <= _ROOM), 12)
        kept = [date(m // 12, m % 12 + 1, 1) for m in range(first.year * 12 + first.month, last.year * 12 + last.month)]
        kept, told = [one for one in kept if (one.month - 1) % step == 0], _month
    else:
        every = max(1, span // _ROOM)
        kept, told = [date.fromordinal(n) for n in range(first.toordinal() + 1, last.toordinal() + 1, every)], _day
    return Scale(below, above, tuple(Tick(_at(Decimal(d.toordinal()), below, above), told(d)) for d in kept), "")


def _year(when: date) -> str:
    return str(when.year)


def _month(when: date) -> str:
    return f"{when:%b %Y}"


def _day(when: date) -> str:
    return f"{when.day} {when:%b}"


def _at(value: Decimal, low: Decimal, high: Decimal) -> str:
    with localcontext(_WIDE):
        share = (value - low) / (high - low)
        return f"{_MARGIN + share * (100 - 2 * _MARGIN):.1f}"
