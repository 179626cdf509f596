"""The frame of a setting's value -> whether that value holds now, or in another version or case."""

from __future__ import annotations

import re
from bisect import bisect_right

from numcheck.model import Document, Frame
from numcheck.ruleset import settings

_WORD = re.compile(r"[a-z]+")
#: A heading that is a version: "1.4.0", "v2".
_VERSION = re.compile(r"^\W{0,2}v?\d+(?:\.\d+)*\b")


class Standing:
    """What the titles and headings of one document say of the values under them."""

    def __init__(self, document: Document) -> None:
        headings = [(b.start, document.text[b.start : b.end]) for b in document.blocks if b.kind == "heading"]
        self._starts = [start for start, _ in headings]
        self._told = [_of_another(heading) for _, heading in headings]
        self._whole = _of_another(document.source.title or "") or (bool(self._told) and self._told[0])

    def holds(self, frame: Frame) -> bool:
        """Whether nothing in the clause, in the heading above it or in the title tells of another version or case."""
        if self._whole or frame.words & settings.words().past:
            return False
        above = bisect_right(self._starts, frame.mention.span.start) - 1
        return above < 0 or not self._told[above]


def _of_another(heading: str) -> bool:
    words = frozenset(_WORD.findall(heading.lower()))
    return bool(words & settings.words().histories) or _VERSION.match(heading) is not None
