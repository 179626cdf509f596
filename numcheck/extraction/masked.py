"""A stretch that holds digits or number words and is no figure."""

from __future__ import annotations

from dataclasses import dataclass

from numcheck.extraction.tokens import Sort, Tokens

_HYPHENS = frozenset("-‐‑")


@dataclass(frozen=True, slots=True)
class Masked:
    """A refused stretch at tokens `start` to `end`, half-open."""

    start: int
    end: int
    reason: str  # a key of [reasons]


def left(t: Tokens, i: int, floor: int) -> int:
    """The first token of the word that token `i` is glued to, over letters, digits and hyphens."""
    while i > floor and t.glued(i) and (t.kind(i - 1) in (Sort.WORD, Sort.DIGITS) or t.raw(i - 1) in _HYPHENS):
        i -= 1
    return i


def right(t: Tokens, i: int) -> int:
    """The token after a word of letters, digits and hyphens that runs on at `i`."""
    while (
        i < len(t)
        and t.glued(i)
        and (
            t.kind(i) in (Sort.WORD, Sort.DIGITS)
            or (t.raw(i) in _HYPHENS | {"+", "_"} and t.glued(i + 1) and t.kind(i + 1) in (Sort.WORD, Sort.DIGITS))
        )
    ):
        i += 1
    return i
