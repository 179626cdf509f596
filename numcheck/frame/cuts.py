"""The words around a figure -> those that make it another total than the whole one, or of fewer things."""

from __future__ import annotations

import re
from functools import cache

from numcheck.frame.bearing import Sentence
from numcheck.frame.others import Others
from numcheck.frame.reading import Reading
from numcheck.frame.records import TALLIES
from numcheck.frame.words import Words
from numcheck.model import Kind, Mention
from numcheck.ruleset.cues import either
from numcheck.ruleset.places import places
from numcheck.ruleset.sorts import person

#: A sentence opens with a phrase of at most so many characters.
_FRONT = 80
#: Characters on each side of a figure in which brackets are looked for.
_BESIDE = 400
#: A name of several words: "the New York Stock Exchange".
_NAME = re.compile(r"\b[A-Z]\w+(?: [A-Z]\w+)+")


def opening(sentence: Sentence, words: Words) -> frozenset[str]:
    """The words before the first comma, lower case, where the sentence opens with what all of it is told of."""
    first, comma, _ = sentence.text[:_FRONT].partition(",")
    said = re.findall(r"[a-z]+", first.lower())
    return frozenset(said) if comma and said and said[0] in words.fronting else frozenset()


def cuts(
    mention: Mention, sentence: Sentence, reading: Reading, words: Words, opening: frozenset[str], others: Others
) -> frozenset[str]:
    """The words that cut the total of a figure, in its clause or in what the sentence opens with.

    `others` are the figures of the sentence.
    """
    if reading.noun in TALLIES:  # "won his tenth consecutive fight": the wins and losses are all that there were
        return frozenset()
    found = _cutting(reading.words | opening, reading.noun, mention, words)
    people = reading.bare or _people(reading.noun, words)
    aside = _aside(mention, sentence, found, words, people=people)
    return found - others.counted - others.alone(mention) - aside


def _cutting(said: frozenset[str], noun: str | None, mention: Mention, words: Words) -> frozenset[str]:
    """The words that cut a total; "in cash and stock" is the whole of it, and "80 others" counts others.

    What is measured is not counted among some: "two tonnes hidden among bananas".
    """
    found = said & words.cuts - {noun} - words.uncut.get(noun or "", frozenset())
    if mention.kind in (Kind.MEASURE, Kind.MONEY, Kind.DURATION):
        found -= words.counting
    return found - words.whole if words.whole <= found else found


def _people(noun: str | None, words: Words) -> bool:
    return noun is not None and (noun in words.dead or person(noun))


def _aside(
    mention: Mention, sentence: Sentence, found: frozenset[str], words: Words, *, people: bool
) -> frozenset[str]:
    """Those of the words that only stand in brackets beside the figure, in "laid to rest" or in a name.

    `Twelve dead, among them five children`: the twelve `people` are all there were.
    """
    if not found:
        return found
    at = mention.span.start - sentence.span.start
    near = sentence.text[max(0, at - _BESIDE) : at + _BESIDE]
    inside = min(at, _BESIDE)
    told = _bracketed(words.aside).sub(lambda m: m[0] if not m["rest"] and m.start() <= inside < m.end() else " ", near)
    told = _NAME.sub(" ", told).lower()
    told = _any(words.among).sub(" ", told) if people else told
    return frozenset(word for word in found if word in near.lower() and word not in told)


@cache
def _bracketed(aside: frozenset[str]) -> re.Pattern[str]:
    """What stands in brackets, and phrases in which nothing is cut."""
    return re.compile(rf"\([^()]{{1,120}}\)|\b(?P<rest>{either(aside)})\b")


@cache
def _any(phrases: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"\b{either(phrases)}\b")


def narrowing(reading: Reading, text: str, words: Words) -> frozenset[str]:
    """The modifiers without loose ones and without peoples, which say whose the things are; a name has its capital."""
    given = (m for m in reading.modifiers if m not in reading.predicates)  # "we delete logs" is no sort of log
    kept = (m for m in given if m not in words.loose and m not in words.cuts and m.replace(" ", "").isalpha())
    own = frozenset(m for m in kept if places().country(m.capitalize()) is None)
    opener = text.lstrip()[:_FRONT].split(" ", 1)[0]
    named = {m for m in own if m.capitalize() != opener and m.capitalize() in text and m not in text}
    return own - named | {m.capitalize() for m in named}
