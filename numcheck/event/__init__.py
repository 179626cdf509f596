"""Claims -> parties: the claims of one slot that speak of one event."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence

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
        found.extend(_seat(by_slot[slot_id], slots[slot_id], nearness))
    return tuple(found)


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
    links = {link: evidence for link, evidence in links.items() if not _knows_both(link, claims, agreeing)}
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


def _knows_both(link: tuple[int, int], claims: Sequence[Claim], agreeing: set[tuple[int, int]]) -> bool:
    """Whether two claims differ and the document of one also says what the other says: it knows that they differ."""
    if link in agreeing:
        return False
    for here, there in (link, link[::-1]):
        document = claims[here].span.doc
        for k, claim in enumerate(claims):
            if k != here and claim.span.doc == document and (min(k, there), max(k, there)) in agreeing:
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
