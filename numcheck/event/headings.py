"""Claims in headings -> the same claims with what the text below says of them: "21 dead", and below "at least 21"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from numcheck.event.glance import Glances
from numcheck.model import Claim, Interval


def as_below(claims: Sequence[Claim], glances: Glances) -> Iterator[Claim]:
    """Every claim; one in a heading allows what its text allows that gives the same number as a bound.

    A headline has no room for "at least". Where the text says the number without a bound too, it stays what it is.
    `glances` are of all these claims.
    """
    below: dict[tuple[str, str], list[Interval]] = defaultdict(list)
    heads = [glances.at(claim).heading for claim in claims]
    for claim, heading in zip(claims, heads, strict=True):
        if not heading:
            below[claim.span.doc, claim.slot].append(claim.interval)
    for claim, heading in zip(claims, heads, strict=True):
        told = below.get((claim.span.doc, claim.slot), ()) if heading else ()
        bounds = [interval for interval in told if _bounds(interval, claim.interval)]
        yield claim if not bounds or claim.interval in told else replace(claim, interval=bounds[0])


def _bounds(bound: Interval, figure: Interval) -> bool:
    """Whether a number is the end of a stretch that has one end only."""
    if figure.low is None or figure.low != figure.high:
        return False
    return (bound.low, bound.high) in ((figure.low, None), (None, figure.high))
