"""Frames of a document -> the same, and no person of it is where something was: "the raid on Ana Roe", who said so."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import cache

from numcheck.frame.anchor import no_person, personal, speech
from numcheck.frame.words import load
from numcheck.model import Document, Frame, Phrase
from numcheck.ruleset.locate import shipped_table
from numcheck.ruleset.places import places

#: Characters before and behind a name within which the text says that it is a person's.
_NEAR = 30


def unplaced(document: Document, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """The frames without the places that are persons."""
    person = cache(lambda name: _is_person(document.text, name))
    return tuple(_without(frame, person) for frame in frames)


def _without(frame: Frame, person: Callable[[str], bool]) -> Frame:
    def kept(phrases: tuple[Phrase, ...]) -> tuple[Phrase, ...]:
        return tuple(p for p in phrases if not (len(p.names) == 1 and " " in p.names[0] and person(p.names[0])))

    place = kept(frame.place)
    if len(place) < len(frame.place):
        frame = replace(frame, place=place)
    if frame.scene is not None and len(kept(frame.scene.place)) < len(frame.scene.place):
        frame = replace(frame, scene=replace(frame.scene, place=kept(frame.scene.place)))
    return frame


def _is_person(text: str, name: str) -> bool:
    """Whether the text treats a name as a person's, by a title, an age or what it says, and nowhere as a place's."""
    spelt = re.escape(name)
    given, *_, surname = name.split()
    if no_person(given, surname) or places().holder(name) or re.search(rf"{_before_places()}{spelt}\b", text):
        return False
    return any(_lives(text, found) for found in re.finditer(rf"\b{spelt}\b", text))


def _lives(text: str, found: re.Match[str]) -> bool:
    before, behind = text[max(0, found.start() - _NEAR) : found.start()], text[found.end() : found.end() + _NEAR]
    titled = before.split()[-1:]
    said = speech().match(behind.removeprefix(",").lstrip()) or speech().search(before.rstrip(), _last(before))
    return bool(
        (titled and titled[0].rstrip(".") in load().titles)
        or said
        or re.match(r",? \(?(?:aged )?\d{1,2}[,)]", behind)
        or personal().match(text, found.end())
    )


def _last(words: str) -> int:
    """Where the last word begins."""
    return len(words.rstrip().rpartition(" ")[0])


@cache
def _before_places() -> str:
    words = shipped_table("frames.toml")["places"]["impersonal"]
    return rf"\b(?i:{'|'.join(words)}) "
