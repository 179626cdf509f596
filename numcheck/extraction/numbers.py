"""Tokens -> Numbers: digits, words, fractions, magnitudes and powers of ten, without their units."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal, localcontext

from numcheck.extraction import numerals
from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.tokens import Sort, Tokens

#: A fraction said in words ("two thirds", "nine in ten") is good to the percent.
SPOKEN = Decimal("0.01")
#: Fractions that do not end are kept to ten places.
_PLACES = Decimal("1e-10")

_HYPHENS = frozenset("-‐‑")
_MINUS = frozenset("-−–‐‑‒﹣－")
_SLASHES = frozenset("/⁄∕")
_SUPER = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻⁺−–", "0123456789-+--")
_POWER = re.compile(
    r"\s?(?:[×·∙*⋅]|(?<=[\d\s])[xX](?=\s?10))\s?10"
    r"(?:\s?(?:\^|\*\*)\s?\(?([-−–+]?\d{1,4})\)?|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})|\s?([-−–]\s?\d{1,2})(?!\d)|\s?(\d{1,2})(?![\d.,]\d|\d))"
)
_TEN = re.compile(r"10(?:\^([-−–+]?\d{1,4})|([⁻⁺]?[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,4})|([−]\d{1,2}))(?![\d.])")
_CARET = re.compile(r"\^([-−+]{0,2}\d{1,3})(?![\d.,]?\d)")
_EXPONENT = re.compile(r"[eE]([-−–+]?\d{1,9})(?![\w.]*\d)(?![^\W\d])")
_PLUS_MINUS = re.compile(r"\s?(?:±|\+\s?/\s?[-−–]|\+[-−–])\s?(\d+(?:\.\d+)?(?:[eE][-−+]?\d{1,2})?)(?![\d,])")


@dataclass(frozen=True, slots=True)
class Number:
    """A number at tokens `start` to `end`, half-open."""

    start: int
    end: int
    value: Decimal
    step: Decimal
    stop: int  # code point after the last character
    words: bool = False  # said in words, at least in part
    scaled: bool = False  # with a magnitude word or suffix
    plain: Decimal = Decimal(0)  # the digits before the magnitude
    scale: Decimal = Decimal(1)
    vague: bool = False
    about: bool = False  # "a couple of"
    ratio: bool = False  # a fraction or a share: two-thirds, nine in ten
    mixed: bool = False  # has a fraction part
    article: bool = False  # opens with "a" or "half"
    margin: Decimal | None = None
    power: bool = False  # scientific notation
    implied: bool = False  # the figure is in the word: "a couple", "dozens"


class TooLong(Exception):
    """A number beyond `numerals.MAX_DIGITS` or `numerals.MAX_EXPONENT`."""

    def __init__(self, end: int) -> None:
        super().__init__()
        self.end = end


def divide(over: Decimal | int, under: Decimal | int) -> Decimal:
    """A quotient, exact where it ends within ten places."""
    with localcontext() as context:
        context.prec = 60
        exact = Decimal(over) / Decimal(under)
        short = exact.quantize(_PLACES)
        return short.normalize() if short == exact else short


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
    if start < i:
        number = replace(number, start=start, value=number.value * sign, plain=number.plain * sign)
    return number


def _unsigned(t: Tokens, i: int, lx: Lexicon, comma: bool) -> Number | None:
    kind = t.kind(i)
    if kind == Sort.DIGITS:
        return _digits(t, i, lx, comma)
    if kind == Sort.FRACTION:
        over, under = lx.fraction_signs.get(t.text[i], (0, 0))
        if not under:
            return None
        value = divide(over, under)
        return _magnitude(t, lx, Number(i, i + 1, value, _shown(value), t.end[i], plain=value, mixed=True, ratio=True))
    if kind == Sort.WORD:
        return _words(t, i, lx)
    return None


def _shown(value: Decimal) -> Decimal:
    """The size of the last digit of a number that came from a fraction."""
    exponent = value.normalize().as_tuple().exponent
    return (
        max(Decimal(1).scaleb(exponent) if isinstance(exponent, int) else SPOKEN, SPOKEN) if value % 1 else Decimal(1)
    )


def _digits(t: Tokens, i: int, lx: Lexicon, comma: bool) -> Number | None:
    text, end, stop = t.text[i], i + 1, t.end[i]
    if len(text) > 2 * numerals.MAX_DIGITS:
        raise TooLong(end)
    if text.isdecimal() and len(text) <= 3 and text[0] != "0":
        text, end = _groups(t, i)
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
    return _fraction(t, number) or _mixed(t, lx, number) or _power(t, number) or _magnitude(t, lx, number)


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
    return Number(n.start, i + 2, value, _shown(value), t.end[i + 1], plain=value, ratio=True, mixed=True)


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
            part = Number(i, i + 1, value, _shown(value), t.end[i])
    elif t.kind(i) == Sort.DIGITS and t.text[i].isdecimal() and len(t.text[i]) < 3 and t.start[i] - n.stop == 1:
        part = _fraction(t, Number(i, i + 1, Decimal(int(t.text[i])), Decimal(1), t.end[i]))
        if part is not None and part.value >= 1:
            part = None
    if part is None:
        return None
    value = n.value + part.value
    whole = Number(n.start, part.end, value, part.step, part.stop, plain=value, mixed=True)
    return _magnitude(t, lx, whole)


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


def _magnitude(t: Tokens, lx: Lexicon, n: Number) -> Number:
    """Magnitude words after digits: "1.2 million", "3 hundred and 21", "5-billion", "1.5 lakh crore"."""
    i = n.end
    if t.raw(i) in _HYPHENS and t.glued(i) and t.word(i + 1) in lx.scales and t.glued(i + 1):
        i += 1
    word = t.word(i)
    if word in lx.scales and not n.scaled and not t.newline(i):
        scale, end = lx.scales[word], i + 1
        while t.word(end) in lx.scales and end < i + 3:
            scale *= lx.scales[t.word(end)]
            end += 1
        found = replace(
            n,
            end=end,
            stop=t.end[end - 1],
            value=n.value * scale,
            step=n.step * scale,
            scaled=True,
            scale=scale,
            ratio=False,
        )
        return _tail(t, lx, found)
    if word in lx.dozens and t.raw(i) and n.step == 1 and not n.scaled:
        return replace(n, end=i + 1, stop=t.end[i], value=n.value * lx.dozens[word], words=True, scaled=True)
    return n


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


def _words(t: Tokens, i: int, lx: Lexicon) -> Number | None:
    word = t.low[i]
    if word in lx.cardinal:
        return _cardinal(t, i, lx)
    if word in lx.vague_plurals:
        return _vague(t, i, lx)
    if word in ("a", "an"):
        following = t.word(i + 1)
        if following in lx.scales or following in lx.dozens:
            return _cardinal(t, i, lx)
        if following in ("couple", "few") or (following == "good" and t.word(i + 2) == "few"):
            return _couple(t, i, lx, i + 1)
        if following in ("half", "quarter", "third"):
            return _share(t, i, lx, i + 1, 1)
        if following in lx.denominators and (
            t.word(i + 2) == "of" or (t.kind(i + 2) != Sort.WORD and following not in lx.units)
        ):
            return _share(t, i, lx, i + 1, 1)
        return None
    if word == "several" and (t.word(i + 1) in lx.scales or t.word(i + 1) == "dozen"):
        return _couple(t, i, lx, i)
    if word in ("half", "quarter"):
        return _half(t, i, lx)
    if word == "couple" and t.word(i + 1) == "of":
        return _couple(t, i, lx, i)
    if word in lx.scales and word != "hundred" and t.word(i + 1) == "of":
        return None
    if word in lx.dozens and word == "dozen":
        return Number(i, i + 1, Decimal(12), Decimal(1), t.end[i], words=True, plain=Decimal(12))
    return None


def _vague(t: Tokens, i: int, lx: Lexicon) -> Number | None:
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


def _couple(t: Tokens, i: int, lx: Lexicon, j: int) -> Number | None:
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


def _half(t: Tokens, i: int, lx: Lexicon) -> Number | None:
    """Half a million, half an hour, half of, half-dozen, quarter million."""
    value = Decimal("0.5") if t.low[i] == "half" else Decimal("0.25")
    j = i + 2 if t.raw(i + 1) in _HYPHENS and t.glued(i + 1) else i + 1
    if t.low[i] == "half" and t.word(j) in ("a", "an"):
        j += 1
        if t.word(j) not in lx.scales and t.word(j) not in lx.dozens:
            return Number(i, j, value, SPOKEN * 10, t.end[j - 1], words=True, plain=value, article=True, mixed=True)
    if t.word(j) in lx.scales:
        scale = lx.scales[t.word(j)]
        return Number(
            i,
            j + 1,
            value * scale,
            scale / 10,
            t.end[j],
            words=True,
            scaled=True,
            plain=value,
            scale=scale,
            article=True,
        )
    if t.word(j) in lx.dozens:
        return Number(i, j + 1, value * 12, Decimal(1), t.end[j], words=True, scaled=True, plain=value)
    if t.low[i] == "half" and j == i + 1 and t.word(i - 1) not in lx.not_half and t.word(j) in lx.cues.behind_half:
        return Number(i, i + 1, value, SPOKEN, t.end[i], words=True, plain=value, ratio=True)
    if t.low[i] == "half" and j == i + 2 and t.word(j) in lx.cues.halved:
        return Number(i, i + 1, value, SPOKEN * 10, t.end[i], words=True, plain=value, mixed=True)
    return None


def _cardinal(t: Tokens, i: int, lx: Lexicon) -> Number | None:
    """Two hundred and fifty-four thousand; a hundred; two and a half million; three quarters; zero point five."""
    number = _whole(t, i, lx)
    if number is None:
        return None
    share = _large_share(t, lx, number) or (
        _share(t, number.start, lx, number.end, int(number.value)) if number.value < 100000 else None
    )
    if share is not None:
        return share
    pointed = _point(t, lx, number)
    if pointed is not None:
        return _magnitude(t, lx, pointed)
    return _tail(t, lx, number)


def _large_share(t: Tokens, lx: Lexicon, n: Number) -> Number | None:
    """Fractions whose denominator is more than one word: "one hundred thirty fifths", "one one hundred fifth"."""
    last = t.word(n.end - 1)
    unit = lx.ordinals.get(t.word(n.end).removesuffix("s"), 99)
    if last in lx.tens and unit < 10 and t.word(n.end).endswith("s") and n.value > 100:
        over, under, end = n.value - lx.tens[last], lx.tens[last] + unit, n.end + 1
    else:
        whole = _whole(t, n.end, lx) if t.word(n.end) in lx.cardinal else None
        j = whole.end + 1 if whole and t.word(whole.end) == "and" else whole.end if whole else 0
        unit = lx.ordinals.get(t.word(j).removesuffix("s"), 99)
        if whole is None or whole.value < 100 or unit > 90 or (n.value != 1) != t.word(j).endswith("s"):
            return None
        over, under, end = n.value, int(whole.value) + unit, j + 1
    value = divide(over, under)
    return Number(n.start, end, value, SPOKEN, t.end[end - 1], words=True, plain=value, ratio=True, mixed=True)


def _whole(t: Tokens, i: int, lx: Lexicon) -> Number | None:
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


def _tail(t: Tokens, lx: Lexicon, n: Number) -> Number:
    """What may follow a whole number: "and a half", "and three quarters", then a magnitude; "3 hundred and 21"."""
    i = n.end
    if t.low[i : i + 5] == ["-", "and", "-", "a", "-"] and t.word(i + 5) in lx.denominators:  # three-and-a-half
        part = divide(1, lx.denominators[t.word(i + 5)])
        value = n.value + part
        return replace(n, end=i + 6, stop=t.end[i + 5], value=value, plain=value, mixed=True, step=_shown(part))
    if t.word(i) == "and":
        share = None
        if t.word(i + 1) in ("a", "an") and t.word(i + 2) in lx.denominators:
            share = _share(t, i + 1, lx, i + 2, 1, bare=True)
        elif t.word(i + 1) in lx.cardinal:
            over = _whole(t, i + 1, lx)
            if over is not None and over.value < 100:
                share = _share(t, i + 1, lx, over.end, int(over.value), bare=True)
        if share is not None and share.value < 1:
            times = n.scale if n.scaled and n.scale >= 1000 else Decimal(1)
            value = n.value + share.value * times
            n = replace(
                n,
                end=share.end,
                stop=share.stop,
                value=value,
                mixed=True,
                plain=n.plain + share.value,
                step=_shown(share.value) * times,
            )
            return n if n.scaled else _magnitude(t, lx, n)
        if n.scaled and n.scale == 100 and not n.words and t.word(i + 1) in lx.cardinal and t.word(i + 2) != "hundred":
            more = _whole(t, i + 1, lx)
            if more is not None and more.value < 100:
                return replace(n, end=more.end, stop=more.stop, value=n.value + more.value, step=Decimal(1))
        digits = t.raw(i + 1)
        small = digits.isdecimal() and len(digits) < 3 and t.word(i + 2) not in lx.scales
        if n.scaled and n.scale == 100 and not n.words and small:
            value = n.value + int(digits)
            return replace(n, end=i + 2, stop=t.end[i + 1], value=value, step=Decimal(1))
    if (
        n.scaled
        and not n.words
        and n.scale == 1000
        and n.step == 1000
        and t.kind(i) == Sort.DIGITS
        and t.word(i + 1) == "hundred"
    ):
        rest = _digits(t, i, lx, False)
        if rest is not None and rest.value < 1000:
            return replace(n, end=rest.end, stop=rest.stop, value=n.value + rest.value, step=rest.step)
    return n


def _share(t: Tokens, start: int, lx: Lexicon, i: int, over: int, *, bare: bool = False) -> Number | None:
    """A fraction whose denominator stands at `i`: "half", "two-thirds", "a quarter of". `over` is its numerator.

    "a third", "a fifth" are ordinals unless "of" or a stop follows; `bare` says a whole number stands before.
    """
    if t.raw(i) in _HYPHENS and (
        t.glued(i) or (t.word(i + 1) in lx.denominators and (over == 1 or t.word(i + 1).endswith("s")))
    ):
        i += 1
    word = t.word(i)
    under = lx.denominators.get(word)
    if word in lx.tens and (t.raw(i + 1) in _HYPHENS or t.word(i + 1).removesuffix("s") in lx.ordinals):
        last = i + 2 if t.raw(i + 1) in _HYPHENS else i + 1
        below = lx.ordinals.get(t.word(last).removesuffix("s"), 99)
        if below < 10 and (over == 1 or t.word(last).endswith("s")):
            under, i, word = lx.tens[word] + below, last, t.word(last)
    if under is None or over <= 0:
        return None
    if over == 1 and not bare:
        following = t.word(i + 1)
        if (
            word not in ("half",)
            and t.word(start) in ("a", "an")
            and not (following in lx.cues.behind_share or following in lx.scales)
        ):
            return None
        if word == "quarter" and following == "of" and t.kind(i + 2) == Sort.DIGITS and len(t.raw(i + 2)) == 4:
            return None
        if (
            t.raw(i + 1) in _HYPHENS
            and t.glued(i + 1)
            and t.kind(i + 2) == Sort.WORD
            and word not in ("half", "quarter")
        ):
            return None
    if over > 1 and not word.endswith(("s", "half")) and t.raw(i - 1) not in _HYPHENS and word != "half":
        return None
    value = divide(over, under)
    number = Number(start, i + 1, value, SPOKEN, t.end[i], words=True, plain=value, ratio=True, mixed=True)
    if bare:
        return number
    j = i + 1
    if t.word(j) == "of" and t.word(j + 1) in ("a", "an") and t.word(j + 2) in lx.scales:
        j += 2
    if t.word(j) == "a" and t.word(j + 1) in lx.scales:
        j += 1
    if t.word(j) in lx.scales:
        scale = lx.scales[t.word(j)]
        exact = divide(over * scale, under)
        return replace(
            number, end=j + 1, stop=t.end[j], value=exact, step=scale / 100, scaled=True, scale=scale, ratio=False
        )
    return number


def _point(t: Tokens, lx: Lexicon, n: Number) -> Number | None:
    """Zero point zero eight, two hundred point five."""
    i = n.end
    if t.word(i) != "point" or t.word(i + 1) not in lx.units:
        return None
    digits, j = "", i + 1
    while t.word(j) in lx.units and len(digits) < 12:
        digits += str(lx.units[t.word(j)])
        j += 1
    value = n.value + Decimal(f"0.{digits}")
    return replace(n, end=j, stop=t.end[j - 1], value=value, plain=value, step=Decimal(1).scaleb(-len(digits)))
