"""Documents -> why figures were compared or not: what was read of each, and which test spoke."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from numcheck.config import Settings
from numcheck.event import between
from numcheck.intake import gather
from numcheck.model import Claim, Document, Finding, Frame, Span
from numcheck.pipeline import Trace, trace
from numcheck.read import read
from numcheck.ruleset import load
from numcheck.silence import names
from numcheck.telling import told

#: How many claims that were left out are told with a finding.
_MOST = 10
_PLACE = re.compile(r"(?P<path>.+?):(?P<line>\d{1,9})(?::(?P<column>\d{1,9}))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """One figure, with everything that was read around it."""

    document: Document
    span: Span
    sentence: Span
    fields: tuple[tuple[str, str], ...]  # name and value, as people read them
    outcome: str  # the question it answers and the rule, or why it is no claim


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why figures were compared, or why they were not."""

    title: str
    sides: tuple[Side, ...]
    notes: tuple[str, ...]  # sentences, in the order of telling


class Unknown(Exception):
    """What should be explained is not there; the message lists what is."""


def finding(fingerprint: str, paths: Sequence[str], *, settings: Settings | None = None) -> Explanation:
    """Walks one finding back over the documents at `paths`.

    Raises:
        Unknown: no finding there has this fingerprint.
        BrokenRules: see `numcheck.pipeline.check`.
    """
    walk = _walk(paths, settings)
    found = next((f for f in walk.report.findings if f.fingerprint == fingerprint), None)
    if found is None:
        there = ", ".join(f.fingerprint for f in walk.report.findings) or "none"
        raise Unknown(f"no finding {fingerprint}; there are: {there}")
    if found.terms:
        return _computation(found, walk)
    claims = [claim for camp in found.camps for claim in camp.claims]
    return Explanation(
        title=f"{found.code} {found.question}",
        sides=tuple(_side(claim.frame, walk, claim) for claim in claims),
        notes=(found.why, *_event(found, claims, walk), *_left_out(claims, walk)),
    )


def _computation(found: Finding, walk: Trace) -> Explanation:
    """The figures of a computation, each with what it is in it."""
    sides = tuple(
        Side(
            document=walk.report.document(term.span.doc),
            span=term.span,
            sentence=term.sentence,
            fields=(("read as", term.reading),),
            outcome=f"the computation's {term.role}",
        )
        for term in found.terms
    )
    fits = (f"What would fit: {found.fits}.",) if found.fits else ()
    return Explanation(
        title=f"{found.code} {found.question}",
        sides=sides,
        notes=(found.why, *fits, f"`numcheck rule {found.code}` tells how it is computed and when it is quiet."),
    )


def places(first: str, second: str, *, settings: Settings | None = None) -> Explanation:
    """Why the figures at two places, each PATH:LINE, PATH:LINE:COLUMN or the PATH of a file, were or were not compared.

    Raises:
        Unknown: a place is not of that form, cannot be read or has no figure.
        BrokenRules: see `numcheck.pipeline.check`.
    """
    spots = [_spot(place) for place in (first, second)]
    walk = _walk([path for path, _, _ in spots], settings)
    frames = [_frames_at(walk, *spot) for spot in spots]
    claims = {claim.span: claim for claim in walk.report.claims}
    pairs = [(one, other) for one in frames[0] for other in frames[1] if one.mention.span != other.mention.span]
    seats = {claim.span: number for number, group in enumerate(walk.report.groups) for claim in group.claims}
    alike = [pair for pair in pairs if len(pairs) == 1 or _alike(*pair, claims, seats)]
    told = {frame.mention.span for pair in alike for frame in pair}
    sides = [
        _side(frame, walk, claims.get(frame.mention.span))
        for (_, line, _), group in zip(spots, frames, strict=True)
        for frame in group
        if line is not None or frame.mention.span in told  # of a whole file only what could meet a figure of the other
    ]
    return Explanation(
        title=f"{first} and {second}",
        sides=tuple(dict.fromkeys(sides)),
        notes=(*(_told(*pair, claims, walk) for pair in alike), *_unlike(pairs, len(alike), claims, walk)),
    )


def _alike(one: Frame, other: Frame, claims: dict[Span, Claim], seats: dict[Span, int]) -> bool:
    """Whether the figures answer one question, or sit in one group since they stand beside the same words."""
    first, second = claims.get(one.mention.span), claims.get(other.mention.span)
    if first is None or second is None:
        return False
    return first.slot == second.slot or seats[first.span] == seats[second.span]


def _unlike(
    pairs: Sequence[tuple[Frame, Frame]], alike: int, claims: dict[Span, Claim], walk: Trace
) -> tuple[str, ...]:
    """The other pairs in brief: that they answer different questions, and each figure that is no claim."""
    if len(pairs) == 1:
        return ()
    unclaimed = {frame.mention.span: frame for pair in pairs for frame in pair if frame.mention.span not in claims}
    claimed = sum(one.mention.span in claims and other.mention.span in claims for one, other in pairs)
    lines = [
        f"“{frame.mention.surface}” at {_place(span, walk)} is no claim ({_reason(frame, walk)})."
        for span, frame in sorted(unclaimed.items())
    ]
    if claimed > alike:
        lines.insert(0, f"{'All other' if alike else 'The'} figures that are claims answer different questions.")
    return tuple(lines)


def _walk(paths: Sequence[str], settings: Settings | None) -> Trace:
    wanted = settings or Settings()
    walk = trace(gather(paths, wanted).documents, load(wanted.rules))
    return replace(walk, report=names.apart(walk.report, wanted.root))


def _spot(place: str) -> tuple[str, int | None, int | None]:
    match = _PLACE.fullmatch(place)
    if os.path.lexists(place):
        return place, None, None
    if match is None:
        raise Unknown(f"{place} is no place; expected PATH:LINE or PATH:LINE:COLUMN, such as story.txt:12, or a file")
    return match["path"], int(match["line"]), int(match["column"]) if match["column"] else None


def _frames_at(walk: Trace, path: str, line: int | None, column: int | None) -> list[Frame]:
    wanted = {document.id for document in read([path]).documents}
    if not wanted:
        raise Unknown(f"{path} cannot be read")
    found = []
    for work in walk.works:
        if work.document.id not in wanted:
            continue
        for frame in work.frames:
            span = frame.mention.span
            at_line, start = work.document.position(span.start)
            there = column is None or start <= column < start + span.end - span.start
            if line is None or (at_line == line and there):
                found.append(frame)
    if not found:
        where = ":".join(str(part) for part in (path, line, column) if part is not None)
        raise Unknown(f"{where} has no figure; numcheck extract --all lists them")
    return found


def _told(one: Frame, other: Frame, claims: dict[Span, Claim], walk: Trace) -> str:
    pair = f"“{one.mention.surface}” and “{other.mention.surface}”"
    first, second = claims.get(one.mention.span), claims.get(other.mention.span)
    for frame, claim in ((one, first), (other, second)):
        if claim is None:
            return f"{pair} were not compared: “{frame.mention.surface}” is no claim ({_reason(frame, walk)})."
    assert first is not None and second is not None
    result = between(first, second, walk.nearness, walk.slots)
    if result.refusal and result.beside and any({first, second} <= {*g.claims} for g in walk.report.groups):
        words = ", ".join(f"“{word}”" for word in result.beside)
        if not any({first, second} <= {*camp.claims} for group in walk.report.groups for camp in group.camps):
            return f"{pair} differ beside the same words ({words}); by rules they were not compared: {result.refusal}."
        return f"{pair} say the same beside the same words ({words}); had they differed: {result.refusal}."
    if result.refusal:
        return f"{pair} were not compared: {result.refusal}."
    return f"{pair} may be compared: {_speaking(result.evidence)} for one event."


def _speaking(evidence: int) -> str:
    """How much there is, in words."""
    if not evidence:
        return "only the question speaks"
    return "one thing speaks" if evidence == 1 else f"{evidence:,} things speak"


def _event(found: Finding, claims: Sequence[Claim], walk: Trace) -> tuple[str, ...]:
    pairs = [between(a, b, walk.nearness, walk.slots) for i, a in enumerate(claims) for b in claims[i + 1 :]]
    label = f" ({found.event.label})" if found.event.label else ""
    refused = next((pair for pair in pairs if pair.refusal and pair.beside), None)
    if refused is not None:
        words = ", ".join(f"“{word}”" for word in refused.beside)
        return (f"One event{label}: the words beside the figures say so, such as {words}; no rule asks for them.",)
    evidence = min(pair.evidence for pair in pairs)
    told = f"in the weakest pair {_speaking(evidence)} for it (names, roles, places and times are counted)"
    return (f"One event{label}: {told}.",)


def _left_out(claims: Sequence[Claim], walk: Trace) -> tuple[str, ...]:
    """Other claims of the slot, and why they are not in the group."""
    spans = {claim.span for claim in claims}
    lines = []
    for claim in walk.report.claims:
        if claim.slot != claims[0].slot or claim.span in spans:
            continue
        refusals = [between(claim, c, walk.nearness, walk.slots).refusal for c in claims]
        why = next((r for r in refusals if r), "it fits another group better, or two equally")
        lines.append(f"“{claim.frame.mention.surface}” at {_place(claim.span, walk)} was left out: {why}.")
    more = len(lines) - _MOST
    return (*lines[:_MOST], *([f"{more} more were left out."] if more > 0 else []))


def _place(span: Span, walk: Trace) -> str:
    document = walk.report.document(span.doc)
    line, column = document.position(span.start)
    return f"{document.source.path}:{line}:{column}"


def _reason(frame: Frame, walk: Trace) -> str:
    return next((u.reason for u in walk.report.unclaimed if u.span == frame.mention.span), "not claimed")


def _side(frame: Frame, walk: Trace, claim: Claim | None) -> Side:
    span = frame.mention.span
    outcome = (
        f"answers “{walk.slots[claim.slot].asks}” ({claim.rule})" if claim else f"no claim: {_reason(frame, walk)}"
    )
    return Side(
        document=walk.report.document(span.doc),
        span=span,
        sentence=frame.sentence,
        fields=told(frame),
        outcome=outcome,
    )
