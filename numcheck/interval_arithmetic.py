"""Interval arithmetic: what sums, differences, products and quotients of figures allow.

The result of an operation holds every number that some allowed values of its operands give (R. E. Moore, Interval
Analysis, 1966), so a stated result that shares no number with it cannot be right under any rounding. Ends that no
operand reaches stay open. A figure that enters twice counts as two: the result may be wider than it must be, never
narrower.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from decimal import Context, Decimal

from numcheck.model import Interval

# Wide enough that no printed figure is rounded; a quotient's last digit is far below any stated one.
_EXACT = Context(prec=60)

#: An end of an interval: its number and whether it is left out; the number None stands for infinity.
_End = tuple[Decimal | None, bool]


def exactly(value: Decimal | int) -> Interval:
    """The one number."""
    return Interval(low=Decimal(value), high=Decimal(value))


def plus(first: Interval, second: Interval) -> Interval:
    """Every sum of a number of the first and a number of the second."""
    low = None if first.low is None or second.low is None else _EXACT.add(first.low, second.low)
    high = None if first.high is None or second.high is None else _EXACT.add(first.high, second.high)
    return Interval(
        low=low,
        high=high,
        low_open=low is not None and (first.low_open or second.low_open),
        high_open=high is not None and (first.high_open or second.high_open),
    )


def total(intervals: Iterable[Interval]) -> Interval:
    """Every sum with one number of each; 0 where there are none."""
    result = exactly(0)
    for interval in intervals:
        result = plus(result, interval)
    return result


def negative(interval: Interval) -> Interval:
    """The interval mirrored at zero."""
    return Interval(
        low=None if interval.high is None else interval.high.copy_negate(),
        high=None if interval.low is None else interval.low.copy_negate(),
        low_open=interval.high_open,
        high_open=interval.low_open,
    )


def minus(first: Interval, second: Interval) -> Interval:
    """Every difference of a number of the first and a number of the second."""
    return plus(first, negative(second))


def times(first: Interval, second: Interval) -> Interval:
    """Every product of a number of the first and a number of the second; both hold no negative number.

    Raises:
        ValueError: an operand allows negative numbers.
    """
    for interval in (first, second):
        if interval.low is None or interval.low < 0:
            raise ValueError(f"{interval} is not bounded by zero from below")
    assert first.low is not None and second.low is not None
    low = _EXACT.multiply(first.low, second.low)
    high = None if first.high is None or second.high is None else _EXACT.multiply(first.high, second.high)
    if (first.high == 0 and not first.high_open) or (second.high == 0 and not second.high_open):
        high = Decimal(0)
    low_open = low != 0 and (first.low_open or second.low_open)
    high_open = high is not None and high != 0 and (first.high_open or second.high_open)
    return Interval(low=low, high=high, low_open=low_open, high_open=high_open)


def quotient(first: Interval, second: Interval) -> Interval:
    """Every quotient of a number of the first and a number of the second; the first not negative, the second positive.

    An end that reaches zero in the second leaves the result without an upper bound.

    Raises:
        ValueError: the first allows negative numbers, or the second allows nothing above zero.
    """
    if first.low is None or first.low < 0:
        raise ValueError(f"{first} is not bounded by zero from below")
    if second.low is None or second.low < 0 or (second.high is not None and second.high <= 0):
        raise ValueError(f"{second} is not positive")
    low: _End = (Decimal(0), False) if second.high is None else (
        _EXACT.divide(first.low, second.high), first.low != 0 and (first.low_open or second.high_open)
    )  # fmt: skip
    high: _End = (None, False) if first.high is None or second.low == 0 else (
        _EXACT.divide(first.high, second.low), first.high_open or second.low_open
    )  # fmt: skip
    return Interval(low=low[0], high=high[0], low_open=low[1], high_open=high[1])


def scaled(interval: Interval, factor: Decimal | int) -> Interval:
    """Every number times a plain factor, which may be negative."""
    if factor < 0:
        return scaled(negative(interval), -factor)
    return replace(
        interval,
        low=None if interval.low is None else _EXACT.multiply(interval.low, Decimal(factor)),
        high=None if interval.high is None else _EXACT.multiply(interval.high, Decimal(factor)),
    )
