"""Finding -> lines for people: what it is, every witness with its place and words, and what can be done about it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from numcheck.model import Camp, Claim, Document, Finding, Span, Term
from numcheck.report import in_table
from numcheck.report.again import once
from numcheck.report.excerpt import around, marked
from numcheck.report.paint import CLOSE, OPEN
from numcheck.report.printable import cells, escape, wrap
from numcheck.report.text.sheet import Sheet, safe, short

_COLUMN = 24  # of readings; a longer one shifts its own line only


def witnessed(sheet: Sheet, findings: Sequence[Finding]) -> Iterator[str]:
    """The lines of one of several findings that say the same in the same words of one document."""
    finding = findings[0]
    head = f"{finding.code} {finding.severity}"
    first, *more = wrap(safe(finding.question), sheet.width, " " * (cells(head) + 2))
    yield sheet.paint(finding.severity, head) + "  " + sheet.paint("bold", first[cells(head) + 2 :])
    yield from (sheet.paint("bold", line) for line in more)
    kind = f"check: {finding.kind}" if finding.terms else f"verdict: {finding.kind}"
    event = safe(finding.event.label)
    event = "" if f" {event} " in f" {safe(finding.question).rstrip('?')} " else event  # the question names it
    told = (event, kind, f"confidence: {finding.confidence}")
    yield from sheet.lines(" | ".join(filter(None, told)))
    fits = f" What would fit: {finding.fits}." if finding.fits else ""
    yield from sheet.lines(safe(finding.why + fits))
    for camp in finding.camps:
        yield ""
        yield from _camp(sheet, camp)
    if finding.terms:
        yield ""
        yield from _terms(sheet, finding.terms)
    if len(findings) > 1:
        yield from _more(sheet, [one.place for one in findings], "    ", "; --format concise has each of them")
    yield ""
    if finding.slot or not finding.terms:
        yield from sheet.lines(safe(finding.rule), "  rule:   ")
    if finding.terms:
        yield f"  about:  numcheck rule {finding.code}"
    again = f" {escape(sheet.again)}" if sheet.again else ""
    yield f'  accept: numcheck accept {finding.fingerprint}{again} --reason "..."'
    yield ""


def _camp(sheet: Sheet, camp: Camp) -> Iterator[str]:
    yield f"  {sheet.paint('bold', short(camp.reading))}"
    for claims in once(camp.claims, sheet.same):
        yield from _witness(sheet, claims)


def _more(sheet: Sheet, places: Sequence[Span], indent: str, where: str = "") -> Iterator[str]:
    """That the first of some places stands for all, which say the same in the same words."""
    more = len(places) - 1
    often = "once more, at" if more == 1 else f"{more:,} times more, the last at"
    yield from sheet.lines(f"the same {often} {sheet.place(places[-1])}{where}", indent)


def _witness(sheet: Sheet, claims: Sequence[Claim]) -> Iterator[str]:
    claim = claims[0]
    document = sheet.documents[claim.span.doc]
    place = sheet.place(claim.span)
    outlet = _outlet(document)
    fits = 4 + cells(place) + 2 + cells(outlet) <= sheet.width
    yield f"    {sheet.paint('path', place)}" + (f"  {outlet}" if outlet and fits else "")
    if not fits:
        yield from sheet.lines(outlet, "      ")
    indent = " " * 6
    words = around(document, claim.frame.sentence, claim.span, 2 * (sheet.width - len(indent)) - 24)
    marked = f'"{escape(words.before)}{OPEN}{escape(words.figure)}{CLOSE}{escape(words.after)}"'
    yield from sheet.paint.figures(wrap(marked, sheet.width, indent))
    context = list(_context(claim, document))
    if context:
        yield from sheet.lines("; ".join(context), indent)
    if len(claims) > 1:
        yield from _more(sheet, [one.span for one in claims], indent)


def _terms(sheet: Sheet, terms: Sequence[Term]) -> Iterator[str]:
    """The figures of a computation, sentence by sentence: the words once, then what each figure is in it."""
    column = min(_COLUMN, max(cells(short(term.reading)) for term in terms))
    for sentence, members in _by_sentence(sheet, terms):
        document = sheet.documents[sentence.doc]
        yield f"    {sheet.paint('path', sheet.place(members[0].span))}"
        yield from sheet.paint.figures(wrap(f'"{marked(document, sentence, members)}"', sheet.width, " " * 6))
        for term in members:
            reading = short(term.reading)
            first = f"      {reading}{' ' * (column - cells(reading))}  "
            yield from sheet.lines(safe(term.role), first, " " * (column + 8))


def _by_sentence(sheet: Sheet, terms: Sequence[Term]) -> Iterator[tuple[Span, list[Term]]]:
    gathered: dict[Span, list[Term]] = {}
    for term in sorted(terms, key=lambda t: t.span):
        gathered.setdefault(term.sentence, []).append(term)
    yield from gathered.items()


def _outlet(document: Document) -> str:
    published = document.source.published
    parts = (short(document.source.publisher or ""), published.isoformat() if published else "")
    return ", ".join(part for part in parts if part)


def _context(claim: Claim, document: Document) -> Iterator[str]:
    frame = claim.frame
    yield from (f"{what}: {short(name)}" for what, name in in_table.named(document, claim.span))
    if frame.time:
        yield f"when: {', '.join(short(when.text) for when in frame.time)}"
    if frame.place:
        yield f"where: {', '.join(short(place.text) for place in frame.place)}"
    if frame.attribution:
        yield f"says: {short(frame.attribution.text)}"
