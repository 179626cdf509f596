"""Parties and loose claims -> parties: figures of one thing that a slip of the pen parts are told as one disagreement.

Two reports of one event that give one number in two units that are taken for each other, or the same digits with two of
them swapped, hardly ever speak of two things: less must be told by the words beside them than of any other two figures.
Neither document may know the other's figure, and nothing may speak against one event.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from itertools import combinations, product

from numcheck import scope
from numcheck.event import beside
from numcheck.event.against import deeds, told_of_two
from numcheck.event.glance import Glances
from numcheck.event.joining import Link, converted, joined
from numcheck.event.nearness import Nearness
from numcheck.event.written import kept
from numcheck.model import Claim, Document, Kind, Party, Span
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


def slipped(
    parties: Sequence[Party],
    loose: Sequence[Claim],
    documents: Sequence[Document] | Nearness,
    slots: Mapping[str, Slot],
    classes: Classes,
    glances: Glances | None = None,
) -> Sequence[Party]:
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
    return joined(parties, claims, links, slots, glances)


def slips(first: Claim, second: Claim, slots: Mapping[str, Slot], nearness: Nearness) -> tuple[str, ...]:
    """The words by which two claims are told to differ by a slip of the pen only; empty where they are not."""
    link = _link(first, second, slots, nearness, None) if {*kept(first)} & {*kept(second)} else None
    return link.words if link is not None else ()


def _candidates(claims: Sequence[Claim], glances: Glances) -> Iterator[tuple[Claim, Claim]]:
    """Every two claims of two documents that share a key, and tell two figures."""
    worth = _worth(claims, glances)
    told: dict[str, list[tuple[Claim, str]]] = {}  # with the figure of each
    of_several: set[Span] = set()  # the places of claims of several such keys: two of them may share more than one
    worthy = ((place, [key for key in one.kept if key in worth], one.figure) for place, one in glances.each(claims))
    for place, keys, figure in sorted(one for one in worthy if one[1]):
        claim = claims[place]
        if len(keys) > 1:
            of_several.add(claim.span)
        for key in keys:
            told.setdefault(key, []).append((claim, figure))
    seen: set[tuple[Span, Span]] = set()
    for said in told.values():
        figures = _by_figure(said)
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


def _worth(claims: Sequence[Claim], glances: Glances) -> Set[str]:
    """The keys that two documents hold at least, and not too many, with two figures at least."""
    figure: dict[str, str] = {}  # of each key the first that was told
    several: set[str] = set()
    held: Counter[str] = Counter()
    last: dict[str, str] = {}  # the document that held it last
    for place, glance in glances.each(claims):
        document = claims[place].span.doc
        for key in glance.kept:
            if figure.setdefault(key, glance.figure) != glance.figure:
                several.add(key)
            if last.get(key) != document:
                last[key] = document
                held[key] += 1
    return {key for key in several if 1 < held[key] <= _COMMON}


def _by_figure(claims: Iterable[tuple[Claim, str]]) -> Mapping[str, Mapping[str, Sequence[Claim]]]:
    """The claims by their figures and their documents, of each no more than so many."""
    found: dict[str, dict[str, list[Claim]]] = defaultdict(lambda: defaultdict(list))
    for claim, figure in claims:
        said = found[figure][claim.span.doc]
        if len(said) < _FIRST:
            said.append(claim)
    return found


def _link(
    first: Claim, second: Claim, slots: Mapping[str, Slot], nearness: Nearness, classes: Classes | None
) -> Link | None:
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
    return Link(first, second, strength, beside.most_telling(weights))


def _in_the_unit_of(first: Claim, second: Claim) -> Claim | None:
    """The second claim in the unit of the first, whose question it answers; None where it has none of that kind."""
    interval = converted(second.interval, second.unit, first.unit)
    return None if interval is None else second.under(first, interval=interval, unit=first.unit)


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
