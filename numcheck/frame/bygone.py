"""A figure and the words beside it -> whether it is of another time: a distance, a level before a change, history."""

from __future__ import annotations

import re
from functools import cache

from numcheck.frame.bearing import Sentence
from numcheck.frame.game_clock import CLOCKS
from numcheck.frame.older import older
from numcheck.frame.reading import Reading
from numcheck.frame.records import TALLIES
from numcheck.frame.then import brackets, within
from numcheck.frame.words import Against, Words
from numcheck.model import Kind, Mention
from numcheck.ruleset.cues import either
from numcheck.ruleset.numbers import numbers
from numcheck.ruleset.sporting import sporting

#: Characters beside a stretch of time, and before a figure, that say what it leads from.
_BESIDE, _NEAR = 20, 30


def leads_away(mention: Mention, sentence: Sentence, reading: Reading, words: Words) -> bool:
    """Whether a stretch of time leads from or to something else: "two hours after the blast", "three years ago".

    What goes on for so long does not: "deliberated seven hours before it found him guilty", "served nine years after
    pleading guilty".
    """
    if mention.kind is not Kind.DURATION or mention.attributive or reading.noun in CLOCKS:
        return False
    if _lasts().search(sentence.before(mention)[-_BESIDE:]):
        return False  # "in hospital for six weeks after the crash"
    following = sentence.after(mention)[:_BESIDE].lower().split()
    leads = bool(following) and following[0].strip(",.;") in words.offsets
    if leads and following[0] == "after" and len(following) > 1 and following[1].endswith("ing"):
        led = _led().search(sentence.before(mention))
        return led is None or words.lemma(led["verb"]) not in words.filled
    return leads and not (following[0] == "before" and words.lasting & set(reading.predicates[:1]))


def spent_before(mention: Mention, sentence: Sentence) -> bool:
    """`After nine years in office she could not hold her seat`: what was spent so is no part of what is denied."""
    opens = _after().fullmatch(sentence.before(mention)) is not None
    return mention.kind is Kind.DURATION and opens and sentence.after(mention).startswith((" in ", " as ", " at "))


@cache
def _after() -> re.Pattern[str]:
    return re.compile(rf"After (?:{numbers().hedged()} )?")


def before_a_change(mention: Mention, sentence: Sentence, words: Words) -> bool:
    """Whether the words right before the figure make it the level that a change began at, or an age of back then."""
    before = sentence.before(mention)[-_NEAR:]
    if mention.kind is Kind.AGE:
        was = before.lower().endswith(words.then_old) or _then_old(words.at_the_time).match(sentence.after(mention))
        if was:
            return True
    if _struck().match(sentence.after(mention)):
        return False  # "fell from three left hooks": what put him down, and no level
    return _leads(words.prior).search(before) is not None


@cache
def _struck() -> re.Pattern[str]:
    return re.compile(rf"\s(?:[a-z-]+ ){{0,2}}{either(sporting().blows)}\b")


@cache
def _then_old(behind: tuple[str, ...]) -> re.Pattern[str]:
    """Behind an age: it was so in a time gone by."""
    return re.compile(rf"\s(?:years old )?{either(behind)}\b")


@cache
def _leads(prior: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(prior)})\s*$", re.IGNORECASE)


@cache
def _lasts() -> re.Pattern[str]:
    """Before a stretch of time: it lasts so long, whatever stands behind it: "for about six weeks after"."""
    return re.compile(rf"\bfor (?:{numbers().hedged()} )?$")


@cache
def _led() -> re.Pattern[str]:
    """The word right before a stretch of time, but for its hedge: "served about nine years"."""
    return re.compile(rf"\b(?P<verb>\w+) (?:{numbers().hedged()} )?$")


@cache
def _held(words: Against) -> re.Pattern[str]:
    """What a figure is held against, behind it, up to when that was: "against a profit of 3 million a year ago"."""
    ways, held, then = ("|".join(sorted(some)) for some in (words.ways, words.against, words.then))
    return re.compile(
        rf"\b(?:(?:{ways}) from|(?:{ways}) \S{{1,12}}(?: percent)? from|{held})\b[^.;]{{0,90}}?\b(?:{then})\b"
    )


def history(mention: Mention, sentence: Sentence, reading: Reading, words: Words) -> bool:
    """Whether a figure is told of a time gone by: by its clause, by its time, or as the mark of another."""
    published = sentence.document.source.published
    at = mention.span.start - sentence.span.start
    if any(start <= at < end for start, end in older(sentence.text)):
        return True
    times = [when for when in reading.time if when.last is not None]
    said = (reading.words - reading.deeds) & words.history
    if reading.noun in TALLIES:  # "takes a record of 31-2 into the fight with the former champion"
        said = frozenset()
    if mention.kind is Kind.SCORE:  # "moved its record to 9-1 in close games": what a team has won and lost so far
        said -= {"record"}
    if (asides := brackets(sentence.text)) and not within(at, asides):  # "12 million (last year: 10 million)"
        kept = "".join(c for i, c in enumerate(sentence.text.lower()) if not within(i, asides))
        said = frozenset(word for word in said if word in kept)
        times = [when for when in times if when.text.lower() in kept]
    if said and (held := _held(words.against).search(sentence.after(mention))) is not None:
        kept = sentence.text.replace(held[0], " ").lower()  # "lost 8 million, against a profit of 3 million a year ago"
        said = frozenset(word for word in said if word in kept)
    years = [when.last.year for when in times if when.last is not None]
    gone = published is not None and bool(years) and max(years) < published.year
    return bool(said) or (gone and reading.modality != "planned")  # "is expected in June" looks ahead
