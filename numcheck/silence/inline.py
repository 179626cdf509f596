"""Report -> the report without what comments in its documents silence, and with what is wrong with these comments."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable, Mapping
from dataclasses import replace
from pathlib import PurePath

from numcheck.config.vocabulary import Vocabulary
from numcheck.model import Document, Finding, Problem, Report, Silenced, Span
from numcheck.read.decode import Unreadable, decode
from numcheck.read.load import load
from numcheck.silence.comments import STYLES, Comment, comments

#: The code of a comment that silences nothing.
CODE = "NC903"
_ACROSS = "NC1"  # codes whose findings need other documents: without them nobody knows whether a comment is used

Spoken = Mapping[str, tuple[Comment, ...]]  # by the document's id


def spoken(documents: Iterable[Document], piped: Mapping[str, bytes]) -> Spoken:
    """The comments of every document that has some; `piped` has the bytes of those that are no files."""
    found = {}
    for document in documents:
        suffix = PurePath(document.source.path).suffix.lower()
        if suffix not in STYLES:
            continue
        try:
            data = piped[document.id] if document.id in piped else load(document.source.path)
            there = comments(decode(data).text, suffix) if b"umcheck:" in data or b"UMCHECK:" in data else ()
        except Unreadable:
            continue
        if there:
            found[document.id] = there
    return found


def apply(report: Report, orders: Spoken, known: Vocabulary, *, whole: bool, off: Collection[str] = ()) -> Report:
    """Sets apart the findings that comments silence.

    A comparison is silenced when the figures that no comment speaks of agree: they all stand in one camp. `whole` says
    that every document was there to be compared; otherwise a comment about a comparison is never called unused, and
    neither is one about something in `off`.
    """
    if not orders:
        return report
    documents = {document.id: document for document in report.documents}
    used: set[tuple[str, int, str]] = set()
    silenced: list[Silenced] = []
    told: list[Finding] = []
    for finding in report.findings:
        speaking = {span: _speaking(finding, span, documents, orders, known) for span in finding.spans}
        used |= {(span.doc, one.line, word) for span, those in speaking.items() for one, word in those}
        if _silent(finding, {span for span, those in speaking.items() if those}):
            reasons = [one.reason for span in finding.spans for one, _ in speaking[span]]
            silenced.append(Silenced(finding=finding, by="comment", reason=reasons[0]))
        else:
            told.append(finding)
    problems = [
        problem
        for doc, those in sorted(orders.items())
        for one in those
        for problem in _problems(documents[doc].source.path, doc, one, used, known, whole=whole, off=off)
    ]
    return replace(
        report,
        findings=tuple(told),
        silenced=(*report.silenced, *silenced),
        problems=(*report.problems, *problems),
    )


def _silent(finding: Finding, spoken_of: set[Span]) -> bool:
    if finding.terms:
        return any(term.span in spoken_of for term in finding.terms)
    open_camps = [camp for camp in finding.camps if any(claim.span not in spoken_of for claim in camp.claims)]
    return bool(spoken_of) and len(open_camps) < 2


def _speaking(
    finding: Finding, span: Span, documents: Mapping[str, Document], orders: Spoken, known: Vocabulary
) -> list[tuple[Comment, str]]:
    """The comments about this figure that name the finding, each with the word that does."""
    there = orders.get(span.doc, ())
    line = documents[span.doc].position(span.start)[0] if there else 0
    return [
        (one, word)
        for one in there
        if one.first <= line <= one.last
        for word in one.codes
        if known.means(word) and known.names(word, finding)
    ]


def _problems(
    path: str,
    doc: str,
    one: Comment,
    used: set[tuple[str, int, str]],
    known: Vocabulary,
    *,
    whole: bool,
    off: Collection[str],
) -> Iterable[Problem]:
    where = f"{path}:{one.line}"
    if one.wrong:
        yield Problem(where=where, what=f"this comment silences nothing: {one.wrong}", hint=one.hint, code=CODE)
    for word in one.codes:
        if not known.means(word):
            hint = f"`numcheck rule` tells every code{known.nearest(word)}"
            yield Problem(where=where, what=f'no code, pack or question "{word[:60]}"', hint=hint, code=CODE)
        elif (doc, one.line, word) not in used and word not in off and (whole or _alone(word, known)):
            hint = "delete the comment, or this code in it"
            yield Problem(where=where, what=f"{one.verb}[{word}] silences nothing", hint=hint, code=CODE)


def _alone(word: str, known: Vocabulary) -> bool:
    """Whether findings that a word names stand in one document alone."""
    code = known.code(word)
    return bool(code) and code != "NC" and not code.startswith(_ACROSS)


def is_whole(paths: Iterable[str]) -> bool:
    """Whether a run over these paths has a folder in it, so that figures have something to be compared with."""
    return any(os.path.isdir(path) for path in paths)  # noqa: PTH112  (pathlib raises for a name that is too long)
