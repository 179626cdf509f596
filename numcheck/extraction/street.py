"""Tokens -> which block of a street: "the 1200 block of West Elm Street" is a place in a row, of that street."""

from __future__ import annotations

from decimal import Decimal

from numcheck.extraction import positions
from numcheck.extraction.page import Page
from numcheck.extraction.tokens import Sort

#: Blocks are told by whole hundreds, and none so far out has a higher number.
_HUNDRED, _MOST = 100, 50_000
#: A street has so many words for a name.
_WORDS = 3


def block(page: Page, i: int) -> bool:
    """Read the number of a block at token `i`; its noun is "block", narrowed by the name of the street."""
    t = page.t
    if t.kind(i) != Sort.DIGITS or not t.text[i].isdecimal() or t.word(i + 1) != "block" or i < page.floor:
        return False
    value = int(t.text[i])
    if value % _HUNDRED or not _HUNDRED <= value <= _MOST or t.word(i + 2) not in ("of", "on"):
        return False
    named = _street(page, i + 3)
    if not named:
        return False
    positions.place(page, i, i + 1, Decimal(value))
    draft = page.drafts[-1]
    draft.noun, draft.modifiers, draft.follows = "block", named, True
    return True


def _street(page: Page, at: int) -> tuple[str, ...]:
    """The words of the name of a street that begins at a token, without "West" and "Street"; none where none does."""
    t, cues = page.t, page.lx.cues
    if t.word(at) in cues.sides:
        at += 2 if t.raw(at + 1) == "." else 1
    found: list[str] = []
    for j in range(at, at + _WORDS):
        word = t.word(j)
        if word in cues.streets:
            break
        if t.kind(j) == Sort.DIGITS and t.glued(j + 1):  # "223rd"
            found.append(t.text[j])
        elif t.kind(j) == Sort.WORD and (t.is_capital(j) or (found and t.glued(j))):
            found.append(word)
        else:
            break
    return tuple(found)
