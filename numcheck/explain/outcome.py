"""Two claims that every test lets be compared -> what came of it, and why nothing is told of them where nothing is."""

from __future__ import annotations

from collections.abc import Sequence

from numcheck.event import between
from numcheck.event.candidates import many
from numcheck.explain.sides import place
from numcheck.interval import agree
from numcheck.model import TORN, Claim, Group
from numcheck.pipeline import Trace


def outcome(first: Claim, second: Claim, walk: Trace) -> str:
    """A sentence in the words of the report: the finding, the verdict without one, or what keeps the two apart.

    That each of them may be compared with the other does not seat both in one group: others decide too.
    """
    one, other = (_group(claim, walk) for claim in (first, second))
    if one is other:
        return _together(first, second, one, walk)
    return f"No finding: {kept_apart(first, second, walk)}."


def _group(claim: Claim, walk: Trace) -> Group:
    return next(group for group in walk.report.groups if claim in group.claims)


def _together(first: Claim, second: Claim, group: Group, walk: Trace) -> str:
    """What the verdict on their group says of two that sit in it."""
    found = next((f for f in walk.report.findings if f.camps == group.camps and f.slot == group.slot), None)
    if found is None:
        source = _one_source(first, second, walk) if group.verdict == "single" else ""
        return f"No finding: {source or _small(group.why)}"
    told = f"{found.code}: {group.why.removesuffix('.')}"  # among other files its fingerprint may be another
    if any({first, second} <= {*camp.claims} for camp in group.camps):
        return f"They agree, and others of their group differ ({told})."
    return f"A finding tells them ({told})."


def _one_source(first: Claim, second: Claim, walk: Trace) -> str:
    """Why two documents count as one source; empty of one document."""
    if first.span.doc == second.span.doc:
        return ""
    outlets = [walk.report.document(claim.span.doc).source.publisher for claim in (first, second)]
    if outlets[0] is not None and outlets[0] == outlets[1]:
        return f"both are of {outlets[0]}, and what one source says again is no second source."
    return "one sentence is a copy of the other, and no second source."


def kept_apart(first: Claim, second: Claim, walk: Trace) -> str:
    """Why two that may be compared sit in two groups."""
    one, other = (_group(claim, walk) for claim in (first, second))
    torn = next((claim for claim, group in ((first, one), (second, other)) if group.why == TORN), None)
    if torn is not None:
        return f"“{_said(torn)}” fits two others alike, and was compared with neither"
    if walk.nearness.unlike(first.span.doc, second.span.doc):
        return "their texts are too little alike to be of one event"
    for here, there in ((first, second), (second, first)):
        if (again := _told_beside(here, there, walk)) is not None:
            return f"one text tells both, “{_said(here)}” and “{_said(again)}” at {place(again.span, walk)}"
    for claim, group in ((first, other), (second, one)):
        if told := _kept_from(claim, [c for c in group.claims if c not in (first, second)], walk):
            return told
    if many([claim for claim in walk.report.claims if claim.slot == first.slot]):
        return "of so many figures only those of texts with a rare name in common were compared"
    return "one of them fits another group better"


def _kept_from(claim: Claim, others: Sequence[Claim], walk: Trace) -> str:
    """Whom of a group a claim may not join; empty where nothing keeps it from any of them."""
    for kept in others:
        if refusal := between(claim, kept, walk.nearness, walk.slots).refusal:
            whom = f"“{_said(kept)}” at {place(kept.span, walk)}"
            return f"the other one sits with {whom}, with which “{_said(claim)}” may not be compared: {refusal}"
    return ""


def _told_beside(claim: Claim, there: Claim, walk: Trace) -> Claim | None:
    """A figure in the document of one that says what the other says: whoever tells both knows that they differ."""
    if agree((claim.interval, there.interval)):
        return None
    beside = (c for c in walk.report.claims if c.slot == claim.slot and c.span.doc == claim.span.doc)
    differing = (c for c in beside if c.frame.part_of is None and not agree((c.interval, claim.interval)))
    same = (c for c in differing if agree((c.interval, there.interval)))
    return next((c for c in same if not between(c, there, walk.nearness, walk.slots).refusal), None)


def _said(claim: Claim) -> str:
    return claim.frame.mention.surface


def _small(sentence: str) -> str:
    return sentence[:1].lower() + sentence[1:]
