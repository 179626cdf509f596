"""Groups that are put aside: of a large run there are a third of a million, and nobody looks at all of them at once."""

from __future__ import annotations

from array import array
from collections.abc import Iterable
from sys import intern

import msgspec

from numcheck.anew import Anew
from numcheck.model import Camp, Claim, Event, Group, Interval
from numcheck.run import records
from numcheck.run.aside import Aside, Home, KeptClaim, sure


class _Claim(msgspec.Struct, array_like=True, frozen=True, gc=False):
    home: int  # which of the homes
    number: int  # there
    interval: Interval
    unit: str
    reading: str
    rule: str


class _Group(msgspec.Struct, array_like=True, frozen=True, gc=False):
    slot: str
    question: str
    event: Event
    camps: list[tuple[str, list[_Claim]]]
    verdict: str
    why: str
    sources: int


class KeptGroups(Anew[Group]):
    """Groups by their places on the shelf; each is made anew for whoever asks, and its claims with it."""

    def __init__(self, aside: Aside, groups: Iterable[Group]) -> None:
        self._shelf = aside.shelf
        self._places, self._sizes = array("Q"), array("I")  # a size of 0: it is held
        self._homes: list[Home] = []
        self._held: dict[int, Group] = {}  # what has claims that are not put aside, or no bytes
        numbers: dict[str, int] = {}  # of the homes, by their documents
        for group in groups:
            data = self._packed(group, numbers)
            if data is None:
                self._held[len(self._places)] = group
            self._places.append(0 if data is None else self._shelf.put(data))
            self._sizes.append(0 if data is None else len(data))

    def __len__(self) -> int:
        return len(self._places)

    def _made(self, place: int) -> Group:
        if not self._sizes[place]:
            return self._held[place]
        told = sure(self._shelf.get(self._places[place], self._sizes[place]), _Group)
        return Group(
            slot=intern(told.slot),
            question=intern(told.question),
            event=told.event,
            camps=tuple(
                Camp(reading=reading, claims=tuple(self._claim(one, told.slot) for one in claims))
                for reading, claims in told.camps
            ),
            verdict=intern(told.verdict),
            why=told.why,
            sources=told.sources,
        )

    def _claim(self, told: _Claim, slot: str) -> Claim:
        return KeptClaim(self._homes[told.home], told.number, slot, told.interval, told.unit, told.reading, told.rule)

    def _packed(self, group: Group, numbers: dict[str, int]) -> bytes | None:
        camps = []
        for camp in group.camps:
            claims = []
            for claim in camp.claims:
                if not isinstance(claim, KeptClaim) or claim.slot != group.slot:
                    return None
                home = numbers.setdefault(claim.home.doc, len(self._homes))
                if home == len(self._homes):
                    self._homes.append(claim.home)
                told = _Claim(home, claim.number, claim.interval, claim.unit, claim.reading, claim.rule)
                claims.append(told)
            camps.append((camp.reading, claims))
        whole = _Group(group.slot, group.question, group.event, camps, group.verdict, group.why, group.sources)
        return records.encode(whole)
