"""Claims and parties in their order, sorted a little at a time: what they are sorted by takes more than they do."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

from numcheck.model import Claim, Party, Span


def by_place(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims sorted by span; those of a run, document after document, mostly are."""
    if all(one.span <= other.span for one, other in pairwise(claims)):
        return claims
    return sorted(claims, key=lambda claim: claim.span)


def by_slot(parties: Iterable[Party]) -> tuple[Party, ...]:
    """The parties sorted by slot and first claim."""
    of: dict[str, list[Party]] = defaultdict(list)
    for party in parties:
        of[party.slot].append(party)
    return tuple(party for slot in sorted(of) for party in sorted(of.pop(slot), key=_first))


def _first(party: Party) -> Span:
    return party.claims[0].span


class ByDocument:
    """The claims of each document, in the order they came in; in one list, because most documents have few."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._numbers: dict[str, int] = {}
        of = array("I", (self._numbers.setdefault(claim.span.doc, len(self._numbers)) for claim in claims))
        self._starts = array("I", bytes(4 * len(self._numbers) + 4))
        for number in of:
            self._starts[number + 1] += 1
        for number in range(len(self._numbers)):
            self._starts[number + 1] += self._starts[number]
        free = array("I", self._starts)
        self._all = list(claims)
        for number, claim in zip(of, claims, strict=True):
            self._all[free[number]] = claim
            free[number] += 1

    def __getitem__(self, document: str) -> Sequence[Claim]:
        """Those of one; none of a document that nobody has a claim of."""
        number = self._numbers.get(document)
        return () if number is None else self._all[self._starts[number] : self._starts[number + 1]]
