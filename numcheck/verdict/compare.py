"""Parties -> Groups with a verdict."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from sys import intern

from numcheck.interval import camps
from numcheck.model import TORN, Camp, Document, Group, Party
from numcheck.ruleset import Slot
from numcheck.verdict.ages import explained
from numcheck.verdict.difference import difference
from numcheck.verdict.readings import reading
from numcheck.verdict.sources import sources


def compare(
    parties: Sequence[Party], documents: Mapping[str, Document], slots: Mapping[str, Slot]
) -> tuple[Group, ...]:
    """The groups of all parties, in their order: camps that agree within themselves, and what becomes of them."""
    return tuple(_group(party, documents, slots[party.slot]) for party in parties)


def _group(party: Party, documents: Mapping[str, Document], slot: Slot) -> Group:
    claims = party.claims
    tables = [tuple(claims[i] for i in members) for members in camps([c.interval for c in claims])]
    if len(tables) == 1:  # most claims agree or sit alone, and there may be a hundred thousand parties
        tables = [claims]
    seated = [Camp(reading=intern(reading(members)), claims=members) for members in tables]  # many read the same
    seated.sort(key=lambda camp: (len(camp.claims), camp.claims[0].span))
    told_by = sources(claims, documents)
    if len(seated) == 1:
        verdict, why = _agreement(party, told_by)
    elif aged := explained(claims, documents):
        seated, verdict, why = [Camp(reading=_span(seated), claims=claims)], "compatible", aged
    else:
        verdict, why = difference(seated, documents, slot)
        if party.beside:
            why = f"{why.removesuffix('.')}{_beside(party)}."
    return Group(
        slot=party.slot,
        question=intern(_question(party, slot)),
        event=party.event,
        camps=tuple(seated),
        verdict=verdict,
        why=intern(why),
        sources=told_by,
    )


def _question(party: Party, slot: Slot) -> str:
    """What the slot asks; where it names nothing ("How many?"), with the words that all figures stand beside."""
    named = slot.pack != "same" or not slot.id.endswith("/-") or not party.beside
    return slot.asks if named else f"{slot.asks.removesuffix('?')} (beside {', '.join(party.beside)})?"


def _agreement(party: Party, sources: int) -> tuple[str, str]:
    claims = party.claims
    if party.torn and len(claims) == 1:
        return "single", TORN
    if len(claims) == 1 or sources == 1:
        return "single", "One source says so." if len(claims) == 1 else "One source says so more than once."
    same = len({(c.interval.low, c.interval.high, c.interval.low_open, c.interval.high_open) for c in claims}) == 1
    if same:
        return "agree", f"{sources} sources say the same{_beside(party)}."
    return "compatible", f"{sources} sources differ in words, and one number fits them all{_beside(party)}."


def _beside(party: Party) -> str:
    return f", beside the same words: {', '.join(f'“{w}”' for w in party.beside)}" if party.beside else ""


def _span(seated: Sequence[Camp]) -> str:
    """The readings of several camps, the smallest number first."""
    ordered = sorted(seated, key=lambda camp: camp.claims[0].interval.low or 0)
    return " and ".join(camp.reading for camp in ordered)
