"""Tokens -> figures in words, and the number words that are none."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extraction import (
    bounds,
    change,
    earlier_nouns,
    figure,
    in_words,
    masks,
    measures,
    names,
    nouns,
    numbers,
    positions,
    shares,
    told,
)
from numcheck.extraction.draft import Draft
from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.number import Number
from numcheck.extraction.page import Page
from numcheck.extraction.tokens import Sort, Tokens
from numcheck.model import Kind

_HYPHENS = frozenset("-‐‑")
#: Words before "twice" with which it counts nothing: "once or twice", "think twice", "more than twice".
_NEVER_TWICE = frozenset(
    {"or", "and", "think", "thinks", "thought", "thinking", "than", "nearly", "almost", "about", "not"}
)


def word(page: Page, i: int) -> None:
    t, lx = page.t, page.lx
    word = t.low[i]
    if word in ("a", "an"):
        _article(page, i)
        return
    if (word in lx.months or word in lx.seasons or word in ("eighteen", "nineteen", "twenty")) and positions.dated(
        page, i
    ):
        return
    if word == "one" and t.word(i + 1) == "of" and t.word(i - 1) != "no" and _pronoun(page, i):
        return
    masked = masks.idiom(t, i, lx, page.floor) or names.roman(t, i, lx)
    if masked is None and word in lx.cardinal:
        masked = masks.read(t, i, lx, page.floor) or names.titled(t, i, lx, page.sentence_start(i))
    if masked:
        start = masked.start
        if masked.reason == "name" and t.is_capital(i - 1) and i - 1 >= page.floor:
            start = i
        page.refuse(start, masked.end, masked.reason)
        return
    if word in lx.factors:
        parts = word == "halves" and t.word(i - 1) in ("two", "both", "three")
        if not parts and t.word(i + 1) not in lx.cues.behind_factor:
            _factor(page, i, lx.factors[word])
        return
    if word in lx.in_words and in_words.read(page, i):
        return
    if word in lx.bare_factors:
        _bare_factor(page, i)
        return
    if word in lx.decades:
        if t.raw(i - 1) in _HYPHENS or t.word(i - 1) in lx.cues.tens_before:
            page.refuse(i, i + 1, "tens")  # "in her mid-forties"
        return
    if word in lx.cardinal and positions.spoken_clock(page, i):
        return
    if word == "one" and _pronoun(page, i):
        return
    start = i - 1 if t.word(i - 1) in ("a", "an", "minus", "negative") and i - 1 >= page.floor else i
    if t.raw(i - 1) in _HYPHENS and t.word(i - 2) in ("minus", "negative") and i - 2 >= page.floor:
        start = i - 2
    if word in lx.cardinal and positions.ordinal(page, i):
        return
    number = numbers.read(t, start, lx, comma=page.comma) or (
        numbers.read(t, i, lx, comma=page.comma) if start != i else None
    )
    if number is not None:
        figure.figure(page, number.start, measures.money(t, number.start, lx, page.floor), number)
        return
    positions.ordinal(page, i)


def _article(page: Page, i: int) -> None:
    """More than an hour, for a year: an article counts where a hedge or a word of lasting leads to its unit."""
    t, lx = page.t, page.lx
    unit = measures.read(t, i + 1, t.end[i], lx)
    if unit is None or unit.name not in lx.cues.single or t.word(unit.end) in lx.age_after:
        return
    hedge = bounds.before(t, i, lx, page.floor)
    if hedge is None or hedge.end != i:
        led = t.word(i - 1) in lx.cues.lasting and _stands(page, unit.end)
        if unit.kind is not Kind.DURATION or not (led or reckoned(page, i, unit.end)):
            return
    elif hedge.cue.lower().endswith("than") and page.drafts and page.drafts[-1].end == hedge.start:
        return  # "12 percent fewer than a year ago"
    elif hedge.cue.lower() in ("about", "around", "some") and t.word(hedge.start - 1) not in lx.cues.spanning:
        return
    figure.figure(page, i, None, Number(i, i + 1, Decimal(1), Decimal(1), t.end[i], words=True, plain=Decimal(1)))


def reckoned(page: Page, i: int, j: int) -> bool:
    """Whether "a week", at tokens `i` to `j`, is reckoned from something else: "died a week after the fire"."""
    t, cues = page.t, page.lx.cues
    return t.word(j) in cues.reckoned and t.word(i - 1) not in cues.reckoned_against and not t.newline(j)


def _stands(page: Page, j: int) -> bool:
    """Whether a unit before token `j` stands for itself: "for a year", not "for a year plan" or "for a day's work"."""
    t, lx = page.t, page.lx
    if t.raw(j) in _HYPHENS or t.low[j - 1].endswith("'s"):
        return not t.raw(j)
    return t.kind(j) != Sort.WORD or t.low[j] in lx.stops or t.low[j] in lx.verbs or t.low[j].endswith("ing")


def _bare_factor(page: Page, i: int) -> None:
    """Will triple, to halve; twice as many, twice the norm."""
    t, lx = page.t, page.lx
    word, following = t.low[i], t.word(i + 1)
    if word in ("twice", "thrice"):
        role = following == "as" and t.word(i + 2) in change.CLAUSE  # "served twice as the mayor"
        when = measures.read(t, i + 2, t.end[i + 1], lx) if i + 2 < len(t) else None
        if following in lx.cues.behind_times and not role and (when is None or when.kind is not Kind.DURATION):
            _factor(page, i, lx.bare_factors[word])
        elif _so_often(page, i) or (role and t.word(i + 2) in ("he", "she", "they")):  # "shot twice as he ran"
            _times(page, i, lx.bare_factors[word])
    elif t.word(i - 1) in lx.modals and following not in lx.cues.behind_factor:
        _factor(page, i, lx.bare_factors[word])


def _so_often(page: Page, i: int) -> bool:
    """Whether "twice" at token `i` says how often something was done: "married twice", not "twice the norm"."""
    t, following = page.t, page.t.word(i + 1)
    hyphened = {t.raw(i - 1), t.raw(i + 1)} & _HYPHENS - {""}
    led = t.kind(i - 1) == Sort.WORD and i - 1 >= page.floor
    return led and not hyphened and following not in page.lx.cues.behind_twice and t.word(i - 1) not in _NEVER_TWICE


def _times(page: Page, i: int, value: Decimal) -> None:
    """`Was arrested | twice`: two times."""
    t = page.t
    draft = Draft(i, i + 1, t.start[i], t.end[i], Kind.COUNT, value, Decimal(1), signed=True, noun="time", follows=True)
    draft.phrase_end, draft.number_end = i + 1, i + 1
    told.hedge(page, draft, i, i + 1)
    page.drafts.append(draft)
    page.floor = i + 1


def _factor(page: Page, i: int, value: Decimal) -> None:
    """Tripled, doubling, halved."""
    t, lx = page.t, page.lx
    draft = Draft(
        i,
        i + 1,
        t.start[i],
        t.end[i],
        Kind.CHANGE,
        value,
        Decimal(1) if value % 1 == 0 else Decimal("0.1"),
        signed=True,
    )
    draft.direction, draft.change = ("down" if value < 1 else "up"), "factor"
    told.hedge(page, draft, i, i + 1)
    many = t.word(i + 1) == "as" and t.word(i + 2) in ("few", "many", "much")  # "twice as many visitors"
    phrase = (nouns.after(t, i + 3, lx) if many else None) or earlier_nouns.before(page, i)
    if phrase:
        draft.noun, draft.modifiers = phrase.noun, phrase.modifiers
    draft.phrase_end = i + 1
    page.drafts.append(draft)
    page.floor = i + 1


def _pronoun(page: Page, i: int) -> bool:
    """Whether "one" at token `i` is a word for somebody, and no number."""
    t, lx = page.t, page.lx
    following, before = t.word(i + 1), t.word(i - 1)
    if before in lx.negatives or ((whole := numbers.read(t, i, lx, comma=page.comma)) and whole.end > i + 1):
        return False
    if t.word(i - 2) in lx.cues.naming_one and nouns.after(t, i + 1, lx, one=True) is None:
        page.refuse(i, i + 1, "pronoun")  # "the only one"
        return True
    if shares.read(t, Number(i, i + 1, Decimal(1), Decimal(1), t.end[i], words=True), lx, comma=page.comma):
        return False
    if following == "of":
        page.refuse(i, i + 1, "one_of")
        return True
    if (
        (t.raw(i + 1) in _HYPHENS and t.raw(i + 1))
        or following in lx.scales
        or following in lx.denominators
        or following == "point"
    ):
        return False
    if following in lx.cues.another and nouns.after(t, i + 2, lx, one=True):
        return False
    noun = nouns.after(t, i + 1, lx, one=True)
    unit = measures.read(t, i + 1, t.end[i], lx)
    if following in lx.unit_adjectives and measures.read(t, i + 2, t.end[i + 1], lx) is not None:
        return False  # "one working day"
    if (unit is not None and following not in ("second",)) or (
        following in ("dozen", "or", "to", "and") and _numeric(t, i + 2, lx)
    ):
        return False
    if before in lx.cues.pronominal and (noun is None or before != "the"):
        page.refuse(i, i + 1, "pronoun")
        return True
    if noun is None or following in lx.verbs or following in lx.stops:
        if t.raw(i + 1) in (".", ",", "", ")") and (before in lx.cues.counting_one):
            return False
        page.refuse(i, i + 1, "pronoun")
        return True
    return False


def _numeric(t: Tokens, i: int, lx: Lexicon) -> bool:
    return t.kind(i) == Sort.DIGITS or t.word(i) in lx.cardinal
