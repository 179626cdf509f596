"""Parties and loose claims -> parties: times that differ beside the same rare words are told as one disagreement.

What no rule asks for is compared where it is told of one thing whenever the words around it are alike: a time of day,
what is left of a game, a stretch of time, a year. Counts and measures are not: other persons do like things in like
words. Each of two times must be what the other's document tells in those words rather than any other time, neither
document may know the other's, and nothing may speak against one event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from decimal import Decimal
from itertools import product
from typing import cast

from numcheck import scope
from numcheck.event import beside, pairs, timing
from numcheck.event.label import event_of
from numcheck.event.memory import ANEW, Joined, Memory
from numcheck.event.nearness import Nearness
from numcheck.event.persons import related
from numcheck.event.timing import DATE, DAY, LEFT, STRETCH, Timed
from numcheck.interval import agree, allows
from numcheck.model import Claim, Document, Frame, Interval, Kind, Party, Phrase, Span
from numcheck.ruleset import Slot, clock, empty
from numcheck.ruleset.places import places

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
#: A sentence with so many figures besides is a list.
_LIST = 8
#: Two other figures of one thing that differ by more than this factor tell that the sentences are of two things.
_OTHERWISE = Decimal("1.5")


def differing(
    parties: Sequence[Party],
    loose: Sequence[Claim],
    documents: Sequence[Document] | Nearness,
    slots: Mapping[str, Slot],
    memory: Memory = ANEW,
) -> tuple[Party, ...]:
    """The parties, sorted by slot and first claim; those that tell another time of one thing are one.

    `loose` claims may be of a party; those that are of none stay out unless they differ from another document's.
    """
    nearness = Nearness.of(documents)
    seated = {claim.span for party in parties for claim in party.claims}
    free = [claim for claim in loose if claim.span not in seated]
    sentences = _Sentences([*(claim for party in parties for claim in party.claims), *free], nearness)
    tables: dict[str, list[list[Timed]]] = defaultdict(list)
    for claims in (*(party.claims for party in parties if not party.torn), *((claim,) for claim in free)):
        seat = [timed for claim in claims if (timed := sentences.timed.get(claim.span)) is not None]
        sorts = {timed.sort for timed in seat}
        if len(seat) == len(claims) and len(sorts) == 1 and agree([timed.claim.interval for timed in seat]):
            tables[sorts.pop()].append(seat)
    found = [
        party
        for sort, seats in sorted(tables.items())
        for party in _recalled(_Table(sort, seats, slots, nearness, sentences), memory)
    ]
    gone = {claim.span for party in found for claim in party.claims}
    kept = (party for party in parties if party.claims[0].span not in gone)
    return tuple(sorted((*kept, *found), key=lambda p: (p.slot, p.claims[0].span)))


def _recalled(table: _Table, memory: Memory) -> Iterator[Party]:
    """The parties of times of one sort, from memory where these claims sat so before."""
    seats = [[table.all[k].claim for k in seat] for seat in table.seats]
    joined = memory.whole(f"differing {table.sort}", seats, lambda: list(table.joined(memory)), Joined)
    for numbers, words in joined:
        yield _party(sorted((table.all[k].claim for k in numbers), key=lambda c: c.span), tuple(words), table.slots)


def differs(first: Claim, second: Claim, slots: Mapping[str, Slot], nearness: Nearness) -> tuple[str, ...]:
    """The words by which two claims are told to differ; empty where they are not."""
    sentences = _Sentences([first, second], nearness)
    told = [sentences.timed.get(claim.span) for claim in (first, second)]
    if told[0] is None or told[1] is None or told[0].sort != told[1].sort:
        return ()
    link = _Table(told[0].sort, [[told[0]], [told[1]]], slots, nearness, sentences).link(0, 1)
    return link.words if link is not None and link.apart else ()


class _Sentences:
    """What every sentence tells: its figures, and the times among them."""

    def __init__(self, claims: Sequence[Claim], nearness: Nearness) -> None:
        self.timed: dict[Span, Timed] = {}
        self.claims: dict[Span, list[Claim]] = defaultdict(list)
        for claim in claims:
            self.claims[claim.frame.sentence].append(claim)
            if (told := timing.timed(claim, nearness)) is not None:
                self.timed[claim.span] = told

    def beside(self, claim: Claim) -> list[Claim]:
        """The other figures of its sentence."""
        return [other for other in self.claims[claim.frame.sentence] if other.span != claim.span]

    def alone(self, one: Timed) -> bool:
        """Whether its sentence tells no other time of its sort, and is no list."""
        beside_it = self.beside(one.claim)
        others = (self.timed.get(claim.span) for claim in beside_it)
        return len(beside_it) < _LIST and timing.alone(one, [other for other in others if other is not None])


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
        seats: Sequence[Sequence[Timed]],
        slots: Mapping[str, Slot],
        nearness: Nearness,
        sentences: _Sentences,
    ) -> None:
        self.sort, self.slots, self.nearness, self.sentences = sort, slots, nearness, sentences
        self.all = [timed for seat in seats for timed in seat]
        self.seats: list[list[int]] = []
        for seat in seats:
            start = sum(map(len, self.seats[-1:])) + (self.seats[-1][0] if self.seats else 0)
            self.seats.append(list(range(start, start + len(seat))))

    def joined(self, memory: Memory) -> Iterator[tuple[list[int], list[str]]]:
        """The claims that disagree, by their places, and the words they stand by; nobody who agrees or stands alone."""
        claims = [timed.claim for timed in self.all]
        near = beside.sharing([beside.rare(claim, self.nearness).keys() for claim in claims])
        found = memory.pairs(f"beside {self.sort}", claims, near, self.link, _Maybe)
        links = {pair: link for pair, link in found.items() if link is not None}
        told = self._told(links)
        party: dict[int, list[int]] = {k: seat for seat in self.seats for k in seat}
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
        for members in {id(m): m for m in party.values() if id(m) in differ}.values():
            told_words = list(dict.fromkeys(words[id(members)]))
            yield sorted(members), told_words[: beside.TOLD]

    def _told(self, links: Mapping[tuple[int, int], _Link]) -> dict[tuple[int, int], float]:
        """The pairs that differ, with what speaks for them: each is the best match of the other in its document."""
        best: dict[Hashable, float] = defaultdict(float)
        for (i, j), link in links.items():
            for here, there in ((i, j), (j, i)):
                key = here, self.all[there].claim.span.doc
                best[key] = max(best[key], link.strength)
        known: dict[str, list[int]] = defaultdict(list)
        for k, timed in enumerate(self.all):
            known[timed.claim.span.doc].append(k)
        return {
            (i, j): link.strength
            for (i, j), link in links.items()
            if link.apart
            and (self.sort == LEFT or all(link.strength >= best[h, self._doc(t)] for h, t in ((i, j), (j, i))))
            and (self.sort == DATE or not any(self._knows(known[self._doc(h)], t) for h, t in ((i, j), (j, i))))
        }

    def _doc(self, k: int) -> str:
        return self.all[k].claim.span.doc

    def _knows(self, there: Sequence[int], k: int) -> bool:
        """Whether a document with these times tells that one too."""
        return any(timing.same(self.all[other], self.all[k]) for other in there)

    def _needed(self, i: int, j: int) -> float:
        far = not timing.near(self.all[i], self.all[j])
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
        one, other = self.all[i], self.all[j]
        docs = self._doc(i), self._doc(j)
        if docs[0] == docs[1] or self.nearness.alike(*docs) < _ALIKE or self.nearness.numbered_apart(*docs):
            return None
        weights = beside.shared(one.claim, other.claim, self.nearness)
        deeds = frozenset.intersection(*(_deeds(timed.claim.frame) for timed in (one, other)))
        strength = sum(weights.values()) + (_DEED if deeds else 0.0)
        if strength < _ENOUGH:
            return None
        apart = not timing.same(one, other) and self._vouched(one, other, bool(deeds)) and not self._against(i, j)
        return _Link(strength, beside.most_telling(weights), apart)

    def _vouched(self, one: Timed, other: Timed, deed: bool) -> bool:
        """Whether the clauses tell enough alike for their times to be of one thing."""
        if timing.hours_apart(one, other):
            return False
        near = timing.near(one, other)
        if self.sort == LEFT:
            return near
        if not (self.sentences.alone(one) and self.sentences.alone(other)):
            return False
        alike, otherwise = self._companions(one.claim, other.claim)
        if self.sort == DATE:
            return deed and alike > 0
        if self.sort == STRETCH and not (deed or one.behind == other.behind != ""):
            return False
        return alike > 0 or not otherwise

    def _companions(self, one: Claim, other: Claim) -> tuple[int, int]:
        """How many other figures of one thing both sentences tell alike, and how many they tell far otherwise."""
        alike = otherwise = 0
        for here in self.sentences.beside(one):
            there = [c for c in self.sentences.beside(other) if _thing(c) == _thing(here) != ""]
            if any(agree([_raw(here), _raw(c)]) for c in there):
                alike += 1
            elif there and all(_far(here, c) for c in there):
                otherwise += 1
        return alike, otherwise

    def _against(self, i: int, j: int) -> bool:
        """Whether something says that two claims are not of one thing."""
        first, second = (self._about(k) for k in (i, j))
        one, other = first.frame, second.frame
        asked = [claim.slot for claim in (first, second) if self.slots[claim.slot].pack not in ("general", "same")]
        if len(set(asked)) > 1:
            return True
        if (one.polarity, one.modality, one.offset) != (other.polarity, other.modality, other.offset):
            return True
        if (one.part_of is None) != (other.part_of is None) or self.sort == LEFT:
            return self.sort != LEFT
        if _of_others(one, other):
            return True
        stages = [clock.stages(frame.predicates[:1]) for frame in (one, other)] if self.sort == DAY else []
        if all(stages) and stages and not stages[0] & stages[1]:
            return True  # when the alarm was raised, and when the fire was out
        said = (self.nearness.text(f.sentence.doc)[f.sentence.start : f.sentence.end] for f in (one, other))
        if self.sort == DAY and len({clock.of_another(sentence) for sentence in said}) > 1:
            return True
        if scope.same_time(first, second) is False or scope.disjoint(first, second, lent=True):
            return True
        return bool(pairs.opposed(first, second, self.slots[first.slot], self.nearness))

    def _about(self, k: int) -> Claim:
        """The claim; a date is no time of itself."""
        claim = self.all[k].claim
        return replace(claim, frame=replace(claim.frame, time=(), scene=None)) if self.sort == DATE else claim


def _deeds(frame: Frame) -> frozenset[str]:
    """The verbs that name what is done."""
    return frozenset(verb for verb in frame.predicates if verb not in empty.words().verbs)


def _of_others(one: Frame, other: Frame) -> bool:
    """Whether both name whom or what they are told of, in one role or in whichever has a name, and name others."""
    roles = [
        (_named(one.subject, one), _named(other.subject, other)),
        (_named(one.agent, one), _named(other.agent, other)),
        (_first_named(one), _first_named(other)),
    ]
    if _deeds(one) & _deeds(other) and one.patient is not None and other.patient is not None:
        roles.append((one.patient.names, other.patient.names))  # whoever left Orle has not left Harna
    return any(here and there and not related(here, there) for here, there in roles)


def _first_named(frame: Frame) -> tuple[str, ...]:
    return next((names for p in (frame.subject, frame.agent, frame.patient) if (names := _named(p, frame))), ())


def _named(phrase: Phrase | None, frame: Frame) -> tuple[str, ...]:
    """The names in a phrase, places aside; of "she" that of the person named last before."""
    if phrase is None:
        return ()
    names = phrase.names or ((frame.anchor,) if phrase.pronoun and frame.anchor else ())
    return tuple(name for name in names if places().holder(name) is None)


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


def _party(claims: list[Claim], words: tuple[str, ...], slots: Mapping[str, Slot]) -> Party:
    """One party of claims that may come from several slots: a rule's question goes before one that nobody asked."""
    order = ("general", "same")
    lead = min(claims, key=lambda c: (order.index(p) + 1 if (p := slots[c.slot].pack) in order else 0, c.span))
    members = tuple(replace(claim, slot=lead.slot, rule=lead.rule) for claim in claims)
    return Party(slot=lead.slot, event=event_of(members), claims=members, evidence=0, beside=words)
