"""Two figures of one question -> how a slip of the pen may lie between them."""

from __future__ import annotations

from decimal import Decimal

from numcheck.model import Quantity
from numcheck.ruleset.slips import confused

#: Factors that a word leaves: thousand for million and million for billion, and both at once.
_WORDS = (Decimal(1000), Decimal(1_000_000), Decimal(1_000_000_000))


def slip(first: Quantity, second: Quantity) -> str:
    """A guess in words: another unit, the same digits in another magnitude, a digit too many, two swapped; else "".

    Ranges, and figures without a digit to compare, give no guess.
    """
    if first.vague or second.vague:
        return ""
    if first.value_hi is not None or second.value_hi is not None or first.value * second.value <= 0:
        return ""
    if first.unit != second.unit:
        mistaken = first.value == second.value and second.unit in confused().get(first.unit, ())
        return "One number in two units: a slip of the unit?" if mistaken else ""
    small, large = sorted((abs(first.value), abs(second.value)))
    if factor := magnitude(first, second):
        return f"The same digits, a factor of {factor:,f} apart: a slip of the magnitude word?"
    if large == small.scaleb(1):
        return "The same digits, a factor of 10 apart: a digit too many or too few?"
    return f"{small.normalize():,f} and {large.normalize():,f}: two digits swapped?" if swapped(small, large) else ""


def magnitude(first: Quantity, second: Quantity) -> Decimal | None:
    """The factor between two figures of the same digits, where it is that of a word: thousand, million; else None."""
    small, large = sorted((abs(first.value), abs(second.value)))
    return next((factor for factor in _WORDS if small and large == small.scaleb(factor.adjusted())), None)


def swapped(first: Decimal, second: Decimal) -> bool:
    """Whether two numbers differ by one swap of neighbouring digits: 273 and 237, 1.54 and 1.45, 5,100 and 1,500."""
    one, other = _aligned(first, second)
    apart = [place for place, (a, b) in enumerate(zip(one, other, strict=True)) if a != b]
    if len(apart) != 2 or apart[1] != apart[0] + 1:
        return False
    left, right = apart
    return (one[left], one[right]) == (other[right], other[left]) and "0" not in (one[0], other[0])


def _aligned(first: Decimal, second: Decimal) -> tuple[str, str]:
    """The digits of both from the highest place of either to the lowest of either."""
    lowest = min(_exponent(first), _exponent(second))
    digits = [str(int(number.scaleb(-lowest))) for number in (first.normalize(), second.normalize())]
    width = max(map(len, digits))
    return digits[0].zfill(width), digits[1].zfill(width)


def _exponent(value: Decimal) -> int:
    exponent = value.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent
