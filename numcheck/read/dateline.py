"""Text and file name -> the day a text was published, where it says so without front matter."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from functools import cache
from pathlib import PurePath

from numcheck.read.published import NotADate, published
from numcheck.ruleset.locate import builtin

#: How far down such a line may stand: lines with words, and characters a line.
_LINES = 6
_LONGEST = 90
#: "HARNA, March 3, 2024 (Agency) -", "MARCH 3, 2024:", at the start of the first paragraphs.
_PLACED = re.compile(
    r"(?:[A-Z][\w.'’-]{1,30}(?: [A-Z][\w.'’-]{1,30}){0,3}, ?(?:[A-Z][\w.]{1,20}, ?)?)?"
    r"(?P<day>(?:[A-Z][a-zA-Z]{2,8}\.? \d{1,2}|\d{1,2} [A-Z][a-zA-Z]{2,8}\.?),? \d{4})"
    r"(?: ?\([^()\n]{1,40}\)| ?/[^/\n]{1,40}/)? ?[-–—]{1,2}(?=\s)"
)
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")
#: A year stands in it: without one, nobody can tell the day.
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: In a file's name only what cannot be another number: 2024-03-31, 2024_03_31, 20240331.
_NAMED = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")


def in_text(body: str) -> date | None:
    """The day on a line of its own among the first lines, or in the dateline of a first paragraph."""
    lines = (line.strip() for line in body[: _LINES * 1000].split("\n"))
    for line in [line for line in lines if line][:_LINES]:
        placed = _PLACED.match(line)
        words = placed["day"] if placed else line if _is_dateline(line) else ""
        if words:
            try:
                return published(words)
            except NotADate:
                continue
    return None


def in_name(path: str) -> date | None:
    """The day in a file's name, or in that of the folder that holds it: "2024-03-31-harbour.md"."""
    for part in reversed(PurePath(path).parts[-2:]):
        found = _NAMED.search(part)
        if found:
            try:
                return date(int(found[1]), int(found[3]), int(found[4]))
            except ValueError:
                continue
    return None


def _is_dateline(line: str) -> bool:
    """Whether a short line is made of a day, a time and words such as "Posted on", and of nothing else."""
    if len(line) > _LONGEST or not _YEAR.search(line):
        return False
    words = [word.lower() for word in _WORD.findall(line)]
    months = [word for word in words if _is_month(word)]
    return len(months) <= 2 and all(word in _words() for word in words if word not in months)


def _is_month(word: str) -> bool:
    try:
        published(f"{word} 1, 2000")
    except NotADate:
        return False
    return True


@cache
def _words() -> frozenset[str]:
    table = tomllib.loads((builtin() / "datelines.toml").read_text("utf-8"))
    return frozenset(word for words in table.values() for word in words) | {"st", "nd", "rd", "th"}
