"""Parties and loose claims -> parties: figures of one thing that a slip of the pen parts are told as one disagreement.

Two reports of one event that give one number in two units that are taken for each other, or the same digits with two of
them swapped, hardly ever speak of two things: less must be told by the words beside them than of any other two figures.
Neither document may know the other's figure, and nothing may speak against one event.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, replace
from itertools import combinations, product

from numcheck import scope, units
from numcheck.event import beside
from numcheck.event.against import deeds, told_of_two
from numcheck.event.glance import Glances
from numcheck.event.label import event_of, leading
from numcheck.event.nearness import Nearness
from numcheck.event.order import by_slot
from numcheck.event.written import kept
from numcheck.interval import agree
from numcheck.model import Claim, Document, Interval, Kind, Party, Span
from numcheck.ruleset import Slot
from numcheck.ruleset.classes import Classes
from numcheck.slips import swapped
from numcheck.spots import Spots

#: How alike two documents are at least: as `nearness` asks of documents that tell of one event.
_ALIKE = 0.25
#: What the words beside both must tell, in nats: of one number in two units, and where two digits are swapped.
#: Of 80 pairs read that fulfil this, all but three were one thing.
_UNIT, _SWAP = 1.5, 2.0
#: Documents that hold one key; numbers that more of them hold are too common to tell anything.
_COMMON = 60
#: How often a document says one figure, as far as that is looked at.
_FIRST = 8
#: What right behind a length says which one it is.
_STRETCH = re.compile(
    r"[ -](long|wide|high|tall|deep|thick|above|below|under|over|up|down|away|off|from|north|south|east|west)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Link:
    """Two figures that a slip may lie between."""

    first: Claim
    second: Claim
    strength: float  # what the words beside them tell, in nats
    words: tuple[str, ...]  # the most telling first


def slipped(
    parties: Sequence[Party],
    loose: Sequence[Claim],
    documents: Sequence[Document] | Nearness,
    slots: Mapping[str, Slot],
    classes: Classes,
    glances: Glances | None = None,
) -> tuple[Party, ...]:
    """The parties, sorted by slot and first claim; those that a slip of the pen parts are one.

    `loose` claims may be of a party; those that are of none stay out unless a slip parts them from another document's.
    `classes` tell which verbs are rivals. `glances` are of all these claims.
    """
    nearness = Nearness.of(documents)
    seated = Spots(claim.span for party in parties for claim in party.claims)
    claims = [*(c for party in parties for c in party.claims), *(c for c in loose if c.span not in seated)]
    glances = glances or Glances(claims, nearness)
    links = [
        link
        for first, second in _candidates(claims, glances)
        if (link := _link(first, second, slots, nearness, classes)) is not None
    ]
    if not links:
        return tuple(parties)
    seats = _Seats(parties, claims, links, glances)
    for link in sorted(links, key=lambda one: (-one.strength, one.first.span, one.second.span)):
        seats.join(link)
    found = [_party(members, words, slots, glances) for members, words in seats.joined()]
    gone = {claim.span for party in found for claim in party.claims}
    kept = (party for party in parties if party.claims[0].span not in gone)
    return by_slot((*kept, *found))


def slips(first: Claim, second: Claim, slots: Mapping[str, Slot], nearness: Nearness) -> tuple[str, ...]:
    """The words by which two claims are told to differ by a slip of the pen only; empty where they are not."""
    link = _link(first, second, slots, nearness, None) if {*kept(first)} & {*kept(second)} else None
    return link.words if link is not None else ()


def _candidates(claims: Sequence[Claim], glances: Glances) -> Iterator[tuple[Claim, Claim]]:
    """Every two claims of two documents that share a key, and tell two figures."""
    worth = _worth(claims, glances)
    told: dict[str, list[Claim]] = {}
    of_several: set[Span] = set()  # the places of claims of several such keys: two of them may share more than one
    for claim in claims:
        keys = [key for key in glances.at(claim).kept if key in worth]
        if len(keys) > 1:
            of_several.add(claim.span)
        for key in keys:
            told.setdefault(key, []).append(claim)
    seen: set[tuple[Span, Span]] = set()
    for said in told.values():
        figures = _by_figure(said, glances)
        for here, there in combinations(figures.values(), 2):
            for one, other in product(here, there):
                if one == other:
                    continue
                for first, second in product(here[one], there[other]):
                    if first.span in of_several and second.span in of_several:
                        pair = min(first.span, second.span), max(first.span, second.span)
                        if pair in seen:
                            continue
                        seen.add(pair)
                    yield first, second


def _worth(claims: Iterable[Claim], glances: Glances) -> Set[str]:
    """The keys that two documents hold at least, and not too many, with two figures at least."""
    figure: dict[str, str] = {}  # of each key the first that was told
    several: set[str] = set()
    held: Counter[str] = Counter()
    last: dict[str, str] = {}  # the document that held it last
    for claim in sorted(claims, key=lambda c: c.span.doc):
        glance = glances.at(claim)
        for key in glance.kept:
            if figure.setdefault(key, glance.figure) != glance.figure:
                several.add(key)
            if last.get(key) != claim.span.doc:
                last[key] = claim.span.doc
                held[key] += 1
    return {key for key in several if 1 < held[key] <= _COMMON}


def _by_figure(claims: Iterable[Claim], glances: Glances) -> Mapping[str, Mapping[str, Sequence[Claim]]]:
    """The claims by their figures and their documents, of each no more than so many."""
    found: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim in claims:
        said = found[glances.at(claim).figure][claim.span.doc]
        if len(said) < _FIRST:
            said.append(claim)
    return found


def _link(
    first: Claim, second: Claim, slots: Mapping[str, Slot], nearness: Nearness, classes: Classes | None
) -> _Link | None:
    one, other = first.frame, second.frame
    here, there = one.mention.quantity, other.mention.quantity
    if one.mention.kind is not other.mention.kind:
        return None
    unit = here.unit != there.unit
    if not unit and not swapped(here.value, there.value):
        return None
    done = one.mention.kind is not Kind.COUNT and deeds(one) & deeds(other)  # "took in 37 dogs", "took in 73 cats"
    if not unit and not (_things(first) & _things(second) or done):
        return None
    asked = {claim.slot for claim in (first, second) if slots[claim.slot].pack not in ("general", "same")}
    if len(asked) > 1 or (not unit and not asked and _elsewhere(first, second)):
        return None
    if nearness.alike(first.span.doc, second.span.doc) < _ALIKE:  # what takes longer comes last
        return None
    weights = beside.shared(beside.rare(first, nearness), beside.rare(second, nearness))
    strength = sum(weights.values())
    if strength < (_UNIT if unit else _SWAP) or _rivals(first, second, classes):
        return None
    if unit and _measured_apart(first, second, nearness):
        return None
    alike = _in_the_unit_of(first, second) if unit else second
    if alike is None or told_of_two(first, alike, "", slots, nearness):
        return None
    return _Link(first, second, strength, beside.most_telling(weights))


def _in_the_unit_of(first: Claim, second: Claim) -> Claim | None:
    """The second claim in the unit of the first, whose question it answers; None where it has none of that kind."""
    interval = _converted(second.interval, second.unit, first.unit)
    return None if interval is None else second.under(first, interval=interval, unit=first.unit)


def _converted(interval: Interval, source: str, target: str) -> Interval | None:
    if source == target:
        return interval
    ends = [None if end is None else units.convert(end, source, target) for end in (interval.low, interval.high)]
    if [end is None for end in ends] != [interval.low is None, interval.high is None]:
        return None
    return replace(interval, low=ends[0], high=ends[1])


def _things(claim: Claim) -> frozenset[str]:
    return frozenset(noun for noun in (claim.frame.noun, claim.frame.mention.noun) if noun)


def _elsewhere(first: Claim, second: Claim) -> bool:
    """Whether two counts are of two places, neither of which holds the other: sold in Norway, sold in Sweden."""
    if first.frame.mention.kind is not Kind.COUNT or scope.same_place(first, second) is not False:
        return False
    return not (scope.in_part(first, second) or scope.in_part(second, first))


def _measured_apart(first: Claim, second: Claim, nearness: Nearness) -> bool:
    """Whether the words right behind tell two stretches: 180 metres long, 180 feet above the sea."""
    behind = (nearness.text(c.span.doc)[c.span.end : c.frame.sentence.end] for c in (first, second))
    one, other = (found.group(1).lower() if (found := _STRETCH.match(text)) else "" for text in behind)
    return bool(one and other) and one != other


def _rivals(first: Claim, second: Claim, classes: Classes | None) -> bool:
    """Whether the verbs ask rival questions: launched and shot down."""
    if classes is None:
        return False
    named = [
        frozenset().union(*(classes.verb_classes_of(verb, claim.frame.noun) for verb in claim.frame.predicates))
        for claim in (first, second)
    ]
    return not named[0] & named[1] and classes.rivals(*named)


class _Seats:
    """Who sits with whom, while parties join."""

    def __init__(
        self, parties: Iterable[Party], claims: Iterable[Claim], links: Iterable[_Link], glances: Glances
    ) -> None:
        self._glances = glances
        asked = {claim.span for link in links for claim in (link.first, link.second)}
        documents = {span.doc for span in asked}
        self._known: dict[str, set[str]] = defaultdict(set)  # the figures of a document
        for claim in claims:
            if claim.span.doc in documents:
                self._known[claim.span.doc].add(glances.at(claim).figure)
        joining = [party for party in parties if not asked.isdisjoint(claim.span for claim in party.claims)]
        self._torn = {party.claims[0].span for party in joining if party.torn}
        self._seat = {claim.span: seat for party in joining for seat in [list(party.claims)] for claim in seat}
        self._words: dict[int, list[str]] = {}

    def join(self, link: _Link) -> None:
        """Seats both together, unless a document of the one side knows the figure of the other, or one side differs."""
        one, other = (self._seat.setdefault(claim.span, [claim]) for claim in (link.first, link.second))
        if one is other or {claim.span for claim in (*one, *other)} & self._torn:
            return
        figures = [self._glances.at(claim).figure for claim in (link.first, link.second)]
        if any(self._knows(seat, figure) for seat, figure in ((one, figures[1]), (other, figures[0]))):
            return
        if not any(agree([claim.interval for claim in seat]) for seat in (one, other)):
            return
        self._words[id(one)] = [*self._words.get(id(one), ()), *link.words, *self._words.pop(id(other), ())]
        one += other
        for claim in other:
            self._seat[claim.span] = one

    def _knows(self, seat: Iterable[Claim], figure: str) -> bool:
        return any(figure in self._known[claim.span.doc] for claim in seat)

    def joined(self) -> Iterator[tuple[list[Claim], tuple[str, ...]]]:
        """The seats that grew, their claims sorted by span, with the words they stand by."""
        for seat in {id(seat): seat for seat in self._seat.values() if id(seat) in self._words}.values():
            words = tuple(dict.fromkeys(self._words[id(seat)]))[: beside.TOLD]
            yield sorted(seat, key=lambda claim: claim.span), words


def _party(claims: Sequence[Claim], words: tuple[str, ...], slots: Mapping[str, Slot], glances: Glances) -> Party:
    """One party of claims that may come from several slots: a rule's question goes before one that nobody asked."""
    lead = leading(claims, slots)
    members = []
    for claim in claims:
        told = glances.at(claim)
        interval = _converted(told.allowed, told.unit, lead.unit)
        members.append(claim.under(lead, interval=interval or claim.interval, unit=lead.unit))
    return Party(slot=lead.slot, event=event_of(members), claims=tuple(members), evidence=0, beside=words)
