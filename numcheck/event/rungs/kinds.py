"""Two claims -> why they are told of two kinds of thing, where they are."""

from __future__ import annotations

import re
from functools import lru_cache

from numcheck.event import identity
from numcheck.event.meeting import SENTENCES, Meeting
from numcheck.event.sorts import apart_in_sort
from numcheck.event.things import narrowed
from numcheck.model import BY_PLACE, Frame, Kind
from numcheck.ruleset.happenings import happenings
from numcheck.ruleset.rivals import rivals

_HYPHENED = re.compile(r"\b[a-z]+-[a-z]+\b")


def happening(m: Meeting) -> str:
    """Both clauses name kinds of event, and none is the same."""
    one, other = (frame.happenings for frame in m.frames)
    apart = happenings().apart(one, other)
    return f"another kind of event: {', '.join(sorted(one | other))}" if apart else ""


def of_each(m: Meeting) -> str:
    """What tells two things of a kind apart, in the clauses or in the sentences that lend to them."""
    if m.agree or _of_one_person(m):
        return ""
    own = (frame.words | _hyphened(m.sentence(frame)) | _staged(m, frame) for frame in m.frames)
    told = rivals().between(*own) or rivals().kinds(*map(_said, m.frames))
    told = told or rivals().described_apart(*map(_described, m.frames), alone=m.slot.pack == "sizes")
    told = told or rivals().parts_apart(*map(_doing, m.frames))
    told = told or identity.named_apart(*map(m.sentence, m.frames))
    return f"one of each: {told}" if told else ""


def _of_one_person(m: Meeting) -> bool:
    """Whether both tell how old a person is whom they name: all they tell, "the third victim", is of that one."""
    return m.first.frame.mention.kind is Kind.AGE and m.roles.get("subject") is True


@lru_cache(maxsize=SENTENCES)
def _hyphened(sentence: str) -> frozenset[str]:
    """The words with a hyphen, which the reader of the language takes to pieces: "run-off"."""
    return frozenset(_HYPHENED.findall(sentence)) & rivals().words


def _staged(m: Meeting, frame: Frame) -> frozenset[str]:
    """Which stage of a row the sentence tells of, where that is not what is asked: "in the second trial, 31 died"."""
    return frozenset() if frame.mention.kind is Kind.ORDINAL else _stages(m.sentence(frame))


@lru_cache(maxsize=SENTENCES)
def _stages(sentence: str) -> frozenset[str]:
    return rivals().staged(sentence)


def _said(frame: Frame) -> frozenset[str]:
    """The words of the clause, its roles and those that are lent to it."""
    roles = (phrase.head for phrase in (frame.agent, frame.subject) if phrase is not None)
    return frame.words.union(roles, frame.scene.words if frame.scene is not None else ())


def _doing(frame: Frame) -> str:
    """Whoever does it or is measured, as the sentence calls it."""
    phrase = frame.agent or frame.subject
    return phrase.text if phrase is not None else ""


def _described(frame: Frame) -> frozenset[str]:
    """The words with a small letter that describe whoever does it or is measured."""
    phrase = frame.agent or frame.subject
    return frozenset(phrase.text.split()[:-1]) if phrase is not None else frozenset()


def narrowing(m: Meeting) -> str:
    """The counted things are narrowed by other words or names."""
    if _of_one_person(m):
        return ""
    one, other = [narrowed(frame, m.slot) for frame in m.frames]
    if not one and not other:
        return ""
    names = [frozenset(word.lower() for word in f.narrowing if word != word.lower()) for f in m.frames]
    names = [names[0] & one, names[1] & other]
    shared = (one & names[1]) | (other & names[0])  # the first word of a sentence has its capital anyway
    one, other = one - names[0] - names[1], other - names[0] - names[1]
    apart = one != other and (m.slot.pack == "general" or bool(one and other and not one & other))
    if not apart and names[0] and names[1] and not shared:  # "the Lund referendum", "the Orle referendum"
        apart, one, other = True, *names
    return f"not the same kind: {', '.join(sorted(one ^ other))}" if apart else ""


def sorts(m: Meeting) -> str:
    """Two sorts of people, neither of which may stand for the other."""
    return "" if m.agree else apart_in_sort(m.first, m.second, m.slot, m.nearness)


def cuts(m: Meeting) -> str:
    """Words that cut a total stand on one side only."""
    # As old in a season as in a career; and founded in one year, whatever the same sentence tells of a quarter.
    if m.first.frame.mention.kind is Kind.AGE or m.slot.happens == "once" or m.slot.unit == "date":
        return ""
    asked = frozenset(word for words in m.slot.near for word in words.split())
    asked |= {BY_PLACE} if m.same_place else set()
    one, other = [_cut(frame) - asked for frame in m.frames]
    return f"only one is told of: {', '.join(sorted(one ^ other))}" if one != other else ""


def _cut(frame: Frame) -> frozenset[str]:
    """The words that cut a total; "Q3" and "the third quarter" cut it alike, and which one it is their times tell."""
    return frame.cuts.union([when.part for when in frame.time if when.part in ("quarter", "half")])
