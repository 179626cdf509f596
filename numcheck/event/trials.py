"""Pairs that were tested -> those that passed, by what hangs together: each such part can be seated by itself."""

from __future__ import annotations

from array import array
from collections.abc import Iterable, Iterator, Mapping

from numcheck.model import Pair


class Trials:
    """Of all pairs that were tested those that may be compared, with their evidence."""

    def __init__(self, number: int, met: Iterable[tuple[tuple[int, int], Pair | None]]) -> None:
        """`met` says what every two of so many places, i < j, come to that were tested, sorted."""
        self._number = number
        self._passed, self._evidence = array("Q"), array("I")
        for (i, j), told in met:
            if told is not None and not told.refusal:
                self._passed.append((i << 32) + j)
                self._evidence.append(told.evidence)

    def parts(self) -> Iterator[tuple[list[int], Mapping[tuple[int, int], int]]]:
        """The places that pairs which passed join, if only by others, with the evidence of these; sorted by the first.

        A place of no such pair is a part of its own.
        """
        first = self._firsts()
        pairs: dict[int, list[int]] = {}
        members: dict[int, list[int]] = {}
        for at, pair in enumerate(self._passed):
            pairs.setdefault(first[pair >> 32], []).append(at)
        for place in range(self._number):
            if first[place] in pairs:
                members.setdefault(first[place], []).append(place)
        for place in range(self._number):
            if place in members:
                passed = ((divmod(self._passed[at], 1 << 32), self._evidence[at]) for at in pairs.pop(place))
                yield members.pop(place), dict(passed)
            elif first[place] == place:
                yield [place], {}

    def _firsts(self) -> array[int]:
        """For every place the first one of its part."""
        first = array("I", range(self._number))

        def of(place: int) -> int:
            while first[place] != place:
                first[place] = first[first[place]]
                place = first[place]
            return place

        for pair in self._passed:
            one, other = sorted((of(pair >> 32), of(pair & 0xFFFFFFFF)))
            first[other] = one
        for place in range(self._number):
            first[place] = of(place)
        return first
