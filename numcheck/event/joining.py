"""Links between claims of two documents -> parties: those who are linked sit together, if nobody knows both figures."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain

from numcheck import units
from numcheck.event import beside
from numcheck.event.glance import Glances
from numcheck.event.label import event_of, leading
from numcheck.event.order import by_slot
from numcheck.interval import agree
from numcheck.model import Claim, Interval, Party
from numcheck.ruleset import Slot


@dataclass(frozen=True, slots=True)
class Link:
    """Two figures of two documents that are told of one thing, and differ."""

    first: Claim
    second: Claim
    strength: float  # what the words beside them tell, in nats
    words: tuple[str, ...]  # the most telling first


def joined(
    parties: Sequence[Party],
    claims: Sequence[Claim],
    links: Sequence[Link],
    slots: Mapping[str, Slot],
    glances: Glances,
) -> Sequence[Party]:
    """The parties, sorted by slot and first claim, with those that links join as one; the strongest links come first.

    `claims` are all that there are, those of no party too; `glances` are of them.
    """
    if not links:
        return parties
    seats = _Seats(parties, claims, links, glances)
    for link in sorted(links, key=lambda one: (-one.strength, one.first.span, one.second.span)):
        seats.join(link)
    found = [_party(members, words, slots, glances) for members, words in seats.joined()]
    gone = {claim.span for party in found for claim in party.claims}
    kept = (party for party in parties if party.claims[0].span not in gone)
    return by_slot(chain(kept, found))


def converted(interval: Interval, source: str, target: str) -> Interval | None:
    """An interval in another unit; None where it has none of that kind."""
    if source == target:
        return interval
    ends = [None if end is None else units.convert(end, source, target) for end in (interval.low, interval.high)]
    if [end is None for end in ends] != [interval.low is None, interval.high is None]:
        return None
    return replace(interval, low=ends[0], high=ends[1])


class _Seats:
    """Who sits with whom, while parties join."""

    def __init__(
        self, parties: Iterable[Party], claims: Iterable[Claim], links: Iterable[Link], glances: Glances
    ) -> None:
        self._glances = glances
        asked = {claim.span for link in links for claim in (link.first, link.second)}
        documents = {span.doc for span in asked}
        self._known: dict[str, set[str]] = defaultdict(set)  # the figures of a document
        for claim in claims:
            if claim.span.doc in documents:
                self._known[claim.span.doc].add(glances.at(claim).figure)
        joining = [party for party in parties if not asked.isdisjoint(claim.span for claim in party.claims)]
        self._torn = {party.claims[0].span for party in joining if party.torn}
        self._seat = {claim.span: seat for party in joining for seat in [list(party.claims)] for claim in seat}
        self._words: dict[int, list[str]] = {}

    def join(self, link: Link) -> None:
        """Seats both together, unless a document of the one side knows the figure of the other, or one side differs."""
        one, other = (self._seat.setdefault(claim.span, [claim]) for claim in (link.first, link.second))
        if one is other or {claim.span for claim in (*one, *other)} & self._torn:
            return
        figures = [self._glances.at(claim).figure for claim in (link.first, link.second)]
        if any(self._knows(seat, figure) for seat, figure in ((one, figures[1]), (other, figures[0]))):
            return
        if not any(agree([claim.interval for claim in seat]) for seat in (one, other)):
            return
        self._words[id(one)] = [*self._words.get(id(one), ()), *link.words, *self._words.pop(id(other), ())]
        one += other
        for claim in other:
            self._seat[claim.span] = one

    def _knows(self, seat: Iterable[Claim], figure: str) -> bool:
        return any(figure in self._known[claim.span.doc] for claim in seat)

    def joined(self) -> Iterator[tuple[list[Claim], tuple[str, ...]]]:
        """The seats that grew, their claims sorted by span, with the words they stand by."""
        for seat in {id(seat): seat for seat in self._seat.values() if id(seat) in self._words}.values():
            words = tuple(dict.fromkeys(self._words[id(seat)]))[: beside.TOLD]
            yield sorted(seat, key=lambda claim: claim.span), words


def _party(claims: Sequence[Claim], words: tuple[str, ...], slots: Mapping[str, Slot], glances: Glances) -> Party:
    """One party of claims that may come from several slots: a rule's question goes before one that nobody asked."""
    lead = leading(claims, slots)
    members = []
    for claim in claims:
        told = glances.at(claim)
        interval = converted(told.allowed, told.unit, lead.unit)
        members.append(claim.under(lead, interval=interval or claim.interval, unit=lead.unit))
    return Party(slot=lead.slot, event=event_of(members), claims=tuple(members), evidence=0, beside=words)
