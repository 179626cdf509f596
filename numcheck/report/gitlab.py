"""Report -> a Code Quality report of GitLab: a JSON array, of which only the description is shown to people."""

from __future__ import annotations

import hashlib

from numcheck.model import Report
from numcheck.report.concise import place
from numcheck.report.json import dumps
from numcheck.report.outline import outlines

_SEVERITIES = {"error": "major", "warning": "minor", "note": "info"}


def render(report: Report) -> str:
    """One entry a finding; of two with one fingerprint GitLab shows one, so the second gets another."""
    seen: dict[str, int] = {}
    rows = []
    for one in outlines(report):
        name = one.finding.fingerprint
        seen[name] = seen.get(name, 0) + 1
        others = "".join(f"; {place(other)}: {other.words}" for other in one.others)
        rows.append(
            {
                "description": f"{one.finding.code}: {one.message}{others}",
                "check_name": one.finding.code,
                "fingerprint": hashlib.sha256(f"{name} {seen[name]}".encode()).hexdigest()[:32],
                "severity": _SEVERITIES[one.finding.severity],
                "location": {
                    "path": one.primary.path.removeprefix("./"),
                    "lines": {"begin": one.primary.line, "end": one.primary.end_line},
                },
            }
        )
    return dumps(rows)
