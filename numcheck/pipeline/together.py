"""Digests -> Report: all documents together, as far as one may speak of what another speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import cast

from numcheck.checks.relations import Tied, broken, relations
from numcheck.checks.statistics.distributions import NEEDS
from numcheck.claim.many import Asked, Left
from numcheck.event import Nearness, corroborated, differing, left_out, parties, slipped, told_alike, vouched
from numcheck.event.dating import dated
from numcheck.event.glance import Glances
from numcheck.event.memory import ANEW, Memory
from numcheck.event.ties import ties, untied
from numcheck.model import Check, Document, Finding, Note, Problem, Report, Span, Unclaimed
from numcheck.pipeline.alone import Digest
from numcheck.ruleset import RuleSet, Slot
from numcheck.ruleset.codes import pages
from numcheck.sentence import LONGEST, overlong
from numcheck.spots import Spots
from numcheck.verdict import compare, findings, ranked

#: Figures without a claim that a report holds; of more it makes each anew for whoever asks.
_FEW = 20_000


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
    claimed = dated([c for one in digests for c in one.claiming.claims], near, slots, memory)
    loose = [c for one in digests for c in one.claiming.loose]
    glances = Glances((*claimed, *loose), near, memory)
    near.prepare(memory, glances.told)
    seated = parties(claimed, near, slots, memory, glances)
    memory.rest()
    seated = corroborated(seated, loose, near, slots, rules.classes, memory, glances)
    memory.rest()
    seated = differing(seated, loose, near, slots, memory, glances)
    memory.rest()
    seated = slipped(seated, loose, near, slots, rules.classes, glances)
    memory.rest()
    seated = vouched(seated, loose, near, slots, glances)
    memory.rest()
    seated = told_alike(seated, loose, near, slots)
    del glances  # what comes now asks for other things
    memory.rest()
    # No other party has a claim that is called unclaimed too.
    compared = Spots(claim.span for party in seated if party.beside for claim in party.claims)
    by_id = {d.id: d for d in documents}
    groups = memory.judged(seated, slots, lambda fresh: compare(fresh, by_id, slots))
    found = findings(groups, seated, slots)
    del seated
    memory.rest()
    tied = ties(claimed, near, slots, rules.relations)
    checks, inside = computed(digests, relations(tied, rules.relations))
    used = Spots(term.span for check in checks for term in check.terms if check.outcome != "open")
    left = Left((one.claiming for one in digests), compared, used)
    some = tuple(islice(left, _FEW + 1))
    without_parse = next((one.without_parse for one in digests if one.without_parse), "")
    return Report(
        documents=tuple(documents),
        findings=ranked((*_besides(found, inside), *inside)),
        groups=groups,
        checks=checks,
        unclaimed=some if len(some) <= _FEW else cast("tuple[Unclaimed, ...]", left),
        problems=(*problems, *_unparsed(without_parse), *_without_scipy(checks)),
        notes=(
            *left_out(claimed, near, slots),
            *untied(claimed, slots, rules.relations),
            *_in_pieces(documents),
        ),
        figures=sum(one.claiming.figures for one in digests),
        refused=sum(one.claiming.refused for one in digests),
        reader="lexical" if without_parse else "both",
    )


def _besides(found: Sequence[Finding], inside: Sequence[Finding]) -> Iterator[Finding]:
    """The findings across texts but those of figures that a check within one text tells already."""
    told = [frozenset(finding.spans) for finding in inside]
    return (finding for finding in found if not any(spans.issuperset(finding.spans) for spans in told))


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
