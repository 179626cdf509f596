"""Frames of one document -> the same, each with the person it is about where its own subject has no name."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from numcheck.frame import so_old
from numcheck.frame.words import load
from numcheck.model import Document, Frame, Kind, Phrase
from numcheck.ruleset.calendar import short_time_words, time_words
from numcheck.ruleset.cues import either
from numcheck.ruleset.locate import shipped_table
from numcheck.ruleset.places import places
from numcheck.sentence import sentences, words

#: The last two of some capitalised words in a row, with an initial between them or not.
_FULL = re.compile(r"\b([A-Z][\w’'-]++)(?=\s+(?:[A-Z]\.\s+)?([A-Z][\w’'-]++)(?!\s+[A-Z][a-z]))")
_NAME = re.compile(r"\b[A-Z]\w+")
_QUOTED = re.compile(r"[\"“”„«»]|(?<!\w)['‘]")
_CAPITAL = re.compile(r"[A-Z]")
#: No surname has more letters.
_LONGEST = 40
#: How far back a person named may still be the one spoken of, in characters.
_REACH = 1500
#: Somebody's: of two persons in a sentence, nobody knows which one is spoken of.
_WHOSE = re.compile(r"\b[A-Z][\w-]+(?:[’']s|s[’'])\s")
#: Whom a pronoun stands for is looked for in so many sentences.
_SENTENCES = 8
_HE = re.compile(r"\b(?:[Hh]e|[Ss]he)\b")
#: Persons of one surname who are named within so many characters are introduced together.
_TOGETHER = 200
#: Characters behind a name within which a word tells that it is quoted.
_SAYS = 60
#: How far before a sentence about "him" the person is looked for, in characters: a sentence or two.
_SAID_OF = 240
#: And how far before it, where everybody and everything else that is named stands behind a preposition.
_LED = 500
_WITHIN = re.compile(r"\b(?:about|around|at|from|in|near|of|off|outside|over|through|to|towards?) (?:the )?\Z")
_OPENS = re.compile(r"(?:^|[.!?\n][\s\"”]*)(?:[A-Z][a-z]+ )?\Z")


def anchored(document: Document, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """Fills `Frame.anchor` of frames whose subject or agent is not named with the person they are about.

    "He" is who the sentences before it are about; whoever else is left without a name is the person named last.
    A subject named by the surname alone is given the full name.
    """
    persons = cache(lambda: persons_in(document))
    called = cache(lambda: _called_so(persons()))
    done = []
    for given in frames:
        frame = _aged(given, document) if given.mention.kind is Kind.AGE else given
        about = frame.subject if given.mention.kind is not Kind.AGE else None  # years lie between two of one surname
        if about is not None and len(about.names) == 1 and " " not in about.names[0]:
            full = called().get(about.names[0]) or about.names[0]
            frame = replace(frame, subject=replace(about, names=(full,)))
        if _nameless(frame):
            named = persons()
            # The sentence itself counts up to the figure: "Ann Lee slipped, and she fell 40 feet".
            at = bisect_left(named, (frame.mention.span.start, "")) - 1
            if at >= 0 and frame.mention.span.start - named[at][0] <= _REACH:
                last = named[at]
                he = _himself(document, frame, named)
                if he is None and last[0] < frame.sentence.start:
                    he = _spoken_of(document, frame, named)
                frame = replace(frame, anchor=he or last[1])
        done.append(frame)
    return tuple(done)


def _himself(document: Document, frame: Frame, named: Sequence[tuple[int, str]]) -> str | None:
    """`Ana Roe said she had found nine`: whoever says so speaks of herself, where nobody else is named before it."""
    by = frame.attribution
    he = any(_HE.fullmatch(p.head) for p in (frame.subject, frame.agent) if p is not None)
    before = document.text[frame.sentence.start : frame.mention.span.start]
    if by is None or not by.names or not he or by.names[-1] not in before or _QUOTED.search(before):
        return None
    first, last = bisect_left(named, (frame.sentence.start, "")), bisect_left(named, (frame.mention.span.start, ""))
    others = {name.split()[-1] for _, name in named[first:last]} - {by.names[-1].split()[-1]}
    return by.names[-1] if not others else None


def _spoken_of(document: Document, frame: Frame, named: Sequence[tuple[int, str]]) -> str | None:
    """Whom "he" or "she" stands for: the person named first in the nearest sentence before it that opens with a name.

    Sentences that open with the pronoun lead on to those before them. Whoever is only quoted is not spoken of.
    """
    text = document.text
    if not any(_HE.fullmatch(p.head) for p in (frame.subject, frame.agent, frame.patient) if p is not None):
        return None
    spans = sentences(document)
    here = bisect_left(spans, frame.sentence)
    shared = {surname for surname, bearer in _called_so(named).items() if not bearer}
    for span in reversed(spans[max(0, here - _SENTENCES) : here + 1]):
        at = bisect_left(named, (span.start, ""))
        first = named[at] if at < len(named) and named[at][0] < span.end else None
        pronoun = _HE.search(text, span.start, first[0] if first is not None else span.end)
        opening = text[span.start : pronoun.start() if pronoun is not None else span.end]
        if shared and not shared.isdisjoint(_NAME.findall(opening)):
            return None
        if first is None or pronoun is not None:
            continue
        following = text[first[0] + len(first[1].split()[-1]) : first[0] + _SAYS]
        if not speech().search(following):
            return first[1]
    return None


def _called_so(named: Sequence[tuple[int, str]]) -> dict[str, str]:
    """Whom every surname alone stands for: its only bearer, or the one introduced well before the others; else ""."""
    places: dict[str, dict[str, int]] = {}
    for at, name in named:
        bearers = places.setdefault(name.split()[-1], {})
        longer = next((known for known in bearers if _same_given(known, name)), name)
        bearers[longer] = min(at, bearers.get(longer, at))
    found = {}
    for surname, bearers in places.items():
        first, *others = sorted(bearers, key=lambda name: (bearers[name], name))
        beside = any(bearers[other] - bearers[first] < _TOGETHER for other in others)
        found[surname] = "" if beside else first
    return found


def _same_given(one: str, other: str) -> bool:
    """Whether the given name of one is that of the other, or begins it: "Fred" and "Frederick"."""
    short, long = sorted((one.split()[0], other.split()[0]), key=len)
    return long.startswith(short)


@cache
def speech() -> re.Pattern[str]:
    """A word by which somebody is quoted."""
    return re.compile(rf"\b(?:{'|'.join(sorted(words().reporting))})\b")


def _aged(frame: Frame, document: Document) -> Frame:
    """`Ana Roe died on Monday. She was 91`: the age of the only person whom the words before it name.

    So is that of "the 91-year-old", where nobody else is told of.
    """
    pronoun = frame.subject is not None and frame.subject.head in ("he", "she")
    if not pronoun and not so_old.called_so(frame, document):
        return frame
    start, end = frame.sentence.start, frame.mention.span.start
    before = document.text[max(0, start - _SAID_OF) : end]
    if _QUOTED.search(before):  # whoever speaks may speak of somebody else
        return frame
    if _WHOSE.search(before):  # "Ana Roe's daughter was freed when she was 15"
        return frame
    persons = {name for name, _ in _full_names(before)}
    if len(persons) != 1 and pronoun:
        persons = _led_on(document.text[max(0, start - _LED) : end])
    if len(persons) != 1 or (so_old.another_opens(before) if pronoun else so_old.others(before)):
        return frame
    named_so = Phrase(text=frame.mention.surface, head="person") if frame.subject is None else frame.subject
    return replace(frame, noun="person", subject=replace(named_so, names=tuple(persons)))


def _full_names(text: str) -> list[tuple[str, int]]:
    """Names of two words that are not known to be no person's, and where they begin."""
    found = ((match[1], match[2], match.start()) for match in _FULL.finditer(text))
    return [(f"{given} {surname}", at) for given, surname, at in found if not no_person(given, surname)]


def _led_on(before: str) -> set[str]:
    """`Ana Roe rode on. The radio told of Port Lisk. She is 41`: who opens a sentence, beside names that say where."""
    names = [(name, at) for name, at in _full_names(before) if not _WITHIN.search(before, 0, at)]
    one = len({name for name, _ in names}) == 1 and _OPENS.search(before, 0, names[0][1])
    return {names[0][0]} if one and not so_old.another_opens(before) else set()


def no_person(given: str, surname: str) -> bool:
    """Whether two capitalised words are told to name no person: a place, a body, a day."""
    parts, words = {given, surname}, load()
    if parts & words.things or parts & words.titles or {p.lower() for p in parts} & (time_words() | short_time_words()):
        return True
    return any(places().holder(name) for name in (given, surname, f"{given} {surname}"))


def _nameless(frame: Frame) -> bool:
    about = frame.subject or frame.agent or frame.patient
    if frame.mention.kind is Kind.ORDINAL and frame.mention.quantity.unit == "count":  # "he is the 11th governor"
        about = frame.agent or frame.patient
    # "Ana Roe's husband": somebody, and not the person named last
    return about is None or not (about.names or (about.head in load().kin and not about.pronoun))


def persons_in(document: Document) -> list[tuple[int, str]]:
    """Full names of persons with their place, in order; names of places and bodies are told by their words."""
    found = []
    text = _parted(document)
    several = _several(text)
    for match in _FULL.finditer(text):
        given, surname = match[1], match[2].removesuffix("’s").removesuffix("'s")
        if no_person(given, surname):
            continue
        if text[max(0, match.start() - 4) : match.start()].lower().endswith("the "):
            continue
        if not _lives(text, match, surname, several):
            continue
        found.append((match.start(), f"{given} {surname}"))
    return sorted({*found, *_by_surname(text, found)})


def _parted(document: Document) -> str:
    """The text with a sign between its blocks that is no space: no name runs on from a heading to the text below."""
    text, at, parts = document.text, 0, []
    for block in document.blocks:
        if block.start > at and text[block.start - 1].isspace():
            parts += [text[at : block.start - 1], "\0"]
            at = block.start
    return "".join((*parts, text[at:]))


def _by_surname(text: str, named: Sequence[tuple[int, str]]) -> list[tuple[int, str]]:
    """Where one of these persons is named again by the surname alone."""
    whose = {surname: bearer for surname, bearer in _called_so(named).items() if bearer}
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


@cache
def personal() -> re.Pattern[str]:
    """What is said behind a name of a person only: "who", ", the painter, died", "'s lawyer"."""
    words = shipped_table("frames.toml")["names"]["personal"]
    apposed = r"(?:, (?:the|an?) [a-z][\w’'-]*(?: [\w’'-]+){0,6},|,)?"
    return re.compile(rf"{apposed} (?:who|{either(words['said'])})\b|[’']s {either(words['owned'])}\b")


def _lives(text: str, match: re.Match[str], surname: str, several: Callable[[str], bool]) -> bool:
    """Whether the text treats the name as a person's: by an age, or by the surname alone elsewhere."""
    told = text[max(0, match.start() - 30) : match.start()]
    following = text[match.end(2) : match.end(2) + 12]
    if re.search(r"-old |aged ", told) or re.match(r",? \(?(?:aged )?\d{1,2}\b", following):
        return True
    return several(surname) or personal().match(text, match.end(2)) is not None
