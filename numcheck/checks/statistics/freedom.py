"""Printed degrees of freedom and counts of cases -> their numbers, whether at a statistic or apart from it."""

from __future__ import annotations

import re
from dataclasses import dataclass

#: One number of degrees of freedom, and one that may be greater: those of an error, those of cases. A 1 may be misread.
ONE = r"(?:\d{1,6}(?:\.\d{1,6})?|\.\d{1,6}|[Il](?=\s?[,;/]))"
MANY = r"(?:\d{1,3}(?:,\d{3})+(?!\d)(?:\.\d{1,6})?|\d{1,6}(?:\.\d{1,6})?)"
#: Degrees of freedom printed apart from the statistic: "df = 28", "on 2 and 40 degrees of freedom".
FAR = re.compile(
    rf"[dD]\.?[fF]\.?_?1\s?=\s?(?P<one>{ONE})\s?(?:[,;]|and)\s?(?:and\s)?"
    rf"[dD]\.?[fF]\.?_?2\s?=\s?(?P<two>{MANY})(?![\d%]|\.\d)"
    r"|(?:[dD]\.?\s?[fF]s?\.?|degrees of freedom)\s?(?:=|:|of|were|was|are|is)?\s?"
    rf"\(?(?P<df>{ONE}(?:\s?(?:[,;/&]|and)\s?{MANY})?)(?![\d%]|\.\d)"
    rf"|(?:on |with |for )?(?P<on>{ONE}(?:\s?(?:[,/&]|and)\s?{MANY})?)\s(?:d\.?f\.?|degrees? of freedom)(?![a-z])"
)
#: How many cases there were: "N = 30".
CASES = re.compile(r"(?:for |with )?[nN]s?\s?=\s?(?P<n>\d{1,3}(?:,\d{3})+|\d{1,7})(?![\d,]*\.?\d)")
_PAIR = re.compile(rf"({ONE})\s?(?:[,;/&]|and)\s?({MANY})")
_SINGLE = re.compile(MANY)


@dataclass(frozen=True, slots=True)
class Part:
    """A printed piece of a result: [start, end) of the text it was read in."""

    text: str
    start: int
    end: int


def at_statistic(kind: str, statistic: re.Match[str]) -> tuple[tuple[str, ...] | None, bool, Part | None]:
    """Degrees of freedom in brackets or below the line, whether in brackets, and the n told with them.

    None where there is something that cannot be read; an empty tuple where there is nothing.
    """
    inside, below = statistic["inside"], statistic["below"]
    if below is not None:
        found = numbers(below, asked(kind))
        return (found if len(found) == asked(kind) else None), False, None
    if inside is None:
        return (), kind == "z", None
    if kind == "z":
        return (), True, None
    n = CASES.search(inside)
    offset = statistic.start("inside")
    part = Part(n["n"], offset + n.start("n"), offset + n.end("n")) if n else None
    bare = inside[: n.start()].rstrip(" ,;") if n else inside
    bare = re.sub(r"[dD]\.?[fF]\.?[12]?\s?=?", "", bare).strip()
    if not bare and part:
        return (), False, part
    found = numbers(bare, asked(kind))
    return (found if len(found) == asked(kind) else None), True, part


def asked(kind: str) -> int:
    """How many numbers of degrees of freedom a statistic of this kind has."""
    return 2 if kind == "F" else 0 if kind == "z" else 1


def numbers(printed: str, asked: int) -> tuple[str, ...]:
    """One or two degrees of freedom; nothing where it is something else. A misread 1 is one."""
    text = printed.strip()
    if asked < 2 and _SINGLE.fullmatch(text):
        return (text.replace(",", ""),)
    if pair := _PAIR.fullmatch(text):
        return ("1" if pair[1] in "Il" else pair[1], pair[2].replace(",", ""))
    return (text.replace(",", ""),) if _SINGLE.fullmatch(text) else ()
