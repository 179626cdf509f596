"""Claims -> how many sources stand behind them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from numcheck.model import Claim, Document

#: Share of five-word runs that two sentences have in common when one is a copy of the other.
_COPY = 0.6
_RUN = 5
_WORD = re.compile(r"\w+")


def sources(claims: Sequence[Claim], documents: Mapping[str, Document]) -> int:
    """How many sources speak: one an outlet (or a document without one), and a copied sentence is no second source."""
    said_in: dict[str, list[Claim]] = {}
    for claim in claims:
        document = documents[claim.span.doc]
        said_in.setdefault(document.source.publisher or document.id, []).append(claim)
    if len(said_in) == 1:
        return 1
    kept: list[set[frozenset[tuple[str, ...]]]] = []
    for said in said_in.values():
        sentences = {_runs(documents[c.span.doc].quote(c.frame.sentence)) for c in said}
        if not any(_copied(a, b) for known in kept for a in known for b in sentences):
            kept.append(sentences)
    return len(kept)


def _runs(sentence: str) -> frozenset[tuple[str, ...]]:
    words = _WORD.findall(sentence.lower())
    return frozenset(zip(*(words[i:] for i in range(_RUN)), strict=False))


def _copied(first: frozenset[tuple[str, ...]], second: frozenset[tuple[str, ...]]) -> bool:
    return bool(first) and bool(second) and len(first & second) >= _COPY * len(first | second)
