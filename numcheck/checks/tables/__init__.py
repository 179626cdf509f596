"""Tables -> their sums (NC602), their percentages (NC603), and sentences that restate a cell (NC601)."""

from __future__ import annotations

from collections.abc import Iterator

from numcheck.checks.passage import Passage
from numcheck.checks.tables import shares, sums, told
from numcheck.checks.tables.grid import tables
from numcheck.model import Check

__all__ = ["look"]


def look(passage: Passage) -> Iterator[Check]:
    """Every computation in and on the tables of a document whose cells know their places."""
    if not any(block.cell is not None for block in passage.document.blocks):
        return
    found = list(tables(passage))
    for table in found:
        yield from sums.checks(passage, table)
        yield from shares.checks(passage, table)
    yield from told.checks(passage, found)
