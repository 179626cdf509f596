"""A sentence -> its brackets, asides and clauses of another time: "Turnout: 64.2% (2027: 54.3%)"."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache, lru_cache

from numcheck.frame.time import Timed
from numcheck.model import Frame, Kind, Mention, Span
from numcheck.ruleset.cues import either
from numcheck.ruleset.locate import shipped_table
from numcheck.ruleset.numbers import numbers

#: A clause that hangs on a year, up to its stop.
_HANGS = re.compile(
    r"\b(?:since|from|as in|back in|back to) (?P<year>(?:19|20)\d\d),? (?:when|in which)\b(?P<clause>[^.;]*)"
)
_KINDS = (Kind.COUNT, Kind.MEASURE, Kind.MONEY, Kind.PERCENT, Kind.DURATION)


@lru_cache(maxsize=64)
def brackets(text: str) -> tuple[tuple[int, int], ...]:
    """Half-open stretches in brackets, or between commas, that are of another time than the rest of the sentence."""
    known = (("(", _dated()), (" ago,", _once()))
    return tuple(sorted(m.span("told") for sign, told in known if sign in text for m in told.finditer(text)))


def within(spot: int, stretches: Sequence[tuple[int, int]]) -> bool:
    """Whether a place of the text lies in one of them."""
    return any(start <= spot < end for start, end in stretches)


def of_its_time(
    frame: Frame,
    framed: Mapping[Span, Frame],
    stretches: Sequence[tuple[int, int]],
    timed: Sequence[Timed],
    offset: int,
) -> Frame:
    """The frame without the times of such a bracket; or, in one, told of what the figure before it is, at that time.

    `framed` are the frames of the figures before it, `timed` the time words of the sentence, which starts at `offset`.
    """
    at = frame.mention.span.start - offset
    own = next((s for s in stretches if s[0] <= at < s[1]), None)
    outside = {t.when for t in timed if not within(t.start, stretches)}
    if own is None:
        others = {t.when for t in timed if within(t.start, stretches)} - outside
        return replace(frame, time=tuple(when for when in frame.time if when not in others))
    told = [f for span, f in framed.items() if span.start - offset < own[0] and _alike(f.mention, frame.mention)]
    if frame.mention.kind not in _KINDS or not told:
        return frame
    now = told[-1]
    then = tuple(t.when for t in timed if own[0] <= t.start < own[1])
    return replace(
        now,
        mention=frame.mention,
        time=then,
        history=True,
        prior=not then,
        cuts=frame.cuts,
        restates=None,
        part_of=None,
    )


def of_a_year(frame: Frame, text: str, timed: Sequence[Timed], offset: int) -> Frame:
    """The frame with the year that its clause hangs on, if it has no time: "since 2019, when 41 people died".

    `text` is the sentence, which starts at `offset`, and `timed` its time words.
    """
    at = frame.mention.span.start - offset
    clause = next((m for m in _HANGS.finditer(text) if m.start("clause") <= at < m.end("clause")), None)
    if clause is None or frame.time:
        return frame
    year = tuple(t.when for t in timed if clause.start("year") <= t.start < clause.end("year"))
    return replace(frame, time=year, history=True) if year else frame


def _alike(one: Mention, other: Mention) -> bool:
    """Whether both may tell one thing: shares, money of one currency, counts."""
    bare = other.kind is Kind.COUNT and not other.modifiers
    return one.kind in _KINDS and (one.quantity.unit == other.quantity.unit or bare)


@cache
def _once() -> re.Pattern[str]:
    """Between commas, what somebody was long ago: "the Greens, third only four years ago, have 46 seats"."""
    spans = either(shipped_table("scenes.toml")["spans"])
    hedged = numbers().hedged("some", "only", "just", "back", "but")
    return re.compile(rf"(?P<told>, (?!{hedged} )(?:[a-z-]+ ){{1,4}}?(?:{hedged} )?(?:\d+|[a-z-]+) {spans} ago)(?=,)")


@cache
def _dated() -> re.Pattern[str]:
    """(2027: 54.3%), (previous year: 10.4 million), (May: 4.9%), (54.3% in 2027)."""
    data, words = shipped_table("time.toml"), shipped_table("scenes.toml")["then"]
    month = "|".join(name.capitalize() for name in data["months"])
    year = r"(?:(?:FY ?|fiscal )?(?:19|20)\d\d(?:[/-]\d\d)?|[QH][1-4](?: (?:19|20)\d\d)?)"
    last = rf"(?:(?:the )?{either(words['before'])}[ -]{either(words['periods'])}|{either(words['back'])})"
    when = rf"(?:in )?(?:(?:{month})(?: (?:19|20)\d\d)?|{year}|{last})"
    sum_of = r"(?:[A-Z]{0,3}[$€£¥] ?|[A-Z]{3} )?\d[^()]{0,30}?"
    value = rf"(?:{either(words['nothing'])}\b|(?:[-+−<>~]|{numbers().hedged()} )?{sum_of})"
    links = r"(?:[:=,]| [-–—]| was| were) ?"
    return re.compile(
        rf"(?P<told>\((?:{when}{links}{value}|{value} (?:in|for) {year}|{value} (?:in )?{last})\))", re.IGNORECASE
    )
