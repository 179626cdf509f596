"""Tokens -> stretches that hold digits or number words and are no figures, with the reason."""

from __future__ import annotations

import re

from numcheck.extraction import ages_told
from numcheck.extraction.chunks import PHONE
from numcheck.extraction.coded import coded
from numcheck.extraction.labels import numbered
from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.masked import Masked
from numcheck.extraction.names import first, glued, model, release, roman, tens, war, young
from numcheck.extraction.tokens import Sort, Tokens

_HYPHENS = frozenset("-‐‑")
#: Also an entry of a list of errors, and which of several it is: "[904417]", "[2/6]".
_CITED = re.compile(r"\[(?:\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,20}|\d{5,9}|\d{1,3}/\d{1,3})\]")
#: To such speeds cars are raced from nothing, in miles or kilometres an hour that nobody names.
_SPRINT = re.compile(r"(?:0|zero)(?:\s?[-–]\s?|[\s-]to[\s-])(?:60|62|100)(?=\s(?:in|time)\b)", re.IGNORECASE)
_GROUPED = re.compile(r"\(\d{1,3}(?:,\d{3})+\)")
_NOTED = re.compile(r"\(\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,20}\)")
_CASE = re.compile(
    r"\d{1,4}\s(?:U\.\s?S\.|F\.\s?(?:2d|3d|4th)|S\.\s?Ct\.|F\.\s?Supp\.|Cal\.|N\.\s?[EYW]\.)(?:\s?[23]d)?\s+\d{1,4}(?!\d)"
)


def read(t: Tokens, i: int, lx: Lexicon, floor: int) -> Masked | None:
    """The stretch at token `i` that is no figure; None if it may be one. Tokens before `floor` are taken."""
    if t.kind(i) == Sort.DIGITS:
        return (
            idiom(t, i, lx, floor)
            or _item(t, i, lx)
            or coded(t, i, floor)
            or _bracketed(t, i, lx, floor)
            or _phone(t, i, lx, floor)
            or _place(t, i, lx, floor)
            or model(t, i, lx)
            or release(t, i, lx)
            or tens(t, i, lx)
            or young(t, i, lx, floor)
            or glued(t, i, lx, floor)
            or numbered(t, i, lx, floor)
        )
    if t.kind(i) == Sort.WORD:
        return idiom(t, i, lx, floor) or roman(t, i, lx) or war(t, i, lx, floor) or numbered(t, i, lx, floor)
    return None


def idiom(t: Tokens, i: int, lx: Lexicon, floor: int) -> Masked | None:
    for offset, words in lx.idioms.get(t.low[i], ()):
        start = i - offset
        if start >= floor and all(t.word(start + k) == word for k, word in enumerate(words)):
            end = start + len(words)
            if words[-1] in lx.unit_words and (
                t.word(start - 1) in lx.cues.before_span or t.word(end) in lx.cues.behind_span
            ):
                continue  # "after one day"
            return Masked(start, end, "idiom")
    behind = t.raw(i + 1)
    if behind == "-" and t.word(i + 2) == "in" and t.raw(i + 3) == "-":
        j = i + 6 if t.word(i + 4) in ("a", "an") and t.raw(i + 5) in _HYPHENS else i + 4
        if t.word(j) in lx.scales:
            return Masked(i, j + 1, "idiom")  # "one-in-a-thousand"
    if t.low[i] in ("0", "zero") and (sprint := _SPRINT.match(t.source, t.start[i])):
        return Masked(i, t.at(sprint.end()), "idiom")
    if t.text[i] in lx.firsts and (name := first(t, i, lx)) is not None:
        return name
    if (
        t.kind(i) == Sort.DIGITS
        and behind in ("/", "x", "×", "-")
        and (t.glued(i + 1) or behind == "/")
        and t.kind(i + 2) == Sort.DIGITS
    ):
        for size in (5, 3):
            if i + size <= len(t) and "".join(t.text[i : i + size]) in lx.slashed and t.raw(i + size) not in ("/", "%"):
                return Masked(i, i + size, "idiom")
    if (
        t.low[i] in ("9", "nine")
        and t.word(i + 1) in ("to", "-", "–")
        and t.word(i + 2) in ("5", "five")
        and (t.word(i + 3) not in lx.unit_words and t.raw(i + 3) not in ("%", ",") and t.word(i + 3) not in lx.scales)
        and not (t.kind(i) == Sort.DIGITS and {t.word(j) for j in (i - 3, i - 2, i - 1, i + 3)} & lx.cues.won_and_lost)
    ):
        return Masked(i, i + 3, "clock_idiom")
    return None


def _item(t: Tokens, i: int, lx: Lexicon) -> Masked | None:
    """1. Open the lid. 2) Press start. (3) Wait."""
    if (
        len(t.text[i]) > 3
        or not t.text[i].isdecimal()
        or t.raw(i + 1) not in (".", ")")
        or not t.raw(i + 1)
        or not t.glued(i + 1)
    ):
        return None
    if t.glued(i + 2) or t.kind(i + 2) == Sort.BREAK:
        return None
    first = i - 1 if t.raw(i - 1) == "(" and t.raw(i + 1) == ")" else i
    if t.raw(first - 1) == "." and t.word(first - 2) in lx.cues.dotted:
        return None
    if t.raw(first - 1) == ":" and not t.newline(first) and int(t.text[i]) > 1:
        return None  # "Lost: 64. Hurt: 120.": no list begins so far on
    if not t.opens_sentence(first) or (
        t.raw(i + 1) == "." and not (t.is_capital(i + 2) or first == 0 or t.newline(first))
    ):
        return None
    return Masked(first, i + 2, "item")


#: Words on either side of a bracket that may tell of a match.
_AROUND = 14
_RECORD = re.compile(r"\d{1,3}-\d{1,2}-\d{1,2}\)")


def _played(t: Tokens, i: int, lx: Lexicon) -> bool:
    """Whether words of a match stand around token `i`."""
    return any(t.word(j) in lx.score for j in range(max(i - _AROUND, 0), min(i + _AROUND, len(t))))


def _bracketed(t: Tokens, i: int, lx: Lexicon, floor: int) -> Masked | None:
    """[12], [3, 5-7], [904417], [2/6], (22), (26,29)."""
    if i <= floor or t.raw(i - 1) not in ("[", "("):
        return None
    match = (_CITED if t.raw(i - 1) == "[" else _NOTED).match(t.source, t.start[i - 1])
    if match is None or _GROUPED.fullmatch(match.group()) or ages_told.bracketed(t, i, lx):
        return None
    if t.raw(i + 1) in ("-", "–") and t.raw(i + 3) == ")" and t.text[i].isdecimal() and t.raw(i + 2).isdecimal():
        if int(t.text[i]) >= int(t.text[i + 2]):
            return None  # a record: (10-5)
        if t.is_capital(i - 2) and t.low[i - 2] not in lx.books and _played(t, i, lx):
            return None  # and a poor one: "lost to Harna (2-13)"
    if _RECORD.match(t.source, t.start[i]) and t.is_capital(i - 2) and int(t.text[i]) > int(t.text[i + 2]):
        return None  # and with its draws: (31-2-1)
    return Masked(i - 1, t.at(match.end()), "citation")


def _phone(t: Tokens, i: int, lx: Lexicon, floor: int) -> Masked | None:
    start = i
    while start > floor and start > i - 3 and (t.raw(start - 1) in ("+", "(") and t.glued(start)):
        start -= 1
    match = PHONE.match(t.source, t.start[start])
    if match is None:
        short = len(t.text[i]) == 3 and t.word(i - 1) in lx.cues.dialling
        known = short and (t.kind(i + 1) != Sort.WORD or t.low[i + 1] in lx.cues.behind_phone)
        return Masked(i, i + 1, "phone") if known else None
    written = match.group()
    digits = sum(c.isdecimal() for c in written)
    if digits < 7 or digits > 15:
        return None
    plain = written.startswith(("+", "(", "0", "1-")) or re.fullmatch(r"\d{3}-\d{3}-\d{4}", written)
    if not plain and t.word(start - 1) not in lx.cues.before_phone:
        return None
    if written.startswith("+") and digits < 9:
        return None
    if t.word(start - 1) in ("$", "£", "€"):
        return None
    return Masked(start, t.at(match.end()), "phone")


def _place(t: Tokens, i: int, lx: Lexicon, floor: int) -> Masked | None:
    """10 Downing Street; CA 90210; 410 U.S. 113."""
    match = _CASE.match(t.source, t.start[i])
    if match:
        return Masked(i, t.at(match.end()), "citation")
    text = t.text[i]
    if len(text) == 5 and text.isdecimal() and t.word(i + 1) in ("zip", "postcode"):
        return Masked(i, i + 1, "postcode")
    if t.raw(i - 1) in lx.states and len(text) == 5 and text.isdecimal() and i > floor:
        end = i + 3 if t.raw(i + 1) == "-" and t.glued(i + 1) and len(t.raw(i + 2)) == 4 else i + 1
        return Masked(i - 1, end, "postcode")
    if text.isdecimal() and t.word(i + 1) == "block" and t.word(i + 2) == "of" and t.word(i - 1) == "the":
        return Masked(i, i + 2, "address")
    if text.isdecimal() and t.is_capital(i + 1) and t.word(i + 1) in lx.cues.roads:
        return Masked(i, i + 2, "road")
    if text.isdecimal() and len(text) < 6 and not t.newline(i + 1):
        j = i + 1
        if t.kind(j) == Sort.DIGITS or (t.raw(j) in "NSEW" and t.raw(j)):
            j += 1
        first = j
        if t.kind(j) == Sort.DIGITS and t.word(j + 1) in ("st", "nd", "rd", "th"):
            j, first = j + 2, j
        while j < first + 4 and t.is_capital(j) and not t.newline(j):
            if t.low[j] in lx.streets and (j > first or (t.is_capital(j + 1) and t.low[j] in ("ave", "rue", "avenue"))):
                return Masked(i, j + 1, "address")
            j += 1
    return None


def cited(t: Tokens, i: int, lx: Lexicon, floor: int) -> Masked | None:
    """Hill et al. (2009); (Wright 1976; Rudy & Muhleman 1987a): the year of a work."""
    text = t.text[i]
    if len(text) != 4 or not text.isdecimal() or not 1800 <= int(text) < 2100:
        return None
    end = i + 2 if t.kind(i + 1) == Sort.WORD and t.glued(i + 1) and len(t.text[i + 1]) == 1 else i + 1
    j = i - 1
    if t.raw(j) == "," or t.raw(j) == "(":
        j -= 1
    if t.raw(j) == "." and t.word(j - 1) == "al":
        return Masked(i, end, "citation")
    if not t.is_capital(j) or t.low[j] in lx.months or t.low[j] in lx.seasons or t.low[j] in lx.plain or j < floor:
        return None
    if t.raw(i - 1) == "(" and t.raw(end) == ")" and (t.raw(j - 1) in ("&", "and") or t.raw(j - 1) == "."):
        return Masked(i, end, "citation")
    if t.raw(i - 1) != "(" and t.raw(end) in (")", ";", ","):
        for k in range(j, max(floor, j - 30) - 1, -1):
            if t.text[k] == ")":
                return None
            if t.text[k] == "(":
                few = all(t.sort[m] != Sort.WORD or t.is_capital(m) or t.low[m] in lx.citing for m in range(k + 1, j))
                return Masked(i, end, "citation") if few else None
    return None
