"""Report -> workflow commands of GitHub Actions, one a finding; the step's summary is Markdown."""

from __future__ import annotations

from numcheck.model import Report
from numcheck.report.concise import place
from numcheck.report.outline import Outline, outlines

_LEVELS = {"error": "error", "warning": "warning", "note": "notice"}


def render(report: Report) -> str:
    """The commands, worst first: a step shows ten of each level."""
    return "".join(f"{_command(one)}\n" for one in outlines(report))


def _command(one: Outline) -> str:
    spot, finding = one.primary, one.finding
    fields = {"title": f"numcheck ({finding.code})", "file": spot.path, "line": str(spot.line)}
    if spot.end_line == spot.line:  # columns of two lines would mark everything between them
        fields |= {"col": str(spot.column), "endLine": str(spot.end_line), "endColumn": str(spot.end_column)}
    told = ",".join(f"{name}={_property(value)}" for name, value in fields.items())
    others = "".join(f"\n  {place(other)}: {other.words}" for other in one.others)
    return f"::{_LEVELS[finding.severity]} {told}::{_data(one.message + others)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
