"""Passages -> Checks: every computation with the figures of one document, and the findings among them."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterable, Iterator, Mapping

from numcheck.checks import conversions, statistics, tables
from numcheck.checks.arithmetic import changes, listed, parts, products, shares, totals
from numcheck.checks.calendar import ages, elapsed, weekdays
from numcheck.checks.passage import Passage
from numcheck.model import Check, Event, Finding
from numcheck.ruleset.codes import Page

#: A family looks at one document and tells every computation it made, right or wrong.
Family = Callable[[Passage], Iterator[Check]]

#: Every family, in the order of its codes.
FAMILIES: tuple[Family, ...] = (
    *(parts.look, totals.look, shares.look, changes.look, products.look, listed.look),
    *(weekdays.look, ages.look, elapsed.look),
    *(conversions.look, statistics.look, tables.look),
)

_WORD = re.compile(r"[^\W\d_]+")


def look(passage: Passage, families: Iterable[Family] = FAMILIES) -> tuple[Check, ...]:
    """Every computation in a document, sorted by its first figure; the same figures are told once for a code."""
    found: dict[tuple[object, ...], Check] = {}
    for family in families:
        for check in family(passage):
            found.setdefault((check.code, frozenset(term.span for term in check.terms)), check)
    return tuple(sorted(found.values(), key=lambda c: (min(t.span for t in c.terms), c.code, c.terms[0].span)))


def faults(passage: Passage, checks: Iterable[Check], pages: Mapping[str, Page]) -> tuple[Finding, ...]:
    """The findings among the computations of one document, in their order."""
    source = passage.document.source
    seen: dict[str, int] = {}
    found = []
    for check in checks:
        if check.outcome != "fails":
            continue
        page = pages[check.code]
        name = _fingerprint(passage, check)
        seen[name] = seen.get(name, 0) + 1
        if seen[name] > 1:  # the same words twice in one document: each is a finding of its own
            name = hashlib.sha256(f"{name} {seen[name]}".encode()).hexdigest()[:12]
        found.append(
            Finding(
                code=check.code,
                kind=page.name,
                severity=page.severity,
                confidence=check.confidence,
                slot="",
                question=page.asks,
                event=Event(key=passage.document.id, label=source.title or source.path),
                why=check.why,
                fingerprint=name,
                terms=check.terms,
                fits=check.fits,
                rule=f"codes/{check.code}.toml",
            )
        )
    return tuple(found)


def _fingerprint(passage: Passage, check: Check) -> str:
    """Of the code, the figures and the words of their first sentence: no offset, so that edits elsewhere keep it.
    A run adds the document's path (`numcheck.silence.names`)."""
    first = passage.sentence(min(term.span for term in check.terms))
    words = _WORD.findall(passage.document.quote(first).lower())
    parts = [check.code, *(f"{term.role}={term.reading}" for term in check.terms), " ".join(words)]
    return hashlib.sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()[:12]
