"""A text put together from pieces of a file -> where each character of it stands there."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from numcheck.read.page import Words


@dataclass(frozen=True, slots=True)
class Mapped:
    """A text that runs together with another from every one of its spots on."""

    text: str
    spots: list[tuple[int, int]]  # (offset here, offset in the file's text), sorted; the first begins at 0 here

    def at(self, offset: int) -> int:
        """The offset in the file's text."""
        if not self.spots:
            return 0
        here, there = self.spots[max(0, bisect_right(self.spots, offset, key=lambda s: s[0]) - 1)]
        return there + offset - here

    def parts(self, start: int, end: int) -> Iterator[tuple[str, int]]:
        """The stretches from `start` to `end` that run together with the file's text, each with its offset there."""
        while start < end:
            after = bisect_right(self.spots, start, key=lambda s: s[0])
            stop = min(end, self.spots[after][0]) if after < len(self.spots) else end
            yield self.text[start:stop], self.at(start)
            start = stop

    def write(self, words: Words, start: int, end: int) -> None:
        """Write a stretch of the text."""
        for text, at in self.parts(start, end):
            words.write(text, at)


def joined(lines: Iterable[tuple[str, int]]) -> Mapped:
    """Lines, each with its offset in the file's text, put together with line ends between them."""
    parts: list[str] = []
    spots: list[tuple[int, int]] = []
    length = 0
    for text, at in lines:
        spots.append((length, at))
        parts.append(text)
        length += len(text) + 1
    return Mapped("\n".join(parts), spots)
