"""Frame -> the slot of how far from a place somebody or something was found: "caught 40 miles from the jail"."""

from __future__ import annotations

import re

from numcheck.claim.general import plain_slot
from numcheck.model import Frame, Kind
from numcheck.ruleset import Slot, empty

#: From where, right behind the distance.
_FROM = re.compile(
    r" (?:away |(?:(?:north|south|east|west)[- ]?)*(?:north|south|east|west) )?(?:from|of|off) "
    r"(?:the |a |an |his |her |its |their )?(?P<where>[A-Za-z][\w’'-]*(?: (?!in\b|of\b|on\b|at\b|where\b|after\b)"
    r"[A-Za-z][\w’'-]*){0,3})(?=[,.;:)]|$| (?:in|of|on|at|after|before|and|by)\b)"
)
_DUE = re.compile(r" (?:away |[nsew]\w+ )?(?:from|of|off) ")


def away(frame: Frame, after: str) -> Slot | None:
    """The slot "general/meter/PLACE/away", or None where nobody was found so far from a place that is told.

    `after` is what the sentence says behind the figure.
    """
    mention = frame.mention
    told = mention.kind is Kind.MEASURE and mention.quantity.unit in empty.words().lengths and not mention.attributive
    done = frame.polarity and frame.modality == "actual" and frame.reader == "both" and mention.change is None
    if not told or not done or frame.part_of is not None or empty.words().met.isdisjoint(frame.predicates):
        return None
    found = _FROM.match(after) if _DUE.match(after) else None
    if found is None or not (head := found["where"].split()[-1].lower()).isalpha():
        return None
    asks, rule = f"How far from the {head} was it?", "no rule: the way from one place to where the same was found"
    return plain_slot(
        f"general/meter/{head}/away",
        "general",
        asks,
        unit="meter",
        kind=Kind.MEASURE,
        rule=rule,
        roles=("party", "whom"),
    )
