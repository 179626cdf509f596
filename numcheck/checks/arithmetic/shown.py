"""A computed number -> words in the manner of the stated figure: 1.46e9 beside "$1.2 billion" is "$1.5 billion"."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, Context, Decimal

from numcheck import wording
from numcheck.checks.arithmetic.figures import Figure
from numcheck.model import Interval, Modifier

# Wide enough for the largest number over the smallest step that is read.
_WIDE = Context(prec=200)
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
#: Words behind a number that lose their "s" behind a one: "litres", "percentage points".
_PLURAL = re.compile(r" [a-z ]*[a-z]{3}s")
#: Ends that are not worth printing to their last digit.
_MOST_PLACES = 6


def told(interval: Interval, beside: Figure) -> str:
    """What a stated figure would have to say to fit: "50%", "between 49% and 51%", "at least 12"."""
    step = beside.quantity.step
    low = None if interval.low is None else _grid(interval.low, step, ROUND_CEILING)
    high = None if interval.high is None else _grid(interval.high, step, ROUND_FLOOR)
    if low is None:
        return "" if high is None else f"{'less than' if interval.high_open else 'at most'} {like(high, beside)}"
    if high is None:
        return f"{'more than' if interval.low_open else 'at least'} {like(low, beside)}"
    if low < high and interval.low != interval.high:
        return f"between {like(low, beside)} and {like(high, beside)}"
    assert interval.low is not None and interval.high is not None
    middle = _WIDE.divide(_WIDE.add(interval.low, interval.high), Decimal(2))
    return like(_grid(middle, step, ROUND_HALF_UP), beside)


def like(value: Decimal, beside: Figure) -> str:
    """A value as the figure beside it is written."""
    number = _NUMBER.search(beside.text)
    written = Decimal(number[0].replace(",", "")) if number else Decimal(0)
    if number is None or written == 0:
        quantity = replace(beside.quantity, value=value.normalize(), value_hi=None, margin=None, vague=False)
        return wording.words(replace(quantity, modifier=Modifier.EXACT, lean=None), beside.kind)
    scaled = _WIDE.divide(value, _WIDE.divide(abs(beside.quantity.value), written))
    places = len(number[0].partition(".")[2])
    while scaled and places < _MOST_PLACES and _WIDE.quantize(scaled, Decimal(1).scaleb(-places)) == 0:
        places += 1
    text = f"{_WIDE.quantize(scaled, Decimal(1).scaleb(-places)):,f}"
    unit = beside.text[number.end() :]
    if text == "1" and _PLURAL.fullmatch(unit):
        unit = unit[:-1]
    return beside.text[: number.start()] + text + unit


def _grid(value: Decimal, step: Decimal, rounding: str) -> Decimal:
    """The multiple of the step that a value is stated as; of an interval's end, the outermost that reaches into it."""
    half = Decimal(0) if rounding == ROUND_HALF_UP else _WIDE.divide(step, Decimal(2))
    moved = _WIDE.subtract(value, half) if rounding == ROUND_CEILING else _WIDE.add(value, half)
    steps = _WIDE.divide(moved, step).to_integral_value(rounding=rounding)
    return _WIDE.multiply(steps, step)


def capital(text: str) -> str:
    """As a sentence begins."""
    return text[:1].upper() + text[1:]
