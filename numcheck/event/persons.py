"""Names -> whether two of them are one person, given the texts they stand in."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from functools import lru_cache

#: Share of letters that two spellings of one surname have in common at least ("Rait", "Raite"), if first names agree.
_SPELLING = 0.85
_FULL = re.compile(r"\b([A-Z][\w’'-]+)\s+(?:[A-Z]\.\s+)?([A-Z][\w’'-]+)")


def same_person(first: str, second: str, texts: Iterable[str]) -> bool:
    """Whether two names are of one person.

    A bare surname is its full name's only where the texts give that surname to nobody else.
    """
    one, other = first.split(), second.split()
    if len(one) > 1 and len(other) > 1:
        return _share_given(one[:-1], other[:-1]) and SequenceMatcher(None, one[-1], other[-1]).ratio() >= _SPELLING
    if one[-1] != other[-1]:
        return False
    return len({given for text in texts for given in _given_names(text).get(one[-1], ())}) <= 1


def _share_given(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether two runs of given names (or what stands before a surname) share one, an initial standing for its name."""
    return any(
        a == b or (a[0] == b[0] and (len(a.rstrip(".")) == 1 or len(b.rstrip(".")) == 1)) for a in one for b in other
    )


@lru_cache(maxsize=4096)
def _given_names(text: str) -> dict[str, frozenset[str]]:
    """For every surname of a text the words with a capital right before it."""
    found: dict[str, set[str]] = {}
    for match in _FULL.finditer(text):
        found.setdefault(match[2], set()).add(match[1])
    return {surname: frozenset(given) for surname, given in found.items()}
