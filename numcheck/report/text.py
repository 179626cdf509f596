"""Report -> text for people: every finding with its witnesses, then the account of what was compared and what not."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field

from numcheck.model import TORN, Camp, Claim, Document, Finding, Group, Kind, Problem, Report, Span, Term
from numcheck.report.account import Account, nothing, seen, silent, worked
from numcheck.report.again import of_claim, of_finding, of_left, of_terms, once
from numcheck.report.excerpt import around, marked
from numcheck.report.paint import CLOSE, OPEN, Paint
from numcheck.report.printable import cells, clip, escape, several, squeeze, wrap
from numcheck.report.quiet import quiet, why
from numcheck.report.unmet import WHY, unmet
from numcheck.wording import running

_COLUMN = 24  # of readings in the list of agreements; a longer one shifts its own line only
_FEW = 5  # questions that are told in the usual account too, where texts contradict one another and never met
_LONGEST = 60  # characters of a figure or a name; a document may call itself anything


def render(
    report: Report,
    *,
    width: int = 80,
    colour: bool = False,
    quiet: bool = False,
    verbose: bool = False,
    again: str = "",
) -> str:
    """The report in lines of at most `width` columns; only a long path may stick out, so that it can be followed.

    `quiet` leaves the account out, `verbose` adds to it every figure that is in no finding. `again` holds the words
    that make `numcheck accept` look at the same files: "seeds/ --rules my-rules".
    """
    page = _Page(report=report, width=width, paint=Paint(colour), again=again)
    told_once = once(report.findings, lambda finding: of_finding(finding, page.documents))
    lines = [line for findings in told_once for line in page.finding(findings)]
    if not quiet:
        lines += page.account(verbose=verbose)
    return "".join(f"{line.rstrip()}\n" for line in lines)


@dataclass(frozen=True, kw_only=True)
class _Page:
    report: Report
    width: int
    paint: Paint
    again: str
    documents: dict[str, Document] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "documents", {document.id: document for document in self.report.documents})

    # Findings

    def finding(self, findings: Sequence[Finding]) -> Iterator[str]:
        """One of several that say the same in the same words of one document."""
        finding = findings[0]
        head = f"{finding.code} {finding.severity}"
        first, *more = wrap(_words(finding.question), self.width, " " * (cells(head) + 2))
        yield self.paint(finding.severity, head) + "  " + self.paint("bold", first[cells(head) + 2 :])
        yield from (self.paint("bold", line) for line in more)
        kind = f"check: {finding.kind}" if finding.terms else f"verdict: {finding.kind}"
        event = _words(finding.event.label)
        event = "" if f" {event} " in f" {_words(finding.question).rstrip('?')} " else event  # the question names it
        told = (event, kind, f"confidence: {finding.confidence}")
        yield from self._lines(" | ".join(filter(None, told)))
        fits = f" What would fit: {finding.fits}." if finding.fits else ""
        yield from self._lines(_words(finding.why + fits))
        for camp in finding.camps:
            yield ""
            yield from self._camp(camp)
        if finding.terms:
            yield ""
            yield from self._terms(finding.terms)
        if len(findings) > 1:
            yield from self._more([one.place for one in findings], "    ", "; --format concise has each of them")
        yield ""
        if finding.slot or not finding.terms:
            yield from self._lines(_words(finding.rule), "  rule:   ")
        if finding.terms:
            yield f"  about:  numcheck rule {finding.code}"
        again = f" {escape(self.again)}" if self.again else ""
        yield f'  accept: numcheck accept {finding.fingerprint}{again} --reason "..."'
        yield ""

    def _camp(self, camp: Camp) -> Iterator[str]:
        yield f"  {self.paint('bold', _name(camp.reading))}"
        for claims in once(camp.claims, self._same):
            yield from self._witness(claims)

    def _same(self, claim: Claim) -> Hashable:
        return of_claim(claim, self.documents)

    def _more(self, places: Sequence[Span], indent: str, where: str = "") -> Iterator[str]:
        """That the first of some places stands for all, which say the same in the same words."""
        more = len(places) - 1
        often = "once more, at" if more == 1 else f"{more:,} times more, the last at"
        yield from self._lines(f"the same {often} {self._place(places[-1])}{where}", indent)

    def _witness(self, claims: Sequence[Claim]) -> Iterator[str]:
        claim = claims[0]
        document = self.documents[claim.span.doc]
        place = self._place(claim.span)
        outlet = _outlet(document)
        fits = 4 + cells(place) + 2 + cells(outlet) <= self.width
        yield f"    {self.paint('path', place)}" + (f"  {outlet}" if outlet and fits else "")
        if not fits:
            yield from self._lines(outlet, "      ")
        indent = " " * 6
        words = around(document, claim.frame.sentence, claim.span, 2 * (self.width - len(indent)) - 24)
        marked = f'"{escape(words.before)}{OPEN}{escape(words.figure)}{CLOSE}{escape(words.after)}"'
        yield from self.paint.figures(wrap(marked, self.width, indent))
        context = list(_context(claim))
        if context:
            yield from self._lines("; ".join(context), indent)
        if len(claims) > 1:
            yield from self._more([one.span for one in claims], indent)

    def _terms(self, terms: Sequence[Term]) -> Iterator[str]:
        """The figures of a computation, sentence by sentence: the words once, then what each figure is in it."""
        column = min(_COLUMN, max(cells(_name(term.reading)) for term in terms))
        for sentence, members in self._by_sentence(terms):
            document = self.documents[sentence.doc]
            yield f"    {self.paint('path', self._place(members[0].span))}"
            yield from self.paint.figures(wrap(f'"{marked(document, sentence, members)}"', self.width, " " * 6))
            for term in members:
                reading = _name(term.reading)
                first = f"      {reading}{' ' * (column - cells(reading))}  "
                yield from self._lines(_words(term.role), first, " " * (column + 8))

    def _by_sentence(self, terms: Sequence[Term]) -> Iterator[tuple[Span, list[Term]]]:
        gathered: dict[Span, list[Term]] = {}
        for term in sorted(terms, key=lambda t: t.span):
            gathered.setdefault(term.sentence, []).append(term)
        yield from gathered.items()

    # The account

    def account(self, *, verbose: bool) -> Iterator[str]:
        account = Account.of(self.report)
        yield from self._verdict(account)
        yield from self._agreements(account, verbose)
        yield from self._left_out(account, verbose)
        yield from self._silenced(verbose)
        yield from self._problems(verbose)
        yield from self._notes(verbose)

    def _verdict(self, account: Account) -> Iterator[str]:
        if not account.empty:
            found = sum(account.severities.values())
            told = ", ".join(several(number, severity) for severity, number in account.severities.items() if number)
            worst = next((severity for severity, number in account.severities.items() if number), "good")
            total = f"{several(found, 'finding')}: {told}" if found else "No finding"
            yield from self._lines(f"{seen(self.report)}, {worked(account)}.", "", style="bold")
            yield self.paint(worst, f"{total}.")
        else:
            yield from self._lines(nothing(self.report), "", style="bold")
        yield from self._lines(silent(self.report), "")
        if self.report.reader == "lexical":
            yield from self._lines("Sentences were read with word lists alone; the language model is not there.", "")

    def _agreements(self, account: Account, verbose: bool) -> Iterator[str]:
        if not account.agreeing:
            return
        yield ""
        yield self.paint("bold", f"In agreement: {several(len(account.agreeing), 'group')}")
        readings = [" and ".join(_name(camp.reading) for camp in group.camps) for group in account.agreeing]
        column = min(_COLUMN, max(map(cells, readings)))
        for group, reading in zip(account.agreeing, readings, strict=True):
            compatible = "compatible, " if group.verdict == "compatible" else ""
            words = f"{_words(group.question)} ({compatible}{several(group.sources, 'source')})"
            first = f"  {reading}{' ' * (column - cells(reading))}  "
            yield from self._lines(words, first, " " * (column + 4))
            if verbose:
                yield from self._members(once(group.claims, self._same))

    def _left_out(self, account: Account, verbose: bool) -> Iterator[str]:
        claims = sum(len(group.claims) for group in account.single)
        more = "" if verbose else "; -v lists them"
        if claims:
            yield ""
            yield self.paint("bold", f"From a single source: {several(claims, 'claim')}") + more
            if verbose:
                for question, members in self._alone(account.single):
                    yield from self._lines(_words(question), rest="    ")
                    yield from self._members(members)
            torn = [group for group in account.single if group.why == TORN]
            for group in torn:
                for same in once(group.claims, self._same):
                    words = f'"{_name(same[0].frame.mention.surface)}": {_words(group.why)}'
                    yield from self._row(same[0].span, f"{words}{_times(same)}")
            yield from self._unmet(account, verbose)
        refused = len(self.report.unclaimed) - account.left
        yield from self._unclaimed(f"Not claimed: {several(account.left, 'figure')}", account.reasons, verbose, True)
        yield from self._unclaimed(f"No figure: {several(refused, 'number')}", account.refused, verbose, False)

    def _unmet(self, account: Account, verbose: bool) -> Iterator[str]:
        asked = unmet(account.single)
        if not asked:
            return
        listed = verbose or len(asked) <= _FEW
        figures = sum(len(claims) for _, claims in asked)
        told = f"{figures:,} of them answer {several(len(asked), 'question')} so that not all can be true, {WHY}"
        yield from self._lines(f"{told} {'numcheck explain PLACE PLACE says which:' if listed else '-v lists them.'}")
        for question, claims in asked if listed else ():
            yield from self._lines(_words(question), "    ", "      ")
            for same in once(claims, self._same):
                words = f'"{_name(same[0].frame.mention.surface)}"{_times(same)}'
                yield from self._row(same[0].span, words, "      ")

    def _alone(self, single: Iterable[Group]) -> Iterator[tuple[str, list[list[Claim]]]]:
        """The questions that one source answers, each with its claims; those that say the same stand together."""
        lone: list[Group] = []
        for group in single:
            if len(group.claims) == 1:
                lone.append(group)
            else:
                yield group.question, once(group.claims, self._same)
        for same in once(lone, lambda group: (group.question, self._same(group.claims[0]))):
            yield same[0].question, [[group.claims[0] for group in same]]

    def _members(self, told: Iterable[Sequence[Claim]]) -> Iterator[str]:
        for same in told:
            words = f'"{_name(same[0].frame.mention.surface)}" read as {_name(_read(same[0]))}'
            yield from self._row(same[0].span, f"{words}{_times(same)}")

    def _unclaimed(self, head: str, reasons: Sequence[tuple[str, int]], verbose: bool, figures: bool) -> Iterator[str]:
        if not reasons:
            return
        yield ""
        yield self.paint("bold", head) + ("" if verbose else "; -v lists them")
        column = max(len(f"{number:,}") for _, number in reasons)
        for reason, number in reasons:
            yield from self._lines(_words(reason), f"  {number:>{column},}  ")
        if verbose:
            yield ""
            some = (left for left in self.report.unclaimed if left.figure is figures)
            for same in once(some, lambda left: of_left(left, self.documents)):
                words = f'"{_name(same[0].surface)}": {_words(same[0].reason)}{_times(same)}'
                yield from self._row(same[0].span, words)

    def _row(self, span: Span, words: str, indent: str = "    ") -> Iterator[str]:
        place = self._place(span)
        if len(indent) + cells(place) + 2 + cells(words) <= self.width:
            yield f"{indent}{self.paint('path', place)}  {words}"
        else:
            yield f"{indent}{self.paint('path', place)}"
            yield from self._lines(words, f"{indent}  ")

    def _silenced(self, verbose: bool) -> Iterator[str]:
        apart = quiet(self.report)
        if verbose and apart:
            yield ""
            yield self.paint("bold", f"Silenced: {several(len(apart), 'finding')}")
            for same in once(apart, lambda one: (why(one), of_finding(one.finding, self.documents))):
                one = same[0]
                told = f"{one.finding.code} {one.finding.question} {one.finding.why} ({why(one)})"
                yield from self._row(one.finding.place, f"{_words(told)}{_times(same)}")

    def _problems(self, verbose: bool) -> Iterator[str]:
        unmade = [check for check in self.report.checks if check.outcome == "open"]
        if unmade:
            yield ""
            more = "" if verbose else "; -v lists them"
            yield self.paint("bold", f"Seen and not computed: {several(len(unmade), 'check')}") + more
            told_once = once(unmade, lambda check: of_terms(check.code, check.why, check.terms, self.documents))
            for same in told_once if verbose else ():
                check = same[0]
                yield from self._row(check.terms[0].span, f"{check.code}: {_words(check.why)}{_times(same)}")
        if self.report.problems:
            yield ""
            yield self.paint("bold", f"Problems: {len(self.report.problems):,}")
            for problem in self.report.problems:
                yield from self._lines(told(problem), rest="    ")

    def _notes(self, verbose: bool) -> Iterator[str]:
        if self.report.notes:
            more = "" if verbose else "; -v lists them"
            yield ""
            yield self.paint("bold", f"Notes: {len(self.report.notes):,}") + more
            for note in self.report.notes if verbose else ():
                yield from self._lines(_words(f"{note.where}: {note.what}"), rest="    ")

    # Pieces

    def _place(self, span: Span) -> str:
        document = self.documents[span.doc]
        line, column = document.position(span.start)
        where = document.where(span.start)
        return f"{escape(document.source.path)}:{line}:{column}" + (f" ({_words(where)})" if where else "")

    def _lines(self, words: str, first: str = "  ", rest: str | None = None, style: str = "") -> Iterator[str]:
        lines: Iterable[str] = wrap(words, self.width, first, rest)
        yield from (self.paint(style, line) for line in lines) if style else lines


def told(problem: Problem) -> str:
    """A problem as one line: where, what, what to do, and its code; safe to show."""
    hint = f"; {problem.hint}" if problem.hint else ""
    return _words(f"{problem.where}: {problem.what}{hint} [{problem.code}]")


def _times(same: Sequence[object]) -> str:
    return f" ({len(same):,} times)" if len(same) > 1 else ""


def _words(text: str) -> str:
    return escape(squeeze(text).strip())


def _name(text: str) -> str:
    return clip(squeeze(text).strip(), _LONGEST)


def _read(claim: Claim) -> str:
    """As what a figure was read: the printable form has no sign for the open end of "the third year"."""
    mention = claim.frame.mention
    if mention.kind is Kind.ORDINAL and claim.interval.high_open:
        return running(mention.quantity, mention.kind)
    return claim.reading


def _outlet(document: Document) -> str:
    published = document.source.published
    parts = (_name(document.source.publisher or ""), published.isoformat() if published else "")
    return ", ".join(part for part in parts if part)


def _context(claim: Claim) -> Iterator[str]:
    frame = claim.frame
    if frame.time:
        yield f"when: {', '.join(_name(when.text) for when in frame.time)}"
    if frame.place:
        yield f"where: {', '.join(_name(place.text) for place in frame.place)}"
    if frame.attribution:
        yield f"says: {_name(frame.attribution.text)}"
