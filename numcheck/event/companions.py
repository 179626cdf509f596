"""Claims -> what the sentence of each tells besides: the other figures, and the times among them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from numcheck.event import timing
from numcheck.event.glance import Glances
from numcheck.event.nearness import Nearness
from numcheck.event.timing import Timed
from numcheck.interval import agree, allows
from numcheck.model import Claim, Interval, Kind, Span

#: A sentence with so many figures besides is a list.
_LIST = 8
#: Two other figures of one thing that differ by more than this factor tell that the sentences are of two things.
_OTHERWISE = Decimal("1.5")


class Sentences:
    """What every sentence tells: its figures, and the times among them."""

    def __init__(self, claims: Sequence[Claim], nearness: Nearness, glances: Glances | None = None) -> None:
        """`glances` are of all these claims."""
        self.glances = glances or Glances(claims, nearness)
        self.telling: dict[Span, Claim] = {}  # a time
        self._nearness = nearness
        self._times: dict[Span, Timed | None] = {}
        self._claims: dict[tuple[str, int, int], list[Claim]] = {}  # of sentences that tell a time
        for claim in claims:
            if self.glances.at(claim).sort:
                self.telling[claim.span] = claim
                self._claims[self.glances.sentence(claim)] = []
        for claim in claims:
            beside_it = self._claims.get(self.glances.sentence(claim))
            if beside_it is not None:
                beside_it.append(claim)

    def time(self, claim: Claim) -> Timed | None:
        """The time that a claim tells."""
        span = claim.span
        if span not in self._times:
            told = self.telling.get(span)
            self._times[span] = None if told is None else timing.timed(told, self._nearness)
        return self._times[span]

    def beside(self, claim: Claim) -> list[Claim]:
        """The other figures of its sentence."""
        return [other for other in self._claims[self.glances.sentence(claim)] if other.span != claim.span]

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
