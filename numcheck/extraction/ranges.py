"""Tokens -> ranges: "1.5-2 kg", "between 10 and 20", "from 5% to 7%", "$5 to $7 million"; and scores."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import takewhile

from numcheck.extraction import measures, numbers
from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.measures import Measured
from numcheck.extraction.number import Number
from numcheck.extraction.tokens import Sort, Tokens

_DASHES = frozenset("-–—−‐‑~∼〜")
_COMPARED = frozenset("<>~∼≈≥≤")
_FROM_REACH = 8
#: After a verb of change, a second figure so many times the first is where the change ended.
_LEAP = 5
#: Larger figures are not said with their neighbour: "3 or 4", "90 or 100". A house has no more votes than so many.
_FEW, _VOTES = 100, 700
#: A clause has about so many words before "by 98 to 84".
_CLAUSE = 20


@dataclass(frozen=True, slots=True)
class Range:
    """Two ends that are one figure."""

    low: Number
    high: Number
    unit: Measured | None
    currency: str | None
    end: int
    stop: int
    score: bool = False


def read(
    t: Tokens, a: Number, unit: Measured | None, currency: str | None, lx: Lexicon, *, comma: bool, kelvin: bool = False
) -> Range | None:
    """The range whose low end `a` has been read, with its unit and currency, if it is one."""
    j = unit.end if unit else a.end
    if j >= len(t) or a.vague or t.newline(j):
        return None
    if t.raw(j) == "-" and t.word(j + 1) in ("to", "and") and t.raw(j + 2) == "-" and t.glued(j) and t.glued(j + 1):
        j += 1  # "0-to-60"
    elif t.raw(j) == "-" and t.word(j + 1) == "to" and t.glued(j) and unit is None and t.kind(j + 2) != Sort.BREAK:
        j += 1  # "20- to 30-year-olds"
    if unit is None and currency is None and (ballot := _ballot(t, a, lx, comma=comma)) is not None:
        return ballot
    levels: str | None = None
    word, dash = t.word(j), t.raw(j) in _DASHES and bool(t.raw(j))
    opened = t.word(a.start - 1) if currency is None else t.word(measures_start(t, a))
    if word == "and":
        if not _between(t, a, lx):
            return None
    elif word == "or":
        if unit is not None or not _neighbours(t, a, j + 1, lx, comma=comma):
            return None
    elif word in ("to", "through", "thru"):
        levels = _levels(t, a, lx, currency, unit)
        if levels == "from":
            return None
    elif not dash:
        return None
    k = j + 1
    if word == "to" and t.word(k) in lx.cues.before_high:
        return None
    if t.raw(k) and (t.raw(k) in _COMPARED or (t.raw(k) == "-" and t.glued(k) and t.glued(k + 1) and not dash)):
        k += 1
    second = None
    sign = _sign(t, k, lx)
    if sign:
        second, k = sign
    article = t.kind(k) == Sort.WORD and t.low[k] in ("a", "an") and word != "and"
    if article and not (a.words and a.scaled and t.word(k + 1) in lx.scales):
        return None  # but "half a million to a million"
    b = numbers.read(t, k, lx, comma=comma) if k < len(t) else None
    if (
        b is not None
        and word == "to"
        and (opened in lx.up or opened in lx.down or (opened == "by" and a.scaled == b.scaled))
        and (currency or unit)
        and b.value >= _LEAP * a.value
    ):
        return None  # "oil rose by $1.20 to $65.43": by how much, and where it ended
    if b is None or b.vague or (b.ratio != a.ratio and not (a.mixed or b.mixed)):
        return None
    b = numbers.suffix(t, lx, b, money=bool(currency or second), kelvin=kelvin)
    if dash and (t.raw(b.end) in _DASHES and t.glued(b.end) and t.kind(b.end + 1) == Sort.DIGITS):
        return _with_draws(t, a, b, lx)
    if word == "to" and unit is None and currency is None and _voted(t, a, b, lx):
        return Range(a, b, None, None, b.end, b.stop, True)
    after = measures.read(t, b.end, b.stop, lx, large=_large(b))
    if (second and currency is None and unit is None) or (levels and after is None):
        return None
    return _join(t, a, b, unit, after, currency or second, dash, lx, opened)


def _with_draws(t: Tokens, a: Number, b: Number, lx: Lexicon) -> Range | None:
    """`Otto Lang (45-7-2)`, `a record of 45-7-2`: wins, losses and draws, the last of which are left aside."""
    last = b.end + 1
    plain = all(t.text[i].isdecimal() and not t.text[i].startswith("0") for i in (a.start, b.start))
    more = t.raw(last + 1) == "-" and t.glued(last + 1)
    if not plain or more or not t.text[last].isdecimal() or len(t.text[last]) > 2:
        return None
    bracket = t.raw(a.start - 1) == "(" and t.is_capital(a.start - 2) and t.raw(last + 1) in (")", ",")
    told = any(t.word(j) in lx.cues.tallied for j in (last + 1, a.start - 1, a.start - 2))
    if not (bracket or told) or a.value <= b.value or max(a.value, b.value) > _FEW:
        return None
    return Range(a, b, None, None, last + 1, t.end[last], True)


def _neighbours(t: Tokens, a: Number, k: int, lx: Lexicon, *, comma: bool) -> bool:
    """Whether "3 or 4", "two or three", "20 or 30" are one rough figure: the next number, said in the same way."""
    b = numbers.read(t, k, lx, comma=comma) if k < len(t) else None
    if b is None or a.words != b.words or a.step != 1 or b.step != 1 or a.ratio or b.ratio or a.scaled or b.scaled:
        return False
    if a.end - a.start > 1 or not a.value < _FEW or t.kind(b.end) != Sort.WORD or t.glued(b.end):
        return False
    return b.value - a.value == 1 or (b.value - a.value == 10 and not a.value % 10 and a.value > 0)


def _voted(t: Tokens, a: Number, b: Number, lx: Lexicon) -> bool:
    """Voted 11 to 1."""
    if not _tallied(a, b):
        return False
    if t.word(b.end) == "votes" and a.value > b.value:  # "by 20 to 16 votes"
        return True
    led = any(t.word(j) in lx.cues.voting for j in range(max(0, a.start - 4), a.start))
    if t.word(a.start - 1) == "by" and a.value > b.value:  # "rejected the motion of Ana Roe by 98 to 84"
        before = range(a.start - 2, max(-1, a.start - _CLAUSE), -1)
        clause = takewhile(lambda j: t.raw(j) not in ".;:", before)
        led = led or any(t.word(j) in lx.cues.decided for j in clause)
    return led and (t.kind(b.end) != Sort.WORD or t.low[b.end] in lx.stops)


def _ballot(t: Tokens, a: Number, lx: Lexicon, *, comma: bool) -> Range | None:
    """`By 19 votes to 16`, `19 votes in favour and 16 against`: how a vote ended."""
    j = a.end + 1
    if t.word(a.end) != "votes" or t.newline(j):
        return None
    after = next((k for k in (j + 2, j + 1) if " ".join(t.low[j:k]) in lx.cues.in_favour), j)
    led = t.word(after) in (("and", "to", "with") if after > j else ("to", "against")) or t.raw(after) == ","
    b = numbers.read(t, after + 1, lx, comma=comma) if led and after + 1 < len(t) else None
    if b is None or not _tallied(a, b) or (t.kind(b.end) == Sort.WORD and t.low[b.end] not in lx.stops | {"against"}):
        return None
    told = t.word(after) in ("to", "against") or t.word(b.end) == "against"
    return Range(a, b, None, None, b.end, b.stop, True) if told else None


def _tallied(a: Number, b: Number) -> bool:
    """Whether a house may have so many votes on either side."""
    return (
        not (a.step != 1 or b.step != 1 or a.scaled or b.scaled or b.vague or b.ratio)
        and max(a.value, b.value) <= _VOTES
    )


def measures_start(t: Tokens, a: Number) -> int:
    """The token before the currency sign of `a`, roughly: signs are at most three tokens long."""
    j = a.start - 1
    while j > 0 and t.sort[j] == Sort.MARK and j > a.start - 4:
        j -= 1
    return j


def _sign(t: Tokens, k: int, lx: Lexicon) -> tuple[str, int] | None:
    """A currency sign that starts at token `k`, and the token after it."""
    for size in (1, 2, 3):
        found = measures.money(t, k + size, lx, k) if k + size < len(t) else None
        if found and found[1] == k:
            return found[0], k + size
    return None


def _large(n: Number) -> bool:
    return n.scaled and n.scale >= 100000


def _between(t: Tokens, a: Number, lx: Lexicon) -> bool:
    """Whether "between" opens the range, with nothing but hedges and signs after it."""
    for j in range(a.start - 1, max(-1, a.start - 6), -1):
        if t.low[j] == "between":
            return True
        if t.sort[j] == Sort.WORD and t.low[j] not in lx.bounds_before and t.low[j] not in lx.cues.behind_between:
            return False
    return False


def _levels(t: Tokens, a: Number, lx: Lexicon, currency: str | None, unit: Measured | None) -> str | None:
    """Whether "A to B" tells where something went, not between what it lies.

    "from": it says so ("grew from $200 to $500"). "bare": it does unless B has a unit ("grew 200 to 500").
    """
    origin = None
    for j in range(a.start - 1, max(-1, a.start - _FROM_REACH), -1):
        word = t.low[j]
        if t.text[j] in ".;!?" or t.sort[j] == Sort.BREAK:
            break
        if word == "from" and origin is None and j > a.start - 4:
            origin = j
            continue
        if word in lx.up or word in lx.down or word in lx.cues.moving:
            if origin is not None:
                return "from"
            graded = unit is not None or currency is not None
            return "bare" if j >= a.start - 2 and not graded and word not in lx.strict else None
    return None


def _join(
    t: Tokens,
    a: Number,
    b: Number,
    unit: Measured | None,
    after: Measured | None,
    currency: str | None,
    dash: bool,
    lx: Lexicon,
    opened: str,
) -> Range | None:
    if unit and ((after is None and not dash) or (after is not None and after.name != unit.name)):
        return None
    if unit and after is None:
        return None
    end, stop = (after.end, after.stop) if after else (b.end, b.stop)
    if b.scaled and not b.power and not a.scaled and abs(a.value) < 1000 and not unit and a.value < b.plain:
        a = replace(a, value=a.value * b.scale, step=a.step * b.scale, scaled=True)
    elif a.power != b.power and b.power and a.value < b.plain:
        a = replace(a, value=a.value * b.scale, step=a.step * b.scale)
    spaced = t.start[a.end] > a.stop if a.end < len(t) and dash else False
    if dash and not unit and not after and not currency and _score(t, a, b, lx, spaced):
        return Range(a, b, None, None, end, stop, True)
    if a.value > b.value and a.value < 0 and b.value < 0:
        a, b = replace(b, start=a.start), replace(a, end=b.end)
    if a.value >= b.value:
        return None
    if dash and (t.text[a.end - 1][0] == "0" and len(t.text[a.end - 1]) > 1 and t.text[a.end - 1][1:2].isdecimal()):
        return None
    if dash and spaced and t.glued(a.end + 1) and t.raw(a.end) == "-" and not after and not currency:
        return None
    return Range(a, b, after or unit, currency, end, stop)


def _score(t: Tokens, a: Number, b: Number, lx: Lexicon, spaced: bool) -> bool:
    """3-1, in words of games and votes, or with the larger figure first."""
    if (
        a.step != 1
        or b.step != 1
        or max(a.value, b.value) > 400
        or spaced
        or a.words
        or b.words
        or min(a.value, b.value) < 0
    ):
        return False
    if any(t.word(j) in lx.score for j in (b.end, b.end + 1, a.start - 1, a.start - 2, a.start - 3, a.start - 4)):
        return t.word(b.end) not in lx.unit_words
    if t.raw(a.start - 1) == "(" and t.raw(b.end) == ")" and t.is_capital(a.start - 2):
        return True  # "lost to Harna (2-13)": of a name in brackets, and no citation
    return a.value > b.value or (a.value == b.value and a.value < 20)
