"""Two claims of one page of documentation -> why they may tell of two things, where nothing shows that they do not."""

from __future__ import annotations

import re

from numcheck.event.meeting import Meeting
from numcheck.model import Frame
from numcheck.ruleset import manuals
from numcheck.ruleset.rarity import stem

_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]+")
#: For how many it is: "for 500 users", "with more than 20 nodes".
_SIZE = re.compile(r"\b(?:[Ff]or|[Ww]ith|[Ff]rom|[Aa]bove|[Oo]ver|[Bb]eyond|[Uu]nder)(?: [a-z]+){0,2} \d[\d,.]* [a-z]+")
#: A line that is a label, of so many characters at most, and its value: each section may have its own, "Stability: 2".
_LONG = 80
_LABELLED = re.compile(r"[\s>*•–-]*\**[A-Za-z][\w /()'’-]{0,48}\**:\**\s*")


def one_place(m: Meeting) -> str:
    """Whoever writes two values of a setting in one part of a page knows that they differ; so is it with a label."""
    if not m.of_one_page or m.compatible:
        return ""
    one, other = (m.part(frame) for frame in m.frames)
    if one == other:
        return "one part of a page tells both"
    if "code" in (one.kind, other.kind):
        return "a block of code may set what is no default"
    if any(_of_so_many(m, frame) for frame in m.frames):
        return "a value for so many of something"
    labelled = any(_of_a_label(m, frame) for frame in m.frames)
    return "a label that each section may have" if labelled else ""


def of_sections(m: Meeting) -> str:
    """A heading may say of what all that stands below is: what two sections tell is compared where both name that."""
    if not m.of_one_page or m.compatible:
        return ""
    one, other = (m.part(frame).heading for frame in m.frames)
    if one == other:
        return ""
    told = [frozenset(map(stem, _WORD.findall(m.sentence(frame).lower()))) for frame in m.frames]
    missing = (_telling(one) | _telling(other)) - (told[0] & told[1])
    return f"only a heading tells it of: {', '.join(sorted(missing))}" if missing else ""


def _telling(heading: str) -> frozenset[str]:
    words = (word for word in _WORD.findall(heading.lower()) if word not in manuals.words().everywhere)
    return frozenset(map(stem, words))


def _of_so_many(m: Meeting, frame: Frame) -> bool:
    """Whether the sentence gives it to a size: "for 500 users plan for 32 GB of memory"."""
    figure = frame.mention.surface
    return any(figure not in found[0] for found in _SIZE.finditer(m.sentence(frame)))


def _of_a_label(m: Meeting, frame: Frame) -> bool:
    text, start = m.nearness.text(frame.sentence.doc), frame.mention.span.start
    line = text.rfind("\n", max(0, start - _LONG), start) + 1
    return m.part(frame).kind == "prose" and _LABELLED.fullmatch(text, line, start) is not None
