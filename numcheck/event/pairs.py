"""Two claims of one slot -> whether they may be compared, with the reason where not."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from numcheck import scope
from numcheck.event.nearness import THRESHOLD, Nearness
from numcheck.interval import agree
from numcheck.model import Claim, Phrase
from numcheck.ruleset import Slot

#: Days between two dated windows beyond which a thing that happens again and again is another one.
_ANOTHER = 3
_PRONOUNS = frozenset(
    [
        "it",
        "he",
        "she",
        "they",
        "we",
        "i",
        "you",
        "his",
        "her",
        "its",
        "their",
        "them",
        "him",
        "who",
        "which",
        "that",
        "this",
        "these",
        "those",
    ]
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """What the tests make of two claims."""

    refusal: str = ""  # why they may not be compared; empty if they may
    evidence: int = 0  # how many things speak for one event


def meet(first: Claim, second: Claim, slot: Slot, nearness: Nearness) -> Pair:
    """Whether two claims of one slot speak of the same event in the same roles."""
    one, other = first.frame, second.frame
    if one.mention.distributive != other.mention.distributive or one.mention.per != other.mention.per:
        return Pair(refusal="a figure for each against a total, or another rate")
    same_document = first.span.doc == second.span.doc and one.heading == other.heading
    if same_document and not agree([first.interval, second.interval]):
        return Pair(refusal="one document tells both, so it knows that they differ")
    evidence = 0
    for role in slot.roles:
        verdict = _same_role(first, second, role)
        if verdict is False:
            return Pair(refusal=f"another {role}, or one that is not named")
        evidence += verdict is True
    if slot.over_time == "each" and scope.apart_in_time(first, second, _ANOTHER):
        return Pair(refusal="another time")
    place = scope.same_place(first, second)
    if place is False and "place" not in slot.scope:
        return Pair(refusal="another place")
    evidence += place is True
    similar = nearness.similar(first.span.doc, second.span.doc)
    if similar is not None and similar < THRESHOLD:
        return Pair(refusal="documents about different things")
    if similar is None and not evidence and not nearness.share_a_name(first.span.doc, second.span.doc):
        return Pair(refusal="nothing that both name")
    evidence += similar is not None
    return Pair(evidence=evidence + (scope.same_time(first, second) is True))


def _same_role(first: Claim, second: Claim, role: str) -> bool | None:
    """True or False where both fill the role with a name, or with a thing; None where one leaves it open."""
    if role == "place":
        return scope.same_place(first, second)
    one, other = _role(first, role), _role(second, role)
    if role == "subject" and not (one and one.names and other and other.names):
        return False  # an age or a height is compared only where both tell whose it is
    if one is None or other is None:
        return None
    if one.names and other.names:
        return _related(one.names, other.names)
    if role == "patient" and not one.names and not other.names and not {one.head, other.head} & _PRONOUNS:
        return one.head == other.head
    return None


def _role(claim: Claim, role: str) -> Phrase | None:
    frame = claim.frame
    match role:
        case "agent":
            return frame.agent
        case "subject":
            return frame.subject
        case "patient":
            return frame.patient
        case _:
            return frame.owner


def _related(first: Iterable[str], second: Iterable[str]) -> bool:
    """Whether two sets of names share one; a surname stands for its full name."""
    seconds = tuple(second)
    return any(a == b or a.split()[-1] == b.split()[-1] for a in first for b in seconds)


def names(claim: Claim) -> tuple[str, ...]:
    """The names in the roles of a claim, doers first."""
    frame = claim.frame
    phrases = (frame.subject, frame.agent, frame.owner, frame.patient, *frame.place)
    return tuple(dict.fromkeys(n for p in phrases if p is not None for n in p.names))
