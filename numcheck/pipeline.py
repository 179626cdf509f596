"""The whole walk on one page: paths -> Report."""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from io import BytesIO
from itertools import islice
from typing import BinaryIO, cast

from numcheck.checks.compare import compare
from numcheck.checks.findings import findings, ranked
from numcheck.checks.inside import faults, look
from numcheck.checks.passage import Passage
from numcheck.checks.relations import Tied, broken, relations
from numcheck.checks.statistics.distributions import NEEDS
from numcheck.claim import Claiming, claims
from numcheck.claim.many import Asked, Left, Places
from numcheck.config import Settings, chosen, sources
from numcheck.config.vocabulary import vocabulary
from numcheck.event import Nearness, corroborated, differing, left_out, parties
from numcheck.event.glance import Glances
from numcheck.event.memory import ANEW, Memory
from numcheck.event.ties import ties, untied
from numcheck.extraction import extract
from numcheck.extraction.lexicon import load as load_lexicon
from numcheck.frame import frames
from numcheck.intake import gather, slurped
from numcheck.model import (
    Check,
    Claim,
    Document,
    Extraction,
    Finding,
    Frame,
    Note,
    Problem,
    Report,
    Source,
    Span,
    Unclaimed,
)
from numcheck.read import find
from numcheck.read.text import prose
from numcheck.ruleset import RuleSet, Slot, load
from numcheck.ruleset.codes import pages
from numcheck.ruleset.locate import builtin
from numcheck.ruleset.rivals import rivals
from numcheck.sentence import LONGEST, overlong
from numcheck.silence import inline, names

#: Told how many sentences are read, of how many.
Tick = Callable[[int, int], None]
#: Records that are made before the collector of garbage looks at them.
_RECORDS = 20_000
#: Figures without a claim that a report holds; of more it makes each anew for whoever asks.
_FEW = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A document on its way: what was read in it, and what its sentences say around every figure."""

    document: Document
    extraction: Extraction
    frames: tuple[Frame, ...]  # one a mention
    named: tuple[Frame, ...] = ()  # of days and hours without a number


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """A report with what was seen on the way to it."""

    report: Report
    works: tuple[Work, ...]
    slots: Mapping[str, Slot]  # those of the rules, and those made where no rule asked
    nearness: Nearness  # of its documents


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """All that the comparison of documents needs of one of them, and what was found in it alone."""

    claiming: Claiming
    checks: tuple[Check, ...] = ()  # every computation in it
    faults: tuple[Finding, ...] = ()  # those that fail
    without_parse: str = ""  # why the parser took no part, where it should have


def check(
    paths: Sequence[str],
    *,
    settings: Settings | None = None,
    stdin: BinaryIO | None = None,
    tick: Tick | None = None,
) -> Report:
    """Reads files and folders, and reports which of their figures cannot all be true; nothing is kept for later.

    `paths` are files, folders, or "-" for `stdin`; `settings` say what else decides, by default nothing. What cannot be
    read is a `Problem` in the report. `tick` is told, again and again, how many of how many sentences are read.

    Raises:
        BrokenRules: a pack does not hold what its form asks; `.problems` lists every error.
    """
    wanted = settings or Settings()
    ruleset = load(wanted.rules)
    piped = slurped(stdin)
    reading = gather(paths, wanted, stdin=stdin if piped is None else BytesIO(piped))
    report = examine(reading.documents, ruleset, problems=reading.problems, tick=tick)
    return settled(replace(report, notes=(*reading.notes, *report.notes)), wanted, paths, ruleset, piped or b"")


def settled(report: Report, settings: Settings, paths: Sequence[str], rules: RuleSet, piped: bytes) -> Report:
    """The report as the settings and the comments in its documents want it."""
    known = vocabulary(rules)
    report = names.apart(report, settings.root)
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
    with _seldom_collected():
        works, without_parse = framed(ordered, rules, tick)
        digests = [digest(work, rules, without_parse) for work in works]
    nearness = Nearness(ordered)
    report = across(ordered, digests, rules, problems, nearness=nearness)
    return Trace(report=report, works=works, slots=asked(digests, rules), nearness=nearness)


def examine_each(corpora: Sequence[Sequence[Document]], rules: RuleSet) -> tuple[Report, ...]:
    """The report on each of several small corpora; that all of them are read in one batch only makes it quick."""
    ordered = [tuple(sorted(documents, key=lambda d: d.id)) for documents in corpora]
    digests = iter(digested([document for documents in ordered for document in documents], rules))
    return tuple(across(documents, [next(digests) for _ in documents], rules) for documents in ordered)


# -- one document by itself --------------------------------------------------------------------------------------------


def digested(documents: Sequence[Document], rules: RuleSet, tick: Tick | None = None) -> tuple[Digest, ...]:
    """The digest of every document; none depends on the others, which only stand with it so that reading is quick."""
    with _seldom_collected():
        works, without_parse = framed(documents, rules, tick)
        return tuple(digest(work, rules, without_parse) for work in works)


@contextmanager
def _seldom_collected() -> Iterator[None]:
    """What is read of a text is made by the hundred thousand records, hardly any of them in a circle.

    To look for circles at every few hundred of them takes a twentieth of the time.
    """
    before = gc.get_threshold()
    gc.set_threshold(max(_RECORDS, before[0]) if before[0] else 0, *before[1:])
    try:
        yield
    finally:
        gc.set_threshold(*before)


def framed(documents: Sequence[Document], rules: RuleSet, tick: Tick | None = None) -> tuple[tuple[Work, ...], str]:
    """Every figure with its frame; and why the parser took no part, if it did not."""
    lexicon = load_lexicon(builtin())
    read_out = [(document, extract(document, lexicon)) for document in documents]
    framing = frames(read_out, verbs=_verbs(rules), happening=_happening(rules), tick=tick)
    works = (
        Work(document=document, extraction=extraction, frames=about, named=named)
        for (document, extraction), about, named in zip(read_out, framing.frames, framing.named, strict=True)
    )
    return tuple(works), framing.without_parse


def claimed(works: Sequence[Work], rules: RuleSet) -> tuple[Claiming, ...]:
    """What became of every candidate number, a `Claiming` a document."""
    return tuple(_claimed(work, rules) for work in works)


def _claimed(work: Work, rules: RuleSet) -> Claiming:
    return claims(work.document, work.extraction, (*work.frames, *work.named), rules)


def digest(work: Work, rules: RuleSet, without_parse: str = "") -> Digest:
    """What becomes of the figures of a document, without what no later step looks at."""
    passage = Passage(document=work.document, extraction=work.extraction, frames=work.frames)
    checks = look(passage)
    return Digest(
        claiming=_light(_claimed(work, rules), rules),
        checks=checks,
        faults=faults(passage, checks, pages()),
        without_parse=without_parse,
    )


def _light(claiming: Claiming, rules: RuleSet) -> Claiming:
    """The claims with those words of their clauses only that a later step looks at: the bulk of a frame."""
    telling = _telling(rules)
    kept: dict[frozenset[str], frozenset[str]] = {}

    def lightened(claim: Claim) -> Claim:
        words = claim.frame.words & telling
        return replace(claim, frame=replace(claim.frame, words=kept.setdefault(words, words)))

    return replace(
        claiming, claims=tuple(map(lightened, claiming.claims)), loose=tuple(map(lightened, claiming.loose))
    )


@cache
def _telling(rules: RuleSet) -> frozenset[str]:
    """The words that tell one thing from another, and what is asked for by a question that other slots answer too."""
    questions = {slot.answers for slot in rules.slots}
    return rivals().words.union(*(slot.noun for slot in rules.slots if slot.id in questions))


# -- all documents together --------------------------------------------------------------------------------------------


def across(
    documents: Sequence[Document],
    digests: Sequence[Digest],
    rules: RuleSet,
    problems: Sequence[Problem] = (),
    memory: Memory = ANEW,
    nearness: Nearness | None = None,
) -> Report:
    """Compares documents, sorted by id, by their digests; `nearness` is of these documents."""
    slots = asked(digests, rules)
    near = nearness or Nearness(documents, memory)
    near.prepare(memory)
    claimings = [one.claiming for one in digests]
    claimed = [c for claiming in claimings for c in claiming.claims]
    seated = parties(claimed, near, slots, memory)
    loose = [c for claiming in claimings for c in claiming.loose]
    glances = Glances((*claimed, *loose), near, memory)
    seated = corroborated(seated, loose, near, slots, rules.classes, memory, glances)
    seated = differing(seated, loose, near, slots, memory, glances)
    # No other party has a claim that is called unclaimed too.
    compared = Places(claim.span for party in seated if party.beside for claim in party.claims)
    by_id = {d.id: d for d in documents}
    groups = memory.judged(seated, slots, lambda fresh: compare(fresh, by_id, slots))
    tied = ties(claimed, near, slots, rules.relations)
    checks, inside = computed(digests, relations(tied, rules.relations))
    used = Places(term.span for check in checks for term in check.terms if check.outcome != "open")
    left = Left(claimings, compared, used)
    some = tuple(islice(left, _FEW + 1))
    without_parse = next((one.without_parse for one in digests if one.without_parse), "")
    return Report(
        documents=tuple(documents),
        findings=ranked((*findings(groups, seated, slots), *inside)),
        groups=groups,
        checks=checks,
        unclaimed=some if len(some) <= _FEW else cast("tuple[Unclaimed, ...]", left),
        problems=(*problems, *_unparsed(without_parse), *_without_scipy(checks)),
        notes=(
            *left_out(claimed, near, slots),
            *untied(claimed, slots, rules.relations),
            *_in_pieces(documents),
        ),
        figures=sum(len(c.claims) + len(c.unclaimed) for c in claimings),
        reader="lexical" if without_parse else "both",
    )


def asked(digests: Sequence[Digest], rules: RuleSet) -> Mapping[str, Slot]:
    """The slots of all claims: those of the rules, and those made where no rule asked."""
    return Asked(rules, (one.claiming for one in digests))


def computed(digests: Sequence[Digest], tied: Sequence[Tied]) -> tuple[tuple[Check, ...], tuple[Finding, ...]]:
    """Every computation inside the documents and between claims that are tied, and the findings among them."""
    asked = {_figures_of(check): check.rule for _, check in tied}
    checks = [replace(check, rule=asked.get(_figures_of(check), "")) for one in digests for check in one.checks]
    found = [fault for one in digests for fault in one.faults]
    told = {_figures_of(check) for check in checks}  # what one text says by itself needs no rule to be told
    fresh = [(tie, check) for tie, check in tied if _figures_of(check) not in told]
    checks += [check for _, check in fresh]
    found += broken(fresh, pages())
    return tuple(sorted(checks, key=lambda c: (min(term.span for term in c.terms), c.code))), tuple(found)


def _figures_of(check: Check) -> tuple[str, frozenset[Span]]:
    return check.code, frozenset(term.span for term in check.terms)


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
    return frozenset(rules.classes.classes_of).union(*(slot.verb for slot in rules.slots if slot.happens != "once"))


@cache
def _happening(rules: RuleSet) -> Mapping[str, frozenset[str]]:
    """The verbs by which rules ask when something was, by the unit of the answer."""
    asked: dict[str, frozenset[str]] = {}
    for slot in rules.slots:
        if slot.happens == "once":
            asked[slot.unit] = asked.get(slot.unit, frozenset()) | slot.verb
    return asked


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


def _in_pieces(documents: Sequence[Document]) -> Iterator[Note]:
    """A note for every document whose sentences are too long to be read whole: lists, and texts without full stops."""
    for document in documents:
        if number := overlong(document):
            said = f"{number:,} sentences are" if number > 1 else "a sentence is"
            what = f"{said} longer than {LONGEST:,} characters, and read in pieces; a full stop would part it"
            yield Note(where=document.id, what=what)


def _unparsed(fault: str) -> tuple[Problem, ...]:
    if not fault:
        return ()
    hint = "sentences were read by word lists alone, which is right less often; install numcheck again"
    return (Problem(where="language model", what=fault, hint=hint, code="NC901"),)
