"""Figures of one block -> the same, with what neighbours lend each other."""

from __future__ import annotations

import re

from numcheck.extraction.draft import Draft
from numcheck.model import Kind, Modifier

_LIST = re.compile(r"-?\s*(?:,|and|or|&|to|x|×|/|,\s*and|,\s*or|by|-)\s*", re.IGNORECASE)


def settle(drafts: list[Draft], text: str) -> list[Draft]:
    """What neighbours lend each other: units and nouns of lists, and two bounds that make a range."""
    for j in range(len(drafts) - 2, -1, -1):
        left, right = drafts[j], drafts[j + 1]
        if left.signed or left.kind not in (Kind.COUNT,) or (left.follows and left.noun is not None):
            continue
        joined = _LIST.fullmatch(text, left.stop, right.begin)
        if right.vague or (
            not joined
            and not (
                (_OF.fullmatch(text, left.stop, right.begin) and right.kind is Kind.MONEY)
                or (right.kind is Kind.COUNT and _OF_COUNT.fullmatch(text, left.stop, right.begin))
            )
        ):
            continue
        if right.kind is Kind.COUNT and _OF_COUNT.fullmatch(text, left.stop, right.begin) and right.follows:
            left.noun, left.modifiers, left.follows = right.noun, right.modifiers, True
            continue
        if not joined or right.kind is Kind.MONEY:
            if right.kind is Kind.MONEY and not text[right.begin].isdecimal():
                continue
            left.kind, left.unit, left.signed, left.noun, left.modifiers = (
                right.kind,
                right.unit,
                True,
                right.noun,
                right.modifiers,
            )
            continue
        if (
            right.kind in (Kind.MEASURE, Kind.DURATION, Kind.PERCENT, Kind.POINTS)
            and right.signed
            and right.unit != "count"
        ):
            if abs(left.value) > 999 and right.scaled:
                continue
            left.kind, left.unit, left.signed, left.attributive = right.kind, right.unit, True, right.attributive
            left.noun, left.modifiers, left.per = right.noun, right.modifiers, right.per
        elif right.kind is Kind.COUNT and right.noun and right.follows and "-" not in text[left.stop : right.begin]:
            left.noun, left.modifiers, left.follows = right.noun, right.modifiers, True
    return _bounded(drafts, text)


_OF = re.compile(r"\s+of\s+(?:the|its|that|this|a)(?:\s+\w{3,12})?\s+", re.IGNORECASE)
_OF_COUNT = re.compile(
    r"\s+of\s+(?:(?:the|his|her|its|their|our|my|your|last|first|next|past|previous|all)\s+){0,3}", re.IGNORECASE
)
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
