"""JSON -> where its strings stand, and what each character of them is in the file."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from numcheck.read.mapped import Mapped

_TOKEN = re.compile(r'"[^"\\]*+(?>(?:\\.[^"\\]*+)*)"|[{}\[\],:]', re.DOTALL)
_ESCAPE = re.compile(r"\\u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|\\u[0-9a-fA-F]{4}|\\.", re.DOTALL)
_PLAIN = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
#: Strings deeper than this are nobody's text.
_DEEPEST = 8

#: The keys and numbers on the way to a value: ("cells", 3, "source").
Trail = tuple[str | int, ...]


def strings(text: str, start: int = 0, end: int | None = None) -> Iterator[tuple[Trail, int, int]]:
    """The strings of a valid JSON text that are values: the way there, and where each begins and ends in the text."""
    stack: list[str | int] = []  # for every open object the key at hand, for every array the number
    in_object: list[bool] = []
    key = False  # a key comes next
    for found in _TOKEN.finditer(text, start, len(text) if end is None else end):
        mark = found.group()
        if mark in "{[":
            in_object.append(mark == "{")
            stack.append("" if mark == "{" else 0)
            key = mark == "{"
        elif mark in "}]":
            if stack:
                stack.pop()
                in_object.pop()
            key = False
        elif mark == ",":
            if in_object and in_object[-1]:
                key = True
            elif stack:
                stack[-1] = int(stack[-1]) + 1
        elif mark == ":":
            key = False
        elif key and stack:
            stack[-1] = mark[1:-1]
        elif len(stack) <= _DEEPEST:
            yield tuple(stack), found.start() + 1, found.end() - 1


def decoded(text: str, spans: Iterable[tuple[int, int]]) -> Mapped:
    """The text of some strings, one behind the other."""
    parts: list[str] = []
    spots: list[tuple[int, int]] = []
    length = 0

    def add(part: str, at: int) -> None:
        nonlocal length
        if part:
            spots.append((length, at))
            parts.append(part)
            length += len(part)

    for start, end in spans:
        at = start
        for found in _ESCAPE.finditer(text, start, end):
            add(text[at : found.start()], at)
            add(_character(found.group()), found.start())
            at = found.end()
        add(text[at:end], at)
    return Mapped("".join(parts), spots)


def _character(escape: str) -> str:
    """What an escape stands for; U+FFFD for half a character, and for a NUL."""
    if escape[1] == "u":
        character = chr(int(escape[2:6], 16))
        if len(escape) == 12:
            return (character + chr(int(escape[8:], 16))).encode("utf-16", "surrogatepass").decode("utf-16")
        return "\ufffd" if character == "\0" or "\ud800" <= character <= "\udfff" else character
    return _PLAIN.get(escape[1], escape[1])
