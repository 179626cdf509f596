"""Frame -> the slot of how long somebody has for something: "Orlex has 30 days to appeal", "must answer within 14"."""

from __future__ import annotations

import re
from dataclasses import replace

from numcheck.claim.general import plain_slot
from numcheck.model import Frame, Kind
from numcheck.ruleset import Slot, empty

#: What the stretch of time is for, right behind it.
_FOR = re.compile(
    r" (?:in which |within which )?to (?P<verb>[a-z]+)\b"
    r"(?: (?:(?:against|to|for|on|from|with) )?(?:the |an? |its |his |her |their )?"
    r"(?P<what>(?!(?:or|and|by|in)\b)[\w-]+))?"
)
#: What every appeal is against: it says nothing more of the deed.
_PLAIN = frozenset(
    {"ruling", "verdict", "decision", "sentence", "judgment", "judgement", "conviction", "case", "it", "them"}
)
#: By whom somebody has or is given it: no more than a few words before it.
_GIVEN = re.compile(
    r"\b(?:(?:has|have|had|having|gets?|got|given|granted|allowed)|"
    r"(?:gives?|gave|giv(?:en|ing)|grant(?:s|ed)?|allow(?:s|ed)?)(?: (?!been|more|another)[\w’'-]+){1,5}) $"
)
#: Nobody has it, or has it besides: "does not have 30 days", "30 more days".
_NOT = re.compile(r"(?:\bnot|n['’]t|\bnever) (?:[\w’'-]+ ){1,3}\S+ \S+$|\b(?:more|extra|another|additional)\b[^,;]*$")
_MODALITIES = frozenset({"actual", "planned", "hypothetical"})


def granted(frame: Frame, lead: str, after: str) -> Slot | None:
    """The slot "general/hour/VERB/within", or None where no time is set for a deed.

    `lead` is what its sentence says before the figure and its hedge, `after` what it says behind it.
    """
    mention = frame.mention
    plain = mention.kind is Kind.DURATION and mention.change is None and mention.per is None and not mention.attributive
    if not plain or frame.part_of is not None or frame.history or not frame.polarity or mention.quantity.vague:
        return None
    behind = _FOR.match(after)
    if _NOT.search(f"{lead}{mention.surface}") is not None:
        return None
    if behind is not None and _GIVEN.search(lead):
        verb, what = behind["verb"], behind["what"]
    elif mention.cue == "within" and frame.reader == "both" and frame.predicates and _set(frame):
        verb, what = frame.predicates[0], None if frame.patient is None else frame.patient.head
    else:
        return None
    if verb in empty.words().idle or verb in empty.words().verbs:
        return None
    deed = verb if what is None or what.lower() in _PLAIN else f"{verb} {what.lower()}"
    name, asks = f"general/hour/{deed}/within".replace(" ", "-"), f"How long is there to {deed}?"
    rule = "no rule: the time set for the same deed"
    slot = plain_slot(name, "general", asks, unit="hour", kind=Kind.DURATION, rule=rule, roles=("party",))
    return replace(slot, bound="figure", modality=_MODALITIES)


def _set(frame: Frame) -> bool:
    """Whether it is still to be done: "must answer within 14 days", "is to answer", and not "answered within"."""
    return frame.modality == "planned" or not empty.words().ahead["needed"].isdisjoint(frame.words)
