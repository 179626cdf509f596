"""Two claims -> why they are told of two places, or of another scene, where they are."""

from __future__ import annotations

import re

from numcheck import scope
from numcheck.event.fronted import fronted
from numcheck.event.meeting import Meeting
from numcheck.model import Claim, Kind
from numcheck.ruleset.apart import apart
from numcheck.ruleset.cues import either
from numcheck.ruleset.happenings import happenings
from numcheck.ruleset.places import places


def _told_by_both(m: Meeting) -> bool:
    """`The coach that hit the bridge at Orle had come from Lund`: a place lent to the other clause stands here too."""
    lent = ((f.scene.place if f.scene is not None and not f.place else ()) for f in m.frames)
    there = (m.sentence(frame) for frame in reversed(m.frames))
    return any(name in said for told, said in zip(lent, there, strict=True) for phrase in told for name in phrase.names)


def stated(m: Meeting) -> str:
    """Both clauses name a place, and it is another."""
    return "another place" if m.same_place is False else ""


def scoped(m: Meeting) -> str:
    """Two places where the question is asked of one."""
    if "setting" in m.slot.roles and not m.agree:  # each region of a service may be set up otherwise
        named = [{name for phrase in frame.place for name in phrase.names} for frame in m.frames]
        return "another place" if all(named) and not named[0] & named[1] else ""
    if m.same_place is not False or "subject" in m.slot.roles:
        return ""
    # One event may be told of two places, if more is the same than what was counted: who did it, or the whole report.
    same = any(m.roles[role] for role in m.roles if role not in ("thing", "place"))
    free = "place" in m.slot.scope and (same or (m.similar is not None and m.near))
    return "" if free else "another place"


def nearer(m: Meeting) -> str:
    """`Gusts reached 148 km/h on Mount Sable near Norr`: what is measured there is not measured at Norr.

    What a gauge shows is of its own spot, which the other text never names; a town that it is near to only says where.
    """
    measured = m.first.frame.mention.kind is Kind.MEASURE and m.slot.over_time == "each" and "place" in m.slot.scope
    if m.agree or not measured:
        return ""
    for one, other in ((m.first, m.second), (m.second, m.first)):
        text = m.nearness.text(other.span.doc)
        own = {name for phrase in one.frame.place for name in phrase.names if name not in text}
        told = other.frame.place or (other.frame.scene.place if other.frame.scene is not None else ())
        marks = {name for phrase in told for name in phrase.names}
        if own and marks and re.search(rf"\b{either(own)},? near {either(marks)}\b", m.sentence(one.frame)):
            return "one is told of a place near that of the other"
    return ""


def limited(m: Meeting) -> str:
    """`In Orle, four died in the quake in Carvela`: how many there, beside those of another town, or of all of it."""
    one, other = ({name for phrase in frame.place for name in phrase.names} for frame in m.frames)
    shared = one & other
    if m.agree or not shared or one == other:
        return ""
    own = [_limit(m, claim, names - shared, shared) for claim, names in ((m.first, one), (m.second, other))]
    if all(own):
        return "another place"
    rising = (m.second.interval.low or 0) > (m.first.interval.low or 0)
    small, large = (m.first, m.second) if rising else (m.second, m.first)
    more = (other if large is m.second else one) - shared
    if more and (one < other or other < one) and _joined(either(shared), either(more), m.sentence(large.frame)):
        return "one is told of more places"
    only = next((claim for claim, limit in zip((m.first, m.second), own, strict=True) if limit), None)
    return "one is told of a part of the place" if only is small and (one < other or other < one) else ""


def _joined(one: str, other: str, sentence: str) -> bool:
    """`in Carvela and Marnia`: whether the sentence adds one place to the other."""
    return re.search(rf"\b(?:{one},? and (?:in )?{other}|{other},? and (?:in )?{one})\b", sentence) is not None


def _limit(m: Meeting, claim: Claim, names: set[str], shared: set[str]) -> bool:
    """Whether the sentence opens with one of these places, or has it behind the figure or the doer, beside the event's.

    The event's own place stands behind its noun: "the quake in Carvela".
    """
    sentence = m.sentence(claim.frame)
    if not names or any(places().country(name) is not None for name in names):
        return False
    front = fronted(sentence)
    own = either(names)
    if re.match(rf"[A-Za-z]+ (?:[a-z-]+ ){{0,4}}{own}\b", front):
        return True
    behind = sentence[claim.span.end - claim.frame.sentence.start :]
    there = re.match(rf"(?: [a-z-]+){{1,3}}? (?:in|at|near) (?:the )?(?:[a-z-]+ ){{0,3}}{own}\b", behind)
    agent = claim.frame.agent
    where = there is not None or (agent is not None and not names.isdisjoint(agent.names))
    return where and any(apart().happens_in(name, sentence) for name in shared)


def part_of_a_country(m: Meeting) -> str:
    """A count for a country holds the smaller one for a part of it, unless both are told of one happening."""
    happened = frozenset.intersection(*(frame.happenings for frame in m.frames))
    if m.agree or happened or m.first.frame.mention.kind is Kind.MEASURE or "party" in m.slot.roles:
        return ""  # whoever fell that far, or was sold so dear, did so in the country and in a part of it
    for inner, outer in ((m.first, m.second), (m.second, m.first)):
        high, low = inner.interval.high, outer.interval.low
        smaller = high is not None and low is not None and high <= low
        if scope.in_part(inner, outer) and (smaller or m.slot.unit == "percent"):
            return "one is told of a part of the country that the other is told of"
    return ""


def scene(m: Meeting) -> str:
    """When, where and what, as the sentences before tell it to a clause that says nothing of it itself."""
    general = m.slot.pack == "general"  # without a rule the same figure alone is no sign of one event
    if m.agree and not general:
        return ""
    if "subject" in m.slot.roles:  # whose it is, is named; but each day has a figure of its own
        again = m.slot.over_time == "each" and scope.disjoint(m.first, m.second, lent=True)
        return "another time" if again else ""
    if m.slot.over_time != "fixed" and scope.disjoint(m.first, m.second, lent=True):
        return "another time"
    if m.first.frame.mention.kind not in (Kind.COUNT, Kind.MEASURE) and not general:
        return ""  # a bargain may be told in another place
    elsewhere = m.same_place is None and m.lent_place is False and not _told_by_both(m)
    if elsewhere and (m.one_of_each or not (m.one_setting or m.one_ground)):
        return "another place"
    one, other = (frame.happenings or (frame.scene.happenings if frame.scene else ()) for frame in m.frames)
    kinds = happenings().apart(one, other)
    return f"another kind of event: {', '.join(sorted({*one, *other}))}" if kinds else ""
