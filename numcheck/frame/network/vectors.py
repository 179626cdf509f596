"""Words -> vectors that know their neighbours: hash embedding, then four convolutions (thinc's tok2vec)."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt

from numcheck.frame.network.files import Floats, decoded
from numcheck.frame.network.tokens import Tokens
from numcheck.frame.network.vocabulary import Vocabulary

#: A library may round a row of a product otherwise where it stands elsewhere in the matrix: by its place within as many
#: rows as the kernel takes at a time. So every product has a block of rows, and every sentence begins where a kernel of
#: up to twelve rows begins anew; then what is said of a sentence does not depend on those beside it.
BLOCK, STEP = 192, 12
#: Of a layer's norm (thinc): keeps the variance from zero.
_LEAST = np.float32(1e-8)
_U = np.uint64


def blocks(rows: Floats) -> Floats:
    """The rows with zeros behind them up to a whole number of blocks."""
    missing = -len(rows) % BLOCK
    return np.concatenate([rows, np.zeros((missing, rows.shape[1]), np.float32)]) if missing else rows


def linear(rows: Floats, weights: Floats, bias: Floats) -> Floats:
    """One product a block; `rows` are whole blocks."""
    found: Floats = np.matmul(rows.reshape(-1, BLOCK, rows.shape[1]), weights).reshape(len(rows), -1)
    found += bias
    return found


class Maxout:
    """A linear layer of which the greatest of three pieces counts, normed to mean 0 and variance 1, and rescaled."""

    def __init__(self, weights: Floats, bias: Floats, gain: Floats, shift: Floats) -> None:
        self.wide, self.pieces, inner = weights.shape
        turned = weights.transpose(1, 0, 2).reshape(-1, inner)
        self.weights, self.bias = np.ascontiguousarray(turned.T), bias.T.reshape(-1).copy()
        self.gain, self.shift = gain, shift

    def __call__(self, rows: Floats) -> Floats:
        whole = linear(rows, self.weights, self.bias)
        found = whole[:, : self.wide]
        for piece in range(1, self.pieces):
            found = np.maximum(found, whole[:, piece * self.wide : (piece + 1) * self.wide])
        found -= found.mean(axis=1, keepdims=True)
        variance = np.einsum("ij,ij->i", found, found)[:, None] / np.float32(self.wide)
        found /= np.sqrt(variance + _LEAST)
        found *= self.gain
        found += self.shift
        return found


class Vectors:
    """The embedded words, kept for the next text, and the encoder above them."""

    def __init__(self, folder: Path, vocabulary: Vocabulary) -> None:
        layers = decoded(folder / "tok2vec" / "model")
        self._vocabulary = vocabulary
        tables = [params["E"] for params in layers.matrices("hashembed")]
        self._tables = list(zip(tables, layers.numbers("hashembed", "seed"), strict=True))
        shapes = zip(layers.matrices("maxout"), layers.matrices("layernorm"), strict=True)
        self._mix, *self._layers = [Maxout(m["W"], m["b"], norm["G"], norm["b"]) for m, norm in shapes]
        self._wide = tables[0].shape[1]
        self.clear()

    def clear(self) -> None:
        """Forgets the words."""
        self._known = 0
        self._embedded = np.zeros((0, self._wide), np.float32)  # two rows a word: without a space behind it, and with

    def encoded(self, texts: Sequence[Tokens]) -> tuple[Floats, list[int]]:
        """The vectors of all texts, which have words, in whole blocks, and the row at which each text begins.

        Before, between and behind them are as many rows at least as a vector looks ahead.
        """
        self._learn()
        depth = len(self._layers)
        starts = [STEP]
        for text in texts:
            end = starts[-1] + len(text.words) + depth
            starts.append(end + -end % STEP)
        height = starts.pop() + depth
        rows = np.zeros((height + -height % BLOCK, self._wide), np.float32)
        kept = np.concatenate([np.arange(at, at + len(text.words)) for at, text in zip(starts, texts, strict=True)])
        words = np.array([number for text in texts for number in text.words])
        rows[kept] = self._embedded[2 * words + np.array([space for text in texts for space in text.spaces])]
        wide = self._wide
        window = np.zeros((len(rows), 3 * wide), np.float32)
        for layer in self._layers:
            window[1:, :wide] = rows[:-1]
            window[:, wide : 2 * wide] = rows
            window[:-1, 2 * wide :] = rows[1:]
            rows += layer(window)
        return rows, starts

    def _learn(self) -> None:
        """Embeds the words that are new."""
        fresh = self._vocabulary.features[self._known :]
        if not fresh:
            return
        self._known += len(fresh)
        columns = np.array([row[:4] for row in fresh], dtype=np.uint64).repeat(2, axis=0)
        spaces = np.tile(np.array([0, 1], np.uint64), len(fresh))
        blank = np.array([row[4] for row in fresh], dtype=np.uint64).repeat(2)
        keys = [*columns.T, spaces, blank]
        parts = []
        for (table, seed), ids in zip(self._tables, keys, strict=True):
            four = np.stack(hashed(ids, seed)) % np.uint32(len(table))
            summed = table[four[0]]
            for more in four[1:]:
                summed += table[more]
            parts.append(summed)
        fresh_rows = self._mix(blocks(np.concatenate(parts, axis=1)))[: 2 * len(fresh)]
        self._embedded = np.concatenate([self._embedded, fresh_rows])


def hashed(ids: npt.NDArray[np.uint64], seed: int) -> tuple[npt.NDArray[np.uint32], ...]:
    """Four numbers of 32 bits for each of 64: MurmurHash3_x64_128 (Austin Appleby, public domain) of eight bytes."""
    one = ids * _U(0x87C37B91114253D5)
    one = ((one << _U(31)) | (one >> _U(33))) * _U(0x4CF5AD432745937F)
    one = one ^ _U(seed ^ 8)
    two = np.full_like(one, seed ^ 8)
    one = one + two
    two = two + one
    one, two = _mixed(one), _mixed(two)
    one = one + two
    two = two + one
    low, high = _U(0xFFFFFFFF), _U(32)
    return tuple(half.astype(np.uint32) for whole in (one, two) for half in (whole & low, whole >> high))


def _mixed(value: npt.NDArray[np.uint64]) -> npt.NDArray[np.uint64]:
    for factor in (0xFF51AFD7ED558CCD, 0xC4CEB9FE1A85EC53):
        value = (value ^ (value >> _U(33))) * _U(factor)
    return value ^ (value >> _U(33))
