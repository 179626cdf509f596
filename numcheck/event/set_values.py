"""Links between figures of one guide -> parties; what somebody has set is exact, in whatever unit it is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from numcheck.event import beside
from numcheck.event.joining import Link, converted
from numcheck.event.label import event_of, leading
from numcheck.event.order import by_slot
from numcheck.interval import Policy, allows
from numcheck.model import Claim, Interval, Modifier, Party, Span
from numcheck.ruleset import Slot

#: By how much a figure may be rounded that is told in another unit: 30 days, a month.
ROUNDED = Decimal("0.025")


def joined_values(parties: Sequence[Party], links: Sequence[Link], slots: Mapping[str, Slot]) -> Sequence[Party]:
    """The parties, sorted by slot and first claim, with those that links join as one; the strongest come first."""
    asked = {claim.span for link in links for claim in (link.first, link.second)}
    joining = [party for party in parties if not asked.isdisjoint(claim.span for claim in party.claims)]
    seats: dict[Span, list[Claim]] = {}
    for party in sorted(joining, key=lambda party: len(party.claims)):
        seat = [*party.claims]
        seats |= {claim.span: seat for claim in seat}
    words: dict[int, tuple[str, ...]] = {}
    for link in sorted(links, key=lambda link: (-link.strength, link.first.span, link.second.span)):
        one, other = (seats.setdefault(claim.span, [claim]) for claim in (link.first, link.second))
        if one is other:
            continue
        words[id(one)] = tuple(dict.fromkeys((*words.get(id(one), ()), *link.words, *words.pop(id(other), ()))))
        one += other
        seats |= {claim.span: one for claim in other}
    found = [
        _party(seat, words[id(seat)][: beside.TOLD], slots)
        for seat in {id(seat): seat for seat in seats.values() if id(seat) in words}.values()
    ]
    gone = {claim.span for party in found for claim in party.claims}
    kept = (party for party in parties if not gone.issuperset(claim.span for claim in party.claims))
    return by_slot([*kept, *found])


def _party(claims: Sequence[Claim], words: tuple[str, ...], slots: Mapping[str, Slot]) -> Party:
    lead = leading(claims, slots)
    members = [claim.under(lead, interval=in_unit(claim, lead.unit), unit=lead.unit) for claim in claims]
    members.sort(key=lambda claim: claim.span)
    return Party(slot=lead.slot, event=event_of(members), claims=tuple(members), evidence=0, beside=words)


def in_unit(claim: Claim, unit: str) -> Interval:
    """What a figure allows in a unit: what somebody has set is exact, and so is a limit ("up to 20")."""
    quantity, kind = claim.frame.mention.quantity, claim.frame.mention.kind
    exact = quantity if quantity.modifier is Modifier.ABOUT else replace(quantity, modifier=Modifier.EXACT)
    told = allows(exact, kind, Policy(integers="strict"))
    if quantity.unit == unit or told.low is None or told.high is None:
        return told
    turned = converted(told, quantity.unit, unit) or told
    low, high = turned.low or told.low, turned.high or told.high
    return replace(turned, low=low * (1 - ROUNDED), high=high * (1 + ROUNDED))


def told_once(parties: Sequence[Party]) -> Sequence[Party]:
    """The parties without those whose question no rule asks, where a rule's has all of their figures."""
    of: dict[Span, list[frozenset[Span]]] = defaultdict(list)
    for party in parties:
        spans = frozenset(claim.span for claim in party.claims)
        for span in () if _beside(party) else spans:
            of[span].append(spans)
    return [
        party
        for party in parties
        if not _beside(party)
        or not any(spans.issuperset(c.span for c in party.claims) for spans in of[party.claims[0].span])
    ]


def _beside(party: Party) -> bool:
    """Whether its figures may have been asked for by a rule too."""
    return party.slot.startswith(("general/term/", "general/limit/"))
