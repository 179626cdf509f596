"""Tokens -> numbers in words with their fractions, and the magnitudes that words add to digits."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from numcheck.extraction import vague
from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.number import SPOKEN, Number, divide, shown
from numcheck.extraction.tokens import Sort, Tokens
from numcheck.extraction.whole_words import whole

_HYPHENS = frozenset("-‐‑")


def words(t: Tokens, i: int, lx: Lexicon) -> Number | None:
    word = t.low[i]
    if word in lx.cardinal:
        return _cardinal(t, i, lx)
    if word in lx.vague_plurals:
        return vague.dozens(t, i, lx)
    if word in ("a", "an"):
        following = t.word(i + 1)
        if following in lx.scales or following in lx.dozens:
            return _cardinal(t, i, lx)
        if following in ("couple", "few") or (following == "good" and t.word(i + 2) == "few"):
            return vague.couple(t, i, lx, i + 1)
        if following in ("half", "quarter", "third"):
            return _share(t, i, lx, i + 1, 1)
        if following in lx.denominators and (
            t.word(i + 2) == "of" or (t.kind(i + 2) != Sort.WORD and following not in lx.units)
        ):
            return _share(t, i, lx, i + 1, 1)
        return None
    if word == "several" and (t.word(i + 1) in lx.scales or t.word(i + 1) == "dozen"):
        return vague.couple(t, i, lx, i)
    if word in ("half", "quarter"):
        return _half(t, i, lx)
    if word == "couple" and t.word(i + 1) == "of":
        return vague.couple(t, i, lx, i)
    if word in lx.scales and word != "hundred" and t.word(i + 1) == "of":
        return None
    if word in lx.dozens and word == "dozen":
        return Number(i, i + 1, Decimal(12), Decimal(1), t.end[i], words=True, plain=Decimal(12))
    return None


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
    cut = t.word(i - 1) == "by" or ("by" in (t.word(i - 2), t.word(i - 3)) and t.word(i - 1) in lx.cues.before_cut)
    if t.low[i] == "half" and j == i + 1 and cut and (t.kind(j) != Sort.WORD or t.low[j] in lx.stops):
        return Number(i, i + 1, value, SPOKEN, t.end[i], words=True, plain=value, ratio=True)  # "fell by half"
    if t.low[i] == "half" and j == i + 2 and t.word(j) in lx.cues.halved:
        return Number(i, i + 1, value, SPOKEN * 10, t.end[i], words=True, plain=value, mixed=True)
    return None


def _cardinal(t: Tokens, i: int, lx: Lexicon) -> Number | None:
    """Two hundred and fifty-four thousand; a hundred; two and a half million; three quarters; zero point five."""
    number = whole(t, i, lx)
    if number is None:
        return None
    share = _large_share(t, lx, number) or (
        _share(t, number.start, lx, number.end, int(number.value)) if number.value < 100000 else None
    )
    if share is not None:
        return share
    pointed = _point(t, lx, number)
    if pointed is not None:
        return magnitude(t, lx, pointed)
    return _tail(t, lx, number)


def _large_share(t: Tokens, lx: Lexicon, n: Number) -> Number | None:
    """Fractions whose denominator is more than one word: "one hundred thirty fifths", "one one hundred fifth"."""
    last = t.word(n.end - 1)
    unit = lx.ordinals.get(t.word(n.end).removesuffix("s"), 99)
    if last in lx.tens and unit < 10 and t.word(n.end).endswith("s") and n.value > 100:
        over, under, end = n.value - lx.tens[last], lx.tens[last] + unit, n.end + 1
    else:
        below = whole(t, n.end, lx) if t.word(n.end) in lx.cardinal else None
        j = below.end + 1 if below and t.word(below.end) == "and" else below.end if below else 0
        unit = lx.ordinals.get(t.word(j).removesuffix("s"), 99)
        if below is None or below.value < 100 or unit > 90 or (n.value != 1) != t.word(j).endswith("s"):
            return None
        over, under, end = n.value, int(below.value) + unit, j + 1
    value = divide(over, under)
    return Number(n.start, end, value, SPOKEN, t.end[end - 1], words=True, plain=value, ratio=True, mixed=True)


def magnitude(t: Tokens, lx: Lexicon, n: Number) -> Number:
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


def _tail(t: Tokens, lx: Lexicon, n: Number) -> Number:
    """What may follow a whole number: "and a half", "and three quarters", then a magnitude; "3 hundred and 21"."""
    i = n.end
    if t.low[i : i + 5] == ["-", "and", "-", "a", "-"] and t.word(i + 5) in lx.denominators:  # three-and-a-half
        part = divide(1, lx.denominators[t.word(i + 5)])
        value = n.value + part
        return replace(n, end=i + 6, stop=t.end[i + 5], value=value, plain=value, mixed=True, step=shown(part))
    if t.word(i) == "and":
        share = None
        if t.word(i + 1) in ("a", "an") and t.word(i + 2) in lx.denominators:
            share = _share(t, i + 1, lx, i + 2, 1, bare=True)
        elif t.word(i + 1) in lx.cardinal:
            over = whole(t, i + 1, lx)
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
                step=shown(share.value) * times,
            )
            return n if n.scaled else magnitude(t, lx, n)
        if n.scaled and n.scale == 100 and not n.words and t.word(i + 1) in lx.cardinal and t.word(i + 2) != "hundred":
            more = whole(t, i + 1, lx)
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
        digits = t.text[i]
        if digits.isdecimal() and len(digits) == 1:
            hundreds = Number(i, i + 1, Decimal(int(digits)), Decimal(1), t.end[i], plain=Decimal(int(digits)))
            rest = magnitude(t, lx, hundreds)
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
            and not (word == "quarter" and _joined(t, i + 1) in lx.cues.quartered)
        ):
            return None
        if word == "quarter" and following == "of" and t.kind(i + 2) == Sort.DIGITS and len(t.raw(i + 2)) == 4:
            return None
        if (
            t.raw(i + 1) in _HYPHENS
            and t.glued(i + 1)
            and t.kind(i + 2) == Sort.WORD
            and (word not in ("half", "quarter") or not (_parted(t.word(i + 2), lx)))
        ):
            return None  # "a third-party app", "a half-life"
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


def _joined(t: Tokens, j: int) -> str:
    """The word at token `j`, or behind the hyphen there."""
    return t.word(j + 1) if t.raw(j) and t.raw(j) in _HYPHENS and t.glued(j) else t.word(j)


def _parted(word: str, lx: Lexicon) -> bool:
    """Whether there are halves and quarters of what a word says: "a half-hour"."""
    return word in lx.unit_words or word in lx.scales or word in lx.dozens or word in lx.cues.halved


def _point(t: Tokens, lx: Lexicon, n: Number) -> Number | None:
    """Zero point zero eight, two hundred point five."""
    i = n.end + 1 if t.raw(n.end) in _HYPHENS and t.word(n.end + 1) == "point" else n.end
    j = i + 2 if t.raw(i + 1) in _HYPHENS and t.raw(i + 1) else i + 1
    if t.word(i) != "point" or t.word(j) not in lx.units:
        return None
    digits = ""
    while t.word(j) in lx.units and len(digits) < 12:
        digits += str(lx.units[t.word(j)])
        j += 1
    value = n.value + Decimal(f"0.{digits}")
    return replace(n, end=j, stop=t.end[j - 1], value=value, plain=value, step=Decimal(1).scaleb(-len(digits)))
