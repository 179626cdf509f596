"""Report -> SARIF 2.1.0, for code scanning: one result a finding, its other figures as related locations."""

from __future__ import annotations

from typing import Any
from urllib.parse import quote

from numcheck.model import Problem, Report, Silenced
from numcheck.report.json import dumps
from numcheck.report.outline import Outline, Spot, hushed, outlines
from numcheck.report.printable import escape, squeeze
from numcheck.ruleset.codes import Page, pages

Row = dict[str, Any]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {"error": "error", "warning": "warning", "note": "note"}
#: Where the standard says that a finding was silenced.
_KINDS = {"accepted": "external", "comment": "inSource", "baseline": "external", "explained": "external"}
#: 0 to 100, by which consoles sort; severity before confidence.
_RANKS = {"error": 80.0, "warning": 50.0, "note": 20.0}
_SURER = {"high": 10.0, "medium": 5.0, "low": 0.0}
#: Shown of one result by the strictest reader; the rest is counted in the message.
_MOST_RELATED = 100


def render(report: Report, *, version: str) -> str:
    """One run. Columns count code points; paths are relative to the folder of the run."""
    known = pages()
    order = {code: number for number, code in enumerate(known)}
    failed = [problem for problem in report.problems if problem.code != "NC901"]
    run: Row = {
        "tool": {
            "driver": {
                "name": "numcheck",
                "version": version,
                "semanticVersion": version,
                "rules": [_rule(page) for page in known.values()],
            }
        },
        "automationDetails": {"id": "numcheck/"},
        "columnKind": "unicodeCodePoints",
        "invocations": [
            {
                "executionSuccessful": not failed,
                "toolExecutionNotifications": [_notification(problem) for problem in report.problems],
            }
        ],
        "results": [
            *(_result(one, order) for one in outlines(report)),
            *(_suppressed(one, order, how) for one, how in hushed(report)),
        ],
    }
    return dumps({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _suppressed(one: Outline, order: dict[str, int], how: Silenced) -> Row:
    """What is silenced is told as suppressed, so that no alert flaps."""
    told: Row = {"kind": _KINDS[how.by], "status": "accepted"}
    if how.reason:
        told["justification"] = escape(squeeze(how.reason).strip())
    return {**_result(one, order), "suppressions": [told]}


def _rule(page: Page) -> Row:
    told = " ".join(f"{page.what} {page.why}".split())
    return {
        "id": page.code,
        "name": "".join(word.capitalize() for word in page.name.split("-")),
        "shortDescription": {"text": page.asks},
        "fullDescription": {"text": " ".join(page.what.split())},
        "help": {"text": told},
        "defaultConfiguration": {"level": _LEVELS[page.severity]},
        "properties": {"tags": ["figures", "consistency"]},
    }


def _result(one: Outline, order: dict[str, int]) -> Row:
    finding = one.finding
    related = one.others[:_MOST_RELATED]
    links = "".join(f" [{_plain(spot.words)}]({number})" for number, spot in enumerate(related, start=1))
    more = f" and {len(one.others) - len(related)} more" if len(one.others) > len(related) else ""
    row: Row = {
        "ruleId": finding.code,
        "ruleIndex": order[finding.code],
        "level": _LEVELS[finding.severity],
        "rank": _RANKS[finding.severity] + _SURER[finding.confidence],
        "message": {"text": f"{_plain(one.message)}{f' Against:{links}{more}.' if links else ''}"},
        "locations": [{"physicalLocation": _where(one.primary)}],
        "partialFingerprints": {"numcheckFinding/v1": finding.fingerprint},
        "properties": {
            "verdict": finding.kind,
            "confidence": finding.confidence,
            "event": finding.event.label,
            "slot": finding.slot,
        },
    }
    if related:
        row["relatedLocations"] = [
            {"id": number, "message": {"text": _plain(spot.words)}, "physicalLocation": _where(spot)}
            for number, spot in enumerate(related, start=1)
        ]
    return row


def _where(spot: Spot) -> Row:
    region: Row = {
        "startLine": spot.line,
        "startColumn": spot.column,
        "endLine": spot.end_line,
        "endColumn": spot.end_column,
        "snippet": {"text": spot.quote},
    }
    return {"artifactLocation": _artifact(spot.path), "region": region}


def _artifact(path: str) -> Row:
    if path == "-":
        return {"description": {"text": "standard input"}, "uri": "stdin"}
    return {"uri": quote(path.removeprefix("./"), safe="/-._~", errors="backslashreplace")}


def _notification(problem: Problem) -> Row:
    hint = f"; {problem.hint}" if problem.hint else ""
    return {
        "descriptor": {"id": problem.code},
        "level": "error" if problem.code != "NC901" else "warning",
        "message": {"text": f"{problem.where}: {problem.what}{hint}"},
    }


def _plain(text: str) -> str:
    """Text in a message, where square brackets would begin a link."""
    return text.replace("\\", "\\\\").replace("[", "\\[").replace("]", "\\]")
