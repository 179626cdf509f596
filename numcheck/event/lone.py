"""Parties in few bytes: one of one claim, as most are, is held as its claim, any other with the name of its event."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from numcheck.anew import Anew
from numcheck.event.label import event_of, named
from numcheck.model import Claim, Event, Party


class Lone(Party):
    """A claim that sits alone, and fits no other; what its event is called is found out for whoever asks."""

    __slots__ = ()

    def __init__(self, claim: Claim) -> None:
        put = object.__setattr__
        put(self, "slot", claim.slot)
        put(self, "claims", (claim,))
        put(self, "evidence", 0)
        put(self, "beside", ())
        put(self, "torn", False)

    def __getattr__(self, name: str) -> Any:
        if name != "event":
            raise AttributeError(name)
        event: Event = event_of(self.claims)
        object.__setattr__(self, name, event)
        return event

    @property  # type: ignore[misc]
    def __class__(self) -> type[Party]:  # type: ignore[override]
        return Party


class _Called(Party):
    """A party of an event that has no other key than what it is called: the event is made anew for whoever asks."""

    __slots__ = ("_label",)

    def __init__(self, party: Party) -> None:
        put = object.__setattr__
        for name in ("slot", "claims", "evidence", "beside", "torn"):
            put(self, name, getattr(party, name))
        put(self, "_label", party.event.label)

    def __getattr__(self, name: str) -> Any:
        if name != "event":
            raise AttributeError(name)
        return named(self._label)

    @property  # type: ignore[misc]
    def __class__(self) -> type[Party]:  # type: ignore[override]
        return Party


def thin(party: Party | Claim) -> Party | Claim:
    """What is held of a party: of one that is made anew, its claim."""
    if type(party) is Lone:
        return party.claims[0]
    if type(party) is Party and party.event == named(party.event.label):
        return _Called(party)
    return party


class Parties(Anew[Party]):
    """Parties by what is held of each."""

    __slots__ = ("_all",)

    def __init__(self, held: Iterable[Party | Claim]) -> None:
        self._all = list(held)

    def __len__(self) -> int:
        return len(self._all)

    def _made(self, place: int) -> Party:
        one = self._all[place]
        return one if isinstance(one, Party) else Lone(one)
