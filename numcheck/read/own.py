"""A text -> whether it is a report that this program wrote: what it tells of other texts is no text to compare."""

from __future__ import annotations

import re

#: What was done, which a report opens with where it tells no finding, and one in Markdown in any case.
_SEEN = r"(?:Nothing was compared: )?[\d,]+\sdocuments?(?:\s\([^)\n]*\))?,\s[\d,]+\sfigures?,\s"
#: How a report for people begins, and one of a line for each finding.
_BEGINS = re.compile(
    r"NC\d{3} (?:error|warning|note)  (?s:.{1,1000}?)\| confidence: (?:low|medium|high)\s"
    rf"|(?:# numcheck\s+)?{_SEEN}[\d,]+\sclaims?\b"
    r"|\S.{0,1000}?:\d+:\d+: NC\d{3} (?:error|warning|note) .*\[[0-9a-f]{12}\]\s"
)
#: In the head of a page for a browser.
_GENERATOR = '<meta name="generator" content="numcheck '
_HEAD = 2_000


def is_report(text: str) -> bool:
    """Whether it begins as one; a text that quotes one further on is a text."""
    return _BEGINS.match(text) is not None or text.find(_GENERATOR, 0, _HEAD) >= 0
