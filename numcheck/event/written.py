"""A claim -> what a slip of the pen leaves as it was: its number without its unit, and its digits in any order."""

from __future__ import annotations

from numcheck.model import Claim, Kind
from numcheck.ruleset.slips import confused

#: Kinds of figures that are looked at; the others are told too seldom in digits, or in too few of them.
_KINDS = (Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.PERCENT)


def kept(claim: Claim) -> tuple[str, ...]:
    """Keys, one of which two claims share where a slip may lie between them; empty where none would be told from it.

    What is a part, a change, a rate, a bound on both sides or said again in another unit is no plain number.
    """
    mention, frame = claim.frame.mention, claim.frame
    quantity = mention.quantity
    odd = quantity.vague or quantity.value_hi is not None or quantity.value <= 0
    if mention.kind not in _KINDS or odd or mention.change is not None or mention.per is not None:
        return ()
    if mention.distributive or frame.restates is not None or frame.part_of is not None or not frame.polarity:
        return ()
    found = [f"{unit}: {quantity.value.normalize()}" for unit in _pairs(quantity.unit)]
    digits = "".join(sorted(str(digit) for digit in quantity.value.as_tuple().digits if digit))
    if len(set(digits)) > 1:
        found.append(f"{quantity.unit}: {digits} in any order")
    return tuple(found)


def _pairs(unit: str) -> tuple[str, ...]:
    """Every pair of units that this one may be taken for the other of."""
    return tuple(" or ".join(sorted((unit, other))) for other in sorted(confused().get(unit, ())))
