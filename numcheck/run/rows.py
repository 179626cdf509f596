"""What a digest holds many of, as rows: records that are made anew for whoever asks, and gone when he has looked."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache

from numcheck.anew import Anew
from numcheck.claim import Claiming
from numcheck.model import Check, Claim, Finding, Unclaimed
from numcheck.pipeline import Digest
from numcheck.ruleset import Slot
from numcheck.run import records
from numcheck.run.aside import Aside, Home, Spoilt

#: Slots that are at hand, some 2.5 kB each.
_AT_HAND = 1024


class Reasons:
    """The reasons of all candidates without a claim, and whether it is a figure: every one once, and who has which."""

    def __init__(self) -> None:
        self._all: list[tuple[str, bool]] = []
        self._numbers: dict[tuple[str, bool], int] = {}
        self._told = array("I")

    def put(self, reasons: Iterable[tuple[str, bool]]) -> int:
        """The place of these reasons from now on."""
        place = len(self._told)
        for reason in reasons:
            number = self._numbers.setdefault(reason, len(self._all))
            if number == len(self._all):
                self._all.append(reason)
            self._told.append(number)
        return place

    def get(self, place: int) -> tuple[str, bool]:
        """The reason there, and whether it is a figure's."""
        return self._all[self._told[place]]


class Leftovers(Anew[Unclaimed]):
    """The candidates of a document without a claim, in their order."""

    __slots__ = ("_first", "_home", "_length", "_place", "_reasons")

    def __init__(self, home: Home, first: int, reasons: Reasons, told: Sequence[tuple[str, bool]]) -> None:
        """`first` is the number in `home` of the first of them, and `told` has the reason of each."""
        self._home, self._first, self._reasons = home, first, reasons
        self._place, self._length = reasons.put(told), len(told)

    def __len__(self) -> int:
        return self._length

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def _made(self, place: int) -> Unclaimed:
        at = self._first + place
        surface = self._home.bulk(at).decode()
        reason, figure = self._reasons.get(self._place + place)
        return Unclaimed(span=self._home.span(at), surface=surface, reason=reason, figure=figure)


class KeptDigests(Anew[Digest]):
    """The digests of many documents: their claims in one list, and what few of them have by their numbers."""

    def __init__(self, digests: Iterable[Digest]) -> None:
        self._claims: list[Claim] = []
        self._ends = array("I", [0])  # of each document where its claims end, and where its loose ones do
        self._counts = array("I")  # of each document its figures, and the numbers that are none
        self._left: list[tuple[Unclaimed, ...]] = []
        self._general: list[Mapping[str, Slot]] = []
        self._more: dict[int, tuple[tuple[Check, ...], tuple[Finding, ...], str]] = {}
        for number, one in enumerate(digests):
            for claims in (one.claiming.claims, one.claiming.loose):
                self._claims += claims
                self._ends.append(len(self._claims))
            self._counts.extend((one.claiming.figures, one.claiming.refused))
            self._left.append(one.claiming.unclaimed)
            self._general.append(one.claiming.general)
            more = one.checks, one.faults, one.without_parse
            if any(more):
                self._more[number] = more

    def __len__(self) -> int:
        return len(self._left)

    def _made(self, place: int) -> Digest:
        begin, middle, end = self._ends[2 * place : 2 * place + 3]
        checks, faults, without_parse = self._more.get(place, ((), (), ""))
        claiming = Claiming(
            claims=tuple(self._claims[begin:middle]),
            unclaimed=self._left[place],
            general=self._general[place],
            loose=tuple(self._claims[middle:end]),
            figures=self._counts[2 * place],
            refused=self._counts[2 * place + 1],
        )
        return Digest(claiming=claiming, checks=checks, faults=faults, without_parse=without_parse)


class SlotTable:
    """The slots that were made where no rule asked, of all documents; the last of one id counts."""

    def __init__(self, aside: Aside) -> None:
        self._shelf = aside.shelf
        self._numbers: dict[str, int] = {}
        self._places = array("Q")
        self._sizes = array("I")
        self._recent = lru_cache(maxsize=_AT_HAND)(self._decoded)

    def put(self, name: str, data: bytes) -> str:
        """Keeps a slot by its id, which is given back: the same object for all documents."""
        number = self._numbers.get(name)
        if number is None:
            self._numbers[name] = len(self._places)
            self._places.append(self._shelf.put(data))
            self._sizes.append(len(data))
        elif self._data(number) != data:
            self._places[number], self._sizes[number] = self._shelf.put(data), len(data)
            self._recent.cache_clear()
        return name

    def slot(self, name: str) -> Slot:
        """The slot with this id; KeyError if there is none."""
        return self._recent(name)

    def _decoded(self, name: str) -> Slot:
        found = records.decode(self._data(self._numbers[name]), Slot)
        if found is None:
            raise Spoilt("what was put aside has changed")
        return found

    def _data(self, number: int) -> bytes:
        return self._shelf.get(self._places[number], self._sizes[number])


class KeptSlots(Mapping[str, Slot]):
    """Those of one document."""

    __slots__ = ("_names", "_table")

    def __init__(self, table: SlotTable, names: tuple[str, ...]) -> None:
        self._table, self._names = table, names

    def __getitem__(self, name: str) -> Slot:
        return self._table.slot(name)

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)
