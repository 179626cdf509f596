"""Frames of one document -> the same, each of two ages with the one of two persons who is so old."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from numcheck.frame.anchor import no_person
from numcheck.model import Document, Frame, Kind, Phrase
from numcheck.ruleset.sorts import person

_NAME = r"[A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+){0,2}"
_SOMEBODY = r"[Aa]n? (?:[a-z-]+ ){0,2}?[a-z-]+"
#: `Ana Roe and Otto Lang, aged 34 and 36`: the first is as old as is said first.
_PAIR = re.compile(
    rf"\b(?P<one>{_NAME}|{_SOMEBODY}) and (?P<other>{_NAME}|{_SOMEBODY})"
    r"(?:,? \(?|, who (?:are|were) )(?:both )?(?:aged )?"
    r"(?P<a>\d{1,3})(?: years old)? and (?P<b>\d{1,3})"
    r"(?= years? old|[,.;)]|$| (?:respectively|were|are|who|have|had)\b)"
)


def paired(document: Document, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """Gives the ages of two persons told in a row to the first and to the second of them."""
    told: dict[int, Phrase] = {}
    for said in sorted({frame.sentence for frame in frames if frame.mention.kind is Kind.AGE}):
        for match in _PAIR.finditer(document.text, said.start, said.end):
            told |= _told(match)
    return tuple(_so_old(frame, told.get(frame.mention.span.start)) for frame in frames) if told else tuple(frames)


def _told(match: re.Match[str]) -> dict[int, Phrase]:
    """Who is so old, by where the age begins; nothing where the words name no two persons."""
    one, other = match["one"], match["other"]
    if one[0].isupper() and other[0].isupper() and not one.startswith(("A ", "An ")):
        if " " not in one and " " in other:  # "Tom and Ana Roe"
            one = f"{one} {other.split()[-1]}"
        if any(" " not in name or no_person(name.split()[0], name.split()[-1]) for name in (one, other)):
            return {}
        phrases = [Phrase(text=name, head=name.split()[-1].lower(), names=(name,)) for name in (one, other)]
    else:
        heads = [text.split()[-1] for text in (one, other)]
        if not all(map(person, heads)):
            return {}
        phrases = [Phrase(text=text, head=head) for text, head in zip((one, other), heads, strict=True)]
    return dict(zip((match.start("a"), match.start("b")), phrases, strict=True))


def _so_old(frame: Frame, who: Phrase | None) -> Frame:
    if who is None or frame.mention.kind is not Kind.AGE:
        return frame
    return replace(frame, noun="person" if who.names else who.head, subject=who)
