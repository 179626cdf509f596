"""Claims -> parties: the claims of one slot that speak of one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Mapping, Sequence, Set
from dataclasses import replace

from numcheck.event import pairs
from numcheck.event.candidates import candidates, passed_over
from numcheck.event.corroboration import corroborated, corroborates
from numcheck.event.label import event_of
from numcheck.event.nearness import Nearness
from numcheck.interval import agree
from numcheck.model import Claim, Document, Note, Pair, Party
from numcheck.ruleset import Slot

__all__ = ["between", "corroborated", "left_out", "parties"]


def parties(claims: Sequence[Claim], documents: Sequence[Document], slots: Mapping[str, Slot]) -> tuple[Party, ...]:
    """The parties of all claims, sorted by slot and first claim; a claim that meets no other is a party of its own.

    Every two claims of a party have passed every test, but for how alike their documents are: where most of a party
    pass that one too, the others need not. Merging is never transitive: where a claim fits two parties
    that do not fit each other, the better evidence decides, and equal evidence seats it with neither.
    """
    by_slot: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.span):
        by_slot[claim.slot].append(claim)
    nearness = Nearness(documents)
    found = [party for slot in sorted(by_slot) for party in _seated(by_slot[slot], slots[slot], nearness)]
    return tuple(sorted(found, key=lambda party: (party.slot, party.claims[0].span)))


def left_out(claims: Sequence[Claim], documents: Sequence[Document], slots: Mapping[str, Slot]) -> tuple[Note, ...]:
    """A note for every question with so many claims that not every two of them were compared."""
    by_slot: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.span):
        by_slot[claim.slot].append(claim)
    nearness = Nearness(documents)
    notes = []
    for slot in sorted(by_slot):
        distinct = [said[0] for said in _first(by_slot[slot]).values()]
        if number := passed_over(distinct, nearness):
            what = (
                f"{len(distinct):,} figures answer this question, and of two documents those only were compared that "
                f"share a name which few others have: {number:,} pairs were left out"
            )
            notes.append(Note(where=slots[slot].asks, what=what))
    return tuple(notes)


def _seated(claims: Sequence[Claim], slot: Slot, nearness: Nearness) -> list[Party]:
    """The parties of one slot; what one document says again in the same words sits where it was first said."""
    first = _first(claims)
    again = {said[0].span: said for said in first.values()}
    parties = _seat([said[0] for said in first.values()], slot, nearness)
    return [
        replace(
            party, claims=tuple(sorted((c for claim in party.claims for c in again[claim.span]), key=lambda c: c.span))
        )
        for party in parties
    ]


def _first(claims: Sequence[Claim]) -> dict[Hashable, list[Claim]]:
    """What is said again in one document in the same words, under what is first said."""
    first: dict[Hashable, list[Claim]] = {}
    for claim in claims:
        first.setdefault(_signature(claim), []).append(claim)
    return first


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
    met = {(i, j): pairs.meet(claims[i], claims[j], slot, nearness) for i, j in candidates(claims, nearness)}
    links = {link: pair.evidence for link, pair in met.items() if not pair.refusal}
    unlike = {link for link, pair in met.items() if pair.refusal == pairs.UNLIKE}
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
        odd = _odd(one, other, links, unlike)
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
            evidence=min((links.get((a, b), 0) for a in members for b in members if a < b), default=0),
            torn=members[0] in torn,
        )
        for members in sorted(seats.values())
    ]


def _odd(
    one: Sequence[int], other: Sequence[int], links: Mapping[tuple[int, int], int], unlike: Set[tuple[int, int]]
) -> set[int]:
    """The fewest claims of one side without which every two claims of both sides may be compared.

    Two whose documents are only too unlike are no obstacle, where as many others of both sides vouch for them.
    """
    apart = [(a, b) for a in one for b in other if (min(a, b), max(a, b)) not in links]
    passed = len(one) * len(other) - len(apart)
    doubtful = [(a, b) for a, b in apart if (min(a, b), max(a, b)) in unlike]
    if len(doubtful) <= passed:
        apart = [pair for pair in apart if pair not in doubtful]
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
            told = k != here and claims[k].frame.part_of is None  # a part of a figure is no rival of the whole
            if told and (min(k, there), max(k, there)) in agreeing:
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
