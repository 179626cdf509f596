"""What is told: computations, findings, and the report that holds everything."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping
from dataclasses import dataclass, field

from numcheck.model.claim import Camp, Claim, Event, Group, Unclaimed
from numcheck.model.document import Document, Note, Problem, Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A figure that takes part in a computation."""

    span: Span
    sentence: Span  # the sentence that holds it, for the reader of a report
    role: str  # what it is there, for people: "whole", "part", "stated share"
    reading: str  # what was read, for people: "80 patients", "45%"


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """One computation with the figures of one document, and what came of it."""

    code: str  # "NC203"
    terms: tuple[Term, ...]  # every figure that was used, in the order of telling; at least one
    outcome: str  # "holds", "fails", or "open": it was seen and could not be computed
    why: str = ""  # the computation, where it fails ("40 of 80 is 50%, not 45%"); the obstacle, where it is open
    fits: str = ""  # what the stated figure would have to be: "50%"
    confidence: str = "high"  # how sure that the figures are meant so: "high", "medium" or "low"
    rule: str = ""  # the relation of the rules that asked; empty for what is computed in every text
    dateline: bool = False  # the weekday of the line that dates the text, and of nothing that the text tells


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Figures that cannot all be true."""

    code: str  # "NC101"
    kind: str  # the group's verdict, or the name of the check
    severity: str  # how bad: "error", "warning" or "note"
    confidence: str  # how sure that it is one fact: "high", "medium" or "low"
    slot: str  # empty where no slot asked
    question: str
    event: Event  # inside one document: the document
    why: str
    fingerprint: str  # of code, event, slot and readings; holds no offset, so it survives edits elsewhere
    camps: tuple[Camp, ...] = ()  # the first witness's camp first, one to follow last; empty for a computation
    terms: tuple[Term, ...] = ()  # the figures of a computation; empty for a comparison
    fits: str = ""  # what would fit: as computed, or as the source with the most authority says
    rule: str

    @property
    def place(self) -> Span:
        """Where to look first."""
        return self.terms[0].span if self.terms else self.camps[0].claims[0].span

    @property
    def spans(self) -> tuple[Span, ...]:
        """Where its figures stand, in the order of telling."""
        return (*(claim.span for camp in self.camps for claim in camp.claims), *(term.span for term in self.terms))


@dataclass(frozen=True, slots=True, kw_only=True)
class Silenced:
    """A finding that is not told, because somebody said so."""

    finding: Finding
    by: str  # "comment", "baseline" or "explained"; what is accepted by its fingerprint stands in Report.accepted
    reason: str  # as written; empty for a baseline


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """Everything one run found, compared and left out."""

    documents: tuple[Document, ...]  # sorted by id
    findings: tuple[Finding, ...]  # worst first
    groups: tuple[Group, ...]  # every group, also those with a finding and those with a single source
    unclaimed: tuple[Unclaimed, ...]  # sorted by span
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...] = ()
    accepted: tuple[Finding, ...] = ()  # findings the user has accepted; not counted
    because: Mapping[str, str] = field(default_factory=dict, hash=False)  # why, by the fingerprint of what is accepted
    silenced: tuple[Silenced, ...] = ()  # findings that a comment, a baseline or a configuration silences; not counted
    checks: tuple[Check, ...] = ()  # every computation inside a document, sorted by its first figure
    figures: int = 0  # that were read in all documents; each is a claim or unclaimed
    refused: int = 0  # numbers that are no figures: unclaimed too
    reader: str = "both"  # "both", or "lexical" where the model is missing

    @property
    def claims(self) -> tuple[Claim, ...]:
        return tuple(c for g in self.groups for c in g.claims)

    def document(self, doc: str) -> Document:
        """The document with this id; KeyError if the run has none."""
        at = bisect_left(self.documents, doc, key=lambda d: d.id)
        if at == len(self.documents) or self.documents[at].id != doc:
            raise KeyError(doc)
        return self.documents[at]
