"""Two claims that want to be compared, and what more than one test asks of them."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cached_property, lru_cache
from itertools import product

from numcheck import scope
from numcheck.event.nearness import THRESHOLD, Nearness
from numcheck.event.openings import OPENING
from numcheck.event.roles import same_role
from numcheck.interval import agree
from numcheck.layout import Part
from numcheck.model import Claim, Frame, Interval
from numcheck.ruleset import Slot

#: Sentences of which what was found is kept: what one pair of claims asks of them, the next one asks again.
SENTENCES = 1024
#: A figure so many times a stated least one does not say the same as it.
_BEYOND = Decimal("1.25")


class Meeting:
    """Two claims that want to be compared; what more than one rung asks for is found out once."""

    def __init__(self, first: Claim, second: Claim, slot: Slot, nearness: Nearness) -> None:
        self.first, self.second, self.slot, self.nearness = first, second, slot, nearness
        self.frames: tuple[Frame, Frame] = (first.frame, second.frame)
        self.compatible = agree((first.interval, second.interval))  # one number fits both

    @cached_property
    def agree(self) -> bool:
        """Whether both say the same, and not only because one of them has no end.

        "More than 60" of 1998 does not say the same as 71 of this year.
        """
        bound = any(claim.interval.low is None or claim.interval.high is None for claim in (self.first, self.second))
        apart = bound and self.frames[0].history != self.frames[1].history
        return same_figure(self.first.interval, self.second.interval) and not apart

    def sentence(self, frame: Frame) -> str:
        """The sentence that a frame is of."""
        return self.nearness.text(frame.sentence.doc)[frame.sentence.start : frame.sentence.end]

    def part(self, frame: Frame) -> Part:
        """The part of its document in which the figure of a frame stands."""
        return self.nearness.part(frame.sentence.doc, frame.mention.span.start)

    @cached_property
    def of_one_page(self) -> bool:
        """Whether one page of documentation tells both, as values of a setting."""
        return self.first.span.doc == self.second.span.doc and "setting" in self.slot.roles

    @cached_property
    def roles(self) -> dict[str, bool | None]:
        """For every role of the slot whether both fill it alike; None where one leaves it open."""
        return {role: same_role(self.first, self.second, role, self.slot, self.nearness) for role in self.slot.roles}

    @cached_property
    def same_time(self) -> bool | None:
        """Whether the clauses name one time; None where one names none."""
        return scope.same_time(self.first, self.second)

    @cached_property
    def same_place(self) -> bool | None:
        """Whether the clauses name one place; None where one names none."""
        return scope.same_place(self.first, self.second)

    @cached_property
    def lent_place(self) -> bool | None:
        """`same_place`, where what the sentences before say counts too."""
        return scope.same_place(self.first, self.second, lent=True)

    @cached_property
    def one_setting(self) -> bool:
        """Whether both documents open in one place, and one clause is lent another than its document opens in."""
        opened = [self.nearness.setting(claim.span.doc) for claim in (self.first, self.second)]
        lent = (frame.place or (frame.scene.place if frame.scene is not None else ()) for frame in self.frames)
        aside = (
            {name for phrase in told for name in phrase.names}.isdisjoint(there)
            for told, there in zip(lent, opened, strict=True)
        )
        return not opened[0].isdisjoint(opened[1]) and any(aside)

    @cached_property
    def one_ground(self) -> bool:
        """Whether each document names the place that is lent to the other's clause, and both open with one of them.

        A wreck lies at a village and near a town: reports that tell of both begin with the one or the other.
        """
        if self.similar is None or not self.near:
            return False
        one, other = self._grounds
        here, there = (self.nearness.text(claim.span.doc) for claim in (self.first, self.second))
        if not any(_names(name, there) for name in one) or not any(_names(name, here) for name in other):
            return False
        return any(_names(name, here[:OPENING]) and _names(name, there[:OPENING]) for name in (*one, *other))

    @cached_property
    def one_of_each(self) -> bool:
        """Whether a document lists the places that are lent to the clauses: "a flood hit Lund and Orle"."""
        texts = [self.nearness.text(claim.span.doc) for claim in (self.first, self.second)]
        pairs = [pair for a, b in product(*self._grounds) for pair in ((a, b), (b, a))]
        return any(_listed(*pair, text) for pair in pairs for text in texts)

    @cached_property
    def _grounds(self) -> tuple[list[str], list[str]]:
        """The names of the places of both clauses, or those that are lent to them."""
        lent = (frame.place or (frame.scene.place if frame.scene is not None else ()) for frame in self.frames)
        one, other = ([name for phrase in told for name in phrase.names] for told in lent)
        return one, other

    @cached_property
    def similar(self) -> float | None:
        """How alike the two documents are, from 0 to 1; None where one has too few names to say."""
        return self.nearness.similar(self.first.span.doc, self.second.span.doc)

    @property
    def evidence(self) -> int:
        """How many things speak for one event: roles filled alike, place, time, and documents that are near."""
        place = self.same_place is None and self.lent_place
        time = self.same_time is None and scope.same_time(self.first, self.second, lent=True)
        return self.stated + [place, time].count(True)

    @property
    def stated(self) -> int:
        """How many of these things the clauses state themselves."""
        told = [*self.roles.values(), self.same_place, self.same_time]
        return told.count(True) + (self.similar is not None and self.near)

    @property
    def near(self) -> bool:
        """Whether the documents are as alike as most tellings of one event, or have too few names to say."""
        return self.similar is None or self.similar >= THRESHOLD


@lru_cache(maxsize=SENTENCES)
def _names(name: str, text: str) -> bool:
    return re.search(rf"\b(?:{re.escape(name)}|{re.escape(name.upper())})\b", text) is not None  # as in a dateline


@lru_cache(maxsize=SENTENCES)
def _listed(one: str, other: str, text: str) -> bool:
    return re.search(rf"\b{re.escape(one)},? and (?:in |at |near )?{re.escape(other)}\b", text) is not None


def same_figure(one: Interval, other: Interval) -> bool:
    """Whether one number fits both, and not only because one of them has no end."""
    return agree((one, other)) and not (_far_beyond(one, other) or _far_beyond(other, one))


def _far_beyond(bound: Interval, figure: Interval) -> bool:
    """Whether one is a least number, and the other far more: "at least 16" says little of 2,700."""
    if bound.high is not None or bound.low is None or figure.low is None:
        return False
    return figure.low > _BEYOND * max(bound.low, Decimal(1))
