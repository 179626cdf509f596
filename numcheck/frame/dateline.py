"""Document -> the dateline at the head of its first sentence: where and when it was written, and no part of it.

`OSLO, 3 June 2030 — A fire killed four people in a hotel.`
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from numcheck.dateline import DASH, DAY, FULL_DAY, STAMP
from numcheck.frame import time
from numcheck.frame.names import in_small, names_in
from numcheck.model import Document, Phrase

#: A town in capitals (or with a day behind it), perhaps its country, a day, an agency in brackets, and a dash.
_HEAD = re.compile(
    r"(?P<town>[A-Z][A-Za-z.’'-]{1,30}(?: [A-Z][A-Za-z.’'-]{1,30}){0,2})"
    r"(?:, (?!\d)(?P<land>[A-Z][A-Za-z.]{1,20}(?: [A-Z][A-Za-z.]{1,20})?)(?! \d))?"
    rf"(?:, (?P<day>{FULL_DAY}|{DAY}))?"
    r"(?P<agency> \([A-Z][\w ]{1,30}\))?"  # whatever else stands in brackets is no agency
    rf" ?\.?{DASH} (?=[A-Z“\"\d])"
)
#: How many characters of a document are looked at.
_FAR = 4000


@dataclass(frozen=True, slots=True, kw_only=True)
class Head:
    """A dateline of a document."""

    start: int  # code point of Document.text
    length: int  # code points up to the first word of the sentence
    place: tuple[Phrase, ...]
    day: date | None


def of(document: Document) -> Head | None:
    """The dateline of the first paragraph that has one, near the head of the document."""
    return _found(document.text[:_FAR], tuple(b.start for b in document.blocks[:6] if b.kind == "paragraph"))


def day(document: Document) -> date | None:
    """The day the document was written: what its source says, else its dateline."""
    if document.source.published is not None:
        return document.source.published
    head = of(document)
    return head.day if head is not None else None


def cut(document: Document, start: int) -> int:
    """How many characters of a sentence that begins at `start` are dateline."""
    stamp = STAMP.match(document.text, start)
    if stamp is not None and not document.text[max(0, start - 1) : start].strip():
        return stamp.end() - start
    head = of(document)
    return head.length if head is not None and head.start == start else 0


@lru_cache(maxsize=256)
def _found(text: str, starts: tuple[int, ...]) -> Head | None:
    for start in starts:
        match = _HEAD.match(text, start)
        if match is None or not (match["town"].isupper() or match["day"] or match["agency"]):
            continue
        town = in_small(match["town"]) if match["town"].isupper() else match["town"]
        names = names_in(town)
        if not names:
            continue
        place = (Phrase(text=match["town"], head=names[-1].split()[-1].lower(), names=names),)
        written = time.full_day(match["day"]) if match["day"] else None
        return Head(start=start, length=match.end() - start, place=place, day=written)
    return None
