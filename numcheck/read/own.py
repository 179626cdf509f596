"""A text -> whether it is a report that this program wrote: what it tells of other texts is no text to compare."""

from __future__ import annotations

import re

#: How a report for people begins, with and without findings; one in Markdown; a line of findings; and a page for a
#: browser, in its head.
_SEEN = r"(?:Nothing was compared: )?[\d,]+\sdocuments?(?:\s\([^)\n]*\))?,\s[\d,]+\sfigures?,\s"
_BEGINS = re.compile(
    r"NC\d{3} (?:error|warning|note)  (?s:.{1,1000}?)\| confidence: (?:low|medium|high)\n"
    rf"|(?:# numcheck\n\n)?{_SEEN}[\d,]+\sclaims?\b"
    r"|\S.*?:\d+:\d+: NC\d{3} (?:error|warning|note) .*\[[0-9a-f]{12}\]\n"
)
_GENERATOR = '<meta name="generator" content="numcheck '
_HEAD = 2_000


def is_report(text: str) -> bool:
    """Whether it begins as one; a text that quotes one further on is a text."""
    return _BEGINS.match(text) is not None or text.find(_GENERATOR, 0, _HEAD) >= 0
