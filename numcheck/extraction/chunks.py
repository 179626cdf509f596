"""Stretches without spaces -> addresses of machines and mails, versions, identifiers, phone numbers."""

from __future__ import annotations

import calendar
import re

from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.masked import Masked
from numcheck.extraction.tokens import Tokens
from numcheck.ruleset.rarity import listed

_IP = re.compile(r"\d{1,3}(?:\.\d{1,3}){3}(?:[:/]\d{1,5})?")
_VERSION = re.compile(r"[vV]?\d+(?:\.\d+){2,6}(?:[-.+]?(?:rc|alpha|beta|dev|post|a|b|p)?\d*)?|v\d+(?:\.\d+)*|V\d+\.\d+")
_HEX = re.compile(
    r"(?=\w*\d)(?=[\w-]*[a-fA-F])[0-9a-fA-F]{3,}(?:-[0-9a-fA-F]{2,})+|(?=\w*[a-f]\w*)(?=\w*\d\w*\d)[0-9a-f]{7,64}"
)
PHONE = re.compile(
    r"\+\d{1,3}[\s.-]?(?:\(\d{1,4}\)[\s.-]?)?\d{1,4}(?:[\s./-]?\d{2,4}){1,4}(?!\d)"
    r"|\(\d{3}\)\s?\d{3}[\s.-]\d{4}(?!\d)|\d{3}-\d{3}-\d{4}(?!\d)|1-\d{3}-\d{3}-\d{4}(?!\d)|0\d{2,4}[\s-]\d{3,4}[\s-]?\d{3,4}(?!\d)"
    r"|\d{3}-\d{4}(?![\d-])"
)
_GROUPED = re.compile(r"\d{1,3}(?:\.\d{3}){2,}")
_DOTTED_DAY = re.compile(r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.(?:1[5-9]|20)\d\d")  # 3.4.1961
_ISO_DAY = re.compile(r"\d{4}-(\d{2})-(\d{2})")
_LEAP_YEAR = 2000
_MIXED = re.compile(r"\d{1,4}-[1-9]\d?/\d{1,2}\D{0,12}")  # 3-1/4
_CALENDAR = re.compile(r"\d{1,4}([-/.])\d{1,2}\1\d{1,4}(?:T.*)?")


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
        if _VERSION.fullmatch(text) and not (_GROUPED.fullmatch(text) or _DOTTED_DAY.fullmatch(text)):
            return "version"
        if (
            _HEX.fullmatch(text)
            and not _counts(text)
            and not text.isdecimal()
            and not re.fullmatch(r"\d+(?:e|E)[-+]?\d+", text)
        ):
            return "identifier"
        parts = re.split(r"[-‐‑/_]", text)
        if re.fullmatch(r"[-−+]?[\d.,]+[eE][-−+]?\d+\S{0,12}", text):
            return None
        if re.fullmatch(r"\d{1,2}:\d{2}\.\d{1,3}", text):
            return "race"
        if (day := _ISO_DAY.fullmatch(text)) and not (
            1 <= int(day[1]) <= 12 and 1 <= int(day[2]) <= _days(int(day[1]))
        ):
            return "identifier"  # "2024-02-30"
        chained = len(parts) > 2 and sum(any(c.isdigit() for c in part) for part in parts) > 1 and hi - lo > 4
        if not chained or _CALENDAR.fullmatch(text) or _MIXED.fullmatch(text) or _measured(parts, self._lx):
            return None
        return "phone" if PHONE.fullmatch(text) else "identifier"


def _counts(text: str) -> bool:
    """Whether digits before a word are so many of it, though its letters could be digits too: "320-bed"."""
    number, _, word = text.partition("-")
    return number.isdecimal() and word.isalpha() and listed(word.lower())


def _days(month: int) -> int:
    """The most days that a month may have."""
    return calendar.monthrange(_LEAP_YEAR, month)[1]


def _measured(parts: list[str], lx: Lexicon) -> bool:
    """Whether one of the parts is a unit or a word of age or range: "10-12-year-old", "$5-10/kg"."""
    return any(
        part.lower() in lx.unit_words or part in lx.unit_symbols or part.lower() in lx.age_after for part in parts
    )
