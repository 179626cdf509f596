"""Vectors -> heads and labels: spaCy's arc-eager parser, many sentences abreast.

A state is a stack, a buffer and the arcs made so far. At each step the network scores every move of every sentence
that is not done, and the best one that is allowed is made: Honnibal and Johnson (2015), with moves that may be undone.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from numcheck.frame.network.files import Floats, Ints, decoded, unpacked
from numcheck.frame.network.vectors import BLOCK, linear

Bools = npt.NDArray[np.bool_]
Doubles = npt.NDArray[np.float64]

_SHIFT, _REDUCE, _LEFT, _RIGHT, _BREAK = range(5)
#: Words that a state is scored by: two of the buffer, three of the stack, and children of the first of each.
_FEATURES = 8
_NEVER = -np.inf
ROOT = "ROOT"


class Arcs:
    """The weights of the parser and the names of its moves."""

    def __init__(self, folder: Path) -> None:
        layers = decoded(folder / "parser" / "model")
        upper, narrow = layers.matrices("linear")
        lower = layers.matrices("precomputable_affine")[0]
        features, hidden, pieces, inner = lower["W"].shape
        self._narrow = np.ascontiguousarray(narrow["W"].T), narrow["b"]
        turned = lower["W"].transpose(0, 2, 1, 3).reshape(-1, inner)  # pieces side by side
        self._lower = np.ascontiguousarray(turned.T)
        self._pad = lower["pad"][0].transpose(0, 2, 1).reshape(features, -1)
        self._bias = lower["b"].T.reshape(-1).copy()
        self._upper = np.ascontiguousarray(upper["W"].T, np.float64), upper["b"].astype(np.float64)
        self._hidden = hidden
        self._room = np.empty((0, self._lower.shape[1]), np.float32)  # of the last table: the system is slow to give it
        moves = json.loads(unpacked(folder / "parser" / "moves")["moves"])
        self._labels = {int(move): _ordered(found) for move, found in moves.items()}
        if (pieces, features) != (2, _FEATURES) or len(self._labels[_SHIFT]) + len(self._labels[_REDUCE]) != 2:
            raise ValueError("a parser of another form")

    def read(self, rows: Floats, starts: Sequence[int], counts: Sequence[int]) -> list[tuple[list[int], list[str]]]:
        """The head of every word by its index in its sentence, itself at a root, and the label of the arc to it.

        `rows` are vectors in whole blocks, `starts` and `counts` say which are the words of each sentence; there are
        rows without a word, the last one too.
        """
        states = _States(starts, counts, len(rows) - 1)
        table = self._table(rows)
        left, right = len(self._labels[_LEFT]), len(self._labels[_RIGHT])
        active = np.arange(len(counts))
        while len(active):
            seen = states.seen(active)
            scores = self._scores(table, seen)
            lefts, rights = scores[:, 2 : 2 + left], scores[:, 2 + left : 2 + left + right]
            best = np.stack([scores[:, 0], scores[:, 1], lefts.max(1), rights.max(1), scores[:, 2 + left + right]])
            best[~states.allowed(active)] = _NEVER
            move = best.argmax(axis=0)
            states.move(active, move, lefts, rights)
            active = active[states.unfinished(active)]
        names = [ROOT, *self._labels[_LEFT], *self._labels[_RIGHT]]
        return [states.tree(k, size, names, left) for k, size in enumerate(counts)]

    def _table(self, rows: Floats) -> Floats:
        """What every row adds to a state in each of the eight places; in the last row, what no word adds."""
        wide = self._lower.shape[1]
        if len(self._room) < len(rows):
            self._room = np.empty((len(rows), wide), np.float32)
        found = self._room[: len(rows)]
        inner = linear(rows, *self._narrow).reshape(-1, BLOCK, self._narrow[1].size)
        np.matmul(inner, self._lower, out=found.reshape(-1, BLOCK, wide))
        found[-1] = self._pad.reshape(-1)
        table: Floats = found.reshape(-1, wide // _FEATURES)
        return table

    def _scores(self, table: Floats, seen: Ints) -> Doubles:
        """The score of every move in every state, one row a state; in doubles, so that no state minds its place."""
        summed = table[seen[0] * _FEATURES]
        for feature in range(1, _FEATURES):
            summed += table[seen[feature] * _FEATURES + feature]
        summed += self._bias
        hidden = np.maximum(summed[:, : self._hidden], summed[:, self._hidden :])
        scores: Doubles = hidden.astype(np.float64) @ self._upper[0]
        scores += self._upper[1]
        return scores


def _ordered(labels: dict[str, int]) -> list[str]:
    """The labels of a move in the order of its scores: the most frequent first, and of equals the last by letters."""
    return [label for _, label in sorted(((n, label) for label, n in labels.items()), reverse=True)]


class _States:
    """The states of several sentences: a row each, and in it a column a word, then one that stands for none."""

    def __init__(self, starts: Sequence[int], counts: Sequence[int], nobody: int) -> None:
        self.size = np.array(counts)
        self.first = np.array(starts)
        self.none = int(self.size.max())
        self.nobody = nobody  # the row of the table that stands for no word
        shape = (len(counts), self.none + 1)
        self.base = np.arange(len(counts)) * shape[1]
        empty = np.full(shape, self.none)
        self.head, self.last_left, self.last_right = (empty.copy().reshape(-1) for _ in range(3))
        self.before = empty.copy().reshape(-1)  # the child that was the last right one when this one was attached
        self.label = np.zeros(shape, np.int64).reshape(-1)  # 0, left labels from 1 on, then right ones
        self.stack = np.full(len(counts) * (self.none + 4), self.none)  # three of none at the bottom of each
        self.stack_base = np.arange(len(counts)) * (self.none + 4) + 2
        self.depth = np.zeros(len(counts), np.int64)
        self.back = empty.copy().reshape(-1)  # words put back on the buffer, the next one last
        self.returned = np.zeros(len(counts), np.int64)
        self.next = np.zeros(len(counts), np.int64)
        self.stuck = np.zeros(shape, bool).reshape(-1)  # put back once: it may not be shifted again
        self.opens = np.zeros(shape, bool).reshape(-1)  # opens a sentence

    def seen(self, active: Ints) -> Ints:
        """The words that the active states are scored by, as rows of the table: one row a feature."""
        base, size = self.base[active], self.size[active]
        top = self.stack_base[active] + self.depth[active]
        s0 = self.stack[top]
        returned, following = self.returned[active], self.next[active]
        back = base + returned
        b0 = np.where(returned > 0, self.back[back - 1], following)
        b1 = np.where(returned > 1, self.back[back - 2], following + (returned == 0))
        b0 = np.where((returned == 0) & (following >= size), self.none, b0)
        b1 = np.where((returned < 2) & (b1 >= size), self.none, b1)
        self.s0, self.b0, self.b1, self.at = s0, b0, b1, base
        lefts, rights = self.last_left, self.last_right
        s1, s2 = self.stack[top - 1], self.stack[top - 2]
        words = np.stack([b0, b1, s0, s1, s2, lefts[base + b0], lefts[base + s0], rights[base + s0]])
        return np.where(words == self.none, self.nobody, words + self.first[active])

    def allowed(self, active: Ints) -> Bools:
        """Which of the five moves the active states allow: one row a move."""
        depth = self.depth[active]
        some = depth > 0
        waiting = self.size[active] - self.next[active] + self.returned[active]
        opens = self.opens[self.at + self.b0]
        arc = some & (waiting > 0) & ~opens
        shift = ~some | ((waiting > 1) & ~opens & ~self.stuck[self.at + self.b0])
        follows = (waiting > 1) & (self.b1 == self.b0 + 1) & ~self.opens[self.at + self.b1]
        return np.stack([shift, some, arc, arc, follows])

    def move(self, active: Ints, move: Ints, lefts: Doubles, rights: Doubles) -> None:
        """Makes one move in every active state."""
        at, s0, b0 = self.at, self.s0, self.b0
        s0_at, b0_at = at + s0, at + b0
        left = np.flatnonzero(move == _LEFT)
        if len(left):
            child, head = s0_at[left], b0_at[left]
            had = self.head[child]
            again = np.flatnonzero(had != self.none)
            self.last_right[at[left][again] + had[again]] = self.before[child[again]]
            self.head[child] = b0[left]
            self.label[child] = lefts[left].argmax(axis=1) + 1
            self.last_left[head] = s0[left]
            self.stuck[head] = False
            self.depth[active[left]] -= 1
        right = np.flatnonzero(move == _RIGHT)
        if len(right):
            child, head = b0_at[right], s0_at[right]
            self.head[child] = s0[right]
            self.label[child] = rights[right].argmax(axis=1) + 1 + lefts.shape[1]
            self.before[child] = self.last_right[head]
            self.last_right[head] = b0[right]
        reduce = np.flatnonzero(move == _REDUCE)
        if len(reduce):
            rows, word = active[reduce], s0[reduce]
            lost = (self.head[s0_at[reduce]] == self.none) & (self.depth[rows] > 1)
            put = rows[lost]
            self.stuck[s0_at[reduce][lost]] = True
            self.back[self.base[put] + self.returned[put]] = word[lost]
            self.returned[put] += 1
            self.depth[rows] -= 1
        opening = np.flatnonzero(move == _BREAK)
        self.opens[at[opening] + self.b1[opening]] = True
        pushing = np.flatnonzero((move == _SHIFT) | (move == _RIGHT))
        rows = active[pushing]
        self.depth[rows] += 1
        self.stack[self.stack_base[rows] + self.depth[rows]] = b0[pushing]
        put_back = self.returned[rows] > 0
        self.returned[rows[put_back]] -= 1
        self.next[rows[~put_back]] += 1

    def unfinished(self, active: Ints) -> Bools:
        """Which of the active states still have words on the stack or in the buffer."""
        return (self.depth[active] > 0) | (self.returned[active] > 0) | (self.next[active] < self.size[active])

    def tree(self, row: int, size: int, names: Sequence[str], left: int) -> tuple[list[int], list[str]]:
        """The heads and labels of one sentence that is done."""
        start = int(self.base[row])
        heads = self.head[start : start + size].tolist()
        labels = self.label[start : start + size].tolist()
        root = self.none
        return [k if h == root else h for k, h in enumerate(heads)], [
            ROOT if h == root else names[label] for h, label in zip(heads, labels, strict=True)
        ]
