"""A projective tree with labels "X||Y" -> the tree they stand for, in which arcs may cross (Nivre and Nilsson 2005)."""

from __future__ import annotations

from collections.abc import Sequence


def lifted(texts: Sequence[str], heads: Sequence[int], labels: Sequence[str]) -> tuple[list[int], list[str]]:
    """Every word with a label "X||Y" hangs by X on the first word labelled Y below its head, level by level."""
    found, names = list(heads), list(labels)
    edges = _edges(heads)
    for word, label in enumerate(labels):
        name, decorated, wanted = label.partition("||")
        if decorated:
            found[word] = _below(word, wanted, texts, found, names, edges)
            names[word] = name
    return found, names


def _below(
    word: int,
    wanted: str,
    texts: Sequence[str],
    heads: Sequence[int],
    labels: Sequence[str],
    edges: Sequence[tuple[int, int]],
) -> int:
    level, seen = [heads[word]], {heads[word]}
    while level:
        following = []
        for above in level:
            first, last = edges[above]
            children = [c for c in range(first, last + 1) if heads[c] == above and c != above]
            for child in children:
                if texts[child].isspace() or child == word or child in seen:
                    continue
                if labels[child] == wanted:
                    return child
                seen.add(child)
                following.append(child)
        level = following
    return heads[word]


def _edges(heads: Sequence[int]) -> list[tuple[int, int]]:
    """The first and last word below each word, or it itself."""
    edges = [(word, word) for word in range(len(heads))]
    for word in range(len(heads)):
        at, steps = word, 0
        while heads[at] != at and steps < len(heads):
            at, steps = heads[at], steps + 1
            edges[at] = min(edges[at][0], word), max(edges[at][1], word)
    return edges
