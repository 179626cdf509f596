"""Names -> the documents that share one which few others hold; what is kept of a document are some numbers."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Sequence
from hashlib import blake2b
from itertools import accumulate, groupby

from numcheck.spots import in_order

#: Bytes a document to count names in, and how far: whether one stands alone.
_BUCKETS, _TWICE = 128, 2


class Holders:
    """Which documents hold a name that others hold too, and no more than so many."""

    def __init__(self, documents: Sequence[str], names: Callable[[str], Iterable[str]], most: int) -> None:
        """`names` gives those of a document, each once; it is asked twice."""
        # Most names stand in one document, and take no room here but a byte, which others may share.
        size = _BUCKETS * (len(documents) + 1)
        times = bytearray(size)
        for document in documents:
            for name in names(document):
                bucket = hash(name) % size
                times[bucket] += times[bucket] < _TWICE
        sums, ends = array("Q"), array("I")  # of every document those of its other names; where they end
        for document in documents:
            sums.extend(_sum(name) for name in names(document) if times[hash(name) % size] == _TWICE)
            ends.append(len(sums))
        del times
        known, held = array("Q"), array("I")  # the names that few hold, sorted, and how many do
        for one, same in groupby(in_order(sums)):
            if 1 < (number := sum(1 for _ in same)) <= most:
                known.append(one)
                held.append(number)
        self._names, self._ends = array("I"), array("I")  # of every document; where those of each end
        at = 0
        for end in ends:
            for one in sums[at:end]:
                number = bisect_left(known, one)
                if number < len(known) and known[number] == one:
                    self._names.append(number)
            self._ends.append(len(self._names))
            at = end
        self._by_name, self._starts = _turned(self._names, self._ends, held)

    def beside(self, number: int) -> Iterator[int]:
        """The numbers of the documents that share such a name with one, this one among them; some more than once."""
        for name in self._names[self._ends[number - 1] if number else 0 : self._ends[number]]:
            yield from self._by_name[self._starts[name] : self._starts[name + 1]]


def _sum(name: str) -> int:
    """A name in eight bytes; where two share them by chance, two documents are looked at that share no name."""
    return int.from_bytes(blake2b(name.encode("utf-8", "surrogatepass"), digest_size=8).digest())


def _turned(names: Sequence[int], ends: Sequence[int], held: Iterable[int]) -> tuple[array[int], array[int]]:
    """The documents of every name, which so many hold, name after name, and where those of each begin."""
    starts = array("I", accumulate(held, initial=0))
    found = array("I", bytes(4 * starts[-1]))
    free = array("I", starts)
    at = 0
    for document, end in enumerate(ends):
        for name in names[at:end]:
            found[free[name]] = document
            free[name] += 1
        at = end
    return found, starts
