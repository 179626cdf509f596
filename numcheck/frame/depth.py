"""Frames of one document -> the same, those named a depth that tell how far below ground an earthquake began."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from numcheck.model import Document, Frame, Kind
from numcheck.ruleset.cues import either
from numcheck.ruleset.locate import shipped_table

#: Characters behind the figure that are looked at.
_REACH = 60
_LEAD = 20
#: So many figures back the strength of an earthquake tells what the text is about.
_NEAR = 4
_QUAKE, _SCALE = "earthquake", "magnitude"
#: Depths of holes, rooms and water are told in smaller units.
_UNITS = frozenset({"kilometer", "mile"})


def sunk(document: Document, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """Makes "depth" the noun of figures that lead below ground, in sentences of earthquakes: "It began 9 km down"."""
    done: list[Frame] = []
    for frame in frames:
        if _leads_down(document, frame) and (_shaken(frame) or any(map(_measured, done[-_NEAR:]))):
            frame = replace(frame, noun="depth", words=frame.words | {"depth"})
        done.append(frame)
    return tuple(done)


def _leads_down(document: Document, frame: Frame) -> bool:
    mention = frame.mention
    if mention.kind is not Kind.MEASURE or mention.quantity.unit not in _UNITS or frame.noun == "depth":
        return False
    start = mention.span.start
    shallow = _before().search(document.text[max(0, start - _LEAD) : start]) is not None
    return shallow or _behind().match(document.text, mention.span.end, mention.span.end + _REACH) is not None


@cache
def _behind() -> re.Pattern[str]:
    """`six miles | down`, `10 km | (six miles) below ground`."""
    return re.compile(rf"(?:\s*\([^)]{{0,40}}\))?\s*{either(_words()['behind'])}\b", re.IGNORECASE)


@cache
def _before() -> re.Pattern[str]:
    """`at a relatively shallow | 33 kilometres`."""
    return re.compile(rf"\b{either(_words()['before'])}(?:,? at)?(?: (?:only|just))?\s$", re.IGNORECASE)


def _words() -> Mapping[str, list[str]]:
    words: Mapping[str, list[str]] = shipped_table("frames.toml")["depth"]
    return words


def _shaken(frame: Frame) -> bool:
    return _QUAKE in (frame.happenings or (frame.scene.happenings if frame.scene is not None else ()))


def _measured(frame: Frame) -> bool:
    return _SCALE in (frame.noun, frame.mention.noun)
