"""Rows of figures -> deals: a number, what each is worth, and all of them together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from numcheck import units
from numcheck.checks.arithmetic.figures import Figure, nouns
from numcheck.checks.arithmetic.words import words
from numcheck.model import Kind, Modifier

_NUMBERS = frozenset({Kind.COUNT, Kind.DURATION, Kind.MEASURE})
_WORTH = frozenset({Kind.MONEY, Kind.MEASURE, Kind.COUNT})
_TOTALS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})
#: A total this near to what one of them is says that one again in another unit.
_SAME = Decimal("0.12")
_MARKS = frozenset({")", ",", ".", ";", ":", "!", "?", '"', "”", "-"})
_OPENERS = frozenset({",", "(", ":", "-", "=", ";"})
_LISTED = ((",",), ("and",), (",", "and"), ("or",), ("to",))
_FEW = 4
_DAILY = {"day": "daily", "week": "weekly"}
_TAKES = (("in",), ("takes",), ("take",), ("took",), ("lasts",))
_LONGEST = 6  # words between two figures


@dataclass(frozen=True, slots=True, kw_only=True)
class Deal:
    """A number of things or a stretch of time, what each is worth, and all of them together."""

    number: Figure
    rate: Figure
    total: Figure
    factor: Decimal = Decimal(1)  # from the unit of the product to the unit of the total
    asked: str = "total"  # which of the three is told last, as what follows from the others


def deals(row: tuple[Figure, ...]) -> Iterator[Deal]:
    """Every three figures in a row that are tied together."""
    for index in range(len(row) - 2):
        found = _deal(row[index], row[index + 1], row[index + 2], row[index + 3] if index + 3 < len(row) else None)
        # 300 copies at $10 and 200 at $8, for a total of $4,600: the total is of both
        if found is not None and not (index and row[index - 1].unit == row[index + 1].unit):
            yield found


def _deal(first: Figure, second: Figure, third: Figure, following: Figure | None) -> Deal | None:
    joint = _joint(second.before)
    if first.before[-1:] == ("at",) and second.before == (",",):
        joint = "at"
    product = words().product
    for number, rate in ((first, second), (second, first)):
        if number.kind not in _NUMBERS or not _single(number):
            continue
        factor = _matches(number, rate, third)
        if factor is None or not _totals(third, following):
            continue
        if _priced(number, rate, joint) if number is first else _spread(rate, joint):
            return Deal(number=number, rate=rate, total=third, factor=factor)
    if joint in product.within and is_rate(third) and _rated(third):
        for number, total in ((second, first), (first, second)):  # 200 km in 2 hours; 10 km in 40 minutes
            turned = number is first and number.kind is Kind.COUNT  # "boxes of 6 for $9, or $1.75 each"
            fit = number.kind in _NUMBERS and _single(number) and not turned
            factor = _matches(number, third, total) if fit else None
            if factor is not None:
                return Deal(number=number, rate=third, total=total, factor=factor, asked="rate")
    if first.kind is Kind.MEASURE and is_rate(third) and _rated(third) and _finished(second.before):
        factor = _matches(second, third, first) if second.kind is Kind.DURATION and _single(second) else None
        if factor is not None:  # the race is 42 km long; the winner took 2 hours, an average of 21 km/h
            return Deal(number=second, rate=third, total=_raced(first), factor=factor, asked="rate")
    if (
        second.mention.per in _DAILY
        and second.mention.noun == "time"
        and first.plain
        and nouns(second.before, 2)
        and not {third.mention.per, *third.after[:3]}.isdisjoint((second.mention.per, _DAILY[second.mention.per]))
        and third.before[-1:] in (("(",), ("or",), (",",), ("=",))
        and third.count_of in ("", first.count_of)
        and third.kind is first.kind
        and _single(first)
        and _single(third)
    ):  # two tablets three times a day (six tablets daily)
        return Deal(number=second, rate=first, total=third)
    if first.before[-3:-1] == ("each", "of") and nouns(second.before, _FEW) and _totals(third, following):
        factor = _matches(first, second, third) if _single(first) and not is_rate(second) else None
        if factor is not None:  # each of the 24 rooms seats 30 pupils, 720 in all
            return Deal(number=first, rate=second, total=third, factor=factor)
    if is_rate(first) and "at" in first.before[-_FEW:] and "," in second.before and third.before[-1:] in _TAKES:
        factor = _matches(third, first, second) if third.kind is Kind.DURATION and _single(third) else None
        if factor is not None:  # at 60 km/h, the 180 km take 3 hours
            return Deal(number=third, rate=first, total=second, factor=factor)
    return None


def is_rate(rate: Figure) -> bool:
    """Whether the figure itself says that it is so much for every one: a week, each, km/h."""
    return bool(rate.mention.per) or rate.mention.distributive or " / " in rate.unit


def _priced(number: Figure, rate: Figure, joint: str) -> bool:
    """Whether the words between say that each of the number has what the rate says."""
    product = words().product
    if joint in product.times:
        return True
    if joint in product.at:
        return is_rate(rate) or (joint != "for" and rate.kind is Kind.MONEY)
    each = joint == "with" and rate.mention.per is not None  # 90 flats with 1.5 spaces per flat
    if joint not in product.each or (is_rate(rate) and not rate.mention.distributive and not each):
        return False
    # 3 of 20 patients, 3 patients of the 20: a part of them, not so many times
    return joint != "of" or (number.count_of not in ("", rate.count_of) and "the" not in rate.before)


def _spread(rate: Figure, joint: str) -> bool:
    """Whether a rate in front goes on for the time, or holds for the number, behind it."""
    if joint == "at":  # at 5 cents per kWh, 2,000 kWh cost $100
        return is_rate(rate)
    return joint in words().product.times or (joint in words().product.over and is_rate(rate))


def _matches(number: Figure, rate: Figure, total: Figure) -> Decimal | None:
    """The factor from rate times number to the total's unit; None where the three do not belong together."""
    if total.kind not in _TOTALS or not _single(total) or not _single(rate):
        return None
    if total.mention.per or total.mention.distributive or total.mention.change in ("delta", "factor"):
        return None
    unit = rate.unit
    if rate.kind is Kind.MEASURE and " / " in unit:  # 80 km/h
        unit, under = unit.split(" / ", 1)
        if under != number.unit or number.kind is Kind.COUNT:
            return None
    elif rate.mention.per:
        if not _is_per(number, rate.mention.per):
            return None
        if rate.kind not in (Kind.MONEY, Kind.RATE, Kind.MEASURE, Kind.COUNT):
            return None
    elif number.kind is not Kind.COUNT or not (rate.kind in _WORTH or _worked(number, rate)):
        return None
    if rate.kind is Kind.COUNT and total.count_of not in ("", rate.count_of):  # 2 groups of 20 (25 women)
        return None
    if rate.mention.per and rate.kind is Kind.RATE and total.kind is not Kind.COUNT and unit == "count":
        return None
    factor = _factor(unit, total.unit)
    if factor is None or factor <= 0:
        return None
    alone = rate.quantity.value * factor
    again = alone * (1 - _SAME) <= total.quantity.value <= alone * (1 + _SAME)
    return None if again and number.quantity.value != 1 else factor  # 2 cans of 400 g (14 oz)


def _worked(number: Figure, rate: Figure) -> bool:
    """Whether each of the number takes a time, and nothing else does: 12 shifts of 8 hours."""
    return rate.kind is Kind.DURATION and number.count_of in words().product.shifts


def _factor(unit: str, other: str) -> Decimal | None:
    if unit == "cent" and units.is_currency(other):
        return Decimal("0.01")
    return Decimal(1) if unit == other else units.convert(Decimal(1), unit, other)


def _is_per(number: Figure, per: str) -> bool:
    """Whether a rate counts by what the number counts: hours and "an hour", shares and "a share"."""
    base = per.split(" ")[-1]
    if number.kind is Kind.MEASURE and number.unit != base:
        return units.convert(Decimal(1), number.unit, per.replace("square ", "square_")) == 1
    if number.kind is Kind.COUNT:
        return bool(number.count_of) and number.count_of.split(" ")[-1] in (base, _people(base))
    return number.unit == base


def _people(base: str) -> str:
    return {"person": "people", "head": "people", "student": "pupil"}.get(base, base)


def _joint(glue: tuple[str, ...]) -> str:
    """What joins two figures, without the noun of the first: "hours at" is "at"."""
    if len(glue) > _LONGEST or not glue:
        return ""
    product = words().product
    known = product.at | product.each | product.over | product.within | product.times
    for size in range(min(4, len(glue)), 0, -1):
        phrase = " ".join(glue[-size:])
        if phrase in known and nouns(glue[:-size], _LONGEST):
            return phrase
    return ""


def _totals(total: Figure, following: Figure | None) -> bool:
    """Whether the figure is told as the product: ", or $80", "($80)", "a total of $80", ", $80 in all"."""
    product = words().product
    glue = total.before
    if len(glue) > _LONGEST + 2 or "and" in glue:
        return False
    closed = not total.after or total.after[0] in _MARKS or (bool(total.count_of) and _ends_behind_noun(total))
    alone = closed and not (following is not None and following.before in _LISTED)
    at = next((n for n, t in enumerate(glue) if t in _OPENERS), None)
    if at is None:
        phrase = next((size for size in (5, 4, 3, 2, 1) if " ".join(glue[-size:]) in product.total), 0)
        return phrase > 0 and nouns(glue[:-phrase], 3) and alone
    mark, tail, head = glue[at], glue[at + 1 :], glue[:at]
    if not nouns(head[: head.index("per")] if "per" in head else head, 3):
        return False
    said = " ".join(t for t in tail if t != ",")
    if _in_all(total.after):
        return not said or said in product.total or (len(tail) < _FEW and tail[0] in ("giving", "making", "for"))
    if mark in ("(", "=", ":"):
        return (not said or said in product.total) and alone
    if said in product.total:
        return said != "for" and alone
    return mark != ";" and not said and bool(total.count_of) and alone


def _in_all(after: tuple[str, ...]) -> bool:
    """Whether "in all" follows, at once or behind the noun."""
    phrases = words().product.in_all
    return any(" ".join(after[start : start + size]) in phrases for start in (0, 1) for size in (1, 2, 3))


def _ends_behind_noun(total: Figure) -> bool:
    return len(total.after) <= 2 or any(t in _MARKS for t in total.after[1:3])


def _finished(glue: tuple[str, ...]) -> bool:
    """Whether a clause of its own tells the time that somebody took for the way before it: "; the winner took"."""
    at = next((n for n, t in enumerate(glue) if t in (";", ",", "-", "and")), None)
    if at is None or glue[-1:] not in _TAKES or not words().product.partly.isdisjoint(glue):
        return False
    who = glue[at + 1 : -1]
    return nouns(glue[:at], 3) and nouns(who[1:] if who[:1] == ("and",) else who, _FEW)


def _raced(way: Figure) -> Figure:
    """A way that a race "is run over": no more than that is meant."""
    if way.cue != "over" or words().product.raced.isdisjoint(way.before[-1:]):
        return way
    return replace(way, cue="", quantity=replace(way.quantity, modifier=Modifier.EXACT))


def _rated(rate: Figure) -> bool:
    """Whether the figure is told as what comes of the two before it: ", or 400 a day", "(an average of $50 a day)"."""
    glue = rate.before
    at = next((n for n, t in enumerate(glue) if t in (",", "(", "-", "=", ":")), None)
    if at is None:
        at = next((n for n, t in enumerate(glue) if t in ("or", "at", "an", "averaging")), len(glue)) - 1
    if not nouns(glue[: max(at, 0)], 3):
        return False
    said = " ".join(t for t in glue[at + 1 :] if t != ",")
    return said in words().product.rate or (not said and at < len(glue) and glue[at : at + 1] == ("(",))


def _single(figure: Figure) -> bool:
    quantity = figure.quantity
    return quantity.value_hi is None and quantity.margin is None and not quantity.vague and quantity.value > 0
