"""Minutes and seconds beside "left" or "of the ninth round" -> what the clock of a match showed."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from numcheck.frame.names import names_in
from numcheck.frame.reading import Reading
from numcheck.model import Kind, Mention, Phrase
from numcheck.ruleset.places import places
from numcheck.ruleset.sporting import sporting

#: Nouns of how much is left of a match or of a part of it, and of how far a round has gone.
LEFT, GONE = "time left", "time of the round"
CLOCKS = frozenset({LEFT, GONE})

#: Only "7:42" is such a clock: nobody plays at 7:42 p.m.
_SHOWN = re.compile(r"\d{1,2}:\d\d")
_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")
_SMALL = frozenset({"second", "minute"})
_WORDS = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|eleventh|twelfth|final|last|opening"
_ORDINAL = rf"(?:\d{{1,2}}(?:st|nd|rd|th)|{_WORDS})"
#: `Stopped in the ninth`: which round, where the text is of a fight.
_IN_THE = re.compile(r"\bin the $")
_ALONE = re.compile(r"\s*(?:[.,;]|$|(?:when|with|to|by|after|and|as)\b)")
#: Characters behind a figure that are looked at.
_BEHIND = 60

#: How somebody got so many yards, in the figure or right behind it: "312 passing yards", "141 yards on the ground".
_GAINED = re.compile(r"\s(?P<way>passing|rushing|receiving|on the ground|through the air)\b")
_WAYS = {"on the ground": "rushing", "through the air": "passing"}


def gained(reading: Reading, mention: Mention, before: str, after: str) -> Reading:
    """The reading of yards with the way they were gained as its noun, "passing yard", and whose they are."""
    if mention.kind is not Kind.MEASURE or mention.quantity.unit != "yard":
        return reading
    found = _GAINED.search(mention.surface) or _GAINED.match(re.sub(r"\s", " ", after[:_BEHIND]))
    if found is None:
        return reading
    reading = replace(reading, noun=f"{_WAYS.get(found['way'], found['way'])} yard", modifiers=())
    if any(p is not None and (p.names or p.pronoun) for p in (reading.subject, reading.agent, reading.owner)):
        return reading
    named = names_in(before)
    return replace(reading, subject=_called(named[-1])) if named else reading


#: `Completed 24 of 31 passes`, `went 24 for 31 for 312 yards`: so many passes came to somebody.
_ATTEMPTED = re.compile(
    r" (?:of|for) (?:his |her )?\d{1,2}\b(?P<what> (?:passes|passing|throws|attempts)\b)?(?P<more>.{0,60})"
)
_COMPLETED = re.compile(r"\b(?P<did>completed|connected on|hit on|hit|went|was|finished|is) (?:an? (?:\w+ )?)?$")
_PASSED = re.compile(r"\b(?:yards|passing|interceptions?|touchdowns?|TDs?)\b")


def completed(reading: Reading, mention: Mention, before: str, after: str) -> Reading:
    """The reading of passes completed, of so many tried, with "completion" as its noun and whose they are."""
    if mention.kind is not Kind.COUNT or (found := _ATTEMPTED.match(after)) is None:
        return reading
    done = _COMPLETED.search(before)
    passes = found["what"] is not None or _PASSED.search(found["more"])
    if done is None or not passes:
        return reading
    named = [name for name in names_in(before) if places().country(name) is None]
    who = _called(named[-1]) if named else reading.agent
    reading = replace(reading, noun="completion", modifiers=(), predicates=("complete",), agent=who, patient=None)
    return replace(reading, subject=None, owner=None, words=reading.words | {"complete"})


def clocked(reading: Reading, mention: Mention, before: str, after: str) -> Reading:
    """The reading with the time that was left, or how far the round had gone, as its noun.

    Whoever keeps the clock or the rules, the referee, is no party to it.
    """
    if mention.kind is Kind.ORDINAL and reading.noun in sporting().ends and sporting().earlier.search(before + after):
        return replace(reading, modality="hypothetical")  # "in the fifth round when they first met": of another fight
    if mention.kind is Kind.ORDINAL and reading.noun is None and _IN_THE.search(before) and _ALONE.match(after):
        return replace(reading, noun="round") if sporting().fought(before + after) else reading
    shown = mention.kind is Kind.CLOCK and _SHOWN.fullmatch(mention.surface) is not None
    timed = mention.kind is Kind.DURATION and mention.quantity.unit in _SMALL
    if not (shown or timed):
        return reading
    behind = re.sub(r"\s", " ", after[:_BEHIND])
    if timed and _left().match(behind):  # "7:42 left" is compared beside the same words
        # "with 3:42 remaining" is a clause of its own: what was done then, and by whom, the rest of the sentence tells
        said = frozenset(_WORD.findall(f"{before} {after}".lower()))
        return _without_referee(replace(reading, noun=LEFT, modifiers=(), words=reading.words | said), before, after)
    ring = sporting().fought(before) or sporting().fought(after)
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
    officials = "|".join(sporting().officials)
    named = "|".join(map(re.escape, phrase.names))
    aside = re.search(rf"\b(?:{officials}) (?:{named})\b", before) or places().country(phrase.names[0]) is not None
    return None if aside else phrase


@cache
def _left() -> re.Pattern[str]:
    words = "|".join(map(re.escape, sporting().left))
    return re.compile(rf"\s?(?:(?:minutes?|seconds?) )?(?:{words})\b")


@cache
def _into() -> re.Pattern[str]:
    return re.compile(rf"(?: mark)?,? (?:of|in|into) (?:(?:the )?{_ORDINAL}(?: round\b|(?= when|,|\.|;|$))|round \w)")
