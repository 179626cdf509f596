"""Parties and loose claims -> parties: figures that say the same beside the same rare words are told as one agreement.

A conflict needs every rung of the ladder in `pairs`. An agreement can raise no alarm, so that less will do: the same
figure of the same thing, in documents that are alike, among words that few other sentences of theirs hold. Nothing
that is joined here can differ, and a party whose claims differ is left as it is.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property, partial
from itertools import product
from typing import NamedTuple, cast

from numcheck import scope
from numcheck.event import beside
from numcheck.event.glance import Glances, figure, raw
from numcheck.event.label import event_of
from numcheck.event.memory import ANEW, Called, Memory, ends_first
from numcheck.event.nearness import Nearness
from numcheck.event.persons import same_person
from numcheck.event.roles import related_names
from numcheck.interval import agree
from numcheck.model import Claim, Document, Event, Frame, Interval, Kind, Party, Span
from numcheck.ruleset import Slot
from numcheck.ruleset.classes import Classes
from numcheck.ruleset.rarity import stem

#: How alike two documents are at least: measured on news, strangers hardly ever are, and tellings of one event mostly.
_ALIKE = 0.35
#: Documents less alike than that may still agree, where the words beside the figure tell so much more than they must.
_LESS_ALIKE, _MUCH = 0.15, 4.0
#: What the shared words and the figure itself must tell, in nats, where both count the same thing; where one names
#: nothing that is counted; and where they name two things. Each was set where 9 of 10 pairs read were one fact.
_SAME, _OPEN, _OTHER = 5.5, 7.5, 11.0
#: So much more must be told where both sentences name somebody or something, and nothing in common; and where both
#: say who does it, where or when, and say it otherwise.
_STRANGERS, _RIVALS = 2.5, 6.0
#: What documents tell that are more alike than they must be, for each whole unit of likeness.
_NEARER = 4.0
#: Figures that name two things and tell less than this by themselves never agree: two of anything are common.
_TELLING = 2.5
#: Share of words that two sentences have in common where one is a copy of the other, and how many words that takes.
_COPY, _FEW = 0.7, 6
#: Claims of one figure of which everything is at hand while they are compared.
_AT_HAND = 4000
#: A figure tells no more than this, however many digits it has; and a year as much as a number of one digit.
_MOST, _YEAR = 6.0, 2.0
#: A time of day tells as much: that of a whole hour, and one with minutes.
_HOUR, _MINUTE = 2.0, 4.0
#: Of all pairs of two parties that are joined, this share must say the same; and where the figure tells little.
_MOSTLY, _NEARLY_ALL = 0.4, 0.6


def corroborated(
    parties: Sequence[Party],
    loose: Sequence[Claim],
    documents: Sequence[Document] | Nearness,
    slots: Mapping[str, Slot],
    classes: Classes | None = None,
    memory: Memory = ANEW,
    glances: Glances | None = None,
) -> tuple[Party, ...]:
    """The parties, sorted by slot and first claim; those that say the same are one, with the loose claims that do.

    `loose` claims belong to no party yet; one that finds no other of another document stays out. `slots` are those of
    all claims, by id; `classes` tell which verbs are rivals. `glances` are of these claims.
    """
    nearness = Nearness.of(documents)
    glances = glances or Glances((*(claim for party in parties for claim in party.claims), *loose), nearness, memory)
    tables: dict[str, list[Party | Claim]] = defaultdict(list)  # no lists of one: there are a hundred thousand
    kept: list[Party] = []
    for party in parties:
        told = [glances.at(claim) for claim in party.claims]
        if _common(slots[party.slot]):
            kept.append(party)
        elif len({one.figure for one in told}) == 1 and agree([one.allowed for one in told]):
            tables[told[0].figure].append(party)
        else:
            kept.append(party)
    for claim in loose:
        tables[glances.at(claim).figure].append(claim)
    asked: list[tuple[str, list[Party | Claim]]] = []
    for key, table in tables.items():
        if len({claim.span.doc for one in table for claim in _claims(one)}) == 1:  # it takes two to agree
            kept += [one for one in table if isinstance(one, Party)]
        else:
            asked.append((key, table))
    asked = [asked[place] for place in ends_first([len(table) for _, table in asked])]
    tasks = [partial(_recalled, key, table, slots, nearness, classes, memory) for key, table in asked]
    for (_, table), joined in zip(asked, memory.each(tasks, Called), strict=True):
        claims = [claim for one in table for claim in _claims(one)]
        homes = {_spans(one.claims): one for one in table if isinstance(one, Party)}
        for numbers, words, event in joined:
            members = [claims[n] for n in numbers]
            known = homes.get(_spans(members))
            if known is not None:
                kept.append(known)
            elif event is not None:
                kept.append(_party(members, event, tuple(words), slots, glances))
    return tuple(sorted(kept, key=lambda p: (p.slot, p.claims[0].span)))


def _claims(one: Party | Claim) -> Sequence[Claim]:
    """Those that sit together so far."""
    return one.claims if isinstance(one, Party) else (one,)


def _recalled(
    key: str,
    table: Sequence[Party | Claim],
    slots: Mapping[str, Slot],
    nearness: Nearness,
    classes: Classes | None,
    memory: Memory,
) -> Called:
    """Who sits together in the end, from memory where these claims sat so before."""
    seats = [list(_claims(one)) for one in table]
    if len(seats) == 1:
        return [(list(range(len(seats[0]))), [], None)]

    def called() -> Called:
        claims = [claim for seat in seats for claim in seat]
        joined = _Table(seats, slots, nearness, classes).joined(memory, f"linked {key}")
        return [(told, words, event_of([claims[n] for n in told]) if words else None) for told, words in joined]

    return memory.whole("joined", seats, called, Called)


def _spans(claims: Sequence[Claim]) -> tuple[Span, ...]:
    return tuple(claim.span for claim in claims)


def corroborates(first: Claim, second: Claim, slots: Mapping[str, Slot], nearness: Nearness) -> tuple[str, ...]:
    """The words by which two claims are told to say the same; empty where they are not."""
    if figure(first) != figure(second) or _common(slots[first.slot]) or _common(slots[second.slot]):
        return ()
    link = _Table([[first], [second]], slots, nearness, None).link(0, 1)
    return link.words if link is not None else ()


def _common(slot: Slot) -> bool:
    """Whether its answers are so few that two reports may give the same by chance: a Monday, noon, the third."""
    return slot.happens == "once" and slot.unit != "date"


@dataclass(frozen=True, slots=True)
class _Link:
    """Two claims that say the same."""

    strength: float  # by how much they tell more than they must
    words: tuple[str, ...]  # the words that both stand by, the most telling first


class _Note(NamedTuple):
    """What most pairs are decided by, of a claim whose frame may be put aside."""

    doc: str
    kind: Kind
    things: frozenset[str]  # what it counts or measures
    named: frozenset[str]  # the names in its sentence, word by word
    subject: bool  # whether it is told of somebody or something with a name
    tells: int  # a bit each: who does it, whose it is, where, when
    sort: int  # claims of one number are alike in all that tells two things apart, but for persons


#: What a memory of links holds.
_Maybe = cast("type[_Link | None]", _Link | None)


class _Table:
    """Claims of one figure, and who sits with whom."""

    def __init__(
        self, seats: list[list[Claim]], slots: Mapping[str, Slot], nearness: Nearness, classes: Classes | None
    ) -> None:
        self.claims = [claim for seat in seats for claim in seat]
        self.slots, self.nearness, self.classes = slots, nearness, classes
        self.seat_of: list[list[int]] = []
        self.given: list[range] = []  # the seats as they came
        for seat in seats:
            start = len(self.seat_of)
            self.given.append(range(start, start + len(seat)))
            self.seat_of += [list(self.given[-1])] * len(seat)
        self.links: dict[tuple[int, int], _Link] = {}
        self._words: dict[int, frozenset[str]] = {}
        self._known: dict[tuple[int, int], bool] = {}  # whether claims of two sorts are of two things

    def joined(self, memory: Memory, what: str) -> Iterable[tuple[list[int], list[str]]]:
        """Every seat with its claims, sorted by span, and the words that brought it together; none where it is old."""
        found: Iterable[tuple[tuple[int, int], _Link | None]]
        if len(self.claims) <= _AT_HAND:
            found = memory.pairs(what, self.claims, self._candidates(), self.link, _Maybe).items()
        else:  # to remember what millions of pairs come to takes more than to ask again
            found = ((pair, self.link(*pair)) for pair in self._candidates())
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
        if not agree([self._raws[k] for k in (*one, *other)]):
            return False
        if any(pair not in self.links and self._barred(*pair) for pair in pairs):
            return False
        mostly = _MOSTLY if self._figures[one[0]] >= _TELLING else _NEARLY_ALL
        return sum(pair in self.links for pair in pairs) >= mostly * len(pairs)

    def _candidates(self) -> Iterable[tuple[int, int]]:
        """Pairs that share a rare word beside their figure, or the thing that is counted."""
        counted = ([f"counts {noun}" for noun in note.things] for note in self._notes)
        return beside.sharing((*self._around(k), *things) for k, things in enumerate(counted))

    def _around(self, k: int) -> Mapping[str, beside.Rare]:
        if len(self.claims) > _AT_HAND:
            return beside.rare(self.claims[k], self.nearness)
        return self._rare[k]

    @cached_property
    def _rare(self) -> list[Mapping[str, beside.Rare]]:
        """For every claim the rare words beside it."""
        return [beside.rare(claim, self.nearness) for claim in self.claims]

    @cached_property
    def _notes(self) -> list[_Note]:
        """For every claim what most pairs are decided by."""
        sorts: dict[Hashable, int] = {}
        names: dict[frozenset[str], frozenset[str]] = {}
        found = []
        for k, claim in enumerate(self.claims):
            frame, mention = claim.frame, claim.frame.mention
            raw = self._raws[k]
            ends = raw.low, raw.high, raw.low_open, raw.high_open
            sort = self._asked[k], ends, mention.change or "level", frame.polarity, mention.kind, self._verbs[k]
            said = frame.sentence
            named, things = self.nearness.named(said.doc, said.start, said.end), _things(frame)
            tells = (frame.agent is not None, frame.owner is not None, bool(frame.place), bool(frame.time))
            found.append(
                _Note(
                    doc=claim.span.doc,
                    kind=mention.kind,
                    things=names.setdefault(things, things),
                    named=names.setdefault(named, named),
                    subject=frame.subject is not None and bool(frame.subject.names),
                    tells=sum(flag << place for place, flag in enumerate(tells)),
                    sort=sorts.setdefault(sort, len(sorts)),
                )
            )
        return found

    def _whole(self, k: int) -> Claim:
        """A claim with its frame, which is asked for again and again."""
        return self._plain[k] if len(self.claims) <= _AT_HAND else self.claims[k]

    @cached_property
    def _plain(self) -> list[Claim]:
        """Every claim, with nothing put aside."""
        return [replace(claim) for claim in self.claims]

    @cached_property
    def _raws(self) -> list[Interval]:
        """For every claim what it allows in the unit it was said in."""
        return [raw(claim) for claim in self.claims]

    @cached_property
    def _figures(self) -> list[float]:
        """For every claim how telling its figure is."""
        return [_figure(claim) for claim in self.claims]

    @cached_property
    def _asked(self) -> list[str]:
        """For every claim the rule whose question it answers, if one asks."""
        slots = [self.slots[claim.slot] for claim in self.claims]
        return ["" if slot.pack in ("general", "same") else slot.rule for slot in slots]

    @cached_property
    def _verbs(self) -> list[tuple[frozenset[str], frozenset[str]]]:
        """For every claim its verbs, and the classes they are of."""
        classes = self.classes
        frames = [claim.frame for claim in self.claims]
        if classes is None:
            return [(frozenset(f.predicates), frozenset()) for f in frames]
        return [
            (frozenset(f.predicates), frozenset().union(*(classes.verb_classes_of(p, f.noun) for p in f.predicates)))
            for f in frames
        ]

    def link(self, i: int, j: int) -> _Link | None:
        """Whether two claims say the same of the same thing."""
        if self._barred(i, j):
            return None
        one, other = self._notes[i], self._notes[j]
        weights = beside.shared(self._around(i), self._around(j))
        figure = self._figures[i]
        strength = figure + math.fsum(weights.values()) - self._needed(i, j, figure)
        if one.named and other.named and not one.named & other.named:
            strength -= _STRANGERS
        if strength < -_NEARER and not self._nearly_copied(i, j):
            return None
        alike = self.nearness.alike(one.doc, other.doc)
        if alike < _LESS_ALIKE or (alike < _ALIKE and max(strength, 0.0) < _MUCH):
            return None
        if one.tells & other.tells and self._told_otherwise(i, j):
            strength -= _RIVALS
        elif strength < 0 and self._copied(i, j):
            strength = 0.0
        if strength < -_NEARER:
            return None
        strength += _NEARER * max(0.0, alike - _ALIKE)
        if strength < 0 or alike < (_LESS_ALIKE if strength >= _MUCH else _ALIKE):
            return None
        return _Link(strength, beside.most_telling(weights))

    def _told_otherwise(self, i: int, j: int) -> bool:
        """Whether both say who does it, whose it is, where or when, and say it otherwise."""
        first, second = self._whole(i), self._whole(j)
        rivals = self._other_names(first, second) or scope.same_place(first, second) is False
        return rivals or scope.disjoint(first, second)

    def _nearly_copied(self, i: int, j: int) -> bool:
        """Whether the rare words beside both figures are mostly the same."""
        rare = [self._around(k).keys() for k in (i, j)]
        return len(rare[0] & rare[1]) >= _COPY * len(rare[0] | rare[1])

    def _copied(self, i: int, j: int) -> bool:
        """Whether the words beside both figures are copied, so that they say little new in documents full of them."""
        if not self._nearly_copied(i, j):
            return False
        one, other = (self._beside(k) for k in (i, j))
        return len(one & other) >= max(_FEW, _COPY * len(one | other))

    def _beside(self, k: int) -> frozenset[str]:
        """The words beside a claim's figure."""
        if k not in self._words:
            self._words[k] = frozenset(beside.words(self.claims[k], self.nearness))
        return self._words[k]

    def _needed(self, i: int, j: int, figure: float) -> float:
        """What must be told, by whether both count the same thing."""
        one, other = self._notes[i], self._notes[j]
        if one.kind is Kind.AGE:
            return _SAME if one.subject and other.subject else _OPEN
        if one.kind is Kind.SCORE:  # it says by itself what is counted
            return _SAME
        first, second = one.things, other.things
        if first & second:
            return _SAME
        counts = Kind.COUNT in (one.kind, other.kind)
        named = any(
            stem(noun) in self._around(k) for nouns, k in ((first, j), (second, i)) for noun in nouns
        )  # "a 19-inch screen" and "the screen is 19 inches across"
        if not first or not second or (named and not counts):
            return _OPEN
        return _OTHER if figure >= _TELLING else math.inf

    def _barred(self, i: int, j: int) -> bool:
        """Whether something says that two claims are not of one thing."""
        one, other = self._notes[i], self._notes[j]
        if one.kind is Kind.AGE:
            return self._apart(i, j) or self._other_person(self.claims[i], self.claims[j])
        both = one.sort, other.sort
        known = self._known.get(both)
        if known is None:  # claims of one sort are not told apart
            known = self._known[both] = self._apart(i, j)
        return known

    def _apart(self, i: int, j: int) -> bool:
        first, second = self.claims[i], self.claims[j]
        one, other = first.frame, second.frame
        here, there = self._asked[i], self._asked[j]
        if (here and there and here != there) or not agree([self._raws[i], self._raws[j]]):
            return True
        if (one.mention.change or "level") != (other.mention.change or "level"):
            return True
        if one.polarity != other.polarity and one.mention.kind is not Kind.SCORE:
            return True
        return self._rivals(i, j)

    def _rivals(self, i: int, j: int) -> bool:
        """Whether the verbs ask rival questions: launched and shot down."""
        if self.classes is None:
            return False
        (one, named), (other, also) = self._verbs[i], self._verbs[j]
        if not named or not also or named & also or one & other:
            return False
        return any(b in self.classes.verb(a).antagonists for a, b in product(named, also))

    def _other_person(self, first: Claim, second: Claim) -> bool:
        names = [c.frame.subject.names if c.frame.subject is not None else () for c in (first, second)]
        texts = [self.nearness.text(c.span.doc) for c in (first, second)]
        return bool(names[0] and names[1]) and not same_person(names[0][-1], names[1][-1], texts)

    def _other_names(self, first: Claim, second: Claim) -> bool:
        """Whether both name who does it or whose it is, and neither sentence knows the other's name."""
        one, other = first.frame, second.frame
        said = [self.nearness.text(f.sentence.doc)[f.sentence.start : f.sentence.end] for f in (one, other)]
        for here, there in ((one.agent, other.agent), (one.owner, other.owner)):
            if here is None or there is None or related_names(here, there) is not False:
                continue
            if not any(n in said[1] for n in here.names) and not any(n in said[0] for n in there.names):
                return True
        return False


def _figure(claim: Claim) -> float:
    """How telling a figure is by itself, in nats: 2,302 is seldom the same by chance, two often is, as is 2,000."""
    mention = claim.frame.mention
    if mention.kind is Kind.DATE:
        return _YEAR
    if mention.kind is Kind.CLOCK:
        return _HOUR if mention.quantity.step == 1 else _MINUTE
    ends = [mention.quantity.value, *([] if mention.quantity.value_hi is None else [mention.quantity.value_hi])]
    return min(_MOST, sum(math.log1p(_digits(end)) for end in ends))


def _digits(value: Decimal) -> int:
    """The number that the leading digits make: 23 for 2,300 and for 0.23."""
    return int("".join(map(str, value.normalize().as_tuple().digits)))


def _things(frame: Frame) -> frozenset[str]:
    """What a figure counts or measures: lemmas."""
    return frozenset(noun for noun in (frame.noun, frame.mention.noun) if noun)


def _party(
    members: Sequence[Claim], event: Event, words: tuple[str, ...], slots: Mapping[str, Slot], glances: Glances
) -> Party:
    """One party of claims that may come from several slots: a rule's question goes before one that nobody asked."""
    order = ("general", "same")
    lead = min(members, key=lambda c: (order.index(p) + 1 if (p := slots[c.slot].pack) in order else 0, c.span))
    claims = tuple(members)
    if any(c.slot != lead.slot for c in members):
        told = [glances.at(c) for c in members]
        claims = tuple(c.under(lead, interval=g.allowed, unit=g.unit) for c, g in zip(members, told, strict=True))
    return Party(slot=lead.slot, event=event, claims=claims, evidence=0, beside=words)
