"""A sentence -> its figures as sides of a conversion: heights in feet and inches are one, and so is L/100 km."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal

from numcheck.checks.passage import Passage
from numcheck.model import Kind, Mention, Modifier, Span

#: Kinds of figures that are measured in units.
_MEASURED = frozenset({Kind.MEASURE, Kind.DURATION, Kind.AGE, Kind.RATE, Kind.MONEY, Kind.COUNT})
#: Litres that are used up on a hundred kilometres.
CONSUMPTION = "liter / 100 kilometer"
_PER_HUNDRED = re.compile(r"\s{0,2}(?:/|per)\s{0,2}100[\s-]{0,2}(?:km|kilomet(?:er|re)s?)\b")
#: 6'2", 5′11″, 12 st 6 lb: marks and short forms that are read as other things one by one.
_PAIR = re.compile(
    r"(?<![\w.,])(?P<feet>[1-9]\d?)\s?['’′]\s?(?P<inches>\d{1,2}(?:\.\d)?)\s?(?:[\"”″]|''|′′|’’)"
    r"|(?<![\w.,])(?P<foot>[1-9]\d?)[\s-]?(?:ft|feet|foot)[\s-](?P<inch>\d{1,2})\s?in(?=\.?\s?[(),;/]|\.\s)"
    r"|(?<![\w.,])(?P<stone>\d{1,2})\s?st\.?\s?(?P<pounds>\d{1,2})\s?lbs?\b"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A figure that may be said again."""

    span: Span
    low: Decimal
    high: Decimal | None = None  # the other end of a range
    unit: str
    step: Decimal  # the size of the last stated digit
    kind: Kind = Kind.MEASURE
    modifier: Modifier = Modifier.EXACT
    margin: Decimal = Decimal(0)
    paired: bool = False  # feet with inches, pounds with ounces: said to the smaller unit
    mention: Mention | None = None

    @property
    def about(self) -> bool:
        return self.modifier is Modifier.ABOUT


def sides(passage: Passage, sentence: Span) -> list[Side]:
    """The figures of a sentence that are measured, in order."""
    pairs = [_pair(passage, sentence, found) for found in _PAIR.finditer(passage.text, sentence.start, sentence.end)]
    return sorted((*pairs, *_single(passage, sentence, pairs)), key=lambda s: s.span)


def _pair(passage: Passage, sentence: Span, found: re.Match[str]) -> Side:
    if found["stone"]:
        big, small, each, unit = found["stone"], found["pounds"], 14, "pound"
    else:
        big, small, each, unit = found["feet"] or found["foot"], found["inches"] or found["inch"], 12, "inch"
    value = Decimal(big) * each + Decimal(small)
    step = Decimal(1).scaleb(-len(small.partition(".")[2]))
    return Side(span=passage.span(found.start(), found.end()), low=value, unit=unit, step=step, paired=True)


def _single(passage: Passage, sentence: Span, pairs: list[Side]) -> Iterator[Side]:
    taken = sentence.start
    waiting = iter(pairs)
    pair = next(waiting, None)
    for mention in passage.within(sentence.start, sentence.end):
        while pair is not None and pair.span.end <= mention.span.start:
            pair = next(waiting, None)
        if mention.span.start < taken or mention.kind not in _MEASURED or mention.quantity.vague:
            continue
        if pair is not None and mention.span.overlaps(pair.span):
            continue
        span, unit = mention.span, mention.quantity.unit
        if unit == "liter" and (per := _PER_HUNDRED.match(passage.text, span.end, sentence.end)):
            span, unit = passage.span(span.start, per.end()), CONSUMPTION
            taken = span.end
        q = mention.quantity
        yield Side(
            span=span,
            low=q.value,
            high=q.value_hi,
            unit=unit,
            step=q.step,
            kind=mention.kind,
            modifier=q.modifier,
            margin=q.margin or Decimal(0),
            paired=q.step.normalize().as_tuple().digits != (1,),
            mention=mention,
        )
