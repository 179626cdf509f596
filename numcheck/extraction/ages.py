"""Tokens -> whether a figure is somebody's or something's age."""

from __future__ import annotations

from dataclasses import dataclass

from numcheck.extraction import ages_of_persons, ages_told, nouns
from numcheck.extraction.draft import Draft
from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.page import Page
from numcheck.extraction.tokens import Sort, Tokens
from numcheck.model import Kind
from numcheck.ruleset import sorts

_HYPHENS = frozenset("-‐‑")
#: How far before its verb the word "age" may stand.
_SPREAD = 7
#: Marks between a name and an age: "Ana Roe — 60, known as the Iron Lady".
_DASHES = frozenset("—–")
#: Marks right behind a figure that make something else of it.
_NO_AGE = frozenset(["%", "-", "–", "°", "'", "’", "′", '"', ":", "/"])
#: Nobody mentioned by name and age is older; and what is told as "died on Monday at 9" is no age.
_OLDEST = 110
_GROWN = 25
#: So many words may stand between "died" and "at": "died on Monday at 85".
_WHEN = 3


@dataclass(frozen=True, slots=True)
class Age:
    """What makes a figure an age; its words end before token `end`."""

    end: int
    attributive: bool
    noun: str | None
    modifiers: tuple[str, ...]


def read(t: Tokens, start: int, end: int, draft: Draft, lx: Lexicon, floor: int) -> Age | None:
    """The age that the figure at tokens `start` to `end` tells; None if it tells none."""
    if draft.kind not in (Kind.DURATION, Kind.COUNT) or (draft.vague and draft.kind is Kind.COUNT):
        return None
    if draft.kind is Kind.DURATION:
        old = _old(t, end, lx)
        if old is not None:
            return old
        if _before(t, start, lx, floor) and draft.unit in ("year", "month", "week", "day"):
            return Age(end, False, None, ())
        return None
    if draft.value % 1 or draft.value < 0 or draft.value > _OLDEST or draft.scaled:
        return Age(end, False, None, ()) if _before(t, start, lx, floor) and 0 < draft.value <= _OLDEST else None
    if t.word(end) in lx.age_short and t.word(end) != "yrs":
        slash = 3 if t.word(end) == "y" else 1
        return Age(end + slash, True, *_noun(t, end + slash, lx))
    counted = t.word(start - 3) in ("the", "of")  # "put the dead at 78", "the number of dead at 78": no age
    if t.word(start - 1) == "at" and t.word(start - 2) in lx.cues.dying and start - 2 >= floor and not counted:
        return Age(end, False, None, ())
    if _died_on(t, start, end, lx, floor) and draft.value >= _GROWN:
        return Age(end, False, None, ())
    if _before(t, start, lx, floor) or _named(t, start, end, lx, floor) or _pronoun(t, start, end, lx, floor):
        return Age(end, False, None, ())
    if (
        _of_somebody(t, start, end, lx, floor)
        or ages_of_persons.of_one(t, start, end, lx, floor)
        or ages_of_persons.grown(t, start, end, int(draft.value), lx, floor)
        or ages_told.told(t, start, end, lx, floor)
        or (draft.value > 0 and ages_told.small(t, start, end, lx, floor))
    ):
        return Age(end, False, None, ())
    return None


def _died_on(t: Tokens, start: int, end: int, lx: Lexicon, floor: int) -> bool:
    """died on Monday at | 85"""
    if t.word(start - 1) != "at" or t.kind(end) == Sort.WORD or t.raw(end) in _NO_AGE:
        return False
    for j in range(start - 2, max(floor, start - 2 - _WHEN) - 1, -1):
        if t.low[j] in lx.cues.dying:
            return j < start - 2
        if t.low[j] not in lx.weekdays and t.low[j] not in ("on", "early", "late", "today", "yesterday", "peacefully"):
            return False
    return False


def may_be(draft: Draft) -> bool:
    """Whether a bare count may be somebody's age by its number."""
    return not draft.value % 1 and 0 <= draft.value <= _OLDEST and not draft.vague and not draft.scaled


def listed(page: Page, draft: Draft) -> bool:
    """Ages 6 and | 16: whether a bare count goes on with a list of ages."""
    t, lx = page.t, page.lx
    if draft.kind is not Kind.COUNT or draft.value % 1 or not 0 <= draft.value <= _OLDEST or draft.vague:
        return False
    if t.kind(draft.end) == Sort.WORD and t.low[draft.end] not in lx.stops:
        return False
    start = draft.start
    for earlier in reversed(page.drafts):
        between = t.low[earlier.end : start]
        if earlier.kind is not Kind.AGE or earlier.attributive or between not in ([","], ["and"], [",", "and"], ["or"]):
            return False
        if t.word(earlier.start - 1) in lx.age_before:
            return True
        start = earlier.start
    return False


def _old(t: Tokens, j: int, lx: Lexicon) -> Age | None:
    """-old, old, of age"""
    k = j + 1 if t.raw(j) in _HYPHENS and t.raw(j) and t.glued(j + 1) else j
    if t.word(k) in lx.age_after:
        attributive = k != j or t.word(k).endswith("s")
        noun, modifiers = (
            _noun(t, k + 1, lx)
            if t.kind(k + 1) == Sort.WORD and (attributive or t.low[k + 1] not in lx.verbs)
            else (None, ())
        )
        return Age(k + 1, attributive, noun, modifiers)
    if t.word(j) == "of" and t.word(j + 1) == "age":
        return Age(j + 2, False, None, ())
    return None


def _noun(t: Tokens, i: int, lx: Lexicon) -> tuple[str | None, tuple[str, ...]]:
    if t.kind(i) != Sort.WORD or t.low[i] in lx.stops or t.low[i] in lx.verbs:
        return None, ()
    phrase = nouns.after(t, i, lx, attributive=True)
    return (phrase.noun, phrase.modifiers) if phrase else (None, ())


def _before(t: Tokens, start: int, lx: Lexicon, floor: int) -> bool:
    """aged 72, age 87, the age of 65, between the ages of 5"""
    j = start - 1
    for _ in range(4):
        if j < floor:
            return False
        word = t.low[j]
        if word in lx.age_before:
            return word != "age" or j == start - 1 or t.word(j + 1) in lx.cues.after_age
        if word in ("was", "is", "were", "are") and _aged(t, j, lx, floor):
            return True
        if word in lx.cues.before_age:
            j -= 1
            continue
        return False
    return False


def _aged(t: Tokens, j: int, lx: Lexicon, floor: int) -> bool:
    """Whether the verb at token `j` tells an age: "the mean age of patients | was 47", "the median age | was 61"."""
    for k in range(j - 1, max(floor, j - _SPREAD) - 1, -1):
        if t.low[k] in ("age", "ages"):
            return k == j - 1 or t.word(k + 1) in lx.cues.bearing_age
        if t.sort[k] not in (Sort.WORD, Sort.DIGITS):
            return False
    return False


def _named(t: Tokens, start: int, end: int, lx: Lexicon, floor: int) -> bool:
    """Jane Doe, 36, said"""
    dashed = t.raw(start - 1) in _DASHES and not t.glued(start) and t.is_capital(start - 3) and t.raw(end) == ","
    if (t.raw(start - 1) != "," and not dashed) or start - 2 < floor or t.kind(start) != Sort.DIGITS:
        return False
    pronoun = t.low[start - 2] in ("he", "she") and t.raw(end) == ","
    person = sorts.person(t.low[start - 2]) and t.raw(end) == ","  # "the driver, 34, fled"
    if not (t.is_capital(start - 2) or pronoun or person):
        return False
    if t.raw(end) not in (",", ".", ";", ")") or (t.raw(end) == "." and t.glued(end + 1)):
        return False
    name = t.low[start - 2]
    if (
        name in lx.months
        or name in lx.weekdays
        or (name in lx.plain and not pronoun)
        or (t.text[start - 2].isupper() and len(name) > 3)
    ):
        return False
    if t.kind(end + 1) == Sort.DIGITS or (t.raw(end) == "," and t.is_capital(end + 1) and t.raw(end + 2) == ","):
        return False
    return 1 <= len(t.text[start]) <= 3


def _of_somebody(t: Tokens, start: int, end: int, lx: Lexicon, floor: int) -> bool:
    """`who | at 61 is the oldest`."""
    if start - 2 < floor or (t.kind(end) == Sort.WORD and t.low[end] not in lx.stops) or t.raw(end) in _NO_AGE:
        return False
    return t.word(start - 1) == "at" and t.word(start - 2) in ("he", "she", "who") and t.word(end) in ("is", "was")


def _pronoun(t: Tokens, start: int, end: int, lx: Lexicon, floor: int) -> bool:
    """who was 10; she turned 40"""
    j = start - 1
    if t.word(j) in lx.cues.before_turning:
        j -= 1
    if t.word(j) in ("was", "is", "turned", "turns", "will", "turn", "'s"):
        if t.word(j) in ("turned", "turns", "turn") and t.word(j - 1) not in lx.cues.turning:
            return False
        return (
            (t.word(j) not in ("was", "is", "will") or t.word(j - 1) in ("he", "she", "who"))
            and (t.kind(end) != Sort.WORD or t.low[end] in lx.cues.behind_age)
            and t.raw(end) not in ("%", "-", "–", "°", "'", "’", "′", '"')
        )
    return False
