"""What a figure of a conversion may be a rounding of."""

from __future__ import annotations

from decimal import Decimal

from numcheck.checks.conversions.side import Side
from numcheck.model import Interval

_HALF = Decimal("0.5")
#: Fives and quarters are round figures too, up to this share of the figure: 225 g, 350 °F.
_FIVES = Decimal("0.05")
#: What "about" allows on either side.
_ABOUT = Decimal("0.1")
#: The widest rounding of a figure of two digits and more: 100 miles is not said of 130.
_WIDEST = Decimal("0.1")
#: Nobody is asked for less than a hundredth.
_LEAST = Decimal("0.01")


def stated(side: Side, value: Decimal) -> Interval:
    """Every number that the figure may stand for if each of its digits counts."""
    slack = max(side.step * _HALF, abs(value) * _LEAST, side.margin)
    if side.about:
        slack = max(slack, abs(value) * _ABOUT)
    return Interval(low=value - slack, high=value + slack)


def rounded(side: Side, value: Decimal) -> Interval:
    """Every number that the figure may stand for if it was rounded to its last digit that is no zero.

    A power of ten is reached from below by half of a smaller unit only: 94 is said as 90, never as 100. A figure
    with decimals, or with inches behind its feet, counts to its last digit.
    """
    exact = stated(side, value)
    if value == 0 or side.paired or side.step < 1:
        return exact
    assert exact.low is not None and exact.high is not None
    size = abs(value).normalize()
    digits, exponent = size.as_tuple().digits, size.as_tuple().exponent
    assert isinstance(exponent, int)
    unit = Decimal(1).scaleb(exponent)
    above = max(unit * _HALF, _fives(size, digits, unit))
    if size >= 10 * side.step:
        above = min(above, size * _WIDEST)
    below = max(unit / 20 if digits == (1,) else above, _fives(size, digits, unit))
    low, high = (above, below) if value < 0 else (below, above)
    return Interval(low=min(exact.low, value - low), high=max(exact.high, value + high))


def _fives(size: Decimal, digits: tuple[int, ...], unit: Decimal) -> Decimal:
    """Half of the widest step of fives or of quarters that the figure is one of."""
    if digits[-2:] in ((2, 5), (7, 5)):
        return min(unit * Decimal("12.5"), size * _FIVES)
    return min(unit * Decimal("2.5"), size * _FIVES) if digits[-1] == 5 else Decimal(0)
