"""Tokens -> numbers inside names: COVID-19, Leo XIV, a .38 caliber revolver."""

from __future__ import annotations

import re

from numcheck.extraction.labels import counts
from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.masked import Masked, left, right
from numcheck.extraction.tokens import Sort, Tokens

_HYPHENS = frozenset("-‐‑")
_APART = frozenset(["-", "'", "’", "‐"])
_SPANS = frozenset(["year", "years", "years'", "year's", "day", "days", "days'", "week", "weeks"])
#: A heading shows within so many tokens whether all its words have capitals.
_HEADING = 40
#: Two to thirty-nine, but for five and ten: one letter is an initial.
ROMANS = frozenset(
    tens + units
    for tens in ("", "X", 2 * "X", 3 * "X")
    for units in ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")
    if len(tens + units) > 1
)
_PLAN = re.compile(r"\([a-z]\)")  # a 401(k)
_UK_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?!\w)")


def war(t: Tokens, i: int, lx: Lexicon, floor: int) -> Masked | None:
    """The Seven Years' War, the Six-Day War: a name, and no stretch of time."""
    j = i + 1
    while j < i + 6 and (t.raw(j) in _APART or (t.is_capital(j) and t.low[j] in _SPANS)):
        j += 1
    if j == i + 1 or not t.is_capital(j) or t.low[j] not in lx.cues.wars or not t.is_capital(i) or t.newline(j):
        return None
    return Masked(i, j + 1, "name")


def model(t: Tokens, i: int, lx: Lexicon) -> Masked | None:
    """A .38 caliber revolver, a 32-bit processor, a 1080p screen, a film in 4K: figures that name a make."""
    j = i + 2 if t.raw(i + 1) in _HYPHENS and t.raw(i + 1) and t.glued(i + 1) else i + 1
    if t.word(j) in lx.cues.calibres or (t.text[i][0] == "." and t.word(j) in lx.cues.guns):
        return Masked(i, j + 1, "name")
    if j == i + 2 and t.word(j) in lx.cues.makes:
        return Masked(i, j + 1, "name")
    if t.raw(i - 1) == "/" and t.glued(i) and t.low[max(0, i - 2)] == "f" and t.glued(i - 1):
        return Masked(i, i + 1, "name")  # "an f/1.8 lens"
    if len(t.text[i]) == 3 and _PLAN.match(t.source, t.end[i]):
        return Masked(i, i + 4, "name")
    mark = t.raw(i + 1)
    if not t.glued(i + 1) or (t.glued(i + 2) and t.kind(i + 2) in (Sort.WORD, Sort.DIGITS)):
        return None
    if mark == "p" and t.text[i] in lx.cues.scan_lines:
        priced = t.word(i - 1) in ("at", "by", "to", "from") or t.kind(i + 2) != Sort.WORD or t.low[i + 2] in lx.stops
        return None if priced else Masked(i, i + 2, "name")
    if mark == "k" and t.text[i] in lx.cues.runs and t.word(i - 1) in ("a", "an", "the"):
        counted = t.kind(i + 2) == Sort.WORD and t.low[i + 2] not in lx.stops and t.low[i + 2] not in lx.cues.run_as
        return None if counted else Masked(i, i + 2, "name")  # "he runs the 10k"
    if mark == "K" and t.raw(i - 1) not in lx.signs and len(t.text[i]) < 3:
        wide = t.text[i] in lx.cues.picture_widths and not counts(t, i + 2, lx)
        return Masked(i, i + 2, "name") if wide or t.word(i - 1) in ("a", "an", "the") else None
    return None


def release(t: Tokens, i: int, lx: Lexicon) -> Masked | None:
    """Kestra 2.12 Release Notes: which version of a program."""
    if "." not in t.text[i][1:] or t.word(i + 1) not in lx.cues.releases or t.newline(i) or t.newline(i + 1):
        return None
    named = t.is_capital(i - 1) and t.low[i - 1] not in lx.stops and not t.glued(i)
    return Masked(i, i + 1, "version") if named else None


def first(t: Tokens, i: int, lx: Lexicon) -> Masked | None:
    """3M, 7-Eleven: a name that begins with digits."""
    for name in lx.firsts.get(t.text[i], ()):
        end = t.start[i] + len(name)
        counted = t.raw(t.at(end)).islower() and counts(t, t.at(end), lx)  # "3M shares"
        if t.source.startswith(name, t.start[i]) and not t.source[end : end + 1].isalnum() and not counted:
            return Masked(i, t.at(end), "name")
    return None


def young(t: Tokens, i: int, lx: Lexicon, floor: int) -> Masked | None:
    """The under-21s: a team, or people by their age, and no seconds."""
    j = i - 2 if t.raw(i - 1) in _HYPHENS and t.raw(i - 1) else i - 1
    if t.raw(i + 1) != "s" or not t.glued(i + 1) or len(t.text[i]) > 2 or t.word(j) != "under" or j < floor:
        return None
    return Masked(j, i + 2, "ages") if j == i - 2 or t.word(j - 1) == "the" else None


def tens(t: Tokens, i: int, lx: Lexicon) -> Masked | None:
    """In his 30s, highs in the mid-80s, the low 20s: a stretch of ten, not so many seconds."""
    text, before = t.text[i], t.word(i - 1)
    if t.raw(i + 1) != "s" or not t.glued(i + 1) or not text.isdecimal():
        return None
    made = len(text) == 3 and text[0] != "0"  # "the 737s were grounded"
    if not (made or (len(text) == 2 and text[1] == "0")):
        return None
    joined = t.raw(i - 1) in _HYPHENS and t.word(i - 2) in lx.cues.year_prefixes
    if not (joined or before in lx.cues.tens_before) or (t.glued(i + 2) and t.kind(i + 2) == Sort.WORD):
        return None
    named = t.kind(i + 2) == Sort.WORD and t.low[i + 2] not in lx.stops and not t.newline(i + 2)
    return None if named and not joined else Masked(i, i + 2, "name" if made else "tens")


def titled(t: Tokens, i: int, lx: Lexicon, first: int) -> Masked | None:
    """The Fantastic Four, Three Gorges, Twenty20: a number word inside a name, where no heading has all in capitals.

    `first`: the first token of the sentence.
    """
    if t.kind(i + 1) == Sort.DIGITS and t.glued(i + 1):
        return Masked(i, i + 2, "name")
    if not t.is_capital(i) or t.text[i].isupper() or t.opens_sentence(i) or t.raw(i - 1) in _HYPHENS | {"'", "\u2019"}:
        return None
    led = t.is_capital(i - 1) and not t.opens_sentence(i - 1) and t.low[i - 1] not in lx.plain
    if not (led or (t.is_capital(i + 1) and t.low[i + 1] not in lx.scales and t.low[i + 1] not in lx.cardinal)):
        return None
    stretch = range(first, min(first + _HEADING, len(t)))
    plain = any(len(t.text[k]) > 3 and t.text[k].islower() and t.low[k] not in lx.stops for k in stretch)
    return Masked(i, i + 1, "name") if plain else None


def glued(t: Tokens, i: int, lx: Lexicon, floor: int) -> Masked | None:
    """CO2, PM2.5, COVID-19, AK-176, G20, 5G, 2AA: letters and digits in one word."""
    before = i - 1
    if i > floor and t.glued(i) and t.kind(before) == Sort.WORD:
        if (
            t.raw(before) in lx.money_codes
            or t.raw(before) in lx.cues.codes_before
            or (t.raw(before) in "xX" and t.kind(before - 1) == Sort.DIGITS)
        ):
            return None
        if t.raw(before) == "e":
            return None
        match = _UK_POSTCODE.match(t.source, t.start[before])
        if match:
            return Masked(before, t.at(match.end()), "postcode")
        return Masked(left(t, before, floor), right(t, i + 1), "name")
    if (
        before > floor
        and t.raw(before) in _HYPHENS
        and t.glued(i)
        and t.glued(before)
        and t.kind(before - 1) == Sort.WORD
    ):
        word = t.low[before - 1]
        if (
            word in lx.prefixes
            or word in lx.cardinal
            or word in lx.months
            or (word in lx.bounds_before and word in lx.joiners)
            or word in lx.joiners
        ):
            return None
        if (
            t.raw(before - 1) in lx.money_codes
            or word in lx.units
            or (t.raw(before - 1) in lx.unit_symbols and t.kind(before - 2) == Sort.DIGITS)
        ):
            return None
        return Masked(left(t, before - 1, floor), right(t, i + 1), "name")
    if t.raw(i + 1) in _HYPHENS and t.raw(i + 1) and t.glued(i + 1) and t.glued(i + 2) and t.kind(i + 2) == Sort.WORD:
        text = t.text[i + 2]
        if text.isupper() and (text not in lx.unit_symbols or text == "K") and len(text) < 5 and text != "I":
            return Masked(i, right(t, i + 3), "name")
    return None


def roman(t: Tokens, i: int, lx: Lexicon) -> Masked | None:
    """World War II, Leo XIV, phase III."""
    if t.text[i] not in ROMANS or (t.glued(i + 1) and t.kind(i + 1) in (Sort.DIGITS, Sort.WORD)):
        return None
    return Masked(i, i + 1, "name")
