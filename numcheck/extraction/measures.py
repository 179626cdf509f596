"""Tokens -> the unit after a figure, and the money sign before it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.tokens import Sort, Tokens
from numcheck.extraction.unit_words import Unit
from numcheck.model import Kind

_HYPHENS = frozenset("-‐‑")
_ONE = ("one", "1")
_EXPONENT = re.compile(r"(?:(?:\^|\*\*)?([-−–⁻]?)([1-4²³¹⁴])|\s(−)([1-4]))(?![\d.,/]?\d)")
_JOIN = re.compile(
    r"\s?([/·⋅∙*])\s?"
    r"|( )(?=[^\W\d_µμΩ°]{1,4}(?:(?:\^|\*\*)?[-−–]\d|⁻[¹²³⁴]|\s−[1-4](?!\d)))"
    r"|(\.)(?=[^\W\d_]{1,4}(?:[-−–]\d|⁻[¹²³⁴]))"
)
_SUPER = str.maketrans("¹²³⁴⁻−–", "1234---")
_PART = re.compile(r"-([a-z]+|\d)")
_NEXT = re.compile(r"\s*[\"'”’)]?\s*([^\W\d_]+|\S)")
_FRACTIONS = frozenset("½¼¾⅓⅔⅛⅜⅝⅞")
#: Digits that only money has behind a bare letter: with a magnitude, or in groups.
_SCALED = re.compile(
    r"\d+(?:[.,]\d+)*\s?-?(?:hundred|thousand|million|billion|trillion|lakh|crore|bn|mn|mln|m|k)(?!\w)|\d{1,3}(?:,\d{3})+(?!\d)"
)
#: How far back from the digits a money sign may begin.
_SIGN_LENGTH = 5


@dataclass(frozen=True, slots=True)
class Measured:
    """A unit that ends before token `end` and code point `stop`."""

    name: str
    kind: Kind
    end: int
    stop: int
    hyphen: bool = False  # joined to its figure: "two-hour"


def read(t: Tokens, i: int, stop: int, lx: Lexicon, *, large: bool = False) -> Measured | None:
    """The unit at token `i`, where a figure ends at code point `stop`; None if no known unit is there.

    `large`: the figure is big enough for money or points whose name is also another word ("pounds", "won", "marks").
    """
    if i >= len(t) or (t.newline(i) and t.newline(i + 1)):
        return None
    if t.raw(i) in _HYPHENS and t.glued(i) and t.glued(i + 1) and t.kind(i + 1) == Sort.WORD:
        found = _words(t, i + 1, lx, large) or _symbols(t, i + 1, lx, True)
        return Measured(found.name, found.kind, found.end, found.stop, True) if found else None
    if (
        t.raw(i) == "-"
        and not t.glued(i)
        and not t.glued(i + 1)
        and t.word(i + 1) in lx.unit_words
        and not t.word(i + 1).endswith("s")
    ):
        spaced = _words(t, i + 1, lx, large)  # "30 - year bonds", in texts split into tokens
        if (
            spaced
            and spaced.kind in (Kind.DURATION, Kind.MEASURE)
            and (t.kind(spaced.end) == Sort.WORD or t.raw(spaced.end) == "-")
        ):
            return Measured(spaced.name, spaced.kind, spaced.end, spaced.stop, True)
    if t.raw(i) in ("[", "{") and t.raw(i + 2) in ("]", "}") and t.raw(i + 1) in lx.unit_symbols:
        unit = lx.unit_symbols[t.raw(i + 1)]
        return Measured(unit.name, unit.kind, i + 3, t.end[i + 2])
    symbols = _symbols(t, i, lx, t.start[i] == stop)
    words = _words(t, i, lx, large)
    if symbols is None or (words is not None and words.stop >= symbols.stop):
        return words
    return symbols


def _words(t: Tokens, i: int, lx: Lexicon, large: bool) -> Measured | None:
    # "two months' notice" has a mark of its own
    if t.word(i).endswith("'s") and t.word(i - 1) in _ONE and t.word(i + 1) in lx.cues.behind_possessed:
        (_, unit), *_ = lx.unit_words.get(t.word(i).removesuffix("'s"), ((None, None),))
        if unit is not None and unit.kind is Kind.DURATION:
            return Measured(unit.name, unit.kind, i + 1, t.end[i] - len("'s"))
    for words, unit in lx.unit_words.get(t.word(i), ()):
        end, matched = i, True
        for k, word in enumerate(words):
            if k and t.raw(end) in _HYPHENS | {"."} and t.glued(end):
                end += 1
            if t.word(end) != word:
                matched = False
                break
            end += 1
        if not matched or not _believed(t, i, end, words, unit, lx, large):
            continue
        if words[0] == "pound" or words == ("pounds",):
            unit = Unit("GBP", Kind.MONEY) if large else unit
        if t.word(end) in ("squared", "cubed"):
            return Measured(f"{unit.name} ** {2 if t.word(end) == 'squared' else 3}", unit.kind, end + 1, t.end[end])
        return Measured(unit.name, unit.kind, end, t.end[end - 1])
    return None


def _believed(t: Tokens, i: int, end: int, words: tuple[str, ...], unit: Unit, lx: Lexicon, large: bool) -> bool:
    """Whether a word that is also something else is a unit here."""
    word = words[0]
    if t.is_capital(i) and len(words) == 1 and word in lx.proper:
        return False
    if len(words) == 1 and word in lx.doubtful:
        return large
    if word == "second" and t.kind(end) == Sort.WORD and t.low[end] not in lx.stops and t.raw(i - 1) not in _HYPHENS:
        return t.low[end] in lx.cues.behind_second or t.text[i].endswith("s")
    if t.low[i] == "second" and t.raw(end) in _HYPHENS and t.glued(end) and t.raw(i - 1) not in _HYPHENS:
        return False  # "three second-round picks"
    return not (word == "percentage" and t.word(end) in ("of", "point", "points") and t.word(end) != "of")


def _symbols(t: Tokens, i: int, lx: Lexicon, glued: bool) -> Measured | None:
    """A symbol with its exponents and the symbols it is composed with: km, m2, mol/L, kg m-3, mg·kg−1."""
    source, at = t.source, t.start[i]
    first = _symbol(source, at, lx)
    if first is None:
        return None
    unit, stop, power = first
    if glued and unit.apart and power == 1 and source[stop : stop + 1] not in ("/", "·"):
        return None
    if not glued and not _apart(t, i, stop, unit, power, lx):
        return None
    top, under = ([(unit.name, power)], []) if power > 0 else ([], [(unit.name, -power)])
    terms = 1
    while terms < 5 and unit.kind in (Kind.MEASURE, Kind.DURATION):
        join = _JOIN.match(source, stop)
        if join is None:
            break
        following = _symbol(source, join.end(), lx)
        if following is None or following[0].kind not in (Kind.MEASURE, Kind.DURATION):
            word = t.at(join.end())
            if join.group(1) == "/" and word < len(t) and t.start[word] == join.end():
                found = _words(t, word, lx, False)
                if found and found.kind in (Kind.MEASURE, Kind.DURATION):
                    under.append((found.name, 1))
                    stop = found.stop
            break
        other, stop, power = following
        (under if (join.group(1) == "/") != (power < 0) else top).append((other.name, abs(power)))
        terms += 1
    if terms == 1 and not under and top[0][1] == 1 and t.word(t.at(stop)) in ("squared", "cubed"):
        end = t.at(stop)
        return Measured(f"{unit.name} ** {2 if t.word(end) == 'squared' else 3}", unit.kind, end + 1, t.end[end])
    name = unit.name if terms == 1 and not under and top[0][1] == 1 else compose(top, under)
    return Measured(name, unit.kind, t.at(stop), stop)


def compose(top: list[tuple[str, int]], under: list[tuple[str, int]]) -> str:
    """The canonical name of a product of powers, as pint prints it: "kilogram / meter ** 3"."""
    above = " * ".join(sorted(_raised(name, power) for name, power in top)) or "1"
    return " / ".join([above, *sorted(_raised(name, power) for name, power in under)])


def _raised(name: str, power: int) -> str:
    return name if power == 1 else f"{name} ** {power}"


def _symbol(source: str, at: int, lx: Lexicon) -> tuple[Unit, int, int] | None:
    """The longest unit symbol at `at`, the code point after it, and its exponent."""
    for size in range(min(lx.symbol_length, len(source) - at), 0, -1):
        unit = lx.unit_symbols.get(source[at : at + size])
        if unit is None:
            continue
        stop = at + size
        following = source[stop : stop + 1]
        if size == 1 and following == "-" and source[stop + 1 : stop + 2].isalpha():
            continue
        if following == "-" and source[at:stop] == "in" and (part := _PART.match(source, stop)):
            word = part.group(1)
            if word in ("a", "an") or word in lx.cardinal or word in lx.scales or word.isdecimal():
                continue  # "one-in-a-million"
        if source[stop - 1] == "." and source[at : stop - 1] in lx.unit_symbols and _full_stop(source, stop, lx):
            continue  # "It weighs 3 lb."
        if source[stop - 1].isalpha() and (following.isalpha() or _either(source, at, stop)):
            continue
        power = 1
        if source[stop - 1].isalpha() and unit.kind in (Kind.MEASURE, Kind.DURATION):
            match = _EXPONENT.match(source, stop)
            if match and not (source[match.end() : match.end() + 1].isalpha()):
                sign, digit = (
                    (match.group(1) or match.group(3) or "").translate(_SUPER),
                    (match.group(2) or match.group(4)).translate(_SUPER),
                )
                power, stop = int(sign + digit), match.end()
            elif following.isdecimal():
                continue
        return unit, stop, power
    return None


def _full_stop(source: str, stop: int, lx: Lexicon) -> bool:
    """Whether the dot before `stop` ends the sentence too, so that it is no part of the unit."""
    match = _NEXT.match(source, stop)
    return (
        match is None or "\n" in match.group() or (match.group(1)[0].isupper() and match.group(1).lower() in lx.stops)
    )


def _either(source: str, at: int, stop: int) -> bool:
    """Whether a letter and a slash are no degrees: "5 C/F" says nothing, "180C/350F" says both."""
    return (
        source[stop : stop + 1] == "/" and source[at:stop] in ("C", "F") and not source[stop + 1 : stop + 2].isdecimal()
    )


def _apart(t: Tokens, i: int, stop: int, unit: Unit, power: int, lx: Lexicon) -> bool:
    """Whether a symbol with a space before it is a unit here."""
    text = t.source[t.start[i] : stop]
    following = t.at(stop)
    word = t.word(following)
    if t.newline(i) or unit.glued:
        return False
    if text in ("in", "in."):
        return (
            t.kind(following) != Sort.WORD
            and t.raw(following) not in ("$", "(", "£", "€")
            and t.kind(following) != Sort.DIGITS
        ) or (word in lx.after_inch and not (word in ("in", "of") and t.word(following) == "in"))
    if text == "a" or (len(text) == 1 and text.isupper() and t.raw(i - 2) == t.raw(following) == "="):
        return False  # "N = 3 M = 10"
    if unit.kind is Kind.MONEY and text.isupper() and (t.raw(i - 2) == "/" or (t.raw(i - 1) in _FRACTIONS)):
        return False  # "5/8 CUP": nobody tells money so
    before = t.word(i - 2)
    if unit.priced and not (before in lx.cues.before_price or before in lx.up or before in lx.down):
        return False
    if unit.shy and unit.name.startswith("degree_") and word in lx.cues.behind_degree:
        return True
    if (unit.shy or unit.priced) and power == 1:
        return t.kind(following) != Sort.WORD or word in lx.stops or word in lx.verbs or t.raw(following) in ("/", "·")
    return True


def money(t: Tokens, i: int, lx: Lexicon, floor: int) -> tuple[str, int] | None:
    """The currency whose sign or code stands right before token `i`, and the sign's first token.

    "$1.2bn", "US $1.1m", "EUR 50m", "Rs 2.5 crore", "$-5".
    """
    if i <= floor:
        return None
    j = i - 1
    if t.raw(j) in ("-", "−") and t.glued(i) and j > floor and t.kind(i) == Sort.DIGITS:
        j -= 1
    source, at = t.source, t.end[j]
    if at < t.start[j + 1] - 1 or t.newline(j + 1) or source[at - 1] not in lx.money_before:
        return None
    lowest = t.start[floor] if floor < len(t) else 0
    window = source[max(lowest, at - _SIGN_LENGTH) : at]
    best: tuple[str, int] | None = None
    for sign, code in lx.money_before[source[at - 1]]:
        if not window.endswith(sign):
            continue
        start = at - len(sign)
        before = source[start - 1 : start] if start else ""
        if sign[0].isalpha() and (before.isalpha() or before.isdecimal()):
            continue
        if sign in lx.scaled_signs and not (t.glued(i) and j == i - 1 and _SCALED.match(source, at)):
            continue
        best = (code, start)
        break
    if best is None:
        return None
    code, start = best
    first = t.at(start)
    return (code, first) if first >= floor and first <= j else None
