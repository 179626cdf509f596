"""Report -> text for people: every finding with its witnesses, then the account of what was compared and what not."""

from __future__ import annotations

from numcheck.model import Report
from numcheck.report.again import of_finding, once
from numcheck.report.paint import Paint
from numcheck.report.text.account import accounted, told
from numcheck.report.text.sheet import Sheet
from numcheck.report.text.witnesses import witnessed

__all__ = ["render", "told"]


def render(
    report: Report,
    *,
    width: int = 80,
    colour: bool = False,
    quiet: bool = False,
    verbose: bool = False,
    again: str = "",
) -> str:
    """The report in lines of at most `width` columns; only a long path may stick out, so that it can be followed.

    `quiet` leaves the account out, `verbose` adds to it every figure that is in no finding. `again` holds the words
    that make `numcheck accept` look at the same files: "seeds/ --rules my-rules".
    """
    sheet = Sheet(report=report, width=width, paint=Paint(colour), again=again)
    told_once = once(report.findings, lambda one: of_finding(one, sheet.documents))
    lines = [line for findings in told_once for line in witnessed(sheet, findings)]
    if not quiet:
        lines += accounted(sheet, verbose=verbose)
    return "".join(f"{line.rstrip()}\n" for line in lines)
