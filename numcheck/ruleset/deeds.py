"""rules/deeds.toml -> nouns by which something is told that happened once, each with the verb for it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, cached_property

import msgspec

from numcheck.model import Frame
from numcheck.ruleset.locate import shipped

#: The verb for what is held on a day that stands before it.
HOLD = "hold"


class Deeds(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The word lists of `rules/deeds.toml`, which says what each is for; nouns and verbs are lemmas."""

    suffered: Mapping[str, tuple[str, ...]]
    done: Mapping[str, tuple[str, ...]]
    coming: frozenset[str]
    due: frozenset[str]
    other: frozenset[str]
    ending: frozenset[str]
    mutual: frozenset[str]
    in_force: frozenset[str]
    held: frozenset[str]
    of_somebody: frozenset[str]
    of_persons: frozenset[str]
    several: frozenset[str]
    states: frozenset[str]
    foiled: frozenset[str]
    taken: frozenset[str]

    @cached_property
    def verb_of(self) -> Mapping[str, str]:
        """The verb of every noun: {"conversion": "convert"}."""
        tables = (*self.suffered.items(), *self.done.items())
        return {noun: verb for verb, nouns in tables for noun in nouns}

    @cached_property
    def befalling(self) -> frozenset[str]:
        """The nouns whose owner suffers what they tell: "her arrest"."""
        return frozenset(noun for nouns in self.suffered.values() for noun in nouns)

    def tells(self, frame: Frame) -> bool:
        """Whether a date is told of a deed by its noun: "her 2004 conversion", "the 4 November election"."""
        done = frame.noun is not None and self.verb_of.get(frame.noun) in frame.predicates[:1]
        return done or self.holds(frame)

    def holds(self, frame: Frame) -> bool:
        """Whether a day stands before what is held on it: "the 4 November election"."""
        return frame.mention.noun in self.held and frame.predicates[:1] == (HOLD,)

    def nouns(self, verbs: frozenset[str]) -> frozenset[str]:
        """The nouns, one and several, of these verbs."""
        found = [noun for noun, verb in self.verb_of.items() if verb in verbs]
        return frozenset((*found, *(f"{noun}s" for noun in found)))


@cache
def deeds() -> Deeds:
    """The word lists as shipped; raises what `shipped` does."""
    return shipped("deeds.toml", Deeds)
