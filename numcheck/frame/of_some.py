"""Tokens -> those that tell of some behind a figure, and not of all: "40 hurt, nine of them badly", "nine badly"."""

from __future__ import annotations

from functools import lru_cache

from numcheck.frame.tree import Tree

#: Words that tell of some of them without a figure: "some of them badly".
_SOME = frozenset({"some", "many", "most", "several", "half", "few"})
#: How some of those fared, said right behind their figure, and what stands before it: "six were shot, two fatally".
_FARED = frozenset(
    {"fatally", "mortally", "critically", "seriously", "gravely", "severely", "badly", "slightly", "lightly"}
)
_OPENS = frozenset({",", ";", "(", "—", "–", "-", "--"})
#: What stands for all of them behind the "of" of some, and what ends what is told of these.
_THEM, _ENDS = frozenset({"them", "these", "those", "whom", "which"}), frozenset({",", ";", ":", ")", "—", "–"})


@lru_cache(maxsize=2)  # each figure of a sentence asks
def told_of_some(tree: Tree) -> tuple[tuple[int, int], ...]:
    """The tokens of a sentence that tell of some of those counted, each with the figure that opens the words."""
    found: list[tuple[int, int]] = []
    opened: int | None = None
    for i, token in enumerate(tree.tokens):
        if (token.tag == "CD" or token.text.lower() in _SOME) and [t.lemma for t in tree.tokens[i + 1 : i + 2]] == [
            "of"
        ]:
            opened = i if _THEM & {t.text.lower() for t in tree.tokens[i + 2 : i + 3]} else None
        elif token.tag == "CD" and _FARED & {t.text.lower() for t in tree.tokens[i + 1 : i + 2]}:
            opened = i if i and tree.tokens[i - 1].text in _OPENS and _closed(tree, i + 2) else None
        elif token.text in _ENDS:
            opened = None
        if opened is not None:
            found.append((i, opened))
    return tuple(found)


def _closed(tree: Tree, at: int) -> bool:
    """Whether nothing more is said of them: behind "two badly hurt" they have a word of their own."""
    return at >= len(tree.tokens) or not tree.tokens[at].tag.startswith(("VB", "JJ", "NN"))
