"""Two claims -> why their figures are no answers to one question, where they are none."""

from __future__ import annotations

from numcheck.event import aging
from numcheck.event.meeting import Meeting
from numcheck.model import Frame, Kind
from numcheck.ruleset import Slot
from numcheck.slips import magnitude

#: Pieces of evidence from which on figures may differ by any factor, and the factor up to which less will do.
_MUCH = 3
_FACTOR = 4
#: That factor for numbers that move while reports come in: tolls of the first hours grow many times over.
_MOVING = 6


def kind(m: Meeting) -> str:
    """A figure for each against a total, another rate, a rise against a fall, another currency or zone."""
    one, other = (f.mention for f in m.frames)
    each = one.distributive != other.distributive and "setting" not in m.slot.roles  # "messages of up to 4 MB each"
    if each or len({_per(f, m.slot) for f in m.frames}) > 1:
        return "a figure for each against a total, or another rate"
    apart = one.quantity.unit != other.quantity.unit and one.quantity.value != other.quantity.value
    if apart and m.slot.unit == "meter" and m.slot.pack == "general" and not m.agree:
        return "a length in another unit, and no rule asks"  # one number in two units may be a slip
    if one.change == other.change == "delta" and {one.direction, other.direction} == {"up", "down"}:
        return "a rise against a fall"
    if m.first.unit != m.second.unit and m.slot.ahead:
        return "a date, and a day or a month of which nobody knows the year"
    if m.first.unit != m.second.unit:
        if m.slot.unit == "clock":
            here = m.agree and "clock" in (m.first.unit, m.second.unit)  # 6.41 and "6:41pm PST" are one hour
            return "" if here else "another time zone"
        return "another currency" if m.slot.unit == "money" else "another unit"
    return ""


def _per(frame: Frame, slot: Slot) -> str | None:
    """What it is counted by: "50 results per page", and as much for who asks for that, "each page has 50 results"."""
    told = frame.mention.per
    return slot.rate if told is None and frame.agent is not None and frame.agent.head == slot.rate else told


def distance(m: Meeting) -> str:
    """A difference speaks against sameness: figures far apart rather answer two questions."""
    low = [m.first.interval.low, m.second.interval.low]
    if m.slot.happens == "once" and m.slot.unit != "clock":
        return ""  # the numbers of days and of places in a row are no sizes
    if "setting" in m.slot.roles:
        return ""  # a default may have been changed by any factor
    if magnitude(*(claim.frame.mention.quantity for claim in (m.first, m.second))):
        return ""  # the same digits a thousand times larger are one figure with a slip in its magnitude word
    one_person = m.roles.get("subject") and m.first.frame.mention.kind is Kind.AGE and not m.agree
    if one_person and aging.years_between(m.first, m.second, m.nearness):
        return "years may lie between the reports, and one gives a surname only"
    if m.agree or m.evidence >= _MUCH or low[0] is None or low[1] is None or min(low[0], low[1]) <= 0:
        return ""
    factor = _MOVING if m.slot.over_time in ("rises", "falls") else _FACTOR
    far = max(low[0], low[1]) > factor * min(low[0], low[1])
    return "too far apart for the little that speaks for one event" if far else ""
