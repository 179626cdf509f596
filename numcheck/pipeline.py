"""The whole walk on one page: paths -> Report."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import BinaryIO

from numcheck.checks.compare import compare
from numcheck.checks.findings import findings, ranked
from numcheck.checks.inside import faults, look
from numcheck.checks.passage import Passage
from numcheck.checks.relations import Tied, broken, relations
from numcheck.checks.statistics.distributions import NEEDS
from numcheck.claim import Claiming, claims
from numcheck.config import Settings, chosen, sources
from numcheck.config.vocabulary import vocabulary
from numcheck.event import corroborated, left_out, parties
from numcheck.event.ties import ties
from numcheck.extraction import extract
from numcheck.extraction.lexicon import load as load_lexicon
from numcheck.frame import frames
from numcheck.model import (
    Check,
    Claim,
    Document,
    Extraction,
    Finding,
    Frame,
    Group,
    Problem,
    Report,
    Source,
    Span,
    Unclaimed,
)
from numcheck.read import FORMATS, Reading, find, read
from numcheck.read.choice import Choice
from numcheck.read.load import LIMIT
from numcheck.read.text import prose
from numcheck.ruleset import RuleSet, Slot, load
from numcheck.ruleset.codes import pages
from numcheck.ruleset.locate import builtin
from numcheck.silence import inline

#: Told how many sentences are read, of how many.
Tick = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A document on its way: what was read in it, and what its sentences say around every figure."""

    document: Document
    extraction: Extraction
    frames: tuple[Frame, ...]  # one a mention


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """A report with what was seen on the way to it."""

    report: Report
    works: tuple[Work, ...]
    slots: Mapping[str, Slot]  # those of the rules, and those made where no rule asked


def check(
    paths: Sequence[str],
    *,
    settings: Settings | None = None,
    stdin: BinaryIO | None = None,
    tick: Tick | None = None,
) -> Report:
    """Reads files and folders, and reports which of their figures cannot all be true.

    `paths` are files, folders, or "-" for `stdin`; `settings` say what else decides, by default nothing. What cannot be
    read is a `Problem` in the report. `tick` is told, again and again, how many of how many sentences are read.

    Raises:
        BrokenRules: a pack does not hold what its form asks; `.problems` lists every error.
    """
    wanted = settings or Settings()
    ruleset = load(wanted.rules)
    piped = _slurped(stdin)
    reading = gather(paths, wanted, stdin=stdin if piped is None else BytesIO(piped))
    report = examine(reading.documents, ruleset, problems=reading.problems, tick=tick)
    return _settled(replace(report, notes=(*reading.notes, *report.notes)), wanted, paths, ruleset, piped or b"")


def gather(paths: Sequence[str], settings: Settings, *, stdin: BinaryIO | None = None) -> Reading:
    """The documents that these settings choose under the paths, with what the settings know of their sources."""
    reading = read(paths, stdin=stdin, choice=_choice(settings))
    return replace(reading, documents=sources.described(reading.documents, settings))


def files_of(paths: Sequence[str], settings: Settings) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The files that would be read, as they are shown to people; and what is wrong with the paths."""
    found = find.find(paths, suffixes=frozenset(FORMATS), choice=_choice(settings))
    return tuple(file.id for file in found.files), found.problems


def _choice(settings: Settings) -> Choice:
    return Choice(
        root=str(settings.root),
        include=settings.include,
        exclude=settings.excluded,
        forced=settings.force_exclude,
        only=settings.only,
        stdin_name=settings.stdin_name,
    )


def _slurped(stdin: BinaryIO | None) -> bytes | None:
    """The bytes of standard input, because both its prose and its comments are read; None where it fails."""
    try:
        return stdin.read(LIMIT + 1) if stdin is not None else None
    except (OSError, ValueError):  # met and told again by the reader
        return None


def _settled(report: Report, settings: Settings, paths: Sequence[str], rules: RuleSet, piped: bytes) -> Report:
    """The report as the settings and the comments in its documents want it."""
    known = vocabulary(rules)
    if settings.select or settings.ignore or settings.severity:
        report = chosen.apply(report, settings, known)
        report = replace(report, findings=ranked(report.findings))
    if settings.sources:
        documents = {document.id: document for document in report.documents}
        authority = sources.ranks(report.documents, settings)
        turned = (sources.followed(finding, documents, authority) for finding in report.findings)
        report = replace(report, findings=tuple(turned))
    name = find.piped_name(settings.stdin_name)
    orders = inline.spoken(report.documents, {name: piped} if "-" in paths else {})
    words = {word for comments in orders.values() for one in comments for word in one.codes}
    off = {word for word in words if chosen.is_off(word, settings, known)}
    return inline.apply(report, orders, known, whole=inline.is_whole(paths), off=off)


def examine(
    documents: Sequence[Document], rules: RuleSet, *, problems: Sequence[Problem] = (), tick: Tick | None = None
) -> Report:
    """Compares the figures of documents that have been read."""
    return trace(documents, rules, problems=problems, tick=tick).report


def trace(
    documents: Sequence[Document], rules: RuleSet, *, problems: Sequence[Problem] = (), tick: Tick | None = None
) -> Trace:
    """The same walk, with everything that was seen on the way."""
    ordered = tuple(sorted(documents, key=lambda d: d.id))
    works, without_parse = framed(ordered, rules, tick)
    claimings = claimed(works, rules)
    slots: dict[str, Slot] = dict(rules.by_id)
    for claiming in claimings:
        slots.update(claiming.general)
    asked = [c for claiming in claimings for c in claiming.claims]
    seated = parties(asked, ordered, slots)
    loose = [c for claiming in claimings for c in claiming.loose]
    seated = corroborated(seated, loose, ordered, slots, rules.classes)
    compared = {claim.span for party in seated for claim in party.claims}
    groups = compare(seated, {d.id: d for d in ordered}, slots)
    tied = ties(asked, ordered, slots, rules.relations)
    checks, inside = computed(works, relations(tied, rules.relations))
    used = {term.span for check in checks for term in check.terms if check.outcome != "open"}
    report = Report(
        documents=ordered,
        findings=ranked((*findings(groups, seated, slots), *inside)),
        groups=groups,
        checks=checks,
        unclaimed=tuple(
            _used(u) if u.span in used else u
            for claiming in claimings
            for u in claiming.unclaimed
            if u.span not in compared
        ),
        problems=(*problems, *_unparsed(without_parse), *_without_scipy(checks)),
        notes=left_out(asked, ordered, slots),
        figures=sum(len(c.claims) + len(c.unclaimed) for c in claimings),
        reader="lexical" if without_parse else "both",
    )
    return Trace(report=report, works=works, slots=slots)


def judge(documents: Sequence[Document], rules: RuleSet) -> tuple[Group, ...]:
    """The groups that the figures of these documents form."""
    return examine(documents, rules).groups


def framed(documents: Sequence[Document], rules: RuleSet, tick: Tick | None = None) -> tuple[tuple[Work, ...], str]:
    """Every figure with its frame; and why the parser took no part, if it did not."""
    lexicon = load_lexicon(builtin())
    read_out = [(document, extract(document, lexicon)) for document in documents]
    framing = frames(read_out, verbs=_verbs(rules), tick=tick)
    works = (
        Work(document=document, extraction=extraction, frames=about)
        for (document, extraction), about in zip(read_out, framing.frames, strict=True)
    )
    return tuple(works), framing.without_parse


def claimed(works: Sequence[Work], rules: RuleSet) -> tuple[Claiming, ...]:
    """What became of every candidate number, a `Claiming` a document."""
    return tuple(claims(work.document, work.extraction, work.frames, rules) for work in works)


def computed(works: Sequence[Work], tied: Sequence[Tied]) -> tuple[tuple[Check, ...], tuple[Finding, ...]]:
    """Every computation inside the documents and between claims that are tied, and the findings among them."""
    checks: list[Check] = []
    found: list[Finding] = []
    for work in works:
        passage = Passage(document=work.document, extraction=work.extraction, frames=work.frames)
        made = look(passage)
        checks += made
        found += faults(passage, made, pages())
    asked = {_figures_of(check): check.rule for _, check in tied}
    checks = [replace(check, rule=asked.get(_figures_of(check), "")) for check in checks]
    told = {_figures_of(check) for check in checks}  # what one text says by itself needs no rule to be told
    fresh = [(tie, check) for tie, check in tied if _figures_of(check) not in told]
    checks += [check for _, check in fresh]
    found += broken(fresh, pages())
    return tuple(sorted(checks, key=lambda c: (min(term.span for term in c.terms), c.code))), tuple(found)


def _figures_of(check: Check) -> tuple[str, frozenset[Span]]:
    return check.code, frozenset(term.span for term in check.terms)


def _used(left: Unclaimed) -> Unclaimed:
    return replace(left, reason="in a check inside its document")


def claim_texts(texts: Sequence[str], rules: RuleSet) -> tuple[tuple[Claim, ...], ...]:
    """The claims in each text, read as a plain file; one tuple a text."""
    documents = [_document(text, f"text-{number}") for number, text in enumerate(texts)]
    return tuple(claiming.claims for claiming in claimed(framed(documents, rules)[0], rules))


def figures(text: str) -> Extraction:
    """The figures of one text, read as a plain file."""
    return extract(_document(text, "text"), load_lexicon(builtin()))


def figures_of(
    paths: Sequence[str], *, settings: Settings | None = None, stdin: BinaryIO | None = None
) -> tuple[tuple[tuple[Document, Extraction], ...], tuple[Problem, ...]]:
    """Every document under the paths with its figures, no sentence parsed; and what could not be read."""
    reading = gather(paths, settings or Settings(), stdin=stdin)
    lexicon = load_lexicon(builtin())
    return tuple((document, extract(document, lexicon)) for document in reading.documents), reading.problems


def frames_of(read_out: Sequence[tuple[Document, Extraction]]) -> dict[Span, Frame]:
    """What the sentences say around the figures of documents that `figures_of` has read, by the figures' spans."""
    framing = frames(read_out, verbs=_verbs(load()))
    return {frame.mention.span: frame for about in framing.frames for frame in about}


def _verbs(rules: RuleSet) -> frozenset[str]:
    """Every verb the rules know, for the lexical reader."""
    return frozenset(rules.classes.classes_of).union(*(slot.verb for slot in rules.slots))


def _document(text: str, name: str) -> Document:
    plain = prose(text, first_line=1)
    return Document(id=name, text=plain.text, source=Source(path=name), blocks=plain.blocks, anchors=plain.anchors)


def _without_scipy(checks: Sequence[Check]) -> tuple[Problem, ...]:
    """One line for all the test results that were only seen, because scipy is not installed."""
    unmade = sum(check.why.endswith(f"{NEEDS}.") for check in checks if check.outcome == "open")
    if not unmade:
        return ()
    what = f"{unmade:,} test result{'s' if unmade > 1 else ''} could not be recomputed"
    return (Problem(where="statistics", what=what, hint=NEEDS, code="NC901"),)


def _unparsed(fault: str) -> tuple[Problem, ...]:
    if not fault:
        return ()
    hint = "sentences were read by word lists alone, which is right less often; install numcheck again"
    return (Problem(where="language model", what=fault, hint=hint, code="NC901"),)
