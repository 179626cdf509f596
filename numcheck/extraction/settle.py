"""Figures of one block -> the same, with what neighbours lend each other."""

from __future__ import annotations

import re
from itertools import pairwise

from numcheck.extraction.ages import may_be
from numcheck.extraction.draft import Draft
from numcheck.model import Kind, Modifier

_LIST = re.compile(r"-?\s*(?:,|and|or|&|to|x|×|/|,\s*and|,\s*or|by|-)\s*", re.IGNORECASE)
#: A set of a match, and what stands between two of them.
_SET = re.compile(r"\d{1,3}[-–]\d{1,3}")
_BESIDE = re.compile(r",?\s(?:and\s)?|\s?[/;]\s?", re.IGNORECASE)
#: How many code points apart two figures speak of the same money.
_NEAR = 200
_OF = re.compile(r"\s+of\s+(?:the|its|that|this|a)(?:\s+\w{3,12})?\s+", re.IGNORECASE)
_OF_COUNT = re.compile(
    r"\s+of\s+(?:(?:the|his|her|its|their|our|my|your|last|first|next|past|previous|all|combined|total|remaining|top"
    r"|\w{1,20}['\u2019]s)\s+){0,3}",
    re.IGNORECASE,
)
#: What stands between two ages of one phrase.
_BESIDE_AGE = re.compile(r",?\s(?:and|or)\s|,\s")
#: Money said in words, with no sign before it: "six euros".
_SAID = re.compile(r"[a-z][a-z -]+", re.IGNORECASE)
_TO_LEVEL = re.compile(
    r",?\s(to|from|versus|vs\.?|against|compared with|compared to)\s"
    r"(?:about\s|around\s|nearly\s|just\s|over\s|under\s)?",
    re.IGNORECASE,
)
_FROM = re.compile(r"\bfrom\s(?:about\s|around\s|nearly\s|just\s|over\s|under\s|as low as\s)?$", re.IGNORECASE)
#: What stands before a level, and never before a change.
_LEVEL = re.compile(
    r"\b(?:to|at|of|is|are|was|were|be|been|reached|stood at)\s(?:about\s|around\s|nearly\s|just\s)?$", re.IGNORECASE
)
#: What sizes are told in: "30 x 20 cm".
_LENGTHS = ("meter", "inch", "foot", "yard", "mile", "pixel")
_LENDING = (Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.POINTS)


def settle(drafts: list[Draft], text: str) -> list[Draft]:
    """What neighbours lend each other: units and nouns of lists, and two bounds that make a range."""
    lent = False
    for j in range(len(drafts) - 2, -1, -1):
        left, right = drafts[j], drafts[j + 1]
        if left.kind in (Kind.RATIO, Kind.PERCENT) and right.kind is Kind.COUNT and right.follows:
            if _OF_COUNT.fullmatch(text, left.stop, right.begin):
                left.noun, left.modifiers = right.noun, right.modifiers  # "a third of the combined 240 votes"
            lent = False
            continue
        if left.kind is Kind.COUNT and right.attributive and right.noun and text[left.stop : right.begin] == " ":
            left.noun, left.follows, lent = right.noun, True, False  # "3,000 9-litre cases"
            left.modifiers = (text[right.begin : right.stop].lower(), *right.modifiers)
            continue
        if right.kind is Kind.AGE and _aged(left, right, text):
            continue
        plain = left.kind is Kind.COUNT and not left.signed and not (left.follows and left.noun is not None)
        listed = lent or (j > 0 and text[drafts[j - 1].stop : left.begin].strip() == ",")
        lent = plain and not right.vague and _lend(left, right, text, chained=lent, listed=listed)
    _restated(drafts, text)
    _sets(drafts, text)
    for left, right in pairwise(drafts):
        _levelled(left, right, text)
    return _bounded(drafts, text)


def _aged(left: Draft, right: Draft, text: str) -> bool:
    """Whether `left` is an age beside another: "who were 61 | and 48 years old"."""
    bare = left.kind is Kind.COUNT and not left.signed and not left.follows and left.value_hi is None
    beside = _BESIDE_AGE.fullmatch(text, left.stop, right.begin)
    if not bare or beside is None or not may_be(left) or text[right.stop - 1].isdecimal():
        return False
    left.kind, left.signed, left.unit = Kind.AGE, True, right.unit
    left.noun, left.modifiers = right.noun, right.modifiers
    return True


def _sets(drafts: list[Draft], text: str) -> None:
    """6-4, 3-6, 7-5: a set that was lost is a score among scores."""
    scored = any(draft.kind is Kind.SCORE for draft in drafts)
    for left, right in [*pairwise(drafts), *((b, a) for a, b in reversed([*pairwise(drafts)]))] if scored else ():
        if left.kind is not Kind.SCORE or right.kind is not Kind.COUNT or right.value_hi is None:
            continue
        first, second = (left, right) if left.begin < right.begin else (right, left)
        if _BESIDE.fullmatch(text, first.stop, second.begin) and _SET.fullmatch(text, right.begin, right.stop):
            right.kind, right.noun, right.modifiers, right.follows, right.signed = Kind.SCORE, None, (), False, True


def _levelled(left: Draft, right: Draft, text: str) -> None:
    """From $24 to 26, to 3.4% from 3.6: the second level has the unit of the first."""
    bare = right.kind is Kind.COUNT and not right.signed and not right.follows and not right.vague
    if not bare or not left.signed or left.kind not in (*_LENDING, Kind.MONEY) or left.value_hi is not None:
        return
    between = _TO_LEVEL.fullmatch(text, left.stop, right.begin)
    if between is None or (between.group(1) == "to" and not _FROM.search(text, max(0, left.begin - 30), left.begin)):
        return
    if (
        left.kind is Kind.PERCENT
        and between.group(1) == "from"
        and not _LEVEL.search(text, max(0, left.begin - 30), left.begin)
    ):
        return  # "rose 50% from 10 to 16": a change in percent says nothing of what changed
    if not left.value / 20 < right.value < left.value * 20:
        return
    right.kind, right.unit, right.signed = left.kind, left.unit, True


def _restated(drafts: list[Draft], text: str) -> None:
    """5,000 rand ($270) for a seat and 9,000 ($490) for two: a bare figure has the money that was said so before."""
    first: dict[str, Draft] = {}  # the money in brackets -> the figure that it says again
    for left, right in pairwise(drafts):
        if right.kind is not Kind.MONEY or text[left.stop : right.begin].strip() != "(":
            continue
        said = first.get(right.unit)
        if left.kind is Kind.MONEY:
            first[right.unit] = left
        elif said is not None and left.kind is Kind.COUNT and not left.signed and left.begin - said.stop < _NEAR:
            left.kind, left.unit, left.signed, left.noun, left.modifiers = said.kind, said.unit, True, None, ()


def _lend(left: Draft, right: Draft, text: str, *, chained: bool, listed: bool) -> bool:
    """Give `left` the unit or the noun of `right`, where the words between make one list of them.

    `chained`: `right` has its own from the figure after it. `listed`: a third figure makes a list of them.
    """
    joined = _LIST.fullmatch(text, left.stop, right.begin)
    counted = right.kind is Kind.COUNT
    if joined and joined.group().strip().lower() in ("to", "or"):
        _rescale(left, right)
    if counted and right.follows and _OF_COUNT.fullmatch(text, left.stop, right.begin):
        left.noun, left.modifiers, left.follows = right.noun, right.modifiers, True
        return True
    if right.kind is Kind.MONEY and (text[right.begin].isdecimal() or _SAID.fullmatch(text, right.begin, right.stop)):
        if not joined and not _OF.fullmatch(text, left.stop, right.begin):
            return False
        left.kind, left.unit, left.signed = right.kind, right.unit, True
        left.noun, left.modifiers = right.noun, right.modifiers
        return True
    if not joined or (joined.group().split() == [",", "or"] and not listed):
        return False  # "28 of 30, or 93 per cent"
    if joined.group().strip() in ("x", "×") and right.signed and not right.unit.endswith(_LENGTHS):
        return False  # "2 x 500ml bottles"
    if right.kind in _LENDING and right.signed and right.unit != "count":
        if joined.group().strip() == "," and not chained and not (listed and right.kind is not Kind.PERCENT):
            return False  # "ended at 16,644, 16 percent above its start", "a town of 7,000, 20 km from Lund"
        if abs(left.value) > 999 and right.scaled and not left.scaled:
            return False
        left.kind, left.unit, left.signed, left.attributive = right.kind, right.unit, True, right.attributive
        left.noun, left.modifiers, left.per = right.noun, right.modifiers, right.per
        return True
    suspended = joined.group().startswith("-") and len(joined.group().strip()) > 1 and right.attributive
    if counted and right.noun and right.follows and ("-" not in joined.group() or suspended):
        left.attributive = left.attributive or suspended  # "four-, five- and six-seat cars"
        left.noun, left.modifiers, left.follows = right.noun, right.modifiers, True
        return True
    return False


def _rescale(left: Draft, right: Draft) -> None:
    """From 24 to 30 million: the first figure is of the magnitude of the second."""
    below = left.value < (right.value_hi or right.value) / right.scale
    if right.scale > 1 and not left.scaled and left.value_hi is None and 0 < left.value < 1000 and below:
        left.value, left.step, left.scaled = left.value * right.scale, left.step * right.scale, True


_OPEN_LOW = (Modifier.MORE_THAN, Modifier.AT_LEAST)
_OPEN_HIGH = (Modifier.LESS_THAN, Modifier.AT_MOST)
_BUT = re.compile(r"\s*(?:,|and|but|,\s*(?:and|but))\s*", re.IGNORECASE)


def _bounded(drafts: list[Draft], text: str) -> list[Draft]:
    """More than 10 but fewer than 20: one range."""
    result: list[Draft] = []
    for draft in drafts:
        last = result[-1] if result else None
        if (
            last is not None
            and {last.modifier, draft.modifier} & set(_OPEN_LOW)
            and {last.modifier, draft.modifier} & set(_OPEN_HIGH)
            and last.value_hi is None
            and draft.value_hi is None
            and (last.unit == draft.unit or not last.signed)
            and not (last.vague or draft.vague)
            and draft.cue
            and _BUT.fullmatch(text, last.stop, draft.begin - _hedge_width(draft, text))
        ):
            low, high = sorted((last.value, draft.value))
            if low < high and (last.value == low) == (last.modifier in _OPEN_LOW):
                draft.value, draft.value_hi, draft.modifier = low, high, Modifier.EXACT
                draft.cue = text[last.begin : draft.begin].strip()
                draft.begin, draft.start, draft.hedge_start = last.begin, last.start, last.hedge_start
                draft.step = min(draft.step, last.step)
                result[-1] = draft
                continue
        result.append(draft)
    return result


def _hedge_width(draft: Draft, text: str) -> int:
    """How many code points the hedge before a figure takes, with its space."""
    head = text[max(0, draft.begin - 60) : draft.begin]
    at = head.rfind(draft.cue)
    return len(head) - at if at >= 0 else 0
