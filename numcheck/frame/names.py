"""Words -> the proper names in them, with peoples and acting capitals turned into their country."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from numcheck.frame.words import load
from numcheck.ruleset.calendar import time_words
from numcheck.ruleset.places import places

#: Small words that join a name in other languages: "von der Leyen", "Costa da Morte".
_JOINING = (
    *("de", "der", "van", "von", "al", "bin"),
    *("da", "das", "do", "dos", "del", "della", "di", "du", "des", "la", "le"),
)
#: A run of capitalised words, with the small words that join a name: "Bank of England".
_NAME = re.compile(rf"\b[A-Z][\w.’'-]*(?:\s+(?:(?:of|the|and|{'|'.join(_JOINING)})\s+){{0,2}}[A-Z][\w.’'-]*)*")
_POSSESSIVE = re.compile(r"[’']s?$")


@lru_cache(maxsize=4096)  # what one figure of a sentence asks, the next one asks again
def names_in(text: str, *, acts: bool = False) -> tuple[str, ...]:
    """The names in a phrase, in order, without repeats.

    `acts`: the phrase does or says something, so that a capital stands for its government ("Kyiv said").
    """
    table = places()
    found: list[str] = []
    for match in _NAME.finditer(text):
        whole = _POSSESSIVE.sub("", match[0])
        country = table.country(whole, acts=acts)
        if country is not None:
            found.append(country)
            continue
        for part in _parts(match[0]):
            found.append(table.country(part, acts=acts) or part)
    return tuple(dict.fromkeys(found))


def in_small(name: str) -> str:
    """A name in capitals as a sentence writes it: "COSTA DA MORTE" is "Costa da Morte"."""
    first, *others = name.title().split()
    return " ".join((first, *(word.lower() if word.lower() in _JOINING else word for word in others)))


def _parts(name: str) -> Iterable[str]:
    """A run of capitalised words split where one of them is a country or its people, titles dropped."""
    table = places()
    run: list[str] = []
    small: list[str] = []  # "of", "van der": part of the name if another part follows
    words = name.split()
    for at, word in enumerate(words):
        bare = _POSSESSIVE.sub("", word)
        ends = bare != word
        joined = run and (small or bare in table.ambiguous)  # "Bank of Norway", "Michael Jordan"
        if table.country(bare) is not None and not joined:
            if run:
                yield " ".join(run)
            run, small = [], []
            yield bare
        elif not bare[:1].isupper():
            small = [*small, bare] if run else []
        elif bare.rstrip(".") in load().titles or (bare.lower() in time_words() and not _person(words, at, run)):
            small = []
        else:
            run, small = [*run, *small, bare], []
            if ends:  # "Moscow's invasion": a capital that owns is its government
                owner = " ".join(run)
                yield table.country(owner, acts=True) or owner
                run = []
    if run:
        yield " ".join(run)


def _person(words: list[str], at: int, run: list[str]) -> bool:
    """Whether a month or a time of day is part of a person's name: "May Lindqvist", "Ana June"."""
    if at and words[at - 1] in load().titles:  # "In May Sweden": a small word with a capital leads to the month
        return False
    following = words[at + 1] if at + 1 < len(words) else ""
    named = following[:1].isupper() and following.lower() not in time_words() and places().country(following) is None
    return bool(run) or (named and not words[at].endswith("day"))
