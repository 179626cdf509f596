"""Figures that are said again in another unit, another money or other words -> NC401 and NC402."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.checks.conversions import again, money, worded
from numcheck.checks.conversions.links import links
from numcheck.checks.conversions.side import sides
from numcheck.checks.passage import Passage
from numcheck.model import Check

__all__ = ["look"]


def look(passage: Passage) -> Iterator[Check]:
    """Every restatement of a figure next to it, right or wrong."""
    for sentence in passage.with_figures():
        found = sides(passage, sentence)
        for link in links(passage, found):
            yield from again.checks(passage, link)
            yield from money.checks(passage, link)
        yield from worded.checks(passage, sentence)
