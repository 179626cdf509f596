"""Report -> the opening of the page: a headline, what was done, and what became of the figures."""

from __future__ import annotations

from collections.abc import Iterable

from numcheck.model import Group, Report, Span
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


def shares(account: Account) -> tuple[tuple[str, str, int], ...]:
    """What became of all figures: a key, words, and how many; those with none are left out."""
    agreeing = _figures(account.agreeing)
    alone = _figures(account.single) - agreeing  # of a figure that answers two questions, the comparison is told
    apart = _figures(group for group in account.compared if group.verdict not in ("agree", "compatible", "single"))
    agreeing, alone = agreeing - apart, alone - apart
    found = (
        ("apart", "in comparisons that do not agree", len(apart)),
        ("agree", "in agreement", len(agreeing)),
        ("alone", "from a single source", len(alone)),
        ("left", "not compared, each with its reason", account.left),
    )
    return tuple(share for share in found if share[2])


def _figures(groups: Iterable[Group]) -> frozenset[Span]:
    return frozenset(claim.span for group in groups for claim in group.claims)
