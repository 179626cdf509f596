"""A figure that was only the first estimate -> what is told since of the same thing: "first put at 12 million"."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from functools import cache

from numcheck.frame.bearing import Sentence
from numcheck.model import Frame, Span
from numcheck.ruleset.cues import either
from numcheck.ruleset.locate import shipped_table
from numcheck.ruleset.numbers import numbers


def at_first(before: str) -> bool:
    """Whether the words before a figure say that it was only the first one to be told: "initially estimated at"."""
    return _first().search(before) is not None


def of_the_first(frame: Frame, framed: Mapping[Span, Frame], sentence: Sentence) -> Frame:
    """The frame of a later figure, told of what the first one was; `framed` are the frames of those before it."""
    first = next((f for f in reversed(tuple(framed.values())) if f.prior), None)
    unit = frame.mention.quantity.unit
    if first is None or first.mention.quantity.unit != unit or not at_first(sentence.before(first.mention)):
        return frame
    if _later().fullmatch(sentence.between(first.mention, frame.mention)) is None:
        return frame
    return replace(
        first,
        mention=frame.mention,
        prior=False,
        history=False,
        time=frame.time,
        cuts=frame.cuts,
        attribution=frame.attribution,
        words=first.words | frame.words,
        predicates=frame.predicates,
    )


def _hedge() -> str:
    return rf"(?:{numbers().hedged()} ){{0,2}}"


@cache
def _first() -> re.Pattern[str]:
    words = shipped_table("frames.toml")["revised"]
    return re.compile(rf"\b{either(words['first'])} {either(words['told'])} (?:at|as|to be) {_hedge()}$")


@cache
def _later() -> re.Pattern[str]:
    """Between the two: who did or put it so, and the verb."""
    words = shipped_table("frames.toml")["revised"]
    later = rf"(?:{either(words['later'])} )?"
    be = rf"(?:is|are|was|were|(?:has|have) {later}been)"
    noun = r"(?: [a-z]+){0,2}"
    by = r"(?: by [^,;.]{1,40})?"
    return re.compile(
        rf"{noun}{by},? (?:and |but )?{be} {later}(?:{either(words['told'])}){by} "
        rf"(?:at|to|as|to be) {_hedge()}"
    )
