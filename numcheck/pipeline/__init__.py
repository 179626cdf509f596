"""The whole walk on one page: paths -> Report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from io import BytesIO
from typing import BinaryIO

from numcheck.config import Settings, chosen, sources
from numcheck.config.vocabulary import vocabulary
from numcheck.event import Nearness
from numcheck.intake import gather, slurped
from numcheck.model import Document, Problem, Report
from numcheck.patience import patient
from numcheck.pipeline.alone import Digest, Tick, Work, claimed, digest, digested, framed
from numcheck.pipeline.plain import claim_texts, figures, figures_of, frames_of
from numcheck.pipeline.together import across, asked, computed
from numcheck.read import find
from numcheck.ruleset import RuleSet, Slot, load
from numcheck.silence import inline, names
from numcheck.verdict import ranked

__all__ = [
    "Digest",
    "Tick",
    "Trace",
    "Work",
    "across",
    "check",
    "claim_texts",
    "claimed",
    "computed",
    "digested",
    "examine",
    "examine_each",
    "figures",
    "figures_of",
    "framed",
    "frames_of",
    "settled",
    "trace",
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Trace:
    """A report with what was seen on the way to it."""

    report: Report
    works: tuple[Work, ...]
    slots: Mapping[str, Slot]  # those of the rules, and those made where no rule asked
    nearness: Nearness  # of its documents


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
    with patient():
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
