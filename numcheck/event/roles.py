"""Two claims and a role -> whether the same person or thing fills it in both."""

from __future__ import annotations

import re
from collections.abc import Sequence

from numcheck import scope
from numcheck.event.matter import same_matter
from numcheck.event.motions import one_motion
from numcheck.event.nearness import Nearness
from numcheck.event.persons import last_words, related
from numcheck.event.subjects import both_named, same_subject, told_beside
from numcheck.event.things import narrowed, same_happening, same_thing
from numcheck.event.what import same_what
from numcheck.event.whom import same_whom
from numcheck.model import Claim, Frame, Phrase
from numcheck.ruleset import Slot
from numcheck.ruleset.places import places
from numcheck.ruleset.rivals import rivals
from numcheck.ruleset.struck import struck
from numcheck.ruleset.voting import voting

#: `The Danish-born fighter`: whence somebody is, and no party.
_BORN = re.compile(r"[A-Z]\w+-[a-z]+")


def same_role(first: Claim, second: Claim, role: str, slot: Slot, nearness: Nearness) -> bool | None:
    """True or False where both fill the role with a name, or with a thing; None where one leaves it open."""
    if role == "place":
        return scope.same_place(first, second)
    one, other = _role(first, role), _role(second, role)
    if role == "thing":
        return same_thing(first.frame, second.frame, slot)
    if role == "setting":  # what the slot asks for, whatever it is called: an uptime, an availability
        return narrowed(first.frame, slot) == narrowed(second.frame, slot)
    if role == "subject":
        return same_subject(first, second, nearness)
    if role == "doer":
        doers = [_doer(f) for f in (first.frame, second.frame)]
        if all(doers):
            return related(*doers) or _same_seat(first, second)
        return True if told_beside(doers, (first, second), nearness) else _nobody(first, second)
    if role == "whom":
        if slot.happens == "once" and _others(first.frame.patient, second.frame.patient):
            return False
        same = same_whom(first, second, nearness)
        # "The train derailed", "the accident killed six": what happened is the same, whomever it befell.
        named = "happening" in slot.roles and all(struck().tells(c.frame) for c in (first, second))
        return None if named and same is False else same
    if role == "matter":
        return same_matter(first, second, nearness)
    if role == "what":
        return same_what(first, second, nearness)
    if role == "happening":
        return same_happening(first, second, nearness)
    if role == "party":
        parties = [_parties(f) for f in (first.frame, second.frame)]
        if not any(parties):
            return _nobody(first, second)
        return _same_parties(*parties) or told_beside(parties, (first, second), nearness)
    if role == "patient" and slot.unit == "score":  # a council votes on many things of an evening
        if one is None or other is None:
            return False
        return _one_thing(one, other) or one_motion((first, second), (one, other), nearness)
    if one is None or other is None:
        return None
    if role == "agent" and (voting().vote_apart(one.head, other.head) or rivals().camps_apart(one.head, other.head)):
        return False
    if one.names and other.names:
        told = slot.happens == "once" or (slot.pack == "general" and not (one.pronoun or other.pronoun))
        plain = told and not any(phrase.head in last_words(phrase.names) for phrase in (one, other))
        return related(one.names, other.names) and (
            not plain or one.head == other.head
        )  # a chief, a clerk of Orlex; the Orle pool, the Orle library
    if role == "patient" and not one.names and not other.names and not (one.pronoun or other.pronoun):
        return one.head == other.head or struck().one_thing(one.head, other.head)  # a shop, a store
    return None


def _others(one: Phrase | None, other: Phrase | None) -> bool:
    """Whether two phrases without a name are of two: "a farmer", "a baker", whoever killed them."""
    if one is None or other is None or one.names or other.names or one.pronoun or other.pronoun:
        return False
    return one.head != other.head and not struck().one_thing(one.head, other.head)


def _one_thing(one: Phrase, other: Phrase) -> bool:
    named = bool(one.names and other.names) and related(one.names, other.names)
    return named or one.head == other.head or struck().one_thing(one.head, other.head)


def filled(first: Claim, second: Claim, role: str) -> bool:
    """Whether both sides fill a role, so that one who fills it otherwise is somebody else.

    Of a role that one side leaves open `same_role` says too that it differs, where it must be filled to compare.
    """
    one, other = first.frame, second.frame
    match role:
        case "subject":
            return both_named(first, second)
        case "doer":
            return bool(_doer(one) and _doer(other))
        case "party":
            return bool(_parties(one) and _parties(other))
        case _:
            return True


def _same_seat(first: Claim, second: Claim) -> bool:
    """`the plant in Lund`, `Orlex's plant in Lund`: one thing that does it, in one place, whoever is named with it.

    A name that says what it is, "the Green Party", is of that one alone.
    """
    agents = [claim.frame.agent for claim in (first, second) if claim.frame.agent is not None]
    if len(agents) < 2 or len({agent.head for agent in agents}) > 1:
        return False
    own = any(agent.head in last_words(agent.names) for agent in agents)
    return not own and scope.same_place(first, second) is True


def _doer(frame: Frame) -> tuple[str, ...]:
    """Who does it by name; "he" is the person named last before. With no doer, whom it befalls: "she was elected"."""
    whose = frame.owner.names if frame.owner is not None else ()  # "staff at Harlow Foods will be laid off"
    if frame.agent is None:
        told = frame.subject.names if frame.subject is not None else ()  # "the Greens insist on 12 percent"
        return (frame.patient.names if frame.patient is not None else ()) or whose or told
    if frame.agent.names:
        return frame.agent.names
    return (frame.anchor,) if frame.agent.pronoun and frame.anchor else whose


def _nobody(first: Claim, second: Claim) -> bool | None:
    """None where neither names anybody, and both tell the same thing of the same day: "the debate drew", on Monday."""
    things = [{p.head for p in (c.frame.agent, c.frame.patient) if p is not None} for c in (first, second)]
    named = any(_parties(c.frame) for c in (first, second))
    same = things[0] & things[1] and scope.same_time(first, second) is True
    return None if same and not named else False


def _same_parties(here: Sequence[str], there: Sequence[str]) -> bool:
    """Whether a bargain is between the same: all who are named on one side are named on the other, in any role."""
    few, many = sorted((here, there), key=len)
    return bool(few) and all(related((name,), many) for name in few)


def _parties(frame: Frame) -> tuple[str, ...]:
    named = [n for p in (frame.agent, frame.patient, frame.subject, frame.owner) if p is not None for n in _own(p)]
    named = [n for n in named if places().country(n) is None and not _BORN.fullmatch(n)] or named
    return tuple(dict.fromkeys(named)) or ((frame.anchor,) if frame.anchor else ())


def _own(phrase: Phrase) -> tuple[str, ...]:
    """The names of a phrase without those that only describe: "the Swedish striker Ana Roe" is Ana Roe."""
    own = [n for n in phrase.names if n.split()[-1].lower() == phrase.head.lower()]
    return tuple(n for n in phrase.names if n in own or " " in n) if own else phrase.names


def related_names(one: Phrase | None, other: Phrase | None) -> bool | None:
    """Whether two phrases name one; None where one of them names nobody."""
    if one is None or other is None or not one.names or not other.names:
        return None
    return related(one.names, other.names)


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
