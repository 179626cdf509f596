"""Claims -> parties: the claims of one slot that speak of one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import combinations

from numcheck.event import pairs
from numcheck.event.corroboration import corroborated, corroborates
from numcheck.event.label import event_of
from numcheck.event.nearness import Nearness
from numcheck.interval import agree
from numcheck.model import Claim, Document, Pair, Party
from numcheck.ruleset import Slot

__all__ = ["between", "corroborated", "parties"]


def parties(claims: Sequence[Claim], documents: Sequence[Document], slots: Mapping[str, Slot]) -> tuple[Party, ...]:
    """The parties of all claims, sorted by slot and first claim; a claim that meets no other is a party of its own.

    Every two claims of a party have passed every test. Merging is never transitive: where a claim fits two parties
    that do not fit each other, the better evidence decides, and equal evidence seats it with neither.
    """
    by_slot: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.span):
        by_slot[claim.slot].append(claim)
    nearness = Nearness(documents)
    found = [party for slot in sorted(by_slot) for party in _seated(by_slot[slot], slots[slot], nearness)]
    return tuple(sorted(found, key=lambda party: (party.slot, party.claims[0].span)))


def _seated(claims: Sequence[Claim], slot: Slot, nearness: Nearness) -> list[Party]:
    """The parties of one slot; what one document says again in the same words sits where it was first said."""
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


def _candidates(claims: Sequence[Claim], nearness: Nearness) -> Iterable[tuple[int, int]]:
    """Pairs of claims to test: all where they are few; else those of documents that share a name which few others have.

    Documents with hardly a name in them are taken in their order, so many at a time.
    """
    if len(claims) <= _MANY:
        return combinations(range(len(claims)), 2)
    said_in: dict[str, list[int]] = defaultdict(list)
    for k, claim in enumerate(claims):
        said_in[claim.span.doc].append(k)
    nameless = [k for document, said in said_in.items() if not nearness.names_enough(document) for k in said]
    found = {pair for start in range(0, len(nameless), _MANY) for pair in combinations(nameless[start:][:_MANY], 2)}
    for document, said in said_in.items():
        found.update(combinations(said, 2))
        for other in nearness.neighbours(document) & said_in.keys():
            found.update((min(i, j), max(i, j)) for i in said for j in said_in[other])
    return sorted(found)


def _signature(claim: Claim) -> Hashable:
    """What the tests look at: two claims of one document with the same are one claim said twice."""
    frame = claim.frame
    phrases = (frame.agent, frame.patient, frame.subject, frame.owner)
    named = tuple(None if p is None else (p.head, p.names, p.pronoun) for p in phrases)
    figure = (claim.interval, claim.unit, frame.mention.per, frame.mention.distributive, frame.mention.kind)
    scope = (frame.time, tuple(p.names for p in frame.place), frame.anchor, frame.ages, frame.cuts, frame.narrowing)
    return claim.span.doc, figure, named, scope, frame.noun, frame.heading, frame.happenings


#: Two parties that differ are one, if all but one in so many of their claims may be compared; those odd ones sit alone.
_ODD = 6
#: Claims of one slot that are tested every one with every other; beyond it only those of documents that share a name.
_MANY = 200


def between(first: Claim, second: Claim, documents: Sequence[Document], slots: Mapping[str, Slot]) -> Pair:
    """Whether two claims may be compared, and why not; claims of different slots never are.

    Where they may not, `Pair.beside` tells the words by which they are told to agree all the same.
    """
    nearness = Nearness(documents)
    if first.slot != second.slot:
        pair = Pair(refusal="they answer different questions")
    else:
        pair = pairs.meet(first, second, slots[first.slot], nearness)
    words = corroborates(first, second, slots, nearness) if pair.refusal else ()
    return replace(pair, beside=words)


def _seat(claims: Sequence[Claim], slot: Slot, nearness: Nearness) -> list[Party]:
    links = {
        (i, j): pair.evidence
        for i, j in _candidates(claims, nearness)
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
        if one is other:
            continue
        odd = _odd(one, other, links)
        if odd and ((i, j) in agreeing or _ODD * len(odd) > len(one) + len(other)):
            continue
        for k in odd:
            table[k].remove(k)
            table[k] = [k]
        one.extend(other)
        for k in other:
            table[k] = one
    torn = _unseat(table, links, agreeing)
    seats = {id(members): sorted(members) for members in table.values()}
    return [
        Party(
            slot=slot.id,
            event=event_of([claims[i] for i in members]),
            claims=tuple(claims[i] for i in members),
            evidence=min((links[a, b] for a in members for b in members if a < b), default=0),
            torn=members[0] in torn,
        )
        for members in sorted(seats.values())
    ]


def _odd(one: Sequence[int], other: Sequence[int], links: Mapping[tuple[int, int], int]) -> set[int]:
    """The fewest claims of one side without which every two claims of both sides may be compared."""
    apart = [(a, b) for a in one for b in other if (min(a, b), max(a, b)) not in links]
    return min(({a for a, _ in apart}, {b for _, b in apart}), key=len)


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


def _unseat(
    table: dict[int, list[int]], links: Mapping[tuple[int, int], int], agreeing: set[tuple[int, int]]
) -> set[int]:
    """Takes out every claim that fits another party as well as its own: of two candidate events, neither.

    A claim that agrees with one of its own party, and with none of the other, belongs where it sits.
    """

    def fit(k: int, members: Sequence[int]) -> tuple[bool, int, int] | None:
        own = [(min(k, m), max(k, m)) for m in members if m != k]
        if not own or not all(link in links for link in own):
            return None
        return any(link in agreeing for link in own), max(links[link] for link in own), len(own)

    linked: dict[int, set[int]] = defaultdict(set)
    for i, j in links:
        linked[i].add(j)
        linked[j].add(i)
    torn = []
    for k, seat in table.items():
        here = fit(k, seat)
        others = {id(m): m for other in linked[k] if (m := table[other]) is not seat}
        rivals = [f for m in others.values() if (f := fit(k, m)) is not None]
        if here is not None and rivals and max(rivals) >= here:
            torn.append(k)
    for k in torn:
        table[k].remove(k)
        table[k] = [k]
    return set(torn)
