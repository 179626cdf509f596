"""A place in a row, "the 11th governor" -> who has it; a year before a title, "the 2006 film Orle" -> what came out."""

from __future__ import annotations

import re
from dataclasses import replace

from numcheck.model import Document, Frame, Phrase
from numcheck.ruleset.row import words

#: So many characters before the figure say who has the place.
_BEFORE = 90


def holder(document: Document, frame: Frame) -> Frame | None:
    """The frame with whoever has the place as its subject; None where nobody is told to have it."""
    start, end = frame.mention.span.start, frame.mention.span.end
    text = document.text
    before = re.sub(r"\s", " ", text[max(frame.sentence.start, start - _BEFORE) : start])
    behind = re.sub(r"\s", " ", text[end : end + _BEFORE])
    if words().cut(behind):
        return None
    if (name := words().named(before)) is not None:
        return replace(frame, subject=_named(name))
    if not (words().comes(before) or words().has(before)):
        return None
    for phrase in (frame.patient, frame.agent) if words().verbs & {p.split()[0] for p in frame.predicates} else ():
        if phrase is not None and phrase.names:
            return replace(frame, subject=phrase)
        if phrase is not None and phrase.pronoun and frame.anchor:
            return replace(frame, subject=replace(phrase, names=(frame.anchor,)))
    opener = words().opener(before) if words().comes(before) else None
    return replace(frame, subject=_named(opener)) if opener is not None else None


def titled(document: Document, frame: Frame) -> Frame | None:
    """The frame with the title behind a year as what came out: "the 2006 film Orle Nights"; None without one."""
    end = frame.mention.span.end
    title = words().title(re.sub(r"\s", " ", document.text[end : end + 2 * _BEFORE]))
    return replace(frame, patient=_named(title)) if title is not None else None


def _named(name: str) -> Phrase:
    return Phrase(text=name, head=name.split()[-1].lower(), names=(name,))
