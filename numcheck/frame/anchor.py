"""Frames of one document -> the same, each with the person it is about where its own subject has no name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace

from numcheck.frame.words import load
from numcheck.model import Document, Frame, Kind
from numcheck.ruleset.calendar import short_time_words, time_words
from numcheck.ruleset.places import places

#: The last two of some capitalised words in a row, with an initial between them or not.
_FULL = re.compile(r"\b([A-Z][\w’'-]+)(?=\s+(?:[A-Z]\.\s+)?([A-Z][\w’'-]+)(?!\s+[A-Z][a-z]))")
_NAME = re.compile(r"\b[A-Z]\w+")
_QUOTED = re.compile(r"[\"“”„«»]|(?<!\w)['‘]")
_CAPITAL = re.compile(r"[A-Z]")
#: No surname has more letters.
_LONGEST = 40
#: What is said right behind a name of a person only.
_PERSONAL = re.compile(
    r",? who\b|,? (?:has |had )?died\b|,? (?:was|is) survived\b|[’']s (?:wife|husband|mother|father|lawyer)\b"
)
#: How far back a person named may still be the one spoken of, in characters.
_REACH = 1500
#: How far before a sentence about "him" the person is looked for, in characters: a sentence or two.
_SAID_OF = 240


def anchored(document: Document, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """Fills `Frame.anchor` of frames whose subject or agent is not named with the person named last before them."""
    named: list[tuple[int, str]] | None = None
    done = []
    for given in frames:
        frame = _aged(given, document) if given.mention.kind is Kind.AGE else given
        if _nameless(frame):
            named = _persons(document.text) if named is None else named
            # The sentence itself counts up to the figure: "Ann Lee slipped, and she fell 40 feet".
            at = bisect_left(named, (frame.mention.span.start, "")) - 1
            if at >= 0 and frame.mention.span.start - named[at][0] <= _REACH:
                frame = replace(frame, anchor=named[at][1])
        done.append(frame)
    return tuple(done)


def _aged(frame: Frame, document: Document) -> Frame:
    """`Ana Roe died on Monday. She was 91`: the age of the only person whom the words before it name."""
    if frame.subject is None or frame.subject.head not in ("he", "she"):
        return frame
    before = document.text[max(0, frame.sentence.start - _SAID_OF) : frame.mention.span.start]
    if _QUOTED.search(before):  # whoever speaks may speak of somebody else
        return frame
    named = [(match[1], match[2].removesuffix("’s").removesuffix("'s")) for match in _FULL.finditer(before)]
    persons = {f"{given} {surname}" for given, surname in named if not _no_person(given, surname)}
    if len(persons) != 1:
        return frame
    return replace(frame, noun="person", subject=replace(frame.subject, names=tuple(persons)))


def _no_person(given: str, surname: str) -> bool:
    """Whether two capitalised words are told to name no person: a place, a body, a day."""
    parts, words = {given, surname}, load()
    if parts & words.things or parts & words.titles or {p.lower() for p in parts} & (time_words() | short_time_words()):
        return True
    return any(places().holder(name) for name in (given, surname, f"{given} {surname}"))


def _nameless(frame: Frame) -> bool:
    about = frame.subject or frame.agent or frame.patient
    # "Ana Roe's husband": somebody, and not the person named last
    return about is None or not (about.names or (about.head in load().kin and not about.pronoun))


def _persons(text: str) -> list[tuple[int, str]]:
    """Full names of persons with their place, in order; names of places and bodies are told by their words."""
    found = []
    several = _several(text)
    for match in _FULL.finditer(text):
        given, surname = match[1], match[2].removesuffix("’s").removesuffix("'s")
        if _no_person(given, surname):
            continue
        if text[max(0, match.start() - 4) : match.start()].lower().endswith("the "):
            continue
        if not _lives(text, match, surname, several):
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


def _several(text: str) -> Callable[[str], bool]:
    """Says of a capitalised word whether the text holds its letters more than once, counting all words only once."""
    starts = [match.start() for match in _CAPITAL.finditer(text)]
    counted: dict[int, Counter[str]] = {}

    def several(word: str) -> bool:
        size = len(word)
        if size not in counted:
            counted[size] = Counter(text[at : at + size] for at in starts) if size <= _LONGEST else Counter()
        return counted[size][word] > 1

    return several


def _lives(text: str, match: re.Match[str], surname: str, several: Callable[[str], bool]) -> bool:
    """Whether the text treats the name as a person's: by an age, or by the surname alone elsewhere."""
    told = text[max(0, match.start() - 30) : match.start()]
    following = text[match.end(2) : match.end(2) + 12]
    if re.search(r"-old |aged ", told) or re.match(r",? \(?(?:aged )?\d{1,2}\b", following):
        return True
    return several(surname) or _PERSONAL.match(text, match.end(2)) is not None
