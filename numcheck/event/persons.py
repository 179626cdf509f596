"""Names -> whether two of them are one person, given the texts they stand in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import cache, lru_cache
from itertools import combinations

from numcheck.ruleset.given import one_name
from numcheck.ruleset.locate import shipped_table

#: Share of letters that two spellings of one surname have in common at least ("Rait", "Raite"), if first names agree.
_SPELLING = 0.85
#: Letters of a surname of which some that changed places make no other one.
_LONG_NAME = 8
#: Letters of a short form of a given name at least, and too many: "Rob" is Robert; "Al" may be anybody.
_SHORT, _LONG = 3, 9
#: What makes a woman's name of a man's: "Carl", "Carla".
_OTHER_SEX = frozenset({"a", "e", "le", "la", "ine", "ina", "ette", "etta"})
#: A capitalised word and the one behind it; the second is only looked at, so that every neighbour is seen.
_FULL = re.compile(r"\b([A-Z][\w’'-]+)(?=\s+(?:[A-Z]\.\s+)?([A-Z][\w’'-]+))")


def related(first: Iterable[str], second: Iterable[str]) -> bool:
    """Whether two sets of names share one; a short form ("Buckley", "Halvard") stands for its full name."""
    seconds = tuple(second)
    return any(_one_name(a.split(), b.split()) for a in first for b in seconds)


def _one_name(one: list[str], other: list[str]) -> bool:
    if one == other:
        return True
    if _another_model(*sorted((one, other), key=len)):
        return False
    if _misspelled(one, other):
        return True
    if len(one) == 1 or len(other) == 1:
        short, full = (one, other) if len(one) == 1 else (other, one)
        if len(short[0]) > 1 and short[0] == "".join(word[0] for word in full if word[0].isupper()):
            return True  # an acronym and its full name
        return short[0] in full and short[0] not in _things()
    # Two full names: "Halvard Foods" and "Halvard Foods Group", "Ann Lee" and "Ann B. Lee", not two banks.
    same_start = one[0] == other[0] and one[0] not in _things() and one[-1] == other[-1]
    longer = one[: len(other)] == other or other[: len(one)] == one
    titled = one[-len(other) :] == other or other[-len(one) :] == one  # "Comedian Ann Lee"
    return same_start or longer or titled


def _misspelled(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two names differ by letters that changed places in one long surname: "Kowalczyk", "Kowalzcyk"."""
    if one[:-1] != other[:-1] and len(one) > 1 and len(other) > 1:
        return False
    last, also = one[-1], other[-1]
    return (
        len(last) == len(also) >= _LONG_NAME and last != also and last[:2] == also[:2] and sorted(last) == sorted(also)
    )


def _another_model(short: list[str], full: list[str]) -> bool:
    """Whether one is the other with a word that makes it another model: "Orlex Tab" and "Orlex Tab Mini"."""
    return full[-1] in _models() and full[-1] not in short and full[: len(short)] == short


@cache
def _models() -> frozenset[str]:
    """Words behind the name of a product that make it another one of the line."""
    return frozenset(shipped_table("frames.toml")["names"]["models"])


@cache
def _things() -> frozenset[str]:
    """Words of names that many bodies and places share: "Bank", "National"."""
    return frozenset(shipped_table("frames.toml")["names"]["things"])


#: How one given name is spelled otherwise, and what is heard.
_SPELLINGS = tuple(
    (re.compile(spelled), heard)
    for spelled, heard in (
        ("^(..?)nne$", r"\1n"),
        ("ph", "f"),
        ("c(?![hei])", "k"),
        (r"(.)\1", r"\1"),
        ("(?<=..)(?:ie|ey|i)$", "y"),
        ("ah$", "a"),
    )
)


def same_person(first: str, second: str, texts: Iterable[str]) -> bool:
    """Whether two names are of one person.

    A bare surname is its full name's only where the texts give that surname to nobody else.
    """
    one, other = first.split(), second.split()
    if len(one) > 1 and len(other) > 1:
        if _share_given(one[:-1], other[:-1]):
            return SequenceMatcher(None, one[-1], other[-1]).ratio() >= _SPELLING
        return one[-1] == other[-1] and _named_both(one[-2], other[-2], one[-1], texts)
    if one[-1] != other[-1]:
        return False
    known = tuple(texts)
    given = {given for text in known for given in _given_names(text).get(one[-1], ())} - _titles()
    pairs = combinations(sorted(given), 2)
    return all(_one_given(a, b) or _one_given(b, a) or _named_both(a, b, one[-1], known) for a, b in pairs)


def entitled(word: str) -> bool:
    """Whether a word before a surname is no given name: "Mr", "Judge", "But"."""
    return word in _titles()


@cache
def _titles() -> frozenset[str]:
    """Words before a surname that are no given name: "Mr", "Judge"."""
    return frozenset(shipped_table("frames.toml")["names"]["titles"])


def bearer(surname: str, text: str) -> str | None:
    """The given name that stands most often before a surname in a text; None where none does, or two as often."""
    whole = (match for match in _FULL.finditer(text) if re.sub("['’]s$", "", match[2]) == surname)
    first = Counter(match[1] for match in whole).most_common(2)
    return first[0][0] if first and (len(first) == 1 or first[0][1] > first[1][1]) else None


def _named_both(one: str, other: str, surname: str, texts: Iterable[str]) -> bool:
    """Whether a text gives one person both given names: "Ana Maria Roe", "Francis J. “Frank” Dahl"."""
    pairs = ((one, other), (other, one))
    full = (rf"\b{re.escape(a)} (?:[A-Z]\. )?[\"“‘'(]*{re.escape(b)}[\"”’')]* {re.escape(surname)}\b" for a, b in pairs)
    pattern = re.compile("|".join(full))
    return any(pattern.search(text) for text in texts)


def _share_given(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two runs of given names (or what stands before a surname) share one; a short form stands for its name."""
    return any(_one_given(a, b) or _one_given(b, a) for a in one for b in other)


def _one_given(short: str, full: str) -> bool:
    """Whether a given name is another, its initial or a form of it: "F.", "Fred" and "Frederick"."""
    if short == full or one_name(short, full) or _sound(short) == _sound(full):
        return True
    bare = short.rstrip(".")
    begins = full.startswith(bare) and full[len(bare) :] not in _OTHER_SEX
    return begins and (len(bare) == 1 or _SHORT <= len(bare) < _LONG)


@lru_cache(maxsize=4096)
def _sound(given: str) -> str:
    """What a given name sounds like, as far as its spellings go: "Debbie" and "Debby", "Karl", "Sofia", "Anne"."""
    sound = given.lower()
    for spelled, heard in _SPELLINGS:
        sound = spelled.sub(heard, sound)
    return sound


@lru_cache(maxsize=1024)
def _given_names(text: str) -> dict[str, frozenset[str]]:
    """For every surname of a text the words with a capital right before it."""
    found: dict[str, set[str]] = {}
    for match in _FULL.finditer(text):
        surname = match[2].removesuffix("'s").removesuffix("’s")
        found.setdefault(surname, set()).add(match[1])
    return {surname: frozenset(given) for surname, given in found.items()}


def last_words(names: Sequence[str]) -> frozenset[str]:
    """The last word of every name, lower case."""
    return frozenset(name.split()[-1].lower() for name in names)
