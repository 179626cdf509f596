"""One block's tokens -> its figures and its refusals, left to right."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.extraction import (
    figure,
    masks,
    measures,
    names,
    positions,
    references,
    requirements,
    spoken,
    street,
)
from numcheck.extraction.number import TooLong
from numcheck.extraction.page import Page
from numcheck.extraction.tokens import Sort

_ARTICLES = frozenset(["a", "an"])
#: A dump has no more than so many tokens between two numbers, and no more than so many different words in all.
_SPARSE = 8
_VOCABULARY = 4


def run(page: Page) -> None:
    """Read every candidate once."""
    candidates = list(_candidates(page))
    dumps = _dumps(page, candidates)
    for i in candidates:
        if i < page.floor:
            continue
        if i in dumps:
            page.refuse(i, dumps[i], "run")
            continue
        try:
            _read(page, i)
        except TooLong as error:
            page.refuse(i, max(error.end, i + 1), "long")


def _candidates(page: Page) -> Iterator[int]:
    """Tokens that hold a digit, or a word that may open a number, a date or a name with one."""
    t, openers = page.t, page.lx.openers
    for i, (sort, low, text) in enumerate(zip(t.sort, t.low, t.text, strict=True)):
        if sort == Sort.WORD:
            if (
                low in openers
                or text in names.ROMANS
                or (low in _ARTICLES and t.word(i + 1) in page.lx.unit_words and _led(page, i))
            ):
                yield i
        elif sort == Sort.DIGITS or sort == Sort.FRACTION:
            yield i


def _led(page: Page, i: int) -> bool:
    """Whether the words beside may make a number of an article: "nearly a mile", "for an hour", "a week after"."""
    word = page.t.word(i - 1)
    return word in page.lx.bounds_before or word in page.lx.cues.lasting or spoken.reckoned(page, i, i + 2)


def _dumps(page: Page, candidates: list[int]) -> dict[int, int]:
    """Long runs of numbers with hardly a word between them: the first token of each, and the token after it."""
    found: dict[int, int] = {}
    t = page.t
    first = last = -1
    count = 0
    words: set[str] = set()
    for i in candidates:
        if count:
            words.update(t.low[j] for j in range(max(last + 1, i - _SPARSE), i) if t.sort[j] == Sort.WORD)
            if i - last > _SPARSE or len(words) > _VOCABULARY:
                if count > page.lx.run:
                    found[first] = last + 1
                count = 0
                words.clear()
        first, count, last = i if not count else first, count + 1, i
    if count > page.lx.run:
        found[first] = last + 1
    return found


def _read(page: Page, i: int) -> None:
    t, lx = page.t, page.lx
    floor = page.floor
    if positions.turn(page, i) or street.block(page, i):
        return
    if t.kind(i) == Sort.WORD:
        spoken.word(page, i)
        return
    if requirements.read(page, i):
        return
    currency = measures.money(t, i, lx, floor)
    verdict = page.chunks.read(i, floor)
    if verdict and not currency:
        page.refuse(verdict.start, verdict.end, verdict.reason)
        return
    if currency is None and t.kind(i) == Sort.DIGITS:
        masked = masks.idiom(t, i, lx, floor) or references.read(t, i, lx, floor) or masks.cited(t, i, lx, floor)
        if masked is None and positions.dated(page, i):
            return
        masked = masked or masks.read(t, i, lx, floor)
        if masked:
            page.refuse(masked.start, masked.end, masked.reason)
            return
    figure.figure(page, i, currency)
