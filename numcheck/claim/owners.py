"""Frame -> the same, with whose the counted things are; a name in the text -> whoever it stands for."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import takewhile

from numcheck.model import Frame, Phrase, Span
from numcheck.ruleset import RuleSet
from numcheck.ruleset.places import places


def named(text: str) -> Phrase:
    """The phrase of a name that stands in the text: "the Karna Band's" is the Karna Band."""
    name = re.sub(r"[’']s?$", "", text)
    return Phrase(text=text, head=name.split()[-1].lower(), names=(places().country(name) or name,))


def owned(frame: Frame, before: dict[Span, Frame], rules: RuleSet) -> Frame:
    """The frame with whose the counted things are, where the verb's class tells: drones belong to who launched them."""
    if frame.owner is not None:
        return frame
    if frame.part_of is not None and frame.part_of in before:
        return replace(frame, owner=before[frame.part_of].owner)
    if frame.agent is not None and _owns(frame, rules):
        return replace(frame, owner=frame.agent)
    if frame.bare and (above := _lending(frame, before)) is not None:
        return replace(frame, owner=above.owner)
    return frame


def _lending(frame: Frame, before: dict[Span, Frame]) -> Frame | None:
    """`The army launched 40 drones, and 30 were shot down`: the figure whose things the second counts."""
    beside = takewhile(lambda above: above.sentence == frame.sentence, reversed(before.values()))
    return next((above for above in beside if above.noun == frame.noun and not above.bare), None)


def _owns(frame: Frame, rules: RuleSet) -> bool:
    classes = (c for p in frame.predicates for c in rules.classes.verb_classes_of(p, frame.noun))
    return any(rules.classes.verb(c).owner == "agent" for c in classes)
