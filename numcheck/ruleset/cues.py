"""A list of words in the rules -> whether a text has one of them, ends with one, or opens with one."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cached_property


class Cues:
    """Words and phrases of one meaning; their case is as written."""

    def __init__(self, words: Iterable[str]) -> None:
        self.words = frozenset(words)

    def within(self, text: str) -> bool:
        """Whether a text has one of them."""
        return self._within.search(text) is not None

    def before(self, text: str, *, article: bool = False) -> bool:
        """Whether a text ends with one of them and a blank; with `article`, "a" or "an" may stand behind it."""
        bare = re.sub(r" an? $", " ", text) if article else text
        return self._before.search(text) is not None or self._before.search(bare) is not None

    def opens(self, text: str) -> bool:
        """Whether a text opens with one of them."""
        return self._within.match(text) is not None

    @cached_property
    def either(self) -> str:
        """All of them for a regular expression: see `either`."""
        return either(self.words)

    @cached_property
    def _within(self) -> re.Pattern[str]:
        return re.compile(rf"\b{self.either}\b")

    @cached_property
    def _before(self) -> re.Pattern[str]:
        return re.compile(rf"\b{self.either} $")


def either(words: Iterable[str]) -> str:
    """Words and phrases as one group of a regular expression, the longest first; of no words, what nothing matches."""
    longest = sorted(words, key=lambda word: (-len(word), word))
    return f"(?:{'|'.join(map(re.escape, longest))})" if longest else "(?!)"


def made(kind: type[object], words: object) -> object:
    """How msgspec makes `Cues` of the list in a file.

    Raises:
        TypeError: it is no list of words.
    """
    if kind is not Cues or not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise TypeError("expected a list of words")
    return Cues(words)
