"""Text -> Tokens."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from itertools import islice
from typing import Final

#: Superscripts, subscripts and vulgar fractions: `\\w` to Python, but neither letters nor decimal digits.
_ODD = "\u00b2\u00b3\u00b9\u2070-\u209f\u00bc-\u00be\u2150-\u215f\u2189"

_TOKEN = re.compile(
    rf"""
    ([^\W\d_{_ODD}]+(?:['\u2019][^\W\d_{_ODD}]+)*)              # 1: a word
    |((?:(?<![\w.,])\.)?\d+(?:[.,]\d+|['\u2019]\d{{3}}(?!\d))*)  # 2: digits, with the marks between them
    |([\u00bc-\u00be\u2150-\u215f\u2189])                       # 3: one sign for a fraction
    |(\n[^\S\n]*\n|[|\t])                                       # 4: where a cell or a paragraph ends
    |([^\w\s])\5{{5,}}                                          # 5: a run of one mark: a rule, a dump
    |[^\s]                                                      # any other sign
    """,
    re.VERBOSE,
)


#: So many matches are held at a time: few enough that a long text holds up no collector of garbage.
_BATCH = 512


class Sort:
    """What a token is made of: plain numbers, which are compared at every step."""

    WORD: Final = 1
    DIGITS: Final = 2
    FRACTION: Final = 3
    BREAK: Final = 4
    RUN: Final = 5
    MARK: Final = 6


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of a stretch of text as parallel lists; offsets are code points of the whole text, half-open."""

    source: str
    text: list[str]
    low: list[str]
    sort: list[int]
    start: list[int]
    end: list[int]

    def __len__(self) -> int:
        return len(self.text)

    def word(self, i: int) -> str:
        """The token in lower case, "" outside the text."""
        low = self.low
        return low[i] if 0 <= i < len(low) else ""

    def raw(self, i: int) -> str:
        """The token as written, "" outside the text."""
        text = self.text
        return text[i] if 0 <= i < len(text) else ""

    def kind(self, i: int) -> int:
        """The token's sort; `BREAK` outside the text."""
        sort = self.sort
        return sort[i] if 0 <= i < len(sort) else Sort.BREAK

    def glued(self, i: int) -> bool:
        """Whether nothing stands between token `i` and the one before it."""
        start, sort = self.start, self.sort
        if not (0 < i < len(start) and start[i] == self.end[i - 1]):
            return False
        return sort[i] != Sort.BREAK and sort[i - 1] != Sort.BREAK

    def at(self, offset: int) -> int:
        """The first token that starts at `offset` or later."""
        return bisect_left(self.start, offset)

    def is_capital(self, i: int) -> bool:
        """Whether the token is a word with a capital letter first."""
        return self.kind(i) == Sort.WORD and self.text[i][0].isupper()

    def opens_sentence(self, i: int) -> bool:
        """Whether token `i` is the first of its sentence, as far as the marks before it tell."""
        j = i - 1
        while j >= 0 and self.text[j] in "\"'“”‘’()[]*_#—–-•>":
            if self.sort[j] == Sort.BREAK:
                return True
            j -= 1
        return j < 0 or self.sort[j] == Sort.BREAK or self.text[j] in ".!?:" or self.newline(j + 1)

    def newline(self, i: int) -> bool:
        """Whether a line ends between token `i` and the one before it."""
        return 0 < i < len(self.start) and self.source.find("\n", self.end[i - 1], self.start[i]) >= 0


def tokenize(source: str, start: int = 0, end: int | None = None) -> Tokens:
    """Split `source[start:end]` once, left to right."""
    tokens = Tokens(source, [], [], [], [], [])
    found = _TOKEN.finditer(source, start, len(source) if end is None else end)
    while matches := list(islice(found, _BATCH)):
        tokens.text.extend([match.group() for match in matches])
        tokens.sort.extend([match.lastindex or Sort.MARK for match in matches])
        tokens.start.extend([match.start() for match in matches])
        tokens.end.extend([match.end() for match in matches])
    low = [piece.lower() for piece in tokens.text]
    tokens.low.extend([piece.replace("\u2019", "'") for piece in low] if "\u2019" in source else low)
    return tokens
