"""Two claims -> why only one of them is told of the time before the event that the other is told of, where it is."""

from __future__ import annotations

import re
from functools import lru_cache

from numcheck.event.meeting import SENTENCES, Meeting
from numcheck.model import Claim, Kind
from numcheck.ruleset.apart import apart
from numcheck.ruleset.portions import portions

#: A title is no longer than this.
_TITLE = 120
#: A stretch of time counts nobody: "70 people died in the two weeks before the attack".
_STRETCH = re.compile(r" (?:hour|day|week|month|year)s?\b")
_CLAUSE = re.compile(r"[;:()]|\bbut\b|, (?:and|while)\b")


def of_event(m: Meeting) -> str:
    """`70 were killed in the weeks before Saturday's attack`, beside those whom the attack killed."""
    if m.agree or m.first.frame.mention.kind is not Kind.COUNT:
        return ""
    if not all(apart().before.deeds.intersection(frame.predicates) for frame in m.frames):
        return ""
    one, other = (_before(m, claim) for claim in (m.first, m.second))
    if bool(one) == bool(other):
        return ""
    told = _happened(m, m.second if one else m.first)
    kinds = (one or other) & told
    return f"one is told of the time before: {', '.join(sorted(kinds))}" if kinds else ""


def _before(m: Meeting, claim: Claim) -> frozenset[str]:
    """The kinds of event before which a figure is told, of which its sentence says nothing else."""
    told = claim.frame.sentence
    sentence = m.sentence(claim.frame)
    return _ahead(sentence, claim.span.start - told.start, claim.span.end - told.start) - _besides(sentence)


def _happened(m: Meeting, claim: Claim) -> frozenset[str]:
    """The kinds of event that a figure is told of: its sentence, what goes before, or the title says so."""
    frame = claim.frame
    lent = frame.scene.happenings if frame.scene is not None else frozenset()
    said = _besides(m.sentence(frame)) | frame.happenings | lent
    title, _, below = m.nearness.text(claim.span.doc).partition("\n")
    return said or (_besides(title) if below and len(title) <= _TITLE else frozenset())


@lru_cache(maxsize=SENTENCES)
def _ahead(sentence: str, start: int, end: int) -> frozenset[str]:
    """The kinds of event before which a sentence tells the figure that stands there, and no other one."""
    return frozenset(
        kind
        for first, last, kind in apart().ahead(sentence)
        if not _parted(sentence[end:first] if first >= end else sentence[last:start])
    )


def _parted(between: str) -> bool:
    """Whether a phrase is told of another figure, or in another clause, than the one on the far side of these words."""
    others = (n for n in portions().figures.finditer(between) if not _STRETCH.match(between, n.end()))
    return next(others, None) is not None or _CLAUSE.search(between) is not None


@lru_cache(maxsize=SENTENCES)
def _besides(text: str) -> frozenset[str]:
    """The kinds of event that a text names besides those before which it tells something."""
    for start, end, _ in reversed(apart().ahead(text)):
        text = text[:start] + " " + text[end:]
    return apart().named(text)
