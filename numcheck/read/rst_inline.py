"""Inline reStructuredText -> words, without marks, roles, references and substitutions."""

from __future__ import annotations

import re

from numcheck.read.inline import is_prose
from numcheck.read.mapped import Mapped
from numcheck.read.page import Words

#: Roles whose text is code, a file, a key or a formula; and those before a dot or a colon: "py:func".
_CODE = frozenset({
    "code", "math", "file", "func", "class", "meth", "attr", "mod", "obj", "data", "exc", "envvar", "option",
    "command", "program", "samp", "kbd", "download", "eq", "token", "literal", "raw", "c", "py", "cpp", "js",
    "ref-code",
})  # fmt: skip
#: A bound on every stretch that marks may enclose keeps the search linear: a paragraph has no more.
_MOST = 1000
_MARK = re.compile(
    r"(?P<code>(?<![\w`])``(?=\S)(?P<inner>(?:[^`]|`(?!`)){1,1000}?)``(?!\w))"
    r"|(?P<escape>\\(?P<plain>[\s\S]))"
    r"|(?P<role>(?<!\w):(?P<name>[\w.+:-]{1,40}):`(?P<said>[^`]{1,1000})`)"
    r"|(?P<tick>(?<![\w`])_?`(?P<shown>[^`\s][^`]{0,1000})`(?::[\w.+:-]{1,40}:|__?)?(?!\w))"
    r"|(?P<note>\s?\[(?:\d{1,4}|#[\w.-]{0,40}|\*|[A-Za-z][\w.-]{0,40})\]_(?!\w))"
    r"|(?P<swap>(?<!\w)\|(?=\S)[^|\n]{1,80}(?<=\S)\|_{0,2}(?!\w))"
    r"|(?P<star>(?<![\w*])\*{1,2}(?=[^\s*])|(?<=[^\s*])\*{1,2}(?![\w*]))"
    r"|(?P<word>(?<=[^\W_])__?(?![\w]))"
)
_TARGET = re.compile(r"\s?<[^<>]*>$")


def write(block: Mapped, words: Words) -> None:
    """The words of one block, left to right."""
    text, at = block.text, 0
    stars: list[str] = []
    for found in _MARK.finditer(text):
        mark, start = found.group(), found.start()
        if found["star"]:
            after = text[found.end() : found.end() + 1]
            opens = bool(after) and not after.isspace() and mark not in stars
            # A lone star is a star: "2 * 3", "*args" without an end.
            if opens and text.find(mark, found.end(), found.end() + _MOST) < 0:
                continue
            if not opens and mark not in stars:
                continue
            (stars.append if opens else stars.remove)(mark)
        block.write(words, at, start)
        at = found.end()
        if found["code"]:
            _code(block, words, found.start("inner"), found.end("inner"))
        elif found["escape"]:
            if not found["plain"].isspace():
                words.write(found["plain"], block.at(start + 1))
        elif found["role"]:
            if found["name"].split(":")[0].split(".")[0] in _CODE:
                _code(block, words, *found.span("said"))
            else:
                _shown(block, words, *found.span("said"))
        elif found["tick"]:
            _shown(block, words, *found.span("shown"))
        elif found["swap"]:
            words.put(" ", block.at(start))
    block.write(words, at, len(text))


def _code(block: Mapped, words: Words, start: int, end: int) -> None:
    inner = block.text[start:end]
    if is_prose(inner):
        block.write(words, start, end)
    else:
        words.put(" ", block.at(start))


def _shown(block: Mapped, words: Words, start: int, end: int) -> None:
    """What a reference shows: the text before its target in angle brackets."""
    target = _TARGET.search(block.text[start:end])
    if target and target.start():
        end = start + target.start()
    block.write(words, start + (block.text[start] in "!~"), end)
