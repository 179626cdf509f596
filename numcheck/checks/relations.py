"""Ties -> Checks: whether the figures of one event keep to what the rules say of them, across documents too."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping, Sequence

from numcheck import interval_arithmetic, wording
from numcheck.checks.passage import allowed
from numcheck.interval import meet
from numcheck.model import Check, Claim, Finding, Interval, Term, Tie
from numcheck.ruleset import Relation
from numcheck.ruleset.codes import Page

PART, SUM = "NC201", "NC202"

#: A tie with the computation that was made with it.
Tied = tuple[Tie, Check]


def relations(ties: Iterable[Tie], rules: Sequence[Relation]) -> tuple[Tied, ...]:
    """The computation of every tie; the same readings about one event are computed once, where they stand first."""
    by_rule = {relation.rule: relation for relation in rules}
    found: dict[tuple[object, ...], Tied] = {}
    for tie in ties:
        key = (tie.rule, tie.event.key, *(claim.reading for claim in (*tie.parts, tie.whole)))
        found.setdefault(key, (tie, _check(tie, by_rule[tie.rule])))
    return tuple(found.values())


def broken(tied: Iterable[Tied], pages: Mapping[str, Page]) -> tuple[Finding, ...]:
    """The findings among them."""
    return tuple(
        Finding(
            code=check.code,
            kind=pages[check.code].name,
            severity=pages[check.code].severity,
            confidence=check.confidence,
            slot=tie.whole.slot,
            question=pages[check.code].asks,
            event=tie.event,
            why=check.why,
            fingerprint=_fingerprint(tie, check),
            terms=check.terms,
            fits=check.fits,
            rule=check.rule,
        )
        for tie, check in tied
        if check.outcome == "fails"
    )


def _check(tie: Tie, relation: Relation) -> Check:
    summed = interval_arithmetic.total(_kindly(claim) for claim in tie.parts)
    whole = _kindly(tie.whole)
    # "At most" is a sum that some smaller number makes whole.
    possible = summed if relation.exact else Interval(low=summed.low, high=None, low_open=summed.low_open)
    fails = meet(possible, whole) is None
    parts = " + ".join(_words(claim) for claim in tie.parts)
    more = "is not" if relation.exact else "cannot be among"
    return Check(
        code=SUM if relation.exact else PART,
        terms=tuple(
            Term(span=c.span, sentence=c.frame.sentence, role=c.slot.replace("-", " "), reading=_words(c))
            for c in (*tie.parts, tie.whole)
        ),
        outcome="fails" if fails else "holds",
        why=f"{parts} {more} {_words(tie.whole)}: {relation.says}." if fails else "",
        confidence=_confidence(tie),
        rule=relation.rule,
    )


def _kindly(claim: Claim) -> Interval:
    """What a claim allows; a round number may be a rounding too, as long as it is in the slot's unit."""
    mention = claim.frame.mention
    return allowed(mention) if mention.quantity.unit == claim.unit else claim.interval


def _words(claim: Claim) -> str:
    mention = claim.frame.mention
    return wording.words(mention.quantity, mention.kind, mention.noun)


def _confidence(tie: Tie) -> str:
    every = (*tie.parts, tie.whole)
    if len({claim.frame.sentence for claim in every}) == 1:
        return "high"
    together = len({claim.span.doc for claim in every}) == 1
    return "medium" if together or tie.evidence > 2 else "low"


def _fingerprint(tie: Tie, check: Check) -> str:
    parts = [check.code, tie.event.key, tie.rule, *(claim.reading for claim in (*tie.parts, tie.whole))]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
