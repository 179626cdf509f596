"""A figure said again in another unit -> whether the two can be one length, one weight, one temperature."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal, localcontext

from numcheck import interval
from numcheck.checks.conversions.links import Link
from numcheck.checks.conversions.rounding import rounded, stated
from numcheck.checks.conversions.scale import Scale, customary, scales, steps
from numcheck.checks.conversions.side import Side
from numcheck.checks.conversions.telling import Part, told
from numcheck.checks.conversions.words import words
from numcheck.checks.passage import Passage
from numcheck.model import Check, Interval, Kind

#: How far two figures may lie apart and still be a wrong conversion: of two systems in a bracket, of two systems where
#: words stand between, and else. "16 km (1,300 m)" is a walk and its ascent, "5 km or 10 miles" a choice.
_APART = {
    "bracket": Decimal(12),
    "or": Decimal(12),
    "also": Decimal(12),
    "sized": Decimal("2.5"),
    "behind": Decimal("2.5"),
    "near": Decimal("1.12"),
}
_ONE_SYSTEM = Decimal(2)
#: Where slips of a zero are told, and how near the digits have to be.
_SLIPS, _SAME_DIGITS = 12, Decimal("1.02")
_CLOCK = frozenset({"second", "minute", "hour"})
_CALENDAR = frozenset({"day", "week", "fortnight", "month", "year", "decade", "century"})
_LENGTHS = frozenset({"kilometer", "meter", "centimeter", "millimeter", "mile", "yard", "foot", "inch"})
_LETTERS = re.compile(r"[^\W\d_]+")


def checks(passage: Passage, link: Link) -> Iterator[Check]:
    """The computations of one link, figure by figure; none where the two measure different things."""
    one, other = link.first[-1], link.again[-1]
    if Kind.MONEY in (one.kind, other.kind) or Kind.COUNT in (one.kind, other.kind) or _per(one) != _per(other):
        return
    ways = scales(one.unit, other.unit)
    differences = steps(one.unit, other.unit)
    if differences and _difference(passage, link):
        ways = differences
    for left, right in _matched(link) if ways else ():
        if any(_fits(left, right, way) for way in (*ways, *differences)):
            yield told(passage, left, right, ways, outcome="holds", form=link.form)
        elif _meant(left, right, (*ways, *differences), link.form):
            meant = differences if differences and _differs(passage, one) else ways
            yield told(passage, left, right, meant, outcome="fails", form=link.form)


def _differs(passage: Passage, side: Side) -> bool:
    """Whether the sentence speaks of warmer and colder, not of warm and cold: what it "rose to" is a level again."""
    before = _LETTERS.findall(passage.text[max(0, side.span.start - 40) : side.span.start].lower())
    if not words().levels.isdisjoint(before[-2:]):
        return False
    sentence = passage.document.quote(passage.sentence(side.span))
    return not words().differences.isdisjoint(sentence.lower().split())


def _difference(passage: Passage, link: Link) -> bool:
    """Whether the words next to a temperature leave no doubt: "a drop of 10 °C", "rose by 10 °C", "10 °C warmer"."""
    start, end = link.first[0].span.start, link.again[-1].span.end
    before = _LETTERS.findall(passage.text[max(0, start - 40) : start].lower())
    while before and before[-1] in words().led - {"to"}:
        before.pop()
    behind = _LETTERS.findall(passage.text[end : end + 20].lower())[:1]
    changed = before[-1:] == ["of"] and before[-2:-1] and before[-2] in words().differences
    return bool(changed) or before[-1:] == ["by"] or bool(behind and behind[0] in words().warmer)


def _per(side: Side) -> str | None:
    return side.mention.per if side.mention is not None else None


def _matched(link: Link) -> Iterator[tuple[Part, Part]]:
    """The figures of a list one by one, and a range's ends with two figures; else the last with the only one."""
    first, again = _part(*link.first), _part(*link.again)
    if len(link.first) == len(link.again):
        for one, other in zip(link.first, link.again, strict=True):
            yield _part(one), _part(other)
    elif len(first[1]) == len(again[1]):
        yield first, again
    elif len(link.again) == 1:
        yield _part(link.first[-1]), again


def _part(*sides: Side) -> Part:
    return sides, tuple(number for side in sides for number in _numbers(side))


def _numbers(side: Side) -> tuple[Decimal, ...]:
    return (side.low,) if side.high is None else (side.low, side.high)


def _fits(left: Part, right: Part, way: Scale) -> bool:
    (one, *_), lefts = left
    (other, *_), rights = right
    if len(lefts) != len(rights):  # a range said again as one figure: somewhere in it
        wide = [_image(_wide(one, other, n), way) for n in lefts]
        narrow = [_wide(other, one, n) for n in rights]
        return interval.meet(_hull(wide), _hull(narrow)) is not None
    pairs = zip(lefts, rights, strict=True)
    return all(
        interval.meet(_image(_wide(one, other, low), way), _wide(other, one, high)) is not None for low, high in pairs
    )


def _wide(side: Side, other: Side, value: Decimal) -> Interval:
    """What a number may stand for: a rounding, unless the other figure shows that its writer cared for more."""
    careful = other.paired or (other.step < 1 and abs(other.low) / other.step >= 10 ** len(_counting(value)))
    return stated(side, value) if side.step < 1 or side.paired or careful else rounded(side, value)


def _counting(value: Decimal) -> tuple[int, ...]:
    """The digits of a number down to the last that is no zero: 120 psi may be as rough as 8.5 bar."""
    return value.normalize().as_tuple().digits


def _image(found: Interval, way: Scale) -> Interval:
    assert found.low is not None and found.high is not None
    ends = sorted((way(found.low), way(found.high)))
    return Interval(low=ends[0], high=ends[1])


def _hull(found: list[Interval]) -> Interval:
    lows = [i.low for i in found if i.low is not None]
    highs = [i.high for i in found if i.high is not None]
    return Interval(low=min(lows), high=max(highs))


def _meant(left: Part, right: Part, ways: tuple[Scale, ...], form: str) -> bool:
    """Whether two figures that do not fit are meant as one all the same."""
    (one, *_), lefts = left
    (other, *_), rights = right
    if {one.unit, other.unit} & _CLOCK and {one.unit, other.unit} & _CALENDAR:
        return False  # a five-day (40-hour) week
    if len(lefts) != len(rights):
        return False
    ends = list(zip(lefts, rights, strict=True))
    heat = any(u.startswith("degree_") or u == "kelvin" for u in (one.unit, other.unit))
    most = _APART[form]
    if customary(one.unit) == customary(other.unit) and not heat and form != "also":
        if form in ("near", "sized"):
            return False
        if form == "bracket" and all(_zeros_off(way(low), high, one.unit) for way in ways for low, high in ends):
            return True
        most = min(most, _ONE_SYSTEM)
    if heat:
        near = 5 if form == "near" else 25
        return any(abs(way(low) - high) <= near + abs(high) / 2 for way in ways for low, high in ends)
    return any(_near(way(low), high, most) for way in ways for low, high in ends)


def _zeros_off(computed: Decimal, said: Decimal, unit: str) -> bool:
    """Whether the digits are the same and only zeros too many or too few: "6 km (60,000 m)", "5 kg (500 g)".

    A walk of "5 km (50 m)" may tell its ascent, so of lengths only a larger one is a slip.
    """
    if computed <= 0 or said <= 0 or (said < computed and unit in _LENGTHS):
        return False
    ratio = _ratio(computed, said)
    return 10 <= ratio <= 1000 and ratio == Decimal(1).scaleb(ratio.adjusted())


def _near(computed: Decimal, said: Decimal, most: Decimal) -> bool:
    if computed <= 0 or said <= 0:
        return False
    ratio = _ratio(computed, said)
    # The digits are right and the size is not: a slip, however far apart.
    digits = ratio.scaleb(-ratio.adjusted())
    return ratio <= most or (most >= _SLIPS and not _SAME_DIGITS < digits < 10 / _SAME_DIGITS)


def _ratio(one: Decimal, other: Decimal) -> Decimal:
    """How many times the lesser the greater is; neither is 0 or below."""
    with localcontext() as context:
        context.prec = 20
        return max(one, other) / min(one, other)
