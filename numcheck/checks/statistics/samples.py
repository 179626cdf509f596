"""Passage -> NC504: the size of one sample, told differently in the abstract and in the text or a table."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from numcheck.checks.passage import Passage
from numcheck.checks.statistics.number import whole
from numcheck.checks.statistics.plain import cleaned
from numcheck.checks.statistics.words import choice, pattern, words
from numcheck.model import Block, Check, Kind, Mention, Modifier, Span, Term

_SAMPLE = re.compile(
    r"(?<![^\W_])(?:total|full|entire|whole|overall)\s(?:sample|cohort)(?:\ssize)?\s?(?:of|was|[:(,\[])?\s?(?:[Nn]\s?=\s?)?"
    r"(?P<n>\d{1,3}(?:,\d{3})+|\d{1,7})(?![\d,]*\.?\d|\s?%)",
    re.IGNORECASE,
)
_HEADING = re.compile(
    r"\s*(?:total|all|overall|full sample|total sample|all participants|all patients)\s?[,(\[]?\s?[Nn]\s?=\s?"
    r"(?P<n>\d{1,3}(?:,\d{3})+|\d{1,7})\s?[)\]]?\s*",
    re.IGNORECASE,
)
#: One place may be one of several.
_SEVERAL = 2
#: Behind the number of places: their noun, and the end of the clause.
_PLACE = re.compile(r"\s(?:[a-z]+\s)?[a-z]+\s*[.,;)]")
#: Words of a block that is a label of what follows: "2. Methods".
_LABEL_WORDS = 4


@dataclass(frozen=True, slots=True)
class _Told:
    """One statement of how large the sample is."""

    question: str  # "randomised patient"
    number: int | None  # None where it may be a part's
    term: Term
    abstract: bool


def look(passage: Passage) -> Iterator[Check]:
    """Compares the sizes that the abstract and the rest of a paper tell of one sample, where each tells one only."""
    summary = _abstract(passage)
    if not summary or pattern("studies").search(passage.text):
        return
    told = [*_taken(passage, summary), *_samples(passage, summary)]
    for question in dict.fromkeys(one.question for one in told):
        inside = [one for one in told if one.question == question and one.abstract]
        outside = [one for one in told if one.question == question and not one.abstract]
        if any(len({one.number for one in side}) != 1 or side[0].number is None for side in (inside, outside)):
            continue
        first, second = inside[0], outside[0]
        terms = (first.term, second.term)
        if first.number == second.number:
            yield Check(code="NC504", terms=terms, outcome="holds", confidence="medium")
            continue
        asked = f"{first.term.reading} {question.split()[0]}" if " " in question else first.term.reading
        why = f"The abstract has {asked}, and the text has {second.term.reading}."
        yield Check(
            code="NC504",
            terms=terms,
            outcome="fails",
            why=why,
            fits="one number in both",
            confidence="medium",
        )


def _abstract(passage: Passage) -> tuple[Span, ...]:
    """The blocks of the abstract: those between its heading and the next one, or one that begins with the word."""
    names = choice(words().abstract)
    alone = re.compile(rf"\W*{names}\W*", re.IGNORECASE)
    ahead = re.compile(rf"\W{{0,4}}{names}\s?[.:—–-]\s", re.IGNORECASE)
    blocks = passage.document.blocks
    for number, block in enumerate(blocks):
        words_of = passage.text[block.start : block.end]
        if block.end - block.start < 40 and alone.fullmatch(words_of):
            found = []
            for later in blocks[number + 1 :]:
                if later.kind == "cell" or _is_label(passage, later):
                    break
                found.append(passage.span(later.start, later.end))
            return tuple(found)
        if ahead.match(words_of):
            return (passage.span(block.start, block.end),)
    return ()


def _is_label(passage: Passage, block: Block) -> bool:
    text = passage.text[block.start : block.end].strip()
    return block.kind == "heading" or (len(text.split()) <= _LABEL_WORDS and text[-1:] not in ".!?")


def _taken(passage: Passage, summary: tuple[Span, ...]) -> Iterator[_Told]:
    """Sentences that tell how many were randomised, enrolled, interviewed: "118 patients were enrolled"."""
    for mention in passage.mentions:
        if not _is_number_of_beings(mention):
            continue
        sentence = passage.sentence(mention.span)
        text = passage.document.quote(sentence)
        verb = _verb(passage, mention, sentence)
        if not verb:
            continue
        counts = [m for m in passage.within(sentence.start, sentence.end) if m.kind is Kind.COUNT]
        sited = all(m is mention or _is_site(passage, m, sentence) for m in counts)  # and nobody else is counted
        people = [mention] if sited else [m for m in counts if _is_number_of_beings(m)]
        part = pattern("grouped").search(text) or passage.frame(mention).modality != "actual" or len(people) > 1
        number = None if part else int(mention.quantity.value)
        yield _Told(f"{verb} {mention.noun}", number, passage.term(mention, verb), _inside(mention, summary))


def _is_number_of_beings(mention: Mention) -> bool:
    quantity = mention.quantity
    plain_count = mention.kind is Kind.COUNT and quantity.modifier is Modifier.EXACT and quantity.value_hi is None
    return plain_count and mention.noun in words().beings and quantity.step == 1 and not mention.distributive


def _is_site(passage: Passage, mention: Mention, sentence: Span) -> bool:
    """Whether a number is that of the places where the whole sample was taken: "were enrolled at three hospitals"."""
    if mention.noun not in words().sites or mention.quantity.value < _SEVERAL:
        return False
    told = {m.quantity.value for m in passage.mentions if m.noun == mention.noun}  # two of five have some of the sample
    before = passage.text[sentence.start : mention.span.start].lower().split()
    behind = _PLACE.match(passage.text, mention.span.end)
    located = bool(before) and before[-1] in words().located
    return located and behind is not None and len(told) == 1


def _verb(passage: Passage, mention: Mention, sentence: Span) -> str:
    """How the people of a number came into the study, by the verb right behind or right before them."""
    behind = passage.text[mention.span.end : min(sentence.end, mention.span.end + 100)]
    before = passage.text[max(sentence.start, mention.span.start - 60) : mention.span.start]
    for name, passive, active in _verbs():
        if passive.match(behind) or active.search(before):
            return name
    return ""


@cache
def _verbs() -> tuple[tuple[str, re.Pattern[str], re.Pattern[str]], ...]:
    return tuple(
        (
            name,
            re.compile(
                r"\s(?:[\w’'-]{1,20}\s){1,4}?(?:who\s)?(?:(?:were|was|have been)\s)?(?:then\s)?"
                rf"{choice(verbs)}(?![^\W_])"
            ),
            re.compile(rf"(?<![^\W_])(?:We|we)\s{choice(verbs)}\s(?:a\stotal\sof\s)?$"),
        )
        for name, verbs in words().taken.items()
    )


def _samples(passage: Passage, summary: tuple[Span, ...]) -> Iterator[_Told]:
    """The total sample, in prose or over a column of a table: "the full sample (N = 118)"."""
    for block in passage.document.blocks:
        if block.cell is not None and not block.cell.heading:
            continue
        part = cleaned(passage, block)
        found = _HEADING.fullmatch(part.text) if block.kind == "cell" else _SAMPLE.search(part.text)
        number = whole(found["n"]) if found else None
        if found and number is not None:
            span = passage.span(*part.outside(*found.span("n")))
            term = passage.stated(span, "total sample", f"a total sample of {found['n']}")
            yield _Told("sample", number, term, any(one.holds(span) for one in summary))


def _inside(mention: Mention, summary: tuple[Span, ...]) -> bool:
    return any(one.holds(mention.span) for one in summary)
