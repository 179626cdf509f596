"""Document -> Digest: one document by itself, and all that the comparison with others needs of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from numcheck.checks.calendar.weekdays import CODE as WEEKDAYS
from numcheck.checks.inside import faults, look
from numcheck.checks.passage import Passage
from numcheck.claim import Claiming, claims
from numcheck.extraction import extract
from numcheck.extraction.lexicon import load as load_lexicon
from numcheck.frame import frames
from numcheck.model import Check, Claim, Document, Extraction, Finding, Frame
from numcheck.patience import patient
from numcheck.read.dateline import dates
from numcheck.ruleset import RuleSet, manuals
from numcheck.ruleset.codes import pages
from numcheck.ruleset.locate import builtin
from numcheck.ruleset.rivals import rivals

#: Told how many sentences are read, of how many.
Tick = Callable[[int, int], None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """A document on its way: what was read in it, and what its sentences say around every figure."""

    document: Document
    extraction: Extraction
    frames: tuple[Frame, ...]  # one a mention
    named: tuple[Frame, ...] = ()  # of days and hours without a number


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """All that the comparison of documents needs of one of them, and what was found in it alone."""

    claiming: Claiming
    checks: tuple[Check, ...] = ()  # every computation in it
    faults: tuple[Finding, ...] = ()  # those that fail
    without_parse: str = ""  # why the parser took no part, where it should have


def digested(documents: Sequence[Document], rules: RuleSet, tick: Tick | None = None) -> tuple[Digest, ...]:
    """The digest of every document; none depends on the others, which only stand with it so that reading is quick."""
    with patient():
        works, without_parse = framed(documents, rules, tick)
        return tuple(digest(work, rules, without_parse) for work in works)


def framed(documents: Sequence[Document], rules: RuleSet, tick: Tick | None = None) -> tuple[tuple[Work, ...], str]:
    """Every figure with its frame; and why the parser took no part, if it did not."""
    lexicon = load_lexicon(builtin())
    read_out = [(document, extract(document, lexicon)) for document in documents]
    framing = frames(read_out, verbs=verbs(rules), happening=_happening(rules), tick=tick)
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
    checks = tuple(replace(check, dateline=True) if _dates(check, work.document) else check for check in look(passage))
    return Digest(
        claiming=_light(_claimed(work, rules), rules),
        checks=checks,
        faults=faults(passage, checks, pages()),
        without_parse=without_parse,
    )


def _dates(check: Check, document: Document) -> bool:
    return check.code == WEEKDAYS and all(dates(document.text, term.span.start) for term in check.terms)


def _light(claiming: Claiming, rules: RuleSet) -> Claiming:
    """The claims with those words of their clauses only that a later step looks at: the bulk of a frame."""
    telling = _telling(rules)
    kept: dict[frozenset[str], frozenset[str]] = {}

    def lightened(claim: Claim) -> Claim:
        words = claim.frame.words & telling
        return replace(claim, frame=replace(claim.frame, words=kept.setdefault(words, words)))

    return replace(claiming, claims=tuple(map(lightened, claiming.claims)), loose=tuple(map(lightened, claiming.loose)))


@cache
def _telling(rules: RuleSet) -> frozenset[str]:
    """The words that tell one thing from another, and what is asked for by a question that other slots answer too."""
    questions = {slot.answers for slot in rules.slots}
    alike = frozenset(word for slot in rules.slots for words in slot.alike for word in words.split())
    return rivals().words.union(
        alike,
        manuals.words().sides,
        manuals.words().standing,
        *(slot.noun for slot in rules.slots if slot.id in questions),
    )


def verbs(rules: RuleSet) -> frozenset[str]:
    """Every verb the rules know, for the lexical reader."""
    return frozenset(rules.classes.classes_of).union(*(slot.verb for slot in rules.slots if slot.happens != "once"))


@cache
def _happening(rules: RuleSet) -> Mapping[str, frozenset[str]]:
    """The verbs by which rules ask when something was, by the unit of the answer."""
    asked: dict[str, frozenset[str]] = {}
    for slot in rules.slots:
        if slot.happens == "once":
            for unit in (slot.unit, *(("weekday", "calendar_month") if slot.ahead else ())):
                asked[unit] = asked.get(unit, frozenset()) | slot.verb
    return asked
