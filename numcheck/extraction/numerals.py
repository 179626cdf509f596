"""Digits as written -> the number they stand for."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

#: Numbers with more digits are refused: nobody counts so far, and arithmetic on them is a way to stall a reader.
MAX_DIGITS = 40
MAX_EXPONENT = 30

_PLAIN = re.compile(r"\d+")
_POINT = re.compile(r"\d*\.\d+")
_ANGLO = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_INDIAN = re.compile(r"\d{1,2}(?:,\d{2})+,\d{3}(?:\.\d+)?")
_EUROPEAN = re.compile(r"\d{1,3}(?:\.\d{3})+,\d+|\d{1,3}(?:\.\d{3}){2,}")
_SWISS = re.compile(r"\d{1,3}(?:['\u2019]\d{3})+(?:\.\d+)?")
_COMMA = re.compile(r"\d+,\d+")
_COMMA_INSIDE = re.compile(r",\d")
_EVIDENCE = re.compile(
    r"(?=\d)(?<![\d.,])(?:"
    r"(\d{1,3}(?:\.\d{3})+,\d|\d{1,4},\d{1,2}(?=\s?(?:%|€|°|k[gm]\b|m?m\b|cm\b|g\b|l\b|euros?\b|Prozent|per\s?cent)))"
    r"|(\d{1,3}(?:,\d{3})+\.\d|\d+\.\d{1,2}(?![\d.,]|\.\d)))"
)


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number in digits."""

    value: Decimal
    step: Decimal  # the size of the last digit


def comma_is_point(text: str) -> bool:
    """Whether the text writes its decimals after a comma, by what it does elsewhere."""
    if _COMMA_INSIDE.search(text) is None:
        return False  # most texts of news, and a search for one sign is quick
    european = anglo = 0
    for match in _EVIDENCE.finditer(text):
        if match.lastindex == 1:
            european += 1
        else:
            anglo += 1
    return european > anglo


def ascii_digits(text: str) -> str:
    """The same digits, whatever the script, as 0 to 9."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(c)) if c.isdecimal() else c for c in text)


def read(written: str, *, comma: bool = False) -> Numeral | None:
    """The number that digits with their marks stand for; None if they stand for none (a list, a version).

    `comma`: the text writes decimals after a comma, which decides `1,234` and `1.234`.
    """
    if len(written) > 2 * MAX_DIGITS:
        return None
    text = ascii_digits(written)
    if _PLAIN.fullmatch(text):
        return _number(text, "")
    if _SWISS.fullmatch(text):
        return _split(re.sub("['\u2019]", "", text), ".")
    if _EUROPEAN.fullmatch(text):
        return _split(text.replace(".", ""), ",")
    if _POINT.fullmatch(text):
        whole, _, digits = text.partition(".")
        return (
            _number(whole + digits, "") if comma and len(digits) == 3 and whole not in ("", "0") else _split(text, ".")
        )
    if _COMMA.fullmatch(text):
        whole, _, digits = text.partition(",")
        grouped = len(digits) == 3 and 1 <= len(whole) <= 3 and whole[0] != "0"
        if (grouped and comma) or whole == "0" or (not grouped and (comma or digits in ("00", "50", "5"))):
            return _split(text, ",")
        return _number(whole + digits, "") if grouped else None
    if (_ANGLO.fullmatch(text) or _INDIAN.fullmatch(text)) and text[0] != "0":
        return _split(text.replace(",", ""), ".")
    return None


def _split(text: str, point: str) -> Numeral | None:
    whole, _, digits = text.partition(point)
    return _number(whole, digits)


def _number(whole: str, digits: str) -> Numeral | None:
    if len(whole) + len(digits) > MAX_DIGITS:
        return None
    return Numeral(Decimal(f"{whole or '0'}.{digits}" if digits else whole), Decimal(1).scaleb(-len(digits)))
