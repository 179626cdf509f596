"""Two claims of one slot -> whether they may be compared, with the reason where not."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from numcheck import scope
from numcheck.event.nearness import THRESHOLD, Nearness
from numcheck.event.roles import narrowed, same_role
from numcheck.interval import agree
from numcheck.model import Claim, Frame, Kind, Pair
from numcheck.ruleset import Slot
from numcheck.ruleset.rivals import rivals
from numcheck.slips import magnitude

#: The one refusal that other reports may overrule: a short report of the same event names little of what others name.
UNLIKE = "documents about different things"
_YEAR = re.compile(r"\b(?:1[89]|20)\d\d\b")
#: Days between two dated windows beyond which a thing that happens again and again is another one.
_ANOTHER = 3
#: Pieces of evidence from which on figures may differ by any factor, and the factor up to which less will do.
_MUCH = 3
_FACTOR = 4
#: Years of age by which reports of one case may differ: measured on news, arrest and trial are that far apart.
_YEARS_BETWEEN = 2
#: That factor for numbers that move while reports come in: tolls of the first hours grow many times over.
_MOVING = 6


def meet(first: Claim, second: Claim, slot: Slot, nearness: Nearness) -> Pair:
    """Whether two claims of one slot speak of the same event in the same roles: every rung of the ladder must hold."""
    meeting = _Meeting(first, second, slot, nearness)
    for rung in _LADDER:
        refusal = rung(meeting)
        if refusal:
            return Pair(refusal=refusal)
    return Pair(evidence=meeting.evidence)


def kindred(first: Claim, second: Claim, slot: Slot, nearness: Nearness) -> Pair:
    """Whether claims of two slots speak of the same event: the rungs that do not ask for one and the same number.

    `slot` says which roles must not differ and how the numbers move with time. In one document its names need not be
    told again.
    """
    meeting = _Meeting(first, second, slot, nearness)
    together = first.span.doc == second.span.doc
    for rung in (_kind_of_figure, _another_year, _happening, _cuts, _roles, _stated_time, _stated_place, _documents):
        if not (together and rung is _documents) and (refusal := rung(meeting)):
            return Pair(refusal=refusal)
    return Pair(evidence=meeting.evidence)


@dataclass(frozen=True)
class _Meeting:
    """Two claims that want to be compared."""

    first: Claim
    second: Claim
    slot: Slot
    nearness: Nearness

    @property
    def frames(self) -> tuple[Frame, Frame]:
        return self.first.frame, self.second.frame

    @cached_property
    def agree(self) -> bool:
        return agree([self.first.interval, self.second.interval])

    @cached_property
    def roles(self) -> dict[str, bool | None]:
        """For every role of the slot whether both fill it alike; None where one leaves it open."""
        return {role: same_role(self.first, self.second, role, self.slot, self.nearness) for role in self.slot.roles}

    @cached_property
    def same_time(self) -> bool | None:
        return scope.same_time(self.first, self.second)

    @cached_property
    def same_place(self) -> bool | None:
        return scope.same_place(self.first, self.second)

    @cached_property
    def similar(self) -> float | None:
        return self.nearness.similar(self.first.span.doc, self.second.span.doc)

    @property
    def evidence(self) -> int:
        """How many things speak for one event: roles filled alike, place, time, and documents that are near."""
        told = [*self.roles.values(), self.same_place, self.same_time]
        return told.count(True) + (self.similar is not None)


def _kind_of_figure(m: _Meeting) -> str:
    one, other = (f.mention for f in m.frames)
    if (one.distributive, one.per) != (other.distributive, other.per):
        return "a figure for each against a total, or another rate"
    return "" if m.first.unit == m.second.unit else "another currency"


def _one_writer(m: _Meeting) -> str:
    one, other = m.frames
    beside = m.first.span.doc == m.second.span.doc and one.heading == other.heading
    return "one document tells both, so it knows that they differ" if beside and not m.agree else ""


def _year(m: _Meeting) -> str:
    years = [frozenset(y for when in frame.time for y in _YEAR.findall(when.text)) for frame in m.frames]
    other = years[0] != years[1] and not years[0] & years[1]
    return "only one is told of that year, or each of another" if other and not m.agree else ""


def _history(m: _Meeting) -> str:
    """What comes again and again, and is told as history on one side only, is another time of it there."""
    one, other = (frame.history for frame in m.frames)
    again = m.slot.over_time == "each" and one != other and not m.agree
    return "only one is told as history" if again else ""


def _another_year(m: _Meeting) -> str:
    years = [frozenset(y for when in frame.time for y in _YEAR.findall(when.text)) for frame in m.frames]
    return "each is told of another year" if years[0] and years[1] and not years[0] & years[1] else ""


def _stated_time(m: _Meeting) -> str:
    return "another time" if m.same_time is False else ""


def _stated_place(m: _Meeting) -> str:
    return "another place" if m.same_place is False else ""


def _happening(m: _Meeting) -> str:
    one, other = (frame.happenings for frame in m.frames)
    apart = bool(one and other) and not one & other
    return f"another kind of event: {', '.join(sorted(one | other))}" if apart else ""


def _rivals(m: _Meeting) -> str:
    told = "" if m.agree else rivals().between(*(frame.words for frame in m.frames))
    return f"one of each: {told}" if told else ""


def _narrowing(m: _Meeting) -> str:
    one, other = (narrowed(frame, m.slot) for frame in m.frames)
    apart = one != other and (m.slot.pack == "general" or bool(one and other and not one & other))
    return f"not the same kind: {', '.join(sorted(one ^ other))}" if apart else ""


def _cuts(m: _Meeting) -> str:
    if m.first.frame.mention.kind is Kind.AGE:  # as old in a season as in a career
        return ""
    one, other = (frame.cuts - m.slot.near for frame in m.frames)
    return f"only one is told of: {', '.join(sorted(one ^ other))}" if one != other else ""


def _roles(m: _Meeting) -> str:
    differing = next((role for role, same in m.roles.items() if same is False), None)
    if differing is not None:
        return f"another {differing}, or one that is not named"
    named = True in m.roles.values()
    return "no rule asks, and nobody is named on both sides" if m.slot.pack == "general" and not named else ""


def _time(m: _Meeting) -> str:
    if m.slot.over_time != "fixed" and scope.disjoint(m.first, m.second):
        return "another time"
    if m.slot.over_time != "each":
        return ""
    unscoped = "time" not in m.slot.scope and m.same_time is False
    return "another time" if unscoped or scope.apart_in_time(m.first, m.second, _ANOTHER) else ""


def _place(m: _Meeting) -> str:
    free = "place" in m.slot.scope or "subject" in m.slot.roles
    return "another place" if m.same_place is False and not free else ""


def _part_of_place(m: _Meeting) -> str:
    """A count for a country holds the smaller one for a part of it, unless both are told of one happening."""
    happened = frozenset.intersection(*(frame.happenings for frame in m.frames))
    if m.agree or happened:
        return ""
    for inner, outer in ((m.first, m.second), (m.second, m.first)):
        high, low = inner.interval.high, outer.interval.low
        smaller = high is not None and low is not None and high <= low
        if scope.in_part(inner, outer) and (smaller or m.slot.unit == "percent"):
            return "one is told of a part of the country that the other is told of"
    return ""


def _documents(m: _Meeting) -> str:
    if m.similar is not None:
        return UNLIKE if m.similar < THRESHOLD else ""
    # Pages of one manual have each a title of its own, but those of two products name them.
    apart = m.nearness.of_two_products if "setting" in m.slot.roles else m.nearness.titled_apart
    if apart(m.first.span.doc, m.second.span.doc):
        return "documents with other titles"
    named = True in (*m.roles.values(), m.same_place)  # the same day alone names nothing
    shared = named or m.nearness.share_a_name(m.first.span.doc, m.second.span.doc)
    return "" if shared else "nothing that both name"


def _distance(m: _Meeting) -> str:
    """A difference speaks against sameness: figures far apart rather answer two questions."""
    low = [m.first.interval.low, m.second.interval.low]
    if "setting" in m.slot.roles:
        return ""  # a default may have been changed by any factor
    if magnitude(*(claim.frame.mention.quantity for claim in (m.first, m.second))):
        return ""  # the same digits a thousand times larger are one figure with a slip in its magnitude word
    if "subject" in m.slot.roles and m.first.frame.mention.kind is Kind.AGE and not m.agree and _grown(m):
        return "years may lie between the reports, and one gives a surname only"
    if m.agree or m.evidence >= _MUCH or low[0] is None or low[1] is None or min(low[0], low[1]) <= 0:
        return ""
    factor = _MOVING if m.slot.over_time in ("rises", "falls") else _FACTOR
    far = max(low[0], low[1]) > factor * min(low[0], low[1])
    return "too far apart for the little that speaks for one event" if far else ""


def _grown(m: _Meeting) -> bool:
    """Whether two ages lie further apart than an arrest and a trial, of somebody whose full name not both reports give.

    Reports about one champion, years apart, are as like each other as reports of one match.
    """
    ages = [f.mention.quantity.value for f in m.frames]
    bare = any(f.subject is None or not any(" " in name for name in f.subject.names) for f in m.frames)
    return bare and abs(ages[0] - ages[1]) > _YEARS_BETWEEN


#: The tests in order, cheap and sure ones first; each gives the reason of a refusal, or nothing.
_LADDER: tuple[Callable[[_Meeting], str], ...] = (
    _kind_of_figure,
    _one_writer,
    _year,
    _history,
    _happening,
    _rivals,
    _narrowing,
    _cuts,
    _roles,
    _time,
    _place,
    _part_of_place,
    _documents,
    _distance,
)
