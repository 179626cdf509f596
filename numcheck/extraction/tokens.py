"""Text -> Tokens."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from enum import IntEnum

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


class Sort(IntEnum):
    """What a token is made of."""

    WORD = 1
    DIGITS = 2
    FRACTION = 3
    BREAK = 4
    RUN = 5
    MARK = 6


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
        return self.low[i] if 0 <= i < len(self.low) else ""

    def raw(self, i: int) -> str:
        """The token as written, "" outside the text."""
        return self.text[i] if 0 <= i < len(self.text) else ""

    def kind(self, i: int) -> int:
        """The token's sort; `BREAK` outside the text."""
        return self.sort[i] if 0 <= i < len(self.sort) else Sort.BREAK

    def glued(self, i: int) -> bool:
        """Whether nothing stands between token `i` and the one before it."""
        return (
            0 < i < len(self.start) and self.start[i] == self.end[i - 1] and Sort.BREAK not in self.sort[i - 1 : i + 1]
        )

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
        return 0 < i < len(self.start) and "\n" in self.source[self.end[i - 1] : self.start[i]]


def tokenize(source: str, start: int = 0, end: int | None = None) -> Tokens:
    """Split `source[start:end]` once, left to right."""
    tokens = Tokens(source, [], [], [], [], [])
    text, low, sort, starts, ends = tokens.text, tokens.low, tokens.sort, tokens.start, tokens.end
    for match in _TOKEN.finditer(source, start, len(source) if end is None else end):
        piece = match.group()
        text.append(piece)
        low.append(piece.lower().replace("\u2019", "'"))
        sort.append(match.lastindex or Sort.MARK)
        starts.append(match.start())
        ends.append(match.end())
    return tokens
