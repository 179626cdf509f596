"""Claims -> parties: the claims of one slot that speak of one event."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Hashable, Mapping, Sequence, Set
from dataclasses import replace
from functools import partial
from typing import cast

from numcheck.event import pairs
from numcheck.event.candidates import candidates, many, passed_over
from numcheck.event.corroboration import corroborated, corroborates
from numcheck.event.difference import differing, differs
from numcheck.event.label import event_of
from numcheck.event.memory import ANEW, Memory, Seats
from numcheck.event.nearness import Nearness
from numcheck.interval import agree
from numcheck.model import Claim, Document, Note, Pair, Party
from numcheck.ruleset import Slot

__all__ = ["Nearness", "between", "corroborated", "differing", "left_out", "parties"]


def parties(
    claims: Sequence[Claim],
    documents: Sequence[Document] | Nearness,
    slots: Mapping[str, Slot],
    memory: Memory = ANEW,
) -> tuple[Party, ...]:
    """The parties of all claims, sorted by slot and first claim; a claim that meets no other is a party of its own.

    Every two claims of a party have passed every test, but for how alike their documents are: where most of a party
    pass that one too, the others need not. Merging is never transitive: where a claim fits two parties
    that do not fit each other, the better evidence decides, and equal evidence seats it with neither. Here as in the
    other steps of this room, `documents` may be the `Nearness` of them that another step has used.
    """
    by_slot: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.span):
        by_slot[claim.slot].append(claim)
    nearness = Nearness.of(documents)
    alone = [slot for slot, said in by_slot.items() if len(said) == 1]
    found = [party for slot in alone for party in _seated(by_slot.pop(slot), slots[slot], nearness, memory)]
    tasks = [partial(_recalled, said, slots[slot], nearness, memory) for slot, said in by_slot.items()]
    for (slot, said), seats in zip(by_slot.items(), memory.each(tasks, Seats), strict=True):
        found += [
            Party(slot=slot, event=event, claims=tuple(said[n] for n in numbers), evidence=evidence, torn=torn)
            for numbers, event, evidence, torn in seats
        ]
    return tuple(sorted(found, key=lambda party: (party.slot, party.claims[0].span)))


def left_out(
    claims: Sequence[Claim], documents: Sequence[Document] | Nearness, slots: Mapping[str, Slot]
) -> tuple[Note, ...]:
    """A note for every question with so many claims that not every two of them were compared."""
    by_slot: dict[str, list[Claim]] = defaultdict(list)
    for claim in sorted(claims, key=lambda c: c.span):
        by_slot[claim.slot].append(claim)
    nearness = Nearness.of(documents)
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


def _recalled(claims: Sequence[Claim], slot: Slot, nearness: Nearness, memory: Memory) -> Seats:
    """Who sits together of the claims of one slot, from memory where these sat together before."""

    def seats() -> Seats:
        place = {claim.span: number for number, claim in enumerate(claims)}
        made = _seated(claims, slot, nearness, memory)
        return [([place[c.span] for c in party.claims], party.event, party.evidence, party.torn) for party in made]

    return memory.whole("seats", [claims], seats, Seats, wide=many(claims))


def _seated(claims: Sequence[Claim], slot: Slot, nearness: Nearness, memory: Memory) -> list[Party]:
    """The parties of one slot; what one document says again in the same words sits where it was first said."""
    first = _first(claims)
    again = {said[0].span: said for said in first.values()}
    parties = _seat([said[0] for said in first.values()], slot, nearness, memory)
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
    return claim.frame.anchor, _outline(claim)


def _outline(claim: Claim) -> Hashable:
    """The same without the person named last before, whom few questions ask for."""
    frame = claim.frame
    phrases = (frame.agent, frame.patient, frame.subject, frame.owner)
    named = tuple(None if p is None else (p.head, p.names, p.pronoun) for p in phrases)
    figure = (claim.interval, claim.unit, frame.mention.per, frame.mention.distributive, frame.mention.kind)
    scope = (frame.time, tuple(p.names for p in frame.place), frame.ages, frame.cuts, frame.narrowing)
    return claim.span.doc, figure, named, scope, frame.noun, frame.heading, frame.happenings, frame.scene


#: What a memory of tested pairs holds.
_Maybe = cast("type[Pair | None]", Pair | None)
#: Two parties that differ are one, if all but one in so many of their claims may be compared; those odd ones sit alone.
_ODD = 6
#: Claims that are tested as quickly as they are held against those that are told alike.
_FEW = 8
#: Roles of which a test looks at more than the outline of a claim: at its sentence, or at who was named last before it.
_ASKING_FURTHER = frozenset({"doer", "party", "subject", "thing"})


def between(first: Claim, second: Claim, documents: Sequence[Document] | Nearness, slots: Mapping[str, Slot]) -> Pair:
    """Whether two claims may be compared, and why not; claims of different slots never are.

    Where they may not, `Pair.beside` tells the words by which they are told to agree or to differ all the same.
    """
    nearness = Nearness.of(documents)
    if first.slot != second.slot:
        pair = Pair(refusal="they answer different questions")
    elif slots[first.slot].pack == "same":
        pair = Pair(refusal="no rule asks for them")
    else:
        pair = pairs.meet(first, second, slots[first.slot], nearness)
    words: tuple[str, ...] = ()
    if pair.refusal:
        words = corroborates(first, second, slots, nearness) or differs(first, second, slots, nearness)
    return replace(pair, beside=words)


def _seat(claims: Sequence[Claim], slot: Slot, nearness: Nearness, memory: Memory) -> list[Party]:
    where = [(claim.span.doc, claim.frame.heading) for claim in claims]
    tested = list(candidates(claims, nearness))
    # A long text may give one figure a thousand times: what two of them come to holds for all that are told so.
    numbers: dict[Hashable, int] = {}
    alike = _ASKING_FURTHER.isdisjoint(slot.roles) and len(claims) > _FEW
    told = [numbers.setdefault(_outline(claim), len(numbers)) for claim in claims] if alike else []
    known: dict[tuple[int, int], Pair] = {}

    def beside(i: int, j: int) -> Pair:
        """What two claims of one document that agree come to."""
        if not alike:
            return pairs.meet(claims[i], claims[j], slot, nearness)
        both = told[i], told[j]
        if both not in known:
            known[both] = pairs.meet(claims[i], claims[j], slot, nearness)
        return known[both]

    def test(i: int, j: int) -> Pair | None:
        """None for what stands in documents of different things, or what one writer tells as two figures.

        That is never linked, whatever the other tests say.
        """
        if where[i] == where[j] and slot.unit != "ordinal":
            return beside(i, j) if agree((claims[i].interval, claims[j].interval)) else None
        near = where[i][0] == where[j][0] or not nearness.unlike(where[i][0], where[j][0])
        return pairs.meet(claims[i], claims[j], slot, nearness) if near else None

    met = memory.pairs(f"met {slot.id}", claims, tested, test, _Maybe)
    links = {link: pair.evidence for link, pair in met.items() if pair is not None and not pair.refusal}
    unlike = _Unlike(claims, slot, nearness, met)
    agreeing = {link for link in links if agree([claims[k].interval for k in link])}
    told_in: dict[int, set[str]] = defaultdict(set)  # for each claim the documents that say the same
    for link in agreeing:
        for k, same in (link, link[::-1]):
            if claims[k].frame.part_of is None:  # a part of a figure is no rival of the whole
                told_in[same].add(claims[k].span.doc)
    if slot.unit != "ordinal":  # nobody is the 11th and the 12th
        links = {link: evidence for link, evidence in links.items() if not _knows_both(link, claims, told_in, agreeing)}
    table: dict[int, list[int]] = {i: [i] for i in range(len(claims))}  # seat of each claim -> members, shared lists
    for i, j in sorted(links, key=lambda link: (link not in agreeing, -links[link], link)):
        one, other = table[i], table[j]
        if one is other:
            continue
        odd = _odd(one, other, links, unlike) if len(one) + len(other) > 2 else set()  # two that are linked
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


class _Unlike:
    """The pairs of claims that pass every test but for how alike their documents are."""

    def __init__(
        self, claims: Sequence[Claim], slot: Slot, nearness: Nearness, met: Mapping[tuple[int, int], Pair | None]
    ) -> None:
        self._claims, self._slot, self._nearness, self._met = claims, slot, nearness, met
        self._known: dict[tuple[int, int], bool] = {}

    def __contains__(self, link: object) -> bool:
        return isinstance(link, tuple) and self._holds(link)

    def _holds(self, link: tuple[int, int]) -> bool:
        if link not in self._met:
            return False
        if link not in self._known:
            first, second = (self._claims[k] for k in link)
            apart = self._met[link] is None and first.span.doc != second.span.doc
            pair = pairs.meet(first, second, self._slot, self._nearness) if apart else None
            self._known[link] = pair is not None and pair.refusal == pairs.UNLIKE
        return self._known[link]


def _odd(
    one: Sequence[int], other: Sequence[int], links: Mapping[tuple[int, int], int], unlike: Container[tuple[int, int]]
) -> set[int]:
    """The fewest claims of one side without which every two claims of both sides may be compared.

    Two whose documents are only too unlike are no obstacle, where as many others of both sides vouch for them.
    """
    apart = [(a, b) for a in one for b in other if (min(a, b), max(a, b)) not in links]
    passed = len(one) * len(other) - len(apart)
    doubtful = {(a, b) for a, b in apart if (min(a, b), max(a, b)) in unlike}
    if len(doubtful) <= passed:
        apart = [pair for pair in apart if pair not in doubtful]
    return min(({a for a, _ in apart}, {b for _, b in apart}), key=len)


def _knows_both(
    link: tuple[int, int],
    claims: Sequence[Claim],
    told_in: Mapping[int, Set[str]],
    agreeing: set[tuple[int, int]],
) -> bool:
    """Whether two claims differ and the document of one also says what the other says: it knows that they differ."""
    if link in agreeing:
        return False
    return any(claims[here].span.doc in told_in.get(there, ()) for here, there in (link, link[::-1]))


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
