"""Report -> the opening of the page: a headline, what was done, and what became of the figures."""

from __future__ import annotations

from numcheck.model import Report
from numcheck.report.account import Account, nothing, silent
from numcheck.report.printable import several


def headline(report: Report, account: Account) -> str:
    """The result in a few words."""
    found, read = sum(account.severities.values()), several(len(report.documents), "document")
    if account.empty:
        return f"Nothing was compared in {read}"
    return f"{several(found, 'finding') if found else 'No finding'} in {read}"


def deck(report: Report, account: Account) -> str:
    """What was done and what came of it, in a sentence or two."""
    if account.empty:
        return nothing(report)
    copies = sum(group.verdict == "single" for group in account.compared)
    differ = len(account.compared) - len(account.agreeing) - copies
    failed = sum(check.outcome == "fails" for check in report.checks)
    told = (
        (len(account.agreeing), "agrees", "agree"),
        (differ, "does not", "do not"),
        (copies, "only repeats one source", "only repeat one source"),
    )
    sides = ", ".join(f"{number:,} {one if number == 1 else many}" for number, one, many in told if number)
    parts = [f"{several(len(account.compared), 'comparison')} between figures: {sides}."] if account.compared else []
    if account.computed:
        came = f"{failed:,} cannot be right" if failed else "all hold" if account.computed > 1 else "it holds"
        parts.append(f"{several(account.computed, 'computation')} inside documents: {came}.")
    if apart := silent(report):
        parts.append(apart)
    return " ".join(parts)


def shares(report: Report, account: Account) -> tuple[tuple[str, str, int], ...]:
    """What became of all figures: a key, words, and how many; those with none are left out."""
    agreeing = sum(len(group.claims) for group in account.agreeing)
    alone = sum(len(group.claims) for group in account.single)
    apart = len(report.claims) - agreeing - alone
    found = (
        ("apart", "in comparisons that do not agree", apart),
        ("agree", "in agreement", agreeing),
        ("alone", "from a single source", alone),
        ("left", "not compared, each with its reason", len(report.unclaimed)),
    )
    return tuple(share for share in found if share[2])
