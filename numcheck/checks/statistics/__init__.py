"""NC501 to NC504: p-values, means and shares, confidence intervals and sample sizes."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.checks.passage import Passage
from numcheck.checks.statistics import intervals, means, pvalues, samples
from numcheck.model import Check


def look(passage: Passage) -> Iterator[Check]:
    """Every computation with the statistics of one document."""
    yield from pvalues.look(passage)
    yield from means.look(passage)
    yield from intervals.look(passage)
    yield from samples.look(passage)
