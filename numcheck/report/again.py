"""Figures of a report -> those that stand in one document several times in the same words, told once."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping
from typing import TypeVar

from numcheck.model import Claim, Document, Finding, Span, Term, Unclaimed

_T = TypeVar("_T")
#: Characters before and behind a number without a sentence that must be the same, too.
_AROUND = 80

Documents = Mapping[str, Document]


def once(every: Iterable[_T], name: Callable[[_T], Hashable]) -> list[list[_T]]:
    """Those of one name together, at the place of the first of them."""
    gathered: dict[Hashable, list[_T]] = {}
    for one in every:
        gathered.setdefault(name(one), []).append(one)
    return list(gathered.values())


def of_claim(claim: Claim, documents: Documents) -> Hashable:
    """What a claim has in common with those that say the same in the same words of the same document."""
    return claim.slot, claim.reading, _words(documents[claim.span.doc], claim.frame.sentence, claim.span)


def of_terms(code: str, why: str, terms: Iterable[Term], documents: Documents) -> Hashable:
    """The same of a computation: its figures, and the words around each."""
    told = ((term.role, term.reading, _words(documents[term.span.doc], term.sentence, term.span)) for term in terms)
    return code, why, tuple(told)


def of_finding(finding: Finding, documents: Documents) -> Hashable:
    """The same of a finding inside a document; every comparison stands for itself."""
    if finding.camps:
        return object()  # no other
    return finding.severity, finding.slot, of_terms(finding.code, finding.why, finding.terms, documents)


def of_left(left: Unclaimed, documents: Documents) -> Hashable:
    """The same of a number without a claim: its line, as far as it is near."""
    text = documents[left.span.doc].text
    before = text[max(0, left.span.start - _AROUND) : left.span.start].rpartition("\n")[2]
    behind = text[left.span.end : left.span.end + _AROUND].partition("\n")[0]
    return left.span.doc, left.figure, left.reason, before, left.surface, behind


def _words(document: Document, sentence: Span, span: Span) -> Hashable:
    return document.id, span.start - sentence.start, " ".join(document.quote(sentence).split())
