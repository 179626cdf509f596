"""Changes against their two ends: "rose 50% from 10 to 16", "doubled from 3 to 7"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from numcheck.checks.arithmetic.ends import Way, ways
from numcheck.checks.arithmetic.figures import Figure, heard, rows
from numcheck.checks.arithmetic.shares import spoken, stated
from numcheck.checks.arithmetic.shown import like, told
from numcheck.checks.arithmetic.words import words
from numcheck.checks.passage import Passage
from numcheck.interval import meet
from numcheck.interval_arithmetic import exactly, minus, quotient, scaled
from numcheck.model import Check, Interval, Kind, Modifier

CODE = "NC204"
_HUNDRED = Decimal(100)
#: "Doubled" is said of what has nearly doubled too; with a hedge of still less.
_FACTOR = Decimal("0.1")
_HEDGED_FACTOR = Decimal("0.2")
#: In loose forms two ends further off than this from what the change says are told of two things.
_APART = Decimal("2.5")
#: Places are counted as far as this.
_RANKS = 200


def look(passage: Passage) -> Iterator[Check]:
    """Every change in a sentence that is told with both its ends."""
    for row in rows(passage):
        placed = heard(row, words().change.places)
        apart = heard(row, words().change.apart)
        for way in ways(passage, row):
            if not passage.frame(way.start.mention).polarity:
                continue
            if _goes_on(row, way):
                continue
            wrong = _goes_wrong(way)
            if wrong and (placed or _may_be_rank(way)):
                continue
            if way.stated is None:
                if way.up is not None:
                    yield _turned(passage, way, wrong=wrong)
            elif not apart and not _paced(way.stated):
                yield from _checked(passage, way, way.stated)


def _goes_on(row: tuple[Figure, ...], way: Way) -> bool:
    """Whether a later end follows: "from 10 in 2019 to 20 in 2020 and 30 in 2021"; the change may run up to that."""
    behind = row[row.index(way.end) + 1 :] if way.end in row else ()
    following = next((figure for figure in behind if figure.unit == way.end.unit), None)
    return following is not None and following.plain and bool({"and", "then"} & set(following.before))


def _may_be_rank(way: Way) -> bool:
    """Whether two figures may be places: "the team dropped from 5 to 9", "speeds fell from 2 km to 8 km"."""
    if way.stated is not None or way.start.kind is Kind.MEASURE:
        return way.stated is None
    bare = way.start.unit == "count" and not way.start.count_of and not way.end.count_of
    return bare and not way.sized and max(way.start.quantity.value, way.end.quantity.value) <= _RANKS


def _paced(change: Figure) -> bool:
    """Whether the change is one of each year or an average: "an annual growth of 12%", "5% on average"."""
    moves, before = words().change.up | words().change.down, change.before
    # The word right before the noun or the verb is the first that may belong to the change: "annual growth of".
    start = max((at for at, token in enumerate(before) if token in moves), default=len(before) - 1) - 1
    near = change.after[:3] if change.kind is Kind.CHANGE else (*before[max(start, 0) :], *change.after[:3])
    return not words().change.paces.isdisjoint(near)


def _goes_wrong(way: Way) -> bool:
    """Whether the ends lie the other way round than is said, under every rounding."""
    low, high = (way.start, way.end) if way.up else (way.end, way.start)
    return way.up is not None and meet(high.allowed, Interval(low=low.allowed.low, high=None)) is None


def _turned(passage: Passage, way: Way, *, wrong: bool) -> Check:
    terms = (way.start.term(passage, "start"), way.end.term(passage, "end"))
    if not wrong:
        return Check(code=CODE, terms=terms, outcome="holds")
    said, is_ = ("rise", "fall") if way.up else ("fall", "rise")
    why = f"From {way.start.said} to {way.end.said} is a {is_}, not a {said}."
    return Check(code=CODE, terms=terms, outcome="fails", why=why, fits=f"a {is_}", confidence="medium")


def _checked(passage: Passage, way: Way, change: Figure) -> Iterator[Check]:
    up = way.up
    if up is None:
        return
    expected = _expected(way, change, way.start.allowed, way.end.allowed, up=up)
    if not expected:
        return
    terms = tuple(
        figure.term(passage, role)
        for figure, role in ((way.start, "start"), (way.end, "end"), (change, "stated change"))
    )
    said = _said(change)
    if any(meet(one, other) is not None for one in expected for other in said):
        yield Check(code=CODE, terms=terms, outcome="holds")
        return
    if not way.tight and _far(way, change, up=up):
        return
    turned = _expected(way, change, way.start.allowed, way.end.allowed, up=not up)
    if any(meet(one, other) is not None for one in turned for other in said) and not _verbal(change):
        return  # a runner's gain is a fall in seconds
    confidence = "high" if way.tight else "medium"
    why, fits = _why(way, change, up=up)
    yield Check(code=CODE, terms=terms, outcome="fails", why=why, fits=fits, confidence=confidence)


def _verbal(change: Figure) -> bool:
    """Whether a verb of rising or falling stands right before the change."""
    last = next((t for t in reversed(change.before[-3:]) if t not in words().change.behind), "")
    return last in words().change.rising or last in words().change.falling


def _expected(way: Way, change: Figure, start: Interval, end: Interval, *, up: bool) -> tuple[Interval, ...]:
    """What the ends make of the change, in its unit: several where it has several readings, none where it has none."""
    low, high = (start, end) if up else (end, start)
    if change.kind is Kind.CHANGE or change.count_of == "fold":
        growth = _ratio(high, low) if up or change.quantity.value > 1 else _ratio(low, high)
        return () if growth is None else (growth,)
    grown = _ratio(end, start)
    if change.kind in (Kind.PERCENT, Kind.RATIO):
        if grown is None:
            return ()
        part = minus(grown, exactly(1)) if up else minus(exactly(1), grown)
        if change.kind is Kind.RATIO:
            return (part,)
        points = (minus(high, low),) if way.start.kind is Kind.PERCENT else ()
        return (scaled(part, _HUNDRED), *points)
    gap = minus(high, low)
    if way.start.kind is Kind.PERCENT:
        pointed = change.kind is Kind.POINTS or change.unit == "point"
        return (scaled(gap, _HUNDRED if change.unit == "basis_point" else 1),) if pointed else ()
    if change.unit == "cent" and way.start.kind is Kind.MONEY and way.start.unit != "cent":
        return (scaled(gap, _HUNDRED),)
    bare = change.unit == "count" and not change.count_of
    if change.unit == way.start.unit or bare:
        nouns = {f.count_of for f in (way.start, way.end, change) if f.count_of}
        return (gap,) if len(nouns) < 2 else ()
    return ()


def _said(change: Figure) -> tuple[Interval, ...]:
    if change.kind is Kind.RATIO:
        return (spoken(change),)
    if change.kind is Kind.PERCENT:
        return (stated(change),)
    if change.kind is not Kind.CHANGE and change.count_of != "fold":
        return (change.allowed,)
    quantity = change.quantity
    if quantity.modifier not in (Modifier.EXACT, Modifier.ABOUT):
        return (change.allowed,)
    share = _FACTOR if quantity.modifier is Modifier.EXACT else _HEDGED_FACTOR
    # "2.5 times more" is said of 2.5 times as much and of that much on top; "tripled" is not.
    text = change.text.lower()
    values = {quantity.value} if text.endswith("ed") else {quantity.value, quantity.value + 1}
    return tuple(Interval(low=value * (1 - share), high=value * (1 + share)) for value in sorted(values))


def _ratio(top: Interval, under: Interval) -> Interval | None:
    floor = replace(under, low=Decimal(0)) if under.low is None or under.low < 0 else under
    ceiling = replace(top, low=Decimal(0)) if top.low is None or top.low < 0 else top
    return None if floor.high is not None and floor.high <= 0 else quotient(ceiling, floor)


def _far(way: Way, change: Figure, *, up: bool) -> bool:
    """Whether the ends are so far from the change that they are hardly its ends."""
    if change.kind is not Kind.PERCENT:
        return False
    share = change.quantity.value / _HUNDRED
    target = way.start.quantity.value * (1 + share if up else max(1 - share, Decimal("0.01")))
    return not target / _APART <= way.end.quantity.value <= target * _APART


def _why(way: Way, change: Figure, *, up: bool) -> tuple[str, str]:
    wrong = _goes_wrong(way)
    goes = up is not wrong
    ends = f"From {way.start.said} to {way.end.said} is"
    shown = _expected(way, change, way.start.middle, way.end.middle, up=goes)
    possible = _expected(way, change, way.start.meant, way.end.meant, up=goes)
    if change.kind is Kind.CHANGE or change.count_of == "fold":
        beside = _beside(change, "2.0")
        factor, fits = told(shown[0], beside), told(possible[0], beside)
        unlike = f"{change.said}-fold" if change.count_of else change.said
        return f"{ends} a factor of {factor}, not {unlike}.", f"a factor of {fits}"
    size, fits = _size(way, change, shown, goes), _size(way, change, possible, goes)
    if change.kind is Kind.POINTS:
        share = replace(change, kind=Kind.PERCENT, quantity=replace(change.quantity, unit="percent"))
        grown = _expected(way, share, way.start.allowed, way.end.allowed, up=goes)[0]
        if meet(grown, stated(share)) is not None:  # points are said where percent are meant
            grown = _expected(way, share, way.start.middle, way.end.middle, up=goes)[0]
            size = f"{size}, or {told(grown, _beside(change, '1%'))}"
    unlike = f"a {'rise' if up else 'fall'} of {change.said}" if wrong else change.said
    return f"{ends} a {'rise' if goes else 'fall'} of {size}, not {unlike}.", fits


def _size(way: Way, change: Figure, expected: tuple[Interval, ...], up: bool) -> str:
    if change.kind is Kind.RATIO:
        return told(scaled(expected[0], _HUNDRED), _beside(change, "1%"))
    if change.kind is Kind.PERCENT and len(expected) > 1:
        number = like(change.quantity.value, _beside(change, "1"))
        points = replace(change, text=f"{number} percentage points")
        return f"{told(expected[1], points)}, or {told(expected[0], change)}"
    return told(expected[0], change)


def _beside(change: Figure, text: str) -> Figure:
    """A figure that is written like `text`, with its last digit for a step."""
    number = Decimal(text.strip("%"))
    step = Decimal(1).scaleb(min(0, int(number.as_tuple().exponent)))
    return replace(change, text=text, quantity=replace(change.quantity, value=number, step=step))
