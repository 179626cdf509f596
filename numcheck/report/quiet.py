"""Report -> the findings that are not told because somebody said so, with who says it and why."""

from __future__ import annotations

from numcheck.model import Report, Silenced

ACCEPTED = "accepted"

#: How each way to silence a finding is told, in the order of telling.
BY = {
    ACCEPTED: "accepted",
    "comment": "by a comment",
    "baseline": "by the baseline",
    "explained": "explained in the configuration",
}


def quiet(report: Report) -> tuple[Silenced, ...]:
    """Every finding that is set apart: what is accepted by its fingerprint first, then the rest as it stands."""
    accepted = (
        Silenced(finding=finding, by=ACCEPTED, reason=report.because.get(finding.fingerprint, ""))
        for finding in report.accepted
    )
    return (*accepted, *report.silenced)


def why(one: Silenced) -> str:
    """How it is silenced and what reason is given, in one line: "by a comment: the first count"."""
    return f"{BY[one.by]}: {one.reason}" if one.reason else BY[one.by]
