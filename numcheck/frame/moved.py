"""A level that something was moved from or to -> what it is told of: "cut its stake in Orlex from 8 percent to 4"."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from numcheck.frame.bearing import Sentence
from numcheck.frame.reading import Reading
from numcheck.frame.words import Words
from numcheck.model import Kind, Mention
from numcheck.ruleset.numbers import numbers

#: Kinds of figure that go from one level to another.
_GRADED = (Kind.PERCENT, Kind.MONEY, Kind.POINTS)
#: Characters before a figure in which the word that leads to it is looked for.
_NEAR = 30
#: Characters that may stand between the verb's object and its level.
_FAR = 80
_DETERMINERS = frozenset({"the", "a", "an"})


def of_its_object(reading: Reading, mention: Mention, sentence: Sentence, words: Words) -> Reading:
    """The reading with the object of a verb that moves it as its noun: the stake, and not Orlex beside it."""
    moved = reading.patient
    if mention.kind not in _GRADED or moved is None or moved.pronoun or reading.noun == moved.head:
        return reading
    if words.setting.isdisjoint(reading.predicates) or _led("to").search(sentence.before(mention)[-_NEAR:]) is None:
        return reading
    before = sentence.before(mention)
    at = before.rfind(moved.text)
    if at < 0 or len(before) - at - len(moved.text) > _FAR:
        return reading
    plain = (word for word in moved.text.lower().split()[:-1] if word.isalpha() and word not in _DETERMINERS)
    return replace(reading, noun=moved.head, modifiers=tuple(word for word in plain if word not in words.possessives))


def left_behind(mention: Mention, sentence: Sentence, reading: Reading, words: Words) -> bool:
    """`Rose to 4 percent in May from 3`, `cut its stake from 8 percent`: the level it came from."""
    if mention.kind not in _GRADED or _led("from").search(sentence.before(mention)[-_NEAR:]) is None:
        return False
    if reading.patient is not None and not words.setting.isdisjoint(reading.predicates):
        return True
    alike = [m for m in sentence.mentions if m.quantity.unit == mention.quantity.unit]
    came = any(m.change is not None and m.span.end <= mention.span.start for m in alike)
    return came or any(
        _up_to().fullmatch(sentence.between(mention, m)) for m in alike if m.span.start > mention.span.end
    )


@cache
def _led(word: str) -> re.Pattern[str]:
    """Right before a figure: "from", "to just"."""
    return re.compile(rf"\b{word} (?:an? |the )?(?:{numbers().hedged()} )?$")


@cache
def _up_to() -> re.Pattern[str]:
    """Between two levels: "from 8 percent in May to just 4"."""
    return re.compile(rf"[^,;.]{{0,24}} to (?:an? |the )?(?:{numbers().hedged()} )?")
