"""Parties and loose claims -> parties: figures that differ where all around them is alike are told as one disagreement.

Two reports that give the same other figures in the same rare words, and one figure otherwise, tell one thing, whatever
the verbs are: no rule must ask. One such figure in each must be the only one of its unit or noun there, no other may
differ, neither document may know the other's, and nothing may speak against one event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple

from numcheck import scope
from numcheck.event import beside
from numcheck.event.against import deeds, told_of_two
from numcheck.event.glance import Glances
from numcheck.event.joining import Link, joined
from numcheck.event.nearness import Nearness
from numcheck.event.order import ByDocument
from numcheck.event.weights import words_of
from numcheck.interval import agree, allows
from numcheck.model import Claim, Document, Interval, Kind, Party
from numcheck.ruleset import Slot
from numcheck.ruleset.rarity import rarity, stem
from numcheck.ruleset.slips import added
from numcheck.spots import Spots

#: How alike two documents are at least: as `nearness` asks of documents that tell of one event.
_ALIKE = 0.25
#: Characters on either side of a figure that stand around it.
_AROUND = 260
#: How rare a word around it must be, in nats a paragraph of so many words.
_RARE, _PARAGRAPH = 2.5, 40
#: Share of the rare words of the side that has fewer that both must have. Of 64 pairs read in 684 news texts and 50
#: look-alikes all that fulfil this were one thing; at .28 some were not.
_SHARE = 1 / 3
#: What the other figures that both tell must tell, see `_tells`.
_VOUCHED = 1.0
#: Figures of one thing hardly ever lie further apart than by this factor, even where one is wrong.
_FAR = 3
#: Figures of a document that are looked at: a table tells too many to be of one thing.
_MANY = 120
#: So many documents are held against each other, every one with every other; of more those that share a seldom name.
_EVERY = 40
#: Documents of which the figures are at hand.
_RECENT = 256
#: What tells when or which one is no such figure, nor vouches for one; ages have reasons of their own to differ.
_NEVER = frozenset({Kind.DATE, Kind.CLOCK, Kind.ORDINAL, Kind.SCORE, Kind.VERSION})


class _Figure(NamedTuple):
    """One of a document."""

    claim: Claim
    thing: str  # its unit, or what it counts
    value: Decimal
    allowed: Interval


def vouched(
    parties: Sequence[Party],
    loose: Sequence[Claim],
    documents: Sequence[Document] | Nearness,
    slots: Mapping[str, Slot],
    glances: Glances | None = None,
) -> Sequence[Party]:
    """The parties, sorted by slot and first claim; those that differ where all around them is alike are one.

    `loose` claims may be of a party. `glances` are of all these claims.
    """
    nearness = Nearness.of(documents)
    seated = Spots(claim.span for party in parties for claim in party.claims)
    claims = [*(c for party in parties for c in party.claims), *(c for c in loose if c.span not in seated)]
    glances = glances or Glances(claims, nearness)
    of = ByDocument(claims)
    figures = lru_cache(maxsize=_RECENT)(lambda document: _figures(of[document]))
    told = sorted({claim.span.doc for claim in claims})
    links = [
        link
        for document in told
        for other in (told if len(told) <= _EVERY else sorted(nearness.neighbours(document)))
        if document < other
        for link in _links(figures(document), figures(other), slots, nearness)
    ]
    return joined(parties, claims, links, slots, glances)


def _figures(claims: Sequence[Claim]) -> Sequence[_Figure]:
    """The figures of a document in their order."""
    found: dict[int, _Figure] = {}
    for claim in claims:
        thing = _thing(claim)
        if thing and claim.span.start not in found:
            mention = claim.frame.mention
            allowed = allows(mention.quantity, mention.kind)
            found[claim.span.start] = _Figure(claim, thing, abs(mention.quantity.value), allowed)
    return [found[start] for start in sorted(found)] if len(found) <= _MANY else ()


def _thing(claim: Claim) -> str:
    """What a figure measures or counts; empty where nobody can say, or it says when or which one."""
    mention = claim.frame.mention
    if mention.kind in _NEVER or mention.quantity.vague:
        return ""
    if mention.kind is Kind.COUNT:
        noun = mention.noun or claim.frame.noun
        return f"count {noun}" if noun else ""
    return f"{mention.kind} {mention.quantity.unit}"


def _links(
    here: Sequence[_Figure], there: Sequence[_Figure], slots: Mapping[str, Slot], nearness: Nearness
) -> Iterator[Link]:
    """The figures of two documents that differ where all around them is alike."""
    known = [{(one.thing, one.value) for one in side} for side in (here, there)]
    if not any(map(_tells, known[0] & known[1])):
        return
    things: dict[str, list[_Figure]] = defaultdict(list)
    for other in there:
        if (other.thing, other.value) not in known[0]:
            things[other.thing].append(other)
    for one in here:
        if (one.thing, one.value) in known[1]:
            continue
        for other in things[one.thing]:
            if _may_differ(one, other) and _alone(one, here) and _alone(other, there):
                link = _link((one, here), (other, there), slots, nearness)
                if link is not None:
                    yield link


def _may_differ(one: _Figure, other: _Figure) -> bool:
    """Whether both are figures of one sort, not too far from each other, and no number fits them."""
    low, high = sorted((one.value, other.value))
    if not low or high > low * _FAR or agree([one.allowed, other.allowed]):
        return False
    mentions = [figure.claim.frame.mention for figure in (one, other)]
    sorts = {(mention.kind, mention.per, mention.distributive, mention.change) for mention in mentions}
    frames = [figure.claim.frame for figure in (one, other)]
    if mentions[0].kind is Kind.AGE or any(added() & {*frame.modifiers} for frame in frames):
        return False
    deed = mentions[0].kind is not Kind.DURATION or deeds(frames[0]) & deeds(frames[1])  # it runs, and it charges
    return len(sorts) == 1 and bool(deed)


def _around(one: _Figure, figures: Sequence[_Figure]) -> list[_Figure]:
    at = one.claim.span.start
    return [other for other in figures if other is not one and abs(other.claim.span.start - at) < _AROUND]


def _alone(one: _Figure, figures: Sequence[_Figure]) -> bool:
    """Whether no other figure of its thing stands around it."""
    return all(other.thing != one.thing for other in _around(one, figures))


def _link(
    first: tuple[_Figure, Sequence[_Figure]],
    second: tuple[_Figure, Sequence[_Figure]],
    slots: Mapping[str, Slot],
    nearness: Nearness,
) -> Link | None:
    """What is alike around two figures; None where it is too little, or something tells of two things."""
    sides = [_by_thing(_around(*side)) for side in (first, second)]
    alike = set()
    for thing in sides[0].keys() & sides[1].keys():
        same = {one.value for one in sides[0][thing]} & {other.value for other in sides[1][thing]}
        alike |= {(thing, value) for value in same}
        pairs = ((one, other) for one in sides[0][thing] for other in sides[1][thing])
        if not any(agree([one.allowed, other.allowed]) for one, other in pairs):
            return None  # more than one figure differs: another one, or another day
    if sum(map(_tells, alike)) < _VOUCHED:
        return None
    one, other = first[0].claim, second[0].claim
    if any(slots[claim.slot].pack == "prices" for claim in (one, other)):  # of one model in two sizes all else is alike
        return None
    here, there = (_rare(claim, nearness) for claim in (one, other))
    shared = {here[base]: rarity(here[base], _PARAGRAPH) for base in here.keys() & there.keys()}
    if len(shared) < _SHARE * min(len(here), len(there)) or not shared:
        return None
    if nearness.alike(one.span.doc, other.span.doc) < _ALIKE or scope.same_place(one, other) is False:
        return None
    if told_of_two(one, other, "", slots, nearness):
        return None
    return Link(one, other, sum(shared.values()), beside.most_telling(shared))


def _by_thing(figures: Sequence[_Figure]) -> Mapping[str, list[_Figure]]:
    found: dict[str, list[_Figure]] = defaultdict(list)
    for figure in figures:
        found[figure.thing].append(figure)
    return found


def _tells(told: tuple[str, Decimal]) -> float:
    """How much it tells that two reports give one figure: a pair of anything little, 1,240 of something much."""
    value = told[1]
    if value <= 2:
        return 0.5
    if value < 10:
        return 1.0
    return 0.8 + 0.7 * len(value.normalize().as_tuple().digits)


def _rare(claim: Claim, nearness: Nearness) -> Mapping[str, str]:
    """The rare words around a figure, by their stems."""
    text, span = nearness.text(claim.span.doc), claim.span
    found = [*words_of(text, max(0, span.start - _AROUND), span.start), *words_of(text, span.end, span.end + _AROUND)]
    return {stem(word): word for word in found if len(word) > 2 and rarity(word, _PARAGRAPH) > _RARE}
