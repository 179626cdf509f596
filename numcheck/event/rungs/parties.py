"""Two claims -> why they are told of two parties, where they are."""

from __future__ import annotations

import re
from functools import lru_cache

from numcheck.event import kin
from numcheck.event.meeting import SENTENCES, Meeting
from numcheck.event.persons import related
from numcheck.event.roles import filled
from numcheck.model import Frame, Kind
from numcheck.ruleset import clock
from numcheck.ruleset.employers import employers
from numcheck.ruleset.places import places
from numcheck.ruleset.rarity import listed
from numcheck.ruleset.rivals import rivals

#: So many who did it may be counted among the dead, or not.
_DOERS = 3
#: Pronouns of one person or thing; a sentence that opens with a name, before another; and how long it is at most.
_ONE = frozenset({"he", "she", "it"})
_LAST = re.compile(r"(?:^|(?<=[.!?]\s)|(?<=\n))(?P<name>[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){0,3}) [a-z][^.!?\n]*[.!?]\s$")
_FAR = 300
_FOR = re.compile(
    r"\b(?:points|goals|runs|tries|rebounds|assists|wickets|yards|times|twice) for (?:the )?([A-Z][\w-]+)"
)


def roles(m: Meeting) -> str:
    """Another fills a role that must not differ; without a rule, nobody is named on both sides."""
    differing = next((role for role, same in m.roles.items() if same is False), None)
    if differing is not None:
        return f"another {differing}, or one that is not named"
    named = True in m.roles.values()
    return "no rule asks, and nobody is named on both sides" if m.slot.pack == "general" and not named else ""


def another(m: Meeting) -> str:
    """Another fills a role that both sides fill: that one of them names nobody tells of no other event."""
    differing = (role for role, same in m.roles.items() if same is False and filled(m.first, m.second, role))
    return next((f"another {role}" for role in differing), "")


def him_and_her(m: Meeting) -> str:
    """`He won four medals`, `she won five`: whoever they are, they are two, though one name stands before both."""
    return "" if m.agree or not kin.he_and_she(*m.frames) else "one tells of him, and the other of her"


def named_before(m: Meeting) -> str:
    """`He has won nine`, `it sold the mill`: where nobody knows whom it means, the sentence before opens with whom.

    Two such sentences that open with two names tell of two.
    """
    if m.agree or not all(map(_of_a_pronoun, m.frames)):
        return ""
    names = [_opening(m.nearness.text(frame.sentence.doc), frame.sentence.start) for frame in m.frames]
    return "the sentences before open with two names" if all(names) and not related(*([n] for n in names)) else ""


def _of_a_pronoun(frame: Frame) -> bool:
    """Whether it is told of him, her or it, and no name is lent to that."""
    doer = frame.agent or frame.subject
    return doer is not None and doer.pronoun and doer.head in _ONE and frame.anchor is None


@lru_cache(maxsize=SENTENCES)
def _opening(text: str, at: int) -> str:
    """The name that the sentence before a place opens with; empty where it opens otherwise, or the paragraph does."""
    before = _LAST.search(text, max(0, at - _FAR), at)
    name = before["name"] if before is not None else ""
    return "" if " " not in name and listed(name.lower()) else name  # "An earthquake", "Families"


def serving(m: Meeting) -> str:
    """`She worked for Orlex for nine years`: whom one served so long, where both sentences name them."""
    if m.agree or m.first.frame.mention.kind is not Kind.DURATION:
        return ""
    one, other = (_served(m.sentence(frame)) for frame in m.frames)
    return "whom or where one served is another" if one and other and not one & other else ""


def played_for(m: Meeting) -> str:
    """`scored 22 points for Orle`, `for Carvela`: for whom somebody does what is done again and again."""
    counted = m.slot.over_time == "each" and "subject" in m.slot.roles
    if m.agree or not (counted or (m.slot.over_time == "rises" and "party" in m.slot.roles)):
        return ""
    one, other = (frozenset(_FOR.findall(m.sentence(frame))) for frame in m.frames)
    return "for whom it was done is another" if one and other and not one & other else ""


def owned(m: Meeting) -> str:
    """`Orlex lost three of its workers`: people who are somebody's are some of those whom a report counts."""
    if m.agree or "people" not in m.slot.noun or m.first.frame.mention.kind is not Kind.COUNT:
        return ""
    whose_are = (f.owner if f.owner is not None and not f.owner.pronoun else None for f in m.frames)
    one, other = (frozenset(owner.names) if owner is not None else frozenset() for owner in whose_are)
    for whose, there in ((one, m.sentence(m.frames[1])), (other, m.sentence(m.frames[0]))):
        if whose and not any(places().holder(name) or name in there for name in whose):
            return f"only one is told of the people of {', '.join(sorted(whose))}"
    return ""


def in_a_part(m: Meeting) -> str:
    """`300 jobs in its banking arm`: what is told of a part of a firm is not told of the whole."""
    if m.agree or m.first.frame.mention.kind is not Kind.COUNT:
        return ""
    one, other = (_arms(m.sentence(frame)) for frame in m.frames)
    return f"told of a part: {', '.join(sorted(one ^ other))}" if one != other and not one & other else ""


def doers(m: Meeting) -> str:
    """A total that counts the doers in or leaves them out, beside one that does not say so."""
    if m.agree or m.first.frame.mention.kind is not Kind.COUNT:
        return ""
    one, other = (_counts_doers(m.sentence(frame)) for frame in m.frames)
    gap = abs(m.first.frame.mention.quantity.value - m.second.frame.mention.quantity.value)
    apart = one != other and gap <= _DOERS
    return "only one says whether the doers are counted in" if apart else ""


def sides(m: Meeting) -> str:
    """The shots of the robber and those of the guards, or whom either of them shot."""
    agents = [frame.agent.head if frame.agent is not None else "" for frame in m.frames]
    shots = rivals().shots
    fired = all(not shots.deeds.isdisjoint(frame.predicates) for frame in m.frames)
    if m.agree or not fired or not all(agents):
        return ""
    attack = [head in shots.robbers or head in rivals().doers for head in agents]
    defend = [clock.responds(head) for head in agents]
    apart = (attack[0] and defend[1]) or (attack[1] and defend[0])
    return "shots of the one side and of the other" if apart else ""


@lru_cache(maxsize=SENTENCES)
def _served(sentence: str) -> frozenset[str]:
    return employers().served(sentence)


@lru_cache(maxsize=SENTENCES)
def _arms(sentence: str) -> frozenset[str]:
    return employers().arms_told(sentence)


@lru_cache(maxsize=SENTENCES)
def _counts_doers(sentence: str) -> bool:
    return rivals().counts_doers(sentence)
