"""Claims of one slot -> the pairs of them that are worth a test, and how many are passed over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import combinations, product

from numcheck.event.nearness import Nearness
from numcheck.model import Claim, Interval

#: Claims of one slot that are tested every one with every other; beyond it only those of documents that share a name,
#: and of one document those that stand near each other.
_MANY = 200
#: Below every number.
_LEAST = Decimal("-Infinity")


def candidates(claims: Sequence[Claim], nearness: Nearness) -> Iterable[tuple[int, int]]:
    """Pairs of claims, which stand in the order of their places, to test: all where they are few.

    Else those of documents that share a name which few others have.

    The claims of one document, and documents with hardly a name in them, are taken in their order, so many at a time:
    a list or a table may answer one question ten thousand times. Of these, two that one writer tells as two figures
    need no test.
    """
    if len(claims) <= _MANY:
        return combinations(range(len(claims)), 2)
    said_in = _said_in(claims)
    found = {pair for said in said_in.values() for stretch in _stretches(said) for pair in _may_agree(claims, stretch)}
    beyond = _beyond(said_in, nearness)
    nearness.looked_at[_documents(claims)] = _looked_at(said_in, beyond)
    found |= beyond
    del beyond  # of a large run these are millions
    return sorted(found)


def _said_in(claims: Sequence[Claim]) -> Mapping[str, Sequence[int]]:
    """The places of the claims of each document."""
    said_in: dict[str, list[int]] = defaultdict(list)
    for k, claim in enumerate(claims):
        said_in[claim.span.doc].append(k)
    return said_in


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


def _beyond(said_in: Mapping[str, Sequence[int]], nearness: Nearness) -> set[tuple[int, int]]:
    """The pairs of two documents, and all of those with hardly a name, where there are more of these than one."""
    nameless = [said for document, said in said_in.items() if not nearness.names_enough(document)]
    every = [k for said in nameless for k in said] if len(nameless) > 1 else []
    found = {pair for stretch in _stretches(every) for pair in combinations(stretch, 2)}
    for document, said in said_in.items():
        for other in nearness.neighbours(document) & said_in.keys():
            if document < other:
                there = said_in[other]
                first, second = (said, there) if said[0] < there[0] else (there, said)
                found.update(product(first[:_MANY], second[:_MANY]))
    return found


def many(claims: Sequence[Claim]) -> bool:
    """Whether so many claims may be too many, so that other documents decide too which of their pairs are tested."""
    return len(claims) > _MANY


def passed_over(claims: Sequence[Claim], nearness: Nearness) -> int:
    """How many pairs are never looked at, because the claims are too many."""
    if len(claims) <= _MANY:
        return 0
    key = _documents(claims)
    if key not in nearness.looked_at:
        said_in = _said_in(claims)
        nearness.looked_at[key] = _looked_at(said_in, _beyond(said_in, nearness))
    return len(claims) * (len(claims) - 1) // 2 - nearness.looked_at[key]


def _documents(claims: Sequence[Claim]) -> tuple[str, ...]:
    """The documents of the claims, which alone decide how many pairs are looked at."""
    return tuple([claim.span.doc for claim in claims])


def _looked_at(said_in: Mapping[str, Sequence[int]], beyond: set[tuple[int, int]]) -> int:
    """How many pairs stand in one stretch of a document, or beyond."""
    place = {k: (number, at // _MANY) for number, said in enumerate(said_in.values()) for at, k in enumerate(said)}
    beside = sum(len(s) * (len(s) - 1) // 2 for said in said_in.values() for s in _stretches(said))
    return beside + sum([place[i] != place[j] for i, j in beyond])
