"""Two claims -> whether they are told of one thing, or of one kind of thing that happened."""

from __future__ import annotations

import re

from numcheck import scope
from numcheck.event.nearness import THRESHOLD, Nearness
from numcheck.event.persons import last_words, related
from numcheck.model import Claim, Frame, Kind
from numcheck.ruleset import Slot

#: Whom or what a thing is of, by the last word of the name.
_OF_NAME = re.compile(r"\bof (?:[A-Z][\w’'-]* ){0,3}([A-Z][\w’'-]*)")


def same_thing(one: Frame, other: Frame, slot: Slot) -> bool:
    """Whether two measures are told of one thing: the same noun, narrowed by the same words; no name is needed.

    What answers the question in other words ("log retention: 14 days") has the thing among the words of its clause.
    """
    here, there = _told_beside(one, slot), _told_beside(other, slot)
    aside = [frame.noun not in slot.noun for frame in (one, other)]  # "the cost", "the bill", of a bridge
    told = (aside[0] and other.noun in here) or (aside[1] and one.noun in there)
    told = told or (all(aside) and not slot.noun.isdisjoint(here & there))
    same = one.noun == other.noun or (told and bool(slot.noun))
    whose = [frozenset(_OF_NAME.findall(f.subject.text if f.subject is not None else "")) for f in (one, other)]
    if whose[0] and whose[1] and not whose[0] & whose[1]:  # "the statue of Ana Roe"
        return False
    return same and narrowed(one, slot) == narrowed(other, slot)


def _told_beside(frame: Frame, slot: Slot) -> frozenset[str]:
    """The words of the clause, and whoever does it: "built at a cost of 40 million, the stadium".

    Of a setting, what it is done to as well: "the server sends a heartbeat every 30 seconds".
    """
    phrases = (frame.agent, frame.subject, frame.patient if "setting" in slot.roles else None)
    return frame.words.union(phrase.head for phrase in phrases if phrase is not None)


def narrowed(frame: Frame, slot: Slot) -> frozenset[str]:
    """The words that narrow the noun, without those the slot asks for itself; a slot without a noun has none."""
    if not slot.noun and slot.pack not in ("general", "settings"):
        return frozenset()
    if not frame.narrowing:
        return frame.narrowing
    narrowing = frozenset(m.lower() for m in frame.narrowing)
    named = frozenset(m for m in narrowing if f"{m} {frame.noun}" in slot.noun)  # a "rate limit" is asked for
    return narrowing - named - slot.modifier - slot.near


def same_happening(first: Claim, second: Claim, nearness: Nearness) -> bool | None:
    """Whether one kind of thing happened in one place, or to it: "the quake struck Lund", "the tremor in Lund".

    Where only one side says the place, documents that are near speak of one place; so does one of few names that opens
    in that place.
    """
    kinds = [_happened(claim.frame) for claim in (first, second)]
    if not kinds[0] & kinds[1]:
        return False if all(kinds) else None
    one, other = ({*_patient_names(c.frame), *(n for p in c.frame.place for n in p.names)} for c in (first, second))
    if one and other:
        return True if related(one, other) else scope.same_place(first, second)
    similar = nearness.similar(first.span.doc, second.span.doc)
    if similar is None and (one or other):
        opened = nearness.setting((second if one else first).span.doc)
        return True if related(one or other, opened) else None
    near = similar is not None and similar >= THRESHOLD
    # Of one minute told wrong, how alike the documents are is asked by itself.
    return True if near or (similar is not None and _an_hour_off(first, second)) else None


def _an_hour_off(first: Claim, second: Claim) -> bool:
    """Whether two hours of a day are told to one minute, and lie one hour apart: 14:20 and 15:20."""
    one, other = (claim.frame.mention for claim in (first, second))
    if one.kind is not Kind.CLOCK or other.kind is not Kind.CLOCK:
        return False
    return abs(one.quantity.value - other.quantity.value) == 1 and bool(one.quantity.value % 1)


def _happened(frame: Frame) -> frozenset[str]:
    """What kind of thing happened, or the noun that is said to: {"riot"}."""
    doer = frame.agent
    plain = doer is not None and not doer.pronoun and doer.head not in last_words(doer.names)
    return frame.happenings or (frozenset({doer.head}) if doer is not None and plain else frozenset())


def _patient_names(frame: Frame) -> tuple[str, ...]:
    return frame.patient.names if frame.patient is not None else ()
