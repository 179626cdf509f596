"""Claims and parties in their order, sorted a little at a time: what they are sorted by takes more than they do."""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain, pairwise

from numcheck.event.lone import Parties, thin
from numcheck.model import Claim, Party, Span


def by_place(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims sorted by span; those of a run, document after document, mostly are."""
    if all(one.span <= other.span for one, other in pairwise(claims)):
        return claims
    return sorted(claims, key=lambda claim: claim.span)


def by_slot(parties: Iterable[Party | Claim]) -> Sequence[Party]:
    """The parties sorted by slot and first claim; a claim stands for a party of its own."""
    of: dict[str, list[Party | Claim]] = defaultdict(list)
    for party in parties:
        of[party.slot].append(thin(party))
    return Parties(chain.from_iterable(sorted(of.pop(slot), key=_first) for slot in sorted(of)))


def _first(party: Party | Claim) -> Span:
    return party.claims[0].span if isinstance(party, Party) else party.span


def grouped(claims: Sequence[Claim]) -> tuple[Mapping[str, int], array[int], array[int]]:
    """A number for every document, and the places of the claims of each, document after document, and where they start.

    Those of one document are in the order they came in, and so are the documents.
    """
    numbers: dict[str, int] = {}
    of = array("I", (numbers.setdefault(claim.span.doc, len(numbers)) for claim in claims))
    starts = array("I", bytes(4 * len(numbers) + 4))
    for number in of:
        starts[number + 1] += 1
    for number in range(len(numbers)):
        starts[number + 1] += starts[number]
    free = array("I", starts)
    places = array("I", bytes(4 * len(of)))
    for place, number in enumerate(of):
        places[free[number]] = place
        free[number] += 1
    return numbers, places, starts


class ByDocument:
    """The claims of each document, in the order they came in; in one list, because most documents have few."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._numbers, places, self._starts = grouped(claims)
        self._all = [claims[place] for place in places]

    def __getitem__(self, document: str) -> Sequence[Claim]:
        """Those of one; none of a document that nobody has a claim of."""
        number = self._numbers.get(document)
        return () if number is None else self._all[self._starts[number] : self._starts[number + 1]]
