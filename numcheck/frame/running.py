"""Frames of one document -> the same, those cut that are told while a count still goes on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from numcheck.model import POSITIONS, Document, Frame, Span
from numcheck.ruleset.locate import shipped_table

#: The word in `Frame.cuts` by which such a figure is told apart from a final one.
RUNNING = "a count that goes on"


def counted(document: Document, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """Adds `RUNNING` to `Frame.cuts` where the sentence says so: "with 60% of the votes counted"."""
    known: dict[Span, bool] = {}
    done = []
    for frame in frames:
        if frame.sentence not in known:
            told = document.text[frame.sentence.start : frame.sentence.end].lower()
            known[frame.sentence] = _is_running(told)
        cut = known[frame.sentence] and frame.mention.kind not in POSITIONS
        done.append(replace(frame, cuts=frame.cuts | {RUNNING}) if cut else frame)
    return tuple(done)


def _is_running(told: str) -> bool:
    voted = any(word in told for word in _lists()["counted"])  # "remains that had been counted apart" are no votes
    return voted and _running().search(told) is not None and _final().search(told) is None


@cache
def _running() -> re.Pattern[str]:
    return _phrases("running")


@cache
def _final() -> re.Pattern[str]:
    return _phrases("final")


def _phrases(name: str) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, _lists()[name]))})\b")


def _lists() -> dict[str, list[str]]:
    return shipped_table("scenes.toml")
