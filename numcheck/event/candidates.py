"""Claims of one slot -> the pairs of them that are worth a test, and how many are passed over."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import combinations

from numcheck.event.nearness import Nearness
from numcheck.model import Claim

#: Claims of one slot that are tested every one with every other; beyond it only those of documents that share a name,
#: and of one document those that stand near each other.
_MANY = 200


def candidates(claims: Sequence[Claim], nearness: Nearness) -> Iterable[tuple[int, int]]:
    """Pairs of claims to test: all where they are few; else those of documents that share a name which few others have.

    The claims of one document, and documents with hardly a name in them, are taken in their order, so many at a time:
    a list or a table may answer one question ten thousand times.
    """
    if len(claims) <= _MANY:
        return combinations(range(len(claims)), 2)
    said_in: dict[str, list[int]] = defaultdict(list)
    for k, claim in enumerate(claims):
        said_in[claim.span.doc].append(k)
    nameless = [k for document, said in said_in.items() if not nearness.names_enough(document) for k in said]
    found = set(_near(nameless))
    for document, said in said_in.items():
        found.update(_near(said))
        for other in nearness.neighbours(document) & said_in.keys():
            found.update((min(i, j), max(i, j)) for i in said[:_MANY] for j in said_in[other][:_MANY])
    return sorted(found)


def _near(claims: Sequence[int]) -> Iterable[tuple[int, int]]:
    """Pairs within each stretch of so many claims."""
    for start in range(0, len(claims), _MANY):
        yield from combinations(claims[start : start + _MANY], 2)


def many(claims: Sequence[Claim]) -> bool:
    """Whether so many claims may be too many, so that other documents decide too which of their pairs are tested."""
    return len(claims) > _MANY


def passed_over(claims: Sequence[Claim], nearness: Nearness) -> int:
    """How many pairs are never tested, because the claims are too many."""
    if len(claims) <= _MANY:
        return 0
    return len(claims) * (len(claims) - 1) // 2 - sum(1 for _ in candidates(claims, nearness))
