"""Passage -> wholes with their parts by sort: men and women, for and against, won and drawn and lost (NC202)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from numcheck.checks.arithmetic.partwords import Sorts, is_kind, words
from numcheck.checks.arithmetic.runs import Item, Run, plain, runs, spelled
from numcheck.checks.arithmetic.sums import added, near, sum_of
from numcheck.checks.passage import Passage, allowed
from numcheck.model import Check, Kind, Span

#: From a whole to its first part, in code points.
_REACH = 90
_OPENED = re.compile(r"(?:[,:;(–—]|\s-)\s*$")
#: "The 39 councillors voted" 20 for and 17 against.
_PARTED = re.compile(r"^\s\w+\s(?:voted|split)\s*$")
_PEOPLE = "people"
_BRACKET = re.compile(r"[:(–—]\s*$")
_OF_WHICH = re.compile(r"\b(?:of wh(?:om|ich)|including)\s*$", re.IGNORECASE)
_OF_THE = re.compile(
    r"(?:^|[;:]\s)\W*(?:out )?of (?:the |all |its |our |their |these |those )?(?:\w+ )?$", re.IGNORECASE
)
_LAST_OF = re.compile(r"^(?:\W*\w+)?\s+of (?:the|its|their|his|her|our|these|those)\s(?:\w+\s)?$", re.IGNORECASE)
_OF_THESE = re.compile(r"^\W*(?:of (?:these|those|them|the|whom)\W+)?(?:\w+\W+)?$", re.IGNORECASE)


def look(passage: Passage) -> Iterator[Check]:
    """Every whole that a text divides by sort."""
    last: tuple[Span, tuple[Run, ...]] | None = None
    for sentence in passage.sentences:
        found = runs(passage, sentence)
        if found:
            yield from _inside(passage, sentence, found)
        if last is not None and last[1] and found and _follows(passage, last[0], sentence):
            yield from _across(passage, last, (sentence, found))
        last = (sentence, found)


def _inside(passage: Passage, sentence: Span, found: Sequence[Run]) -> Iterator[Check]:
    for run in found:
        if len(run.items) > 2:
            yield from _divided(passage, sentence, run.items[0], run.items[1:])
    for one, two in pairwise(found):
        if len(two.items) > 1:
            yield from _divided(passage, sentence, one.items[-1], two.items)
        if len(one.items) > 1 and _LAST_OF.match(plain(passage.between(one.items[-1].mention, two.items[0].mention))):
            yield from _ended(passage, one.items, two.items[0])


def _divided(passage: Passage, sentence: Span, whole: Item, parts: Sequence[Item]) -> Iterator[Check]:
    """A whole and the parts behind it: `38 games, winning 20, drawing 10 and losing 8`."""
    sort = _sort(whole, parts)
    if sort is None or overlapping(passage, whole, parts):
        return
    gap = plain(passage.text[whole.mention.span.end : parts[0].start])
    if len(gap) > _REACH or any(c.isdigit() for c in gap):
        return
    lead = passage.text[parts[0].start : parts[0].mention.span.start]
    closed = _closed(parts[-1], sort) and not opened(passage, whole, parts)
    opens = _OPENED.search(gap) is not None or _PARTED.search(gap + lead) is not None
    if _OF_WHICH.search(gap + lead) or _OF_THE.search(passage.text[sentence.start : whole.mention.span.start]):
        yield added(passage, whole, parts, short=False)
    elif opens and closed and (_BRACKET.search(gap) or _near(whole, parts)):
        adjacent = len(spelled(gap)) < 3
        if adjacent or _BRACKET.search(gap) or parts[-1].stop in ("", ".", "!", "?", ";"):
            yield added(passage, whole, parts, short=_whole(sort, parts))


def _ended(passage: Passage, parts: Sequence[Item], whole: Item) -> Iterator[Check]:
    """Parts and the whole behind the last: `won 20, drew 10 and lost 8 of their 38 games`."""
    sort = _sort(whole, parts)
    if sort is not None and not overlapping(passage, parts[0], [whole]):
        yield added(passage, whole, parts, short=_whole(sort, parts) and not opened(passage, parts[0], [whole]))


def _across(
    passage: Passage, first: tuple[Span, tuple[Run, ...]], second: tuple[Span, tuple[Run, ...]]
) -> Iterator[Check]:
    """`The bus carried 21 people. Twelve were men and nine were women.`"""
    (_, wholes), (here, found) = first, second
    if len(wholes) != 1 or len(wholes[0].items) != 1 or len(found) != 1 or len(found[0].items) < 2:
        return
    whole, parts = wholes[0].items[0], found[0].items
    sort = _sort(whole, parts)
    start = passage.text[here.start : parts[0].mention.span.start]
    if sort is None or not _OF_THESE.match(start) or overlapping(passage, whole, parts):
        return
    if all(item.noun is not None for item in parts) and "of" not in spelled(start):
        return  # "Twelve men and nine women were ..." may be others
    closed = _closed(parts[-1], sort) and parts[-1].stop in ("", ".", ";") and not opened(passage, whole, parts)
    if near(sum_of([p.mention for p in parts]), allowed(whole.mention)):
        yield added(passage, whole, parts, short=closed and _whole(sort, parts), confidence="medium")


def _sort(whole: Item, parts: Sequence[Item]) -> Sorts | None:
    """The sorts that the parts are told by, each once; the whole must be of their kind and of no sort itself."""
    if whole.mention.kind is not Kind.COUNT or any(p.mention.kind is not Kind.COUNT for p in parts):
        return None
    noun = whole.noun or _befallen(whole)
    if noun is None or whole.mention.quantity.unit != "count" or whole.mention.attributive:
        return None
    found: list[Sorts] = []
    for sort in words().set:
        if not is_kind(noun, sort.of):
            continue
        members = [_member(item, sort) for item in parts]
        if None not in members and len(set(members)) == len(members) and _member(whole, sort) is None:
            found.append(sort)
    return next((sort for sort in found if _whole(sort, parts)), found[0] if found else None)


def _befallen(whole: Item) -> str | None:
    """What is counted in `63 injured` and `63 injured people`: people, of whatever sort."""
    told = whole.tail
    if whole.mention.noun is not None or not told or told[0] not in words().befallen:
        return None
    return _PEOPLE if len(told) == 1 or told[1:] == (_PEOPLE,) else None


def _member(item: Item, sort: Sorts) -> str | None:
    """The one sort that an item names; None where it names none or two."""
    found = {name for name, spelt in sort.members.items() if not spelt.isdisjoint((*item.lead, *item.tail))}
    return found.pop() if len(found) == 1 else None


def _whole(sort: Sorts, parts: Sequence[Item]) -> bool:
    members = {_member(item, sort) for item in parts}
    return any(needed <= members for needed in sort.complete)


def _closed(last: Item, sort: Sorts) -> bool:
    """Whether the list ends with its last part: nothing follows the word for it."""
    if last.stop in ("and", "..."):
        return False
    spelt = frozenset().union(*sort.members.values())
    return not last.tail or last.tail[-1] in spelt


def _near(whole: Item, parts: Sequence[Item]) -> bool:
    return near(sum_of([p.mention for p in parts]), allowed(whole.mention))


def overlapping(passage: Passage, first: Item, rest: Sequence[Item]) -> bool:
    """Whether the words between say that parts may overlap, or that all this is only thought of."""
    return _says(passage, first, rest, words().overlap_words) or any(
        passage.frame(item.mention).modality not in ("actual", "planned") for item in (first, *rest)
    )


def opened(passage: Passage, first: Item, rest: Sequence[Item]) -> bool:
    """Whether the words between and right behind say that the list is not complete."""
    return _says(passage, first, rest, words().open_words)


def _says(passage: Passage, first: Item, rest: Sequence[Item], listed: frozenset[str]) -> bool:
    start, end = first.mention.span.start, max(item.end for item in rest)
    return not listed.isdisjoint(spelled(passage.text[start : end + 24]))


def _follows(passage: Passage, first: Span, second: Span) -> bool:
    return passage.block(first.start) == passage.block(second.start)
