"""Percentages and ratios against the counts they are of: "40 of 80 (45%)", "nine in ten, or 80%"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal

from numcheck.checks.arithmetic.figures import Figure, heard, nouns, rows
from numcheck.checks.arithmetic.fractions import unread
from numcheck.checks.arithmetic.glue import Glue, after_bracket, again, alone, closed, closed_noun, of, opens, taken_up
from numcheck.checks.arithmetic.shown import capital, told
from numcheck.checks.arithmetic.words import words
from numcheck.checks.passage import Passage
from numcheck.interval import meet
from numcheck.interval_arithmetic import quotient, scaled, times
from numcheck.model import Check, Interval, Kind, Modifier

CODE = "NC203"
#: A spoken ratio is a rounding: by a tenth of itself, at most by five percentage points.
_SPOKEN = Decimal("0.1")
_SPOKEN_MOST = Decimal("0.05")
#: A ratio and a percentage that are further apart than this factor are told of two things.
_APART = Decimal("1.7")
#: How many parts back a part of a part may be told.
_EARLIER = 5
_HUNDRED = Decimal(100)
#: Words looked at for what a percentage is told of.
_NEAR = 5
#: Parts of a stretch and no counts: "the middle half (2.0 / 4.0)".
_DECIMALS = re.compile(r"\d+\.\d+")
#: What stands between a rate and the counts that it is made of.
_SPELLED_OUT = ((",", "with"), ("with",), (":",), (";",), ("-",), (",", "as"), (",", "or"), (",", "when"))


def look(passage: Passage) -> Iterator[Check]:
    """Every share in a sentence that stands beside its counts or beside another form of itself."""
    for row in rows(passage):
        if heard(row, words().share.apart):
            continue
        yield from _opened(passage, row)
        yield from _taken_up(passage, row)
        for figure in row:
            fraction = unread(passage, figure) if figure.share else None
            if fraction is not None:
                yield from _restated(passage, fraction, figure)
        for index in range(len(row) - 1):
            first, second = row[index : index + 2]
            yield from _ratio(passage, first, second)
            if index + 2 < len(row):
                third = row[index + 2]
                following = row[index + 3] if index + 3 < len(row) else None
                yield from _counted(passage, first, second, third, following)


def _counted(
    passage: Passage, first: Figure, second: Figure, third: Figure, following: Figure | None
) -> Iterator[Check]:
    if _part_of(first, second) and third.share and again(third.before) and closed(third, following):
        yield _share(passage, first, second, third)  # 40 of 80 (45%)
    elif first.plain and second.share and third.plain and first.unit == third.unit and not of(first.before):
        joined = of(third.before) or of(after_bracket(third.before))
        if joined and again(second.before) and first.quantity.value <= third.quantity.value:
            yield _share(passage, first, third, second)  # 40 (45%) of 80; 40, or 45% of the 80
    elif first.share and _within(second, third) and again(second.before) and of(after_bracket(third.before)):
        yield _share(passage, second, third, first)  # 45% (n = 40) of the 80
    elif first.share and _part_of(second, third) and again(second.before) and alone(third):
        yield _share(passage, second, third, first)  # 45% (40 of 80)
    elif first.share and _part_of(second, third) and _rate_before(first) and second.before in _SPELLED_OUT:
        yield _share(passage, second, third, first)  # turnout was 45%, with 40 of 80 voters taking part
    elif _part_of(first, second) and third.share and _rate_behind(third.before) and closed(third, following):
        yield _share(passage, first, second, third)  # in 40 of 80 dogs, a success rate of 45%
    elif first.share and second.plain and third.plain and second.unit == third.unit and _fee(first, second, third):
        yield _product(passage, first, second, third)  # a 15% tip on an $80 bill is $12
    elif (
        (first.share or first.kind is Kind.RATIO)
        and second.plain
        and third.plain
        and second.unit == third.unit
        and of(second.before)
        and again(third.before)
        and closed_noun(third)
        and (first.share or third.quantity.value <= second.quantity.value)
    ):
        yield _product(passage, first, second, third)  # 45% of the 80 patients (40)


def _rate_before(share: Figure) -> bool:
    """Whether a percentage is told of a rate: "turnout was 45%", "a response rate of 45%"."""
    return not words().share.rates.isdisjoint(share.before[-_NEAR:]) and not words().share.rated_of.isdisjoint(
        share.before[-1:]
    )


def _rate_behind(glue: Glue) -> bool:
    """Whether a percentage is told as the rate that two counts make: ", a success rate of 45%"."""
    at = next((n for n, t in enumerate(glue) if t in (",", "-", "(")), None)
    if at is None or not nouns(glue[:at], _NEAR):
        return False
    tail = glue[at + 1 :]
    named = len(tail) > 2 and tail[-1] == "of" and tail[-2] in words().share.rates
    return named and len(tail) <= _NEAR + 1 and tail[0] in words().share.tells_rate


def _fee(share: Figure, whole: Figure, part: Figure) -> bool:
    """Whether a fee is taken of a sum: "a 15% tip on an $80 bill is $12"."""
    fee, glue, end = share.after[:1], whole.before, part.before
    if share.mention.change or not fee or fee[0] not in words().share.fees or len(glue) > _NEAR:
        return False
    joined = any(t in ("on", "of") for t in glue[1:2]) and nouns(glue[2:], 2)
    return (
        joined
        and end[-1:] != ()
        and " ".join(end[-2:]) != ""
        and (end[-1] in words().share.makes or " ".join(end[-2:]) in words().share.makes)
        and closed_noun(part)
    )


def _opened(passage: Passage, row: tuple[Figure, ...]) -> Iterator[Check]:
    """Of 80 patients, 40 (50%) recovered and 20 (25%) died: each part is of the whole, or of an earlier part."""
    whole = row[0]
    if not (whole.plain and opens(whole.before)):
        return
    wholes: list[Figure] = []
    for index in range(1, len(row) - 1):
        part, share = row[index : index + 2]
        if not (part.plain and part.unit == whole.unit) or of(part.before):
            continue
        inside = share.share and share.before[-1:] == ("(",) and nouns(share.before[:-1], 3)
        alone = share.after[:1] == (")",) and not of(share.after[1:], ending=False)
        if inside and alone and part.quantity.value <= whole.quantity.value:
            made = [_share(passage, part, one, share) for one in (whole, *wholes[-_EARLIER:])]
            yield next((check for check in made if check.outcome == "holds"), replace(made[0], confidence="medium"))
        wholes.append(part)


def _taken_up(passage: Passage, row: tuple[Figure, ...]) -> Iterator[Check]:
    """80 dogs were seen; 40 of them (45%) were ill: the only count before the part is its whole."""
    at = next((index for index, figure in enumerate(row[:-2]) if figure.kind is Kind.COUNT), None)
    if at is None:
        return
    whole, part, share = row[at : at + 3]
    if share.share and _within(part, whole) and taken_up(whole, part, share) and closed(share, (*row, None)[at + 3]):
        yield replace(_share(passage, part, whole, share), confidence="medium")


def _ratio(passage: Passage, first: Figure, second: Figure) -> Iterator[Check]:
    """Nine in ten, or 80%; two-thirds (60%); 80%, or nine in ten."""
    ratio, share = (first, second) if first.kind is Kind.RATIO else (second, first)
    if not (ratio.kind is Kind.RATIO and share.share and ratio.quantity.value_hi is None):
        return
    if again(second.before, of=first is ratio) and closed(second, None) and ratio.mention.change is None:
        yield from _restated(passage, ratio, share)


def _restated(passage: Passage, ratio: Figure, share: Figure) -> Iterator[Check]:
    if not words().share.others.isdisjoint(ratio.before[-1:]) or not closed(share, None):
        return
    expected = scaled(spoken(ratio), _HUNDRED)
    value = ratio.quantity.value * _HUNDRED
    if not value or not (value / _APART <= share.quantity.value <= value * _APART):
        return
    terms = (ratio.term(passage, "ratio"), share.term(passage, "stated share"))
    if meet(expected, stated(share)) is not None:
        yield Check(code=CODE, terms=terms, outcome="holds")
        return
    computed = told(scaled(ratio.middle, _HUNDRED), share)
    why = f"{capital(ratio.said)} is {computed}, not {share.said}."
    yield Check(
        code=CODE,
        terms=terms,
        outcome="fails",
        why=why,
        fits=told(scaled(_meant(ratio), _HUNDRED), share),
        confidence="medium",
    )


def _share(passage: Passage, part: Figure, whole: Figure, share: Figure) -> Check:
    terms = (part.term(passage, "part"), whole.term(passage, "whole"), share.term(passage, "stated share"))
    if whole.quantity.value == 0:
        return Check(code=CODE, terms=terms, outcome="open", why="A share of nothing cannot be computed.")
    computed = scaled(quotient(_positive(part.allowed), _positive(whole.allowed)), _HUNDRED)
    if meet(computed, stated(share)) is not None:
        return Check(code=CODE, terms=terms, outcome="holds")
    shown = told(scaled(quotient(part.middle, whole.middle), _HUNDRED), share)
    why = f"{capital(part.said)} of {whole.said} is {shown}, not {share.said}."
    right = scaled(quotient(_positive(part.meant), _positive(whole.meant)), _HUNDRED)
    return Check(code=CODE, terms=terms, outcome="fails", why=why, fits=told(right, share))


def _product(passage: Passage, share: Figure, whole: Figure, part: Figure) -> Check:
    terms = (share.term(passage, "share"), whole.term(passage, "whole"), part.term(passage, "stated part"))
    rate = scaled(stated(share), 1 / _HUNDRED) if share.share else spoken(share)
    computed = times(_positive(rate), _positive(whole.allowed))
    if meet(_whole_number(computed, part), part.allowed) is not None:
        return Check(code=CODE, terms=terms, outcome="holds")
    shown = told(times(scaled(share.middle, 1 / _HUNDRED if share.share else 1), whole.middle), part)
    why = f"{capital(share.said)} of {whole.said} is {shown}, not {part.said}."
    rate = scaled(share.allowed, 1 / _HUNDRED) if share.share else _meant(share)
    right = told(times(_positive(rate), _positive(whole.meant)), part)
    return Check(code=CODE, terms=terms, outcome="fails", why=why, fits=right, confidence="medium")


def stated(share: Figure) -> Interval:
    """What a percentage allows; a digit that was cut off, not rounded, is let pass, and so is a half rounded down."""
    found = share.allowed
    exact = share.quantity.modifier is Modifier.EXACT and share.quantity.margin is None
    if not exact or found.high is None or share.quantity.vague:
        return found
    last = share.quantity.value if share.quantity.value_hi is None else share.quantity.value_hi
    return replace(found, high=last + share.quantity.step, high_open=True)


def spoken(ratio: Figure) -> Interval:
    found = ratio.allowed
    if ratio.quantity.modifier not in (Modifier.EXACT, Modifier.ABOUT):
        return found
    value = ratio.quantity.value
    slack = min(value * _SPOKEN, _SPOKEN_MOST)
    low = value if ratio.quantity.lean == "above" else value - slack
    high = value if ratio.quantity.lean == "below" else value + slack
    return Interval(low=low, high=high)


def _meant(ratio: Figure) -> Interval:
    """What would fit beside a ratio: "one in four" is read as a rounding, and is 25% all the same."""
    return ratio.meant if ratio.quantity.modifier is Modifier.EXACT else spoken(ratio)


def _whole_number(computed: Interval, part: Figure) -> Interval:
    """A share of a count was a count before it was a share: half a one either way."""
    if part.kind is not Kind.COUNT or computed.low is None or computed.high is None:
        return computed
    half = Decimal("0.5")
    return Interval(low=computed.low - half, high=computed.high + half)


def _positive(interval: Interval) -> Interval:
    """Without what is below nothing."""
    return interval if interval.low is not None and interval.low >= 0 else replace(interval, low=Decimal(0))


def _part_of(part: Figure, whole: Figure) -> bool:
    """40 of 80; 40 women out of the 80; not 12 boxes of 24 bottles."""
    if not (_within(part, whole) and of(whole.before)):
        return False
    if part.mention is whole.mention or "the" in whole.before or "out" in whole.before:
        return True
    return not (part.count_of and whole.count_of and part.count_of != whole.count_of)


def _within(part: Figure, whole: Figure) -> bool:
    counts = not all(_DECIMALS.fullmatch(figure.mention.surface) for figure in (part, whole))
    alike = part.plain and whole.plain and part.unit == whole.unit
    return alike and counts and part.quantity.value <= whole.quantity.value
