"""A walk over documents -> what is told of one figure: its words, what was read around it, what became of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from numcheck.config import Settings
from numcheck.intake import gather
from numcheck.model import Claim, Document, Frame, Span
from numcheck.pipeline import Trace, trace
from numcheck.ruleset import load
from numcheck.silence import names
from numcheck.telling import told


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One figure, with everything that was read around it."""

    document: Document
    span: Span
    sentence: Span
    fields: tuple[tuple[str, str], ...]  # name and value, as people read them
    outcome: str  # the question it answers and the rule, or why it is no claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why figures were compared, or why they were not."""

    title: str
    sides: tuple[Side, ...]
    notes: tuple[str, ...]  # sentences, in the order of telling


class Unknown(Exception):
    """What should be explained is not there; the message lists what is."""


def walked(paths: Sequence[str], settings: Settings | None) -> Trace:
    wanted = settings or Settings()
    walk = trace(gather(paths, wanted).documents, load(wanted.rules))
    return replace(walk, report=names.apart(walk.report, wanted.root))


def side(frame: Frame, walk: Trace, claim: Claim | None) -> Side:
    span = frame.mention.span
    outcome = f"answers “{walk.slots[claim.slot].asks}” ({claim.rule})" if claim else f"no claim: {reason(frame, walk)}"
    return Side(
        document=walk.report.document(span.doc),
        span=span,
        sentence=frame.sentence,
        fields=told(frame),
        outcome=outcome,
    )


def place(span: Span, walk: Trace) -> str:
    document = walk.report.document(span.doc)
    line, column = document.position(span.start)
    return f"{document.source.path}:{line}:{column}"


def reason(frame: Frame, walk: Trace) -> str:
    return next((u.reason for u in walk.report.unclaimed if u.span == frame.mention.span), "not claimed")


def speaking(evidence: int) -> str:
    """How much there is, in words."""
    if not evidence:
        return "only the question speaks"
    return "one thing speaks" if evidence == 1 else f"{evidence:,} things speak"
