"""Two claims -> why they are told of two events of one kind that follow each other, where they are."""

from __future__ import annotations

from functools import lru_cache

from numcheck.event.meeting import SENTENCES, Meeting
from numcheck.model import Frame
from numcheck.ruleset.apart import apart


def another(m: Meeting) -> str:
    """Only one sentence tells of a second event of the kind, of an aftershock, or of what came after the first."""
    if m.agree:
        return ""
    one, other = (_another(m, frame) for frame in m.frames)
    return f"told of another one: {one or other}" if bool(one) != bool(other) else ""


def own(m: Meeting) -> str:
    """Two things that an event has from beginning to end, as its hour and its magnitude, are another in each text."""
    if m.agree:
        return ""
    texts = [m.nearness.text(claim.span.doc) for claim in (m.first, m.second)]
    kinds = frozenset.intersection(*map(_kinds, m.frames))
    told = next((told for kind in sorted(kinds) if (told := apart().two(kind, *texts))), "")
    return f"each has its own {told}" if told else ""


def _kinds(frame: Frame) -> frozenset[str]:
    return frame.happenings or (frame.scene.happenings if frame.scene is not None else frozenset())


def _another(m: Meeting, frame: Frame) -> str:
    text = m.nearness.text(frame.sentence.doc)
    return _told(text[max(0, frame.sentence.start - 400) : frame.sentence.start], m.sentence(frame))


@lru_cache(maxsize=SENTENCES)
def _told(before: str, sentence: str) -> str:
    return apart().another(sentence, before)
