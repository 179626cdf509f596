"""Passage -> parts that do not add up to their total (NC202)."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.checks.arithmetic import cued, dealt, percents, sorts, tallies, together
from numcheck.checks.passage import Passage
from numcheck.model import Check


def look(passage: Passage) -> Iterator[Check]:
    """Every sum of parts that a text tells with its total."""
    for family in (sorts.look, cued.look, dealt.look, percents.look, tallies.look, together.look):
        yield from family(passage)
