"""Two claims told in like words -> whether something says all the same that they are not of one thing."""

from __future__ import annotations

from collections.abc import Mapping

from numcheck import scope
from numcheck.event import pairs
from numcheck.event.nearness import Nearness
from numcheck.event.persons import related
from numcheck.event.timing import DAY, LEFT
from numcheck.model import Claim, Frame, Phrase
from numcheck.ruleset import Slot, clock, empty
from numcheck.ruleset.once import numbered_apart
from numcheck.ruleset.places import places


def told_of_two(first: Claim, second: Claim, sort: str, slots: Mapping[str, Slot], nearness: Nearness) -> bool:
    """Whether something says that two times of one sort are not of one thing."""
    one, other = first.frame, second.frame
    asked = [claim.slot for claim in (first, second) if slots[claim.slot].pack not in ("general", "same")]
    if len(set(asked)) > 1:
        return True
    if (one.polarity, one.modality, one.offset) != (other.polarity, other.modality, other.offset):
        return True
    if (one.part_of is None) != (other.part_of is None) or sort == LEFT:
        return sort != LEFT
    if _of_others(one, other):
        return True
    stages = [clock.stages(frame.predicates[:1]) for frame in (one, other)] if sort == DAY else []
    if all(stages) and stages and not stages[0] & stages[1]:
        return True  # when the alarm was raised, and when the fire was out
    said = [nearness.text(f.sentence.doc)[f.sentence.start : f.sentence.end] for f in (one, other)]
    if sort == DAY and (len({clock.of_another(sentence) for sentence in said}) > 1 or numbered_apart(*said)):
        return True
    later = [frame.agent is not None and clock.responds(frame.agent.head) for frame in (one, other)]
    if sort == DAY and later[0] != later[1]:
        return True  # the gunman went in, and the officers
    if scope.same_time(first, second) is False or scope.disjoint(first, second, lent=True):
        return True
    return bool(pairs.opposed(first, second, slots[first.slot], nearness))


def deeds(frame: Frame) -> frozenset[str]:
    """The verbs that name what is done."""
    return frozenset(verb for verb in frame.predicates if verb not in empty.words().verbs)


def _of_others(one: Frame, other: Frame) -> bool:
    """Whether both name whom or what they are told of, in one role or in whichever has a name, and name others."""
    roles = [
        (_named(one.subject, one), _named(other.subject, other)),
        (_named(one.agent, one), _named(other.agent, other)),
        (_first_named(one), _first_named(other)),
    ]
    if deeds(one) & deeds(other) and one.patient is not None and other.patient is not None:
        roles.append((one.patient.names, other.patient.names))  # whoever left Orle has not left Harna
    return any(here and there and not related(here, there) for here, there in roles)


def _first_named(frame: Frame) -> tuple[str, ...]:
    return next((names for p in (frame.subject, frame.agent, frame.patient) if (names := _named(p, frame))), ())


def _named(phrase: Phrase | None, frame: Frame) -> tuple[str, ...]:
    """The names in a phrase, places aside; of "she" that of the person named last before."""
    if phrase is None:
        return ()
    names = phrase.names or ((frame.anchor,) if phrase.pronoun and frame.anchor else ())
    return tuple(name for name in names if places().holder(name) is None)
