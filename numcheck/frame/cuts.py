"""The words around a figure -> those that make it another total than the whole one, or of fewer things."""

from __future__ import annotations

import re

from numcheck.frame.bearing import Sentence
from numcheck.frame.reading import Reading
from numcheck.frame.words import Words
from numcheck.model import Kind, Mention
from numcheck.ruleset.places import places

#: A sentence opens with a phrase of at most so many characters.
_FRONT = 80
#: Characters on each side of a figure in which brackets are looked for.
_BESIDE = 400
#: What stands in brackets, and a rest that is no remainder.
_BRACKETED = re.compile(r"\([^()]{1,120}\)|\b(?P<rest>to rest)\b")


def opening(sentence: Sentence, words: Words) -> frozenset[str]:
    """The words before the first comma, lower case, where the sentence opens with what all of it is told of."""
    first, comma, _ = sentence.text[:_FRONT].partition(",")
    said = re.findall(r"[a-z]+", first.lower())
    return frozenset(said) if comma and said and said[0] in words.fronting else frozenset()


def cuts(
    mention: Mention, sentence: Sentence, reading: Reading, words: Words, opening: frozenset[str]
) -> frozenset[str]:
    """The words that cut the total of a figure, in its clause or in what the sentence opens with."""
    found = _cutting(reading.words | opening, reading.noun, mention, words)
    return found - _counted(sentence) - _of_figures(mention, sentence) - _aside(mention, sentence, found)


def _cutting(said: frozenset[str], noun: str | None, mention: Mention, words: Words) -> frozenset[str]:
    """The words that cut a total; "in cash and stock" is the whole of it, and "80 others" counts others.

    What is measured is not counted among some: "two tonnes hidden among bananas".
    """
    found = said & words.cuts - {noun} - words.uncut.get(noun or "", frozenset())
    if mention.kind in (Kind.MEASURE, Kind.MONEY, Kind.DURATION):
        found -= words.counting
    return found - words.whole if words.whole <= found else found


def _counted(sentence: Sentence) -> frozenset[str]:
    """What other figures of the sentence count, more than one of them: "in 106 games" cuts nothing out of a career."""
    return frozenset(m.noun for m in sentence.mentions if m.noun and m.kind is Kind.COUNT and m.quantity.value > 1)


def _of_figures(mention: Mention, sentence: Sentence) -> frozenset[str]:
    """The words that stand in other figures only: "paid 40 million two and a half years ago" tells of no half."""
    text = sentence.text
    others = [m for m in sentence.mentions if m is not mention and m.kind in (Kind.DURATION, Kind.MEASURE)]
    said = {word for m in others for word in m.surface.lower().split()}
    for m in others:
        at, end = m.span.start - sentence.span.start, m.span.end - sentence.span.start
        text = text[:at] + " " * (end - at) + text[end:]
    return frozenset(said) - set(re.findall(r"[a-z]+", text.lower())) if "half" in said else frozenset()


def _aside(mention: Mention, sentence: Sentence, found: frozenset[str]) -> frozenset[str]:
    """Those of the words that only stand in brackets beside the figure, or in "laid to rest": they cut nothing."""
    if not found:
        return found
    at = mention.span.start - sentence.span.start
    near = sentence.text[max(0, at - _BESIDE) : at + _BESIDE].lower()
    inside = min(at, _BESIDE)
    told = _BRACKETED.sub(lambda m: m[0] if not m["rest"] and m.start() <= inside < m.end() else " ", near)
    return frozenset(word for word in found if word in near and word not in told)


def narrowing(reading: Reading, text: str, words: Words) -> frozenset[str]:
    """The modifiers without loose ones and without peoples, which say whose the things are; a name has its capital."""
    given = (m for m in reading.modifiers if m not in reading.predicates)  # "we delete logs" is no sort of log
    kept = (m for m in given if m not in words.loose and m not in words.cuts and m.replace(" ", "").isalpha())
    own = frozenset(m for m in kept if places().country(m.capitalize()) is None)
    opener = text.lstrip()[:_FRONT].split(" ", 1)[0]
    named = {m for m in own if m.capitalize() != opener and m.capitalize() in text and m not in text}
    return own - named | {m.capitalize() for m in named}
