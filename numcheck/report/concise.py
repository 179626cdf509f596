"""Report -> one line a finding: `path:line:column: CODE severity message`, with its other places indented below."""

from __future__ import annotations

from numcheck.model import Report
from numcheck.report.outline import Spot, outlines
from numcheck.report.printable import inert


def render(report: Report) -> str:
    """The findings alone; nothing where there are none."""
    lines = []
    for one in outlines(report):
        finding = one.finding
        lines.append(f"{place(one.primary)}: {finding.code} {finding.severity} {one.message} [{finding.fingerprint}]")
        lines += [f"  {place(other)}: {other.words}" for other in one.others]
    return inert("".join(f"{line}\n" for line in lines))


def place(spot: Spot) -> str:
    """`path:line:column`, as editors and terminals follow it."""
    return f"{spot.path}:{spot.line}:{spot.column}"
