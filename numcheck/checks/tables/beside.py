"""What stands beside a table -> the words of it that are said of the table, and not of the story it belongs to."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from numcheck.checks.passage import Passage
from numcheck.checks.tables.words import bare, split, stem, words
from numcheck.model import Block

#: A sentence of so few words may be a caption, whatever they are: "In thousands of euros."
_SHORT = 5
_ENDED = re.compile(r"[.!?][\"'”’)\]]*$")
#: The number that a word belongs to: "some 90" are about 90, and "12 million" is one number. "In 100 million yen" is a
#: unit.
_ABOUT = re.compile(r"\bsome(?=\s[$€£¥₹]?\d)", re.IGNORECASE)
_LARGE = re.compile(
    r"(?<![\d.,])(?<!\bin )\d[\d.,]*[\s-]?(?:[kmb]n?\b|thousand|million|billion|trillion)", re.IGNORECASE
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Aside:
    """A heading or a sentence next to a table."""

    text: str
    titled: bool  # a heading

    def looks(self, names: frozenset[str]) -> bool:
        """Whether it looks like a caption: no whole sentence, a short one, or one that names what the table holds."""
        if self.titled or not _ENDED.search(self.text):
            return True
        said = split(self.text)
        return len(said) <= _SHORT or any(word in words().captions or stem(word) in names for word in said)


def asides(passage: Passage, blocks: Iterable[Block]) -> tuple[Aside, ...]:
    """The headings and the sentences of some blocks, in order."""
    found: list[Aside] = []
    for block in blocks:
        if block.kind == "heading":
            found.append(Aside(text=passage.text[block.start : block.end], titled=True))
        else:
            spans = passage.inside(block)
            found += [Aside(text=passage.document.quote(span), titled=False) for span in spans]
    return tuple(found)


def said_of(said: Iterable[Aside], names: frozenset[str]) -> frozenset[str]:
    """The words that are said of a table: all of a caption, and of other sentences those that are said of no story.

    `names` are the stems of the words of its headings.
    """
    found: set[str] = set()
    for one in said:
        told = split(_LARGE.sub(" ", _ABOUT.sub(" ", one.text)))
        found.update(told if one.looks(names) else words().always.intersection(told))
    return frozenset(found)


def names_of(headings: Iterable[str]) -> frozenset[str]:
    """The stems of the words of headings by which a sentence names what a table holds."""
    return frozenset(stem(word) for text in headings for word in split(bare(text)) if word not in words().idle)
