"""Sentence -> its words with every figure as a mark, so that a wording around figures can be asked for."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from numcheck.checks.calendar.points import Point, points
from numcheck.checks.passage import Passage
from numcheck.model import Kind, Mention, Span

#: A sentence with more figures than this is a list or a table and tells no story.
MOST = 40
_MARKS = {Kind.AGE: "A", Kind.DURATION: "T", Kind.ORDINAL: "O", Kind.CLOCK: "C", Kind.COUNT: "N"}
_SPACE = re.compile(r"\s+")
_WORD = re.compile(r"[^\W\d_]+(?:['’.-][^\W\d_]+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A sentence in which figure number 3 reads `‹D3›`.

    The letter tells what it is: D a point of time, R a stretch with its two ends, X another date, A an age, T a
    duration, O an ordinal, C a time of day, N a plain number, Z anything else.
    """

    sentence: Span
    text: str
    mentions: tuple[Mention, ...]
    points: tuple[tuple[Point, ...], ...]  # one a mention; empty for what is no date

    def words(self) -> frozenset[str]:
        """Its words, lower case."""
        return frozenset(word.lower() for word in _WORD.findall(self.text))


def outline(passage: Passage, sentence: Span) -> Outline | None:
    """The outline of one sentence; None where it holds no figure or too many."""
    return passage.once(_outline, sentence)


def _outline(passage: Passage, sentence: Span) -> Outline | None:
    mentions = passage.within(sentence.start, sentence.end)
    if not mentions or len(mentions) > MOST:
        return None
    read = tuple(points(passage, m) if m.kind is Kind.DATE else () for m in mentions)
    parts: list[str] = []
    at = sentence.start
    for number, (mention, found) in enumerate(zip(mentions, read, strict=True)):
        parts.append(_plain(passage.text[at : mention.span.start]))
        parts.append(f"‹{_letter(mention, found)}{number}›")
        at = mention.span.end
        inside = mention.kind is Kind.CLOCK and passage.text[at : sentence.end].strip()  # "from 9 a.m. to 11 a.m., ..."
        if mention.surface.endswith(".") and not inside:  # the dot of a short form also ends the sentence
            parts.append(".")
    parts.append(_plain(passage.text[at : sentence.end]))
    return Outline(sentence=sentence, text="".join(parts).strip(), mentions=mentions, points=read)


def _letter(mention: Mention, found: Sequence[Point]) -> str:
    if mention.kind is Kind.DATE:
        return ("X", "D", "R")[len(found)]
    return _MARKS.get(mention.kind, "Z")


def _plain(text: str) -> str:
    return _SPACE.sub(" ", text.replace("‹", " ").replace("›", " "))
