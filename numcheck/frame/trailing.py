"""A share behind other figures -> what it tells of: "revenue of $600 million, down 12 percent"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from numcheck.frame.bearing import Sentence
from numcheck.frame.reading import Reading
from numcheck.frame.words import Words
from numcheck.model import Frame, Kind, Mention, Span
from numcheck.ruleset.cues import either
from numcheck.ruleset.numbers import numbers

#: What may stand before a share, besides a hedge.
_BEFORE = ("by", "a", "an", "from", "sharply", "slightly")
#: So many letters before the share are looked at.
_NEAR = 60
_LEVELS = (Kind.MONEY, Kind.COUNT, Kind.MEASURE)
#: What a share says of the figure before it, by the way it went.
_SAID = {"up": ("rise", "be up"), "down": ("fall", "be down")}


def of_the_figure(
    reading: Reading, mention: Mention, framed: dict[Span, Frame], sentence: Sentence, words: Words
) -> Reading:
    """The reading of a share with the noun of the figure before it, where it tells how that one changed."""
    deeds = _SAID.get(mention.direction or "")
    if deeds is None or mention.kind is not Kind.PERCENT or mention.change != "delta":
        return reading
    before = _figure(mention, framed, sentence, words.turns)
    if before is None or before.noun is None or before.mention.change == "delta":
        return reading
    return replace(
        reading,
        noun=before.noun,
        modifiers=before.modifiers,
        predicates=deeds,
        agent=None,
        subject=before.subject or before.agent,
        owner=reading.owner or before.owner or before.agent,
        modality=before.modality,
        bare=False,
    )


def _figure(mention: Mention, framed: dict[Span, Frame], sentence: Sentence, turns: frozenset[str]) -> Frame | None:
    """The figure that the share tells of: the one right before it, or the first that is no level to compare with."""
    if not framed:
        return None
    last = next(reversed(framed.values()))
    if last.mention.kind in _LEVELS and _went(turns).fullmatch(sentence.between(last.mention, mention)) is not None:
        return last
    if _changed(turns).search(sentence.before(mention)[-_NEAR:]) is None:
        return None
    levels = [f for f in framed.values() if f.mention.kind in _LEVELS]
    return levels[0] if levels and all(f.prior for f in levels[1:]) else None


@cache
def _went(turns: frozenset[str]) -> re.Pattern[str]:
    """Between the figure and the share: a noun, a bracket, a comma, and which way it went."""
    between = r"\)?(?: [a-z-]+){0,2}(?: \([^()]{1,40}\))?, (?:which (?:is|was) )?"
    return re.compile(rf"{between}(?:up|down|an? (?:\w+ )?{either(turns)} of){_hedged()}")


@cache
def _changed(turns: frozenset[str]) -> re.Pattern[str]:
    """Right before a share that stands apart from its figure: "..., compared with $70 million in 2008, a drop of"."""
    return re.compile(rf", an? (?:\w+ )?{either(turns)} of{_hedged()}$")


def _hedged() -> str:
    return rf"(?: {numbers().hedged(*_BEFORE)}){{0,2}} ?"
