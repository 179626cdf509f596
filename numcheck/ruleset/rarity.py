"""English words -> how rare they are, counted outside of the documents at hand, from rules/rarity.toml."""

from __future__ import annotations

import math
from collections.abc import Mapping
from functools import cache, lru_cache

from numcheck.ruleset.locate import shipped_table

#: Running words of a news story, and of what stands around a figure in its sentence.
DOCUMENT = 350
SENTENCE = 22
#: Endings that a form of a listed word may have.
_ENDINGS = ("'s", "’s", "s", "es", "ed", "ing", "d")


@lru_cache(maxsize=16_384)
def rarity(word: str, length: int) -> float:
    """How telling a word is, in nats: minus the logarithm of the chance that a text of `length` words holds it.

    `word` is in lower case. A name, and any word too rare for the table, is as telling as the rarest word in it.
    """
    return -math.log(-math.expm1(-length * math.exp(-_band(word))))


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A lower-case word without the ending of its form, so that "arrested" and "arrest" are one; it is no real word."""
    for ending in ("'s", "’s", "ing", "ed", "es", "s", "e"):
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)
    return word


def listed(word: str) -> bool:
    """Whether the table has this lower-case word, or what it is a form of: whether it is a common one."""
    return _band(word) < _rarest() or word in _table()


def _band(word: str) -> float:
    table = _table()
    if word in table:
        return table[word]
    bases = [word.removesuffix(ending) for ending in _ENDINGS if word.endswith(ending)]
    return min((table[base] for base in bases if base in table), default=_rarest())


@cache
def _table() -> Mapping[str, float]:
    bands = shipped_table("rarity.toml")["band"]
    return {word: float(band) for band, words in bands.items() for word in words.split()}


@cache
def _rarest() -> float:
    return max(_table().values())
