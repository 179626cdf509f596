"""Tokens -> numbers of program text: 0x1F00, Language :: Larch :: 3.7, plot(size=14), f(x) + 1.0, (a - b)**2."""

from __future__ import annotations

import re

from numcheck.extraction.masked import Masked
from numcheck.extraction.tokens import Sort, Tokens

#: How many tokens before a number the bracket of its call is looked for.
_CALL = 24
#: A shorter name before "=" is a sign of statistics: "n=14".
_NAME = 3
_OPERATORS = frozenset("+*/")
_HEXADECIMAL = re.compile(r"0[xX][0-9A-Fa-f]+(?!\w)")


def coded(t: Tokens, i: int, floor: int) -> Masked | None:
    """The number at token `i`, where it stands as in a program."""
    if t.text[i] == "0" and (number := _HEXADECIMAL.match(t.source, t.start[i])) is not None:
        return Masked(i, t.at(number.end()), "identifier")
    before = t.raw(i - 1)
    if before == ":":
        path = t.raw(i - 2) == ":" and t.glued(i - 1) and i - 3 >= floor and t.kind(i - 3) == Sort.WORD
        return Masked(i, i + 1, "identifier") if path else None
    if before == "*" and t.raw(i - 2) == "*" and t.glued(i - 1) and t.glued(i) == t.glued(i - 2) and i - 2 > floor:
        return Masked(i, i + 1, "formula")  # bold print begins behind a space: "**12 people**"
    if before == "=":
        named = t.glued(i) and t.glued(i - 1) and t.kind(i - 2) == Sort.WORD and len(t.raw(i - 2)) >= _NAME
        argument = named and t.raw(i - 3) in ("(", ",") and _called(t, i - 2, floor)
        return Masked(i, i + 1, "formula") if argument else None
    if before in _OPERATORS and not t.glued(i) and t.raw(i - 2) == ")" and _called(t, i - 2, floor):
        return Masked(i, i + 1, "formula")
    return None


def _called(t: Tokens, i: int, floor: int) -> bool:
    """Whether the bracket that is open before token `i` is glued to a name, as in a call: "plot("."""
    depth = 0
    for k in range(i - 1, max(floor, i - _CALL) - 1, -1):
        if t.text[k] == ")":
            depth += 1
        elif t.text[k] == "(" and depth:
            depth -= 1
        elif t.text[k] == "(":
            return t.glued(k) and t.kind(k - 1) == Sort.WORD
    return False
