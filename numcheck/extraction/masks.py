"""Tokens -> stretches that hold digits or number words and are no figures, with the reason."""

from __future__ import annotations

import re
from dataclasses import dataclass

from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.tokens import Sort, Tokens

_HYPHENS = frozenset("-‐‑")
_ROMAN = re.compile(r"(?=[IVX]{2,6}$)X{0,3}(?:IX|IV|V?I{0,3})")
_IP = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d{1,5})?")
_VERSION = re.compile(r"[vV]?\d+(?:\.\d+){2,6}(?:[-.+]?(?:rc|alpha|beta|dev|post|a|b|p)?\d*)?|v\d+(?:\.\d+)*|V\d+\.\d+")
_HEX = re.compile(
    r"(?=\w*\d)(?=[\w-]*[a-fA-F])[0-9a-fA-F]{3,}(?:-[0-9a-fA-F]{2,})+|(?=\w*[a-f]\w*)(?=\w*\d\w*\d)[0-9a-f]{7,64}"
)
_PHONE = re.compile(
    r"\+\d{1,3}[\s.-]?(?:\(\d{1,4}\)[\s.-]?)?\d{1,4}(?:[\s./-]?\d{2,4}){1,4}(?!\d)"
    r"|\(\d{3}\)\s?\d{3}[\s.-]\d{4}(?!\d)|\d{3}-\d{3}-\d{4}(?!\d)|1-\d{3}-\d{3}-\d{4}(?!\d)|0\d{2,4}[\s-]\d{3,4}[\s-]?\d{3,4}(?!\d)"
    r"|\d{3}-\d{4}(?![\d-])"
)
_CALENDAR = re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:T.*)?")
_UK_POSTCODE = re.compile(r"[A-Z]{1,2}\d[A-Z\d]?\s?\d[A-Z]{2}(?!\w)")
_CITED = re.compile(r"\[\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,20}\]")
_GROUPED = re.compile(r"\(\d{1,3}(?:,\d{3})+\)")
_NOTED = re.compile(r"\(\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,20}\)")
_CASE = re.compile(
    r"\d{1,4}\s(?:U\.\s?S\.|F\.\s?(?:2d|3d|4th)|S\.\s?Ct\.|F\.\s?Supp\.|Cal\.|N\.\s?[EYW]\.)(?:\s?[23]d)?\s+\d{1,4}(?!\d)"
)


@dataclass(frozen=True, slots=True)
class Masked:
    """A refused stretch at tokens `start` to `end`, half-open."""

    start: int
    end: int
    reason: str  # a key of [reasons]


class Chunks:
    """The verdict on a stretch without spaces, kept while the reader walks through it, so that each is judged once."""

    __slots__ = ("_end", "_lx", "_start", "_t", "_verdict")

    def __init__(self, t: Tokens, lx: Lexicon) -> None:
        self._t, self._lx = t, lx
        self._start = self._end = 0
        self._verdict: str | None = None

    def read(self, i: int, floor: int) -> Masked | None:
        """What is wrong with the stretch around token `i`, if anything; tokens before `floor` are taken."""
        t = self._t
        if not self._start <= i < self._end:
            lo, hi = i, i + 1
            while lo > floor and t.glued(lo):
                lo -= 1
            while hi < len(t) and t.glued(hi):
                hi += 1
            self._start, self._end = lo, hi
            self._verdict = self._judge(lo, hi) if hi - lo > 1 or len(t.text[i]) > 4 else None
        return Masked(max(floor, self._start), self._end, self._verdict) if self._verdict else None

    def _judge(self, lo: int, hi: int) -> str | None:
        t = self._t
        begin, finish = t.start[lo], t.end[hi - 1]
        text = t.source[begin : min(finish, begin + 400)].strip(".,;:!?()[]{}<>\"'“”‘’")
        if "@" in text[1:-1] and "." in text and "://" not in text:
            return "email"
        if "://" in text or text.startswith("www.") or re.search(r"\.(?:com|org|net|gov|edu|html?)(?:/|\b)", text):
            return "url"
        if _IP.fullmatch(text):
            return "ip"
        if _VERSION.fullmatch(text) and not re.fullmatch(r"\d{1,3}(?:\.\d{3}){2,}", text):
            return "version"
        if _HEX.fullmatch(text) and not text.isdecimal() and not re.fullmatch(r"\d+(?:e|E)[-+]?\d+", text):
            return "identifier"
        parts = re.split(r"[-‐‑/_]", text)
        if re.fullmatch(r"[-−+]?[\d.,]+[eE][-−+]?\d+\S{0,12}", text):
            return None
        if re.fullmatch(r"\d{1,2}:\d{2}\.\d{1,3}", text):
            return "race"
        chained = len(parts) > 2 and sum(any(c.isdigit() for c in part) for part in parts) > 1 and hi - lo > 4
        if not chained or _CALENDAR.fullmatch(text) or _measured(parts, self._lx):
            return None
        return "phone" if _PHONE.fullmatch(text) else "identifier"


def _measured(parts: list[str], lx: Lexicon) -> bool:
    """Whether one of the parts is a unit or a word of age or range: "10-12-year-old", "$5-10/kg"."""
    return any(
        part.lower() in lx.unit_words or part in lx.unit_symbols or part.lower() in lx.age_after for part in parts
    )


def read(t: Tokens, i: int, lx: Lexicon, floor: int) -> Masked | None:
    """The stretch at token `i` that is no figure; None if it may be one. Tokens before `floor` are taken."""
    if t.kind(i) == Sort.DIGITS:
        return (
            _idiom(t, i, lx, floor)
            or _item(t, i, lx)
            or _bracketed(t, i, floor)
            or _phone(t, i, lx, floor)
            or _place(t, i, lx, floor)
            or _glued(t, i, lx, floor)
            or _numbered(t, i, lx, floor)
        )
    if t.kind(i) == Sort.WORD:
        return _idiom(t, i, lx, floor) or _roman(t, i, lx) or _numbered(t, i, lx, floor)
    return None


def _idiom(t: Tokens, i: int, lx: Lexicon, floor: int) -> Masked | None:
    for offset, words in lx.idioms.get(t.low[i], ()):
        start = i - offset
        if start >= floor and all(t.word(start + k) == word for k, word in enumerate(words)):
            return Masked(start, start + len(words), "idiom")
    if (
        t.kind(i) == Sort.DIGITS
        and t.raw(i + 1) in ("/", "x", "×", "-")
        and t.raw(i + 1)
        and (t.glued(i + 1) or t.raw(i + 1) == "/")
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
    if not t.opens_sentence(first) or (
        t.raw(i + 1) == "." and not (t.is_capital(i + 2) or first == 0 or t.newline(first))
    ):
        return None
    return Masked(first, i + 2, "item")


def _bracketed(t: Tokens, i: int, floor: int) -> Masked | None:
    """[12], [3, 5-7], (22), (26,29)."""
    if i <= floor or t.raw(i - 1) not in ("[", "("):
        return None
    match = (_CITED if t.raw(i - 1) == "[" else _NOTED).match(t.source, t.start[i - 1])
    if match is None or _GROUPED.fullmatch(match.group()):
        return None
    if (
        t.raw(i + 1) in ("-", "–") and t.raw(i + 3) == ")" and t.text[i].isdecimal() and t.raw(i + 2).isdecimal()
    ) and int(t.text[i]) >= int(t.text[i + 2]):
        return None  # a record: (10-5)
    return Masked(i - 1, t.at(match.end()), "citation")


def _phone(t: Tokens, i: int, lx: Lexicon, floor: int) -> Masked | None:
    start = i
    while start > floor and start > i - 3 and (t.raw(start - 1) in ("+", "(") and t.glued(start)):
        start -= 1
    if (
        len(t.text[i]) == 3
        and t.word(i - 1) in lx.cues.dialling
        and (t.kind(i + 1) != Sort.WORD or t.low[i + 1] in lx.cues.behind_phone)
    ):
        return Masked(i, i + 1, "phone")
    match = _PHONE.match(t.source, t.start[start])
    if match is None:
        return None
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


def _glued(t: Tokens, i: int, lx: Lexicon, floor: int) -> Masked | None:
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
        return Masked(_left(t, before, floor), _right(t, i + 1), "name")
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
        return Masked(_left(t, before - 1, floor), _right(t, i + 1), "name")
    if t.raw(i + 1) in _HYPHENS and t.raw(i + 1) and t.glued(i + 1) and t.glued(i + 2) and t.kind(i + 2) == Sort.WORD:
        text = t.text[i + 2]
        if text.isupper() and text not in lx.unit_symbols and len(text) < 5 and t.text[i + 2] != "I":
            return Masked(i, _right(t, i + 3), "name")
    return None


def _left(t: Tokens, i: int, floor: int) -> int:
    """The first token of the word that token `i` is glued to, over letters, digits and hyphens."""
    while i > floor and t.glued(i) and (t.kind(i - 1) in (Sort.WORD, Sort.DIGITS) or t.raw(i - 1) in _HYPHENS):
        i -= 1
    return i


def _right(t: Tokens, i: int) -> int:
    """The token after a word of letters, digits and hyphens that runs on at `i`."""
    while (
        i < len(t)
        and t.glued(i)
        and (
            t.kind(i) in (Sort.WORD, Sort.DIGITS)
            or (t.raw(i) in _HYPHENS | {"+", "_"} and t.glued(i + 1) and t.kind(i + 1) in (Sort.WORD, Sort.DIGITS))
        )
    ):
        i += 1
    return i


def _roman(t: Tokens, i: int, lx: Lexicon) -> Masked | None:
    """World War II, Leo XIV, phase III."""
    if not _ROMAN.fullmatch(t.text[i]) or (t.glued(i + 1) and t.kind(i + 1) in (Sort.DIGITS, Sort.WORD)):
        return None
    return Masked(i, i + 1, "name")


def _numbered(t: Tokens, i: int, lx: Lexicon, floor: int) -> Masked | None:
    """Section 4.2, Figs. 7-9, No. 1, iPhone 15, Route 66, phases 3, 5 and 7."""
    j = i - 1
    dotted = t.raw(j) in (".", "#", "(") and j > floor
    if dotted:
        if t.raw(j) == "#":
            return Masked(j, _listed(t, i + 1), "reference")
        if (not t.glued(j) and t.raw(j) == ".") or t.newline(i):
            return None
        j -= 1
    if t.kind(i) == Sort.DIGITS and len(t.text[i]) > 1 and t.text[i][0] == "0" and t.text[i].isdecimal():
        return Masked(i, _right(t, i + 1), "identifier")
    if (
        t.kind(i) == Sort.DIGITS
        and j == i - 1
        and t.raw(j) == "−"
        and j > floor
        and len(t.raw(j - 1)) == 1
        and t.kind(j - 1) == Sort.WORD
        and t.glued(i)
    ):
        return Masked(j, i + 1, "formula") if t.kind(j - 2) != Sort.DIGITS and t.raw(j - 1) not in "aAI" else None
    if (
        i - 1 == j >= floor
        and t.raw(j) in (")", "]")
        and t.raw(j)
        and t.glued(i)
        and t.glued(j)
        and t.kind(j - 1) in (Sort.WORD, Sort.DIGITS)
    ):
        return Masked(i, i + 1, "formula")  # Mg(ClO4)2
    if j < floor or t.kind(j) != Sort.WORD or t.newline(i):
        return None
    word, raw = t.low[j], t.text[j]
    if word in lx.numbered and not (len(raw) == 1 and raw.isupper() and not dotted):
        if dotted and t.raw(i - 1) == "." and len(word) > 4 and word not in ("figs", "refs"):
            return None
        if word in lx.cues.capital_numbered and not dotted and not raw[0].isupper():
            return None
        if word in ("p", "n", "r") and t.raw(i - 1) != ".":
            return None
        if word in lx.counting and not raw[0].isupper() and t.word(j - 1) in lx.determined:
            return None
        if _quantified(
            t, i, lx, plain=(word in lx.counting and not raw[0].isupper()) or t.kind(i) == Sort.WORD, numbered=True
        ):
            return None
        return Masked(j, _listed(t, i + 1), "reference" if word not in lx.cues.numbered_roads else "road")
    if dotted or t.kind(i) == Sort.WORD:
        return None
    if (t.word(i + 1) in ("st", "nd", "rd", "th") and t.glued(i + 1)) or word.endswith("'s"):
        return None
    if (
        len(raw) == 1
        and raw not in "aAI"
        and not t.glued(j)
        and t.raw(j - 1) not in ("'", "\u2019")
        and len(t.text[i]) < 3
        and t.text[i].isdecimal()
        and not _quantified(t, i, lx, plain=True)
    ):
        return Masked(j, i + 1, "formula")
    named = any(c.isupper() for c in raw) and (len(raw) > 1 or raw not in "IAxy")
    if (
        not named
        or word in lx.plain
        or word in lx.verbs
        or word in lx.strict
        or word in lx.months
        or word in lx.weekdays
    ):
        return None
    if (
        word in lx.cardinal
        or word in lx.scales
        or raw in lx.money_codes
        or raw in ("Rs", "RM", "RMB")
        or word in lx.bounds_before
    ):
        return None
    if len(raw) == 1 and not (t.raw(j - 1) == "&" or t.is_capital(j - 1)):
        return None
    if not t.text[i].isdecimal() or len(t.text[i]) > 5:
        return None
    if word in ("in", "of") or (t.opens_sentence(j) and (word.endswith(("ly", "ed", "ing")) or len(word) < 3)):
        return None
    if _quantified(t, i, lx, plain=False) or _counts(t, i + 1, lx):
        return None
    return Masked(j, _right(t, i + 1), "name")


def _counts(t: Tokens, j: int, lx: Lexicon) -> bool:
    """Whether a plural noun, with one adjective at most before it, follows a name and its number: "Chad 12 trucks"."""
    for k in (j, j + 1):
        low = t.word(k)
        if t.kind(k) != Sort.WORD or low in lx.stops or low in lx.verbs:
            return False
        if low in lx.plurals or (
            low.endswith("s") and not low.endswith(("ss", "us", "is", "'s")) and len(low) > 3 and low not in lx.singular
        ):
            return not (t.is_capital(k) and t.is_capital(k + 1)) or t.word(j - 2).endswith(("s", "ed"))
        if low.endswith("ing"):
            return False
    return False


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


def _quantified(t: Tokens, i: int, lx: Lexicon, *, plain: bool, numbered: bool = False) -> bool:
    """Whether the digits at `i` carry a unit, a magnitude or (with `plain`) a counted noun, so that they are no name.

    `numbered`: a noun such as "figure" stands before, so that a letter glued to the digits is a part of the number.
    """
    j = i + 1
    raw, word = t.raw(j), t.word(j)
    if numbered and t.glued(j) and len(raw) == 1 and raw.isalpha():
        return False
    if raw in ("%", "°", "$", "€", "£", "±", "×", "+", "‰"):
        return True
    if raw in _HYPHENS and raw and t.glued(j):
        word = t.word(j + 1)
        return (
            word in lx.unit_words
            or word in lx.age_after
            or (t.kind(j + 1) == Sort.DIGITS and (plain or not numbered))
            or (plain and t.kind(j + 1) == Sort.WORD)
        )
    if t.kind(j) != Sort.WORD:
        return False
    if t.glued(j) and len(raw) == 1 and raw.isupper() and raw in "CFAB" and t.is_capital(i - 1) and not t.glued(i):
        return False
    if (
        word in lx.scales
        or word in lx.unit_words
        or (raw in lx.unit_symbols and word not in lx.stops)
        or (t.glued(j) and t.text[j] in lx.suffixes)
    ):
        return True
    if not plain or word in lx.stops or word in lx.verbs:
        return plain and word in ("of", "other", "more") and t.word(j + 1) in lx.cues.behind_numbered
    k = j
    while k < j + 4 and t.kind(k) == Sort.WORD and t.low[k] not in lx.stops and t.low[k] not in lx.verbs:
        low = t.low[k]
        if low in lx.plurals or (
            low.endswith("s") and not low.endswith(("ss", "us", "is")) and len(low) > 3 and low not in lx.singular
        ):
            return not (t.is_capital(k) and k == j and t.is_capital(j + 1))
        k += 1
    return False


def _listed(t: Tokens, i: int) -> int:
    """The end of a list of reference numbers whose first one ends before `i`: "Figs. 7-9", "phases 3, 5 and 7"."""
    i = _suffix(t, i)
    while True:
        j = i
        if t.raw(j) in (",", "–", "-", "&", "/", "—"):
            j += 1
        if t.word(j) in ("and", "or", "to", "&"):
            j += 1
        if j == i or t.kind(j) != Sort.DIGITS or len(t.text[j]) > 4 or t.newline(j):
            return i
        joined = t.word(j - 1) in ("and", "or", "to")
        if not joined and t.raw(i) == "," and t.kind(j + 1) == Sort.WORD and t.low[j + 1] not in ("and", "or"):
            return i
        if t.raw(j + 1) in ("%", "$", "°", "±"):
            return i
        i = _suffix(t, j + 1)


def _suffix(t: Tokens, i: int) -> int:
    """Over the letter or closing bracket of a reference: 3a, 4(b), (5)."""
    if t.kind(i) == Sort.WORD and t.glued(i) and len(t.text[i]) == 1:
        i += 1
    if t.raw(i) == "(" and t.raw(i + 2) == ")" and t.glued(i) and len(t.raw(i + 1)) < 3:
        i += 3
    if t.raw(i) == ")" and t.raw(i - 2) == "(":
        i += 1
    return i
