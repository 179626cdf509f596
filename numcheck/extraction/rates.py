"""A figure -> what it is counted by: per week, a share, each."""

from __future__ import annotations

from numcheck.extraction import (
    measures,
    nouns,
    numbers,
)
from numcheck.extraction.draft import Draft
from numcheck.extraction.page import Page
from numcheck.extraction.tokens import Sort
from numcheck.model import Kind

#: Behind "a year from" and "a year before", with which it is a rate all the same: "$40m a year from its merger".
_RATED = frozenset({"its", "his", "her", "their", "our", "tax", "taxes"})
#: Digits of a year, and words of a name before what a price is for each of.
_YEAR, _NAMED = 4, 3
_HYPHENS = frozenset("-‐‑")


def per(page: Page, draft: Draft) -> None:
    """per week, a share, /hour, an hour."""
    t, lx = page.t, page.lx
    j = draft.end
    found = _rate(page, j)
    if found is None or (draft.kind is Kind.PERCENT and found[0] not in lx.cues.percent_bases):
        return
    base, end, unit = found
    if draft.kind is Kind.MEASURE and unit is not None:
        top, *under = draft.unit.split(" / ")
        draft.unit = " / ".join([top, *sorted([*under, unit])])
    elif draft.signed:
        draft.per = base
        if draft.kind is Kind.DURATION:
            draft.kind = Kind.RATE
    elif draft.kind is Kind.COUNT and t.word(draft.end) == "per":
        draft.signed = True
        if unit is not None and unit not in lx.cues.times_of:
            draft.kind, draft.unit = Kind.MEASURE, measures.compose([("1", 1)], [(unit, 1)])
        else:
            draft.kind, draft.per = Kind.RATE, base
    else:
        return
    draft.end, draft.stop = end, t.end[end - 1]


def _rate(page: Page, j: int) -> tuple[str, int, str | None] | None:
    """The base of a rate whose "per" stands at `j`: its name, the token after it, its unit if it is one."""
    t, lx = page.t, page.lx
    hyphen = t.raw(j) in _HYPHENS and bool(t.raw(j)) and t.glued(j)
    if hyphen:
        j += 1
    if t.word(j) not in lx.per or t.newline(j) or (t.word(j) == "/" and t.kind(j + 1) != Sort.WORD):
        return None
    k = j + 2 if t.raw(j + 1) in _HYPHENS and t.glued(j + 1) else j + 1
    if t.word(j) == "per" and (many := _many(page, k)) is not None:
        return many
    unit = measures.read(t, k, t.end[k - 1] if k <= len(t) else 0, lx) if t.kind(k) == Sort.WORD else None
    if (
        unit is not None
        and unit.kind in (Kind.MEASURE, Kind.DURATION)
        and (t.word(j) in ("per", "/") or t.word(k) in lx.unit_words)
    ):
        if t.word(j) in ("a", "an") and unit.kind is not Kind.DURATION and t.word(k) not in lx.bases:
            return None
        if t.word(j) in ("each", "every") and unit.kind is not Kind.DURATION:
            return None
        timed = unit.kind is Kind.DURATION  # "a year after", but "$84 a barrel after the blast"
        if timed and t.word(unit.end) in lx.cues.behind_time and not _begins(page, unit.end + 1):
            return None
        if t.word(k) not in lx.unit_words:
            return unit.name, unit.end, unit.name
        words = [w for w in t.low[k : unit.end] if w not in _HYPHENS]
        if unit.kind is Kind.DURATION and len(words) == 1:
            return unit.name, unit.end, unit.name  # "per annum", "an hr"
        return " ".join([*words[:-1], nouns.singular(words[-1], lx)]), unit.end, unit.name
    word = t.word(k)
    if word in lx.bases or (t.word(j) == "per" and t.kind(k) == Sort.WORD and word not in lx.stops):
        if t.word(j) in ("a", "an") and t.kind(k + 1) == Sort.WORD and t.low[k + 1] in ("of",):
            return None
        return nouns.singular(word, lx), k + 1, None
    return None


def _begins(page: Page, k: int) -> bool:
    """Whether the words behind "a year from" say since when it holds: "its merger", "2030", "the third year"."""
    t = page.t
    year = t.kind(k) == Sort.DIGITS and len(t.word(k)) == _YEAR
    return year or t.word(k) in ("average", *_RATED) or (t.word(k) == "the" and t.word(k + 2) == "year")


def _for_each(page: Page, j: int) -> tuple[str, int] | None:
    """`for each Orlex share`, `in cash for every share`: the base and the token after it."""
    t, lx = page.t, page.lx
    if t.word(j) == "in" and t.word(j + 1) in ("cash", "stock"):
        j += 2
    if t.word(j) != "for" or t.word(j + 1) not in ("each", "every"):
        return None
    k = j + 2
    while k < j + 2 + _NAMED and t.kind(k) == Sort.WORD and t.raw(k)[:1].isupper():
        k += 1
    return (t.word(k), k + 1) if t.word(k) in lx.bases else None


def _many(page: Page, k: int) -> tuple[str, int, None] | None:
    """8.3 per 100,000 people: the base of a rate of so many, by a round number."""
    t, lx = page.t, page.lx
    if t.kind(k) not in (Sort.DIGITS, Sort.WORD) or t.newline(k):
        return None
    number = numbers.read(t, k, lx, comma=page.comma)
    if number is None or number.vague or number.ratio or number.value < 10 or number.value % 10:
        return None
    if len(number.value.normalize().as_tuple().digits) > 1 or measures.read(t, number.end, number.stop, lx) is not None:
        return None
    phrase = nouns.after(t, number.end, lx)
    base = f"{number.value:f} {phrase.noun}" if phrase else f"{number.value:f}"
    return base, phrase.end if phrase else number.end, None


def _behind_brackets(page: Page, j: int) -> int:
    """Over the same figure in another unit: "9 million rand ($500,000) a year"."""
    t = page.t
    if t.raw(j) == ")" and page.drafts and t.raw(page.drafts[-1].end) == "(":
        return j + 1
    if t.raw(j) == "(" and t.kind(j + 1) != Sort.WORD:
        for k in range(j + 1, min(j + 8, len(t))):
            if t.text[k] == ")":
                return k + 1
    return j


def spread(page: Page, draft: Draft) -> None:
    """each, apiece; a week, per day after the noun."""
    t, lx = page.t, page.lx
    j = _behind_brackets(page, max(draft.end, draft.phrase_end))
    if (
        t.word(j) in lx.each
        and t.word(j + 1) not in ("other", "of")
        and t.kind(j + 1) != Sort.DIGITS
        and not _rate(page, j)
    ):
        draft.distributive = True
    elif draft.kind is Kind.MEASURE and not t.newline(j) and j > draft.end:
        found = _rate(page, j)
        if found and found[2] in lx.cues.times_of and "/" not in draft.unit:
            draft.unit = f"{draft.unit} / {found[2]}"
    elif draft.per is None and draft.kind in (Kind.COUNT, Kind.MONEY, Kind.PERCENT) and not t.newline(j):
        found = _rate(page, j)
        if found and (found[0] in lx.bases or t.word(j) == "per"):
            draft.per = found[0]
            draft.phrase_end = found[1]
        elif t.word(j) in lx.rate_adverbs and not draft.follows:
            draft.per = lx.rate_adverbs[t.word(j)]
        elif draft.kind is Kind.MONEY and (each := _for_each(page, j)) is not None:
            draft.per, draft.phrase_end = each
        if draft.per and draft.kind is Kind.COUNT:
            draft.kind = Kind.RATE
