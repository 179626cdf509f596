"""Tokens -> those that tell of some behind a figure, and not of all: "40 hurt, nine of them badly", "nine badly"."""

from __future__ import annotations

from functools import lru_cache

from numcheck.frame.tree import Tree
from numcheck.ruleset.numbers import numbers
from numcheck.ruleset.portions import portions

#: Before a figure behind which it is said how those fared: "six were shot, two fatally".
_OPENS = frozenset({",", ";", "(", "—", "–", "-", "--"})
#: What stands for all of them behind the "of" of some, and what ends what is told of these.
_THEM, _ENDS = frozenset({"them", "these", "those", "whom", "which"}), frozenset({",", ";", ":", ")", "—", "–"})


@lru_cache(maxsize=2)  # each figure of a sentence asks
def told_of_some(tree: Tree) -> tuple[tuple[int, int], ...]:
    """The tokens of a sentence that tell of some of those counted, each with the figure that opens the words."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for i, token in enumerate(tree.tokens):
        behind = tree.tokens[i + 1 : i + 2]
        some = token.tag == "CD" or token.text.lower() in numbers().some | portions().nobody
        if some and [t.lemma for t in behind] == ["of"]:
            opened = i if _THEM & {t.text.lower() for t in tree.tokens[i + 2 : i + 3]} else None
        elif token.tag == "CD" and portions().fared & {t.text.lower() for t in behind}:
            opened = i if i and tree.tokens[i - 1].text in _OPENS and _closed(tree, i + 2) else None
        elif token.text in _ENDS:
            opened = None
        if opened is not None:
            found.append((i, opened))
    return tuple(found)


def _closed(tree: Tree, at: int) -> bool:
    """Whether nothing more is said of them: behind "two badly hurt" they have a word of their own."""
    return at >= len(tree.tokens) or not tree.tokens[at].tag.startswith(("VB", "JJ", "NN"))
