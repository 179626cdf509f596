"""A figure that stands alone behind its question -> what both say together: "How many queues can I have? Up to 20."."""

from __future__ import annotations

import re
from functools import cache

from numcheck.model import Document, Frame
from numcheck.ruleset import limits
from numcheck.ruleset.cues import either
from numcheck.ruleset.terms import terms

#: The question right before, at most so many characters long, in marks of any kind.
_LONG = 160
_QUESTION = re.compile(r"(?:^|[.!?:]\s|\n)\W*(?P<asked>[A-Z][^.!?\n]*)\?\W*$")
#: Of what is written: "How long can a message be".
_HOW_LONG = re.compile(r"How (?:long|large|big) (?:can|may) (?P<who>[A-Za-z]+(?: [\w-]+){0,3}?) be")
_ITS = {"have": "has", "do": "does"}


def question(document: Document, frame: Frame) -> str | None:
    """The question that the sentence of a figure stands behind, without its mark."""
    start = frame.sentence.start
    found = _QUESTION.search(document.text, max(0, start - _LONG), start)
    return found["asked"] if found is not None else None


def alone(lead: str) -> bool:
    """Whether a figure with these words before it says only how much: "Up to 20"."""
    return lead.strip(" *_,;:—–-").lower() in terms().open | {""}


def restated(document: Document, frame: Frame, lead: str, after: str) -> tuple[str, str] | None:
    """What would stand before and behind a figure in a sentence of its own: "You can have ", " queues"."""
    asked = question(document, frame) if alone(lead) else None
    if asked is not None and frame.mention.noun == "character" and (written := _HOW_LONG.fullmatch(asked)):
        return f"{written['who'].capitalize()} can have ", after
    found = _how_many().fullmatch(asked) if asked is not None else None
    if found is None:
        return None
    who = {"i": "You", "we": "You"}.get(found["who"].lower(), found["who"].capitalize())
    deed = found["deed"]
    can = (
        f"can {deed}"
        if found["how"] in ("can", "may")
        else deed
        if found["how"] == "do"
        else _ITS.get(deed, f"{deed}s")
    )
    return f"{who} {can} ", f" {found['what']}{found['tail'] or ''}{after}"


@cache
def _how_many() -> re.Pattern[str]:
    return re.compile(
        r"How many (?P<what>[A-Za-z-]+(?: [a-z-]+){0,2}) (?P<how>can|may|do|does) "
        rf"(?P<who>[A-Za-z]+(?: [\w-]+){{0,3}}?) (?P<deed>{either(limits.words().deeds)})(?P<tail> [\w -]+)?"
    )
