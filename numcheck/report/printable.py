"""Text from documents, made safe to show and broken to a width.

A document may hold escape sequences that move the cursor, and controls that turn the reading order around. Whatever a
report shows of a document, a path or a front matter goes through `escape` first.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

_UNUSUAL = re.compile(r"[^ -~]")
_SPACES = re.compile(r"\s+")
#: Where a command for GitHub, Azure Pipelines or TeamCity begins; they strip the blanks before it.
COMMAND = re.compile(r"^([^\S\n]*):(?=:)|#(?=#(?:vso|teamcity)?\[)", re.MULTILINE)
_NAMED = {"\n": "\\n", "\r": "\\r", "\t": "\\t"}


def escape(text: str) -> str:
    """The text with every control, format and line-separating character spelled out: `\\x1b`, `\\u202e`."""
    return text if text.isascii() and text.isprintable() else _UNUSUAL.sub(_spelled, text)


def _spelled(found: re.Match[str]) -> str:
    char = found[0]
    if char.isprintable() or unicodedata.category(char) == "Zs":
        return char
    code = ord(char)
    if char in _NAMED:
        return _NAMED[char]
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def inert(text: str) -> str:
    """Lines of a log in which no build server finds a command: `::error::` where a line begins, `##vso[` anywhere."""
    return COMMAND.sub(lambda found: f"{found[1] or ''}\\x{ord(found[0][-1]):02x}", text)


def squeeze(text: str) -> str:
    """The text on one line, every run of white space being one space."""
    return _SPACES.sub(" ", text)


def clip(text: str, limit: int) -> str:
    """At most `limit` characters, the end replaced by "..." where there are more; escaped."""
    return escape(text if len(text) <= limit else text[: max(0, limit - 3)] + "...")


def cells(text: str) -> int:
    """How many columns of a terminal the text takes."""
    return len(text) if text.isascii() else sum(map(_width, text))


def _width(char: str) -> int:
    if unicodedata.category(char) in ("Mn", "Me"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1


def wrap(text: str, width: int, first: str = "", rest: str | None = None) -> Iterator[str]:
    """Lines of at most `width` columns; the first opens with `first`, the others with `rest` (default: as far in).

    A word longer than a line is cut, so that nothing a document says can widen the report.
    """
    rest = " " * cells(first) if rest is None else rest
    line, used, empty = first, cells(first), True
    room = max(1, width - max(cells(first), cells(rest)))
    for word in _pieces(text, room):
        size = cells(word)
        if not empty and used + 1 + size > width:
            yield line
            line, used, empty = rest, cells(rest), True
        line, used, empty = (line + word, used + size, False) if empty else (f"{line} {word}", used + 1 + size, False)
    if not empty or line.strip():
        yield line


def _pieces(text: str, room: int) -> Iterator[str]:
    for word in text.split(" "):
        if not word:
            continue
        if cells(word) <= room:
            yield word
            continue
        start = used = 0
        for index, char in enumerate(word):
            if used + _width(char) > room and index > start:
                yield word[start:index]
                start, used = index, 0
            used += _width(char)
        yield word[start:]


def several(number: int, thing: str) -> str:
    """The number with its noun: "1 claim", "1,204 claims"."""
    return f"{number:,} {thing}" if number == 1 else f"{number:,} {thing}s"
