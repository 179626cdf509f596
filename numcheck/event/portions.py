"""Two counts -> whether the smaller one is told of a part of those whom the larger one counts."""

from __future__ import annotations

import re

from numcheck.event.nearness import Nearness
from numcheck.model import Claim, Kind
from numcheck.ruleset import Slot
from numcheck.ruleset.portions import portions

#: What has no parts: an age, a day, an hour, a result.
_NEVER = frozenset({Kind.AGE, Kind.DATE, Kind.CLOCK, Kind.ORDINAL, Kind.SCORE})
#: Characters of the sentence on either side of a figure that may say of which part it is told.
_AROUND = 90
#: What ends the stretch of a sentence that is told of one figure: a stop inside it, or the next figure.
_ENDS = re.compile(
    r"[,;:.()—]| - | and (?:that|those) of |\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|a dozen)\b"
)

#: Before a figure that another one is a part of: what is said of both is said of the part.
_WHOLE = re.compile(
    r"(?:\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozen|half|most|some|many))[^.,;:]{0,3}"
    r" of (?:the |its |their |those |these )?$"
)
#: Behind a counted noun: where some of them come from, "120 officers from Graz".
_FROM = re.compile(r" ?(?:[a-z-]+ ){0,1}[a-z-]+ from ([A-Z][a-z]+)")


def apart_in_part(first: Claim, second: Claim, slot: Slot, nearness: Nearness) -> str:
    """Why the smaller count may be of a part of what the larger one counts; empty where nothing says so.

    "Nine soldiers were captured" leaves room for "two British soldiers", and "22 hostages were in the shop" for
    "twelve in its cellar". The other way round the larger count, if it is the narrower one, cannot be of a part.
    """
    lows = [claim.interval.low for claim in (first, second)]
    if slot.pack in ("general", "same", "settings") or None in lows or first.frame.mention.kind in _NEVER:
        return ""
    small, large = sorted((first, second), key=lambda claim: claim.interval.low or 0)
    if first.frame.mention.kind is not Kind.COUNT:
        return _told_of_some(small, large, slot, nearness) or _told_of_some(large, small, slot, nearness)
    words = portions()
    told = _sentence(large, nearness).lower()
    other = nearness.text(large.span.doc).lower()
    more = frozenset(m.lower() for m in small.frame.modifiers) - frozenset(m.lower() for m in large.frame.modifiers)
    asked = slot.modifier | slot.near | frozenset(w for noun in slot.noun for w in noun.split())
    kinds = frozenset(m for m in more - asked if " " not in m and f"{m} {small.frame.noun}" not in other)
    sort = words.sort(frozenset(m for m in kinds if m not in told))
    if sort:
        return f"one counts a sort of them: {sort}"
    nouns = small.frame.noun or "", large.frame.noun or ""
    if nouns[0] in words.narrow and nouns[1] in words.wide and nouns[0] != nouns[1]:
        return f"one counts a sort of them: {nouns[0]}"
    own = nearness.text(small.span.doc)[small.span.end :]
    if (sent := _FROM.match(own)) and sent[1].lower() not in other:
        return f"one counts those from {sent[1]}"
    return _told_of_some(small, large, slot, nearness)


def _told_of_some(one: Claim, other: Claim, slot: Slot, nearness: Nearness) -> str:
    """Why one figure is of a part of the place or of a moment, of which the other's sentence says nothing."""
    words = portions()
    near, told = _around(one, nearness), _sentence(other, nearness).lower()
    room = words.room(near)
    if room and room not in told:
        return f"one is told of a part of the place: {room}"
    moment = words.moment(near, slot.asks)
    return f"one is told of some, or of a moment: {moment}" if moment and moment not in told else ""


def _sentence(claim: Claim, nearness: Nearness) -> str:
    told = claim.frame.sentence
    return nearness.text(told.doc)[told.start : told.end]


def _around(claim: Claim, nearness: Nearness) -> str:
    """The stretch of the sentence that is told of one figure."""
    told, text = claim.frame.sentence, nearness.text(claim.span.doc)
    before = text[max(told.start, claim.span.start - _AROUND) : claim.span.start]
    if _WHOLE.search(before):
        return ""
    after = text[claim.span.end : min(told.end, claim.span.end + _AROUND)]
    return f"{_ENDS.split(before)[-1]} {_ENDS.split(after)[0]}"
