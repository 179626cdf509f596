"""Tokens -> whole numbers in words: two hundred and fifty-four thousand, a hundred, three dozen."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.number import Number
from numcheck.extraction.tokens import Tokens

_HYPHENS = frozenset("-‐‑")


def whole(t: Tokens, i: int, lx: Lexicon) -> Number | None:
    """The whole number that the words from token `i` on say, "a hundred" too; None if they say none."""
    start, article = i, False
    if t.word(i) in ("a", "an"):
        article, i = True, i + 1
    total, current, last, end = Decimal(0), Decimal(1) if article else None, Decimal("Infinity"), i
    scale, plain = Decimal(1), None
    while i < len(t):
        word = t.low[i]
        if word in lx.units:
            value = lx.units[word]
            if current is None:
                current = Decimal(value)
            elif (current % 100 >= 20 and current % 10 == 0 and 0 < value < 10) or (
                current >= 100 and current % 100 == 0
            ):
                current += value
            else:
                break
        elif word in lx.tens:
            if current is None:
                current = Decimal(lx.tens[word])
            elif current >= 100 and current % 100 == 0:
                current += lx.tens[word]
            else:
                break
        elif word == "hundred":
            if current is None or not 0 < current < 100:
                break
            current *= 100
        elif word in lx.scales and current is None and total and last < lx.scales[word]:
            total, last, scale = total * lx.scales[word], lx.scales[word], scale * lx.scales[word]
        elif word in lx.scales and current is not None and current > 0 and lx.scales[word] < last:
            last = lx.scales[word]
            plain, scale = current if not total else plain, last
            total, current = total + current * last, None
        elif word in lx.dozens and current is not None:
            current, end, i = (current - 0) * 12, i + 1, i + 1
            break
        else:
            break
        i = end = i + 1
        article = False
        if i >= len(t):
            break
        if (
            t.text[i] in _HYPHENS
            and (t.glued(i) or t.word(i - 1) in lx.tens)
            and (t.word(i + 1) in lx.units or t.word(i + 1) in lx.scales)
        ) or (
            t.low[i] == "and"
            and (
                (current is not None and current % 100 == 0 and current > 0 and _small(t, i + 1, lx, 100))
                or (current is None and total and _small(t, i + 1, lx, 1000))
            )
        ):
            i += 1
        elif (
            t.low[i] == ","
            and current is None
            and total
            and t.word(i + 1) in lx.cardinal
            and _small(t, i + 1, lx, 1000)
        ):
            if last > 1000 and not _scaled_later(t, i + 1, lx):
                break
            i += 1
        if t.newline(i) and t.newline(i + 1):
            break
    if end == start or (article and end == start + 1):
        return None
    whole = total if current is None else total + current
    return Number(
        start,
        end,
        whole,
        scale if current is None and total else Decimal(1),
        t.end[end - 1],
        words=True,
        plain=plain if plain is not None else whole,
        scaled=bool(total),
        scale=scale,
        article=t.word(start) in ("a", "an"),
    )


def _small(t: Tokens, i: int, lx: Lexicon, limit: int) -> bool:
    """Whether a number word below `limit` stands at `i`, with no fraction or larger scale after it."""
    if t.word(i) not in lx.cardinal:
        return False
    value = lx.units.get(t.word(i), lx.tens.get(t.word(i), 0))
    j = i + 1
    if t.raw(j) in _HYPHENS and t.glued(j):
        j += 1
    if value >= 20 and t.word(j) in lx.units:
        value, j = value + lx.units[t.word(j)], j + 1
    if value >= lx.denominators.get(t.word(j), 1000):  # "and thirty-two fifths"
        return True
    if t.word(j) == "hundred":
        return limit > 100 and t.word(j + 1) not in lx.scales
    return t.word(j) not in lx.denominators and not (t.raw(j) in _HYPHENS and t.word(j + 1) in lx.denominators)


def _scaled_later(t: Tokens, i: int, lx: Lexicon) -> bool:
    return any(t.word(j) in lx.scales for j in range(i, min(i + 4, len(t))))
