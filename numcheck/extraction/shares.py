"""Tokens -> shares of a whole: "nine in ten", "one out of every five", "1 over 3"."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from numcheck.extraction import numbers
from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.number import SPOKEN, Number, divide
from numcheck.extraction.tokens import Sort, Tokens
from numcheck.model import Kind

#: The whole of a share is a small number or a round one; "two in 17" counts things.
_ROUND = 50


def read(t: Tokens, n: Number, lx: Lexicon, *, comma: bool) -> Number | None:
    """The share whose upper number is `n`; None if it is no share."""
    if n.vague or n.scaled or n.step != 1 or not n.value or n.ratio:
        return None
    j = n.end
    far = False
    if t.word(j) == "in" and t.raw(j) == "in":
        j += 1
    elif t.raw(j) == "-" and t.word(j + 1) == "in" and t.raw(j + 2) == "-" and t.glued(j) and t.glued(j + 2):
        j += 3  # "a one-in-five chance"
    elif t.word(j) == "out" and t.word(j + 1) == "of":
        j, far = j + 2, True
    elif n.value < 0 and t.word(j) != "over":
        return None
    elif t.word(j) == "over" and abs(n.value) == 1:
        j, far = j + 1, True
    else:
        return None
    if t.word(j) in ("every", "each"):
        j, far = j + 1, True
    if t.kind(j) not in (Sort.DIGITS, Sort.WORD) or (
        t.kind(j) == Sort.WORD and t.low[j] not in lx.cardinal and t.low[j] not in ("a", "an")
    ):
        return None
    under = numbers.read(t, j, lx, comma=comma)
    if under is None or under.vague or under.value % 1 or under.value <= n.value or under.value < 2:
        return None
    if not far:
        digits = under.value.normalize().as_tuple().digits
        if under.value > _ROUND and (
            sum(1 for d in digits if d) > 1 or (t.kind(j) == Sort.DIGITS and 1900 <= under.value < 2100)
        ):
            return None
        following = lx.unit_words.get(t.word(under.end), ())
        if any(unit.kind is Kind.DURATION for words, unit in following if len(words) == 1) or (
            t.raw(under.end) in _HYPHENS and t.raw(under.end)
        ):
            return None
    if far is False and t.raw(j - 1) == "-" and under.scaled:
        return None
    value = divide(n.value, under.value)
    step = SPOKEN if under.value <= 100 else Decimal(1).scaleb(value.adjusted() - 1)
    return replace(n, end=under.end, stop=under.stop, value=value, plain=value, step=step, ratio=True, mixed=True)


_HYPHENS = frozenset("-‐‑")
