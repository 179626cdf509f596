"""Report -> CSV: a row for every figure of every finding, for spreadsheets; silenced ones last, with who says so."""

from __future__ import annotations

import csv
import io

from numcheck.model import Report
from numcheck.report.outline import hushed, outlines
from numcheck.report.printable import COMMAND, escape, squeeze

COLUMNS = (
    "finding", "code", "severity", "confidence", "question", "why",
    "path", "line", "column", "surface", "reading", "outlet", "quote", "silenced", "reason",
)  # fmt: skip

#: What a spreadsheet takes for a formula when a cell begins with it.
_FORMULA = ("=", "+", "-", "@", "\t")


def render(report: Report) -> str:
    """The header and the rows; line ends are "\\n"."""
    page = io.StringIO()
    writer = csv.writer(page, lineterminator="\n")
    writer.writerow(COLUMNS)
    told_ones = [(one, "", "") for one in outlines(report)]
    for one, silenced, reason in (*told_ones, *((one, how.by, how.reason) for one, how in hushed(report))):
        finding = one.finding
        told = (finding.fingerprint, finding.code, finding.severity, finding.confidence, one.question, one.why)
        for spot in (one.primary, *one.others):
            there = (spot.path, spot.line, spot.column, spot.surface, spot.words, spot.outlet, spot.quote)
            writer.writerow([_cell(value) for value in (*told, *there, silenced, escape(squeeze(reason)))])
    return page.getvalue()


def _cell(value: object) -> object:
    """A text that would run as a formula gets an apostrophe, which a spreadsheet does not show; a command is parted."""
    if not isinstance(value, str):
        return value
    value = COMMAND.sub(r"\g<0>'", value)
    return f"'{value}" if value.startswith(_FORMULA) else value
