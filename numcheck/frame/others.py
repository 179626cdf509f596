"""The figures of one sentence -> what the others say for each of them, looked up once for all of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from numcheck.model import Kind, Mention

_LETTERS = re.compile(r"[a-z]+")
_MEASURED = (Kind.DURATION, Kind.MEASURE)
_PART = "half"


class Others:
    """The figures of one sentence."""

    def __init__(self, mentions: Sequence[Mention], text: str, start: int) -> None:
        """`text` is the sentence, `start` its offset in the document."""
        #: What more than one is counted of: "in 106 games" cuts nothing out of a career.
        self.counted = frozenset(m.noun for m in mentions if m.noun and m.kind is Kind.COUNT and m.quantity.value > 1)
        self._measured = {m.span: m.surface.lower() for m in mentions if m.kind in _MEASURED}
        self._said = Counter(word for surface in self._measured.values() for word in set(surface.split()))
        self._beside: frozenset[str] = frozenset()
        if _PART in self._said:
            pieces, last = [], 0
            for span in self._measured:
                pieces.append(text[last : span.start - start])
                last = span.end - start
            self._beside = frozenset(_LETTERS.findall(" ".join((*pieces, text[last:])).lower()))

    def alone(self, mention: Mention) -> frozenset[str]:
        """The words that stand in other measures only: "paid 40 million two and a half years ago" tells of no half."""
        if _PART not in self._said:
            return frozenset()
        surface = self._measured.get(mention.span, "")
        own = frozenset(surface.split())
        said = frozenset(word for word, times in self._said.items() if times > (word in own))
        return said - self._beside - frozenset(_LETTERS.findall(surface)) if _PART in said else frozenset()
