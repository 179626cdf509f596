"""Frames of one document -> the same, each figure of a headline hedged as the text below it hedges it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from numcheck.model import Frame, Kind, Modifier

#: A headline has no room for these: "At least 16 people died" is headed "16 die".
_HEDGES = frozenset({Modifier.AT_LEAST, Modifier.MORE_THAN, Modifier.ABOUT})
#: A text tells one number so often; what comes behind is not looked at.
_MOST = 20


def hedged(frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """Gives a plain count of a heading the hedge of the same count below it, where it is hedged wherever it is told."""
    wanted = {frame.mention.quantity.value for frame in frames if frame.heading}
    if not wanted:
        return tuple(frames)
    below: dict[Decimal, list[Frame]] = {value: [] for value in wanted}
    for frame in frames:
        if not frame.heading and frame.mention.kind is Kind.COUNT and frame.mention.quantity.value in below:
            below[frame.mention.quantity.value].append(frame)
    return tuple(_hedged(f, below[f.mention.quantity.value][:_MOST]) if f.heading else f for f in frames)


def _hedged(frame: Frame, below: Sequence[Frame]) -> Frame:
    quantity = frame.mention.quantity
    if frame.mention.kind is not Kind.COUNT or quantity.modifier is not Modifier.EXACT:
        return frame
    same = [f for f in below if f.noun == frame.noun or "people" in (f.noun, frame.noun) or not (f.noun and frame.noun)]
    modifiers = {f.mention.quantity.modifier for f in same}
    if len(modifiers) != 1 or not modifiers <= _HEDGES:
        return frame
    return replace(frame, mention=replace(frame.mention, quantity=replace(quantity, modifier=modifiers.pop())))
