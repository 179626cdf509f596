"""A figure behind a key, or in a row of a table of settings -> what it is the value of."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from numcheck.layout import Cells
from numcheck.model import Block, Document
from numcheck.ruleset import manuals
from numcheck.ruleset.rivals import rivals
from numcheck.wording import singular

#: A key has at most so many words: more is prose that a colon ends.
_WORDS = 5
_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_WORD = re.compile(r"[A-Za-z]+")
#: A key: words, with the marks that programs join them by, and a remark in brackets.
_KEY = re.compile(r"[`*\"']*([A-Za-z][\w .\-/]*?)(?:\s*\([^()]{0,40}\))?[`*\"']*\s*")
#: Between two keys of one line.
_NEXT = re.compile(r"[;,]\s")
#: What may follow a value: nothing, a remark, or the end of its sentence.
_ENDS = re.compile(r"\s*(?:$|[.,;(]|or\b|by default|per\b|an?\b|/|and\b)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Key:
    """What a figure is the value of; all words in lower case."""

    noun: str  # singular: "upload"
    modifiers: tuple[str, ...]  # the key's other words: ("max",)
    words: frozenset[str]  # the key's words, and for a table those of its row and of its column's heading


def label(before: str) -> Key | None:
    """The word right before a bare figure, if it says what the figure is the number of: "on port "."""
    word = before.rstrip("` ").rpartition(" ")[2].lower()
    return Key(noun=word, modifiers=(), words=frozenset({word})) if word in manuals.words().labels else None


def of_line(before: str, after: str) -> Key | None:
    """The key of a figure, from what stands before and after it in its line: `retries: ` and ` (default)`."""
    mark = before.rstrip()[-1:]
    if mark not in manuals.words().marks or not _ENDS.match(after):
        return None
    line = before.rstrip()[:-1]
    found = _KEY.fullmatch(line)
    if found is None and mark in line:  # "Killed: 3; wounded: 12"
        found = _KEY.fullmatch(_NEXT.split(line)[-1])
    return _key(found[1]) if found else None


class Tables:
    """The settings of a document's tables, by the block of each value."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._cells = Cells(document)
        told = ((b.cell, b) for b in document.blocks if b.cell is not None and b.cell.heading)
        self._headings = {(cell.table, cell.column): block for cell, block in told}

    def key(self, block: Block) -> Key | None:
        """The key of the value in this cell; None where its column's heading calls it no value."""
        cell = block.cell
        heading = self._headings.get((cell.table, cell.column)) if cell is not None else None
        if cell is None or heading is None or cell.heading or cell.column == 0:
            return None
        told = self._words(heading)
        first_heading = self._headings.get((cell.table, 0))
        named = self._words(first_heading) if first_heading is not None else frozenset()
        first = self._cells.first(cell)
        if first is None:
            return None
        if any(named & frozenset(condition.nouns) for condition in rivals().condition):  # a row for each plan
            key = _key(self._text[heading.start : heading.end])
            return None if key is None else replace(key, words=key.words | named | self._words(first))
        if not told & manuals.words().columns:
            return None
        key = _key(self._text[first.start : first.end].strip("`*\"' "))
        if key is None:
            return None
        others = frozenset(w for _, other in self._cells.beside(cell) for w in self._words(other))
        return Key(noun=key.noun, modifiers=key.modifiers, words=key.words | others | told | named)

    def row(self, block: Block) -> tuple[int, int]:
        """Where the row of a cell begins and ends, code points, half-open."""
        return self._cells.extent(block.cell) if block.cell is not None else (block.start, block.end)

    def _words(self, block: Block) -> frozenset[str]:
        return _pieces(self._text[block.start : block.end])


def _key(name: str) -> Key | None:
    words = [w.lower() for w in _WORD.findall(_CAMEL.sub(" ", name))]
    words = words[1:] if len(words) > 1 and words[0] in ("the", "a", "an") else words  # "The fee: $40"
    if not 0 < len(words) <= _WORDS or any(c.isdigit() for c in name):
        return None
    noun = singular(words[-1])
    for condition in rivals().condition:
        if noun in condition.words:  # "Team: $15": what the plan of that name costs
            words, noun = [*words, condition.nouns[0]], condition.nouns[0]
    if noun in manuals.words().leading:
        return None
    if noun in manuals.words().labels:
        words = ["number", *words]
    return Key(noun=noun, modifiers=tuple(words[:-1]), words=frozenset((*words, noun)))


def _pieces(text: str) -> frozenset[str]:
    words = [w.lower() for w in _WORD.findall(_CAMEL.sub(" ", text))]
    return frozenset(words) | frozenset(map(singular, words))
