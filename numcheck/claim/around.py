"""A figure on a page -> the words that stand around it, as stems: its label, its part of the sentence, its question."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from numcheck.claim.sheet import Sheet
from numcheck.model import Frame, Span
from numcheck.ruleset import manuals
from numcheck.ruleset.specs import stem, words_of

#: So many words before and behind a figure stand right beside it.
_AHEAD, _BESIDE = 6, 3
#: So many characters behind a sentence are looked at for the next one.
_NEXT = 160
#: So many before it for those of its paragraph.
_PARAGRAPH = 2_000
#: Headings of columns that say nothing of what stands below.
_COLUMNS = frozenset({"valu", "data", "specification", "spec", "detail", "description", "unit", "figur", "measurement"})
_COMMA, _CLAUSE = re.compile(r"[;,.]"), re.compile(r"[;,.]| and | but ")
#: A clause that has its subject from before: "in its box, with all parts, it is 8 kg".
_AGAIN, _SEMICOLON = re.compile(r"\s*(?:it|they) (?:is|are|weighs?|has|have|lasts?|takes?)\s*"), re.compile(r"[;.]")
#: What a label, or a clause, says to be among what it counts: "Size of a message, headers included".
_INCLUDED = re.compile(r", (?:[a-z]+ ){1,3}included\b")
_COLON, _STOP = re.compile(r"[;:]"), re.compile(r"[.!?](?:\s|$)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Around:
    """What stands around a figure."""

    label: frozenset[str] | None  # of its row or line; None in prose
    column: frozenset[str]  # of the heading of its column
    said: str  # the part of its sentence that no other figure of its sort shares, as written
    held: str  # of that the clause of the figure
    behind: str  # of that what stands behind the figure
    sentence: frozenset[str]
    near: frozenset[str]  # the stems of `said`
    clause: frozenset[str]  # of them those up to the next comma behind the figure
    close: frozenset[str]  # of them those right beside the figure
    question: frozenset[str]  # that it answers
    lent: frozenset[str]  # of that question, and of the heading above
    before: frozenset[str]  # of the sentences before it in its paragraph
    next: frozenset[str]  # of the sentence behind it


def around(sheet: Sheet, frame: Frame, others: Sequence[Span], label: str | None, column: str) -> Around:
    """What stands around a figure; `others` are the figures of its sentence that may tell the same."""
    text, span, sentence = sheet.document.text, frame.mention.span, frame.sentence
    start = max((s.end for s in others if s.end <= span.start), default=sentence.start)
    end = min((s.start for s in others if s.start >= span.end), default=sentence.end)
    ahead, behind = text[start : span.start], _INCLUDED.sub("", text[span.end : end])
    if start > sentence.start:
        clause = _CLAUSE.split(ahead)[-1]
        ahead = _SEMICOLON.split(ahead)[-1] if _AGAIN.fullmatch(clause) else clause
    if end < sentence.end:
        behind = _CLAUSE.split(behind)[0]
    said, soon = f"{ahead} {behind}", _COMMA.split(behind)[0]
    block = sheet.block(span.start)
    question = words_of(sheet.question(frame))
    heading = set(words_of(sheet.heading(span.start))) - _generic()
    return Around(
        label=frozenset(words_of(_INCLUDED.sub("", label))) if label is not None else None,
        column=frozenset(words_of(column)) - _COLUMNS - manuals.words().columns,
        said=said,
        held=f"{_COLON.split(ahead)[-1]} {soon}",
        behind=behind,
        sentence=frozenset(words_of(text[sentence.start : sentence.end])),
        near=frozenset(words_of(said)),
        clause=frozenset(words_of(f"{ahead} {soon}")),
        close=frozenset((*words_of(ahead)[-_AHEAD:], *words_of(behind)[:_BESIDE])),
        question=frozenset(question),
        lent=frozenset((*question, *heading)),
        before=frozenset(words_of(text[max(block.start, sentence.start - _PARAGRAPH) : sentence.start]))
        if block is not None
        else frozenset(),
        next=frozenset(words_of(_STOP.split(text[sentence.end : sentence.end + _NEXT].lstrip())[0])),
    )


@cache
def _generic() -> frozenset[str]:
    """The words of headings that say nothing of what stands below: "Daily use"."""
    return frozenset(map(stem, (*manuals.words().generic, "use")))
