"""Claims of one slot -> the pairs of them that are worth a test, and how many are passed over."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from decimal import Decimal
from functools import cached_property
from hashlib import blake2b
from itertools import combinations, product

from numcheck.event.nearness import Nearness
from numcheck.event.order import grouped
from numcheck.model import Claim, Interval

#: Claims of one slot that are tested every one with every other; beyond it only those of documents that share a name,
#: and of one document those that stand near each other.
_MANY = 200
#: Documents of which the pairs are at hand; then it begins anew.
_RECENT = 256
#: Below every number.
_LEAST = Decimal("-Infinity")


class Candidates:
    """Pairs of claims, which stand in the order of their places, to test, sorted: all where they are few.

    Else those of documents that share a name which few others have. Of a large run these are millions: none is held.

    The claims of one document, and documents with hardly a name in them, are taken in their order, so many at a time:
    a list or a table may answer one question ten thousand times. Of these, two that one writer tells as two figures
    need no test.
    """

    def __init__(self, claims: Sequence[Claim], nearness: Nearness) -> None:
        self._claims, self._nearness = claims, nearness
        self._said_in: Mapping[str, Sequence[int]] = _SaidIn(claims) if many(claims) else {}
        self._recent: dict[str, Set[tuple[int, int]]] = {}

    def __iter__(self) -> Iterator[tuple[int, int]]:
        if not self._said_in:
            yield from combinations(range(len(self._claims)), 2)
            return
        looked = 0
        for said, beyond in zip(self._said_in.values(), _beyond(self._said_in, self._nearness), strict=True):
            looked += _looked_at(said, beyond)
            near = {pair for stretch in _stretches(said) for pair in _may_agree(self._claims, stretch)}
            yield from sorted(near | beyond)
        self._nearness.looked_at[_documents(self._claims)] = looked

    def holds(self, i: int, j: int) -> bool:
        """Whether two places, i < j, are one of the pairs."""
        if not self._said_in:
            return True
        pair = i, j
        one, other = (self._claims[k].span.doc for k in pair)
        if one == other and pair in self._near(one):
            return True
        if other in self._nearness.neighbours(one):
            firsts = (self._said_in[document][:_MANY][-1] for document in (one, other))
            if all(k <= last for k, last in zip(pair, firsts, strict=True)):
                return True
        if self._nearness.names_enough(one) or self._nearness.names_enough(other):
            return False
        at, behind = (bisect_left(self._nameless, k) // _MANY for k in pair)
        return bool(self._nameless) and at == behind

    def _near(self, document: str) -> Set[tuple[int, int]]:
        """The pairs of one document. No cache of functions holds them: this is to be gone with its question."""
        known = self._recent.get(document)
        if known is None:
            if len(self._recent) >= _RECENT:
                self._recent.clear()
            stretches = _stretches(self._said_in[document])
            known = {pair for stretch in stretches for pair in _may_agree(self._claims, stretch)}
            self._recent[document] = known
        return known

    @cached_property
    def _nameless(self) -> Sequence[int]:
        """The places of claims in documents with hardly a name; none where there is one such document only."""
        return _of_nameless(self._said_in, self._nearness)


class _SaidIn(Mapping[str, Sequence[int]]):
    """The places of the claims of each document, in few bytes: one question may have a hundred thousand claims."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._numbers, self._places, self._starts = grouped(claims)

    def __getitem__(self, document: str) -> Sequence[int]:
        number = self._numbers[document]
        return self._places[self._starts[number] : self._starts[number + 1]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._numbers)

    def __len__(self) -> int:
        return len(self._numbers)


def _stretches(claims: Sequence[int]) -> Iterable[Sequence[int]]:
    """So many at a time."""
    return (claims[start : start + _MANY] for start in range(0, len(claims), _MANY))


def _may_agree(claims: Sequence[Claim], stretch: Sequence[int]) -> Iterable[tuple[int, int]]:
    """The pairs of one document that may be worth a test: in headings, and where one number may fit both."""
    headings = [k for k in stretch if claims[k].frame.heading]
    others = [k for k in stretch if not claims[k].frame.heading]
    yield from ((min(i, j), max(i, j)) for i in headings for j in others)
    for of_a_kind in (headings, others):
        yield from _overlapping([(claims[k].interval, k) for k in of_a_kind])


def _overlapping(intervals: Sequence[tuple[Interval, int]]) -> Iterable[tuple[int, int]]:
    """The pairs whose intervals may have a number in common, by a sweep over their low ends."""
    swept: list[tuple[Interval, int]] = []
    for interval, k in sorted(intervals, key=lambda both: _LEAST if both[0].low is None else both[0].low):
        low = interval.low
        if low is not None:
            swept = [(other, j) for other, j in swept if other.high is None or other.high >= low]
        yield from ((min(j, k), max(j, k)) for _, j in swept)
        swept.append((interval, k))


def _beyond(said_in: Mapping[str, Sequence[int]], nearness: Nearness) -> Iterator[set[tuple[int, int]]]:
    """Of each document the pairs that its claims make with those of the documents behind it.

    Those with hardly a name meet all of their like, where there are more of these than one.
    """
    every = _of_nameless(said_in, nearness)
    beside = {k: stretch for stretch in _stretches(every) for k in stretch}
    for document, said in said_in.items():
        found = {(k, other) for k in said for other in beside.get(k, ()) if other > k}
        for other in nearness.neighbours(document) & said_in.keys():
            if said[0] < said_in[other][0]:
                found.update(product(said[:_MANY], said_in[other][:_MANY]))
        yield found


def _of_nameless(said_in: Mapping[str, Sequence[int]], nearness: Nearness) -> Sequence[int]:
    """The places of claims in documents with hardly a name, where there are more of these than one."""
    nameless = [said for document, said in said_in.items() if not nearness.names_enough(document)]
    return [k for said in nameless for k in said] if len(nameless) > 1 else []


def many(claims: Sequence[Claim]) -> bool:
    """Whether so many claims may be too many, so that other documents decide too which of their pairs are tested."""
    return len(claims) > _MANY


def passed_over(claims: Sequence[Claim], nearness: Nearness) -> int:
    """How many pairs are never looked at, because the claims are too many."""
    if len(claims) <= _MANY:
        return 0
    key = _documents(claims)
    if key not in nearness.looked_at:
        said_in = _SaidIn(claims)
        both = zip(said_in.values(), _beyond(said_in, nearness), strict=True)
        nearness.looked_at[key] = sum(_looked_at(said, beyond) for said, beyond in both)
    return len(claims) * (len(claims) - 1) // 2 - nearness.looked_at[key]


def _documents(claims: Sequence[Claim]) -> bytes:
    """A sum of the documents of the claims, which alone decide how many pairs are looked at."""
    told = blake2b(digest_size=16)
    for claim in claims:
        name = claim.span.doc.encode("utf-8", "surrogatepass")
        told.update(b"%d %b" % (len(name), name))
    return told.digest()


def _looked_at(said: Sequence[int], beyond: Iterable[tuple[int, int]]) -> int:
    """How many pairs stand in one stretch of a document, or beyond."""
    stretch = {k: at // _MANY for at, k in enumerate(said)}
    beside = sum(len(s) * (len(s) - 1) // 2 for s in _stretches(said))
    return beside + sum([stretch[i] != stretch.get(j) for i, j in beyond])
