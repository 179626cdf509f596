"""rules/struck.toml -> what kinds of event a clause says to have happened, by its verb and its things."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, cached_property

import msgspec

from numcheck.model import Frame
from numcheck.ruleset.calendar import weekdays
from numcheck.ruleset.happenings import happenings
from numcheck.ruleset.locate import shipped

#: Characters in which a report says on which day it was.
_OPENING = 600
_SENTENCE = re.compile(r"(?<=[a-z\d][.!?])\s|\n")
_WORD = re.compile(r"[A-Za-z]+(?:-[a-z]+)?")


class Deed(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One table `deed` of `rules/struck.toml`."""

    kind: str
    verbs: frozenset[str]
    with_: frozenset[str] = msgspec.field(default=frozenset(), name="with")
    by: frozenset[str] = frozenset()
    not_: frozenset[str] = msgspec.field(default=frozenset(), name="not")


class Struck(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The word lists of `rules/struck.toml`, which says what each is for."""

    happen: frozenset[str]
    hurting: frozenset[str]
    light: tuple[tuple[str, str], ...]
    other: frozenset[str]
    things: tuple[tuple[str, ...], ...]
    wide: Mapping[str, frozenset[str]]
    deed: tuple[Deed, ...]

    def kinds(self, frame: Frame) -> frozenset[str]:
        """The kinds of event, one of which the clause says to have happened; empty where it says none."""
        if frame.history or not self.other.isdisjoint(frame.words):
            return frozenset()
        verb = frame.predicates[0] if frame.predicates else ""
        heads = {phrase.head for phrase in (frame.agent, frame.patient) if phrase is not None}
        things = heads | {frame.noun or ""}
        found = {
            deed.kind
            for deed in self._deeds.get(verb, ())
            if (not deed.with_ or not deed.with_.isdisjoint(frame.words))
            and (not deed.by or not deed.by.isdisjoint(things))
            and deed.not_.isdisjoint(frame.words)
        }
        if verb in self.happen or any(verb == told and thing in heads for told, thing in self.light):
            doer = frame.agent.head if frame.agent is not None else ""
            found |= self.named(doer)
        return frozenset(found)

    def tells(self, frame: Frame) -> bool:
        """Whether a clause whose kinds are known is told of what happened, and not of whom somebody hurt."""
        done = frame.predicates[0] in self.hurting if frame.predicates else False
        return bool(frame.happenings) and (not done or (frame.agent is not None and bool(self.named(frame.agent.head))))

    def named(self, noun: str) -> frozenset[str]:
        """The kinds of event that a noun may stand for: "accident"."""
        kind = happenings().kinds.get(noun)
        return self.wide.get(noun, frozenset()) | (frozenset({kind}) if kind is not None else frozenset())

    def things_apart(self, one: str, other: str) -> str:
        """What two sentences say that it befell, where they name two: a mill and a garage, two mills by their names."""
        here, there = (self._thing.findall(sentence) for sentence in (one, other))
        kinds = [{self._kind_of[noun.lower()] for _, noun in found} for found in (here, there)]
        if all(kinds) and kinds[0].isdisjoint(kinds[1]):
            return ", ".join(sorted({noun.lower() for _, noun in (*here, *there)}))
        names = [{name for name, _ in found if name} for found in (here, there)]
        return ", ".join(sorted(names[0] | names[1])) if all(names) and names[0].isdisjoint(names[1]) else ""

    def kinds_apart(self, one: str, other: str) -> str:
        """What two texts name, where each names some thing that it may have befallen, and none of one kind."""
        here, there = ({noun.lower() for _, noun in self._thing.findall(text)} for text in (one, other))
        kinds = [{self._kind_of[noun] for noun in nouns} for nouns in (here, there)]
        return ", ".join(sorted(here | there)) if all(kinds) and kinds[0].isdisjoint(kinds[1]) else ""

    def one_thing(self, one: str, other: str) -> bool:
        """Whether two nouns may name one thing: "a shop", "a jeweller"."""
        return one in self._kind_of and self._kind_of[one] == self._kind_of.get(other)

    @cached_property
    def _kind_of(self) -> Mapping[str, int]:
        """Which of the lists each noun is of."""
        return {noun: number for number, nouns in enumerate(self.things) for noun in nouns}

    @cached_property
    def _thing(self) -> re.Pattern[str]:
        """A thing, with the last word of its name before it."""
        nouns = "|".join(sorted(map(re.escape, self._kind_of), key=len, reverse=True))
        return re.compile(rf"(?:\b(?!The |A |An |In |At )([A-Z][\w-]*)(?:['’]s)? )?\b((?i:{nouns}))\b")

    def days(self, text: str, kinds: frozenset[str]) -> frozenset[int]:
        """The days of the week, from Monday 0, that a report names where it opens and tells of one of these kinds."""
        stems = tuple(noun.removesuffix("e") for kind in kinds for noun in self._nouns.get(kind, ()))
        found: set[int] = set()
        for sentence in _SENTENCE.split(text[:_OPENING]):
            said = _WORD.findall(sentence)
            named = [weekdays().index(word.lower()) for word in said if word.istitle() and word.lower() in weekdays()]
            if named and any(word.lower().startswith(stems) for word in said):
                found.update(named)
        return frozenset(found)

    @cached_property
    def _nouns(self) -> Mapping[str, frozenset[str]]:
        """The nouns and verbs that name a kind or may stand for it."""
        nouns: dict[str, set[str]] = {}
        for noun in (*happenings().kinds, *self.wide):
            for kind in self.named(noun):
                nouns.setdefault(kind, set()).add(noun)
        return {kind: frozenset(named) for kind, named in nouns.items()}

    @cached_property
    def _deeds(self) -> Mapping[str, tuple[Deed, ...]]:
        verbs = {verb for deed in self.deed for verb in deed.verbs}
        return {verb: tuple(deed for deed in self.deed if verb in deed.verbs) for verb in verbs}


@cache
def struck() -> Struck:
    """The shipped words; raises what `shipped` does."""
    return shipped("struck.toml", Struck)
