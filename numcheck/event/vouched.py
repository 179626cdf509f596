"""Parties and loose claims -> parties: figures that differ where all around them is alike are told as one disagreement.

Two reports that give the same other figures in the same rare words, and one figure otherwise, tell one thing, whatever
the verbs are: no rule must ask. One such figure in each must be the only one of its unit or noun there, no other may
differ, neither document may know the other's, and nothing may speak against one event.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from decimal import Decimal
from functools import lru_cache
from typing import NamedTuple, TypeAlias

from numcheck import scope
from numcheck.event import beside, kin
from numcheck.event.against import deeds, told_of_two
from numcheck.event.glance import Glance, Glances
from numcheck.event.joining import Link, joined
from numcheck.event.nearness import Nearness
from numcheck.event.order import ByDocument
from numcheck.event.weights import words_of
from numcheck.interval import agree
from numcheck.model import Claim, Document, Kind, Party
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
#: What the other figures around it that both tell must tell, see `_tells`.
_VOUCHED = 1.0
#: From here on a number of other things that both reports tell is hardly alike by chance.
_PLAIN = 10
#: Figures of one thing hardly ever lie further apart than by this factor, even where one is wrong.
_FAR = 3
#: Figures of a document that are looked at: a table tells too many to be of one thing.
_MANY = 120
#: So many documents are held against each other, every one with every other; of more those that share a seldom name.
_EVERY = 40
#: Documents of which the figures are at hand.
_RECENT = 1_024


#: The other figures around one, by what they measure or count.
_Around: TypeAlias = Mapping[str, Sequence[Glance]]


class _Told(NamedTuple):
    """What a document tells that may be held against another's figures."""

    lone: Mapping[str, Sequence[Glance]]  # by what they measure or count: those that have no other of that around them
    around: Mapping[int, _Around]  # of each of these, by its place
    known: Set[tuple[str, Decimal]]  # what all figures of the document say of what, and the plain numbers of nothing


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
    figures = lru_cache(maxsize=_RECENT)(lambda document: _told(glances.told(document), of[document]))
    told = sorted({claim.span.doc for claim in claims})
    links = [
        link
        for document in told
        for other in (told if len(told) <= _EVERY else sorted(filter(document.__lt__, nearness.neighbours(document))))
        if document < other and not figures(document).known.isdisjoint(figures(other).known)
        for one, another in _pairs(figures(document), figures(other))
        if nearness.alike(document, other, _ALIKE) >= _ALIKE
        if (link := _link(_claim(one, of[document]), _claim(another, of[other]), slots, nearness)) is not None
    ]
    return joined(parties, claims, links, slots, glances)


def _told(glances: Sequence[Glance], claims: Sequence[Claim]) -> _Told:
    """What a document tells by its claims."""
    places = {claim.span.start for claim in claims}
    found = {one.start: one for one in reversed(glances) if one.thing and one.start in places}
    figures = [found[start] for start in sorted(found)] if len(found) <= _MANY else []
    lone: dict[str, list[Glance]] = defaultdict(list)
    around = {}
    for one in figures:
        near: dict[str, list[Glance]] = defaultdict(list)
        for other in figures:
            if other is not one and abs(other.start - one.start) < _AROUND:
                near[other.thing].append(other)
        if near and one.thing not in near:
            lone[one.thing].append(one)
            around[one.start] = near
    known = {(one.thing, one.value) for one in figures}
    return _Told(lone, around, frozenset(known | {("", value) for value in _plain(figures)}))


def _claim(figure: Glance, claims: Sequence[Claim]) -> Claim:
    """The first of a document's claims that has this figure."""
    return next(claim for claim in claims if claim.span.start == figure.start)


def _pairs(here: _Told, there: _Told) -> Iterator[tuple[Glance, Glance]]:
    """The figures of two documents that differ where all others around them are alike; they have some in common."""
    for thing, figures in here.lone.items():
        others = [other for other in there.lone.get(thing, ()) if (thing, other.value) not in here.known]
        for one in figures if others else ():
            if (thing, one.value) not in there.known:
                for other in others:
                    if _may_differ(one, other) and _alike(here.around[one.start], there.around[other.start]):
                        yield one, other


def _may_differ(one: Glance, other: Glance) -> bool:
    """Whether no number fits both figures of one thing, and they are not too far from each other."""
    low, high = sorted((one.value, other.value))
    return bool(low) and high <= low * _FAR and not agree([one.allowed, other.allowed])


def _alike(here: _Around, there: _Around) -> bool:
    """Whether enough is alike around two figures; if something differs there too, it is another one, or another day."""
    alike: set[tuple[str, Decimal]] = set()
    for thing in here.keys() & there.keys():
        same = {one.value for one in here[thing]} & {other.value for other in there[thing]}
        alike |= {(thing, value) for value in same}
        if not any(agree([one.allowed, other.allowed]) for one in here[thing] for other in there[thing]):
            return False
    told = [{value for figures in around.values() for value in _plain(figures)} for around in (here, there)]
    alike |= {("", value) for value in (told[0] & told[1]) - {value for _, value in alike}}
    return sum(map(_tells, alike)) >= _VOUCHED


def _plain(figures: Sequence[Glance]) -> Iterator[Decimal]:
    """The numbers that are hardly alike by chance, whatever is counted: 750 residents, 750 people."""
    return (one.value for one in figures if one.thing.startswith(f"{Kind.COUNT} ") and one.value >= _PLAIN)


def _tells(told: tuple[str, Decimal]) -> float:
    """How much it tells that two reports give one figure: a pair of anything little, 1,240 of something much."""
    value = told[1]
    if value <= 2:
        return 0.5
    if value < 10:
        return 1.0
    return 0.8 + 0.7 * len(value.normalize().as_tuple().digits)


def _link(one: Claim, other: Claim, slots: Mapping[str, Slot], nearness: Nearness) -> Link | None:
    """What is alike in the words around two figures; None where it is too little, or something tells of two things."""
    if not _of_one_sort(one, other):
        return None
    if any(slots[claim.slot].pack == "prices" for claim in (one, other)):  # of one model in two sizes all else is alike
        return None
    here, there = (_rare(claim, nearness) for claim in (one, other))
    shared = {here[base]: rarity(here[base], _PARAGRAPH) for base in here.keys() & there.keys()}
    if len(shared) < _SHARE * min(len(here), len(there)) or not shared:
        return None
    if kin.persons_apart(one.frame, other.frame):
        return None
    if scope.same_place(one, other) is False or told_of_two(one, other, "", slots, nearness):
        return None
    return Link(one, other, sum(shared.values()), beside.most_telling(shared))


def _of_one_sort(one: Claim, other: Claim) -> bool:
    """Whether both are told alike: no age, nothing that was added, and of durations those of one deed."""
    frames = [claim.frame for claim in (one, other)]
    mentions = [frame.mention for frame in frames]
    sorts = {(mention.kind, mention.per, mention.distributive, mention.change) for mention in mentions}
    if len(sorts) > 1 or mentions[0].kind is Kind.AGE or any(added() & {*frame.modifiers} for frame in frames):
        return False
    return mentions[0].kind is not Kind.DURATION or bool(deeds(frames[0]) & deeds(frames[1]))  # it runs, and it charges


def _rare(claim: Claim, nearness: Nearness) -> Mapping[str, str]:
    """The rare words around a figure, by their stems."""
    text, span = nearness.text(claim.span.doc), claim.span
    found = [*words_of(text, max(0, span.start - _AROUND), span.start), *words_of(text, span.end, span.end + _AROUND)]
    return {stem(word): word for word in found if len(word) > 2 and rarity(word, _PARAGRAPH) > _RARE}
