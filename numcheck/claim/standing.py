"""The frame of a setting's value -> whether that value holds now, or in another version or case, or in an example."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from numcheck.model import Document, Frame
from numcheck.ruleset import manuals
from numcheck.ruleset.cues import either

_WORD = re.compile(r"[a-z]+")
#: A heading that is a version: "1.4.0", "v2".
_VERSION = re.compile(r"^\W{0,2}v?\d+(?:\.\d+)*\b")


class Standing:
    """What the titles and headings of one document say of the values under them."""

    def __init__(self, document: Document) -> None:
        headings = [(b.start, document.text[b.start : b.end]) for b in document.blocks if b.kind == "heading"]
        self._text = document.text
        self._starts = [start for start, _ in headings]
        self._told = [_of_another(heading) for _, heading in headings]
        self._whole = _of_another(document.source.title or "") or (bool(self._told) and self._told[0])

        told = (document.source.title or "", *(heading for _, heading in headings[:1]))
        self.logs = any(map(_log().search, told))  # the page is a list of changes, version by version

    def holds(self, frame: Frame) -> bool:
        """Whether nothing in the clause, in the heading above it or in the title tells of another version or case."""
        if self._whole or frame.words & manuals.words().past:
            return False
        if _case().match(self._text, frame.sentence.start, frame.sentence.end):
            return False
        above = bisect_right(self._starts, frame.mention.span.start) - 1
        return above < 0 or not self._told[above]


@cache
def _log() -> re.Pattern[str]:
    """A title of a page whose every entry tells of a version of its own."""
    logs = either(manuals.words().logs).replace(r"\ ", r"\s")
    return re.compile(rf"\b{logs}(?:\b|_)", re.IGNORECASE)


@cache
def _case() -> re.Pattern[str]:
    """A sentence that begins so tells one case, whatever its clauses say."""
    return re.compile(rf"\W{{0,3}}{either(manuals.words().cases)}\b", re.IGNORECASE)


def _of_another(heading: str) -> bool:
    words = frozenset(_WORD.findall(heading.lower()))
    return bool(words & manuals.words().histories) or _VERSION.match(heading) is not None
