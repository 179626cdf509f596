"""Documents and their mentions -> the sentences that bear them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from numcheck.frame import dateline
from numcheck.frame.keyed import Key, Tables
from numcheck.frame.summary import Summary
from numcheck.model import Document, Extraction, Mention, Span
from numcheck.sentence import sentences

_LETTERS = re.compile(r"[a-z]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence that bears mentions."""

    document: Document
    span: Span
    text: str  # with blanks for a dateline
    mentions: tuple[Mention, ...]
    named: tuple[Mention, ...]  # days and hours without a number
    heading: bool
    abstract: bool  # it sums up the text below
    opens: int  # where its first word stands, behind a dateline
    key: Key | None = None  # what a value in a table of settings is the value of
    row: Span | None = None  # then, the row of the table

    def before(self, mention: Mention) -> str:
        """The sentence up to a mention."""
        return self.text[: mention.span.start - self.span.start]

    def after(self, mention: Mention) -> str:
        """The sentence behind a mention."""
        return self.text[mention.span.end - self.span.start :]

    def between(self, first: Mention, second: Mention) -> str:
        """What stands between two mentions."""
        return self.text[first.span.end - self.span.start : second.span.start - self.span.start]


def bearers(document: Document, extraction: Extraction, happening: Mapping[str, frozenset[str]]) -> Iterable[Sentence]:
    """The sentences with a figure, or with a day beside one of the verbs that `happening` has for its unit."""
    mentions, days = deque(extraction.mentions), deque(extraction.named)
    tables, summary = Tables(document), Summary(document)
    for span in sentences(document):
        inside, named = (_taken(queue, span.end) for queue in (mentions, days))
        if named:
            said = frozenset(_LETTERS.findall(document.quote(span).lower()))
            named = tuple(day for day in named if said & happening.get(day.quantity.unit, frozenset()))
        if inside or named:
            # A parser reads a line break as a word of its own; a space of the same length keeps the offsets.
            opens = dateline.cut(document, span.start)
            text = " " * opens + re.sub(r"\s", " ", document.text[span.start + opens : span.end])
            block = document.blocks[bisect_right(document.blocks, span.start, key=lambda b: b.start) - 1]
            key = tables.key(block)
            start, end = tables.row(block)
            yield Sentence(
                document=document,
                span=span,
                text=text,
                mentions=inside,
                named=named,
                heading=block.kind == "heading",
                abstract=summary.holds(block.start),
                key=key,
                row=Span(doc=document.id, start=start, end=end) if key is not None else None,
                opens=opens,
            )


def _taken(queue: deque[Mention], end: int) -> tuple[Mention, ...]:
    """The mentions that begin before `end`, taken from the queue."""
    taken = []
    while queue and queue[0].span.start < end:
        taken.append(queue.popleft())
    return tuple(taken)
