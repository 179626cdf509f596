"""A figure -> how the text hedges it, and what change it tells."""

from __future__ import annotations

from dataclasses import replace

from numcheck.extraction import (
    bounds,
    change,
)
from numcheck.extraction.draft import Draft
from numcheck.extraction.page import Page
from numcheck.extraction.tokens import Sort
from numcheck.model import Kind, Modifier

#: The most tokens that a change without a verb of its own may have before it.
_GAP = 7
_WHEN = (Kind.DATE, Kind.CLOCK)
#: How many figures back, dates and times among them, the last one of a quantity may stand.
_BACK = 3


def hedge(page: Page, draft: Draft, start: int, end: int) -> None:
    t, lx = page.t, page.lx
    draft.hedge_start = start
    hedge = bounds.before(t, start, lx, page.floor)
    if hedge is not None and (_spans_time(page, draft, hedge) or _leads_to_thing(page, draft, hedge, start, end)):
        hedge = None
    trailing = bounds.after(t, end, lx)
    if trailing is None and draft.number_end < end:
        trailing = bounds.after(t, draft.number_end, lx)
    if trailing is None and draft.kind is Kind.COUNT and draft.phrase_end > end:
        trailing = bounds.after(t, draft.phrase_end, lx)
    if hedge is not None:
        draft.hedge_start = hedge.start
    if draft.vague:
        return
    if hedge is None and trailing is None:
        _restated(page, draft)
        return
    chosen = hedge
    if hedge is None or (trailing is not None and hedge.bound.modifier is Modifier.ABOUT):
        chosen = trailing or hedge
    if chosen is not None:
        draft.modifier, draft.lean, draft.cue = chosen.bound.modifier, chosen.bound.lean, chosen.cue


def _restated(page: Page, draft: Draft) -> None:
    """More than 100 km (62 miles): a figure that says the last one again in brackets has its bound too."""
    last = page.drafts[-1] if page.drafts else None
    if last is None or last.kind is not draft.kind or last.unit == draft.unit or last.vague:
        return
    if page.t.raw(draft.start - 1) == "(" and last.end == draft.start - 1 and page.t.raw(draft.end) == ")":
        draft.modifier, draft.lean, draft.cue = last.modifier, last.lean, last.cue


def _spans_time(page: Page, draft: Draft, hedge: bounds.Hedge) -> bool:
    """Whether "over", "within" or "about" belongs to something else: "$2,000 over 3 years"."""
    if hedge.cue.lower() != "over" or draft.kind is not Kind.DURATION or not page.drafts:
        return False
    last = page.drafts[-1]
    return last.kind not in (Kind.DATE, Kind.CLOCK, Kind.ORDINAL) and hedge.start - max(last.end, last.phrase_end) <= 1


def _leads_to_thing(page: Page, draft: Draft, hedge: bounds.Hedge, start: int, end: int) -> bool:
    """`Asked about a | $2 million robbery`: the preposition is of the robbery, and not of the sum before it."""
    t, lx = page.t, page.lx
    said = hedge.cue.lower().split()[:1] in (["about"], ["over"], ["around"]) and t.word(start - 1) in ("a", "an")
    return said and draft.kind is Kind.MONEY and t.kind(end) == Sort.WORD and t.low[end] not in lx.stops


def changed(page: Page, draft: Draft) -> None:
    t, lx = page.t, page.lx
    if draft.kind is Kind.AGE or draft.change == "factor":
        return
    if draft.kind is Kind.RATIO and page.t.word(draft.hedge_start - 1) != "by":
        return  # "cut by a third"
    last = next((d for d in reversed(page.drafts[-_BACK:]) if d.kind not in _WHEN), None)
    sentence = page.sentence_start(draft.start)
    told = last is not None and last.start >= sentence and last.change == "delta" and draft.start - last.end < 8
    floor = last.end if last is not None and last.start >= sentence else sentence
    if (
        last is not None
        and last.start >= sentence
        and last.change == "level"
        and t.word(last.start - 1) == "from"
        and not told
    ):
        floor = max(sentence, last.start - 8)
        found = _arrived(page, draft, last, floor)
        if found:
            return
    if draft.kind is Kind.MEASURE and draft.attributive:  # "were climbing the 2,300-metre peak": so high it stands
        return
    read = change.read(t, draft.hedge_start, lx, draft.kind, floor, told, draft.unit)
    if read.direction == "told" and last is not None:
        if t.word(draft.end) == "of":
            return  # "rose 2% and 3% of firms cut jobs"
        draft.direction, draft.change = last.direction, "delta"
        return
    if read.change == "delta" and draft.hedge_start < draft.start and t.word(draft.start - 1) in lx.cues.levels:
        read = replace(read, change="level")  # "fell below $60"
    if draft.value >= 0 or read.change == "level":
        draft.direction, draft.change = read.direction, read.change
    if draft.direction is None and draft.change is None and (led := _gapped(page, draft, sentence)) is not None:
        draft.direction, draft.change = led.direction, "delta"
        return
    pointed = any(d.unit == "point" and d.change == "delta" and d.start >= sentence for d in page.drafts[-2:])
    if told and pointed and read.change == "level" and draft.kind is Kind.COUNT and not draft.follows:
        draft.kind, draft.unit, draft.signed = Kind.MEASURE, "point", True
    if draft.change is None and draft.kind in (Kind.PERCENT, Kind.POINTS, Kind.MONEY):
        compared = change.following(t, draft.end, lx)
        if compared:
            draft.direction, draft.change = compared[0], "delta"


def _gapped(page: Page, draft: Draft, sentence: int) -> Draft | None:
    """The change whose verb this figure shares: "wages rose by 2% and pensions | by 3%", "and the index | 0.8%"."""
    t, lx = page.t, page.lx
    delta = next((d for d in reversed(page.drafts[-_BACK:]) if d.change == "delta" and d.start >= sentence), None)
    if delta is None or delta.kind is not draft.kind or draft.kind not in (Kind.PERCENT, Kind.POINTS):
        return None
    last, first = page.drafts[-1].end, draft.hedge_start - (t.word(draft.hedge_start - 1) == "by")
    between = t.low[last:first]
    if not 2 <= len(between) <= _GAP or not {"and", "while"} & set(between[:2]):
        return None
    name = [k for k in range(last, first) if t.sort[k] == Sort.WORD and t.low[k] not in ("and", "while")]
    nouns = all(t.low[k] in lx.determiners or t.low[k] not in lx.stops for k in name)
    verbal = any(t.low[k] in lx.verbs or t.low[k] in lx.up or t.low[k] in lx.down for k in name)
    return delta if name and nouns and not verbal and t.low[name[-1]] not in lx.telling else None


def _arrived(page: Page, draft: Draft, last: Draft, floor: int) -> bool:
    """The second of two levels: grew from $200 | to $500."""
    t, lx = page.t, page.lx
    if t.word(draft.hedge_start - 1) != "to" or draft.hedge_start - 1 - last.end > 8:
        return False
    for j in range(last.start - 1, floor - 1, -1):
        if t.low[j] in lx.up or t.low[j] in lx.down:
            draft.direction, draft.change = ("up" if t.low[j] in lx.up else "down"), "level"
            return True
    return False
