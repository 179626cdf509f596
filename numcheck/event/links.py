"""Claims of one figure -> which two of them say the same: the words they share, and whether anything speaks against."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from numcheck import scope
from numcheck.event import beside
from numcheck.event.nearness import Nearness
from numcheck.event.notes import Notes
from numcheck.event.persons import same_person
from numcheck.event.roles import related_names
from numcheck.interval import agree
from numcheck.model import Claim, Kind
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
TELLING = 2.5
#: Share of words that two sentences have in common where one is a copy of the other, and how many words that takes.
_COPY, _FEW = 0.7, 6


@dataclass(frozen=True, slots=True)
class Link:
    """Two claims that say the same."""

    strength: float  # by how much they tell more than they must
    words: tuple[str, ...]  # the words that both stand by, the most telling first


class Links:
    """Which two of the claims of one figure say the same."""

    def __init__(
        self, claims: Sequence[Claim], slots: Mapping[str, Slot], nearness: Nearness, classes: Classes | None
    ) -> None:
        """`slots` are those of all claims, by id; `classes` tell which verbs are rivals."""
        self.claims, self.nearness, self.classes = claims, nearness, classes
        self.notes = Notes(claims, slots, nearness, classes)
        self._known: dict[tuple[int, int], bool] = {}  # whether claims of two sorts are of two things

    def candidates(self) -> Iterable[tuple[int, int]]:
        """Pairs that share a rare word beside their figure, or the thing that is counted."""
        counted = ([f"counts {noun}" for noun in note.things] for note in self.notes.all)
        return beside.sharing((*self.notes.around(k), *things) for k, things in enumerate(counted))

    def link(self, i: int, j: int) -> Link | None:
        """Whether two claims say the same of the same thing."""
        if self.barred(i, j):
            return None
        one, other = self.notes.all[i], self.notes.all[j]
        weights = beside.shared(self.notes.around(i), self.notes.around(j))
        figure = self.notes.figures[i]
        strength = figure + math.fsum(weights.values()) - self._needed(i, j, figure)
        if one.named and other.named and not one.named & other.named:
            strength -= _STRANGERS
        if strength < -_NEARER and not self._nearly_copied(i, j):
            return None
        if one.tells & other.tells and self._told_otherwise(i, j):
            strength -= _RIVALS
        elif strength < 0 and self._copied(i, j):
            strength = 0.0
        least = _LESS_ALIKE if strength >= _MUCH else _ALIKE + max(0.0, -strength) / _NEARER
        alike = self.nearness.alike(one.doc, other.doc, least)  # what takes longest comes last
        strength += _NEARER * max(0.0, alike - _ALIKE)
        if strength < 0 or alike < (_LESS_ALIKE if strength >= _MUCH else _ALIKE):
            return None
        return Link(strength, beside.most_telling(weights))

    def _told_otherwise(self, i: int, j: int) -> bool:
        """Whether both say who does it, whose it is, where or when, and say it otherwise."""
        first, second = self.notes.whole(i), self.notes.whole(j)
        rivals = self._other_names(first, second) or scope.same_place(first, second) is False
        return rivals or scope.disjoint(first, second)

    def _nearly_copied(self, i: int, j: int) -> bool:
        """Whether the rare words beside both figures are mostly the same."""
        rare = [self.notes.around(k).keys() for k in (i, j)]
        return len(rare[0] & rare[1]) >= _COPY * len(rare[0] | rare[1])

    def _copied(self, i: int, j: int) -> bool:
        """Whether the words beside both figures are copied, so that they say little new in documents full of them."""
        if not self._nearly_copied(i, j):
            return False
        one, other = (self.notes.words(k) for k in (i, j))
        return len(one & other) >= max(_FEW, _COPY * len(one | other))

    def _needed(self, i: int, j: int, figure: float) -> float:
        """What must be told, by whether both count the same thing."""
        one, other = self.notes.all[i], self.notes.all[j]
        if one.kind is Kind.AGE:
            return _SAME if one.subject and other.subject else _OPEN
        if one.kind is Kind.SCORE:  # it says by itself what is counted
            return _SAME
        first, second = one.things, other.things
        if first & second:
            return _SAME
        counts = Kind.COUNT in (one.kind, other.kind)
        named = any(
            stem(noun) in self.notes.around(k) for nouns, k in ((first, j), (second, i)) for noun in nouns
        )  # "a 19-inch screen" and "the screen is 19 inches across"
        if not first or not second or (named and not counts):
            return _OPEN
        return _OTHER if figure >= TELLING else math.inf

    def barred(self, i: int, j: int) -> bool:
        """Whether something says that two claims are not of one thing."""
        one, other = self.notes.all[i], self.notes.all[j]
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
        here, there = self.notes.asked[i], self.notes.asked[j]
        if (here and there and here != there) or not agree([self.notes.raws[i], self.notes.raws[j]]):
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
        (one, named), (other, also) = self.notes.verbs[i], self.notes.verbs[j]
        if not named or not also or named & also or one & other:
            return False
        return self.classes.rivals(named, also)

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
