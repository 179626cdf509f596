"""Text and file name -> the day a text was published, where it says so without front matter."""

from __future__ import annotations

import re
from datetime import date
from functools import cache
from pathlib import PurePath

from numcheck.dateline import AGENCY, DASH, FULL_DAY, STAMP
from numcheck.read.published import NotADate, published
from numcheck.ruleset.calendar import day_numbers
from numcheck.ruleset.locate import shipped_table

#: How far down such a line may stand: lines with words, and characters a line.
_LINES = 6
_LONGEST = 90
#: Characters behind the day, unless these say who wrote it.
_REST = 40
#: "HARNA, March 3, 2024 (Agency) -", "MARCH 3, 2024:", at the start of the first paragraphs.
_PLACED = re.compile(
    r"(?:[A-Z][\w.'’-]{1,30}(?: [A-Z][\w.'’-]{1,30}){0,3}, ?(?:[A-Z][\w.]{1,20}, ?)?)?"
    rf"(?P<day>{FULL_DAY})(?: ?{AGENCY}| ?/[^/\n]{{1,40}}/)? ?{DASH}(?=\s)"
)
#: "March 3, 2024, Harna —": the day first, then the town.
_DAY_FIRST = re.compile(rf"(?P<day>{FULL_DAY}), ?[A-Z][\w.’' -]{{1,40}} ?{DASH}(?=\s)")
#: "The Harna Herald, March 3, 2024", "Posted by anna, 3 Mar 2024 23:51", "Analysis, updated 3rd March 2024".
_HEADED = re.compile(
    r"(?P<who>[^\d\n]{2,70}?)[,:]? (?:\d{1,2}:\d\d [A-Z]{2,4}, )?"
    r"(?P<day>(?:[A-Z][a-zA-Z]{2,8}\.? \d{1,2}|\d{1,2}(?:st|nd|rd|th)? [A-Z][a-zA-Z]{2,8}\.?),? \d{4})(?P<rest>.{0,80})"
)
#: "(blog)", "(late edition)" in such a line, and whoever wrote it, behind the day: ". By Ana Roe and Otto Lang".
_ASIDE = re.compile(rf" ?{AGENCY}")
_BYLINE = re.compile(r"[.,;]? (?:[A-Z][a-z]+(?: [a-z]+){0,3}, )?[Bb]y [A-Z].*")
_WORD = re.compile(r"[^\W\d_]+(?:\.[^\W\d_]+)*")
#: A year stands in it: without one, nobody can tell the day.
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
#: In a file's name only what cannot be another number: 2024-03-31, 2024_03_31, 20240331.
_NAMED = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")


def in_text(body: str) -> date | None:
    """The day on a line of its own among the first lines, or as the last; or in the dateline of a first paragraph."""
    lines = (line.strip() for line in body[: _LINES * 1000].split("\n"))
    for number, line in enumerate([line for line in lines if line][:_LINES]):
        words = _day_of(line, number > 0)
        if words:
            try:
                return published(words)
            except NotADate:
                continue
    last = body[-_LONGEST - 1 :].rstrip().rpartition("\n")[2].strip()  # a longer line is cut, and then no date alone
    if last and _is_dateline(last):
        try:
            return published(last)
        except NotADate:
            return None
    return None


def dates(text: str, start: int) -> bool:
    """Whether the word at this code point stands in a line that does nothing but date the text, near either end."""
    begin = text.rfind("\n", 0, start) + 1
    end = text.find("\n", start)
    line = text[begin : len(text) if end < 0 else end].strip()
    above = sum(1 for one in text[:begin].splitlines() if one.strip()) if begin < _LINES * 1000 else _LINES
    if above < _LINES:
        return _is_dateline(line) or _headed(line, above > 0) is not None
    return (end < 0 or not text[end:].strip()) and _is_dateline(line)


def _day_of(line: str, below: bool) -> str:
    """The words of a line among the first ones that tell the day; nothing, where it dates no text."""
    placed = _PLACED.match(line) or _DAY_FIRST.match(line) or STAMP.match(line) or _headed(line, below)
    return placed["day"] if placed else line if _is_dateline(line) else ""


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


def _headed(line: str, below: bool) -> re.Match[str] | None:
    """A short line of names, such as a paper's, and a day; a title with a day in it has small words too.

    `below` the title a line may say where its writer was: "Ana Roe in Harna, Friday 3 March 2024".
    """
    line = _ASIDE.sub("", line)
    found = _HEADED.fullmatch(line) if len(line) <= 2 * _LONGEST else None
    if found is None or not found["who"].strip() or found.end("day") > _LONGEST:
        return None
    words = found["who"].replace(",", " ").replace("/", " ").replace("-", " ").split()
    by = words[1:2] == ["by"] and words[0].lower() in _words()  # "posted by anna on"
    small = {"in", "do", "de", "da", "del", "la", "le", "el", "di", "of"} if below else frozenset()
    named = all(word[0].isupper() or word.lower() in _words() or word in small for word in words[1:])
    opens = words[0][0].isupper() or words[0].lower() in _words()
    apart = line[found.start("day") - 2 : found.start("day")] in (", ", ": ") or words[-1].lower() in _words()
    clock = all(word.lower() in _words() | {"comments", "comment"} for word in _WORD.findall(found["rest"]))
    ends = clock and len(found["rest"]) <= _REST and not line.endswith(".")
    return found if ((named and opens) or by) and apart and (ends or _BYLINE.fullmatch(found["rest"])) else None


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
    table = shipped_table("datelines.toml")
    return frozenset((*(word for words in table.values() for word in words), *day_numbers(), "st", "nd", "rd", "th"))
