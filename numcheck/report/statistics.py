"""Report -> how many findings each code has."""

from __future__ import annotations

from collections import Counter

from numcheck.model import Report
from numcheck.report.account import Account, nothing, seen, silent, worked
from numcheck.report.printable import several
from numcheck.ruleset.codes import pages


def render(report: Report, *, quiet: bool = False) -> str:
    """A line a code, the most frequent first, then the account in two lines, which `quiet` leaves out."""
    counts = Counter(finding.code for finding in report.findings)
    column = max((len(f"{number:,}") for number in counts.values()), default=0)
    known = pages()
    lines = [
        f"{number:>{column},}  {code}  {known[code].name}"
        for code, number in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    ]
    if quiet:
        return "".join(f"{line}\n" for line in lines)
    account = Account.of(report)
    total = several(len(report.findings), "finding") if report.findings else "No finding"
    lines += [nothing(report) if account.empty else f"{total}; {seen(report)}, {worked(account)}."]
    apart = silent(report)
    return "".join(f"{line}\n" for line in (*lines, *([apart] if apart else [])))
