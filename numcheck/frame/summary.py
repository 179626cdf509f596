"""Document -> where it sums itself up, in an abstract or in key points, of which the text below tells more."""

from __future__ import annotations

import re
from bisect import bisect_right
from functools import cache

from numcheck.model import Document
from numcheck.ruleset.cues import either
from numcheck.ruleset.locate import shipped_table


class Summary:
    """The blocks of one document that sum up those below them."""

    def __init__(self, document: Document) -> None:
        self._spans: list[tuple[int, int]] = []
        blocks = document.blocks
        last = len(blocks) - 1
        open_ = False  # whether the section that sums up has begun
        for place, block in enumerate(blocks):
            told = _titles().match(document.text, block.start, block.end)
            alone = told is not None and not document.text[told.end() : block.end].strip()
            if block.kind == "heading" or alone:
                open_ = alone
            elif (open_ or told is not None) and place < last:
                self._spans.append((block.start, block.end))
                open_ = open_ and any(
                    b.kind == "heading" for b in blocks[place + 1 :]
                )  # else nothing says where it ends

    def holds(self, start: int) -> bool:
        """Whether what starts at a code point of the text is part of a summary."""
        place = bisect_right(self._spans, start, key=lambda span: span[0]) - 1
        return place >= 0 and start < self._spans[place][1]


@cache
def _titles() -> re.Pattern[str]:
    """What such a section is called, alone in its block or before what it says: "Abstract", "Summary: ", "TL;DR –"."""
    titles = either(shipped_table("summaries.toml")["titles"])
    return re.compile(rf"\W{{0,4}}(?i:{titles})(?:\W{{0,4}}$|\W{{0,2}}[:.—–])")
