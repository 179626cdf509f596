"""Camps -> the same camps in the unit that their figures are told in, where the question is asked in another one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from numcheck.model import Camp, Claim
from numcheck.units import convert


def as_told(camps: Sequence[Camp]) -> tuple[Camp, ...]:
    """Acres in acres and not in hectares; as they are where figures have several units, or one converts to nothing."""
    units = {claim.frame.mention.quantity.unit for camp in camps for claim in camp.claims}
    if len(units) != 1 or all(claim.unit in units for camp in camps for claim in camp.claims):
        return tuple(camps)
    (unit,) = units
    told = []
    for camp in camps:
        claims = [_in_unit(claim, unit) for claim in camp.claims]
        told.append(replace(camp, claims=tuple(claim for claim in claims if claim)))
    whole = all(len(camp.claims) == len(one.claims) for camp, one in zip(camps, told, strict=True))
    return tuple(told if whole else camps)


def _in_unit(claim: Claim, unit: str) -> Claim | None:
    ends: list[Decimal | None] = []
    for end in (claim.interval.low, claim.interval.high):
        ends.append(None if end is None else convert(end, claim.unit, unit))
        if ends[-1] is None and end is not None:
            return None
    return replace(claim, interval=replace(claim.interval, low=ends[0], high=ends[1]), unit=unit)
