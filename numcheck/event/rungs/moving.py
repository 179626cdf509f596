"""Two claims -> why they are told of two states of what moves or will be changed."""

from __future__ import annotations

import re
from functools import cache

from numcheck import scope
from numcheck.event.meeting import Meeting
from numcheck.model import Frame, Kind
from numcheck.ruleset.cues import either
from numcheck.ruleset.numbers import numbers
from numcheck.ruleset.rivals import rivals


def growing(m: Meeting) -> str:
    """Two counts of what goes on, given on two days, where no date of the documents says which one is the newer."""
    moves = m.slot.over_time in ("rises", "falls") and m.first.frame.mention.kind is Kind.COUNT
    if m.agree or not moves or not scope.told_apart(m.first, m.second):
        return ""
    dated = all(m.nearness.published(claim.span.doc) is not None for claim in (m.first, m.second))
    return "" if dated else "each was told on another day, and such numbers move"


def left(m: Meeting) -> str:
    """Only one is told of those who are left, and these are fewer: `66 were still in hospital`.

    Of what grows fewer anyway, such as the missing, all who are told of are left; and so they are where it is asked.
    """
    if rivals().counts_remaining(m.slot.asks):
        return ""
    if m.agree or m.slot.over_time in ("fixed", "falls") or m.first.frame.mention.kind is not Kind.COUNT:
        return ""
    told = [rivals().counts_remaining(_beside(m, frame)) for frame in m.frames]
    if told[0] == told[1]:
        return ""
    few, all_ = (m.first, m.second) if told[0] else (m.second, m.first)
    fewer = few.frame.mention.quantity.value < all_.frame.mention.quantity.value
    return "only one is told of those who are left" if fewer else ""


def to_come(m: Meeting) -> str:
    """What somebody will own, and what they owned: of one verb, the one is before a change and the other behind it."""
    one, other = m.frames
    same = one.predicates[:1] == other.predicates[:1] != ()
    apart = same and {one.modality, other.modality} == {"actual", "planned"} and m.slot.unit == "percent"
    return "one is told of what is to come" if apart and not m.agree else ""


def _beside(m: Meeting, frame: Frame) -> str:
    """What its sentence says of one figure: as far as the figures before and behind it.

    "Of the 71 hurt, 34 are still in hospital" says nothing of what is left of the 71.
    """
    sentence, mention = m.sentence(frame), frame.mention.span
    start, end = mention.start - frame.sentence.start, mention.end - frame.sentence.start
    before = [found for found in _figure().finditer(sentence, 0, start) if found.end() <= start]
    if before and _of_a_whole().fullmatch(sentence, before[-1].end(), start):
        return ""
    behind = _figure().search(sentence, end)
    return sentence[before[-1].end() if before else 0 : behind.start() if behind else len(sentence)]


@cache
def _of_a_whole() -> re.Pattern[str]:
    """Between a part and the whole it is of: "eight of the 40"."""
    return re.compile(rf" (?:out )?of (?:the |its |their |those |these )?(?:{numbers().hedged()} )?")


@cache
def _figure() -> re.Pattern[str]:
    """A figure, in digits or a word."""
    return re.compile(rf"(?<![\w.,-])\d[\d.,]*|\b{either(numbers().amounts)}\b", re.IGNORECASE)
