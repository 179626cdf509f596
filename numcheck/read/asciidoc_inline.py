"""Inline AsciiDoc -> words, without marks, macros and attributes."""

from __future__ import annotations

import re

from numcheck.read.inline import is_prose
from numcheck.read.mapped import Mapped
from numcheck.read.markup import ENTITY, decoded
from numcheck.read.page import Words

_MARK = re.compile(
    r"(?P<note>footnote:[\w-]{0,40}\[(?P<told>[^\]]{0,2000})\])"
    r"|(?P<link>(?:(?:https?|ftp|irc|mailto):(?://)?|link:|xref:)[^\s\[\]<>]{0,400}\[(?P<said>[^\]]{0,400})\])"
    r"|(?P<cross><<[^<>,]{1,200}(?:,(?P<named>[^<>]{0,400}))?>>)"
    r"|(?P<macro>(?<!\w)(?:image|kbd|btn|menu|icon|indexterm2?|anchor|stem|latexmath|asciimath|pass|counter):"
    r"[^\s\[\]]{0,200}\[[^\]]{0,400}\])"
    r"|(?P<anchor>\[\[[^\[\]]{1,100}\]\]|\[#[\w-]{1,60}\])"
    r"|(?P<swap>\{[\w-]{1,60}(?::[^{}\n]{0,60})?\})"
    r"|(?P<code>``?\+?(?=[^\s`])(?P<inner>[^`\n]{1,400}?)\+?``?)"
    r"|(?P<quote>[\"']`(?=\S)|(?<=\S)`[\"'])"
    r"|(?P<escape>\\(?=[*_#^~`{<\[+]))"
    r"|(?P<entity>" + ENTITY.pattern + ")"
    r"|(?P<dash>(?<=\w)--(?=\w)|(?<= )--(?= ))"
    r"|(?P<role>\[[.\w\s-]{1,60}\](?=[#*_]))"
    r"|(?P<mark>(?<!\w)[*_#]{1,2}(?=[^\s*_#])|(?<=[^\s*_#])[*_#]{1,2}(?!\w)|[*_#]{2})"
    r"|(?P<raised>[\^~](?P<up>[^\s^~]{1,20})[\^~])"
    r"|(?P<callout><\d{1,3}>|<\.>)"
    r"|(?P<end> \+$)",
    re.MULTILINE,
)
_SUPERSCRIPTS = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
_CURLY = {'"`': "“", '`"': "”", "'`": "‘", "`'": "’"}


def write(block: Mapped, words: Words) -> list[tuple[int, int]]:
    """The words of one block, left to right; gives back where the texts of its footnotes begin and end."""
    text, at = block.text, 0
    notes: list[tuple[int, int]] = []
    open_marks: set[str] = set()
    for found in _MARK.finditer(text):
        start = found.start()
        if found["mark"] and not _is_paired(text, found, open_marks):
            continue
        block.write(words, at, start)
        at = found.end()
        if found["note"]:
            if found["told"]:
                notes.append(found.span("told"))
        elif found["link"]:
            block.write(words, found.start("said"), found.start("said") + len(found["said"].split(",")[0].rstrip("^")))
        elif found["cross"]:
            if found["named"]:
                block.write(words, *found.span("named"))
        elif found["code"]:
            inner = found["inner"]
            if is_prose(inner):
                block.write(words, *found.span("inner"))
            else:
                words.put(" ", block.at(start))
        elif found["quote"]:
            words.put(_CURLY[found["quote"]], block.at(start))
        elif found["entity"]:
            words.put(decoded(found["entity"]), block.at(start))
        elif found["dash"]:
            words.put("—", block.at(start))
        elif found["raised"]:
            up = found["up"] if found.group()[0] == "~" else found["up"].translate(_SUPERSCRIPTS)
            words.put(up, block.at(found.start("up")))
        elif found["swap"] or found["end"]:
            words.put(" ", block.at(start))
    block.write(words, at, len(text))
    return notes


def _is_paired(text: str, found: re.Match[str], open_marks: set[str]) -> bool:
    """Whether a mark opens or closes something; a lone one is a star, an underscore or a number sign: "#5"."""
    mark = found["mark"]
    if mark in open_marks:
        open_marks.remove(mark)
        return True
    if text.find(mark, found.end(), found.end() + 400) < 0:
        return False
    open_marks.add(mark)
    return True
