"""File -> the comments in it that speak to numcheck: lines, codes and reason, or what is wrong with them.

    <!-- numcheck: ignore[NC101] the two counts are of two days -->
    <!-- numcheck: disable[NC2] raw tables --> ... <!-- numcheck: enable[NC2] -->

The same words stand after `..` in reStructuredText, after `%` in LaTeX and after `//` in AsciiDoc. `ignore` is for the
line it shares with text; alone on its line it is for the next block of lines.
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from numcheck.accept import says_something

#: Which comments a file has, by its suffix in lower case. Plain text has none: news copy stays clean.
STYLES = {
    ".md": "markup",
    ".markdown": "markup",
    ".mdx": "markup",
    ".html": "markup",
    ".htm": "markup",
    ".xhtml": "markup",
    ".rst": "dots",
    ".rest": "dots",
    ".tex": "percent",
    ".latex": "percent",
    ".adoc": "slashes",
    ".asciidoc": "slashes",
    ".asc": "slashes",
}

_CALL = re.compile(r"\s*numcheck:\s*(?P<words>.*)", re.DOTALL | re.IGNORECASE)
_ORDER = re.compile(r"(?P<verb>[\w-]{1,40})\s*(?:\[(?P<codes>[^\]\n]{0,400})\])?\s*(?P<reason>.*)", re.DOTALL)
_MARK = {
    "dots": re.compile(r"[ \t]*\.\.[ \t]+(?=numcheck:)", re.IGNORECASE),
    "percent": re.compile(r"(?<!\\)%+[ \t]*(?=numcheck:)", re.IGNORECASE),
    "slashes": re.compile(r"[ \t]*//[ \t]*(?=numcheck:)", re.IGNORECASE),
}
_FENCE = re.compile(r" {0,3}(`{3,}|~{3,})")
_LITERAL = re.compile(r"[ \t]*\.\. (?:code|code-block|sourcecode|parsed-literal|literalinclude|raw)::")
_TAG = re.compile(r"\s*<([A-Za-z][\w-]{0,30})")
_VERBS = ("ignore", "disable", "enable")

#: Finds the lines that a comment alone on its line is about, from the line after it on.
_Below = Callable[[int, list[str]], tuple[int, int]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    """An order in a comment of a file."""

    line: int  # where it stands, from 1
    verb: str  # "ignore", "disable" or "enable"; empty where `wrong` says something
    codes: tuple[str, ...]
    reason: str
    first: int = 0  # the lines it is about, both included; (0, 0) for none
    last: int = 0
    wrong: str = ""  # what keeps it from working
    hint: str = ""


def comments(text: str, suffix: str) -> tuple[Comment, ...]:
    """Every order in a file's text, in the order of lines; a range of `disable` is one of its own, `enable` is none."""
    style = STYLES.get(suffix)
    if style is None or "numcheck:" not in text.lower():
        return ()
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    markdown = suffix.startswith(".m")
    found = _markup(lines, code=markdown) if style == "markup" else _lines(lines, style)
    below = _next_element if style == "markup" and not markdown else _next_block
    return tuple(_ranges([_understood(*one, lines, below) for one in found], len(lines)))


def _markup(lines: list[str], *, code: bool) -> Iterator[tuple[int, int, str, bool]]:
    """First and last line from 0, words, and whether nothing else stands on these lines. Fenced code is skipped."""
    fence = ""
    number = column = ticks = 0
    while number < len(lines):
        line = lines[number]
        if code and column == 0 and (mark := _FENCE.match(line)):
            if not fence:
                fence = mark[1]
            elif mark[1].startswith(fence):
                fence = ""
        start = -1 if fence else line.find("<!--", column)
        if start < 0:
            number, column, ticks = number + 1, 0, 0
            continue
        ticks += line.count("`", column, start)
        if code and ticks % 2:  # shown, not meant
            column = start + 4
            continue
        end, words, stop = number, [], line.find("-->", start + 4)
        begin = start + 4
        while stop < 0 and end + 1 < len(lines):
            words.append(lines[end][begin:])
            end, begin = end + 1, 0
            stop = lines[end].find("-->")
        if stop < 0:
            return
        words.append(lines[end][begin:stop])
        if call := _CALL.match("\n".join(words)):
            alone = not line[:start].strip() and not lines[end][stop + 3 :].strip()
            yield number, end, call["words"], alone
        number, column, ticks = end, stop + 3, ticks if end == number else 0


def _lines(lines: list[str], style: str) -> Iterator[tuple[int, int, str, bool]]:
    mark = _MARK[style]
    literal: int | None = None  # how far in the text stands that opened a literal block
    for number, line in enumerate(lines):
        if style == "dots" and line.strip():
            deep = len(line) - len(line.lstrip())
            if literal is not None and deep > literal:
                continue
            opens = line.rstrip().endswith("::") and not line.lstrip().startswith("..")
            literal = deep if opens or _LITERAL.match(line) else None
        if (found := mark.search(line) if style == "percent" else mark.match(line)) is None:
            continue
        if call := _CALL.match(line[found.end() :]):
            yield number, number, call["words"], not line[: found.start()].strip()


def _understood(first: int, last: int, words: str, alone: bool, lines: list[str], below: _Below) -> Comment:
    order = _ORDER.match(words.strip())
    if order is None or order["verb"].lower() not in _VERBS:
        given = words.strip().split("[")[0].split(" ")[0][:40]
        return _wrong(first, f'"{given}" is no order', f"known: {', '.join(_VERBS)}")
    verb = order["verb"].lower()
    codes = tuple(code for part in (order["codes"] or "").split(",") if (code := part.strip()))
    reason = " ".join(order["reason"].split())
    if not codes:
        return _wrong(first, f"{verb} without a code", f"write {verb}[NC101], with the code it is about")
    if verb == "enable":
        return Comment(line=first + 1, verb=verb, codes=codes, reason=reason)
    if not says_something(reason):
        return _wrong(first, f"{verb} without a reason", f"write why: {verb}[{', '.join(codes)}] because ...")
    begin, end = (first, last) if not alone else below(last + 1, lines)
    return Comment(line=first + 1, verb=verb, codes=codes, reason=reason, first=begin + 1, last=end + 1)


def _wrong(line: int, what: str, hint: str) -> Comment:
    return Comment(line=line + 1, verb="", codes=(), reason="", wrong=what, hint=hint)


def _next_block(start: int, lines: list[str]) -> tuple[int, int]:
    """First and last line, from 0, of the next lines without a blank one between them."""
    while start < len(lines) and not lines[start].strip():
        start += 1
    end = start
    while end + 1 < len(lines) and lines[end + 1].strip():
        end += 1
    return start, end


def _next_element(start: int, lines: list[str]) -> tuple[int, int]:
    """The same in HTML, where paragraphs may follow each other without a blank line: up to the end of the element."""
    start, end = _next_block(start, lines)
    opened = _TAG.match(lines[start]) if start < len(lines) else None
    if opened:
        close = f"</{opened[1].lower()}"
        return start, next((n for n in range(start, end) if close in lines[n].lower()), end)
    return start, end


def _ranges(found: list[Comment], length: int) -> Iterator[Comment]:
    """Each `disable` with its lines, up to the `enable` of the same codes or to the end."""
    ends: dict[tuple[str, ...], deque[int]] = {}
    for number, one in enumerate(found):
        if one.verb == "enable":
            ends.setdefault(_key(one), deque()).append(number)
    used: set[int] = set()
    for number, one in enumerate(found):
        if one.verb == "disable":
            waiting = ends.get(_key(one), deque())
            while waiting and waiting[0] < number:
                waiting.popleft()
            last = length
            if waiting:
                used.add(waiting[0])
                last = found[waiting.popleft()].line
            yield Comment(line=one.line, verb=one.verb, codes=one.codes, reason=one.reason, first=one.line, last=last)
        elif one.verb == "enable":
            if number not in used:
                yield _wrong(one.line - 1, "enable without its disable", "name the codes as the disable does")
        else:
            yield one


def _key(one: Comment) -> tuple[str, ...]:
    return tuple(sorted(code.lower() for code in one.codes))
