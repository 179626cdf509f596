"""Two places -> why the figures there were compared or not."""

from __future__ import annotations

import os
import re
from collections.abc import Sequence

from numcheck.config import Settings
from numcheck.event import between
from numcheck.explain.outcome import outcome
from numcheck.explain.sides import Explanation, Unknown, place, reason, side, speaking, walked
from numcheck.model import Claim, Frame, Span
from numcheck.pipeline import Trace
from numcheck.read import read

_PLACE = re.compile(r"(?P<path>.+?):(?P<line>\d{1,9})(?::(?P<column>\d{1,9}))?")


def places(first: str, second: str, among: Sequence[str] = (), *, settings: Settings | None = None) -> Explanation:
    """Why the figures at two places, each PATH:LINE, PATH:LINE:COLUMN or the PATH of a file, were or were not compared.

    What other texts tell may decide it: `among` are the paths that were checked with these two.

    Raises:
        Unknown: a place is not of that form, cannot be read or has no figure.
        BrokenRules: see `numcheck.pipeline.check`.
    """
    spots = [_spot(one) for one in (first, second)]
    walk = walked([*among, *(path for path, _, _ in spots)], settings)
    frames = [_frames_at(walk, *spot) for spot in spots]
    claims = {claim.span: claim for claim in walk.report.claims}
    pairs = [(one, other) for one in frames[0] for other in frames[1] if one.mention.span != other.mention.span]
    seats = {claim.span: number for number, group in enumerate(walk.report.groups) for claim in group.claims}
    alike = [pair for pair in pairs if len(pairs) == 1 or _alike(*pair, claims, seats)]
    told = {frame.mention.span for pair in alike for frame in pair}
    sides = [
        side(frame, walk, claims.get(frame.mention.span))
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
        f"“{frame.mention.surface}” at {place(span, walk)} is no claim ({reason(frame, walk)})."
        for span, frame in sorted(unclaimed.items())
    ]
    if claimed > alike:
        lines.insert(0, f"{'All other' if alike else 'The'} figures that are claims answer different questions.")
    return tuple(lines)


def _spot(place: str) -> tuple[str, int | None, int | None]:
    match = _PLACE.fullmatch(place)
    if os.path.lexists(place):
        return place, None, None
    if match is None:
        raise Unknown(f"there is no file {place}; expected a file, or PATH:LINE[:COLUMN] as in story.txt:12")
    return match["path"], int(match["line"]), int(match["column"]) if match["column"] else None


def _frames_at(walk: Trace, path: str, line: int | None, column: int | None) -> list[Frame]:
    wanted = {document.id for document in read([path]).documents}
    if not wanted:
        raise Unknown(f"{path} cannot be read")
    found = []
    for work in walk.works:
        if work.document.id not in wanted:
            continue
        said = {claim.span: claim.frame for claim in walk.report.claims if claim.span.doc == work.document.id}
        every = said | {frame.mention.span: frame for frame in work.frames}  # "Saturday" is said without a number
        for span, frame in sorted(every.items()):
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
            return f"{pair} were not compared: “{frame.mention.surface}” is no claim ({reason(frame, walk)})."
    assert first is not None and second is not None
    result = between(first, second, walk.nearness, walk.slots)
    if result.refusal and result.beside and any({first, second} <= {*g.claims} for g in walk.report.groups):
        words = ", ".join(f"“{word}”" for word in result.beside)
        if not any({first, second} <= {*camp.claims} for group in walk.report.groups for camp in group.camps):
            return f"{pair} differ beside the same words ({words}); by rules they were not compared: {result.refusal}."
        return f"{pair} say the same beside the same words ({words}); had they differed: {result.refusal}."
    if result.refusal and any({first, second} <= {*group.claims} for group in walk.report.groups):
        return (
            f"{pair} were compared, since others of their group, or what stands around them, vouch for them; "
            f"by themselves they were not: {result.refusal}."
        )
    if result.refusal:
        return f"{pair} were not compared: {result.refusal}."
    return f"{pair} may be compared: {speaking(result.evidence)} for one event. {outcome(first, second, walk)}"
