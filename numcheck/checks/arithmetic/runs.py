"""Sentence -> its figures in coordination: "12 men, 8 women and 3 children"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from numcheck import wording
from numcheck.checks.arithmetic.partwords import words
from numcheck.checks.passage import Passage
from numcheck.model import POSITIONS, Kind, Mention, Span

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_DIGIT = re.compile(r"\d")
#: What no item of a list runs across, and what parts two items.
_BREAK = re.compile(r"[:()\[\]–—.!?]| - ")
_COMMA = re.compile(r"[,;]")
_JOIN = re.compile(r"(?:^|\s)(?:and|plus|&)(?=\s)")
_JOINED = re.compile(r"\s*(?:(?:and|plus|&|with)\s)?")
#: The end of the last item: the first mark, or the word that leads on to an item without a figure.
_END = re.compile(r"[,;:()\[\]–—.!?]|\s-\s|\sand\s")
#: As far as the words of one item are looked at, in code points.
_REACH = 90
#: Words before a figure and after it that still belong to its item.
_LEAD, _TAIL = 4, 9
#: A share in brackets behind its figure, which the list runs across: "40 men (55%)".
_ASIDE = re.compile(r"\(\s?[~<>≈]?\s?\d{1,3}(?:[.,]\d{1,4})?\s?(?:%|per ?cent)\s?\)")
#: A list of figures that is longer is a table or a page of numbers.
_LONGEST = 40


def spelled(text: str) -> tuple[str, ...]:
    """The words of a text, lower case."""
    return tuple(word.lower().replace("’", "'") for word in _WORD.findall(text))


def plain(text: str) -> str:
    """The text with blanks for every share in brackets, as long as it was."""
    return _ASIDE.sub(lambda found: " " * len(found.group()), text)


@dataclass(frozen=True, kw_only=True)
class Item:
    """A figure of a list with the words that go with it."""

    mention: Mention
    lead: tuple[str, ...]  # "drawing" in "winning 20, drawing 10"; of the first item, what stands right before it
    tail: tuple[str, ...]  # "voted", "for" in "22 voted for"
    stop: str  # what ends the tail: "," or ")" or "and"; "" at the end of the sentence
    start: int  # where its lead begins
    end: int  # where its tail ends, half-open

    @property
    def noun(self) -> str | None:
        """The counted noun, if it is told after the figure itself and not guessed from another one."""
        found = self.mention.noun
        if found is None:
            return None
        told = f" {' '.join(self.tail[:8])} "
        return found if any(f" {form} " in told for form in _forms(found)) else None


def _forms(noun: str) -> tuple[str, ...]:
    return (noun, wording.plural(noun), f"{noun}s", f"{noun}ren")  # grandchildren


@dataclass(frozen=True, kw_only=True)
class Run:
    """Figures of one unit in coordination, at least one."""

    items: tuple[Item, ...]


def figures(passage: Passage, sentence: Span) -> tuple[Mention, ...]:
    """The figures of a sentence that tell how much: no dates, times, scores, ordinals, and no shares in brackets."""
    found = passage.within(sentence.start, sentence.end)
    text = plain(passage.text[sentence.start : sentence.end]) if len(found) > 1 else passage.document.quote(sentence)
    return tuple(
        m
        for m in found
        if m.kind not in POSITIONS and m.kind is not Kind.AGE and text[m.span.start - sentence.start] != " "
    )


def runs(passage: Passage, sentence: Span) -> tuple[Run, ...]:
    """Every figure of the sentence in its list, in order; one that stands alone is a list of one."""
    return passage.once(_runs, sentence)


def _runs(passage: Passage, sentence: Span) -> tuple[Run, ...]:
    mentions = figures(passage, sentence)
    if not mentions:
        return ()
    links = [_link(passage, one, two) for one, two in pairwise(mentions)]
    found: list[Run] = []
    items: list[Item] = []
    before: tuple[tuple[str, ...], int] = _before(passage, mentions[0], sentence.start)
    for number, mention in enumerate(mentions):
        link = links[number] if number < len(links) else None
        if link is None:
            ahead = mentions[number + 1].span.start if number + 1 < len(mentions) else sentence.end
            tail, stop, end = _after(passage, mention, ahead, sentence.end)
        else:
            tail, stop, end = link.tail, link.stop, link.end
        items.append(Item(mention=mention, lead=before[0], tail=tail, stop=stop, start=before[1], end=end))
        if link is None:
            if len(items) <= _LONGEST:
                found.append(Run(items=tuple(items)))
            items = []
            if number + 1 < len(mentions):
                before = _before(passage, mentions[number + 1], mention.span.end)
        else:
            before = link.lead, link.begins
    return tuple(found)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Link:
    """What stands between two neighbours of a list."""

    tail: tuple[str, ...]
    stop: str
    end: int
    lead: tuple[str, ...]
    begins: int


def _link(passage: Passage, one: Mention, two: Mention) -> _Link | None:
    gap = plain(passage.between(one, two))
    if len(gap) > _REACH or one.quantity.unit != two.quantity.unit or one.kind is not two.kind:
        return None
    if _BREAK.search(gap) or _DIGIT.search(gap):
        return None
    commas = list(_COMMA.finditer(gap))
    if len(commas) > 1:
        return None
    if commas:
        stop, cut = commas[0].group(), commas[0].start()
        joined = _JOINED.match(gap, commas[0].end())
        behind = joined.end() if joined else commas[0].end()
    else:
        joins = list(_JOIN.finditer(gap))
        if not joins:
            return None
        stop, cut, behind = "and", joins[-1].start(), joins[-1].end()
    tail, lead = spelled(gap[:cut]), _without_hedge(spelled(gap[behind:]), two)
    if len(tail) > _TAIL or len(lead) > _LEAD or not words().breaks.isdisjoint(lead):
        return None
    return _Link(tail=tail, stop=stop, end=one.span.end + cut, lead=lead, begins=one.span.end + behind)


def _without_hedge(lead: tuple[str, ...], mention: Mention) -> tuple[str, ...]:
    hedge = spelled(mention.cue)
    return lead[: len(lead) - len(hedge)] if hedge and lead[-len(hedge) :] == hedge else lead


def _before(passage: Passage, mention: Mention, floor: int) -> tuple[tuple[str, ...], int]:
    """The words of the clause right before a figure, and where they begin."""
    base = max(floor, mention.span.start - _REACH)
    text = plain(passage.text[base : mention.span.start])
    cut = max((mark.end() for mark in _END.finditer(text)), default=0)
    return _without_hedge(spelled(text[cut:]), mention)[-_LEAD:], base + cut


def _after(passage: Passage, mention: Mention, ahead: int, ceiling: int) -> tuple[tuple[str, ...], str, int]:
    """The words right after a figure, what ends them, and where: "..." where the next figure does, at `ahead`."""
    text = plain(passage.text[mention.span.end : min(ahead, mention.span.end + _REACH)])
    mark = _END.search(text)
    end = mention.span.end + (mark.start() if mark else len(text))
    over = "" if end >= ceiling else "..."
    return spelled(text[: end - mention.span.end]), mark.group().strip() if mark else over, end
