"""Places of figures in the documents of a run, in few bytes: of a large run there are a million."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Iterable
from heapq import merge
from itertools import islice

from numcheck.model import Span

#: Numbers that are sorted at once: as those of Python they take five times as much as here.
_AT_ONCE = 65_536


def in_order(numbers: Iterable[int]) -> array[int]:
    """Numbers of up to eight bytes, sorted."""
    told = iter(numbers)
    parts = []
    while part := sorted(islice(told, _AT_ONCE)):
        parts.append(array("Q", part))
    return array("Q", merge(*parts))


class Spots:
    """Where some of the figures of a run stand, eight bytes each; no two figures of a document start at one place."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._numbers: dict[str, int] = {}
        self._all = in_order(map(self._number, spans))

    def _number(self, span: Span) -> int:
        return (self._numbers.setdefault(span.doc, len(self._numbers)) << 32) + span.start

    def __contains__(self, span: Span) -> bool:
        if span.doc not in self._numbers:
            return False
        key = self._number(span)
        at = bisect_left(self._all, key)
        return at < len(self._all) and self._all[at] == key
