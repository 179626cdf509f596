"""Finding -> one primary place, the others, and a message on one line: what most formats for programs need."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from numcheck.model import Document, Finding, Report, Silenced, Span
from numcheck.report.excerpt import around
from numcheck.report.printable import clip, escape, squeeze
from numcheck.report.quiet import quiet

_QUOTE = 240


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """A figure of a finding at its place; lines and columns of the file, from 1, in code points."""

    path: str
    where: str  # in words, where the file has no lines of its own: "page 3, line 12"; else empty
    line: int
    column: int
    end_line: int
    end_column: int  # after the last character
    offset: int  # code point of Document.text
    length: int
    surface: str  # as written, on one line
    words: str  # what it is: "112 drones", or "45% (stated share)"
    quote: str  # its sentence on one line
    outlet: str  # empty where the document names none


@dataclass(frozen=True, slots=True, kw_only=True)
class Outline:
    """A finding as most formats tell it: on one line each, controls spelled out, not escaped for any syntax."""

    finding: Finding
    primary: Spot
    others: tuple[Spot, ...]  # in the order of telling
    question: str
    why: str  # with what would fit

    @property
    def message(self) -> str:
        """Question and why."""
        return f"{self.question} {self.why}"


def outlines(report: Report) -> tuple[Outline, ...]:
    """The findings of a report in their order."""
    documents = {document.id: document for document in report.documents}
    return tuple(outline(finding, documents) for finding in report.findings)


def hushed(report: Report) -> tuple[tuple[Outline, Silenced], ...]:
    """Every finding that is silenced, told like the others, with how and why."""
    documents = {document.id: document for document in report.documents}
    return tuple((outline(one.finding, documents), one) for one in quiet(report))


def outline(finding: Finding, documents: Mapping[str, Document]) -> Outline:
    """One finding; its first figure is where to look first."""
    primary, *others = _spots(finding, documents)
    fits = f" What would fit: {finding.fits}." if finding.fits else ""
    return Outline(
        finding=finding,
        primary=primary,
        others=tuple(others),
        question=_line(finding.question),
        why=_line(f"{finding.why}{fits}"),
    )


def _spots(finding: Finding, documents: Mapping[str, Document]) -> Iterator[Spot]:
    for camp in finding.camps:
        for claim in camp.claims:
            yield _spot(documents[claim.span.doc], claim.span, claim.frame.sentence, camp.reading)
    for term in finding.terms:
        yield _spot(documents[term.span.doc], term.span, term.sentence, f"{term.reading} ({term.role})")


def _spot(document: Document, span: Span, sentence: Span, words: str) -> Spot:
    line, column = document.position(span.start)
    end_line, last_column = document.position(max(span.start, span.end - 1))
    return Spot(
        path=document.source.path,
        where=_line(document.where(span.start)),
        line=line,
        column=column,
        end_line=end_line,
        end_column=last_column + 1,
        offset=span.start,
        length=span.end - span.start,
        surface=clip(squeeze(document.quote(span)), _QUOTE),
        words=_line(words),
        quote=_line(str(around(document, sentence, span, _QUOTE))),
        outlet=_line(document.source.publisher or ""),
    )


def _line(text: str) -> str:
    return escape(squeeze(text).strip())
