"""Passage -> NC303: durations, distances and anniversaries that do not follow from their dates."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.checks.calendar import anniversaries, backwards, distances, stretches
from numcheck.checks.calendar.outline import outline
from numcheck.checks.passage import Passage
from numcheck.model import Check

_LOOKS = (stretches.look, distances.look, anniversaries.look, backwards.look)


def look(passage: Passage) -> Iterator[Check]:
    """Every stretch of time whose dates and whose length stand in one sentence."""
    for sentence in passage.sentences:
        here = outline(passage, sentence)
        if here is not None and (any(here.points) or "‹C" in here.text):
            for one in _LOOKS:
                yield from one(passage, here)
