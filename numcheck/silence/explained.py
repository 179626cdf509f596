"""Report -> the report without the differences that the configuration explains."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from decimal import Decimal

from numcheck.config.settings import Explained, Settings
from numcheck.model import Finding, Note, Report, Silenced

_NUMBER = re.compile(r"-?\d{1,3}(?:,\d{3})+(?:\.\d+)?|-?\d+(?:\.\d+)?")


def apply(report: Report, settings: Settings, today: date, *, whole: bool = False) -> Report:
    """Sets apart the findings that an [[accept]] table explains; when its day has passed they are told, with a note.

    `whole` says that everything was there to be compared, so that a table that explains nothing is noted too.
    """
    silenced: list[Silenced] = []
    told: list[Finding] = []
    late: dict[Explained, int] = {}
    used: set[Explained] = set()
    for finding in report.findings:
        about = [one for one in settings.explained if _explains(one, finding)]
        used |= set(about)
        valid = [one for one in about if one.until is None or today <= one.until]
        if valid:
            silenced.append(Silenced(finding=finding, by="explained", reason=valid[0].reason))
            continue
        told.append(finding)
        for one in about:
            late[one] = late.get(one, 0) + 1
    notes = [
        Note(where=one.place, what=f"accepted until {one.until} only: {number} told again ({one.reason})")
        for one, number in late.items()
    ]
    idle = [one for one in settings.explained if one not in used] if whole else []
    notes += [Note(where=one.place, what=f"explains no finding ({one.reason})") for one in idle]
    return replace(
        report,
        findings=tuple(told),
        silenced=(*report.silenced, *silenced),
        notes=(*report.notes, *notes),
    )


def _explains(one: Explained, finding: Finding) -> bool:
    if one.slot and one.slot != finding.slot:
        return False
    if one.event and not _parts(one.event) <= _parts(finding.event.label):
        return False
    return not one.values or _all_said(one, finding)


def _all_said(one: Explained, finding: Finding) -> bool:
    """Whether every figure is one of the accepted values: a new value is a new difference."""
    words = {_plain(value) for value in one.values if isinstance(value, str)}
    numbers = {value for value in one.values if isinstance(value, Decimal)}
    for camp in finding.camps:
        for claim in camp.claims:
            quantity = claim.frame.mention.quantity
            said = {_plain(camp.reading), _plain(claim.reading), _plain(claim.frame.mention.surface)}
            if not said & words and not {quantity.value, quantity.value_hi} & numbers:
                return False
    for term in finding.terms:
        said = {_plain(term.reading)}
        found = {Decimal(number.replace(",", "")) for number in _NUMBER.findall(term.reading)}
        if not said & words and not found & numbers:
            return False
    return True


def _parts(event: str) -> set[str]:
    return {part for piece in event.casefold().split(",") if (part := " ".join(piece.split()))}


def _plain(text: str) -> str:
    return " ".join(text.casefold().split())
