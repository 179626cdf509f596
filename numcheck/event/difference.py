"""Parties and loose claims -> parties: times that differ beside the same rare words are told as one disagreement.

What no rule asks for is compared where it is told of one thing whenever the words around it are alike: a time of day,
what is left of a game, a stretch of time, a year. Counts and measures are not: other persons do like things in like
words. Each of two times must be what the other's document tells in those words rather than any other time, neither
document may know the other's, and nothing may speak against one event.
"""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import accumulate, chain, compress, product
from typing import cast

from numcheck.event import beside, timing
from numcheck.event.against import deeds, told_of_two
from numcheck.event.companions import Sentences
from numcheck.event.glance import Glances
from numcheck.event.label import event_of, leading
from numcheck.event.memory import ANEW, AT_HAND, Joined, Memory
from numcheck.event.nearness import Nearness
from numcheck.event.order import by_slot
from numcheck.event.timing import DATE, DAY, LEFT, STRETCH, Timed
from numcheck.interval import agree
from numcheck.model import Claim, Document, Party
from numcheck.ruleset import Slot, when
from numcheck.ruleset.once import numbered_apart, once
from numcheck.spots import Spots

#: How alike two documents are at least: as `nearness` asks of documents that tell of one event.
_ALIKE = 0.25
#: What the words beside both must tell, in nats. Each was set where nine of ten pairs read were one thing.
_NEEDED = {DAY: 6.0, LEFT: 5.0, STRETCH: 6.0, DATE: 6.0}
#: What they must tell where the times lie further apart than one thing told twice mostly does.
_FAR = {DAY: 8.0, STRETCH: 12.0}
#: What is enough for a claim that says what one side says already.
_ENOUGH = 3.0
#: What a verb that both have adds, where it names the deed.
_DEED = 2.0
#: What it adds that one time is the other told wrong, to the minute, and what the words beside both must tell for that.
_MISTOLD, _BESIDE = 4.0, 2.5
#: Characters behind a time of day that name its zone.
_BEHIND = 40


def differing(
    parties: Sequence[Party],
    loose: Sequence[Claim],
    documents: Sequence[Document] | Nearness,
    slots: Mapping[str, Slot],
    memory: Memory = ANEW,
    glances: Glances | None = None,
) -> Sequence[Party]:
    """The parties, sorted by slot and first claim; those that tell another time of one thing are one.

    `loose` claims may be of a party; those that are of none stay out unless they differ from another document's.
    `glances` are of all these claims.
    """
    nearness = Nearness.of(documents)
    # What is of no party yet comes to one that others are of too.
    seated = Spots(claim.span for party in parties if len(party.claims) > 1 for claim in party.claims)
    free = [claim for claim in loose if claim.span not in seated]
    sentences = Sentences([*(claim for party in parties for claim in party.claims), *free], nearness, glances)
    tables: dict[str, list[Sequence[Claim]]] = defaultdict(list)
    timed = _timed([*(party.claims[0] for party in parties if not party.torn), *free], sentences.glances)
    sides = chain((party.claims for party in parties if not party.torn), ((claim,) for claim in free))
    for claims in compress(sides, timed):
        told = [sentences.glances.at(claim) for claim in claims]
        times = [one.time for one in told if one.time is not None]
        if len(times) == len(claims) and len({one.sort for one in told}) == 1 and agree(times):
            tables[told[0].sort].append(tuple(map(sentences.telling, claims)))
    found = [
        party
        for sort, seats in sorted(tables.items())
        for party in _recalled(_Table(sort, seats, slots, nearness, sentences), memory)
    ]
    if not found:
        return parties
    gone = {claim.span for party in found for claim in party.claims}
    kept = (party for party in parties if party.claims[0].span not in gone)
    return by_slot(chain(kept, found))


def _timed(claims: Sequence[Claim], glances: Glances) -> bytearray:
    """Of every claim whether it tells a time; most of a run tell none."""
    timed = bytearray(len(claims))
    for place, glance in glances.each(claims):
        timed[place] = glance.time is not None
    return timed


def _recalled(table: _Table, memory: Memory) -> Iterator[Party]:
    """The parties of times of one sort, from memory where these claims sat so before."""
    joined = memory.whole(f"differing {table.sort}", table.seats, lambda: list(table.joined(memory)), Joined)
    for numbers, words in joined:
        yield _party(sorted((table.at(k).claim for k in numbers), key=lambda c: c.span), tuple(words), table.slots)


def differs(first: Claim, second: Claim, slots: Mapping[str, Slot], nearness: Nearness) -> tuple[str, ...]:
    """The words by which two claims are told to differ; empty where they are not."""
    sentences = Sentences([first, second], nearness)
    one, other = (sentences.glances.at(claim).sort for claim in (first, second))
    if not one or one != other:
        return ()
    link = _Table(one, [[first], [second]], slots, nearness, sentences).link(0, 1)
    return link.words if link is not None and link.apart else ()


def _party(claims: list[Claim], words: tuple[str, ...], slots: Mapping[str, Slot]) -> Party:
    """One party of claims that may come from several slots: a rule's question goes before one that nobody asked."""
    lead = leading(claims, slots)
    members = tuple(claim.under(lead, interval=claim.interval, unit=claim.unit) for claim in claims)
    return Party(slot=lead.slot, event=event_of(members), claims=members, evidence=0, beside=words)


@dataclass(frozen=True, slots=True)
class _Link:
    """Two times beside the same words."""

    strength: float  # what the words tell, in nats
    words: tuple[str, ...]  # the most telling first
    apart: bool  # whether both cannot be true, and nothing speaks against one event


#: What a memory of links holds.
_Maybe = cast("type[_Link | None]", _Link | None)


class _Table:
    """Times of one sort, and who differs from whom."""

    def __init__(
        self,
        sort: str,
        seats: Sequence[Sequence[Claim]],
        slots: Mapping[str, Slot],
        nearness: Nearness,
        sentences: Sentences,
    ) -> None:
        """`seats` hold those together that sit together."""
        self.sort, self.slots, self.nearness, self.sentences = sort, slots, nearness, sentences
        self.seats = seats
        claims = self.claims = [claim for seat in seats for claim in seat]
        self._starts = array("I", accumulate(map(len, seats[:-1]), initial=0))
        self._deeds = lru_cache(maxsize=AT_HAND)(lambda k: deeds(claims[k].frame))

    def at(self, k: int) -> Timed:
        """What a claim says about time."""
        timed = self.sentences.time(self.claims[k])
        assert timed is not None  # it is of a sort
        return timed

    def _seat(self, k: int) -> list[int]:
        """The claims that one sits with so far, by their places."""
        at = bisect_right(self._starts, k) - 1
        return list(range(self._starts[at], self._starts[at] + len(self.seats[at])))

    def joined(self, memory: Memory) -> Iterator[tuple[list[int], list[str]]]:
        """The claims that disagree, by their places, and the words they stand by; nobody who agrees or stands alone."""
        near = beside.sharing(beside.rare(claim, self.nearness).keys() for claim in self.claims)
        found: Iterable[tuple[tuple[int, int], _Link | None]]
        if len(self.claims) <= AT_HAND:
            found = memory.pairs(f"beside {self.sort}", self.claims, near, self.link, _Maybe)
        else:  # to remember what millions of pairs come to takes more than to ask again
            found = ((pair, self.link(*pair)) for pair in near)
        links = {pair: link for pair, link in found if link is not None}
        told = self._told(links)
        party: dict[int, list[int]] = {}
        for k in (k for both in told for k in both):
            if k not in party:
                party |= dict.fromkeys(seat := self._seat(k), seat)
        words: dict[int, list[str]] = defaultdict(list)
        differ: set[int] = set()  # parties that hold a disagreement
        strongest = sorted(told, key=lambda pair: (-told[pair], pair))
        for sure in (True, False):  # first what tells enough by itself, then what says the same as one side
            for i, j in strongest:
                one, other = party[i], party[j]
                old = {id(one), id(other)} & differ
                if one is other or (told[i, j] < self._needed(i, j) if sure else not old):
                    continue
                if not self._may_join(one, other, old):
                    continue
                words[id(one)] += [*links[i, j].words, *words.pop(id(other), ())]
                one += other
                differ.add(id(one))
                for k in other:
                    party[k] = one
        for members in {id(m): m for k in sorted(party) if id(m := party[k]) in differ}.values():
            told_words = list(dict.fromkeys(words[id(members)]))
            yield sorted(members), told_words[: beside.TOLD]

    def _told(self, links: Mapping[tuple[int, int], _Link]) -> dict[tuple[int, int], float]:
        """The pairs that differ, with what speaks for them: each is the best match of the other in its document."""
        best: dict[Hashable, float] = defaultdict(float)
        for (i, j), link in links.items():
            for here, there in ((i, j), (j, i)):
                key = here, self._doc(there)
                best[key] = max(best[key], link.strength)
        known: dict[str, list[int]] = {self._doc(k): [] for both, link in links.items() if link.apart for k in both}
        for k in range(len(self.claims) if known else 0):
            if (said := known.get(self._doc(k))) is not None:
                said.append(k)
        return {
            (i, j): link.strength
            for (i, j), link in links.items()
            if link.apart
            and (self.sort == LEFT or all(link.strength >= best[h, self._doc(t)] for h, t in ((i, j), (j, i))))
            and (self.sort == DATE or not any(self._knows(known[self._doc(h)], t) for h, t in ((i, j), (j, i))))
        }

    def _doc(self, k: int) -> str:
        return self.claims[k].span.doc

    def _knows(self, there: Sequence[int], k: int) -> bool:
        """Whether a document with these times tells that one too."""
        return any(timing.same(self.at(other), self.at(k)) for other in there)

    def _needed(self, i: int, j: int) -> float:
        one, other = self.at(i), self.at(j)
        far = not (timing.near(one, other) or timing.mistold(one, other))
        return _FAR[self.sort] if far else _NEEDED[self.sort]

    def _may_join(self, one: Sequence[int], other: Sequence[int], old: Set[int]) -> bool:
        """Whether nothing speaks against any pair, and whoever comes to a disagreement says what one side says."""
        if old:
            here, there = (one, other) if id(one) in old else (other, one)
            if not all(self._knows(here, k) for k in there):
                return False
        return all(self._knows([a], b) or not self._against(a, b) for a, b in product(one, other))

    def link(self, i: int, j: int) -> _Link | None:
        """What two times have in common; None where it is too little to tell anything."""
        docs = self._doc(i), self._doc(j)
        if docs[0] == docs[1]:
            return None
        weights = beside.shared(*(beside.rare(self.claims[k], self.nearness) for k in (i, j)))
        shared = self._deeds(i) & self._deeds(j)
        strength = sum(weights.values()) + (_DEED if shared else 0.0)
        if strength < _BESIDE:  # most pairs, and whatever is asked below takes longer
            return None
        if self.nearness.alike(*docs) < _ALIKE or self.nearness.numbered_apart(*docs):
            return None
        one, other = self.at(i), self.at(j)
        slip = strength >= _BESIDE and self._mistold(one, other, strength)
        strength += _MISTOLD if slip else 0.0
        if strength < _ENOUGH:
            return None
        vouched = slip or self._vouched(one, other, bool(shared))
        apart = not timing.same(one, other) and vouched and not self._against(i, j)
        return _Link(strength, beside.most_telling(weights), apart)

    def _mistold(self, one: Timed, other: Timed, strength: float) -> bool:
        """Whether one is the other told wrong, and both sentences are told of one thing, or in much the same words."""
        if not timing.mistold(one, other):
            return False
        frames = [timed.claim.frame for timed in (one, other)]
        here, there = (self.nearness.text(f.sentence.doc)[f.sentence.start : f.sentence.end] for f in frames)
        if once().only_one(here, there) or numbered_apart(here, there):
            return False
        if len({self._zone(timed.claim) for timed in (one, other)}) > 1:
            return False
        doers = {frame.agent.head for frame in frames if frame.agent is not None and not frame.agent.pronoun}
        return len(doers) < 2 or strength >= _NEEDED[self.sort]

    def _zone(self, claim: Claim) -> str:
        """The zone that a time of day is told in: "4:14 p.m. Tokyo time"."""
        text, span = self.nearness.text(claim.span.doc), claim.span
        return when.words().zone(claim.frame.mention.surface, text[span.end : span.end + _BEHIND])

    def _vouched(self, one: Timed, other: Timed, deed: bool) -> bool:
        """Whether the clauses tell enough alike for their times to be of one thing."""
        if timing.hours_apart(one, other):
            return False
        near = timing.near(one, other)
        if self.sort == LEFT:
            return near
        if not (self.sentences.alone(one) and self.sentences.alone(other)):
            return False
        alike, otherwise = self.sentences.companions(one.claim, other.claim)
        if self.sort == DATE:
            return deed and alike > 0
        if self.sort == STRETCH and not (deed or one.behind == other.behind != ""):
            return False
        return alike > 0 or not otherwise

    def _against(self, i: int, j: int) -> bool:
        """Whether something says that two claims are not of one thing."""
        one, other = self._about(i), self._about(j)
        if timing.mistold(self.at(i), self.at(j)) and one.slot != other.slot:  # told wrong, whatever rule asks
            lead = other if self.slots[other.slot].pack == "same" else one
            one, other = (claim.under(lead, interval=claim.interval, unit=claim.unit) for claim in (one, other))
        return told_of_two(one, other, self.sort, self.slots, self.nearness)

    def _about(self, k: int) -> Claim:
        """The claim; a date is no time of itself."""
        claim = self.at(k).claim
        return replace(claim, frame=replace(claim.frame, time=(), scene=None)) if self.sort == DATE else claim
