"""Figures of a scale -> the noun they are told of: "a quake measuring 6.1" has a magnitude of 6.1."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from numcheck.frame.reading import Reading
from numcheck.model import Kind, Mention

#: Characters before a figure within which its scale is named: "with a magnitude of".
_LEAD = 30


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A scale without a unit, by which things of one sort are measured."""

    things: frozenset[str]  # what is measured by it, singular: "quake"
    verbs: frozenset[str]  # by which a thing comes to its figure: "measure"


def scaled(reading: Reading, mention: Mention, before: str, scales: Mapping[str, Scale]) -> Reading:
    """The reading with the name of the scale as its noun, where the figure tells a point of one.

    `before` is the sentence up to the figure. A figure with decimals that stands with the thing itself counts nothing
    ("the 6.1 quake"); so does a whole one behind the name of the scale ("a magnitude of 6").
    """
    if mention.kind is not Kind.COUNT:
        return reading
    for name, scale in scales.items():
        led = re.search(rf"\b{name}(?:\s+(?:of|at|was|is))?(?:\s+\w+)?\s*$", before[-_LEAD:], re.IGNORECASE)
        told = reading.noun in scale.things or (reading.noun is None and _measures(reading, scale))
        if reading.noun != name and (led or (told and mention.quantity.step < 1)):
            return replace(reading, noun=name, modifiers=(), bare=False)
    return reading


def _measures(reading: Reading, scale: Scale) -> bool:
    """Whether the figure is what a thing of this scale comes to: "the quake measured 6.1"."""
    things = {p.head for p in (reading.agent, reading.subject, reading.patient) if p is not None}
    return bool(things & scale.things) and bool(scale.verbs & set(reading.predicates))
