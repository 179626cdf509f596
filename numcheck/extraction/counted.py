"""A figure -> the noun it counts, or whose measure or age it is."""

from __future__ import annotations

from numcheck.extraction import (
    ages,
    ages_of_persons,
    bounds,
    change,
    earlier_nouns,
    measures,
    nouns,
    numbers,
)
from numcheck.extraction.draft import Draft
from numcheck.extraction.measures import Measured
from numcheck.extraction.number import Number
from numcheck.extraction.page import Page
from numcheck.extraction.tokens import Sort
from numcheck.model import Kind, Modifier

_HYPHENS = frozenset("-‐‑")
#: How many tokens behind a figure of points a bare one may still tell points.
_SCORED = 14


def aged(page: Page, draft: Draft, n: Number) -> None:
    found = ages.read(page.t, draft.start, draft.end, draft, page.lx, page.floor)
    if found is None and (ages.listed(page, draft) or ages_of_persons.in_a_row(page, draft)):
        found = ages.Age(draft.end, False, None, ())
    if found is None:
        return
    draft.kind, draft.signed = Kind.AGE, True
    if draft.unit == "count":
        draft.unit = "year"
    draft.end, draft.stop = max(found.end, draft.end), max(draft.stop, page.t.end[max(found.end, draft.end) - 1])
    draft.attributive = found.attributive
    draft.noun, draft.modifiers, draft.follows = found.noun, found.modifiers, found.noun is not None
    if found.noun is None:
        phrase = earlier_nouns.before(page, draft.start)
        if phrase:
            draft.noun, draft.modifiers = phrase.noun, phrase.modifiers


def counted(page: Page, draft: Draft, n: Number, unit: Measured | None) -> None:
    """The noun: what is counted, or what is measured."""
    t, lx = page.t, page.lx
    draft.phrase_end = draft.end
    if draft.kind is Kind.AGE:
        return
    j = draft.end
    if t.newline(j) and (t.newline(j + 1) or t.is_capital(j)):
        j = len(t)
    if draft.kind is Kind.COUNT and _scored(page, draft):
        draft.kind, draft.unit, draft.signed = Kind.MEASURE, page.drafts[-1].unit, True
    if draft.kind is Kind.COUNT or draft.kind is Kind.RATIO or (draft.kind is Kind.RATE and unit is None):
        _count_noun(page, draft, j)
        return
    phrase: nouns.NounPhrase | None = None
    j = _beyond_brackets(page, j)
    if t.word(j) == "in" and draft.kind is Kind.MONEY and t.kind(j + 1) == Sort.WORD and not t.is_capital(j + 1):
        phrase = nouns.after(t, j + 1, lx)
        phrase = phrase if phrase and nouns.is_plural(t.low[phrase.end - 1], lx) else None
    elif t.word(j) == "worth" and t.word(j + 1) == "of":
        phrase = nouns.after(t, j + 2, lx, attributive=True)
    elif t.word(j) == "of" and t.word(j + 1) not in ("the", "a", "an", "its", "which"):
        phrase = nouns.after(t, j + 1, lx, attributive=True)
    elif t.word(j) == "of":
        phrase = nouns.after(t, j + 2, lx, attributive=True)
    elif (
        t.kind(j) == Sort.WORD
        and t.low[j] not in lx.stops
        and t.low[j] not in lx.cardinal
        and (t.low[j] not in lx.verbs or draft.attributive)
        and change.following(t, j, lx) is None
        and not _beside(page, j)
    ):
        phrase = nouns.after(t, j, lx, attributive=True, article=t.word(draft.start - 1) in ("a", "an"))
        draft.attributive = draft.attributive or (phrase is not None and unit is not None)
    elif draft.attributive and (t.raw(j) == "," or t.word(j) in lx.cardinal):
        k = _after_next_figure(page, j + 1 if t.raw(j) == "," else j)
        phrase = nouns.after(t, k, lx, attributive=True) if k else None
    elif draft.attributive and t.raw(j) in _HYPHENS and t.word(j + 1) in lx.cues.graded:
        draft.end, draft.phrase_end = j, j
        phrase = nouns.after(t, j + 2, lx, attributive=True)
    if phrase and len(phrase.noun) > 1 and not (phrase.noun in lx.unit_words and phrase.noun in lx.bases):
        draft.noun, draft.modifiers, draft.follows = phrase.noun, phrase.modifiers, True
        if phrase.end - draft.end < 12:
            draft.phrase_end = phrase.end
        return
    phrase = earlier_nouns.before(page, draft.start)
    if phrase:
        draft.noun, draft.modifiers = phrase.noun, phrase.modifiers


def _beside(page: Page, j: int) -> bool:
    """Whether the words at token `j` say where or against when, and not what: "40 km north", "8% year on year"."""
    t, lx = page.t, page.lx
    if t.low[j] in lx.cues.percent_bases:
        return bool({t.word(j + 1), t.word(j + 2)} & {"on", "over"}) and t.low[j] in t.low[j + 2 : j + 5]
    return t.low[j] in lx.cues.bearings and (t.kind(j + 1) != Sort.WORD or t.low[j + 1] in lx.stops)


def _beyond_brackets(page: Page, j: int) -> int:
    """The token after a short aside in brackets, or after the bracket that closes around the figure."""
    t = page.t
    if t.raw(j) == ")":
        return j + 1
    if t.raw(j) == "(":
        for k in range(j + 1, min(j + 8, len(t))):
            if t.text[k] == ")":
                return k + 1
    return j


def _after_next_figure(page: Page, j: int) -> int | None:
    """The token after a figure that starts at `j`: a 10-year, $85 million | contract."""
    t, lx = page.t, page.lx
    for k in range(j, min(j + 4, len(t))):
        if t.sort[k] == Sort.DIGITS or t.low[k] in lx.cardinal:
            number = numbers.read(t, k, lx, comma=page.comma)
            if number is None:
                return None
            number = numbers.suffix(t, lx, number, money=k > j)
            unit = measures.read(t, number.end, number.stop, lx)
            joined = t.raw(number.end) in _HYPHENS and t.glued(number.end) and t.kind(number.end + 1) == Sort.WORD
            return unit.end if unit else number.end + 2 * joined
        if t.sort[k] == Sort.WORD:
            return None
    return None


def _count_noun(page: Page, draft: Draft, j: int) -> None:
    t, lx = page.t, page.lx
    if _shortened(page, draft, j) or _graduated(page, draft, j):
        return
    hyphen = t.raw(j) in _HYPHENS and bool(t.raw(j)) and t.glued(j) and t.glued(j + 1) and t.kind(j + 1) == Sort.WORD
    if hyphen:
        word = t.low[j + 1]
        if word in ("plus", "odd", "ish"):
            phrase = nouns.after(t, j + 2, lx)
        elif word in lx.stops:
            return
        else:
            if not word.endswith("ed"):
                draft.noun, draft.follows = nouns.singular(word, lx), True
            draft.attributive, draft.phrase_end = True, j + 2
            return
    else:
        k = j
        if t.word(k) == "of" and (draft.vague or draft.kind is Kind.RATIO):
            k += 1
            while t.word(k) in lx.cues.whole_of:
                k += 1
        elif t.word(k) in lx.cues.more or (t.word(k) == "of" and t.word(k + 1) in lx.cues.those_of):
            k += 2 if t.word(k) == "of" else 1
            if t.word(k) == "than":
                return
        elif t.raw(k) == "+":
            k += 1
        after = bounds.after(t, k, lx)
        if after is not None and t.kind(k) == Sort.WORD and after.bound.modifier is not Modifier.ABOUT:
            k = after.end
        share = draft.kind is Kind.RATIO
        single = draft.value == 1 and draft.value_hi is None
        phrase = nouns.after(t, k, lx, one=single, attributive=share, share=share)
    if phrase is not None and t.raw(draft.start - 1) == t.raw(phrase.end) == ":" and t.glued(phrase.end):
        phrase = None  # "Rooms: 15 Beds: 40": the key of the next value
    if phrase is not None:
        draft.noun, draft.modifiers, draft.follows = phrase.noun, phrase.modifiers, True
        draft.phrase_end = phrase.end
        if (
            phrase.noun in lx.containers
            and t.word(phrase.end) == "of"
            and (inner := nouns.after(t, phrase.end + 1, lx))
        ):
            draft.noun, draft.modifiers, draft.phrase_end = inner.noun, inner.modifiers, inner.end
        return
    if _gapped(page, draft) or not _told_of(page, draft):
        return
    if t.raw(draft.start - 1) == ":" and len(page.drafts) > 1 and page.drafts[-1].kind is Kind.DATE:
        first = page.drafts[-2]
        if t.raw(page.drafts[-1].start - 1) == "(" and first.end == page.drafts[-1].start - 1:
            draft.noun, draft.modifiers = first.noun, first.modifiers  # "employs 3,400 (2019: 3,150)"
            return
    found = earlier_nouns.before(page, draft.start)
    if found and (draft.start - found.end < 12):
        draft.noun, draft.modifiers = found.noun, found.modifiers


def _shortened(page: Page, draft: Draft, j: int) -> bool:
    """25.3 ppg, 2 TDs: what is counted is told by its first letters."""
    tally = page.lx.tallies.get(page.t.raw(j))
    if tally is None:
        return False
    draft.noun, draft.modifiers, draft.per, draft.follows = tally.noun, tally.modifiers, tally.per, True
    draft.end, draft.stop, draft.phrase_end = j + 1, page.t.end[j], j + 1
    if tally.per:
        draft.kind = Kind.RATE
    return True


def _graduated(page: Page, draft: Draft, j: int) -> bool:
    """A magnitude 6.4 earthquake, a 6.4-magnitude quake: the noun is the scale, and the figure stands before a noun."""
    t, lx = page.t, page.lx
    before = draft.start - 2 if t.raw(draft.start - 1) in _HYPHENS else draft.start - 1
    if t.word(before) in lx.cues.graduations:
        draft.noun, draft.attributive = t.low[before], t.kind(j) == Sort.WORD and t.low[j] not in lx.stops
        return True
    after = j + 1 if t.raw(j) in _HYPHENS else j
    if t.word(after) in lx.cues.graduations:
        draft.noun, draft.attributive, draft.follows, draft.phrase_end = t.low[after], True, True, after + 1
        return True
    return False


def _told_of(page: Page, draft: Draft) -> bool:
    """Whether the words right before a count say it of a noun further left: "the toll stood at | 41"."""
    t, lx = page.t, page.lx
    hedge = bounds.before(t, draft.start, lx, page.floor)
    j = (hedge.start if hedge else draft.start) - 1
    if t.word(j) in lx.cues.before_told:
        j -= 1
    word = t.word(j)
    return word in lx.telling or word in lx.up or word in lx.down or t.raw(j) in (":", "=", "(", "|")


def _scored(page: Page, draft: Draft) -> bool:
    """`Roe led with 13 points, while Bell added | 12`: a bare figure behind one of points tells points."""
    t = page.t
    earlier = page.drafts[-1] if page.drafts else None
    if earlier is None or earlier.unit != "point" or earlier.attributive:
        return False
    if draft.value % 1 or draft.value_hi is not None:
        return False
    if earlier.start < page.sentence_start(draft.start) or draft.start - earlier.end > _SCORED:
        return False
    hedge = bounds.before(t, draft.start, page.lx, page.floor)
    before = t.word((hedge.start if hedge else draft.start) - 1)
    bare = t.kind(draft.end) != Sort.WORD or (t.low[draft.end] in page.lx.stops and t.low[draft.end] != "of")
    return before in page.lx.cues.scoring and bare and t.raw(draft.end) not in _HYPHENS | {"/", ":", "%"}


def _gapped(page: Page, draft: Draft) -> bool:
    """Killed 12 people and wounded 30; of the 150 passengers, 140 survived; 76 of which."""
    t, lx = page.t, page.lx
    earlier = page.drafts[-1] if page.drafts else None
    while earlier is not None and (earlier.kind is not Kind.COUNT or not earlier.follows):
        index = page.drafts.index(earlier) if len(page.drafts) < 3 else len(page.drafts) - 1
        earlier = page.drafts[-2] if index and len(page.drafts) > 1 and earlier is page.drafts[-1] else None
    if (
        earlier is None
        or earlier.noun is None
        or earlier.attributive
        or earlier.noun in lx.cues.outcomes
        or t.word(earlier.hedge_start - 1) == "including"
        or earlier.start < page.sentence_start(draft.start)
    ):
        return False
    between = t.low[earlier.phrase_end : draft.start]
    if ";" in between or ":" in between or len(between) > 14:
        return False
    following = t.word(draft.end)
    partitive = following == "of" and t.word(draft.end + 1) in lx.cues.partitives
    opened = (t.word(earlier.start - 1) in ("the", "all") and t.word(earlier.start - 2) == "of") or t.word(
        earlier.start - 1
    ) == "of"
    joined = "and" in between[-6:] or "," in between[-6:] or "with" in between or "while" in between or "but" in between
    if any(word in lx.cues.telling_apart for word in between[-2:]):
        return False
    if not (partitive or opened or joined):
        return False
    draft.noun, draft.modifiers = earlier.noun, earlier.modifiers
    return True
