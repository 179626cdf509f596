"""Claims -> parties: the claims of one slot that speak of one event."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace

from numcheck.event import pairs, roles
from numcheck.event.nearness import Nearness
from numcheck.interval import agree
from numcheck.model import Claim, Document, Event, Pair, Party
from numcheck.ruleset import Slot
from numcheck.ruleset.places import places

__all__ = ["between", "parties"]


def parties(claims: Sequence[Claim], documents: Sequence[Document], slots: Mapping[str, Slot]) -> tuple[Party, ...]:
    """The parties of all claims, sorted by slot and first claim; a claim that meets no other is a party of its own.

    Every two claims of a party have passed every test. Merging is never transitive: where a claim fits two parties
    that do not fit each other, the better evidence decides, and equal evidence seats it with neither.
    """
    by_slot: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.span):
        by_slot[claim.slot].append(claim)
    nearness = Nearness(documents)
    found = []
    for slot_id in sorted(by_slot):
        for some in _portions(by_slot[slot_id]):
            found.extend(_seated(some, slots[slot_id], nearness))
    return tuple(sorted(found, key=lambda party: (party.slot, party.claims[0].span)))


def _portions(claims: Sequence[Claim]) -> list[list[Claim]]:
    """The claims of a slot, all together where they are few; else by the first name in their roles.

    Every two claims of a portion are tested, so that many of them are first told apart by what they name.
    """
    if len(claims) <= _MANY:
        return [list(claims)]
    by_name: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        where = sorted(name for phrase in claim.frame.place for name in phrase.names)
        by_name[next(iter((*where, *roles.names(claim))), "")].append(claim)
    named = (some for _, some in sorted(by_name.items()))
    return [some[start : start + _MANY] for some in named for start in range(0, len(some), _MANY)]


def _seated(claims: Sequence[Claim], slot: Slot, nearness: Nearness) -> list[Party]:
    """The parties of one portion; what one document says again in the same words sits where it was first said."""
    first: dict[Hashable, list[Claim]] = {}
    for claim in claims:
        first.setdefault(_signature(claim), []).append(claim)
    again = {said[0].span: said for said in first.values()}
    parties = _seat([said[0] for said in first.values()], slot, nearness)
    return [
        replace(
            party, claims=tuple(sorted((c for claim in party.claims for c in again[claim.span]), key=lambda c: c.span))
        )
        for party in parties
    ]


def _signature(claim: Claim) -> Hashable:
    """What the tests look at: two claims of one document with the same are one claim said twice."""
    frame = claim.frame
    phrases = (frame.agent, frame.patient, frame.subject, frame.owner)
    named = tuple(None if p is None else (p.head, p.names, p.pronoun) for p in phrases)
    figure = (claim.interval, claim.unit, frame.mention.per, frame.mention.distributive, frame.mention.kind)
    scope = (frame.time, tuple(p.names for p in frame.place), frame.anchor, frame.ages, frame.cuts, frame.narrowing)
    return claim.span.doc, figure, named, scope, frame.noun, frame.heading, frame.happenings


#: Claims of one slot that are tested every one with every other; beyond it they are first parted by a name.
_MANY = 200


def between(first: Claim, second: Claim, documents: Sequence[Document], slots: Mapping[str, Slot]) -> Pair:
    """Whether two claims may be compared, and why not; claims of different slots never are."""
    if first.slot != second.slot:
        return Pair(refusal="they answer different questions")
    return pairs.meet(first, second, slots[first.slot], Nearness(documents))


def _seat(claims: Sequence[Claim], slot: Slot, nearness: Nearness) -> list[Party]:
    links = {
        (i, j): pair.evidence
        for i in range(len(claims))
        for j in range(i + 1, len(claims))
        if not (pair := pairs.meet(claims[i], claims[j], slot, nearness)).refusal
    }
    agreeing = {link for link in links if agree([claims[k].interval for k in link])}
    said_in: dict[str, list[int]] = defaultdict(list)
    for k, claim in enumerate(claims):
        said_in[claim.span.doc].append(k)
    links = {link: evidence for link, evidence in links.items() if not _knows_both(link, claims, said_in, agreeing)}
    table: dict[int, list[int]] = {i: [i] for i in range(len(claims))}  # seat of each claim -> members, shared lists
    for i, j in sorted(links, key=lambda link: (link not in agreeing, -links[link], link)):
        one, other = table[i], table[j]
        if one is other or not all((min(a, b), max(a, b)) in links for a in one for b in other):
            continue
        one.extend(other)
        for k in other:
            table[k] = one
    _unseat(table, links, agreeing)
    seats = {id(members): sorted(members) for members in table.values()}
    return [
        Party(
            slot=slot.id,
            event=_event([claims[i] for i in members]),
            claims=tuple(claims[i] for i in members),
            evidence=min((links[a, b] for a in members for b in members if a < b), default=0),
        )
        for members in sorted(seats.values())
    ]


def _knows_both(
    link: tuple[int, int],
    claims: Sequence[Claim],
    said_in: Mapping[str, Sequence[int]],
    agreeing: set[tuple[int, int]],
) -> bool:
    """Whether two claims differ and the document of one also says what the other says: it knows that they differ."""
    if link in agreeing:
        return False
    for here, there in (link, link[::-1]):
        for k in said_in[claims[here].span.doc]:
            if k != here and (min(k, there), max(k, there)) in agreeing:
                return True
    return False


def _unseat(table: dict[int, list[int]], links: Mapping[tuple[int, int], int], agreeing: set[tuple[int, int]]) -> None:
    """Takes out every claim that fits another party as well as its own: of two candidate events, neither.

    A claim that agrees with one of its own party, and with none of the other, belongs where it sits.
    """

    def fit(k: int, members: Sequence[int]) -> tuple[bool, int, int] | None:
        own = [(min(k, m), max(k, m)) for m in members if m != k]
        if not own or not all(link in links for link in own):
            return None
        return any(link in agreeing for link in own), max(links[link] for link in own), len(own)

    torn = []
    for k, seat in table.items():
        here = fit(k, seat)
        others = {id(m): m for m in table.values() if m is not seat}
        rivals = [f for m in others.values() if (f := fit(k, m)) is not None]
        if here is not None and rivals and max(rivals) >= here:
            torn.append(k)
    for k in torn:
        table[k].remove(k)
        table[k] = [k]


def _event(claims: Sequence[Claim]) -> Event:
    """The names most claims share, in the order of roles; only the claims' own words decide, so that it keeps still."""
    counts: Counter[str] = Counter()
    order: dict[str, int] = {}
    for claim in claims:
        for place, name in enumerate(_names(claim)):
            counts[name] += 1
            order[name] = min(order.get(name, place), place)
    shared = [name for name, count in counts.items() if 2 * count > len(claims)] or list(counts)
    chosen = sorted(shared, key=lambda n: (-counts[n], order[n], n))[:2]
    label = ", ".join(sorted(chosen, key=lambda n: (order[n], n)))
    return Event(key=label.lower(), label=label)


def _names(claim: Claim) -> tuple[str, ...]:
    """The names in the roles of a claim, and the countries its places lie in."""
    table = places()
    where = [table.holder(name) for phrase in claim.frame.place for name in phrase.names]
    return tuple(dict.fromkeys((*roles.names(claim), *(country for country in where if country))))
