"""Passage -> parts with a figure that is called their total: "12 men and 8 women, 20 in all" (NC202)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from numcheck.checks.arithmetic.partwords import words
from numcheck.checks.arithmetic.runs import Item, Run, plain, runs, spelled
from numcheck.checks.arithmetic.sorts import opened, overlapping
from numcheck.checks.arithmetic.sums import added, near, sum_of
from numcheck.checks.passage import Passage, allowed
from numcheck.model import Check, Kind, Span

#: From the last part to its total, in code points.
_REACH = 60
#: What may stand between: the end of the last item, one mark, and the words of the cue.
_GAP = re.compile(r"(?P<tail>[^,;:()–—.]*?)(?:[,;:(–—]\s*|\s-\s*|\s)(?P<lead>[^,;:()–—.]*)$")
_ONE_MORE = re.compile(r"\band an?\s", re.IGNORECASE)
#: Kinds of figures that are added up; times of one kind may run side by side.
_ADDED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION})


def look(passage: Passage) -> Iterator[Check]:
    """Every total that is called one, with the parts right before it."""
    last: tuple[Span, tuple[Run, ...]] | None = None
    for sentence in passage.sentences:
        found = runs(passage, sentence)
        for run in found:
            for number in range(2, len(run.items)):
                if called_total(passage, run.items[number], sentence):
                    yield from _summed(passage, sentence, run.items[:number], run.items[number])
        for one, two in pairwise(found):
            if len(one.items) > 1 and called_total(passage, two.items[0], sentence):
                yield from _summed(passage, sentence, one.items, two.items[0])
        if last is not None and found and passage.block(last[0].start) == passage.block(sentence.start):
            yield from _after(passage, last, (sentence, found))
        last = (sentence, found)


def called_total(passage: Passage, item: Item, sentence: Span) -> bool:
    """Whether the words around a figure say that it is a sum: "a total of 20", "20 people in all"."""
    before = passage.text[max(sentence.start, item.mention.span.start - 40) : item.mention.span.start]
    lead = " ".join(spelled(before))
    hedge = " ".join(spelled(item.mention.cue))
    lead = lead.removesuffix(hedge).rstrip() if hedge else lead
    after = " ".join(item.tail[:7])
    return any(lead == cue or lead.endswith(f" {cue}") for cue in words().total_before) or any(
        f" {cue} " in f" {after} " for cue in words().total_after
    )


def _summed(passage: Passage, sentence: Span, parts: Sequence[Item], whole: Item) -> Iterator[Check]:
    first, last = parts[0], parts[-1]
    gap = plain(passage.between(last.mention, whole.mention))
    shape = _GAP.fullmatch(gap)
    if len(gap) > _REACH or shape is None or any(c.isdigit() for c in gap) or not _alike(whole, parts):
        return
    lead = " ".join(spelled(shape["lead"])).removesuffix(" ".join(spelled(whole.mention.cue))).strip()
    adds_up = lead in words().adds_up
    if lead not in ("", "or", "and") and lead not in words().total_before and not adds_up:
        return
    if "of" in spelled(shape["tail"])[:1] or _runs_on(passage, sentence, first, whole):
        return
    if overlapping(passage, first, [*parts[1:], whole]):
        return
    more = 1 if _ONE_MORE.search(passage.text[first.mention.span.start : whole.mention.span.start]) else 0
    left = passage.text[sentence.start : first.start].rstrip()
    apposed = adds_up and left.count(",") == 1  # "The choir, 12 men and 8 women, numbered 20 in all"
    cut_off = left.endswith((",", ";")) and not _introduced(left) and not apposed
    open_end = opened(passage, first, [*parts[1:], whole]) or cut_off or first.lead[-1:] == ("and",)
    if near(sum_of([p.mention for p in parts]), allowed(whole.mention)):
        yield added(passage, whole, parts, short=not open_end, slack=more, order="parts first")


def _after(
    passage: Passage, first: tuple[Span, tuple[Run, ...]], second: tuple[Span, tuple[Run, ...]]
) -> Iterator[Check]:
    """`Twelve men and eight women took part. That makes 20 in all.`"""
    (_, told), (here, found) = first, second
    whole = found[0].items[0]
    lead = " ".join(spelled(passage.text[here.start : whole.mention.span.start]))
    if len(told) != 1 or len(told[0].items) < 2 or not any(lead.startswith(cue) for cue in words().sums_up):
        return
    parts = told[0].items
    rest = lead
    for cue in words().sums_up:
        rest = rest.removeprefix(cue).strip()
    if rest and not any(rest.startswith(cue) for cue in words().total_before):
        return
    if _alike(whole, parts) and not _runs_on(passage, here, parts[0], whole):
        open_end = opened(passage, parts[0], parts[1:])
        if not overlapping(passage, parts[0], parts[1:]):
            yield added(passage, whole, parts, short=not open_end, order="parts first")


def _alike(whole: Item, parts: Sequence[Item]) -> bool:
    """Whether figures are of one unit and their items of one make, so that they may be added."""
    units = {(i.mention.kind, i.mention.quantity.unit) for i in (whole, *parts)}
    if len(units) > 1 or whole.mention.kind not in _ADDED or any(i.mention.attributive for i in (whole, *parts)):
        return False
    people = [i.noun in words().persons for i in (whole, *parts) if i.noun is not None]
    if whole.mention.kind is Kind.COUNT and any(people) and not all(people):
        return False
    bare = all(not i.lead for i in parts[1:])
    return bare and all(len(i.tail) <= 5 for i in parts[:-1])


def _runs_on(passage: Passage, sentence: Span, first: Item, whole: Item) -> bool:
    """Whether the total may count other days and places too."""
    around = passage.text[first.mention.span.start : min(sentence.end, whole.mention.span.end + 60)]
    return not words().running.isdisjoint(spelled(around))


def _introduced(left: str) -> bool:
    """Whether the words before the first comma only say when or where: "On Monday,"."""
    told = spelled(left)
    return left.count(",") == 1 and len(told) <= 6 and bool(told) and told[0] in words().intro
