"""A fingerprint -> why the figures of its finding were compared, and which others were left out."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.config import Settings
from numcheck.event import between
from numcheck.explain.outcome import kept_apart
from numcheck.explain.sides import Explanation, Side, Unknown, place, side, speaking, walked
from numcheck.model import Claim, Finding
from numcheck.pipeline import Trace
from numcheck.ruleset.codes import pages

#: How many claims that were left out are told with a finding.
_MOST = 10


def finding(fingerprint: str, paths: Sequence[str], *, settings: Settings | None = None) -> Explanation:
    """Walks one finding back over the documents at `paths`.

    Raises:
        Unknown: no finding there has this fingerprint.
        BrokenRules: see `numcheck.pipeline.check`.
    """
    walk = walked(paths, settings)
    found = next((f for f in walk.report.findings if f.fingerprint == fingerprint), None)
    if found is None:
        raise Unknown(_unknown(fingerprint, walk.report.findings))
    if found.terms:
        return _computation(found, walk)
    claims = [claim for camp in found.camps for claim in camp.claims]
    return Explanation(
        title=f"{found.code} {found.question}",
        sides=tuple(side(claim.frame, walk, claim) for claim in claims),
        notes=(found.why, *_event(found, claims, walk), *_left_out(claims, walk)),
    )


def _unknown(asked: str, findings: Sequence[Finding]) -> str:
    """What somebody is told who asks for a finding that is not there, or for a code."""
    if asked.upper() not in pages():
        there = ", ".join(f.fingerprint for f in findings) or "none"
        return f"no finding {asked}; there are: {there}"
    code = asked.upper()
    there = ", ".join(f.fingerprint for f in findings if f.code == code) or "none"
    return f"{code} is a code, which `numcheck rule {code}` explains; findings with it have a fingerprint: {there}"


def _computation(found: Finding, walk: Trace) -> Explanation:
    """The figures of a computation, each with what it is in it."""
    sides = tuple(
        Side(
            document=walk.report.document(term.span.doc),
            span=term.span,
            sentence=term.sentence,
            fields=(("read as", term.reading),),
            outcome=f"the computation's {term.role}",
        )
        for term in found.terms
    )
    fits = (f"What would fit: {found.fits}.",) if found.fits else ()
    return Explanation(
        title=f"{found.code} {found.question}",
        sides=sides,
        notes=(found.why, *fits, f"`numcheck rule {found.code}` tells how it is computed and when it is quiet."),
    )


def _event(found: Finding, claims: Sequence[Claim], walk: Trace) -> tuple[str, ...]:
    pairs = [between(a, b, walk.nearness, walk.slots) for i, a in enumerate(claims) for b in claims[i + 1 :]]
    label = f" ({found.event.label})" if found.event.label else ""
    refused = next((pair for pair in pairs if pair.refusal and pair.beside), None)
    if refused is not None:
        words = ", ".join(f"“{word}”" for word in refused.beside)
        return (f"One event{label}: the words beside the figures say so, such as {words}; no rule asks for them.",)
    evidence = min(pair.evidence for pair in pairs)
    told = f"in the weakest pair {speaking(evidence)} for it (names, roles, places and times are counted)"
    return (f"One event{label}: {told}.",)


def _left_out(claims: Sequence[Claim], walk: Trace) -> tuple[str, ...]:
    """Other claims of the slot, and why they are not in the group."""
    spans = {claim.span for claim in claims}
    lines = []
    for claim in walk.report.claims:
        if claim.slot != claims[0].slot or claim.span in spans:
            continue
        refusals = [between(claim, c, walk.nearness, walk.slots).refusal for c in claims]
        why = next((r for r in refusals if r), None) or kept_apart(claim, claims[0], walk)
        lines.append(f"“{claim.frame.mention.surface}” at {place(claim.span, walk)} was left out: {why}.")
    more = len(lines) - _MOST
    return (*lines[:_MOST], *([f"{more} more were left out."] if more > 0 else []))
