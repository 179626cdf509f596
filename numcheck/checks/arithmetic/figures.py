"""Passage -> sentences as rows of figures, with the words between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import lru_cache

from numcheck import wording
from numcheck.checks.arithmetic.words import words
from numcheck.checks.passage import Passage, allowed
from numcheck.model import POSITIONS, Interval, Kind, Mention, Modifier, Quantity, Span, Term

#: Kinds that count or measure a thing of which there can be a part.
AMOUNTS = frozenset({Kind.COUNT, Kind.MONEY, Kind.MEASURE})
_TOKEN = re.compile(r"[^\W_][\w'’-]*|[^\w\s]|_")
#: Two plain numbers that one figure holds: "40 out of 80", "40/80"; a range: "10 to 16".
_PAIR = re.compile(r"(\d[\d,]*(?:\.\d+)?)(\s*/\s*|\s+out\s+of\s+(?:the\s+|a\s+total\s+of\s+)?)(\d[\d,]*(?:\.\d+)?)")
_RANGE = re.compile(r"(.{0,60}?\S)(\s+to\s+)(\S.{0,60})")
_MARKS = {"[": "(", "]": ")", "—": "-", "–": "-", "−": "-"}
_NUMBER = re.compile(r"\d[\d,]*(?:\.\d+)?")
#: Fewer words between two figures are looked at than this.
_LONGEST_GLUE = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """A figure in its row."""

    mention: Mention  # its own, or the one that holds it
    span: Span
    kind: Kind
    quantity: Quantity
    before: tuple[str, ...]  # the tokens since the figure before or the sentence's start, without its own hedge
    after: tuple[str, ...]  # the tokens up to the next figure or the sentence's end, with the next one's hedge
    cue: str = ""  # its hedge, where it stands before it
    text: str = ""  # as written, without the hedge
    count_of: str = ""  # the noun right behind it

    @property
    def unit(self) -> str:
        return self.quantity.unit

    @property
    def said(self) -> str:
        """As written, with its hedge."""
        return f"{self.cue} {self.text}" if self.cue else self.text

    @property
    def plain(self) -> bool:
        """A number of things or an amount: neither a rate nor a change nor so many each."""
        mention = self.mention
        return (
            self.kind in AMOUNTS
            and mention.per is None
            and not mention.distributive
            and mention.change not in ("delta", "factor")
            and self.quantity.value >= 0
        )

    @property
    def share(self) -> bool:
        """A percentage that tells a level."""
        mention = self.mention
        return (
            self.kind is Kind.PERCENT
            and self.unit == "percent"
            and mention.per is None
            and mention.change not in ("delta", "factor")
            and self.quantity.value >= 0
            and self.before[-1:] not in (("+",), ("-",))
        )

    @property
    def allowed(self) -> Interval:
        return allowed(replace(self.mention, quantity=self.quantity, kind=self.kind))

    @property
    def middle(self) -> Interval:
        """The number itself, where one is said; else all that is allowed."""
        quantity = self.quantity
        one = quantity.value_hi is None and quantity.margin is None and not quantity.vague
        if one and quantity.modifier in (Modifier.EXACT, Modifier.ABOUT):
            return Interval(low=quantity.value, high=quantity.value)
        return self.allowed

    @property
    def meant(self) -> Interval:
        """What a reader works with who wants to know what would fit: a plain count or ratio is that number alone."""
        plainly = self.kind in (Kind.COUNT, Kind.RATIO) and self.quantity.modifier is Modifier.EXACT
        return self.middle if plainly else self.allowed

    def term(self, passage: Passage, role: str) -> Term:
        """The figure as a term of a computation; a count is told with its noun where that stands behind it."""
        if self.count_of == "fold":
            return passage.stated(self.span, role, f"{self.said}-fold")
        if self.kind in (Kind.RATIO, Kind.CHANGE):
            return passage.stated(self.span, role, self.said)
        return passage.stated(self.span, role, wording.words(self.quantity, self.kind, self.count_of or None))


@lru_cache(maxsize=1)  # three families look at one passage after the other
def rows(passage: Passage) -> tuple[tuple[Figure, ...], ...]:
    """The figures of every sentence that has one; dates, clock times and scores are words here."""
    bearing = (
        (sentence, [m for m in passage.within(sentence.start, sentence.end) if m.kind not in POSITIONS])
        for sentence in passage.sentences
    )
    return tuple(tuple(_row(passage, sentence, mentions)) for sentence, mentions in bearing if mentions)


def _row(passage: Passage, sentence: Span, mentions: list[Mention]) -> Iterator[Figure]:
    """The figures of one sentence, pairs and ranges taken apart."""
    parts: list[Figure] = []
    for mention in mentions:
        parts += _parts(passage, mention)
    last = sentence.start
    for index, figure in enumerate(parts):
        following = parts[index + 1].span.start if index + 1 < len(parts) else max(sentence.end, figure.span.end)
        before = tokens(passage.text[max(last, figure.span.start - _LONGEST_GLUE) : figure.span.start])
        cue, before = _unhedged(before, figure.mention.cue)
        after = tokens(passage.text[figure.span.end : min(following, figure.span.end + _LONGEST_GLUE)])
        yield replace(figure, before=before, after=after, cue=cue, count_of=_own(figure.mention, after))
        last = figure.span.end


def _parts(passage: Passage, mention: Mention) -> list[Figure]:
    whole = Figure(
        mention=mention,
        span=mention.span,
        kind=mention.kind,
        quantity=mention.quantity,
        before=(),
        after=(),
        text=mention.surface,
    )
    quantity = mention.quantity
    if mention.kind is Kind.RATIO and (found := _PAIR.fullmatch(mention.surface)):
        return [
            _part(whole, found.start(group), found[group], Kind.COUNT, _plain(found[group]), quantity.modifier)
            for group in (1, 3)
        ]
    ends = quantity.value_hi is not None and quantity.margin is None and mention.surface
    opening = tokens(passage.text[max(0, mention.span.start - 40) : mention.span.start])
    if ends and _unhedged(opening, mention.cue)[1][-1:] == ("from",) and (found := _RANGE.fullmatch(mention.surface)):
        assert quantity.value_hi is not None
        return [
            _part(whole, found.start(group), found[group], mention.kind, value, quantity.modifier)
            for group, value in ((1, quantity.value), (3, quantity.value_hi))
        ]
    return [whole]


def _part(whole: Figure, start: int, text: str, kind: Kind, value: Decimal, modifier: Modifier) -> Figure:
    begin = whole.span.start + start
    quantity = replace(
        whole.quantity, value=value, value_hi=None, modifier=modifier, step=_step(text, whole.quantity, kind)
    )
    return replace(
        whole, span=replace(whole.span, start=begin, end=begin + len(text)), kind=kind, quantity=quantity, text=text
    )


def _step(text: str, quantity: Quantity, kind: Kind) -> Decimal:
    if kind is not Kind.COUNT:
        return quantity.step
    number = _NUMBER.search(text)
    places = len(number[0].partition(".")[2]) if number else 0
    return Decimal(1).scaleb(-places) if quantity.step <= 1 else quantity.step


def _plain(text: str) -> Decimal:
    return Decimal(text.replace(",", ""))


def tokens(text: str) -> tuple[str, ...]:
    """Words and marks, lower case, brackets and dashes each of one kind."""
    return tuple(_MARKS.get(t, t.lower().replace("’", "'")) for t in _TOKEN.findall(text))


def _unhedged(before: tuple[str, ...], cue: str) -> tuple[str, tuple[str, ...]]:
    """The hedge that the words end with, and the words before it."""
    hedge = tokens(cue)
    if hedge and before[-len(hedge) :] == hedge:
        return " ".join(hedge[1:] if hedge[0] == "in" else hedge), before[: -len(hedge)]
    return "", before


def _own(mention: Mention, after: tuple[str, ...]) -> str:
    """The counted noun, where it is told right behind the figure."""
    noun = mention.noun
    if not noun or mention.kind not in (Kind.COUNT, Kind.RATE):
        return ""
    last = noun.split(" ")[-1]
    return noun if any(t[:3] == last[:3] for t in after[: 2 + len(mention.modifiers)]) else ""


def nouns(glue: tuple[str, ...], most: int = 4) -> bool:
    """Whether the tokens may be what is left of a noun phrase: a few words, no marks, nothing that breaks one."""
    return len(glue) <= most and all(t[0].isalpha() and t not in words().glue.breakers for t in glue)


def heard(figures: tuple[Figure, ...], heard_words: frozenset[str]) -> bool:
    """Whether one of the words stands in the sentence."""
    return any(not heard_words.isdisjoint(f.before) for f in figures) or not heard_words.isdisjoint(figures[-1].after)
