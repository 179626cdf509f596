"""rules/apart.toml -> what tells one event from another of its kind, in the same place and on the same day."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache, cached_property

import msgspec

from numcheck.ruleset.clock import words as clock
from numcheck.ruleset.cues import Cues, either, made
from numcheck.ruleset.happenings import happenings
from numcheck.ruleset.locate import shipped

#: Minutes of half a day: two hours that lie so far apart are one that was told wrong.
_HALF_A_DAY = 720
_HOUR = re.compile(
    r"\b(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))? ?(?P<half>[ap])\.? ?m\b\.?(?P<behind> \w+)?", re.I
)
_NOON = re.compile(r"\b(?:at|around|about|before|after) (?P<name>noon|midday|midnight)\b")
_SENTENCE = re.compile(r"(?<![ap]\.m\.)(?<=[.!?])\s+(?=[A-Z“\"])|\n+")
_NUMBER = r"(?P<value>\d{1,3}(?:\.\d)?)"


class Own(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """A measure that an event has from beginning to end."""

    of: str  # the kind of event
    name: str
    opens: frozenset[str]
    ends: frozenset[str]
    least: Decimal
    share: Decimal

    def told(self, text: str) -> frozenset[Decimal]:
        """The values that a text tells of it."""
        found = (match["value"] for pattern in self._patterns for match in pattern.finditer(text))
        return frozenset(map(Decimal, found))

    def differ(self, one: frozenset[Decimal], other: frozenset[Decimal]) -> bool:
        """Whether no value of the one is near a value of the other."""
        return not any(abs(a - b) <= max(self.least, self.share * max(a, b)) for a in one for b in other)

    @cached_property
    def _patterns(self) -> tuple[re.Pattern[str], ...]:
        return (
            re.compile(rf"\b{either(self.opens)} (?:a |about |some )?{_NUMBER}(?!\d|[.,]\d)", re.IGNORECASE),
            re.compile(rf"(?<![\d.,$]){_NUMBER}{either(self.ends)}\b", re.IGNORECASE),
        )


class Struck(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """When two hours at which events struck are of two."""

    words: Cues
    of: frozenset[str]
    minutes: int


class Before(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What says that a figure is told of the time before an event, and of which figures it tells anything."""

    leads: frozenset[str]
    opens: frozenset[str]
    nouns: frozenset[str]
    goes_on: frozenset[str]
    deeds: frozenset[str]


class Apart(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The word lists of `rules/apart.toml`, which says what each is for."""

    again: frozenset[str]
    followers: frozenset[str]
    goes_on: frozenset[str]
    behind: frozenset[str]
    events: frozenset[str]
    vehicles: frozenset[str]
    before: Before
    own: tuple[Own, ...]
    struck: Struck

    def another(self, sentence: str, before: str) -> str:
        """The words by which a sentence tells of another event than the first of its kind; else nothing.

        `before` is what stands before the sentence, of which the last one may say so for it.
        """
        said = _SENTENCE.split(before.rstrip())[-1] if self._goes_on.match(sentence) else ""
        for text in (sentence, said):
            for pattern in (self._again, self._vehicle, self._follows, self._behind):
                if (found := pattern.search(text)) is not None:
                    return next(told for told in found.groups() if told).lower()
        return ""

    def ahead(self, text: str) -> tuple[tuple[int, int, str], ...]:
        """Where a text tells of the time before an event: from where to where, and what kind of event it is."""
        return tuple((*match.span("told"), self._kind(match["noun"])) for match in self._ahead.finditer(text))

    def named(self, text: str) -> frozenset[str]:
        """The kinds of all events that a text names."""
        return frozenset(self._kind(match["noun"]) for match in self._named.finditer(text))

    def _kind(self, noun: str) -> str:
        """A blaze is a fire; what is of no kind is one by itself."""
        low = noun.lower()
        return happenings().kinds.get(low, low)

    def happens_in(self, place: str, sentence: str) -> bool:
        """Whether a sentence says so of the event itself: "the quake in Carvela", "Carvela's floods"."""
        name = re.escape(place)
        behind = rf"\b(?i:{self._events})s? (?:in|at|near|off|across|of|around) (?:the )?(?:[a-z-]+ ){{0,3}}{name}\b"
        return re.search(rf"{behind}|\b{name}(?:['’]s)? (?:[a-z-]+ )?{self._events}\b", sentence) is not None

    def two(self, kind: str, one: str, other: str) -> str:
        """What two texts tell of their events' own that cannot be of one: two things at least, and none alike."""
        told = [(own.name, own.told(one), own.told(other), own.differ) for own in self.own if own.of == kind]
        if kind in self.struck.of:
            told.append(("hour", self._hours(one), self._hours(other), self._hours_differ))
        known = [(name, differ(here, there)) for name, here, there, differ in told if here and there]
        return " and ".join(name for name, _ in known) if len(known) > 1 and all(apart for _, apart in known) else ""

    def _hours(self, text: str) -> frozenset[Decimal]:
        """The minutes after midnight at which sentences tell that something struck; a time of a named zone is none."""
        found = set()
        for sentence in _SENTENCE.split(text):
            if not self.struck.words.within(sentence):
                continue
            for match in _HOUR.finditer(sentence):
                if (match["behind"] or "").strip().lower() not in clock().zones:
                    hour = int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)
                    found.add(Decimal(60 * hour + int(match["minute"] or 0)))
            found |= {Decimal(0 if match["name"] == "midnight" else _HALF_A_DAY) for match in _NOON.finditer(sentence)}
        return frozenset(found)

    def _hours_differ(self, one: frozenset[Decimal], other: frozenset[Decimal]) -> bool:
        """Whether no two of them are near, on the same or the other half of the day."""
        between = (abs(a - b) % _HALF_A_DAY for a in one for b in other)
        return not any(min(gap, _HALF_A_DAY - gap) <= self.struck.minutes for gap in between)

    @cached_property
    def _events(self) -> str:
        return either({*happenings().kinds, *self.events})

    @cached_property
    def _any(self) -> str:
        return either({*happenings().kinds, *self.events, *self.before.nouns})

    @cached_property
    def _named(self) -> re.Pattern[str]:
        return re.compile(rf"\b(?P<noun>{self._any})(?:s|es)?\b", re.IGNORECASE)

    @cached_property
    def _ahead(self) -> re.Pattern[str]:
        """`ahead of Saturday's rocket attack`, up to the noun, behind which the phrase ends or goes on."""
        first = rf"(?:{either(self.before.opens)}|[\w-]{{2,20}}['’]s)"
        ends = rf"(?=\W*$|[,.;:)]| {either(self.before.goes_on)}\b)"
        told = rf"{either(self.before.leads)} {first} (?:[\w-]{{2,20}} ){{0,3}}?(?P<noun>{self._any})"
        return re.compile(rf"\b(?P<told>{told}){ends}", re.IGNORECASE)

    @cached_property
    def _again(self) -> re.Pattern[str]:
        said = rf"\b(?P<what>(?:(?:an?|the) )?{either(self.again)}(?: [a-z-]{{2,20}}){{0,2}}? {self._events})\b"
        return re.compile(said, re.IGNORECASE)

    @cached_property
    def _vehicle(self) -> re.Pattern[str]:
        """`A second boat sank`: that two met in one accident is told behind the verb."""
        return re.compile(rf"^(?P<what>(?:An? |The )?{either(self.again)} {either(self.vehicles)})\b", re.IGNORECASE)

    @cached_property
    def _follows(self) -> re.Pattern[str]:
        """What follows, where it does or has what is told: it opens the sentence or what a comma sets off."""
        lead = r"(?:^|, |^Then |^[A-Z][^,.]{1,90}, )(?:an?|the|another) (?:[a-z0-9.-]{1,20} ){0,3}"
        return re.compile(rf"{lead}(?P<what>{either(self.followers)})\b", re.IGNORECASE)

    @cached_property
    def _behind(self) -> re.Pattern[str]:
        """`Hours after a bomb in Orle, a gunman`."""
        lead = (
            rf"^(?P<what>(?:[A-Z][a-z]+ )?{either(self.behind)} (?:an?|the) (?:[a-z-]{{2,20}} ){{0,2}}{self._events})"
        )
        first = r"(?:another|one (?:that|which|in|at|on)|the (?:first )?one)"
        again = rf"\b(?P<again>{either(self.behind)} {first})\b"
        return re.compile(rf"{lead}\b[^.;]{{0,80}}?, (?:an?|another) |{again}", re.IGNORECASE)

    @cached_property
    def _goes_on(self) -> re.Pattern[str]:
        return re.compile(rf"(?:{either(self.goes_on)}|(?:The|the) {either(self.vehicles)})\b")


@cache
def apart() -> Apart:
    """The shipped words; raises what `shipped` does."""
    return shipped("apart.toml", Apart, made)
