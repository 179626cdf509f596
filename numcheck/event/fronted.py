"""A sentence -> the phrase that it opens with, which says where, when or for whom all of it holds."""

from __future__ import annotations

import re
from functools import lru_cache

#: `In the north, `, `And at the church in Orle, `: no longer than such phrases are.
_OPENING = re.compile(
    r"\W{0,2}(?:(?:And|But|So|Meanwhile,?) )?"
    r"(?P<phrase>(?:In|At|On|Near|Outside|Off|Across|Around|During|For|in|at|near|on) [^,.;:()]{2,60}),"
)


@lru_cache(maxsize=1024)  # what one pair of claims asks of a sentence, the next one asks again
def fronted(sentence: str) -> str:
    """`In the north`: what stands before the first comma of a sentence that opens with a preposition, or nothing."""
    found = _OPENING.match(sentence)
    return " ".join(found["phrase"].split()) if found is not None else ""
