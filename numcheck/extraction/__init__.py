"""Document -> Extraction: every candidate number, read or refused."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import localcontext
from itertools import pairwise

from numcheck.extraction.cells import Grid
from numcheck.extraction.coins import minted
from numcheck.extraction.draft import Draft
from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.named import named
from numcheck.extraction.numerals import comma_is_point
from numcheck.extraction.page import Habits, Page, Refusal
from numcheck.extraction.settle import settle
from numcheck.extraction.tokens import tokenize
from numcheck.extraction.walk import run
from numcheck.model import Block, Document, Extraction, Refused, Span
from numcheck.outline import numbering

__all__ = ["extract"]

#: Enough for the longest number times the largest magnitude, so that no product is ever rounded.
_PRECISION = 160

#: A digit, a sign for a fraction, a Roman numeral.
_MARKED = re.compile(r"[\d\u00bc-\u00be\u2150-\u215f\u2189]|[IVX]{2}")
_WORD = re.compile(r"[^\W\d_]+")
#: What makes "48K" a temperature and not 48,000.
_TEMPERATURES = ("temperature", "kelvin", "°C")
_COLD = re.compile(r"(?<=\d)\.\d+\s?K\b")


def extract(document: Document, lexicon: Lexicon) -> Extraction:
    """All candidate numbers of a document; spans are disjoint and sorted, and `text[start:end]` is the surface."""
    text = document.text
    pounds = "£" in text or "sterling" in text
    kelvin = any(word in text for word in _TEMPERATURES) or _COLD.search(text) is not None
    habits = Habits(comma=comma_is_point(text), pounds=pounds, kelvin=kelvin, coins=minted(text, lexicon))
    drafts: list[Draft] = []
    grid: Grid | None = None
    refusals: list[Refusal] = []
    with localcontext() as context:
        context.prec = _PRECISION
        numbers = numbering(document)
        for begin, end, block in _stretches(document):
            start = numbers.get(begin, begin)
            if start > begin:
                refusals.append(Refusal(begin, start, "item"))
            if not _may_hold(text, start, end, lexicon):
                continue
            page = Page(tokenize(text, start, end), lexicon, habits, drafts)
            run(page)
            read = settle(page.drafts, text)
            if block is not None and block.kind == "cell":
                grid = grid or Grid(document)
                grid.lend(block, read, lexicon)
            drafts.extend(read)
            refusals.extend(page.refused)
    places = [*((draft.begin, draft.stop) for draft in drafts), *((r.begin, r.stop) for r in refusals)]
    taken = [Span(doc=document.id, start=start, end=end) for start, end in sorted(places)]
    return Extraction(
        mentions=tuple(draft.mention(document.id, text) for draft in drafts),
        named=tuple(named(document.id, text, taken, document.source.published)),
        refused=tuple(
            Refused(
                span=Span(doc=document.id, start=r.begin, end=r.stop),
                surface=text[r.begin : r.stop],
                reason=lexicon.reasons.get(r.reason, r.reason),
            )
            for r in refusals
        ),
    )


def _may_hold(text: str, start: int, end: int, lexicon: Lexicon) -> bool:
    """Whether a stretch has a digit, or a word that may open a figure: most paragraphs of news have neither."""
    if _MARKED.search(text, start, end):
        return True
    words = _WORD.findall(text[start:end].lower())
    if not lexicon.openers.isdisjoint(words):
        return True
    led = (after for word, after in pairwise(words) if word in ("a", "an"))
    return any(word in lexicon.unit_words for word in led)


def _stretches(document: Document) -> Iterator[tuple[int, int, Block | None]]:
    """The blocks, and what lies between them; the whole text where there are none."""
    at = 0
    for block in document.blocks:
        if block.start > at:
            yield at, block.start, None
        yield max(at, block.start), block.end, block
        at = max(at, block.end)
    if at < len(document.text):
        yield at, len(document.text), None
