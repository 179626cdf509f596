"""Report -> Markdown: for a comment on a change, a wiki, or the summary of a build."""

from __future__ import annotations

import re

from numcheck.model import Report
from numcheck.report.account import Account, nothing, seen, worked
from numcheck.report.concise import place
from numcheck.report.outline import Outline, outlines
from numcheck.report.printable import escape, several, squeeze

#: Marks that would turn a document's words into markup, a link, a mention or a reference.
_MARKS = re.compile(r"[\\`*_{}\[\]()<>#+!|~@&-]")


def render(report: Report) -> str:
    """A heading, what was done, and a section for every finding."""
    account = Account.of(report)
    done = nothing(report) if account.empty else f"{seen(report)}, {worked(account)}."
    total = sum(account.severities.values())
    parts = ["# numcheck", f"{done} {several(total, 'finding') if total else 'No finding'}."]
    parts += [_section(one) for one in outlines(report)]
    if report.problems:
        rows = [f"- {text(problem.where)}: {text(problem.what)}" for problem in report.problems]
        parts.append("\n".join(["## Problems", "", *rows]))
    return "\n\n".join(parts) + "\n"


def text(words: str) -> str:
    """Words of a document or a path, so that they show as written."""
    return _MARKS.sub(r"\\\g<0>", escape(squeeze(words).strip()))


def _section(one: Outline) -> str:
    finding = one.finding
    fits = f" What would fit: {text(finding.fits)}." if finding.fits else ""
    rows = [
        f"| {text(place(spot))} | {text(spot.words)} | {text(spot.quote)} |" for spot in (one.primary, *one.others)
    ]
    return "\n".join(
        [
            f"## {finding.code} {text(finding.question)}",
            "",
            f"{text(finding.why)}{fits} ({finding.severity}, confidence {finding.confidence}, {finding.fingerprint})",
            "",
            "| where | figure | words |",
            "|---|---|---|",
            *rows,
        ]
    )
