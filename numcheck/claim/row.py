"""A place in a row, "the 11th governor" -> who has it; a year before a title, "the 2006 film Orle" -> what came out."""

from __future__ import annotations

import re
from dataclasses import replace

from numcheck.model import Document, Frame, Phrase
from numcheck.ruleset.row import words

#: So many characters before the figure say who has the place.
_BEFORE = 90
_FULL = re.compile(r"\b[A-Z][\w’'-]+ [A-Z][\w’'-]+")


def holder(document: Document, frame: Frame, *, parts: bool = False) -> Frame | None:
    """The frame with whoever has the place as its subject; None where nobody is told to have it.

    `parts`: only where it is a part that actors play.
    """
    start, end = frame.mention.span.start, frame.mention.span.end
    text = document.text
    before = re.sub(r"\s", " ", text[max(frame.sentence.start, start - _BEFORE) : start])
    behind = re.sub(r"\s", " ", text[end : end + _BEFORE])
    part = None if frame.mention.surface[0].isupper() else words().played(behind)
    if part is not None:
        frame = replace(frame, mention=replace(frame.mention, noun=part[0]))
        behind = behind[part[1] :]
    if words().cut(behind) or (parts and part is None):
        return None
    if part is not None and (name := words().is_then(behind)) is not None:
        return replace(frame, subject=_named(name))
    if (name := words().named(before)) is not None:
        return replace(frame, subject=_named(name))
    if (name := words().opening_as(before, behind)) is not None:
        return replace(frame, subject=_named(name))
    if not (words().comes(before) or words().has(before)):
        return None
    for phrase in (frame.patient, frame.agent) if words().verbs & {p.split()[0] for p in frame.predicates} else ():
        if phrase is not None and part is not None and part[0] in phrase.text.lower().split():
            continue  # "won the role of the 11th Captain"
        if phrase is not None and phrase.names:
            return replace(frame, subject=phrase)
        if phrase is not None and phrase.pronoun and frame.anchor and not _somebody_else(before, frame.anchor):
            return replace(frame, subject=replace(phrase, names=(frame.anchor,)))
    opener = words().opener(before) if words().comes(before) else None
    return replace(frame, subject=_named(opener)) if opener is not None else None


def _somebody_else(before: str, name: str) -> bool:
    """Whether the words before the figure name another person in full: "as old as Ben Marsh when he was cast"."""
    return any(full not in name for full in _FULL.findall(before))


def titled(document: Document, frame: Frame) -> Frame | None:
    """The frame with the title behind a year as what came out: "the 2006 film Orle Nights"; None without one."""
    end = frame.mention.span.end
    title = words().title(re.sub(r"\s", " ", document.text[end : end + 2 * _BEFORE]))
    return replace(frame, patient=_named(title)) if title is not None else None


def _named(name: str) -> Phrase:
    return Phrase(text=name, head=name.split()[-1].lower(), names=(name,))
