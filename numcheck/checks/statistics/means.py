"""Passage -> NC502: whether so many whole numbers can have the stated mean (GRIM), or so many people the stated share.

The test is that of Brown and Heathers, "The GRIM Test", Social Psychological and Personality Science 8 (2017): the mean
of n whole numbers is a whole number divided by n, so with few of them most decimals cannot come about.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

from numcheck.checks.passage import Passage, allowed
from numcheck.checks.statistics.number import Printed, places, readings
from numcheck.checks.statistics.plain import cleaned
from numcheck.checks.statistics.words import either, pattern, words
from numcheck.model import Check, Kind, Mention, Modifier, Span

_MEAN = re.compile(
    r"(?<![^\W_])(?:M\s?[=:]\s?|[Mm]eans?(?:\s[a-z’'-]{1,20}){0,6}?\s?(?:=|of|was|:|is)\s?|[Mm]ean\s)"
    r"(?P<mean>\d{1,6}\.\d{1,4})(?![\d%]|\.\d|\s?[%‰])"
)
_N = re.compile(r"(?<![^\W_])[nN]\s?=\s?(?P<n>\d{1,3}(?:,\d{3})+|\d{1,7})(?![\d,]*\.?\d|\s?%)")
_ITEMS = re.compile(r"(?<![^\W_])(?P<items>\d{1,2}|[a-z]{3,6})[\s-]items?(?![^\W_])", re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+(?=[A-Z])")
_CI = re.compile(r"(?<![\w.])\d\d(?:\.\d)?\s?%\s?(?:CI|confidence interval)")
#: How far from a mean its n may stand.
_REACH = 60
_OF = re.compile(r"\s+of\s+(?:the\s+|all\s+|all\s+the\s+|our\s+|its\s+|their\s+|these\s+|those\s+)?")
_OUT_OF = re.compile(r"(?:^|[.;,(]\s+)(?:and\s+)?[Oo]f\s+(?:the\s+|all\s+|all\s+the\s+|our\s+|these\s+|those\s+)?$")
_NOUN_COMMA = re.compile(r"\s+(?:[\w’'-]{1,20}\s+){0,2}?(?P<noun>[\w’'-]{1,20}),\s+(?:only\s+|some\s+)?")


def look(passage: Passage) -> Iterator[Check]:
    """Tests every mean with its n, and every share of so many people, that is fine enough to be tested."""
    yield from _means(passage)
    yield from _shares(passage)


def possible(mean: Printed, numbers: int) -> tuple[bool, tuple[Decimal, ...]]:
    """Whether so many whole numbers can have the mean, rounded up or down at a half; and the nearest that they can."""
    low, high = Fraction(mean.low) * numbers, Fraction(mean.high) * numbers
    sums = (math.floor(Fraction(mean.value) * numbers), math.ceil(Fraction(mean.value) * numbers))
    near = tuple(dict.fromkeys(_rounded(Fraction(one, numbers), mean.step) for one in sums))
    return math.ceil(low) <= math.floor(high), near


def _rounded(value: Fraction, step: Decimal) -> Decimal:
    return Decimal(math.floor(value / Fraction(step) + Fraction(1, 2))) * step


def _means(passage: Passage) -> Iterator[Check]:
    for block in passage.document.blocks:
        part = cleaned(passage, block)
        text = part.text
        found = list(_MEAN.finditer(text)) if "=" in text else []  # behind the n of each
        said = _of_means(text) if found else ""
        if not pattern("whole").search(said) or pattern("weighted").search(said):
            continue
        items = _items(said)
        if items is None:
            continue
        for number, mean in enumerate(found):
            before = found[number - 1].end() if number else 0
            after = found[number + 1].start() if number + 1 < len(found) else len(text)
            n = _its_n(text, mean, before, after, alone=len(found) == 1)
            if n is None:
                continue
            place = passage.span(*part.outside(*mean.span("mean")))
            if not _plain_number(passage, place):
                continue
            check = _mean_check(passage, place, passage.span(*part.outside(*n.span("n"))), mean["mean"], n["n"], items)
            if check is not None:
                yield check


def _of_means(text: str) -> str:
    """A text without its sentences that tell a ratio and its interval and nothing of means: "The odds ratio was 2.4
    (95% CI 2.6 to 4.1)" says nothing of how a mean beside it was made."""
    told = _SENTENCE.split(text)
    return " ".join(one for one in told if not _is_other(one))


def _is_other(sentence: str) -> bool:
    if _CI.search(sentence) is None:
        return False
    return re.search(either("ratios"), sentence) is not None and re.search(either("scored"), sentence) is None


def _items(text: str) -> int | None:
    """How many items each score is the mean of; None where it may be of several and nobody says of how many."""
    told = [found["items"].lower() for found in _ITEMS.finditer(text)]
    counts = {int(one) if one.isdecimal() else words().numbers.get(one, 0) for one in told}
    if len(counts) == 1 and 0 not in counts:
        return counts.pop()
    return None if counts or pattern("composed").search(text) else 1


def _its_n(text: str, mean: re.Match[str], before: int, after: int, *, alone: bool) -> re.Match[str] | None:
    """The one n next to a mean, behind it or, where no other mean is near, before it."""
    behind = list(_N.finditer(text, mean.end(), min(after, mean.end() + _REACH)))
    ahead = list(_N.finditer(text, max(before, mean.start() - _REACH), mean.start()))
    if behind and ahead and not alone:
        return None
    behind = [n for n in behind if ")" not in text[mean.end() : n.start()]] or behind
    near = behind or (ahead if alone else [])
    if len(near) != 1 or (behind and ahead and behind[0]["n"] != ahead[0]["n"]):
        return None
    start, end = sorted((near[0].start(), mean.end()))
    return near[0] if not re.search(r"[.!?]\s+[A-Z]", text[start:end]) else None


def _plain_number(passage: Passage, place: Span) -> bool:
    """Whether a mean is read as a bare number or a count, not as years or kilograms."""
    return all(m.kind is Kind.COUNT for m in passage.within(place.start, place.end))


def _mean_check(passage: Passage, mean: Span, n: Span, value: str, number: str, items: int) -> Check | None:
    printed = readings(value)[0]
    people = int(number.replace(",", ""))
    numbers = people * items
    if people < 2 or numbers >= 10 ** places(printed.step):
        return None
    fits, near = possible(printed, numbers)
    terms = (passage.stated(mean, "mean"), passage.stated(n, "number of values"))
    if fits:
        return Check(code="NC502", terms=terms, outcome="holds", confidence="medium")
    of = f"{people} answers to {items} items" if items > 1 else f"{people} whole numbers"
    told = " or ".join(f"{one}" for one in near)
    return Check(
        code="NC502",
        terms=terms,
        outcome="fails",
        why=f"{of} cannot have a mean of {value}: the nearest they can have is {told}.",
        fits=told,
        confidence="medium",
    )


def _shares(passage: Passage) -> Iterator[Check]:
    mentions = passage.mentions
    for first, second in pairwise(mentions):
        if first.kind is Kind.PERCENT and second.kind is Kind.COUNT:
            if _OF.fullmatch(passage.between(first, second)) and second.noun in words().beings:
                yield from _share(passage, first, second)
        elif first.kind is Kind.COUNT and second.kind is Kind.PERCENT and first.noun in words().beings:
            start = passage.sentence(first.span).start
            ahead = passage.text[max(start, first.span.start - 20) : first.span.start]
            if _OUT_OF.search(ahead) and _NOUN_COMMA.fullmatch(passage.between(first, second)):
                yield from _share(passage, second, first)


def _share(passage: Passage, share: Mention, whole: Mention) -> Iterator[Check]:
    """Whether a share of so many can be counted out."""
    said, of = share.quantity, allowed(whole)
    exact = said.modifier is Modifier.EXACT and said.value_hi is None and said.margin is None
    if not exact or said.vague or share.change is not None or share.distributive or whole.distributive:
        return
    if of.low is None or of.low != of.high or of.low % 1 or not 2 <= of.low <= 100_000 or not 0 <= said.value <= 100:
        return
    if said.step > 1 or passage.frame(share).modality != "actual" or passage.frame(whole).modality != "actual":
        return
    sentence = passage.document.quote(passage.sentence(share.span))
    if any(pattern(name).search(sentence) for name in ("unlike", "weighted", "averages")):
        return
    people = int(of.low)
    step = said.step
    if step == 1 and said.value % 5 == 0:
        step = Decimal(10) if said.value % 10 == 0 else Decimal(5)  # half a dozen in ten is told as 60%
    if people * step >= 100:
        return
    printed = Printed(said.value / 100, step / 100)
    fits, _ = possible(printed, people)
    terms = (passage.term(share, "stated share"), passage.term(whole, "whole"))
    if fits:
        yield Check(code="NC502", terms=terms, outcome="holds", confidence="medium")
        return
    least = math.floor(said.value * people / 100)
    shown = [_percent(Decimal(one) * 100 / people, said.step) for one in (least, least + 1)]
    why = f"{share.surface} of {people} is no whole number: {least} are {shown[0]}, {least + 1} are {shown[1]}."
    yield Check(
        code="NC502", terms=terms, outcome="fails", why=why, fits=f"{shown[0]} or {shown[1]}", confidence="medium"
    )


def _percent(value: Decimal, step: Decimal) -> str:
    return f"{_rounded(Fraction(value), min(step, Decimal(1))):f}%"
