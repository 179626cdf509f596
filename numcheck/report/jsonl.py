"""Report -> JSON Lines: a first line about the run, then one a finding, one a silenced finding, then the counts."""

from __future__ import annotations

import json

from numcheck.model import Report
from numcheck.report.json import dumps
from numcheck.report.json import render as whole


def render(report: Report, *, version: str) -> str:
    """The parts of the JSON report, a line each; `type` says which."""
    data = json.loads(whole(report, version=version))
    rows = [
        {"type": "run", "schema_version": data["schema_version"], "tool": data["tool"]},
        *({"type": "finding", **finding} for finding in data["findings"]),
        *({"type": "silenced", **finding} for finding in (*data["accepted"], *data["silenced"])),
        {"type": "summary", **data["summary"]},
    ]
    return "".join(dumps(row, indent=None) for row in rows)
