"""What is known of a block while its figures are being read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from numcheck.extraction.chunks import Chunks
from numcheck.extraction.draft import Draft
from numcheck.extraction.lexicon import Lexicon
from numcheck.extraction.tokens import Sort, Tokens

_STOPS = frozenset(".!?")


@dataclass(frozen=True, slots=True)
class Refusal:
    """A refused stretch of code points, with a key of [reasons]."""

    begin: int
    stop: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How one text writes its figures, by its own evidence."""

    comma: bool  # decimals after a comma
    pounds: bool  # writes pounds sterling, so that "pounds" are money
    kelvin: bool  # speaks of temperatures, so that "48K" is one
    coins: Mapping[str, str]  # plural nouns that are money in it, though no table has them, and their singular


class Page:
    """One block's tokens, what has been read of them so far, and what is left."""

    __slots__ = (
        "chunks", "coins", "comma", "drafts", "earlier", "floor", "kelvin", "lx", "names", "pounds", "refused",
        "starts", "t",
    )  # fmt: skip

    def __init__(self, t: Tokens, lx: Lexicon, habits: Habits, earlier: Sequence[Draft]) -> None:
        self.t, self.lx, self.coins = t, lx, habits.coins
        self.earlier = earlier  # the figures of the blocks before it
        self.comma, self.pounds, self.kelvin = habits.comma, habits.pounds, habits.kelvin
        self.drafts: list[Draft] = []
        self.refused: list[Refusal] = []
        self.chunks = Chunks(t, lx)
        self.floor = 0  # tokens before it are taken
        self.names: dict[int, int] = {}  # the last token of each name with digits, and its first
        self.starts = self._split()  # the first tokens of all sentences

    def refuse(self, start: int, end: int, reason: str) -> None:
        t = self.t
        start = max(start, self.floor)
        end = max(end, start + 1)
        if reason == "name":
            self.names[end - 1] = self.name_start(start)
        self.refused.append(Refusal(t.start[start], t.end[end - 1], reason))
        self.floor = end

    def name_start(self, i: int) -> int:
        """The first token of a name whose numbered part begins at token `i`: S | & | P 500."""
        t = self.t
        while (
            i > 0
            and ((t.is_capital(i - 1) and t.low[i - 1] not in self.lx.plain) or t.raw(i - 1) == "&")
            and not t.newline(i)
        ):
            i -= 1
        return i

    def taken(self, i: int) -> bool:
        """Whether token `i` belongs to a figure that has been read: its unit is no noun of the next one."""
        for draft in reversed(self.drafts):
            if draft.end <= i:
                return False
            if draft.start <= i:
                return True
        return False

    def sentence_start(self, i: int) -> int:
        """The first token of the sentence that holds token `i`."""
        return self.starts[bisect_right(self.starts, i) - 1]

    def _split(self) -> list[int]:
        """The first tokens of all sentences."""
        t = self.t
        starts = [0]
        for j in [j for j, sort in enumerate(t.sort) if sort >= Sort.BREAK]:
            if t.sort[j] == Sort.BREAK or (t.text[j] in _STOPS and not t.glued(j + 1) and self._ends(j)):
                starts.append(j + 1)
        return starts

    def _ends(self, j: int) -> bool:
        """Whether the mark at token `j` ends a sentence and no abbreviation."""
        t = self.t
        if t.text[j] != ".":
            return True
        before = t.raw(j - 1)
        if t.kind(j - 1) == Sort.WORD and t.glued(j) and (len(before) == 1 or before.lower() in self.lx.abbreviated):
            return False
        return not (t.kind(j + 1) == Sort.WORD and t.text[j + 1][0].islower())
