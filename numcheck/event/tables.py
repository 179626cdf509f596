"""Claims of one figure, some of which sit together -> who sits with whom, so that most of a table say the same."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import product
from typing import cast

from numcheck.event import beside
from numcheck.event.links import TELLING, Link, Links
from numcheck.event.memory import Memory
from numcheck.interval import agree
from numcheck.model import Claim

#: Of all pairs of two parties that are joined, this share must say the same; and where the figure tells little.
_MOSTLY, _NEARLY_ALL = 0.4, 0.6
#: What a memory of links holds.
_Maybe = cast("type[Link | None]", Link | None)


class Table:
    """Claims of one figure, and who sits with whom."""

    def __init__(self, seats: Sequence[Sequence[Claim]], links: Links) -> None:
        """`links` are of the claims of all seats, in their order."""
        self.claims, self.among = links.claims, links
        self.seat_of: list[list[int]] = []
        self.given: list[range] = []  # the seats as they came
        for seat in seats:
            start = len(self.seat_of)
            self.given.append(range(start, start + len(seat)))
            self.seat_of += [list(self.given[-1])] * len(seat)
        self.links: dict[tuple[int, int], Link] = {}

    def joined(self, memory: Memory, what: str) -> Iterable[tuple[list[int], list[str]]]:
        """Every seat with its claims, sorted by span, and the words that brought it together; none where it is old."""
        found: Iterable[tuple[tuple[int, int], Link | None]]
        if self.among.notes.at_hand:
            found = memory.pairs(what, self.claims, self.among.candidates(), self.among.link, _Maybe)
        else:  # to remember what millions of pairs come to takes more than to ask again
            found = ((pair, self.among.link(*pair)) for pair in self.among.candidates())
        self.links = {pair: link for pair, link in found if link is not None}
        words: dict[int, list[str]] = defaultdict(list)
        failed: set[tuple[int, int, int, int]] = set()  # two seats with as many claims as now, which did not join
        for i, j in sorted(self.links, key=lambda pair: (-self.links[pair].strength, pair)):
            one, other = self.seat_of[i], self.seat_of[j]
            both = (id(one), len(one), id(other), len(other))
            if one is other or both in failed:
                continue
            if not self._may_join(one, other):
                failed.add(both)
                continue
            known = (*words[id(one)], *self.links[i, j].words, *words.pop(id(other), ()))
            words[id(one)] = list(dict.fromkeys(known))
            one += other
            for k in other:
                self.seat_of[k] = one
        given = {seat[0]: seat for seat in self.given}
        for members in {id(m): m for m in self.seat_of}.values():
            if len({self.claims[k].span.doc for k in members}) > 1:
                yield sorted(members, key=lambda k: self.claims[k].span), words[id(members)][: beside.TOLD]
            else:  # what one document says twice agrees with nobody, and each seat stays as it came
                yield from ((list(given[k]), []) for k in sorted(members) if k in given)

    def _may_join(self, one: Sequence[int], other: Sequence[int]) -> bool:
        """Whether nothing speaks against any pair, one number fits all, and most pairs say the same."""
        pairs = [(min(a, b), max(a, b)) for a, b in product(one, other)]
        if not agree([self.among.notes.raws[k] for k in (*one, *other)]):
            return False
        if any(pair not in self.links and self.among.barred(*pair) for pair in pairs):
            return False
        mostly = _MOSTLY if self.among.notes.figures[one[0]] >= TELLING else _NEARLY_ALL
        return sum(pair in self.links for pair in pairs) >= mostly * len(pairs)
