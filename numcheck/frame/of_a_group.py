"""Frames of one document -> the same, those cut that tell of a group, where the document counts more of one fate."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cache

from numcheck.frame.fates import fate
from numcheck.model import Document, Frame, Kind
from numcheck.ruleset.cues import either
from numcheck.ruleset.fates import fates
from numcheck.ruleset.numbers import numbers
from numcheck.wording import plural

#: The word in `Frame.cuts` by which a figure of a group is told apart from one of all.
OF_A_GROUP = "some of a group"
#: Characters behind a figure within which its group is counted.
_BEHIND = 60


def of_a_group(document: Document, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """Adds `OF_A_GROUP` to `Frame.cuts`: "Eleven of the 29 on board drowned", where 23 died in all.

    Where no more are told of the same fate, those of the group may be all there were.
    """
    most: dict[str, Decimal] = {}
    told = [_told(frame) for frame in frames]
    for frame, what in zip(frames, told, strict=True):
        if what is not None and frame.modality == "actual" and frame.polarity:
            most[what] = max(most.get(what, Decimal(0)), frame.mention.quantity.value)
    return tuple(
        replace(frame, cuts=frame.cuts | {OF_A_GROUP})
        if what is not None and frame.mention.quantity.value < most.get(what, Decimal(0)) and _in_group(document, frame)
        else frame
        for frame, what in zip(frames, told, strict=True)
    )


def _told(frame: Frame) -> str | None:
    """The fate that a figure is told of, also by its noun: "23 deaths are known"."""
    if frame.mention.kind is not Kind.COUNT:
        return None
    return fate(frame) or (fates().of_word.get(plural(frame.noun)) if frame.noun is not None else None)


def _in_group(document: Document, frame: Frame) -> bool:
    end = frame.mention.span.end
    return _group().match(document.text[end : min(end + _BEHIND, frame.sentence.end)]) is not None


@cache
def _group() -> re.Pattern[str]:
    """Behind a figure, the counted group that they are of: "of the 29 on board", "of its 350 people"."""
    whose = r"(?:the|those|these|its|their|his|her|our|a total of|some)"
    return re.compile(
        rf"(?: [a-z-]+)? of (?:{whose} )?(?:{numbers().hedged('nearly')} )?(?:\d|{either(numbers().several)}\b)", re.I
    )
