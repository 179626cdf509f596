"""Figures of a scale -> the noun they are told of: "a quake measuring 6.1" has a magnitude of 6.1."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from numcheck.frame.reading import Reading
from numcheck.model import Frame, Kind, Mention

#: Characters before a figure within which its scale is named: "with a magnitude of".
_LEAD = 30
#: Characters before a figure within which the thing is named that is measured.
_CLAUSE = 90
#: So many figures, and so many characters, back may stand the figure that another of the scale follows.
_NEAR, _FAR = 5, 300


@dataclass(frozen=True, slots=True, kw_only=True)
class Scale:
    """A scale without a unit, by which things of one sort are measured."""

    things: frozenset[str]  # what is measured by it, singular: "quake"
    verbs: frozenset[str]  # by which a thing comes to its figure: "measure"
    behind: tuple[str, ...]  # what is said right behind a figure of it: "on the Richter scale"
    strengths: frozenset[str]  # nouns of how strong such a thing was: "the strength of the tremor"
    led: tuple[str, ...]  # what leads to a figure of it: "the tremor, measured at"
    given: frozenset[str]  # verbs by which somebody gives another figure: "the institute had 6.4"


def scaled(reading: Reading, mention: Mention, before: str, after: str, scales: Mapping[str, Scale]) -> Reading:
    """The reading with the name of the scale as its noun, where the figure tells a point of one.

    `before` is the sentence up to the figure, `after` what follows it. A figure with decimals that stands with the
    thing itself counts nothing ("the 6.1 quake"); so does a whole one behind the name of it ("a magnitude of 6").
    """
    if mention.kind is not Kind.COUNT:
        return reading
    for name, scale in scales.items():
        led: object = re.search(rf"\b{name}(?:\s+(?:of|at|was|is))?(?:\s+\w+)?[\s-]*$", before[-_LEAD:], re.IGNORECASE)
        led = led or after.lstrip(" -,\u2011").lower().startswith(scale.behind)
        told = reading.noun in scale.things or (reading.noun is None and _measures(reading, scale))
        told = told or _strong(reading, before[-_CLAUSE:], scale)
        if reading.noun != name and (led or (told and mention.quantity.step < 1)):
            return replace(reading, noun=name, modifiers=(), bare=False, words=reading.words | {name})
    return reading


def _strong(reading: Reading, before: str, scale: Scale) -> bool:
    """`revised the strength of the tremor to 6.4`, `the quake, which was measured at 6.4`."""
    clause = before.rpartition(". ")[2].lower()
    if not any(re.search(rf"\b{thing}", clause) for thing in scale.things):
        return False
    return reading.noun in scale.strengths or clause.rstrip().endswith(scale.led)


def _measures(reading: Reading, scale: Scale) -> bool:
    """Whether the figure is what a thing of this scale comes to: "the quake measured 6.1"."""
    things = {p.head for p in (reading.agent, reading.subject, reading.patient) if p is not None}
    return bool(things & scale.things) and bool(scale.verbs & set(reading.predicates))


def continued(frames: Sequence[Frame], scales: Mapping[str, Scale]) -> tuple[Frame, ...]:
    """The frames of a document; a bare decimal is a point of the scale that the figure before it is a point of.

    `The survey put the magnitude at 6.1. The institute had 5.8.`
    """
    done: list[Frame] = []
    for frame in frames:
        near = (f for f in reversed(done[-_NEAR:]) if frame.mention.span.start - f.mention.span.end < _FAR)
        above = next((f.noun for f in near if f.noun in scales), None)
        if above is not None and _gives(frame, scales[above]):
            frame = replace(frame, noun=above, modifiers=(), narrowing=frozenset(), bare=False)
        done.append(frame)
    return tuple(done)


def _gives(frame: Frame, scale: Scale) -> bool:
    """Whether somebody gives a bare figure with decimals."""
    mention = frame.mention
    decimal = mention.kind is Kind.COUNT and mention.quantity.step < 1
    return frame.noun is None and decimal and bool(scale.given & set(frame.predicates))
