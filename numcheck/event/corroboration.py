"""Parties and loose claims -> parties: figures that say the same beside the same rare words are told as one agreement.

A conflict needs every rung of the ladder in `pairs`. An agreement can raise no alarm, so that less will do: the same
figure of the same thing, in documents that are alike, among words that few other sentences of theirs hold. Nothing
that is joined here can differ, and a party whose claims differ is left as it is.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from itertools import islice
from sys import intern

from numcheck.anew import Each
from numcheck.event.glance import Glances, figure
from numcheck.event.label import event_of, leading
from numcheck.event.links import Links
from numcheck.event.lone import thin
from numcheck.event.memory import ANEW, AT_HAND, Called, Memory, ends_first
from numcheck.event.nearness import Nearness
from numcheck.event.order import by_slot
from numcheck.event.tables import Table
from numcheck.interval import agree
from numcheck.model import Claim, Document, Event, Party, Span
from numcheck.ruleset import Slot
from numcheck.ruleset.classes import Classes

#: Figures whose claims are compared before room is given back; one of very many claims gives it back by itself.
_RESTING = 512
#: A figure, the parties whose claims have it, and the loose claims that do; and what is left of it in the end.
_Asked = tuple[str, Sequence[Party | Claim], Sequence[Claim]]
_DONE: _Asked = ("", (), ())


def corroborated(
    parties: Sequence[Party],
    loose: Sequence[Claim],
    documents: Sequence[Document] | Nearness,
    slots: Mapping[str, Slot],
    classes: Classes | None = None,
    memory: Memory = ANEW,
    glances: Glances | None = None,
) -> Sequence[Party]:
    """The parties, sorted by slot and first claim; those that say the same are one, with the loose claims that do.

    `loose` claims belong to no party yet; one that finds no other of another document stays out. `slots` are those of
    all claims, by id; `classes` tell which verbs are rivals. `glances` are of these claims.
    """
    nearness = Nearness.of(documents)
    glances = glances or Glances((*(claim for party in parties for claim in party.claims), *loose), nearness, memory)
    tables: dict[str, tuple[list[Party | Claim], list[Claim]]] = defaultdict(lambda: ([], []))  # parties; loose claims
    kept: list[Party | Claim] = []
    figures = _figures([*(claim for party in parties for claim in party.claims), *loose], glances)
    for party in parties:
        told = set(islice(figures, len(party.claims)))
        if _common(slots[party.slot]):
            kept.append(thin(party))
        elif len(told) == 1 and (len(party.claims) == 1 or agree([glances.at(c).allowed for c in party.claims])):
            tables[told.pop()][0].append(thin(party))
        else:
            kept.append(thin(party))
    for claim, said in zip(loose, figures, strict=True):
        tables[said][1].append(claim)
    asked: list[_Asked] = []
    for key, (seated, free) in tables.items():
        if len({claim.span.doc for one in (*seated, *free) for claim in _claims(one)}) == 1:  # it takes two to agree
            kept += seated
        else:
            asked.append((key, seated, free))
    del tables
    asked = [asked[place] for place in ends_first([len(seated) + len(free) for _, seated, free in asked])]
    tasks = Each(len(asked), lambda place: partial(_recalled, *asked[place], slots, nearness, classes, memory))
    for number, joined in enumerate(memory.each(tasks, Called)):
        (_, old, alone), asked[number] = asked[number], _DONE  # of a hundred thousand none is held once it is told
        claims = [claim for one in (*old, *alone) for claim in _claims(one)]
        homes = {_spans(_claims(one)): one for one in old}
        for numbers, words, event in joined:
            members = [claims[n] for n in numbers]
            known = homes.get(_spans(members))
            if known is not None:
                kept.append(known)
            elif event is not None:
                kept.append(thin(_party(members, event, tuple(words), slots, glances)))
        if not (number + 1) % _RESTING or len(claims) > AT_HAND:
            memory.rest()
    return by_slot(kept)


def _figures(claims: Sequence[Claim], glances: Glances) -> Iterator[str]:
    """The figure of every claim, in their order; equal ones are one."""
    found = [""] * len(claims)
    for place, one in glances.each(claims):
        found[place] = intern(one.figure)
    return iter(found)


def _claims(one: Party | Claim) -> Sequence[Claim]:
    """Those that sit together so far."""
    return one.claims if isinstance(one, Party) else (one,)


def _recalled(
    key: str,
    seated: Sequence[Party | Claim],
    free: Sequence[Claim],
    slots: Mapping[str, Slot],
    nearness: Nearness,
    classes: Classes | None,
    memory: Memory,
) -> Called:
    """Who sits together in the end, from memory where these claims sat so before."""
    seats = [list(_claims(one)) for one in (*seated, *free)]
    if len(seats) == 1:
        return [(list(range(len(seats[0]))), [], None)]

    def called() -> Called:
        claims = [claim for seat in seats for claim in seat]
        joined = Table(seats, Links(claims, slots, nearness, classes)).joined(memory, f"linked {key}")
        return [(told, words, event_of([claims[n] for n in told]) if words else None) for told, words in joined]

    return memory.whole("joined", seats, called, Called)


def _spans(claims: Sequence[Claim]) -> tuple[Span, ...]:
    return tuple(claim.span for claim in claims)


def corroborates(first: Claim, second: Claim, slots: Mapping[str, Slot], nearness: Nearness) -> tuple[str, ...]:
    """The words by which two claims are told to say the same; empty where they are not."""
    if figure(first) != figure(second) or _common(slots[first.slot]) or _common(slots[second.slot]):
        return ()
    link = Links([first, second], slots, nearness, None).link(0, 1)
    return link.words if link is not None else ()


def _common(slot: Slot) -> bool:
    """Whether its answers are so few that two reports may give the same by chance: a Monday, noon, the third."""
    return slot.happens == "once" and slot.unit != "date"


def _party(
    members: Sequence[Claim], event: Event, words: tuple[str, ...], slots: Mapping[str, Slot], glances: Glances
) -> Party:
    """One party of claims that may come from several slots: a rule's question goes before one that nobody asked."""
    lead = leading(members, slots)
    claims = tuple(members)
    if any(c.slot != lead.slot for c in members):
        told = [glances.at(c) for c in members]
        claims = tuple(c.under(lead, interval=g.allowed, unit=g.unit) for c, g in zip(members, told, strict=True))
    return Party(slot=lead.slot, event=event, claims=claims, evidence=0, beside=tuple(map(intern, words)))
