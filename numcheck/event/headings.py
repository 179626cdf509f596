"""Claims in headings -> the same claims with what the text below says of them: "21 dead", and below "at least 21"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import groupby

from numcheck.event.glance import Glances
from numcheck.model import Claim, Interval


def as_below(claims: Sequence[Claim], glances: Glances) -> Iterator[Claim]:
    """Every claim; one in a heading allows what its text allows that gives the same number as a bound.

    A headline has no room for "at least". Where the text says the number without a bound too, it stays what it is.
    The claims are sorted by span; `glances` are of all of them.
    """
    for _, said in groupby(claims, key=lambda claim: claim.span.doc):
        yield from _in_one(list(said), glances)


def _in_one(claims: Sequence[Claim], glances: Glances) -> Iterator[Claim]:
    """The same of one document."""
    below: dict[str, list[Interval]] = defaultdict(list)
    heads = [glances.at(claim).heading for claim in claims]
    if not any(heads):
        yield from claims
        return
    for claim, heading in zip(claims, heads, strict=True):
        if not heading:
            below[claim.slot].append(claim.interval)
    for claim, heading in zip(claims, heads, strict=True):
        told = below.get(claim.slot, ()) if heading else ()
        bounds = [interval for interval in told if _bounds(interval, claim.interval)]
        alone = not bounds or claim.interval in told
        yield claim if alone else claim.under(claim, interval=bounds[0], unit=claim.unit)


def _bounds(bound: Interval, figure: Interval) -> bool:
    """Whether a number is the end of a stretch that has one end only."""
    if figure.low is None or figure.low != figure.high:
        return False
    return (bound.low, bound.high) in ((figure.low, None), (None, figure.high))
