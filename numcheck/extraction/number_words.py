"""Tokens -> numbers in words, and the magnitudes and fractions that words add to digits."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.number import SPOKEN, Number, divide, shown
from numcheck.extraction.tokens import Sort, Tokens

_HYPHENS = frozenset("-‐‑")


def words(t: Tokens, i: int, lx: Lexicon) -> Number | None:
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
        return magnitude(t, lx, pointed)
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
                step=shown(share.value) * times,
            )
            return n if n.scaled else magnitude(t, lx, n)
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
