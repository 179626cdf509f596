"""A word of a parsed sentence."""

from __future__ import annotations

from typing import NamedTuple


class Token(NamedTuple):
    """A word with its place in the dependency tree."""

    text: str
    lemma: str  # lower case
    tag: str  # Penn Treebank tag
    dep: str  # relation to the head, ClearNLP labels
    head: int  # index of the head; its own index at the root
    start: int  # code point of the sentence
    end: int
