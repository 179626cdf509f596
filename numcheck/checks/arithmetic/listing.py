"""Words behind a colon or a dash -> how many items they list, in every reading of commas and "and"s."""

from __future__ import annotations

import re
from dataclasses import dataclass

from numcheck.checks.arithmetic.partwords import words
from numcheck.checks.arithmetic.runs import spelled
from numcheck.ruleset.places import places

_AND = re.compile(r"\s(?:and|or|&)\s")
_LEADING_AND = re.compile(r"^\s*(?:and|or|&)\s+")
_NO_LIST = re.compile(r"[\d\"“”:()\[\]/…?!]|\.\.")
#: Where a page shows something that is no text: code, a picture.
_HOLE = re.compile(r"[^\S\n]{2}|\s[,;]")
_WORD = re.compile(r"\S+")
_LABEL = re.compile(r"(?:(?<=[\s,;])|^)\(([a-zA-Z]|[ivxIVX]{1,4}|\d{1,2})\)\s")
_ROMAN = ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"]
#: The longest item and the longest list, in words and in code points.
_WORDS, _LENGTH = 6, 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Listing:
    """How many things a list names: no reading gives fewer or more."""

    least: int
    most: int


def listing(text: str, noun: str, *, names: bool = False) -> Listing | None:
    """What a stretch of text lists; None where it is no complete list. `names`: only names count as one."""
    if _HOLE.search(text):
        return None
    text = " ".join(text.split()).strip(" .;,")
    if not text or len(text) > _LENGTH or _NO_LIST.search(text):
        return None
    if not words().incomplete.isdisjoint(spelled(text)):
        return None
    if ";" in text:
        pieces = [_LEADING_AND.sub("", piece.strip(), count=1) for piece in f" {text}".split(";")]
        inner = sum(piece.count(",") + len(_AND.findall(piece)) for piece in pieces)
        return Listing(least=len(pieces), most=len(pieces) + inner) if len(pieces) > 2 else None
    pieces = [piece.strip() for piece in text.split(",")]
    last_led = len(pieces) > 1 and _LEADING_AND.match(f" {pieces[-1]}") is not None
    nested = any(_LEADING_AND.match(f" {piece}") for piece in pieces[:-1])
    pieces = [_LEADING_AND.sub("", f" {piece}", count=1).strip() for piece in pieces]
    items = [item.strip() for piece in pieces for item in _AND.split(piece)]
    closed = last_led or _AND.search(pieces[-1]) is not None
    if not closed or "" in items or not _items(items, noun, names=names):
        return None
    sure = not nested and _plain(items, noun)
    named = noun in words().persons and all(item[0].isupper() for item in items)  # nobody is called "Lee and Marsh"
    named = named or (noun in words().unjoined and all(" " not in item for item in items))
    return Listing(least=(len(items) if named else len(pieces)) if sure else 1, most=len(items))


def lettered(text: str) -> Listing | None:
    """A list whose items have letters or numbers in brackets: "(a) height, (b) weight and (c) age"."""
    told = [found[1].lower() for found in _LABEL.finditer(text)]
    if not 1 < len(told) < len(_ROMAN) or not _LABEL.match(text.lstrip()):
        return None
    orders = (
        [chr(ord("a") + n) for n in range(len(told))],
        [str(n + 1) for n in range(len(told))],
        _ROMAN[: len(told)],
    )
    return Listing(least=len(told), most=len(told)) if told in orders else None


def _items(items: list[str], noun: str, *, names: bool) -> bool:
    """Whether these can be the items of a list, each a single thing."""
    asked = noun in words().kinds | words().enumerating
    for item in items:
        told = _WORD.findall(item)
        capital = _name(told[0])
        if len(told) > _WORDS or (names and not capital):
            return False
        if not capital and not asked and told[0] not in words().single:
            return False
        if not capital and (told[0] in words().phrase or (len(items) < 3 and len(told) > 3)):
            return False
        if not capital and _many(told[-1]) and not asked:
            return False
        led_on = len(told) > 3 and not words().phrase.isdisjoint(told[1:])
        if led_on and not capital and noun not in words().enumerating:
            return False
    return True


def _many(word: str) -> bool:
    return word.endswith("s") and not word.endswith(("ss", "us", "is")) and len(word) > 3


def _name(word: str) -> bool:
    """Whether a word has a capital, anywhere: macOS."""
    return any(c.isupper() for c in word)


def _plain(items: list[str], noun: str) -> bool:
    """Whether every item is a name, or every item one word, and none may be the place of another."""
    named = all(all(_name(word) or word in words().particles for word in _WORD.findall(item)) for item in items)
    single = all(" " not in item and item[0].islower() for item in items)
    located = noun not in ("country", "state", "nation", "region", "county", "province", "place", "member")
    located = located and noun not in words().unjoined
    return (named or single) and not (located and any(places().holder(item) for item in items[1:]))
