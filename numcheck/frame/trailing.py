"""A share behind other figures -> what it tells of: "revenue of $600 million, down 12 percent"."""

from __future__ import annotations

import re
from dataclasses import replace

from numcheck.frame.bearing import Sentence
from numcheck.frame.reading import Reading
from numcheck.model import Frame, Kind, Mention, Span

_HEDGE = (
    r"(?: (?:by|about|around|nearly|almost|some|roughly|more than|just|over|an?|from|sharply|slightly|only)){0,2} ?"
)
_NOUNS = "increase|rise|gain|jump|surge|drop|fall|decline|decrease|slump|plunge"
#: Between the figure and the share: a noun, a bracket, a comma, and which way it went.
_WENT = re.compile(
    r"\)?(?: [a-z-]+){0,2}(?: \([^()]{1,40}\))?, (?:which (?:is|was) )?"
    rf"(?:up|down|an? (?:\w+ )?(?:{_NOUNS}) of){_HEDGE}"
)
#: Right before a share that stands apart from its figure: "..., compared with $70 million in 2008, a drop of".
_CHANGED = re.compile(rf", an? (?:\w+ )?(?:{_NOUNS}) of{_HEDGE}$")
#: So many letters before the share are looked at.
_NEAR = 60
_LEVELS = (Kind.MONEY, Kind.COUNT, Kind.MEASURE)
#: What a share says of the figure before it, by the way it went.
_SAID = {"up": ("rise", "be up"), "down": ("fall", "be down")}


def of_the_figure(reading: Reading, mention: Mention, framed: dict[Span, Frame], sentence: Sentence) -> Reading:
    """The reading of a share with the noun of the figure before it, where it tells how that one changed."""
    deeds = _SAID.get(mention.direction or "")
    if deeds is None or mention.kind is not Kind.PERCENT or mention.change != "delta":
        return reading
    before = _figure(mention, framed, sentence)
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


def _figure(mention: Mention, framed: dict[Span, Frame], sentence: Sentence) -> Frame | None:
    """The figure that the share tells of: the one right before it, or the first that is no level to compare with."""
    if not framed:
        return None
    last = next(reversed(framed.values()))
    if last.mention.kind in _LEVELS and _WENT.fullmatch(sentence.between(last.mention, mention)) is not None:
        return last
    if _CHANGED.search(sentence.before(mention)[-_NEAR:]) is None:
        return None
    levels = [f for f in framed.values() if f.mention.kind in _LEVELS]
    return levels[0] if levels and all(f.prior for f in levels[1:]) else None
