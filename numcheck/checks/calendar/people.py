"""Passage -> whose life it tells, from one sentence to the next."""

from __future__ import annotations

import re

from numcheck.checks.calendar.lives import Life, names
from numcheck.checks.passage import Passage
from numcheck.model import Block, Span

PRONOUN = re.compile(r"\b(?:he|she|his|her|him)\b", re.IGNORECASE)
_FIRST_WORD = re.compile(r"[^\w‹]*([^\W\d_]+)")
#: What a sentence that goes on with a person starts with: a pronoun, or a time before it.
_PRONOUNS = frozenset(["he", "she", "his", "her"])
_LEADS = frozenset(["in", "on", "at", "when", "aged"])


class People:
    """Whose life the text tells, from one sentence to the next."""

    def __init__(self, passage: Passage) -> None:
        self._passage = passage
        self._life: Life | None = None
        self._block: Block | None = None
        self._gender = ""

    def meet(self, life: Life, sentence: Span) -> None:
        """A birth is told in this sentence."""
        self._life, self._block = life, self._passage.block(sentence.start)
        self._gender = _gender(self._passage.document.quote(sentence))

    def same_block(self, sentence: Span) -> bool:
        return self._passage.block(sentence.start) is self._block

    def of(self, sentence: Span) -> Life | None:
        """The life that the sentence goes on with: its own, or by a pronoun, the name, or a time before them."""
        if self._life is None:
            return None
        text = self._passage.document.quote(sentence)
        first = _FIRST_WORD.match(text)
        word = first[1] if first is not None else ""
        goes_on = word.lower() in _PRONOUNS or word in self._life.names or self._life.born.span.start >= sentence.start
        if not goes_on and word.lower() in _LEADS:
            goes_on = PRONOUN.search(text) is not None or not self._life.names.isdisjoint(names(text))
        if not goes_on or not self.same_block(sentence):
            self._life = None
            return None
        gender = _gender(text)
        self._gender = self._gender or gender
        return self._life if gender in ("", self._gender) else None


def _gender(text: str) -> str:
    """The first pronoun's: "m", "f" or nothing."""
    found = PRONOUN.search(text)
    return "" if found is None else "m" if found[0].lower() in ("he", "his", "him") else "f"
