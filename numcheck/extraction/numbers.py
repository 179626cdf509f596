"""Tokens -> Numbers, without their units: the door to digits and words."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from numcheck.extraction import numerals
from numcheck.extraction.digits import digits
from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.number import Number, TooLong, divide, shown
from numcheck.extraction.number_words import magnitude, words
from numcheck.extraction.tokens import Sort, Tokens

_HYPHENS = frozenset("-‐‑")
_MINUS = frozenset("-−–‐‑‒﹣－")
_SUPER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−–", "0123456789-+--")
_PLUS_MINUS = re.compile(r"\s?(?:±|\+\s?/\s?[-−–]|\+[-−–])\s?(\d+(?:\.\d+)?(?:[eE][-−+]?\d{1,2})?)(?![\d,])")


def read(t: Tokens, i: int, lx: Lexicon, *, comma: bool) -> Number | None:
    """The number that starts at token `i`, with its sign; None if none does.

    Raises:
        TooLong: the number has more digits, or a larger exponent, than this reader takes.
    """
    start, sign = i, 1
    if t.kind(i) == Sort.WORD and t.low[i] in lx.negatives and i + 1 < len(t):
        sign, i = -1, i + (2 if t.raw(i + 1) in _HYPHENS else 1)
    elif t.raw(i) in _MINUS and t.kind(i + 1) in (Sort.DIGITS, Sort.FRACTION):
        sign, i = -1, i + 1
    number = _unsigned(t, i, lx, comma)
    if number is None:
        return None
    if number.value.adjusted() >= numerals.MAX_DIGITS + numerals.MAX_EXPONENT:  # "dozens of dozens of dozens of ..."
        raise TooLong(number.end)
    if start < i:
        number = replace(number, start=start, value=number.value * sign, plain=number.plain * sign)
    return number


def _unsigned(t: Tokens, i: int, lx: Lexicon, comma: bool) -> Number | None:
    kind = t.kind(i)
    if kind == Sort.DIGITS:
        return digits(t, i, lx, comma)
    if kind == Sort.FRACTION:
        over, under = lx.fraction_signs.get(t.text[i], (0, 0))
        if not under:
            return None
        value = divide(over, under)
        return magnitude(t, lx, Number(i, i + 1, value, shown(value), t.end[i], plain=value, mixed=True, ratio=True))
    if kind == Sort.WORD:
        return words(t, i, lx)
    return None


def suffix(t: Tokens, lx: Lexicon, n: Number, *, money: bool, kelvin: bool = False) -> Number:
    """The number with a magnitude suffix that the digits carry: "250k", "$3.4m", "1MM".

    `money`: a currency stands before the digits, so that "m" is a million and never a metre. `kelvin`: the text
    speaks of temperatures, so that "48K" is one.
    """
    i = n.end
    if n.scaled or n.words or n.ratio or t.kind(i) != Sort.WORD or (not money and n.value >= 1000 and n.step == 1):
        return n
    text = t.text[i]
    scale = lx.suffixes.get(text)
    if scale is None or (t.glued(i + 1) and t.kind(i + 1) in (Sort.WORD, Sort.DIGITS)):
        return n
    glued = t.glued(i)
    if kelvin and text == "K" and not money and t.kind(i + 1) != Sort.WORD:
        return n
    if not money:
        if text in lx.money_suffixes and not (glued and text in ("m", "M", "b", "B", "K") and _counts(t, lx, i, text)):
            return n
        if not glued and text not in lx.cues.loose_suffixes:
            return n
    elif not glued and (t.newline(i) or text in ("t", "T", "cr")):
        return n
    if i > n.end:
        return n
    return replace(n, end=i + 1, stop=t.end[i], value=n.value * scale, step=n.step * scale, scaled=True, scale=scale)


def _counts(t: Tokens, lx: Lexicon, i: int, text: str) -> bool:
    """Whether "10m", "10M", "4b" are so many millions and billions of things, not metres or bytes."""
    if text in ("M", "B", "b"):
        return text != "B" or t.kind(i + 1) == Sort.WORD
    if text == "K":
        return t.kind(i + 1) == Sort.WORD or t.raw(i + 1) in ("", ".", ",")
    following = t.word(i + 1)
    if following in lx.cues.races or (text == "m" and following in lx.cues.high):
        return False
    return (
        following.endswith("s") and following not in lx.stops and following not in lx.singular
    ) or following in lx.plurals


def margin(t: Tokens, n: Number) -> Number:
    """The number with a plus-minus margin, if one follows."""
    match = _PLUS_MINUS.match(t.source, n.stop)
    if match is None or ("e" in match.group(1).lower() and len(match.group(1)) > 12):
        return n
    width = Decimal(numerals.ascii_digits(match.group(1)).translate(_SUPER))
    if abs(width.adjusted()) > numerals.MAX_EXPONENT or len(width.as_tuple().digits) > numerals.MAX_DIGITS:
        return n
    return replace(n, end=t.at(match.end()), stop=match.end(), margin=width)
