"""Tokens -> numbers in digits: groups, fractions, powers of ten."""

from __future__ import annotations

import re
from decimal import Decimal, localcontext

from numcheck.extraction import numerals
from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.number import Number, TooLong, divide, shown
from numcheck.extraction.number_words import magnitude
from numcheck.extraction.tokens import Sort, Tokens

_HYPHENS = frozenset("-‐‑")
_SLASHES = frozenset("/⁄∕")
_SUPER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−–", "0123456789-+--")
_POWER = re.compile(
    r"\s?(?:[×·∙*⋅]|(?<=[\d\s])[xX](?=\s?10))\s?10"
    r"(?:\s?(?:\^|\*\*)\s?\(?([-−–+]?\d{1,4})\)?|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})|\s?([-−–]\s?\d{1,2})(?!\d)|\s?(\d{1,2})(?![\d.,]\d|\d))"
)
_TEN = re.compile(r"10(?:\^([-−–+]?\d{1,4})|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})|([−]\d{1,2}))(?![\d.])")
_CARET = re.compile(r"\^([-−+]{0,2}\d{1,3})(?![\d.,]?\d)")
_EXPONENT = re.compile(r"[eE]([-−–+]?\d{1,9})(?![\w.]*\d)(?![^\W\d])")


def digits(t: Tokens, i: int, lx: Lexicon, comma: bool) -> Number | None:
    text, end, stop = t.text[i], i + 1, t.end[i]
    if len(text) > 2 * numerals.MAX_DIGITS:
        raise TooLong(end)
    if text.isdecimal() and len(text) <= 3 and text[0] != "0":
        text, end = _groups(t, i) if not _stray(t, i, lx) else (t.text[i] + t.text[i + 2], i + 3)
        stop = t.end[end - 1]
    numeral = numerals.read(text, comma=comma)
    if numeral is None:
        if len(text) > numerals.MAX_DIGITS:
            raise TooLong(end)
        return None
    number = Number(i, end, numeral.value, numeral.step, stop, plain=numeral.value)
    raised = _CARET.match(t.source, stop)
    if raised is not None:
        return _raised(t, number, int(raised.group(1).translate(_SUPER).replace("--", "-")), raised.end())
    return _fraction(t, number) or _mixed(t, lx, number) or _power(t, number) or magnitude(t, lx, number)


def _stray(t: Tokens, i: int, lx: Lexicon) -> bool:
    """Whether a thousands comma with a space behind it stands after the digits at `i`: "2, 000ft", "some 3, 500 homes".

    Three digits that begin with a zero can be nothing else; others need a unit glued to them, or a sign or a hedge
    before the first.
    """
    rest, j = t.raw(i + 2), i + 3
    if t.raw(i + 1) != "," or not t.glued(i + 1) or not rest.isdecimal() or len(rest) != 3:
        return False
    if t.source[t.end[i + 1] : t.start[i + 2]] != " " or t.kind(i - 1) == Sort.DIGITS or t.raw(i - 1) == ",":
        return False
    joined = t.glued(j) and t.raw(j) in lx.unit_symbols
    noun = t.kind(j) == Sort.WORD and not t.glued(j) and t.low[j] not in lx.stops and t.low[j] not in lx.verbs
    opened = rest[0] == "0" or t.raw(i - 1) in lx.signs or t.word(i - 1) in lx.bounds_before
    return joined or (opened and noun)


def _raised(t: Tokens, n: Number, exponent: int, stop: int) -> Number | None:
    """2^10: a power written out."""
    if n.value == 0 or abs(exponent) * max(1, abs(n.value.adjusted()) + 1) > numerals.MAX_EXPONENT * 2:
        raise TooLong(t.at(stop))
    with localcontext() as context:
        context.prec = 15
        value = n.value**exponent
    whole = value == value.to_integral_value()
    step = Decimal(1) if whole else Decimal(1).scaleb(value.adjusted() - 10)
    return Number(n.start, t.at(stop), value, step, stop, plain=value, power=True, scaled=True)


def _groups(t: Tokens, i: int) -> tuple[str, int]:
    """Digits grouped by spaces: "940 000", "1 414 021 100"."""
    parts, end, plain = [t.text[i]], i + 1, False
    while end < len(t) and t.sort[end] == Sort.DIGITS and len(parts) < 14:
        gap = t.source[t.end[end - 1] : t.start[end]]
        whole = re.split(r"[.,]", t.text[end], maxsplit=1)[0]
        if len(gap) != 1 or gap not in " \u00a0\u2009\u202f\u2007" or len(whole) != 3:
            break
        plain = plain or gap == " "
        parts.append(t.text[end])
        end += 1
        if len(t.text[end - 1]) > 3:
            break
    if len(parts) == 1 or (
        plain and ((len(parts) == 2 and parts[1][0] == "0" and parts[1] != "000") or t.kind(end) == Sort.DIGITS)
    ):
        return t.text[i], i + 1
    return "".join(parts), end


def _fraction(t: Tokens, n: Number) -> Number | None:
    """1/2, 3/4: digits, a slash, digits; where the first is the smaller or the second small."""
    i = n.end
    if t.raw(i) not in _SLASHES or not t.raw(i) or not t.glued(i) or not t.glued(i + 1) or t.kind(i + 1) != Sort.DIGITS:
        return None
    over, under = t.text[n.end - 1], t.text[i + 1]
    if not (over.isdecimal() and under.isdecimal() and len(over) < 4 and len(under) < 4) or int(under) < 2:
        return None
    if t.raw(i + 2) in _SLASHES and t.raw(i + 2) and t.glued(i + 2):
        return None
    value = divide(int(over), int(under))
    return Number(n.start, i + 2, value, shown(value), t.end[i + 1], plain=value, ratio=True, mixed=True)


def _mixed(t: Tokens, lx: Lexicon, n: Number) -> Number | None:
    """2 1/2, 2½, 2-1/2."""
    if n.step != 1:
        return None
    i = n.end
    if t.raw(i) in _HYPHENS and t.glued(i) and t.glued(i + 1):
        i += 1
    part: Number | None = None
    if t.kind(i) == Sort.FRACTION:
        over, under = lx.fraction_signs.get(t.text[i], (0, 0))
        if under:
            value = divide(over, under)
            part = Number(i, i + 1, value, shown(value), t.end[i])
    elif t.kind(i) == Sort.DIGITS and t.text[i].isdecimal() and len(t.text[i]) < 3 and t.start[i] - n.stop == 1:
        part = _fraction(t, Number(i, i + 1, Decimal(int(t.text[i])), Decimal(1), t.end[i]))
        if part is not None and part.value >= 1:
            part = None
    if part is None:
        return None
    value = n.value + part.value
    whole = Number(n.start, part.end, value, part.step, part.stop, plain=value, mixed=True)
    return magnitude(t, lx, whole)


def _power(t: Tokens, n: Number) -> Number | None:
    """3×10^5, 1.2 × 10−3, 6e23, 10⁵."""
    match = _POWER.match(t.source, n.stop) or _EXPONENT.match(t.source, n.stop)
    base = n.value
    if match is None:
        match = _TEN.match(t.source, t.start[n.start])
        base = Decimal(1)
        if match is None or t.source[t.start[n.start] : t.start[n.start] + 2] != "10":
            return None
    elif match.re is _POWER and match.group(4) and not ("×" in match.group() and abs(n.value) < 10):
        return None
    written = next(g for g in match.groups() if g).translate(_SUPER).replace(" ", "")
    exponent = int(written)
    end = t.at(match.end())
    if abs(exponent) > numerals.MAX_EXPONENT:
        raise TooLong(end)
    scale = Decimal(1).scaleb(exponent)
    step = n.step if match.re is not _TEN else Decimal(1)
    return Number(
        n.start, end, base * scale, step * scale, match.end(), plain=base, scale=scale, power=True, scaled=True
    )
