"""Frames of one document -> the same, each with the person it is about where its own subject has no name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace

from numcheck.frame.words import load
from numcheck.model import Document, Frame
from numcheck.ruleset.calendar import short_time_words, time_words
from numcheck.ruleset.places import places

#: The last two of some capitalised words in a row, with an initial between them or not.
_FULL = re.compile(r"\b([A-Z][\w’'-]+)(?=\s+(?:[A-Z]\.\s+)?([A-Z][\w’'-]+)(?!\s+[A-Z][a-z]))")
_NAME = re.compile(r"\b[A-Z]\w+")
#: What is said right behind a name of a person only.
_PERSONAL = re.compile(
    r",? who\b|,? (?:has |had )?died\b|,? (?:was|is) survived\b|[’']s (?:wife|husband|mother|father|lawyer)\b"
)
#: How far back a person named may still be the one spoken of, in characters.
_REACH = 1500


def anchored(document: Document, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """Fills `Frame.anchor` of frames whose subject or agent is not named with the person named last before them."""
    named: list[tuple[int, str]] | None = None
    done = []
    for frame in frames:
        if _nameless(frame):
            named = _persons(document.text) if named is None else named
            # The sentence itself counts up to the figure: "Ann Lee slipped, and she fell 40 feet".
            at = bisect_left(named, (frame.mention.span.start, "")) - 1
            if at >= 0 and frame.mention.span.start - named[at][0] <= _REACH:
                frame = replace(frame, anchor=named[at][1])
        done.append(frame)
    return tuple(done)


def _nameless(frame: Frame) -> bool:
    about = frame.subject or frame.agent or frame.patient
    return about is None or not about.names


def _persons(text: str) -> list[tuple[int, str]]:
    """Full names of persons with their place, in order; names of places and bodies are told by their words."""
    found = []
    table, words, calendar = places(), load(), time_words() | short_time_words()
    for match in _FULL.finditer(text):
        given, surname = match[1], match[2].removesuffix("’s").removesuffix("'s")
        parts = {given, surname}
        if parts & words.things or parts & words.titles or {p.lower() for p in parts} & calendar:
            continue
        if any(table.holder(name) for name in (given, surname, f"{given} {surname}")):
            continue
        if text[max(0, match.start() - 4) : match.start()].lower().endswith("the ") or not _lives(text, match, surname):
            continue
        found.append((match.start(), f"{given} {surname}"))
    return sorted({*found, *_by_surname(text, [name for _, name in found])})


def _by_surname(text: str, names: Sequence[str]) -> list[tuple[int, str]]:
    """Where one of these persons is named again by a surname that no other of them has."""
    bearers: dict[str, set[str]] = {}
    for name in names:
        bearers.setdefault(name.split()[-1], set()).add(name)
    whose = {surname: min(full) for surname, full in bearers.items() if len(full) == 1}
    return [(match.start(), whose[match[0]]) for match in _NAME.finditer(text) if match[0] in whose]


def _lives(text: str, match: re.Match[str], surname: str) -> bool:
    """Whether the text treats the name as a person's: by an age, or by the surname alone elsewhere."""
    told = text[max(0, match.start() - 30) : match.start()]
    following = text[match.end(2) : match.end(2) + 12]
    if re.search(r"-old |aged ", told) or re.match(r",? \(?(?:aged )?\d{1,2}\b", following):
        return True
    return text.count(surname) > 1 or _PERSONAL.match(text, match.end(2)) is not None
