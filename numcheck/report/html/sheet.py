"""Report -> what the page shows, in its order; every figure once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from numcheck.model import Camp, Check, Claim, Document, Event, Finding, Group, Report, Span, Unclaimed
from numcheck.report.account import Account
from numcheck.report.again import of_claim, of_finding, of_left, of_terms, once
from numcheck.report.html.overview import deck, headline, shares
from numcheck.report.html.plot import Plot, plot
from numcheck.report.html.tags import Choices, Tags, label
from numcheck.report.html.unit import as_told
from numcheck.report.html.witness import Passage, Place, Witness, passages, place, witness
from numcheck.report.html.words import line
from numcheck.report.printable import clip, squeeze
from numcheck.report.quiet import quiet, why
from numcheck.report.unmet import unmet
from numcheck.ruleset.codes import Page, pages

_SURFACE = 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """A camp with its witnesses."""

    reading: str
    witnesses: tuple[Witness, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """Figures that answer one question about one event."""

    question: str
    verdict: str
    why: str
    sources: int
    sides: tuple[Side, ...]
    plot: Plot | None
    tags: Tags

    @property
    def table(self) -> list[tuple[int, Witness]]:
        """Every witness with the number of its camp, in the order of publication, those without a date last."""
        seated = [(number, one) for number, side in enumerate(self.sides) for one in side.witnesses]
        return sorted(seated, key=lambda one: one[1].place.order)


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A finding: a comparison, or the passages of a computation."""

    finding: Finding
    anchor: str
    comparison: Comparison | None
    passages: tuple[Passage, ...]
    tags: Tags


@dataclass(frozen=True, slots=True, kw_only=True)
class Happening:
    """An event: its comparisons, and the findings among them, which stand elsewhere on the page."""

    label: str
    comparisons: tuple[Comparison, ...]
    told: tuple[Told, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a list: a figure that stands alone, a computation, a number that is no claim."""

    place: Place
    words: str
    more: str  # its question, or why
    tags: Tags
    quote: Witness | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """The page."""

    report: Report
    account: Account
    headline: str
    deck: str  # what was done, in one sentence
    shares: tuple[tuple[str, str, int], ...]  # what became of the figures: a key, words, how many
    told: tuple[Told, ...]
    silenced: tuple[tuple[Told, str], ...]  # each with how and why
    happenings: tuple[Happening, ...]
    unmet: tuple[Entry, ...]  # alone all the same where texts contradict one another, question by question
    single: tuple[Entry, ...]  # the others that stand alone
    failed: tuple[Entry, ...]  # told among the findings too, or silenced
    held: tuple[Entry, ...]
    open: tuple[Entry, ...]
    reasons: tuple[tuple[str, tuple[Entry, ...]], ...]
    choices: Choices
    codes: tuple[Page, ...]  # those of the findings

    @classmethod
    def of(cls, report: Report, root: str) -> Sheet:
        """Everything of a report; `root` leads to the folder that the paths start from."""
        return _Making(report=report, root=root).sheet()


@dataclass(frozen=True, kw_only=True)
class _Making:
    report: Report
    root: str
    documents: dict[str, Document] = field(init=False)
    choices: Choices = field(init=False)
    anchors: Counter[str] = field(default_factory=Counter)

    def __post_init__(self) -> None:
        report = self.report
        object.__setattr__(self, "documents", {document.id: document for document in report.documents})
        found = (*report.findings, *(one.finding for one in quiet(report)))
        object.__setattr__(self, "choices", Choices.of(report.documents, found, report.groups))

    def sheet(self) -> Sheet:
        report, account = self.report, Account.of(self.report)
        told = tuple(map(self._told, once(report.findings, self._same)))
        apart_from = once(quiet(report), lambda one: (why(one), self._same(one.finding)))
        silenced = tuple((self._told([one.finding for one in same]), line(why(same[0]))) for same in apart_from)
        whole = (*told, *(one for one, _ in silenced))
        elsewhere = {_key(one.finding.slot, one.finding.camps): one for one in whole if one.comparison}
        known = pages()
        used = sorted({one.finding.code for one in whole})
        differing = [claim for _, claims in unmet(account.single) for claim in claims]
        alone = {group.claims[0].span: group for group in account.single if len(group.claims) == 1}
        apart = [alone.pop(claim.span) for claim in differing if claim.span in alone]
        return Sheet(
            report=report,
            account=account,
            headline=headline(report, account),
            deck=deck(report, account),
            shares=shares(account),
            told=told,
            silenced=silenced,
            happenings=tuple(self._happenings(elsewhere)),
            unmet=self._alone(apart),
            single=self._alone(alone.values()),
            failed=self._checks("fails"),
            held=self._checks("holds"),
            open=self._checks("open"),
            reasons=tuple(self._reasons(account)),
            choices=self.choices,
            codes=tuple(known[code] for code in used if code in known),
        )

    def _same(self, finding: Finding) -> Hashable:
        return of_finding(finding, self.documents)

    def _told(self, findings: Sequence[Finding]) -> Told:
        finding = findings[0]
        self.anchors[finding.fingerprint] += 1
        again = self.anchors[finding.fingerprint]
        tags = self.choices.tags(_spans(finding), finding=finding, times=len(findings))
        compared = None
        if finding.camps:
            compared = self._compared(finding.question, finding.kind, finding.why, finding.camps, tags)
        return Told(
            finding=finding,
            anchor=finding.fingerprint if again == 1 else f"{finding.fingerprint}-{again}",
            comparison=compared,
            passages=passages(finding.terms, self.documents, self.root),
            tags=tags,
        )

    def _compared(self, question: str, verdict: str, why: str, camps: Sequence[Camp], tags: Tags) -> Comparison:
        camps = as_told(camps)
        return Comparison(
            question=line(question),
            verdict=verdict,
            why=line(why),
            sources=len({claim.span.doc for camp in camps for claim in camp.claims}),
            sides=tuple(Side(reading=line(c.reading), witnesses=tuple(self._witnesses(c.claims))) for c in camps),
            plot=plot(camps, self.documents),
            tags=tags,
        )

    def _witnesses(self, claims: Sequence[Claim]) -> Iterator[Witness]:
        for same in once(claims, lambda claim: of_claim(claim, self.documents)):
            yield self._witness(same[0], len(same))

    def _witness(self, claim: Claim, times: int) -> Witness:
        return witness(claim, self.documents[claim.span.doc], self.root, times)

    def _happenings(self, elsewhere: Mapping[object, Told]) -> Iterator[Happening]:
        gathered: dict[str, list[Group]] = {}
        for group in self.report.groups:
            if len(group.claims) > 1:
                gathered.setdefault(group.event.key, []).append(group)
        for groups in sorted(gathered.values(), key=lambda of: _order(of[0].event)):
            here = [(group, elsewhere.get(_key(group.slot, group.camps))) for group in groups]
            yield Happening(
                label=label(groups[0].event),
                comparisons=tuple(self._group(group) for group, told in here if told is None),
                told=tuple(told for _, told in here if told is not None),
            )

    def _group(self, group: Group) -> Comparison:
        tags = self.choices.tags([claim.span for claim in group.claims], event=group.event)
        return self._compared(group.question, group.verdict, group.why, group.camps, tags)

    def _alone(self, groups: Iterable[Group]) -> tuple[Entry, ...]:
        return tuple(
            self._one(same[0], len(same))
            for same in once(groups, lambda group: (group.question, of_claim(group.claims[0], self.documents)))
        )

    def _one(self, group: Group, times: int) -> Entry:
        (claim,) = group.claims
        seen = self._witness(claim, times)
        tags = self.choices.tags([claim.span], event=group.event, times=times)
        return Entry(place=seen.place, words=seen.figure, more=line(group.question), tags=tags, quote=seen)

    def _checks(self, outcome: str) -> tuple[Entry, ...]:
        some = (check for check in self.report.checks if check.outcome == outcome)
        told_once = once(some, lambda check: of_terms(check.code, check.why, check.terms, self.documents))
        return tuple(self._check(same[0], len(same)) for same in told_once)

    def _check(self, check: Check, times: int) -> Entry:
        words = ", ".join(f"{term.reading} ({term.role})" for term in check.terms)
        return self._entry(check.terms[0].span, line(words), line(f"{check.code} {check.why}"), times)

    def _reasons(self, account: Account) -> Iterator[tuple[str, tuple[Entry, ...]]]:
        gathered: dict[tuple[bool, str], list[Unclaimed]] = {}
        for left in self.report.unclaimed:
            gathered.setdefault((left.figure, left.reason), []).append(left)
        told = [(True, reason, reason) for reason, _ in account.reasons]
        told += [(False, reason, f"no figure: {reason}") for reason, _ in account.refused]
        for figure, reason, words in told:
            rows = (
                self._entry(same[0].span, clip(squeeze(same[0].surface), _SURFACE), "", len(same))
                for same in once(gathered[figure, reason], lambda left: of_left(left, self.documents))
            )
            yield line(words), tuple(rows)

    def _entry(self, span: Span, words: str, more: str, times: int) -> Entry:
        where = place(self.documents[span.doc], span, self.root)
        return Entry(place=where, words=words, more=more, tags=self.choices.tags([span], times=times))


def _key(slot: str, camps: Iterable[Camp]) -> object:
    return slot, frozenset(claim.span for camp in camps for claim in camp.claims)


def _spans(finding: Finding) -> list[Span]:
    return [claim.span for camp in finding.camps for claim in camp.claims] + [term.span for term in finding.terms]


def _order(event: Event) -> tuple[bool, str, str]:
    return not event.label, event.label.casefold(), event.key
