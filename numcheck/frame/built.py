"""Frames of one document -> the same, those named height or weight that tell of a person: "6-foot-2, 190 pounds"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal

from numcheck.model import Document, Frame, Kind, Span
from numcheck.ruleset.sorts import person

#: How tall and how heavy people are, by the unit it is told in.
_TALL = {"foot": (4, 8), "meter": (1, 3), "centimeter": (120, 240)}
_HEAVY = {"pound": (70, 450), "kilogram": (32, 210), "stone": (5, 32)}
#: Feet and inches in one; and what says behind another length that somebody is so tall.
_FEET_AND_INCHES = re.compile(r"\d[- ]?(?:foot|feet|ft\.?)[- ]?\d{1,2}\b|\d\s?[’'′]\s?\d")
_SO_TALL = re.compile(r"(?: inch(?:es)?)? tall\b")
#: Between a height and a weight that are told in a row.
_ROW = re.compile(r"(?:[ -]inch(?:es)?)?(?: tall)?(?:,|;| and|, and| /)?(?: (?:about|around|some|roughly))? ?(?:a )?")
#: What else is measured in feet and inches stands as a noun of its own behind the figure.
_OWN = frozenset({"inch", "pound", "kilo", "kilogram", "he", "she", "who"})


def built(document: Document, frames: Sequence[Frame]) -> tuple[Frame, ...]:
    """Makes "height" and "weight" the nouns of figures that tell how tall and heavy somebody with a name is."""
    done: list[Frame] = []
    last: Span | None = None
    for frame in frames:
        span = frame.mention.span
        if _tall(document, frame):
            last, told = span, replace(frame, noun="height", predicates=("be",), words=frozenset({"tall"}))
        elif last is not None and _heavy(frame) and _ROW.fullmatch(document.text, last.end, span.start):
            last, told = None, replace(frame, noun="weight", predicates=("weigh",), words=frozenset({"weigh"}))
        else:
            done.append(frame)
            continue
        plain = replace(frame.mention, attributive=False, noun=None, modifiers=())  # no thing stands behind it
        done.append(
            replace(told, mention=plain, modifiers=(), narrowing=frozenset(), patient=None, agent=frame.subject)
        )
    return tuple(done)


def _tall(document: Document, frame: Frame) -> bool:
    if not _within(frame, _TALL) or not _of_a_person(frame):
        return False
    said = _SO_TALL.match(document.text, frame.mention.span.end)
    return said is not None or _FEET_AND_INCHES.fullmatch(frame.mention.surface) is not None


def _heavy(frame: Frame) -> bool:
    return _within(frame, _HEAVY) and _of_a_person(frame)


def _within(frame: Frame, sizes: dict[str, tuple[int, int]]) -> bool:
    said = frame.mention.quantity
    low, high = sizes.get(said.unit, (0, 0))
    plain = frame.mention.kind is Kind.MEASURE and frame.mention.change is None and frame.polarity
    return plain and frame.modality == "actual" and Decimal(low) <= said.value < Decimal(high)


def _of_a_person(frame: Frame) -> bool:
    """Whether it is told of somebody by name, and of no thing: "Ana Roe, a 6-foot-2 guard", no "6-foot-2 fence"."""
    subject = frame.subject
    if subject is None or not (subject.names or subject.pronoun) or frame.noun is None:
        return False
    words = {word.lower() for name in subject.names for word in name.split()}
    return frame.noun in words | _OWN or f"{frame.noun}s" in words or person(frame.noun)
