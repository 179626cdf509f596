"""A sequence of records that are made anew for whoever asks, and gone when he has looked."""

from __future__ import annotations

from abc import abstractmethod
from array import array
from collections.abc import Callable, Iterator, Sequence
from typing import TypeVar, cast, overload

_T = TypeVar("_T")


class Anew(Sequence[_T]):
    """Whoever says how many there are, and what the one at a place is; of a stretch there is a tuple."""

    __slots__ = ()

    @abstractmethod
    def _made(self, place: int) -> _T:
        """The one at a place, counted from 0."""

    @overload
    def __getitem__(self, place: int) -> _T: ...
    @overload
    def __getitem__(self, place: slice) -> tuple[_T, ...]: ...
    def __getitem__(self, place: int | slice) -> _T | tuple[_T, ...]:
        if isinstance(place, slice):
            return tuple(map(self._made, range(len(self))[place]))
        return self._made(range(len(self))[place])

    def __iter__(self) -> Iterator[_T]:
        """One after another; what `Sequence` does itself, asking for each by its place, takes five times as long."""
        return map(self._made, range(len(self)))


class Each(Anew[_T]):
    """So many of what a function makes for each place, from 0 on."""

    __slots__ = ("_length", "_make")

    def __init__(self, length: int, make: Callable[[int], _T]) -> None:
        self._length, self._make = length, make

    def __len__(self) -> int:
        return self._length

    def _made(self, place: int) -> _T:
        return self._make(place)


class _Some(Anew[_T]):
    """Some of a sequence, by their places in it."""

    __slots__ = ("_all", "_places")

    def __init__(self, every: Sequence[_T], places: Sequence[int]) -> None:
        self._all, self._places = every, array("Q", places)

    def __len__(self) -> int:
        return len(self._places)

    def _made(self, place: int) -> _T:
        return self._all[self._places[place]]


def some(every: Sequence[_T], wanted: Callable[[_T], bool]) -> tuple[_T, ...]:
    """The wanted ones of a tuple; of a sequence that stands for one, a sequence that does."""
    if isinstance(every, tuple):
        return tuple(filter(wanted, every))
    return cast("tuple[_T, ...]", _Some(every, [place for place, one in enumerate(every) if wanted(one)]))
