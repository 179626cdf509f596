"""Report -> JSON: the same bytes from the same report; `numcheck.report.schema` describes every field."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from decimal import Decimal
from itertools import combinations
from typing import Any

from numcheck.interval import meet
from numcheck.model import (
    Camp,
    Check,
    Claim,
    Document,
    Finding,
    Group,
    Interval,
    Problem,
    Report,
    Silenced,
    Span,
    Term,
    Unclaimed,
)
from numcheck.report.account import Account, ranked
from numcheck.report.excerpt import around
from numcheck.report.printable import COMMAND
from numcheck.report.quiet import ACCEPTED, quiet

SCHEMA_VERSION = 1
#: A quote is the whole sentence up to about this many characters, then the words nearest to its figure.
QUOTE = 400

_BEYOND_ASCII = re.compile(r"[^\x00-\x7e]")


def render(report: Report, *, version: str) -> str:
    """The report as one JSON object; `version` is numcheck's own."""
    return "".join(pieces(report, version=version))


def pieces(report: Report, *, version: str) -> Iterator[str]:
    """The same, a few lines at a time: the figures of a large run take more than all that was needed to find them."""
    documents = {document.id: document for document in report.documents}
    account, apart = Account.of(report), quiet(report)
    yield "{\n"
    yield from _entry("schema_version", SCHEMA_VERSION)
    yield from _entry("tool", {"name": "numcheck", "version": version})
    yield from _entry("summary", _summary(report, account))
    yield from _rows("documents", map(_document, report.documents))
    yield from _rows("findings", (_finding(finding, documents) for finding in report.findings))
    yield from _rows("groups", (_group(group, documents) for group in account.compared))
    alone = (group for group in account.single if len(group.claims) == 1)
    yield from _rows("single_source", (_group(group, documents) for group in alone))
    yield from _rows("checks", (_check(check, documents) for check in report.checks))
    yield from _rows("unclaimed", (_unclaimed(left, documents) for left in report.unclaimed))
    yield from _rows("accepted", (_silenced(one, documents) for one in apart if one.by == ACCEPTED))
    yield from _rows("silenced", (_silenced(one, documents) for one in apart if one.by != ACCEPTED))
    yield from _rows("problems", map(_problem, report.problems))
    yield from _rows("notes", ({"where": note.where, "what": note.what} for note in report.notes), last=True)
    yield "}\n"


def _entry(name: str, value: object) -> Iterator[str]:
    yield f'  "{name}": {_within(value, 2)},\n'


def _rows(name: str, rows: Iterable[object], *, last: bool = False) -> Iterator[str]:
    """A list, a piece a row, as `json.dumps` writes it."""
    opening = f'  "{name}": [\n'
    for row in rows:
        yield f"{opening}    {_within(row, 4)}"
        opening = ",\n"
    empty = opening != ",\n"
    yield (f'  "{name}": []' if empty else "\n  ]") + ("\n" if last else ",\n")


def _within(value: object, margin: int) -> str:
    """A value inside of others, its first line without the margin."""
    return dumps(value).removesuffix("\n").replace("\n", "\n" + " " * margin)  # no string in it has a line break


def dumps(value: object, *, indent: int | None = 2) -> str:
    """JSON that is safe on a terminal: what is neither printable nor ASCII is written as an escape."""
    text = _BEYOND_ASCII.sub(_escaped, json.dumps(value, ensure_ascii=False, indent=indent))
    return COMMAND.sub(lambda found: f"\\u{ord(found[0]):04x}", text) + "\n"  # no line of JSON begins with a colon


def decimal(value: Decimal | None) -> str | None:
    """A number as digits without exponent or needless zeros: "1200000000", "7.6"."""
    if value is None:
        return None
    digits = format(value, "f")
    digits = digits.rstrip("0").rstrip(".") if "." in digits else digits
    return "0" if digits in ("", "-0") else digits


def _escaped(found: re.Match[str]) -> str:
    return found[0] if found[0].isprintable() else json.dumps(found[0])[1:-1] if found[0] != "\x7f" else "\\u007f"


def _summary(report: Report, account: Account) -> dict[str, Any]:
    return {
        "documents": len(report.documents),
        "figures": report.figures,
        "claims": sum(len(camp.claims) for group in report.groups for camp in group.camps),
        "refused": report.refused,
        "unclaimed": len(report.unclaimed),
        "unclaimed_reasons": dict(ranked(Counter(dict(account.reasons)) + Counter(dict(account.refused)))),
        "groups_compared": len(account.compared),
        "agreements": len(account.agreeing),
        "single_source_claims": sum(len(group.claims) for group in account.single),
        "checks_computed": account.computed,
        "checks_open": account.open,
        "findings": sum(account.severities.values()),
        "findings_by_severity": account.severities,
        "accepted": len(report.accepted),
        "silenced": len(report.silenced),
        "problems": len(report.problems),
        "reader": report.reader,
    }


def _document(document: Document) -> dict[str, Any]:
    source = document.source
    return {
        "path": source.path,
        "title": source.title,
        "publisher": source.publisher,
        "published": source.published.isoformat() if source.published else None,
        "url": source.url,
    }


def _finding(finding: Finding, documents: dict[str, Document]) -> dict[str, Any]:
    return {
        "code": finding.code,
        "kind": finding.kind,
        "severity": finding.severity,
        "confidence": finding.confidence,
        "event": finding.event.label,
        "event_key": finding.event.key,
        "slot": finding.slot,
        "question": finding.question,
        "why": finding.why,
        "fits": finding.fits or None,
        "fingerprint": finding.fingerprint,
        "rule": finding.rule,
        "camps": [camp.reading for camp in finding.camps],
        "figures": _figures(finding.camps, documents),
        "pairs": _pairs(finding.camps),
        "terms": [_term(term, documents[term.span.doc]) for term in finding.terms],
    }


def _silenced(one: Silenced, documents: dict[str, Document]) -> dict[str, Any]:
    return {**_finding(one.finding, documents), "silenced_by": one.by, "reason": one.reason or None}


def _group(group: Group, documents: dict[str, Document]) -> dict[str, Any]:
    return {
        "event": group.event.label,
        "event_key": group.event.key,
        "slot": group.slot,
        "question": group.question,
        "verdict": group.verdict,
        "why": group.why,
        "sources": group.sources,
        "camps": [camp.reading for camp in group.camps],
        "figures": _figures(group.camps, documents),
    }


def _figures(camps: Iterable[Camp], documents: dict[str, Document]) -> list[dict[str, Any]]:
    return [
        _figure(claim, number, documents[claim.span.doc]) for number, camp in enumerate(camps) for claim in camp.claims
    ]


def _term(term: Term, document: Document) -> dict[str, Any]:
    return {
        **_at(term.span, document),
        "surface": document.quote(term.span),
        "quote": str(around(document, term.sentence, term.span, QUOTE)),
        "role": term.role,
        "reading": term.reading,
    }


def _check(check: Check, documents: dict[str, Document]) -> dict[str, Any]:
    return {
        "code": check.code,
        "outcome": check.outcome,
        "why": check.why or None,
        "terms": [_term(term, documents[term.span.doc]) for term in check.terms],
    }


def _at(span: Span, document: Document) -> dict[str, Any]:
    line, column = document.position(span.start)
    end_line, last_column = document.position(max(span.start, span.end - 1))  # the next line may begin at the end
    return {
        "path": document.source.path,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": last_column + 1,
        "where": document.where(span.start) or None,
    }


def _pairs(camps: tuple[Camp, ...]) -> list[list[int]]:
    """Every two answers that share no value, by their index; two camps may touch in a figure that fits both.

    An answer is what one document says: where it says it again, the first place in its text stands for all of them,
    or the one in its headline, which tells less of when and of whom, where there is no other.
    """
    seated = [(number, claim) for number, camp in enumerate(camps) for claim in camp.claims]
    first: dict[tuple[int, str, Interval], int] = {}
    for index, (number, claim) in sorted(enumerate(seated), key=lambda told: told[1][1].frame.heading):
        first.setdefault((number, claim.span.doc, claim.interval), index)
    answers = [(index, *seated[index]) for index in sorted(first.values())]
    return [
        [here, there]
        for (here, one, a), (there, other, b) in combinations(answers, 2)
        if one != other and meet(a.interval, b.interval) is None
    ]


def _figure(claim: Claim, camp: int, document: Document) -> dict[str, Any]:
    frame, span, quantity = claim.frame, claim.span, claim.frame.mention.quantity
    return {
        **_at(span, document),
        "surface": frame.mention.surface,
        "quote": str(around(document, frame.sentence, span, QUOTE)),
        "value": decimal(quantity.value),
        "value_hi": decimal(quantity.value_hi),
        "unit": quantity.unit,
        "modifier": quantity.modifier.value,
        "step": decimal(quantity.step),
        "vague": quantity.vague,
        "noun": frame.noun,
        "camp": camp,
        "reading": claim.reading,
        "rule": claim.rule,
        "source": document.source.publisher,
        "attribution": frame.attribution.text if frame.attribution else None,
        "time": [
            {
                "text": when.text,
                "first": when.first.isoformat() if when.first else None,
                "last": when.last.isoformat() if when.last else None,
            }
            for when in frame.time
        ],
        "place": [place.text for place in frame.place],
    }


def _unclaimed(left: Unclaimed, documents: dict[str, Document]) -> dict[str, Any]:
    document = documents[left.span.doc]
    line, column = document.position(left.span.start)
    return {
        "path": document.source.path,
        "line": line,
        "column": column,
        "surface": left.surface,
        "reason": left.reason,
        "figure": left.figure,
    }


def _problem(problem: Problem) -> dict[str, Any]:
    return {"code": problem.code, "where": problem.where, "what": problem.what, "hint": problem.hint}
