"""Whether a date is that of its page, "Published: Nov. 8, 2031 at 7:15 AM", and of nothing that the page tells."""

from __future__ import annotations

import re
from functools import cache

from numcheck.model import Document, Mention
from numcheck.ruleset.cues import either
from numcheck.ruleset.locate import shipped_table

#: Characters that may stand before such a date on its line.
_LINE = 30


def of_the_page(document: Document, mention: Mention) -> bool:
    """Whether a figure stands on a line that begins by saying when the text was published or changed."""
    start = document.text.rfind("\n", 0, mention.span.start) + 1
    before = document.text[start : mention.span.start]
    return len(before) <= _LINE and _label().match(before) is not None


@cache
def _label() -> re.Pattern[str]:
    heads = either(shipped_table("datelines.toml")["heads"])
    return re.compile(rf"\s*(?:(?:first|last) )?{heads}(?:\s*:| on:?| at:?)?\s+(?:\w+day,?\s+)?\Z", re.IGNORECASE)
