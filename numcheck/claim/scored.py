"""The two numbers of a score -> one number, so that scores can be compared like other figures."""

from __future__ import annotations

from decimal import Decimal

from numcheck.model import Interval, Kind, Mention

#: Nobody scores so many; the winner's number is told by the thousands.
_SIDE = 1000


def scored(mention: Mention) -> Interval | None:
    """What a score allows: itself, whoever is named first; None where it is no score of two numbers.

    Eight wins and 12 losses, "8-12", read like a range.
    """
    one, other = mention.quantity.value, mention.quantity.value_hi
    if mention.kind not in (Kind.SCORE, Kind.COUNT) or other is None or max(one, other) >= _SIDE:
        return None
    both = Decimal(max(one, other) * _SIDE + min(one, other))
    return Interval(low=both, high=both)
