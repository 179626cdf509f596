"""Claims of several slots -> ties: the figures of one event that a relation of the rules speaks of."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from numcheck.event import pairs
from numcheck.event.label import event_of
from numcheck.event.nearness import Nearness
from numcheck.event.order import by_place
from numcheck.model import Claim, Document, Note, Pair, Tie
from numcheck.ruleset import Relation, Slot

#: Things that must speak for one event where the figures stand in two documents.
_ENOUGH = 2
#: Claims of one slot that are all looked at beyond their own document; of more, only those of documents that share a
#: name which few others have.
_MANY = 200
#: Claims of one slot on either side of a figure that are looked at in its own document: a whole is told near its part,
#: and a table may answer one question ten thousand times.
_BESIDE = 25


def ties(
    claims: Sequence[Claim],
    documents: Sequence[Document] | Nearness,
    slots: Mapping[str, Slot],
    relations: Sequence[Relation],
) -> tuple[Tie, ...]:
    """Every whole with the parts that belong to it, sorted by rule and place.

    A document that tells both the part and the whole is asked first; only a part without a whole in its own document
    meets one elsewhere. Numbers that rise or fall with time meet within one document, or between documents of one day.
    """
    by_slot = _by_slot(claims, relations)
    nearness = Nearness.of(documents)
    days = {document.id: document.source.published for document in nearness.documents}
    found = []
    for relation in relations:
        meeting = _Meeting(relation, by_slot, slots, nearness, days)
        found += meeting.simple() if len(relation.parts) == 1 else meeting.sums()
    return tuple(sorted(found, key=lambda tie: (tie.rule, tie.whole.span, tie.parts[0].span)))


def untied(claims: Sequence[Claim], slots: Mapping[str, Slot], relations: Sequence[Relation]) -> tuple[Note, ...]:
    """A note for every question that a relation asks, with so many claims that not all of them were looked at."""
    by_slot = _by_slot(claims, relations)
    return tuple(
        Note(
            where=slots[name].asks,
            what=f"{len(by_slot[name]):,} figures answer this question, and beyond its own document a figure was held "
            "only against those of related questions whose documents share a name which few others have",
        )
        for name in sorted(by_slot)
        if len(by_slot[name]) > _MANY
    )


def _by_slot(claims: Sequence[Claim], relations: Sequence[Relation]) -> dict[str, list[Claim]]:
    """The claims that some relation speaks of, by slot, in the order of their places."""
    wanted = {name for relation in relations for name in (*relation.parts, relation.whole)}
    found: dict[str, list[Claim]] = defaultdict(list)
    for claim in by_place(claims):
        if claim.slot in wanted and not claim.frame.history:
            found[claim.slot].append(claim)
    return found


class _Meeting:
    """The claims that one relation may tie."""

    def __init__(
        self,
        relation: Relation,
        by_slot: Mapping[str, Sequence[Claim]],
        slots: Mapping[str, Slot],
        nearness: Nearness,
        days: Mapping[str, object],
    ) -> None:
        self.relation = relation
        self.by_slot = by_slot
        whole = slots[relation.whole]
        moves = next((slots[n].over_time for n in relation.parts if slots[n].over_time in ("rises", "falls")), None)
        self.slot = replace(whole, roles=relation.roles, over_time=moves or whole.over_time)
        self.nearness = nearness
        self.days = days
        self.said_in: dict[str, dict[str, list[Claim]]] = {}
        for name in (*relation.parts, relation.whole):
            said_in = self.said_in[name] = defaultdict(list)
            for claim in by_slot.get(name, ()):
                said_in[claim.span.doc].append(claim)

    def simple(self) -> list[Tie]:
        """A tie for every part, with the whole that is nearest to it."""
        parts = self.by_slot.get(self.relation.parts[0], ())
        return [tie for part in parts if (tie := self._tie(self._nearest(part, self.relation.whole), (part,)))]

    def sums(self) -> list[Tie]:
        """A tie for every whole that finds one part of each slot, all of one event."""
        found = []
        for whole in self.by_slot.get(self.relation.whole, ()):
            parts = [self._nearest(whole, name) for name in self.relation.parts]
            if None not in parts and (tie := self._tie(whole, tuple(part for part in parts if part is not None))):
                found.append(tie)
        return found

    def _tie(self, whole: Claim | None, parts: tuple[Claim, ...]) -> Tie | None:
        if whole is None:
            return None
        every = [*parts, whole]
        tested = [self._meet(a, b) for n, a in enumerate(every) for b in every[n + 1 :]]
        if any(pair.refusal for pair in tested):
            return None
        return Tie(
            rule=self.relation.rule,
            parts=parts,
            whole=whole,
            event=event_of(every),
            evidence=min(pair.evidence for pair in tested),
        )

    def _nearest(self, claim: Claim, slot: str) -> Claim | None:
        """Of the claims that may meet, one of the same document, the nearest to it; else the one with most evidence."""
        if here := self.said_in[slot].get(claim.span.doc):
            return next((other for other in _beside(claim, here) if not self._meet(claim, other).refusal), None)
        met = [(o, pair) for o in self._beyond(claim, slot) if not (pair := self._meet(claim, o)).refusal]
        if not met:
            return None
        return max(met, key=lambda both: (both[1].evidence, [-ord(c) for c in both[0].span.doc[:20]]))[0]

    def _beyond(self, claim: Claim, slot: str) -> Sequence[Claim]:
        """The claims of other documents that are worth a test."""
        every = self.by_slot.get(slot, ())
        if len(every) <= _MANY:
            return every
        said_in = self.said_in[slot]
        near = self.nearness.neighbours(claim.span.doc) & said_in.keys()
        return [other for document in sorted(near) for other in said_in[document]]

    def _meet(self, first: Claim, second: Claim) -> Pair:
        pair = pairs.kindred(first, second, self.slot, self.nearness)
        if pair.refusal or first.span.doc == second.span.doc:
            return pair
        moves = self.slot.over_time in ("rises", "falls")
        day, other = self.days.get(first.span.doc), self.days.get(second.span.doc)
        if moves and (day is None or day != other):
            return Pair(refusal="a number that moves with time, in reports of other days or of none")
        return pair if pair.evidence >= _ENOUGH else Pair(refusal="too little that speaks for one event")


def _beside(claim: Claim, others: Sequence[Claim]) -> Sequence[Claim]:
    """Those of its document that stand near a claim, the nearest first; `others` are in the order of their places."""
    start = claim.span.start
    at = bisect_left(others, start, key=lambda other: other.span.start)
    near = others[max(0, at - _BESIDE) : at + _BESIDE]
    return sorted(near, key=lambda other: (abs(other.span.start - start), other.span))
