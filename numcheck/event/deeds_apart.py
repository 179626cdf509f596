"""Two claims of deeds -> what else than the day tells that they are of two: its sort, hour, number or name."""

from __future__ import annotations

import re

from numcheck.event.nearness import Nearness
from numcheck.event.persons import last_words, related
from numcheck.model import Claim, Frame, Phrase
from numcheck.ruleset.calendar import time_words
from numcheck.ruleset.deeds import deeds
from numcheck.ruleset.once import once

#: Before the noun of an office or a career: no part of what it is called.
SMALL = frozenset({"a", "an", "the", "his", "her", "its", "their", "my", "our"})
#: A magnitude, or a size told as one: "5.7".
SIZE = re.compile(r"(?<![\d.,$£€])\d\.\d(?![\d.]| (?:million|billion|percent|miles|km))")
#: A time of day, and hours between two that are rather of two deeds.
_CLOCK = re.compile(r"\b(?P<hour>\d{1,2})(?::\d\d)?\s?(?P<half>[apAP])\.?[mM]\b")
_NEAR_HOURS = 3
#: Two parts of a day that do not meet.
_EARLY, _LATE = (
    re.compile(r"\b(?:morning|noon|midday)\b"),
    re.compile(r"\b(?:evening|night|(?:[6-9]|1[01])(?::\d\d)? ?p\.?m)\b"),
)
#: How large the model of a product is: "16-gigabyte", "32GB", "7-inch".
_MODEL_SIZE = re.compile(r"\b(\d+(?:\.\d)?)[- ]?(?:gigabytes?|gb|terabytes?|tb|inch(?:es)?)\b", re.IGNORECASE)
#: For whom or for what by name something comes out, by its last word: "for the Orlex Box".
_FOR_NAME = re.compile(r"\bfor (?:the )?(?:[A-Z][\w’-]+ ){0,3}([A-Z][\w’-]+)\b(?! \d)")
_COUNT = re.compile(r"(?:\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b")
_WITH = re.compile(r"\bwith (?:the |an? )?(?:[a-z]+ ){0,2}([A-Z][\w’'-]+)")


def of_another_deed(one: Frame, other: Frame, here: str, there: str) -> str:
    """What else than the day two sentences tell otherwise: the sort of the deed, its hour, its number, its name."""
    deeds = frozenset((*one.predicates, *other.predicates))
    if once().another_sort(here, there, deeds):
        return "another sort of deed"
    if _another_office(one.agent, other.agent):
        return "another office"
    if any(once().lasting.within(said.lower()) for said in (here, there)):
        return "what lasts more days than one"
    if differing(SIZE, here, there):
        return "another magnitude"
    if differing(_MODEL_SIZE, here, there):
        return "another model"
    if _for_others(here, there):
        return "for somebody else, or another device"
    if _hours_apart(here, there):
        return "another time of day"
    if _another_number(one, other):
        return "another number of them"
    if once().bargains & deeds and differing(_WITH, here, there):
        return "a bargain with somebody else"
    if once().bargains & deeds and _somebody_else(one.patient, other.patient):
        return "a bargain with somebody else"
    return ""


def another_scene(first: Claim, second: Claim, nearness: Nearness) -> str:
    """What tells two blocks of one street apart: the deed, its hour, the age of whom it befell; else nothing."""
    one, other = first.frame, second.frame
    here, there = (nearness.text(f.sentence.doc)[f.sentence.start : f.sentence.end] for f in (one, other))
    if tells_both(first, second, nearness):
        return "one text tells of both"
    if _hours_apart(here, there) or any(
        _EARLY.search(a) and _LATE.search(b) for a, b in ((here, there), (there, here))
    ):
        return "another time of day"
    if one.ages and other.ages and not one.ages & other.ages:
        return "somebody of another age"
    if _another_number(one, other):
        return "another number of them"
    if once().another_sort(here, there, frozenset((*one.predicates, *other.predicates))):
        return "another sort of deed"
    told = [_deeds_told(frame) for frame in (one, other)]
    return "another sort of deed" if all(told) and not told[0] & told[1] else ""


def tells_both(first: Claim, second: Claim, nearness: Nearness) -> bool:
    """Whether the text of one has the hour of the other too."""
    said = ((first, second), (second, first))
    return any(one.frame.mention.surface in nearness.text(other.span.doc) for one, other in said)


def differing(pattern: re.Pattern[str], one: str, other: str) -> bool:
    """Whether both sentences have what a pattern finds, and nothing of it in common: "in Japan", "in Europe"."""
    here, there = (set(pattern.findall(sentence)) for sentence in (one, other))
    return bool(here and there) and not here & there


def _for_others(here: str, there: str) -> bool:
    """Whether both say for whom or what, by its name, and it is another: "for the Orlex Box", "for the Halvia"."""
    told = [{name for name in _FOR_NAME.findall(said) if name.lower() not in time_words()} for said in (here, there)]
    return bool(told[0] and told[1]) and not told[0] & told[1]


def _somebody_else(one: Phrase | None, other: Phrase | None) -> bool:
    """Whether two phrases are names, and of two: "signed Ana Roe", "signed Ben Dahl"."""
    named = [p for p in (one, other) if p is not None and p.head in last_words(p.names)]
    return len(named) == 2 and not related(*(phrase.names for phrase in named))


def _another_office(one: Phrase | None, other: Phrase | None) -> bool:
    """Whether one noun of an office has another word before it in each, or one that makes it less in one only."""
    if one is None or other is None or one.head != other.head:
        return False
    here, there = (_before_the_head(phrase) for phrase in (one, other))
    return bool(here and there and not here & there) or bool((here ^ there) & once().lesser)


def _before_the_head(phrase: Phrase) -> set[str]:
    words = phrase.text.split()
    before = words[: words.index(phrase.head)] if phrase.head in words else []
    return {word for word in before if word.islower()} - SMALL - once().plain


def _hours_apart(here: str, there: str) -> bool:
    """Whether both tell hours, and none of one is near one of the other."""
    hours = [[_hour(match) for match in _CLOCK.finditer(said)] for said in (here, there)]
    return all(hours) and all(abs(a - b) > _NEAR_HOURS for a in hours[0] for b in hours[1])


def _hour(match: re.Match[str]) -> int:
    return int(match["hour"]) % 12 + (12 if match["half"].lower() == "p" else 0)


def _another_number(one: Frame, other: Frame) -> bool:
    """Whether both count what did it, or what it befell, and otherwise: "two bombs exploded", "three bombs did"."""
    for a, b in ((one.agent, other.agent), (one.patient, other.patient)):
        if a is not None and b is not None and a.head == b.head:
            counts = [_COUNT.match(phrase.text.lower()) for phrase in (a, b)]
            if counts[0] is not None and counts[1] is not None and counts[0][0] != counts[1][0]:
                return True
    return False


def _deeds_told(frame: Frame) -> frozenset[str]:
    """The deeds that a clause tells by a verb or by its noun: "was shot", "the shooting happened"."""
    doer = {frame.agent.head} if frame.agent is not None and not frame.agent.names else set()
    nouns = frozenset(deeds().verb_of[noun] for noun in {*frame.happenings, *doer} if noun in deeds().verb_of)
    return (nouns or frozenset(frame.predicates) & {*deeds().verb_of.values()}) - deeds().of_persons
