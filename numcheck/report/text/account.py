"""Report -> the account for people: what was compared and what not, what agrees, and what went wrong."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from numcheck.model import TORN, Claim, Group, Kind, Problem
from numcheck.report.account import Account, nothing, seen, silent, worked
from numcheck.report.again import of_finding, of_left, of_terms, once
from numcheck.report.printable import cells, escape, several
from numcheck.report.quiet import quiet, why
from numcheck.report.text.sheet import Sheet, safe, short, times
from numcheck.report.unmet import WHY, unmet
from numcheck.wording import running

_COLUMN = 24  # of readings in the list of agreements; a longer one shifts its own line only
_FEW = 5  # questions that are told in the usual account too, where texts contradict one another and never met


def accounted(sheet: Sheet, *, verbose: bool) -> Iterator[str]:
    """The lines behind the findings; `verbose` adds every figure that is in none."""
    account = Account.of(sheet.report)
    yield from _verdict(sheet, account)
    yield from _agreements(sheet, account, verbose)
    yield from _left_out(sheet, account, verbose)
    yield from _silenced(sheet, verbose)
    yield from _right(sheet, verbose)
    yield from _problems(sheet, verbose)
    yield from _notes(sheet, verbose)


def _verdict(sheet: Sheet, account: Account) -> Iterator[str]:
    if not account.empty:
        found = sum(account.severities.values())
        told = ", ".join(several(number, severity) for severity, number in account.severities.items() if number)
        worst = next((severity for severity, number in account.severities.items() if number), "good")
        total = f"{several(found, 'finding')}: {told}" if found else "No finding"
        yield from sheet.lines(f"{seen(sheet.report)}, {worked(account)}.", "", style="bold")
        yield sheet.paint(worst, f"{total}.")
    else:
        yield from sheet.lines(nothing(sheet.report), "", style="bold")
    yield from sheet.lines(silent(sheet.report), "")
    if sheet.report.reader == "lexical":
        yield from sheet.lines("Sentences were read with word lists alone; the language model is not there.", "")


def _agreements(sheet: Sheet, account: Account, verbose: bool) -> Iterator[str]:
    if not account.agreeing:
        return
    yield ""
    yield sheet.paint("bold", f"In agreement: {several(len(account.agreeing), 'group')}")
    readings = [" and ".join(short(camp.reading) for camp in group.camps) for group in account.agreeing]
    column = min(_COLUMN, max(map(cells, readings)))
    for group, reading in zip(account.agreeing, readings, strict=True):
        compatible = "compatible, " if group.verdict == "compatible" else ""
        words = f"{safe(group.question)} ({compatible}{several(group.sources, 'source')})"
        first = f"  {reading}{' ' * (column - cells(reading))}  "
        yield from sheet.lines(words, first, " " * (column + 4))
        if verbose:
            yield from _members(sheet, once(group.claims, sheet.same))


def _left_out(sheet: Sheet, account: Account, verbose: bool) -> Iterator[str]:
    claims = sum(len(group.claims) for group in account.single)
    more = "" if verbose else "; -v lists them"
    if claims:
        yield ""
        yield sheet.paint("bold", f"From a single source: {several(claims, 'claim')}") + more
        if verbose:
            for question, members in _alone(sheet, account.single):
                yield from sheet.lines(safe(question), rest="    ")
                yield from _members(sheet, members)
        torn = [group for group in account.single if group.why == TORN]
        for group in torn:
            for same in once(group.claims, sheet.same):
                words = f'"{short(same[0].frame.mention.surface)}": {safe(group.why)}'
                yield from sheet.row(same[0].span, f"{words}{times(same)}")
        yield from _unmet(sheet, account, verbose)
    refused = len(sheet.report.unclaimed) - account.left
    yield from _unclaimed(sheet, f"Not claimed: {several(account.left, 'figure')}", account.reasons, verbose, True)
    yield from _unclaimed(sheet, f"No figure: {several(refused, 'number')}", account.refused, verbose, False)


def _unmet(sheet: Sheet, account: Account, verbose: bool) -> Iterator[str]:
    asked = unmet(account.single)
    if not asked:
        return
    listed = verbose or len(asked) <= _FEW
    figures = sum(len(claims) for _, claims in asked)
    told = f"{figures:,} of them answer {several(len(asked), 'question')} differently, {WHY}"
    again = f" {escape(sheet.again)}" if sheet.again else ""
    yield from sheet.lines(
        f"{told} {f'numcheck explain PLACE PLACE{again} says which:' if listed else '-v lists them.'}"
    )
    for question, claims in asked if listed else ():
        yield from sheet.lines(safe(question), "    ", "      ")
        for same in once(claims, sheet.same):
            words = f'"{short(same[0].frame.mention.surface)}"{times(same)}'
            yield from sheet.row(same[0].span, words, "      ")


def _alone(sheet: Sheet, single: Iterable[Group]) -> Iterator[tuple[str, list[list[Claim]]]]:
    """The questions that one source answers, each with its claims; those that say the same stand together."""
    lone: list[Group] = []
    for group in single:
        if len(group.claims) == 1:
            lone.append(group)
        else:
            yield group.question, once(group.claims, sheet.same)
    for same in once(lone, lambda group: (group.question, sheet.same(group.claims[0]))):
        yield same[0].question, [[group.claims[0] for group in same]]


def _members(sheet: Sheet, told: Iterable[Sequence[Claim]]) -> Iterator[str]:
    for same in told:
        words = f'"{short(same[0].frame.mention.surface)}" read as {short(_read(same[0]))}'
        yield from sheet.row(same[0].span, f"{words}{times(same)}")


def _unclaimed(
    sheet: Sheet, head: str, reasons: Sequence[tuple[str, int]], verbose: bool, figures: bool
) -> Iterator[str]:
    if not reasons:
        return
    yield ""
    yield sheet.paint("bold", head) + ("" if verbose else "; -v lists them")
    column = max(len(f"{number:,}") for _, number in reasons)
    for reason, number in reasons:
        yield from sheet.lines(safe(reason), f"  {number:>{column},}  ")
    if verbose:
        yield ""
        some = (left for left in sheet.report.unclaimed if left.figure is figures)
        for same in once(some, lambda left: of_left(left, sheet.documents)):
            words = f'"{short(same[0].surface)}": {safe(same[0].reason)}{times(same)}'
            yield from sheet.row(same[0].span, words)


def _silenced(sheet: Sheet, verbose: bool) -> Iterator[str]:
    apart = quiet(sheet.report)
    if verbose and apart:
        yield ""
        yield sheet.paint("bold", f"Silenced: {several(len(apart), 'finding')}")
        for same in once(apart, lambda one: (why(one), of_finding(one.finding, sheet.documents))):
            one = same[0]
            told = f"{one.finding.code} {one.finding.question} {one.finding.why} ({why(one)})"
            yield from sheet.row(one.finding.place, f"{safe(told)}{times(same)}")


def _right(sheet: Sheet, verbose: bool) -> Iterator[str]:
    """The computations that came out right, so that nobody takes for checked what was not."""
    right = [check for check in sheet.report.checks if check.outcome == "holds"]
    if verbose and right:
        yield ""
        yield sheet.paint("bold", f"Computed and right: {several(len(right), 'check')}")
        for same in once(right, lambda check: of_terms(check.code, check.why, check.terms, sheet.documents)):
            terms = sorted(same[0].terms, key=lambda term: term.span)
            words = f"{same[0].code}: {'; '.join(short(term.reading) for term in terms)}"
            yield from sheet.row(terms[0].span, f"{words}{times(same)}")


def _problems(sheet: Sheet, verbose: bool) -> Iterator[str]:
    unmade = [check for check in sheet.report.checks if check.outcome == "open"]
    if unmade:
        yield ""
        more = "" if verbose else "; -v lists them"
        yield sheet.paint("bold", f"Seen and not computed: {several(len(unmade), 'check')}") + more
        told_once = once(unmade, lambda check: of_terms(check.code, check.why, check.terms, sheet.documents))
        for same in told_once if verbose else ():
            check = same[0]
            yield from sheet.row(check.terms[0].span, f"{check.code}: {safe(check.why)}{times(same)}")
    if sheet.report.problems:
        yield ""
        yield sheet.paint("bold", f"Problems: {len(sheet.report.problems):,}")
        for problem in sheet.report.problems:
            yield from sheet.lines(told(problem), rest="    ")


def _notes(sheet: Sheet, verbose: bool) -> Iterator[str]:
    if sheet.report.notes:
        more = "" if verbose else "; -v lists them"
        yield ""
        yield sheet.paint("bold", f"Notes: {len(sheet.report.notes):,}") + more
        for note in sheet.report.notes if verbose else ():
            yield from sheet.lines(safe(f"{note.where}: {note.what}"), rest="    ")


def told(problem: Problem) -> str:
    """A problem as one line: where, what, what to do, and its code; safe to show."""
    hint = f"; {problem.hint}" if problem.hint else ""
    return safe(f"{problem.where}: {problem.what}{hint} [{problem.code}]")


def _read(claim: Claim) -> str:
    """As what a figure was read: the printable form has no sign for the open end of "the third year"."""
    mention = claim.frame.mention
    if mention.kind is Kind.ORDINAL and claim.interval.high_open:
        return running(mention.quantity, mention.kind)
    return claim.reading
