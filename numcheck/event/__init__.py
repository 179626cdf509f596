"""Claims -> parties: the claims of one slot that speak of one event."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain, groupby
from typing import cast

from numcheck.event import pairs
from numcheck.event.candidates import Candidates, many, passed_over
from numcheck.event.corroboration import corroborated, corroborates
from numcheck.event.difference import differing, differs
from numcheck.event.glance import Glances
from numcheck.event.guides import told_alike
from numcheck.event.headings import as_below
from numcheck.event.label import event_of
from numcheck.event.memory import ANEW, AT_HAND, Memory, Seats, ends_first
from numcheck.event.nearness import Nearness
from numcheck.event.order import by_place, by_slot
from numcheck.event.seating import Seat, seated
from numcheck.event.slipped import slipped, slips
from numcheck.event.vouched import vouched
from numcheck.interval import agree
from numcheck.model import Claim, Document, Note, Pair, Party
from numcheck.ruleset import Slot

__all__ = [
    "Nearness",
    "between",
    "corroborated",
    "differing",
    "left_out",
    "parties",
    "slipped",
    "told_alike",
    "vouched",
]


def parties(
    claims: Sequence[Claim],
    documents: Sequence[Document] | Nearness,
    slots: Mapping[str, Slot],
    memory: Memory = ANEW,
    glances: Glances | None = None,
) -> Sequence[Party]:
    """The parties of all claims, sorted by slot and first claim; a claim that meets no other is a party of its own.

    Every two claims of a party have passed every test, but for how alike their documents are: where most of a party
    pass that one too, the others need not. Merging is never transitive: where a claim fits two parties
    that do not fit each other, the better evidence decides, and equal evidence seats it with neither. Here as in the
    other steps of this room, `documents` may be the `Nearness` of them that another step has used, and `glances` are of
    all these claims.
    """
    nearness = Nearness.of(documents)
    asked = list(_by_slot(as_below(by_place(claims), glances or Glances(claims, nearness))).items())
    found: list[Party | Claim] = [said[0] for _, said in asked if len(said) == 1]
    asked = [(slot, said) for slot, said in asked if len(said) > 1]
    asked = [asked[place] for place in ends_first([len(said) for _, said in asked])]
    tasks = [partial(_recalled, said, slots[slot], nearness, memory) for slot, said in asked]
    # What outweighs all the others is no task among them: several processes test its pairs.
    first = 1 if asked and _outweighs([len(said) for _, said in asked]) else 0
    made = chain((task() for task in tasks[:first]), memory.each(tasks[first:], Seats))
    for (slot, said), seats in zip(asked, made, strict=True):
        found += [
            Party(slot=slot, event=event, claims=tuple(said[n] for n in numbers), evidence=evidence, torn=torn)
            for numbers, event, evidence, torn in seats
        ]
        together = {n for numbers, *_ in seats for n in numbers}
        found += [claim for n, claim in enumerate(said) if n not in together]
        if len(said) > AT_HAND:
            memory.rest()
    return by_slot(found)


def _by_slot(claims: Iterable[Claim]) -> dict[str, list[Claim]]:
    """The claims of each slot, in their order."""
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        found[claim.slot].append(claim)
    return found


def _outweighs(sizes: Sequence[int]) -> bool:
    """Whether the first of some numbers of claims, the greatest, makes most of all pairs."""
    return 2 * sizes[0] ** 2 > sum(size**2 for size in sizes)


def left_out(
    claims: Sequence[Claim], documents: Sequence[Document] | Nearness, slots: Mapping[str, Slot]
) -> tuple[Note, ...]:
    """A note for every question with so many claims that not every two of them were compared."""
    asked = _by_slot(by_place(claims))
    nearness = Nearness.of(documents)
    notes = []
    for slot in sorted(asked):
        if not many(asked[slot]):
            continue
        distinct = [asked[slot][first] for first in _told_again(asked[slot])[0]]
        if number := passed_over(distinct, nearness):
            what = (
                f"{len(distinct):,} figures answer this question, and of two documents those only were compared that "
                f"share a name which few others have: {number:,} pairs were left out"
            )
            notes.append(Note(where=slots[slot].asks, what=what))
    return tuple(notes)


def _recalled(claims: Sequence[Claim], slot: Slot, nearness: Nearness, memory: Memory) -> Seats:
    """Who sits together of the claims of one slot, from memory where these sat together before."""
    make = partial(_seated, claims, slot, nearness, memory)
    return memory.whole("seats", [claims], make, Seats, wide=many(claims))


def _seated(claims: Sequence[Claim], slot: Slot, nearness: Nearness, memory: Memory) -> Seats:
    """Who sits together; what one document says again in the same words sits where it was first said."""
    first, again = _told_again(claims)
    said = [claims[k] for k in first]
    seats = (
        (seat, sorted(k for n in seat.members for k in again.get(n, (first[n],))))
        for seat in _seat(said, slot, nearness, memory)
    )
    return [
        (members, event_of([said[n] for n in seat.members]), seat.evidence, seat.torn)
        for seat, members in seats
        if len(members) > 1 or seat.torn
    ]


def _told_again(claims: Sequence[Claim]) -> tuple[Sequence[int], Mapping[int, Sequence[int]]]:
    """The places of claims whose document has not said the same before in the same words.

    And by the numbers of these, the places of all that say it, where more than one does.
    """
    first = array("I")
    again: dict[int, Sequence[int]] = {}
    for _, told in groupby(range(len(claims)), key=lambda k: claims[k].span.doc):
        here = list(told)
        if len(here) == 1:
            first.append(here[0])
            continue
        same: dict[Hashable, list[int]] = {}
        for k in here:
            same.setdefault(_signature(claims[k]), []).append(k)
        for said in same.values():
            if len(said) > 1:
                again[len(first)] = said
            first.append(said[0])
    return first, again


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
#: Claims of one document that are tested as quickly as they are held against those that are told alike.
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
        told = (ask(first, second, slots, nearness) for ask in (corroborates, differs, slips))
        words = next(filter(None, told), ())
    return replace(pair, beside=words)


def _seat(claims: Sequence[Claim], slot: Slot, nearness: Nearness, memory: Memory) -> Iterator[Seat]:
    doc = [claim.span.doc for claim in claims]
    setting = "setting" in slot.roles
    place = [nearness.part(c.span.doc, c.span.start) if setting else c.frame.heading for c in claims]
    placed = slot.unit == "ordinal" and slot.happens == "once"  # nobody is the 11th and the 12th
    told = _alike(claims) if _ASKING_FURTHER.isdisjoint(slot.roles) else {}
    known: dict[tuple[int, int], Pair] = {}

    def beside(i: int, j: int) -> Pair:
        """What two claims of one document that agree come to."""
        if i not in told:
            return pairs.meet(claims[i], claims[j], slot, nearness)
        both = told[i], told[j]
        if both not in known:
            known[both] = pairs.meet(claims[i], claims[j], slot, nearness)
        return known[both]

    def test(i: int, j: int) -> Pair | None:
        """None for what stands in documents of different things, or what one writer tells as two figures.

        That is never linked, whatever the other tests say.
        """
        if doc[i] == doc[j] and place[i] == place[j] and not placed:
            return beside(i, j) if agree((claims[i].interval, claims[j].interval)) else None
        near = doc[i] == doc[j] or not nearness.unlike(doc[i], doc[j])
        return pairs.meet(claims[i], claims[j], slot, nearness) if near else None

    pairs_to_test = Candidates(claims, nearness)
    met: Iterable[tuple[tuple[int, int], Pair | None]]
    if len(claims) <= AT_HAND:
        met = memory.pairs(f"met {slot.id}", claims, pairs_to_test, test, _Maybe)
    else:  # what millions of pairs come to would take more room than all else
        met = ((pair, test(*pair)) for pair in pairs_to_test)

    def contrary(i: int, j: int) -> bool:
        return (doc[i] == doc[j] and place[i] == place[j]) or pairs.contrary(claims[i], claims[j], slot, nearness)

    keeper = memory if len(claims) <= AT_HAND else ANEW
    with keeper.recalled(f"contrary {slot.id}", claims, contrary, bool) as known_contrary:
        yield from seated(claims, met, pairs_to_test.holds, known_contrary, both=placed)


def _alike(claims: Sequence[Claim]) -> Mapping[int, int]:
    """For claims of documents that give many, a number that those share which are told alike.

    A long text may give one figure a thousand times: what two of them come to holds for all that are told so.
    """
    numbers: dict[Hashable, int] = {}
    told: dict[int, int] = {}
    for _, places in groupby(range(len(claims)), key=lambda k: claims[k].span.doc):
        here = list(places)
        if len(here) > _FEW:
            told |= {k: numbers.setdefault(_outline(claims[k]), len(numbers)) for k in here}
    return told
