"""Report -> what of it touches some of its documents, told from their side."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from numcheck.model import Camp, Claim, Finding, Report


def narrow(report: Report, focus: Collection[str]) -> Report:
    """The findings with a figure in one of these documents, that figure first; everything else stays as it is."""
    return replace(
        report,
        findings=tuple(_turned(f, focus) for f in report.findings if _touches(f, focus)),
        accepted=tuple(_turned(f, focus) for f in report.accepted if _touches(f, focus)),
        silenced=tuple(s for s in report.silenced if _touches(s.finding, focus)),
    )


def _touches(finding: Finding, focus: Collection[str]) -> bool:
    return any(span.doc in focus for span in finding.spans)


def _turned(finding: Finding, focus: Collection[str]) -> Finding:
    camps = (replace(camp, claims=_first(camp, focus)) for camp in finding.camps)
    return replace(
        finding,
        camps=tuple(sorted(camps, key=lambda camp: camp.claims[0].span.doc not in focus)),
        terms=tuple(sorted(finding.terms, key=lambda term: term.span.doc not in focus)),
    )


def _first(camp: Camp, focus: Collection[str]) -> tuple[Claim, ...]:
    return tuple(sorted(camp.claims, key=lambda claim: claim.span.doc not in focus))
