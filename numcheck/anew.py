"""A sequence of records that are made anew for whoever asks, and gone when he has looked."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Sequence
from typing import TypeVar, overload

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
