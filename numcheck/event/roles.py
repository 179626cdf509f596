"""Two claims and a role -> whether the same person or thing fills it in both."""

from __future__ import annotations

import re
from collections.abc import Sequence

from numcheck import scope
from numcheck.event.nearness import Nearness
from numcheck.event.persons import related, same_person
from numcheck.model import Claim, Frame, Kind, Phrase
from numcheck.ruleset import Slot

#: Two capitalised words in a row.
_FULL = re.compile(r"\b[A-Z][\w’'-]+ [A-Z]\w+")


def same_role(first: Claim, second: Claim, role: str, slot: Slot, nearness: Nearness) -> bool | None:
    """True or False where both fill the role with a name, or with a thing; None where one leaves it open."""
    if role == "place":
        return scope.same_place(first, second)
    one, other = _role(first, role), _role(second, role)
    if role == "thing":
        return _same_thing(first.frame, second.frame, slot)
    if role == "setting":  # what the slot asks for, whatever it is called: an uptime, an availability
        return narrowed(first.frame, slot) == narrowed(second.frame, slot)
    if role == "subject":
        return _same_subject(first, second, nearness)
    if role == "doer":
        doers = [_doer(f) for f in (first.frame, second.frame)]
        if all(doers):
            return related(*doers) or _same_seat(first, second)
        return True if _told_beside(doers, (first, second), nearness) else _nobody(first, second)
    if role == "party":
        parties = [_parties(f) for f in (first.frame, second.frame)]
        return _nobody(first, second) if not any(parties) else _same_parties(first.frame, second.frame)
    if one is None or other is None:
        return None
    if one.names and other.names:
        return related(one.names, other.names)
    if role == "patient" and not one.names and not other.names and not (one.pronoun or other.pronoun):
        return one.head == other.head
    return None


def _same_seat(first: Claim, second: Claim) -> bool:
    """`the plant in Lund`, `Orlex's plant in Lund`: one thing that does it, in one place, whoever is named with it."""
    heads = {claim.frame.agent.head for claim in (first, second) if claim.frame.agent is not None}
    both = first.frame.agent is not None and second.frame.agent is not None
    return both and len(heads) == 1 and scope.same_place(first, second) is True


def _doer(frame: Frame) -> tuple[str, ...]:
    """Who does it by name; "he" is the person named last before. With no doer, whom it befalls: "she was elected"."""
    whose = frame.owner.names if frame.owner is not None else ()  # "staff at Harlow Foods will be laid off"
    if frame.agent is None:
        return (frame.patient.names if frame.patient is not None else ()) or whose
    if frame.agent.names:
        return frame.agent.names
    return (frame.anchor,) if frame.agent.pronoun and frame.anchor else whose


def _same_parties(one: Frame, other: Frame) -> bool:
    """Whether a bargain is between the same: all who are named on one side are named on the other, in any role."""
    here, there = (_parties(f) for f in (one, other))
    few, many = sorted((here, there), key=len)
    return bool(few) and all(related((name,), many) for name in few)


def _parties(frame: Frame) -> tuple[str, ...]:
    named = [n for p in (frame.agent, frame.patient, frame.subject, frame.owner) if p is not None for n in p.names]
    return tuple(dict.fromkeys(named)) or ((frame.anchor,) if frame.anchor else ())


def related_names(one: Phrase | None, other: Phrase | None) -> bool | None:
    """Whether two phrases name one; None where one of them names nobody."""
    if one is None or other is None or not one.names or not other.names:
        return None
    return related(one.names, other.names)


def narrowed(frame: Frame, slot: Slot) -> frozenset[str]:
    """The words that narrow the noun, without those the slot asks for itself; a slot without a noun has none."""
    if not slot.noun and slot.pack not in ("general", "settings"):
        return frozenset()
    narrowing = frozenset(m.lower() for m in frame.narrowing)
    named = frozenset(m for m in narrowing if f"{m} {frame.noun}" in slot.noun)  # a "rate limit" is asked for
    return narrowing - named - slot.modifier - slot.near


def _same_thing(one: Frame, other: Frame, slot: Slot) -> bool:
    """Whether two measures are told of one thing: the same noun, narrowed by the same words; no name is needed.

    What answers the question in other words ("log retention: 14 days") has the thing among the words of its clause.
    """
    told = any(asked.noun in said.words and said.noun not in slot.noun for said, asked in ((one, other), (other, one)))
    same = one.noun == other.noun or (told and bool(slot.noun))
    return same and narrowed(one, slot) == narrowed(other, slot)


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
    if _told_beside(names, (first, second), nearness):
        return True
    return None if _linked(first, second) else False


def _told_beside(names: Sequence[tuple[str, ...]], claims: Sequence[Claim], nearness: Nearness) -> bool:
    """Whether one side names somebody, and the sentence of the other has that name in full, though in no role.

    "Bail was set at $500 for Ana Roe" is told of her, whatever the parser makes of it.
    """
    if bool(names[0]) == bool(names[1]):
        return False
    told, open_ = (names[0], claims[1]) if names[0] else (names[1], claims[0])
    said = open_.frame.sentence
    text = nearness.text(said.doc)[said.start : said.end]
    full = (" ".join(name.split()[-2:]) for name in told if " " in name)
    # "Otto Lang, a friend of Ana Roe": where a second full name stands beside it, nobody knows whose it is
    return any(name in text and not _FULL.search(text.replace(name, "")) for name in full)


def _nobody(first: Claim, second: Claim) -> bool | None:
    """None where neither names anybody, and both tell the same thing of the same day: "the debate drew", on Monday."""
    things = [{p.head for p in (c.frame.agent, c.frame.patient) if p is not None} for c in (first, second)]
    named = any(_parties(c.frame) for c in (first, second))
    same = things[0] & things[1] and scope.same_time(first, second) is True
    return None if same and not named else False


def _subject_names(frame: Frame, *, anchor: bool) -> tuple[str, ...]:
    counts = frame.mention.kind is Kind.COUNT  # a count has no subject of its own: whom it befalls, or who does it
    phrases: tuple[Phrase | None, ...] = (frame.subject, frame.patient, frame.agent) if counts else (frame.subject,)
    for phrase in phrases:
        if phrase is not None and phrase.names:
            return phrase.names
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
