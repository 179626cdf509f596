"""Sentence -> the stretches that tell of an older event, by which the event of the day is measured."""

from __future__ import annotations

import re
from functools import lru_cache

#: `the deadliest quake since 40 died at Orle`: all behind "since", up to the next pause.
_SINCE = re.compile(
    r"\b(?:worst|[a-z]{3,}est|most [a-z]+|first|last)\b[^.,;:]{0,50}\bsince\b((?:[^,;:.]|[,.](?=\d)){0,80})",
    re.IGNORECASE,
)
#: `comes two years after one at Orle killed 71`: all behind "after", up to the next pause.
_AFTER = re.compile(
    r"\b(?:comes?|coming|came)\b[^.,;:]{0,40}?\b(?:days?|weeks?|months?|years?|decades?)\b after\b"
    r"((?:[^,;:.]|[,.](?=\d)){0,100})",
    re.IGNORECASE,
)


@lru_cache(maxsize=64)
def older(text: str) -> tuple[tuple[int, int], ...]:
    """Half-open stretches of the text that are told of an older event. A sentence is asked for again by each figure."""
    return tuple(sorted(match.span(1) for mark in (_SINCE, _AFTER) for match in mark.finditer(text)))


def without_older(text: str) -> str:
    """The text with blanks for those stretches."""
    for start, end in older(text):
        text = text[:start] + " " * (end - start) + text[end:]
    return text
