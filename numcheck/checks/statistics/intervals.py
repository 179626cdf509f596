"""Passage -> NC503: confidence intervals against their own ends, their estimate and the p-value told with them."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cache

from numcheck.checks.passage import Passage
from numcheck.checks.statistics.number import Printed, readings
from numcheck.checks.statistics.plain import Plain, cleaned
from numcheck.checks.statistics.words import either, said
from numcheck.model import Check, Term

_NUMBER = r"(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,6})?(?!\d)|\d{1,9}(?:\.\d{1,9})?|\.\d{1,9})"
_MONEY = r"[$£€]?"
_INTERVAL = re.compile(
    r"(?<![\w.])(?P<level>\d\d(?:\.\d)?)\s?%[\s-]?(?P<name>CIs?|C\.I\.|CrI|(?:[Cc]onfidence|[Cc]redible|[Uu]ncertainty)"
    r"[\s-](?:intervals?|limits?))(?:\s?[(\[]\s?(?:95%\s?)?(?:CI|C\.I\.|UI)\s?[)\]])?"
    r"(?:\s(?:of|was|is|from|between|ranging from|ranged from))?\s?[=:,]?\s?[(\[]?\s?"
    rf"(?P<low_sign>[-–+]?)\s?{_MONEY}(?P<low>{_NUMBER})\s?(?P<low_unit>%?)"
    r"\s{0,2}(?:,|;|to|and|through|[-–—]|\.{2,3})\s{0,2}"
    rf"(?P<high_sign>[-–+]?)\s?{_MONEY}(?P<high>{_NUMBER})\s?(?P<high_unit>%?)"
    r"(?!\d|\.\d|\s?[-–,;/]\s?\d|\s(?:and|to)\s\d)"
)
_ESTIMATE = re.compile(
    rf"(?<![\w.,])(?P<sign>[-–]?){_MONEY}(?P<value>{_NUMBER})\s?(?P<unit>%|[A-Za-zµ/]{{1,12}})?"
    r"(?P<close>\s?[,;:]\s?|\s?[(\[]\s?|\s)$"
)
_P = re.compile(r"\s?[)\]]?\s?[,;]?\s?[pP](?:[\s-]?value)?\s?(?P<mark>=\s?[<>]|[=<>])\s?(?P<p>0?\.\d{1,6})(?![\d.]*\d)")
#: Words between an estimate and its interval that say how large a unit is: the interval may be in another.
_SCALES = frozenset({"million", "billion", "thousand", "hundred", "k", "m", "bn", "and", "or", "in", "of", "to", "at"})
_PAUSED = re.compile(r"\s?[)\]]?\s?(?:[.;,](?!\d)|$)")
#: How far before an interval its estimate is looked for.
_BEFORE = 60
#: An estimate without a name this many times beyond an end is in another unit.
_FAR = 3
#: A p-value and an interval of one normal estimate agree better than this; beyond it, one of them is wrong.
_APART = Decimal("2.5")
_ALPHA = Decimal("0.05")
_Z = {Decimal("95"): 1.959964, Decimal("90"): 1.644854, Decimal("99"): 2.575829}


@dataclass(frozen=True, slots=True)
class _Seen:
    """A figure of an interval with its sign."""

    printed: Printed
    value: Decimal

    @property
    def low(self) -> Decimal:
        return self.value - self.printed.step / 2

    @property
    def high(self) -> Decimal:
        return self.value + self.printed.step / 2


def look(passage: Passage) -> Iterator[Check]:
    """Checks every confidence interval that is told with both its ends."""
    for block in passage.document.blocks:
        part = cleaned(passage, block)
        if "%" not in part.text:
            continue
        floor = 0
        for interval in _INTERVAL.finditer(part.text):
            yield from _checks(passage, part, interval, floor)
            floor = interval.end()


def _checks(passage: Passage, part: Plain, interval: re.Match[str], floor: int) -> Iterator[Check]:
    low, high = _seen(interval["low"], interval["low_sign"]), _seen(interval["high"], interval["high_sign"])
    start = interval.start("low_sign") if interval["low_sign"] else interval.start("low")
    ends = passage.stated(passage.span(*part.outside(start, interval.end("high"))), f"{interval['level']}% interval")
    name = f"{interval['level']}% interval"
    if low.low > high.high:
        if low.value > 0 and high.value >= 0 and low.printed.decimals == high.printed.decimals:
            why = f"The {name} runs from {low.value} down to {high.value}."
            fits = f"{high.value} to {low.value}"
            yield Check(code="NC503", terms=(ends,), outcome="fails", why=why, fits=fits)
            return
        low, high = high, low  # both below zero: told by size
        if low.low > high.high or high.value > 0:
            return
    estimate = _estimate(passage, part, interval, floor, low, high)
    if estimate is None:
        yield Check(code="NC503", terms=(ends,), outcome="holds")
        return
    seen, term, kind = estimate
    terms = (term, ends)
    if not _holds(seen, low, high):
        why = f"{term.reading} is not within its {name} of {low.value} to {high.value}."
        fits = f"between {low.value} and {high.value}"
        confidence = "high" if kind else "medium"
        yield Check(code="NC503", terms=terms, outcome="fails", why=why, fits=fits, confidence=confidence)
        return
    yield Check(code="NC503", terms=terms, outcome="holds")
    if kind:
        yield from _decision(passage, part, interval, terms, seen, low, high, kind)


def _seen(printed: str, sign: str) -> _Seen:
    value = readings(printed)[0] if "," not in printed else readings(printed.replace(",", ""))[0]
    return _Seen(value, -value.value if sign and sign in "-–" else value.value)


def _holds(seen: _Seen, low: _Seen, high: _Seen) -> bool:
    """Whether an estimate can lie in the interval; a fall of 3 may be told with an interval below zero.

    A half rounds up, so 1.8 and an end of 1.9 never stand for one number.
    """
    turned = _Seen(seen.printed, -seen.value)
    return any(one.high > low.low and one.low < high.high for one in (seen, turned))


def _estimate(
    passage: Passage, part: Plain, interval: re.Match[str], floor: int, low: _Seen, high: _Seen
) -> tuple[_Seen, Term, str] | None:
    """The figure right before an interval, where it is clear that the interval is its own; and "ratio" or
    "difference" where its name says so."""
    text = part.text
    start = max(floor, interval.start() - _BEFORE)
    ahead = _spread().sub("", text[start : interval.start()])
    found = _ESTIMATE.search(ahead)
    if found is None:
        return None
    place = passage.span(*part.outside(start + found.start("value"), start + found.end("value")))
    sentence = passage.document.quote(passage.sentence(place))
    if said("not_wald", sentence):
        return None
    seen = _seen(found["value"], found["sign"])
    before = ahead[: found.start()].rstrip()
    named = _named().search(before)
    kind = next((one for one in ("ratio", "difference") if named and named[one]), "")
    unit = found["unit"] or ""
    percent = interval["low_unit"] or interval["high_unit"]
    if kind == "ratio" and (unit or percent):
        return None
    if not kind:
        if unit.lower() in _SCALES or (unit == "%") != bool(percent):
            return None
        if found["close"].strip() not in ("(", "[") and not _set_off(part, interval, found["close"], before):
            return None
        if not _cue().search(before) or _remote(seen, low, high) or 1900 <= seen.value <= 2100:
            return None
    elif kind == "difference" and (unit == "%") != bool(percent):
        return None
    return seen, passage.stated(place, kind or "estimate"), kind


def _set_off(part: Plain, interval: re.Match[str], mark: str, before: str) -> bool:
    """Whether an interval between two pauses is that of the mean before: "the mean was 5.2 (SD 1.1), 95% CI 5 to 6"."""
    paused = _PAUSED.match(part.text, interval.end()) is not None
    return mark.strip() in (",", ";") and paused and _mean().search(before) is not None


@cache
def _spread() -> re.Pattern[str]:
    """A bracket between an estimate and its interval that says how far the values lie apart."""
    return re.compile(rf"\s?[(\[]\s?{either('spreads')}\s?[=:]?\s?[\d.,–-]+\s?[)\]](?=\s?[,;]\s?$)")


@cache
def _mean() -> re.Pattern[str]:
    return re.compile(rf"{either('named')}(?:\s[a-z-]{{1,20}}){{0,3}}?\s(?:was|were|is|are|of|=)$")


@cache
def _named() -> re.Pattern[str]:
    ends = r"\s?(?:[(\[][^()\[\]]{1,12}[)\]]\s?)?(?:=|of|was|were|is|:|,)?$"
    return re.compile(rf"(?:(?P<ratio>{either('ratios')})|(?P<difference>{either('differences')})){ends}")


@cache
def _cue() -> re.Pattern[str]:
    return re.compile(rf"{either('estimates')}\s?[=:]?$")


def _remote(seen: _Seen, low: _Seen, high: _Seen) -> bool:
    size = abs(seen.value)
    ends = (abs(low.value), abs(high.value))
    return size == 0 or size > _FAR * max(ends) or _FAR * size < min(ends)


def _decision(
    passage: Passage, part: Plain, interval: re.Match[str], terms: tuple[Term, ...], seen: _Seen, low: _Seen,
    high: _Seen, kind: str,
) -> Iterator[Check]:  # fmt: skip
    """Whether the p-value right behind an interval can be that of a normal estimate with this interval.

    Only told where the estimate is in the middle of its interval, on the scale of its kind, so that the interval is
    one of this form; where the p-value lies on the other side of 0.05; and where it is apart by more than any two
    usual tests are.
    """
    found = _P.match(part.text, interval.end())
    level = Decimal(interval["level"])
    if found is None or level not in _Z:
        return
    computed = _from_interval(seen, low, high, kind, _Z[level])
    if computed is None:
        return
    mark = found["mark"][-1]
    place = passage.span(*part.outside(*found.span("p")))
    term = passage.stated(place, "reported p-value", f"p {mark} {found['p']}")
    printed = readings(found["p"])[0]
    least, about, most = computed
    null = 1 if kind == "ratio" else 0
    excluded = low.low > null or high.high < null
    included = low.high < null < high.low
    above = mark != "<" and printed.low > _ALPHA and printed.low > most * _APART
    below = mark != ">" and printed.value < _ALPHA and printed.high * _APART < least
    if level == 95 and ((excluded and above) or (included and below)):
        told = f"{interval['level']}% interval of {low.value} to {high.value}"
        side = "leaves out" if excluded else "holds"
        shown = f"about {float(about):.2g}"
        why = f"The {told} {side} {null}, so p is {shown}, not p {mark} {found['p']}."
        fits = f"p {'<' if excluded else '>'} .05"
        yield Check(code="NC503", terms=(*terms, term), outcome="fails", why=why, fits=fits, confidence="medium")
    else:
        yield Check(code="NC503", terms=(*terms, term), outcome="holds")


def _from_interval(
    seen: _Seen, low: _Seen, high: _Seen, kind: str, z: float
) -> tuple[Decimal, Decimal, Decimal] | None:
    """The smallest, plain and largest p-value that an interval of a normal estimate gives; None where it is of none."""
    if kind == "ratio":
        if min(low.low, seen.low) <= 0:
            return None
        bottom, middle, top = (math.log(float(one.value)) for one in (low, seen, high))
        slack = max(float(one.printed.step / 2 / one.value) for one in (low, seen, high))
    else:
        bottom, middle, top = (float(one.value) for one in (low, seen, high))
        slack = max(float(one.printed.step / 2) for one in (low, seen, high))
    width = top - bottom
    if width <= 4 * slack or abs(middle - (top + bottom) / 2) > 0.05 * width + 2 * slack:
        return None
    error, center = width / (2 * z), abs((top + bottom) / 2)
    furthest, nearest = (center + 2 * slack) / (error - slack / z), max(0.0, center - 2 * slack) / (error + slack / z)
    least, about, most = (Decimal(repr(math.erfc(z / math.sqrt(2)))) for z in (furthest, center / error, nearest))
    return least, about, most
