"""Claims -> what the sentence of each tells besides: the other figures, and the times among them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from numcheck.event import timing
from numcheck.event.glance import Glances
from numcheck.event.nearness import Nearness
from numcheck.event.order import ByDocument
from numcheck.event.timing import Timed
from numcheck.interval import agree, allows
from numcheck.model import Claim, Interval, Kind, Span

#: A sentence with so many figures besides is a list.
_LIST = 8
#: Two other figures of one thing that differ by more than this factor tell that the sentences are of two things.
_OTHERWISE = Decimal("1.5")


#: Documents of which what the sentences tell is at hand, and times.
_RECENT, _AT_HAND = 512, 4096

#: Where something begins and ends in a document.
_Place: TypeAlias = tuple[int, int]


class _Told(NamedTuple):
    """What the sentences of a document tell."""

    telling: Mapping[_Place, Claim]  # a time, by the place of the figure
    beside: Mapping[_Place, list[Claim]]  # the figures of every sentence, by its place


class Sentences:
    """What every sentence tells: its figures, and the times among them."""

    def __init__(self, claims: Sequence[Claim], nearness: Nearness, glances: Glances | None = None) -> None:
        """`glances` are of all these claims."""
        self.glances = glances or Glances(claims, nearness)
        self._nearness = nearness
        self._claims = ByDocument(claims)
        self._of = lru_cache(maxsize=_RECENT)(self._told)
        self._times = lru_cache(maxsize=_AT_HAND)(self._timed)

    def telling(self, claim: Claim) -> Claim:
        """The claim that stands for all that tell a time at one place."""
        span = claim.span
        return self._of(span.doc).telling[span.start, span.end]

    def time(self, claim: Claim) -> Timed | None:
        """The time that a claim tells."""
        return self._times(claim.span)

    def _timed(self, span: Span) -> Timed | None:
        told = self._of(span.doc).telling.get((span.start, span.end))
        return None if told is None else timing.timed(told, self._nearness)

    def _told(self, document: str) -> _Told:
        """What the sentences of a document tell."""
        telling: dict[_Place, Claim] = {}
        beside: dict[_Place, list[Claim]] = defaultdict(list)
        for claim in self._claims[document]:
            glance = self.glances.at(claim)
            beside[glance.first, glance.last].append(claim)
            if glance.sort:
                telling[glance.start, glance.end] = claim
        return _Told(telling, beside)

    def beside(self, claim: Claim) -> list[Claim]:
        """The other figures of its sentence."""
        glance = self.glances.at(claim)
        said = self._of(claim.span.doc).beside[glance.first, glance.last]
        return [other for other in said if other.span != claim.span]

    def alone(self, one: Timed) -> bool:
        """Whether its sentence tells no other time of its sort, and is no list."""
        beside_it = self.beside(one.claim)
        others = (self.time(claim) for claim in beside_it)
        return len(beside_it) < _LIST and timing.alone(one, [other for other in others if other is not None])

    def companions(self, one: Claim, other: Claim) -> tuple[int, int]:
        """How many other figures of one thing both sentences tell alike, and how many they tell far otherwise."""
        alike = otherwise = 0
        for here in self.beside(one):
            there = [c for c in self.beside(other) if _thing(c) == _thing(here) != ""]
            if any(agree([_raw(here), _raw(c)]) for c in there):
                alike += 1
            elif there and all(_far(here, c) for c in there):
                otherwise += 1
        return alike, otherwise


def _thing(claim: Claim) -> str:
    """What a figure counts or measures; empty where nobody can say."""
    mention = claim.frame.mention
    if mention.kind is Kind.COUNT:
        return mention.noun or claim.frame.noun or ""
    return f"{mention.kind} {mention.quantity.unit}"


def _raw(claim: Claim) -> Interval:
    mention = claim.frame.mention
    own = mention.kind in (Kind.DATE, Kind.CLOCK, Kind.SCORE)
    return claim.interval if own else allows(mention.quantity, mention.kind)


def _far(one: Claim, other: Claim) -> bool:
    low, high = sorted(abs(claim.frame.mention.quantity.value) for claim in (one, other))
    return high > low * _OTHERWISE
