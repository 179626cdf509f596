"""Claims in camps -> a dot plot: a row a document, in the order of publication, and the values from left to right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from itertools import groupby

from numcheck.model import Camp, Claim, Document, Kind, Modifier
from numcheck.report.html.scale import Scale, scale
from numcheck.report.html.words import day
from numcheck.report.printable import clip, several, squeeze

#: More sources than this are counted below the plot, and stand in the table.
_MOST_ROWS = 40
_LABEL, _FIGURE = 24, 16  # characters beside each other above a row, on the narrowest screen
#: Kinds whose figure is no point of what it allows: the middle of that says nothing.
_WHOLE = frozenset({Kind.AGE, Kind.ORDINAL, Kind.DATE})


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One figure; positions are per cent of the width."""

    camp: int
    dot: str  # where the figure stands; empty for a range
    hollow: bool  # said vaguely
    start: str  # from where to where it allows
    end: str
    line: str  # "b" for a range, "a" for all that a bound leaves, "w" for what a point allows
    left: bool = False  # goes on beyond the edge
    right: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One document."""

    label: str  # "Lake Courier, 4 March 2031"
    figures: str  # as written
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Plot:
    """Everything that is drawn."""

    scale: Scale
    rows: tuple[Row, ...]
    more: int  # documents that are not drawn
    told: str  # what is to be seen, for those who do not see it


def plot(camps: Sequence[Camp], documents: Mapping[str, Document]) -> Plot | None:
    """The figures of a group; None where there are fewer than two, or none has a place on an axis."""
    seated = [(claim, number) for number, camp in enumerate(camps) for claim in camp.claims]
    values = [value for claim, _ in seated for value in _values(claim)]
    if len(seated) < 2 or not values or len({claim.unit for claim, _ in seated}) > 1:
        return None
    first = seated[0][0]
    axis = scale(values, first.unit, first.frame.mention.noun)
    if axis is None:
        return None
    seated.sort(key=lambda one: _order(documents[one[0].span.doc], one[0]))
    drawn = [(documents[doc], list(of)) for doc, of in groupby(seated, key=lambda one: one[0].span.doc)]
    named = Counter(_label(document) for document, _ in drawn)
    rows = tuple(
        _row(_label(document) if named[_label(document)] == 1 else _name(document), of, axis)
        for document, of in drawn[:_MOST_ROWS]
    )
    return Plot(scale=axis, rows=rows, more=max(0, len(drawn) - _MOST_ROWS), told=_told(camps, len(drawn)))


def _order(document: Document, claim: Claim) -> tuple[bool, date, str, int]:
    published = document.source.published
    return published is None, published or date.min, document.id, claim.span.start


def _label(document: Document) -> str:
    """Outlet and date."""
    source = document.source
    label = clip(squeeze(source.publisher).strip(), _LABEL) if source.publisher else _name(document)
    return f"{label}, {day(source.published)}" if source.published else label


def _name(document: Document) -> str:
    return clip(squeeze(document.source.path.rpartition("/")[2]), _LABEL)


def _row(label: str, claims: Sequence[tuple[Claim, int]], axis: Scale) -> Row:
    figures = ", ".join(dict.fromkeys(squeeze(claim.frame.mention.surface) for claim, _ in claims))
    return Row(
        label=label,
        figures=clip(figures, _FIGURE),
        marks=tuple(dict.fromkeys(_mark(claim, camp, axis) for claim, camp in claims)),
    )


def _mark(claim: Claim, camp: int, axis: Scale) -> Mark:
    interval, said = claim.interval, _said(claim)
    bound = interval.low is None or interval.high is None
    end = interval.high if interval.low is None else interval.low
    return Mark(
        camp=camp,
        dot=axis.at(end if bound else said, ""),
        hollow=claim.frame.mention.quantity.vague,
        start=axis.at(interval.low, "0"),
        end=axis.at(interval.high, "100"),
        line="a" if bound else "b" if said is None else "w",
        left=interval.low is None,
        right=interval.high is None,
    )


def _said(claim: Claim) -> Decimal | None:
    """The number that was said, in the slot's unit; None for a range and for what only its interval tells."""
    mention, interval = claim.frame.mention, claim.interval
    quantity = mention.quantity
    if interval.low is None or interval.high is None or quantity.value_hi is not None:
        return None
    if interval.low == interval.high:
        return interval.low
    if quantity.unit == claim.unit:
        above = interval.low < quantity.value or (interval.low == quantity.value and not interval.low_open)
        below = quantity.value < interval.high or (interval.high == quantity.value and not interval.high_open)
        return quantity.value if above and below else None
    plain = quantity.modifier in (Modifier.EXACT, Modifier.ABOUT) and quantity.lean is None
    return (interval.low + interval.high) / 2 if plain and mention.kind not in _WHOLE and claim.unit != "date" else None


def _values(claim: Claim) -> Iterator[Decimal]:
    yield from (end for end in (claim.interval.low, claim.interval.high) if end is not None)


def _told(camps: Sequence[Camp], sources: int) -> str:
    sides = "; ".join(f"{clip(squeeze(camp.reading).strip(), 60)}: {len(camp.claims):,}" for camp in camps)
    return f"{several(sources, 'document')}, figures by camp: {sides}. The table after it lists them."
