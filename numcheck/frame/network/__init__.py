"""Sentences -> tagged dependency trees: the small English spaCy model, run by numpy alone.

The files are spaCy's, the arithmetic is that of spaCy and thinc (MIT), and the tokens are the same ones; what is left
out is what no frame asks for. What is said of a sentence never depends on the sentences beside it, so that a reading
may be kept from run to run. Run by spaCy the same model takes three times as long, and a second to load, which is most
of what a hook takes after one edit (benchmarks/SPEED.md); the tests hold every token against spaCy's own.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import numpy as np

from numcheck.frame.network.arcs import Arcs
from numcheck.frame.network.files import Floats, decoded
from numcheck.frame.network.lemmas import Lemmas
from numcheck.frame.network.lift import lifted
from numcheck.frame.network.tokens import Tokenizer, Tokens
from numcheck.frame.network.vectors import Vectors, linear
from numcheck.frame.network.vocabulary import Vocabulary
from numcheck.frame.token import Token

#: Sentences that are parsed side by side, and those whose words are encoded at a time: the arrays of the latter are
#: to fit into a cache.
_ABREAST, _ENCODED = 512, 64
#: Words that are known at a time; beyond it all are forgotten, so that memory does not grow with the text.
_KNOWN = 20_000


class Network:
    """The loaded model; not safe to be called from several threads."""

    def __init__(self, folder: Path) -> None:
        self._vocabulary = Vocabulary(folder)
        self._tokenizer = Tokenizer(folder, self._vocabulary)
        self._vectors = Vectors(folder, self._vocabulary)
        self._arcs = Arcs(folder)
        self._lemmas = Lemmas(folder)
        params = decoded(folder / "tagger" / "model").matrices("softmax")[0]
        self._tagger = np.ascontiguousarray(params["W"].T), params["b"]

    def parse(self, sentences: Sequence[str]) -> Iterator[tuple[Token, ...]]:
        """One tuple of words a sentence, in order."""
        for first in range(0, len(sentences), _ABREAST):
            part = sentences[first : first + _ABREAST]
            if len(self._vocabulary.words) > _KNOWN:
                self._vocabulary.clear()
                self._tokenizer.clear()
                self._vectors.clear()
            distinct = {text: k for k, text in enumerate(dict.fromkeys(part))}
            found = self._parsed(list(distinct))
            yield from (found[distinct[text]] for text in part)

    def _parsed(self, texts: Sequence[str]) -> list[tuple[Token, ...]]:
        read = [self._tokenizer.words(text) for text in texts]
        order = sorted(range(len(read)), key=lambda k: -len(read[k].words))
        order = [k for k in order if read[k].words]
        found: list[tuple[Token, ...]] = [()] * len(read)
        if not order:
            return found
        rows, starts = self._encoded([read[k] for k in order])
        tags = linear(rows, *self._tagger).argmax(axis=1)
        trees = self._arcs.read(rows, starts, [len(read[k].words) for k in order])
        for k, at, (heads, labels) in zip(order, starts, trees, strict=True):
            found[k] = self._words(read[k], tags[at : at + len(heads)].tolist(), heads, labels)
        return found

    def _encoded(self, texts: Sequence[Tokens]) -> tuple[Floats, list[int]]:
        """The vectors of all texts, and the row at which each begins."""
        parts, starts, height = [], [], 0
        for at in range(0, len(texts), _ENCODED):
            rows, begins = self._vectors.encoded(texts[at : at + _ENCODED])
            parts.append(rows)
            starts += [height + begin for begin in begins]
            height += len(rows)
        return np.concatenate(parts), starts

    def _words(self, tokens: Tokens, tags: Sequence[int], heads: list[int], labels: list[str]) -> tuple[Token, ...]:
        texts = [self._vocabulary.words[number] for number in tokens.words]
        if any("||" in label for label in labels):
            heads, labels = lifted(texts, heads, labels)
        lemmas = self._lemmas.read(texts, tags, labels)
        found, at = [], 0
        for text, space, head, (lemma, tag, dep) in zip(texts, tokens.spaces, heads, lemmas, strict=True):
            end = at + len(text)
            found.append(Token(text, lemma, tag, dep, head, at, end))
            at = end + space
        return tuple(found)
