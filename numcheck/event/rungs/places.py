"""Two claims -> why they are told of two places, or of another scene, where they are."""

from __future__ import annotations

from numcheck import scope
from numcheck.event.meeting import Meeting
from numcheck.model import Kind
from numcheck.ruleset.happenings import happenings


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
    if m.same_place is None and m.lent_place is False and (m.one_of_each or not (m.one_setting or m.one_ground)):
        return "another place"
    one, other = (frame.happenings or (frame.scene.happenings if frame.scene else ()) for frame in m.frames)
    apart = happenings().apart(one, other)
    return f"another kind of event: {', '.join(sorted({*one, *other}))}" if apart else ""
