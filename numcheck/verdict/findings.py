"""Groups -> Findings: what is reported of them, how bad and how sure."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from numcheck.model import Event, Finding, Group, Party, Span
from numcheck.ruleset import Slot
from numcheck.slips import slip

#: The code of every verdict that is reported.
CODES = {"conflict": "NC101", "scope": "NC102", "disputed": "NC103", "update": "NC104"}
_SEVERITIES = {"scope": "warning", "disputed": "warning", "update": "note"}
_WORST = ("error", "warning", "note")
_SUREST = ("high", "medium", "low")
#: Pieces of evidence for one event in the weakest pair, from which on a finding is sure; one less is middling.
_SURE = 3


def findings(groups: Sequence[Group], parties: Sequence[Party], slots: Mapping[str, Slot]) -> tuple[Finding, ...]:
    """The findings among groups and the parties they were made from (in the same order), worst and surest first."""
    found = [
        _finding(group, party, slots[group.slot])
        for group, party in zip(groups, parties, strict=True)
        if group.verdict in CODES
    ]
    ruled = [frozenset(finding.spans) for finding in found if not _unruled(finding)]
    return ranked(f for f in found if not _unruled(f) or not any(_tells(spans, f) for spans in ruled))


def _tells(spans: frozenset[Span], finding: Finding) -> bool:
    """Whether a figure of every camp of a finding is among these, so that its contradiction is told with them."""
    return all(any(claim.span in spans for claim in camp.claims) for camp in finding.camps)


def _unruled(finding: Finding) -> bool:
    """Whether no rule asks the question: what a rule tells of the same figures is told once."""
    return finding.slot.startswith(("general/", "specs/"))


def ranked(found: Iterable[Finding]) -> tuple[Finding, ...]:
    """Findings in the order of telling: worst and surest first."""
    return tuple(
        sorted(found, key=lambda f: (_WORST.index(f.severity), _SUREST.index(f.confidence), f.code, f.slot, f.place))
    )


def _finding(group: Group, party: Party, slot: Slot) -> Finding:
    code = CODES[group.verdict]
    severity = _SEVERITIES.get(group.verdict, slot.severity)
    # A slot that only warns is never raised by the verdict, and words that stand beside figures are no rule.
    severity = max(severity, slot.severity, "warning" if party.beside else "error", key=_WORST.index)
    return Finding(
        code=code,
        kind=group.verdict,
        severity=severity,
        confidence=_confidence(party, slot),
        slot=group.slot,
        question=group.question,
        event=group.event,
        why=f"{group.why}{_slip(group)}",
        fingerprint=fingerprint(code, group.event, group.slot, [c.reading for c in group.claims]),
        camps=group.camps,
        rule=slot.rule,
    )


def _slip(group: Group) -> str:
    """How one figure may have become the other, where there are two: a magnitude word, two digits (NC402)."""
    quantities = [{claim.frame.mention.quantity for claim in camp.claims} for camp in group.camps]
    if len(quantities) != 2 or group.verdict != "conflict":
        return ""
    hints = {slip(one, other) for one in quantities[0] for other in quantities[1]}
    (hint, *more) = sorted(hints)
    return f" {hint}" if hint and not more else ""


def fingerprint(code: str, event: Event, slot: str, readings: Sequence[str]) -> str:
    """Twelve hexadecimal digits of what the finding is about; no offset, so that edits elsewhere keep it."""
    parts = [code, event.key, slot, *sorted(set(readings))]
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:12]


def _confidence(party: Party, slot: Slot) -> str:
    """How sure that the figures answer one question about one event."""
    if slot.pack == "general" or party.beside or any(c.frame.reader == "lexical" for c in party.claims):
        return "low"
    if any(c.frame.history for c in party.claims):
        return "low"
    sure = party.evidence + all(c.frame.reader == "both" for c in party.claims)
    return "high" if sure >= _SURE else "medium" if sure == _SURE - 1 else "low"
