"""Claims of one figure -> what they are compared by, reckoned once of each: what it counts, its names and words."""

from __future__ import annotations

import math
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from decimal import Decimal
from functools import cached_property
from typing import NamedTuple

from numcheck.event import beside
from numcheck.event.glance import raw
from numcheck.event.memory import AT_HAND
from numcheck.event.nearness import Nearness
from numcheck.model import Claim, Frame, Interval, Kind, Span
from numcheck.ruleset import Slot, turns
from numcheck.ruleset.classes import Classes

#: A figure tells no more than this, however many digits it has; and a year as much as a number of one digit.
_MOST, _YEAR = 6.0, 2.0
#: A time of day tells as much: that of a whole hour, and one with minutes.
_HOUR, _MINUTE = 2.0, 4.0
#: Which part of a match it is: there are few.
_PART = 0.5


class Noted(NamedTuple):
    """What most pairs are decided by, of a claim whose frame may be put aside."""

    doc: str
    kind: Kind
    things: frozenset[str]  # what it counts or measures
    named: frozenset[str]  # the names in its sentence, word by word
    subject: bool  # whether it is told of somebody or something with a name
    tells: int  # a bit each: who does it, whose it is, where, when
    sort: int  # claims of one number are alike in all that tells two things apart, but for persons


class Notes:
    """Claims of one figure, with what is asked of each of them again and again."""

    def __init__(
        self, claims: Sequence[Claim], slots: Mapping[str, Slot], nearness: Nearness, classes: Classes | None
    ) -> None:
        """`slots` are those of all claims, by id; `classes` tell which verbs are rivals."""
        self.claims, self.slots, self.nearness, self.classes = claims, slots, nearness, classes
        self.at_hand = len(claims) <= AT_HAND
        self._words: dict[int, frozenset[str]] = {}

    def words(self, k: int) -> frozenset[str]:
        """The words beside a claim's figure."""
        if k not in self._words:
            self._words[k] = frozenset(beside.words(self.claims[k], self.nearness))
        return self._words[k]

    def around(self, k: int) -> Mapping[str, beside.Rare]:
        """The rare words beside a claim's figure."""
        if not self.at_hand:
            return beside.rare(self.claims[k], self.nearness)
        return self._rare[k]

    @cached_property
    def _rare(self) -> list[Mapping[str, beside.Rare]]:
        """For every claim the rare words beside it."""
        return [beside.rare(claim, self.nearness) for claim in self.claims]

    @cached_property
    def all(self) -> list[Noted]:
        """For every claim what most pairs are decided by."""
        sorts: dict[Hashable, int] = {}
        names: dict[frozenset[str], frozenset[str]] = {}
        told: dict[Span, frozenset[str]] = {}  # the names in each sentence, which may have many figures
        found = []
        for k, claim in enumerate(self.claims):
            frame, mention = claim.frame, claim.frame.mention
            raw = self.raws[k]
            ends = raw.low, raw.high, raw.low_open, raw.high_open
            sort = self.asked[k], ends, mention.change or "level", frame.polarity, mention.kind, self.verbs[k]
            said = frame.sentence
            if said not in told:
                told[said] = self.nearness.named(said.doc, said.start, said.end)
            named, things = told[said], _things(frame)
            tells = (frame.agent is not None, frame.owner is not None, bool(frame.place), bool(frame.time))
            found.append(
                Noted(
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

    def whole(self, k: int) -> Claim:
        """A claim with its frame, which is asked for again and again."""
        return self._plain[k] if self.at_hand else self.claims[k]

    @cached_property
    def _plain(self) -> list[Claim]:
        """Every claim, with nothing put aside."""
        return [replace(claim) for claim in self.claims]

    @cached_property
    def raws(self) -> list[Interval]:
        """For every claim what it allows in the unit it was said in: claims of one figure mostly allow the same."""
        known: dict[Interval, Interval] = {}
        return [known.setdefault(made, made) for made in map(raw, self.claims)]

    @cached_property
    def figures(self) -> list[float]:
        """For every claim how telling its figure is."""
        return [_figure(claim) for claim in self.claims]

    @cached_property
    def asked(self) -> list[str]:
        """For every claim the rule whose question it answers, if one asks."""
        slots = [self.slots[claim.slot] for claim in self.claims]
        return ["" if slot.pack in ("general", "same") else slot.rule for slot in slots]

    @cached_property
    def verbs(self) -> list[tuple[frozenset[str], frozenset[str]]]:
        """For every claim its verbs, and the classes they are of."""
        known: dict[Hashable, tuple[frozenset[str], frozenset[str]]] = {}
        found = []
        for frame in (claim.frame for claim in self.claims):
            told = frame.predicates, frame.noun
            if told not in known:
                known[told] = self._verbs(frame)
            found.append(known[told])
        return found

    def _verbs(self, frame: Frame) -> tuple[frozenset[str], frozenset[str]]:
        verbs = frozenset(frame.predicates)
        if self.classes is None:
            return verbs, frozenset()
        return verbs, frozenset().union(*(self.classes.verb_classes_of(verb, frame.noun) for verb in frame.predicates))


def _figure(claim: Claim) -> float:
    """How telling a figure is by itself, in nats: 2,302 is seldom the same by chance, two often is, as is 2,000."""
    mention = claim.frame.mention
    if mention.kind is Kind.DATE:
        return _YEAR
    if mention.kind is Kind.CLOCK:
        return _HOUR if mention.quantity.step == 1 else _MINUTE
    if mention.kind is Kind.ORDINAL and claim.frame.noun in turns.words().parts:
        return _PART
    ends = [mention.quantity.value, *([] if mention.quantity.value_hi is None else [mention.quantity.value_hi])]
    return min(_MOST, sum(math.log1p(_digits(end)) for end in ends))


def _digits(value: Decimal) -> int:
    """The number that the leading digits make: 23 for 2,300 and for 0.23."""
    return int("".join(map(str, value.normalize().as_tuple().digits)))


def _things(frame: Frame) -> frozenset[str]:
    """What a figure counts or measures: lemmas."""
    return frozenset(noun for noun in (frame.noun, frame.mention.noun) if noun)
