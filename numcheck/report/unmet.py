"""Report -> the questions that several texts answer differently, though they were not compared."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from numcheck.interval import meet
from numcheck.model import Claim, Group

#: How it is told, behind the numbers of figures and of questions.
WHY = "and were not compared: nothing shows that they are of one event, or something speaks against it."


def unmet(single: Iterable[Group]) -> tuple[tuple[str, tuple[Claim, ...]], ...]:
    """Each such question with its figures in the order of the texts, out of the groups with a single source.

    Of a question those figures are told that leave no room for one of another text: "over 200" and "250" may both be
    true.
    """
    ordered = sorted(single, key=lambda group: (group.question, group.slot, group.claims[0].span))
    asked = (
        (question, [claim for group in groups for claim in group.claims])
        for (question, _), groups in groupby(ordered, key=lambda group: (group.question, group.slot))
    )
    told = ((question, tuple(_against(claims))) for question, claims in asked if len(claims) > 1)
    return tuple((question, claims) for question, claims in told if claims)


def _against(claims: Sequence[Claim]) -> Iterator[Claim]:
    """Those that cannot be true beside one of another text, in their order."""
    ends = {unit: _ends([claim for claim in claims if claim.unit == unit]) for unit in {c.unit for c in claims}}
    for claim in claims:
        others = (end for end in ends[claim.unit] if end.span.doc != claim.span.doc)
        if any(meet(claim.interval, end.interval) is None for end in others):
            yield claim


def _ends(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """Of two texts the claims with the lowest high ends, and of two those with the highest low ends.

    Whoever leaves no room for any claim of another text leaves none for one of these, unless it is of his own text.
    """
    return *_of_two(sorted(claims, key=_high)), *_of_two(sorted(claims, key=_low))


def _of_two(ranked: Sequence[Claim]) -> Iterator[Claim]:
    if ranked:
        yield ranked[0]
        yield from [claim for claim in ranked if claim.span.doc != ranked[0].span.doc][:1]


def _high(claim: Claim) -> tuple[bool, Decimal, bool]:
    end = claim.interval.high
    return end is None, end or Decimal(0), not claim.interval.high_open


def _low(claim: Claim) -> tuple[bool, Decimal, bool]:
    end = claim.interval.low
    return end is None, -(end or Decimal(0)), not claim.interval.low_open
