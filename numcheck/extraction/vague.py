"""Tokens -> numbers that only say about how many: dozens, hundreds of thousands, a couple of, several million."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.number import Number
from numcheck.extraction.tokens import Tokens


def dozens(t: Tokens, i: int, lx: Lexicon) -> Number | None:
    """Dozens, hundreds of thousands: twice the word, as a lower bound."""
    value, end = lx.vague_plurals[t.low[i]], i + 1
    if t.low[i] == "scores" and t.word(i + 1) != "of":
        return None
    if t.word(i - 1) == "the":
        return None
    while t.word(end) == "of" and t.word(end + 1) in lx.vague_plurals:
        value *= lx.vague_plurals[t.word(end + 1)]
        end += 2
    if t.word(i - 1) == "of" and t.word(i - 2) == "tens":
        value *= 10
    step = value if value >= 1000000 else Decimal(1)
    return Number(i, end, value * 2, step, t.end[end - 1], words=True, vague=True, implied=True, plain=value * 2)


def couple(t: Tokens, i: int, lx: Lexicon, j: int) -> Number | None:
    """A couple of hundred, a few thousand, several million, a couple of fans."""
    word = "few" if t.word(j) in ("few", "good", "several") else "couple"
    end = j + (2 if t.word(j) == "good" else 1)
    if word == "couple" and t.word(end) == "of":
        end += 1
    times = Decimal(1)
    while t.word(end) in lx.scales or t.word(end) == "dozen":
        times *= lx.scales.get(t.word(end), Decimal(12))
        end += 1
        if t.word(end) == "of":
            break
    if word == "few":
        if times == 1:
            return None
        return Number(i, end, 2 * times, times, t.end[end - 1], words=True, vague=True, implied=True, plain=Decimal(2))
    if times == 1 and t.word(end - 1) != "of":
        return None
    return Number(
        i, end, 2 * times, times, t.end[end - 1], words=True, vague=True, about=True, implied=True, plain=Decimal(2)
    )
