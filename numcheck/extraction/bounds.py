"""Tokens -> the hedge or bound around a figure."""

from __future__ import annotations

from dataclasses import dataclass

from numcheck.extraction.lexicon import Bound, Lexicon
from numcheck.extraction.tokens import Sort, Tokens
from numcheck.model import Modifier

_HYPHENS = frozenset("-‐‑")


@dataclass(frozen=True, slots=True)
class Hedge:
    """A bound, with the tokens of its words, half-open."""

    bound: Bound
    start: int
    end: int
    cue: str


def before(t: Tokens, i: int, lx: Lexicon, floor: int) -> Hedge | None:
    """The hedge that ends right before token `i`; tokens before `floor` are taken."""
    j = i - 1
    for _ in range(4):
        if j < floor:
            return None
        if t.raw(j) in _HYPHENS and t.glued(j) and t.glued(j + 1):
            j -= 1
            continue
        found = _ending(t, j, lx, floor)
        if found is not None and found.bound.modifier is Modifier.ABOUT and found.start > floor:
            outer = _ending(t, found.start - 1, lx, floor)  # "less than about ten"
            return (
                Hedge(outer.bound, outer.start, found.end, t.source[t.start[outer.start] : t.end[found.end - 1]])
                if outer
                else found
            )
        if found is not None:
            return found
        if t.low[j] not in lx.bound_between:
            return None
        j -= 1
    return None


def _ending(t: Tokens, j: int, lx: Lexicon, floor: int) -> Hedge | None:
    for words, bound in lx.bounds_before.get(t.word(j), ()):
        start = j - len(words) + 1
        if start < floor or any(t.low[start + k] != word for k, word in enumerate(words)):
            continue
        if (
            len(words) == 1
            and t.kind(j) != Sort.WORD
            and t.raw(j - 1) in ("-", "=", "–")
            and t.raw(j - 1)
            and t.glued(j)
        ):
            return None
        if len(words) == 1 and t.text[j].isupper() and len(t.text[j]) > 2 and not t.raw(j - 1).isupper():
            return None  # "the 737 MAX 8"
        blocked = lx.bound_blocks.get(words[0])
        if blocked and t.word(start - 1) in blocked:
            return None
        return Hedge(bound, start, j + 1, t.source[t.start[start] : t.end[j]])
    return None


def after(t: Tokens, i: int, lx: Lexicon) -> Hedge | None:
    """The bound that starts right at token `i`: "or more", "-plus", "+", "so far"."""
    mark = t.raw(i)
    if mark == "+" and t.glued(i) and not (t.glued(i + 1) and t.kind(i + 1) in (Sort.DIGITS, Sort.WORD)):
        return Hedge(lx.at_least, i, i + 1, "+")
    j = i + 1 if mark in _HYPHENS and mark and t.glued(i) and t.glued(i + 1) else i
    phrases = lx.bounds_after.get(t.word(j))
    if phrases is None:
        return None
    if len(t.raw(j)) > 1 and t.raw(j).isupper() and t.raw(i - 1).isdecimal():
        return None  # "40 TOPS" is a unit or a name
    for words, bound in phrases:
        if all(t.word(j + k) == word for k, word in enumerate(words)):
            end = j + len(words)
            if words == ("plus",) and not (t.glued(j) or t.kind(end) != Sort.DIGITS):
                return None
            if len(words) == 1 and t.kind(end) == Sort.DIGITS:
                return None
            return Hedge(bound, i, end, t.source[t.start[j] : t.end[end - 1]])
    return None
