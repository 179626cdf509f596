"""Passage -> sums that a clause tells of the figures before it: "£310 and £455, together £765" (NC202)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from numcheck.checks.arithmetic.partwords import words
from numcheck.checks.arithmetic.runs import Item, figures, spelled
from numcheck.checks.arithmetic.sorts import opened, overlapping
from numcheck.checks.arithmetic.sums import added, near, sum_of
from numcheck.checks.passage import Passage, allowed
from numcheck.model import Check, Kind, Mention, Span

_ADDED = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_FEWEST, _MOST = 2, 6
#: From the word that sums up to its figure, and from one part to the next, in code points.
_REACH, _APART = 60, 90
_FROM = re.compile(
    r"\b(?:came|comes|coming|is|was|were|are|split|divided|shared|made up|consists|consisted|consisting|comprises|"
    r"comprised|comprising|composed)\s(?:from|of|between|among|into|up of)?\b"
)
#: Of the words that make a total a running one: "over" and "net" of a sum in a clause of its own, "so together".
_HARMLESS = frozenset({"over", "net", "so", "brought"})
_ELSEWHERE = frozenset({"each", "not", "far", "with", "already"})
_NOT = frozenset({"than", "from", "to", "of", "or", "if", "but", "until", "at"})


def look(passage: Passage) -> Iterator[Check]:
    """Every sum with the figures that a text adds up for it."""
    last: tuple[Span, tuple[Mention, ...]] | None = None
    for sentence in passage.sentences:
        found = figures(passage, sentence)
        if len(found) > _FEWEST:
            yield from _in_brackets(passage, sentence, found)
        if found and len(found) <= _MOST + 1:
            yield from _summed(passage, sentence, found[:-1], found[-1], sentence)
            if last is not None and len(found) == 1 and passage.block(last[0].start) is passage.block(sentence.start):
                yield from _summed(passage, last[0], last[1], found[0], sentence)
        last = sentence, found


def _summed(passage: Passage, told: Span, parts: Sequence[Mention], whole: Mention, here: Span) -> Iterator[Check]:
    """`The sale raised £310 and the raffle £455. Together they brought in £765.`"""
    if not _FEWEST <= len(parts) <= _MOST or not _alike(passage, whole, parts):
        return
    floor = parts[-1].span.end if told is here else here.start
    lead = passage.text[max(floor, whole.span.start - _REACH) : whole.span.start]
    clause = spelled(lead if told is not here else lead.rpartition(",")[2] or lead)
    if told is here and not re.search(r"[,;–—]\s", lead):
        return
    while clause[:1] in (("so",), ("and",), ("which",), ("but",)):
        clause = clause[1:]
    if not any(clause[: len(cue)] == cue for cue in _cues()) or not _NOT.isdisjoint(clause[-1:]):
        return
    around = spelled(passage.text[told.start : min(here.end, whole.span.end + _REACH)])
    if not (words().running - _HARMLESS).isdisjoint(around) or not _ELSEWHERE.isdisjoint(around):
        return
    items = [_item(passage, part) for part in parts]
    goal = _item(passage, whole)
    if overlapping(passage, items[0], items[1:]) or opened(passage, items[0], items[1:]):
        return
    if near(sum_of(parts), allowed(whole)):
        yield added(passage, goal, items, order="parts first", confidence="medium")


def _cues() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(cue.split(" ")) for cue in words().together)


def _in_brackets(passage: Passage, sentence: Span, found: Sequence[Mention]) -> Iterator[Check]:
    """`Revenue of $48 million came from licences ($29 million) and services ($19 million)`."""
    whole, *parts = found
    if not _FEWEST <= len(parts) <= _MOST or not _alike(passage, whole, parts):
        return
    text = passage.text
    if not all(text[: p.span.start].endswith("(") and text[p.span.end : p.span.end + 1] == ")" for p in parts):
        return
    head = passage.between(whole, parts[0])
    joints = [passage.between(one, two) for one, two in pairwise(parts)]
    if _FROM.search(head) is None or len(head) > _APART or any(len(joint) > _APART for joint in joints):
        return
    if " and " not in joints[-1] or any(c in "".join(joints) for c in ".;:"):
        return
    around = spelled(text[whole.span.start : sentence.end])
    if not (words().open_words | words().overlap_words | words().netted - {"income"}).isdisjoint(around):
        return
    behind = text[parts[-1].span.end + 1 : parts[-1].span.end + 2]
    if behind in (".", ";", "") and near(sum_of(parts), allowed(whole)):
        yield added(passage, _item(passage, whole), [_item(passage, p) for p in parts], confidence="medium")


def _alike(passage: Passage, whole: Mention, parts: Sequence[Mention]) -> bool:
    """Whether figures are of one unit, and of one noun where they name any, so that they may be added."""
    every = (whole, *parts)
    if len({(m.kind, m.quantity.unit) for m in every}) > 1 or whole.kind not in _ADDED:
        return False
    if any(m.attributive or m.per or m.change or m.distributive or m.direction for m in every):
        return False
    if whole.kind is not Kind.COUNT:
        return True
    nouns = {noun for m in every if (noun := _item(passage, m).noun) is not None}
    people = {noun in words().persons for noun in nouns}
    return len(nouns) < 2 or people == {True}


def _item(passage: Passage, mention: Mention) -> Item:
    end = min(len(passage.text), mention.span.end + 30)
    tail = re.split(r"[.,;:()–—]", passage.text[mention.span.end : end])[0]
    return Item(
        mention=mention,
        lead=(),
        tail=spelled(tail),
        stop="",
        start=mention.span.start,
        end=mention.span.end,
    )
