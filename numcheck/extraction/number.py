"""A number as it is read, before its unit is known."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal, localcontext

#: A fraction said in words ("two thirds", "nine in ten") is good to the percent.
SPOKEN = Decimal("0.01")
#: Fractions that do not end are kept to ten places.
_PLACES = Decimal("1e-10")


@dataclass(frozen=True, slots=True)
class Number:
    """A number at tokens `start` to `end`, half-open."""

    start: int
    end: int
    value: Decimal
    step: Decimal
    stop: int  # code point after the last character
    words: bool = False  # said in words, at least in part
    scaled: bool = False  # with a magnitude word or suffix
    plain: Decimal = Decimal(0)  # the digits before the magnitude
    scale: Decimal = Decimal(1)
    vague: bool = False
    about: bool = False  # "a couple of"
    ratio: bool = False  # a fraction or a share: two-thirds, nine in ten
    mixed: bool = False  # has a fraction part
    article: bool = False  # opens with "a" or "half"
    margin: Decimal | None = None
    power: bool = False  # scientific notation
    implied: bool = False  # the figure is in the word: "a couple", "dozens"


class TooLong(Exception):
    """A number beyond `numerals.MAX_DIGITS` or `numerals.MAX_EXPONENT`."""

    def __init__(self, end: int) -> None:
        super().__init__()
        self.end = end


def divide(over: Decimal | int, under: Decimal | int) -> Decimal:
    """A quotient, exact where it ends within ten places."""
    with localcontext() as context:
        context.prec = 60
        exact = Decimal(over) / Decimal(under)
        short = exact.quantize(_PLACES)
        return short.normalize() if short == exact else short


def shown(value: Decimal) -> Decimal:
    """The size of the last digit of a number that came from a fraction."""
    exponent = value.normalize().as_tuple().exponent
    return (
        max(Decimal(1).scaleb(exponent) if isinstance(exponent, int) else SPOKEN, SPOKEN) if value % 1 else Decimal(1)
    )
