"""Figures -> what they make together, and the words for it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Context, Decimal

from numcheck import wording
from numcheck.checks.arithmetic.runs import Item
from numcheck.checks.passage import Passage, allowed
from numcheck.interval import meet
from numcheck.interval_arithmetic import exactly, plus, total
from numcheck.model import Check, Interval, Mention, Modifier, Quantity, Term

#: Wide enough for every figure that is read.
_EXACT = Context(prec=60)
#: Sums of more figures are told without them.
_SPELLED = 8
#: How far a sum may be from its total, as a share of the total, so that the two are meant for each other.
_NEAR = Decimal("0.25")
_NEAR_LEAST = 2


def told(mention: Mention) -> str:
    """A figure without its noun: "12", "GBP 3 million", "about 40%"."""
    return wording.words(mention.quantity, mention.kind)


def told_interval(interval: Interval, like: Mention) -> str:
    """What an interval allows, in the unit of a figure."""
    low, high = interval.low, interval.high

    def one(value: Decimal, modifier: Modifier = Modifier.EXACT) -> str:
        quantity = Quantity(value=value.normalize(_EXACT), unit=like.quantity.unit, modifier=modifier)
        return wording.words(quantity, like.kind)

    if low is None or high is None:
        end, modifier = (low, Modifier.AT_LEAST) if low is not None else (high, Modifier.AT_MOST)
        return one(end, modifier) if end is not None else "anything"
    return one(low) if low == high else f"between {one(low)} and {one(high)}"


def sum_of(mentions: Sequence[Mention]) -> Interval:
    """Every number that the figures can make together."""
    return total(allowed(mention) for mention in mentions)


def spelled_sum(mentions: Sequence[Mention]) -> str:
    """The addition in words: "12 + 8 = 20"."""
    plain = all(m.quantity.modifier is Modifier.EXACT and m.quantity.value_hi is None for m in mentions)
    if plain and not any(m.quantity.vague or m.quantity.margin for m in mentions):
        result = told_interval(total(exactly(m.quantity.value) for m in mentions), mentions[0])
    else:
        result = told_interval(sum_of(mentions), mentions[0])
    if len(mentions) > _SPELLED:
        return f"The {len(mentions)} parts make {result}"
    return f"{' + '.join(told(m) for m in mentions)} = {result}"


def near(parts: Interval, whole: Interval) -> bool:
    """Whether a sum is so close to a total that the two are surely meant for each other."""
    if parts.low is None or parts.high is None or whole.low is None or whole.high is None:
        return True
    gap = max(parts.low - whole.high, whole.low - parts.high)
    return gap <= max(Decimal(_NEAR_LEAST), abs(whole.high) * _NEAR)


def figure(passage: Passage, item: Item, role: str) -> Term:
    """A figure of a list as a term; its noun is told where it stands there itself."""
    mention = item.mention
    return passage.stated(mention.span, role, wording.words(mention.quantity, mention.kind, item.noun))


def added(
    passage: Passage,
    whole: Item,
    parts: Sequence[Item],
    *,
    short: bool = True,
    slack: int = 0,
    confidence: str = "high",
    order: str = "whole first",
) -> Check:
    """Parts against their total. `short`: nothing may be missing; `slack`: so many uncounted things may come in."""
    mentions = [item.mention for item in parts]
    made = sum_of(mentions)
    if slack:
        made = plus(made, Interval(low=Decimal(0), high=Decimal(slack)))
    stated = allowed(whole.mention)
    missing = made if short else Interval(low=made.low, high=None, low_open=made.low_open)
    terms = [figure(passage, part, "part") for part in parts]
    goal = figure(passage, whole, "total")
    terms = [goal, *terms] if order == "whole first" else [*terms, goal]
    if meet(missing, stated) is not None:
        return Check(code="NC202", terms=tuple(terms), outcome="holds", confidence=confidence)
    return Check(
        code="NC202",
        terms=tuple(terms),
        outcome="fails",
        why=f"{spelled_sum(mentions)}, not {told(whole.mention)}.",
        fits=told_interval(made, whole.mention) if short else told_interval(missing, whole.mention),
        confidence=confidence,
    )
