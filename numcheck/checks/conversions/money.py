"""Money said again -> whether any rate of exchange, or the same digits in another magnitude, explains it."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal, localcontext

from numcheck.checks.conversions.links import Link
from numcheck.checks.conversions.side import Side
from numcheck.checks.conversions.telling import number
from numcheck.checks.conversions.words import words
from numcheck.checks.passage import Passage
from numcheck.model import Check, Kind

#: How far beyond every rate that is known a figure has to be.
_BEYOND = 100
#: ... and where another word of magnitude, million for billion, would make the rate a known one.
_SLIPPED = 10
_GROUPS = (3, 6, 9)


def checks(passage: Passage, link: Link) -> Iterator[Check]:
    """The one computation of a link between two sums of money, or between two counts; none of others."""
    one, other = link.first[-1], link.again[0]
    if link.form not in ("bracket", "or") or len(link.again) > 1 or one.high is not None or other.high is not None:
        return
    if one.kind is not other.kind or one.kind not in (Kind.MONEY, Kind.COUNT) or not one.low or not other.low:
        return
    if one.mention is None or other.mention is None or one.mention.per != other.mention.per:
        return
    if one.unit == other.unit:
        yield from _same(passage, one, other)
    elif one.kind is Kind.MONEY:
        yield from _exchanged(passage, one, other)


def _same(passage: Passage, one: Side, other: Side) -> Iterator[Check]:
    """`1.2 million (1,200)`: the digits again, and another size."""
    first, again = abs(one.low), abs(other.low)
    digits = len(first.normalize().as_tuple().digits)
    if digits < 2 and one.kind is not Kind.MONEY:
        return
    worded = not any(c.isdigit() for c in passage.document.quote(one.span))
    groups = (1, *_GROUPS) if worded else _GROUPS
    if first == again:
        yield _check(passage, one, other, "holds")
    elif any(first in (again.scaleb(group), again.scaleb(-group)) for group in groups):
        times = number(max(first, again) / min(first, again))
        why = f"the same digits, but a factor of {times} apart."
        yield _check(passage, one, other, "fails", why, _quoted(passage, one))


def _exchanged(passage: Passage, one: Side, other: Side) -> Iterator[Check]:
    rates = words().dollar
    if one.unit not in rates or other.unit not in rates:
        return
    with localcontext() as context:
        context.prec = 30
        low = rates[other.unit][0] / rates[one.unit][1]
        high = rates[other.unit][1] / rates[one.unit][0]
        rate = abs(other.low / one.low)
        group = next((g for g in (*_GROUPS, -3, -6, -9) if low <= rate.scaleb(-g) <= high), 0)
        beyond = _SLIPPED if group else _BEYOND
        if low / beyond <= rate <= high * beyond:
            yield _check(passage, one, other, "holds")
            return
    why = f"that would make 1 {one.unit} worth {_rate(rate)} {other.unit}."
    fits = f"{number(abs(other.low).scaleb(-group))} {other.unit}" if group else ""
    yield _check(passage, one, other, "fails", why, fits)


def _rate(rate: Decimal) -> str:
    return number(rate) if rate >= Decimal("0.001") else "less than 0.001"


def _quoted(passage: Passage, side: Side) -> str:
    return " ".join(passage.document.quote(side.span).split())


def _check(passage: Passage, one: Side, other: Side, outcome: str, why: str = "", fits: str = "") -> Check:
    assert one.mention is not None and other.mention is not None
    words_ = f"{_quoted(passage, one)} is said again as {_quoted(passage, other).strip('()')}: {why}" if why else ""
    return Check(
        code="NC402",
        terms=(passage.term(one.mention, "figure"), passage.term(other.mention, "said again")),
        outcome=outcome,
        why=words_[:1].upper() + words_[1:],
        fits=fits,
        confidence="medium",
    )
