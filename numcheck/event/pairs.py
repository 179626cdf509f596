"""Two claims of one slot -> whether they may be compared, with the reason where not."""

from __future__ import annotations

import re

from numcheck import scope
from numcheck.event.nearness import THRESHOLD, Nearness
from numcheck.event.persons import related, same_person
from numcheck.interval import agree
from numcheck.model import Claim, Frame, Interval, Kind, Pair, Phrase
from numcheck.ruleset import Slot

_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
#: Days between two dated windows beyond which a thing that happens again and again is another one.
_ANOTHER = 3

#: Pieces of evidence from which on figures may differ by any factor, and the factor up to which less will do.
_MUCH = 3
_FACTOR = 3


def meet(first: Claim, second: Claim, slot: Slot, nearness: Nearness) -> Pair:
    """Whether two claims of one slot speak of the same event in the same roles."""
    one, other = first.frame, second.frame
    if one.mention.distributive != other.mention.distributive or one.mention.per != other.mention.per:
        return Pair(refusal="a figure for each against a total, or another rate")
    same_document = first.span.doc == second.span.doc and one.heading == other.heading
    if same_document and not agree([first.interval, second.interval]):
        return Pair(refusal="one document tells both, so it knows that they differ")
    if first.unit != second.unit:
        return Pair(refusal="another currency")
    if _another_year(one, other) and not agree([first.interval, second.interval]):
        return Pair(refusal="only one is told of that year, or each of another")
    narrow = _narrowed(one, slot), _narrowed(other, slot)
    if narrow[0] != narrow[1] and (slot.pack == "general" or (all(narrow) and not narrow[0] & narrow[1])):
        return Pair(refusal=f"not the same kind: {', '.join(sorted(narrow[0] ^ narrow[1]))}")
    if one.cuts != other.cuts:
        return Pair(refusal=f"only one is told of: {', '.join(sorted(one.cuts ^ other.cuts))}")
    evidence = 0
    for role in slot.roles:
        verdict = _same_role(first, second, role, slot, nearness)
        if verdict is False:
            return Pair(refusal=f"another {role}, or one that is not named")
        evidence += verdict is True
    if slot.pack == "general" and not evidence:
        return Pair(refusal="no rule asks, and nobody is named on both sides")
    if slot.over_time == "each" and "time" not in slot.scope and scope.same_time(first, second) is False:
        return Pair(refusal="another time")
    if slot.over_time == "each" and scope.apart_in_time(first, second, _ANOTHER):
        return Pair(refusal="another time")
    place = scope.same_place(first, second)
    if place is False and "place" not in slot.scope and "subject" not in slot.roles:
        return Pair(refusal="another place")
    evidence += place is True
    similar = nearness.similar(first.span.doc, second.span.doc)
    if similar is not None and similar < THRESHOLD:
        return Pair(refusal="documents about different things")
    if similar is None and not evidence and not nearness.share_a_name(first.span.doc, second.span.doc):
        return Pair(refusal="nothing that both name")
    evidence += (similar is not None) + (scope.same_time(first, second) is True)
    if evidence < _MUCH and _far_apart(first.interval, second.interval):
        return Pair(refusal="too far apart for the little that speaks for one event")
    return Pair(evidence=evidence)


def _far_apart(one: Interval, other: Interval) -> bool:
    """Whether figures differ so much that they rather answer two questions: a difference speaks against sameness."""
    if agree([one, other]) or one.low is None or other.low is None or min(one.low, other.low) <= 0:
        return False
    return max(one.low, other.low) > _FACTOR * min(one.low, other.low)


def _same_role(first: Claim, second: Claim, role: str, slot: Slot, nearness: Nearness) -> bool | None:
    """True or False where both fill the role with a name, or with a thing; None where one leaves it open."""
    if role == "place":
        return scope.same_place(first, second)
    one, other = _role(first, role), _role(second, role)
    if role == "thing":
        return _same_thing(first.frame, second.frame, slot)
    if role == "subject":
        return _same_subject(first, second, nearness)
    if role == "doer" and not (one and one.names and other and other.names):
        return False
    if one is None or other is None:
        return None
    if one.names and other.names:
        return related(one.names, other.names)
    if role == "patient" and not one.names and not other.names and not (one.pronoun or other.pronoun):
        return one.head == other.head
    return None


def _another_year(one: Frame, other: Frame) -> bool:
    """Whether the years that the time words name differ, or only one side names one."""
    years = [frozenset(y for when in frame.time for y in _YEAR.findall(when.text)) for frame in (one, other)]
    return years[0] != years[1] and not years[0] & years[1]


def _narrowed(frame: Frame, slot: Slot) -> frozenset[str]:
    """The words that narrow the noun, without those the slot asks for itself; a slot without a noun has none."""
    return frame.narrowing - slot.modifier if slot.noun or slot.pack == "general" else frozenset()


def _same_thing(one: Frame, other: Frame, slot: Slot) -> bool:
    """Whether two measures are told of one thing: the same noun, narrowed by the same words; no name is needed."""
    return one.noun == other.noun and _narrowed(one, slot) == _narrowed(other, slot)


def _same_subject(first: Claim, second: Claim, nearness: Nearness) -> bool | None:
    """Whether a measure or an age is told of one person or thing.

    An age is compared only where both name the person. Else the person named last before may stand in, and where one
    side names nobody, the same age or the same day in both sentences links them: the first report of an accident.
    """
    one, other = first.frame, second.frame
    names = [_subject_names(f, anchor=f.mention.kind is not Kind.AGE) for f in (one, other)]
    if names[0] and names[1]:
        texts = (nearness.text(first.span.doc), nearness.text(second.span.doc))
        if same_person(names[0][-1], names[1][-1], texts):
            return True
        guessed = any(f.subject is None or not f.subject.names for f in (one, other))
        return None if guessed and _linked(first, second) else False
    if one.mention.kind is Kind.AGE:
        return False
    return None if _linked(first, second) else False


def _subject_names(frame: Frame, *, anchor: bool) -> tuple[str, ...]:
    if frame.subject is not None and frame.subject.names:
        return frame.subject.names
    return (frame.anchor,) if anchor and frame.anchor else ()


def _linked(first: Claim, second: Claim) -> bool:
    return bool(first.frame.ages & second.frame.ages) or scope.same_time(first, second) is True


def _role(claim: Claim, role: str) -> Phrase | None:
    frame = claim.frame
    match role:
        case "agent" | "doer":
            return frame.agent
        case "subject":
            return frame.subject
        case "patient":
            return frame.patient
        case _:
            return frame.owner


def names(claim: Claim) -> tuple[str, ...]:
    """The names in the roles of a claim, doers first."""
    frame = claim.frame
    phrases = (frame.subject, frame.agent, frame.owner, frame.patient, *frame.place)
    return tuple(dict.fromkeys(n for p in phrases if p is not None for n in p.names))
