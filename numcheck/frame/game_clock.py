"""Minutes and seconds beside "left" or "of the ninth round" -> what the clock of a match showed."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from numcheck.frame.names import names_in
from numcheck.frame.reading import Reading
from numcheck.model import Kind, Mention, Phrase
from numcheck.ruleset import clock
from numcheck.ruleset.cues import either
from numcheck.ruleset.numbers import numbers
from numcheck.ruleset.places import places
from numcheck.ruleset.sporting import sporting

#: Nouns of how much is left of a match or of a part of it, and of how far a round has gone.
LEFT, GONE = "time left", "time of the round"
CLOCKS = frozenset({LEFT, GONE})

#: Only "7:42" is such a clock: nobody plays at 7:42 p.m.
_SHOWN = re.compile(r"\d{1,2}:\d\d")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_SMALL = frozenset({"second", "minute"})
#: `Stopped in the ninth`: which round, where the text is of a fight.
_IN_THE = re.compile(r"\bin the $")
_ALONE = re.compile(r"\s*(?:[.,;]|$|(?:when|with|to|by|after|and|as)\b)")
#: Characters behind a figure that are looked at.
_BEHIND = 60


def gained(reading: Reading, mention: Mention, before: str, after: str) -> Reading:
    """The reading of yards with the way they were gained as its noun, "passing yard", and whose they are.

    The way is told in the figure or right behind it: `312 passing yards`, `141 yards on the ground`.
    """
    if mention.kind is not Kind.MEASURE or mention.quantity.unit != "yard":
        return reading
    found = _gained().search(mention.surface) or _gained().match(re.sub(r"\s", " ", after[:_BEHIND]))
    if found is None:
        return reading
    reading = replace(reading, noun=f"{sporting().ways[found['way']]} yard", modifiers=())
    if any(p is not None and (p.names or p.pronoun) for p in (reading.subject, reading.agent, reading.owner)):
        return reading
    named = names_in(before)
    return replace(reading, subject=_called(named[-1])) if named else reading


def completed(reading: Reading, mention: Mention, before: str, after: str) -> Reading:
    """The reading of passes completed, of so many tried, with "completion" as its noun and whose they are.

    `Completed 24 of 31 passes`, `went 24 for 31 for 312 yards`.
    """
    if mention.kind is not Kind.COUNT or (found := _attempted().match(after)) is None:
        return reading
    passes = found["what"] is not None or sporting().passing.within(found["more"])
    if not passes or _completed().search(before) is None:
        return reading
    named = [name for name in names_in(before) if places().country(name) is None]
    who = _called(named[-1]) if named else reading.agent
    reading = replace(reading, noun="completion", modifiers=(), predicates=("complete",), agent=who, patient=None)
    return replace(reading, subject=None, owner=None, words=reading.words | {"complete"})


def clocked(reading: Reading, mention: Mention, before: str, after: str) -> Reading:
    """The reading with the time that was left, or how far the round had gone, as its noun.

    Whoever keeps the clock or the rules, the referee, is no party to it.
    """
    if mention.kind is Kind.ORDINAL and reading.noun in sporting().ends and sporting().earlier.within(before + after):
        return replace(reading, modality="hypothetical")  # "in the fifth round when they first met": of another fight
    if mention.kind is Kind.ORDINAL and mention.noun and before.lower().endswith(f"{mention.noun} "):
        return replace(reading, noun=mention.noun, modifiers=())  # "for season seven on Monday"
    if mention.kind is Kind.ORDINAL and reading.noun is None and _IN_THE.search(before) and _ALONE.match(after):
        return replace(reading, noun="round") if sporting().fights.within(before + after) else reading
    shown = mention.kind is Kind.CLOCK and _SHOWN.fullmatch(mention.surface) is not None
    timed = mention.kind is Kind.DURATION and mention.quantity.unit in _SMALL
    if not (shown or timed):
        return reading
    behind = re.sub(r"\s", " ", after[:_BEHIND])
    if timed and _left().match(behind):  # "7:42 left" is compared beside the same words
        # "with 3:42 remaining" is a clause of its own: what was done then, and by whom, the rest of the sentence tells
        said = frozenset(_WORD.findall(f"{before} {after}".lower()))
        return _without_referee(replace(reading, noun=LEFT, modifiers=(), words=reading.words | said), before, after)
    ring = sporting().fights.within(before) or sporting().fights.within(after)
    if _into().match(behind) and (ring or "round" in behind):
        return _without_referee(replace(reading, noun=GONE, modifiers=()), before)
    marked = shown and ring and (behind.startswith(" mark") or before.endswith(" at "))
    if marked and sporting().stops & {*reading.predicates[:1]}:
        return _without_referee(replace(reading, noun=GONE, modifiers=()), before)
    return reading


def _without_referee(reading: Reading, before: str, after: str = "") -> Reading:
    agent, patient, subject = (_player(p, before) for p in (reading.agent, reading.patient, reading.subject))
    if not any(p is not None and p.names for p in (agent, patient, subject)):
        named = map(_called, names_in(before) or names_in(after))
        subject = next((p for p in named if _player(p, before) is not None), subject)
    return replace(reading, agent=agent, patient=patient, subject=subject)


def _called(name: str) -> Phrase:
    return Phrase(text=name, head=name.split()[-1].lower(), names=(name,))


def _player(phrase: Phrase | None, before: str) -> Phrase | None:
    if phrase is None or not phrase.names:
        return phrase
    officials = sporting().officials.either
    aside = re.search(rf"\b{officials} {either(phrase.names)}\b", before) is not None
    return None if aside or places().country(phrase.names[0]) is not None else phrase


@cache
def _left() -> re.Pattern[str]:
    return re.compile(rf"\s?(?:(?:minutes?|seconds?) )?{either(clock.words().left)}\b")


@cache
def _into() -> re.Pattern[str]:
    which = either((*numbers().ordinals, *sporting().rounds.words))
    nth = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{which})"
    return re.compile(rf"(?: mark)?,? (?:of|in|into) (?:(?:the )?{nth}(?: round\b|(?= when|,|\.|;|$))|round \w)")


@cache
def _gained() -> re.Pattern[str]:
    return re.compile(rf"\s(?P<way>{either(sporting().ways)})\b")


@cache
def _attempted() -> re.Pattern[str]:
    passes = sporting().passes.either
    return re.compile(rf" (?:of|for) (?:his |her )?\d{{1,2}}\b(?P<what> {passes}\b)?(?P<more>.{{0,60}})")


@cache
def _completed() -> re.Pattern[str]:
    return re.compile(rf"\b{sporting().completing.either} (?:an? (?:\w+ )?)?$")
