"""What a digest holds many of, as rows: records that are made anew for whoever asks, and gone when he has looked."""

from __future__ import annotations

from array import array
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache

from numcheck.anew import Anew
from numcheck.model import Unclaimed
from numcheck.ruleset import Slot
from numcheck.run import records
from numcheck.run.aside import Aside, Home, Spoilt

#: Slots that are at hand, some 2.5 kB each.
_AT_HAND = 1024


class Reasons:
    """Every reason once, and its number."""

    def __init__(self) -> None:
        self.all: list[str] = []
        self._numbers: dict[str, int] = {}

    def number(self, reason: str) -> int:
        """The number of a reason, from now on."""
        number = self._numbers.setdefault(reason, len(self.all))
        if number == len(self.all):
            self.all.append(reason)
        return number


class Leftovers(Anew[Unclaimed]):
    """The candidates of a document without a claim, in their order."""

    __slots__ = ("_first", "_home", "_numbers", "_reasons")

    def __init__(self, home: Home, first: int, reasons: Reasons, told: Sequence[str]) -> None:
        """`first` is the number in `home` of the first of them, and `told` has the reason of each."""
        self._home, self._first, self._reasons = home, first, reasons
        self._numbers = array("I", map(reasons.number, told))

    def __len__(self) -> int:
        return len(self._numbers)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Sequence) and tuple(self) == tuple(other)

    __hash__ = None  # type: ignore[assignment]

    def _made(self, place: int) -> Unclaimed:
        at = self._first + place
        reason = self._reasons.all[self._numbers[place]]
        return Unclaimed(span=self._home.span(at), surface=self._home.bulk(at).decode(), reason=reason)


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
