"""Report -> the report with only what was asked for, each finding as bad as was asked."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from numcheck.config.settings import Settings
from numcheck.config.vocabulary import Vocabulary
from numcheck.model import Finding, Note, Report, Unclaimed

_OFF = "its question is switched off"
#: A word for a pack is closer than any beginning of a code, and the question itself closer than any of its pack.
_OF_PACK, _OF_SLOT = 10, 1000


def apply(report: Report, settings: Settings, known: Vocabulary) -> Report:
    """Leaves out what `select` and `ignore` switch off, and sets severities; what was left out is told in a note.

    The figures of a question that is off stay in the account, as not claimed.
    """
    kept = tuple(f for f in report.findings if in_force(f, settings, known))
    gone = Counter(f.code for f in report.findings if not in_force(f, settings, known))
    off = [g for g in report.groups if not _asked(g.slot, settings, known)]
    left = [
        Unclaimed(span=claim.span, surface=claim.frame.mention.surface, reason=_OFF) for g in off for claim in g.claims
    ]
    notes = [
        Note(where=settings.file or "command line", what=f"{number:,} of {code} not told: switched off")
        for code, number in sorted(gone.items())
    ]
    return replace(
        report,
        findings=tuple(replace(f, severity=severity(f, settings, known)) for f in kept),
        groups=tuple(g for g in report.groups if _asked(g.slot, settings, known)) if off else report.groups,
        checks=tuple(c for c in report.checks if _code_on(c.code, settings, known)),
        unclaimed=tuple(sorted((*report.unclaimed, *left), key=lambda u: u.span)) if left else report.unclaimed,
        notes=(*report.notes, *notes),
    )


def in_force(finding: Finding, settings: Settings, known: Vocabulary) -> bool:
    """Whether findings of this code and question are to be told."""
    asked = not finding.slot or _asked(finding.slot, settings, known)
    return asked and _code_on(finding.code, settings, known)


def is_off(word: str, settings: Settings, known: Vocabulary) -> bool:
    """Whether nothing that this word names can be told; where something is selected, nobody knows."""
    code = known.code(word)
    if settings.select:
        return True
    if not code:
        return bool(known.named(word) & set(settings.ignore))
    return any(code.startswith(prefix) for ignored in settings.ignore if (prefix := known.code(ignored)))


def severity(finding: Finding, settings: Settings, known: Vocabulary) -> str:
    """How bad: by its question, else by its pack, else by its code, by the longest beginning; else as it is."""
    wished = [(word, told) for word, told in settings.severity if known.names(word, finding)]
    if not wished:
        return finding.severity
    return max(wished, key=lambda wish: _closeness(wish[0], finding, known))[1]


def _closeness(word: str, finding: Finding, known: Vocabulary) -> int:
    code = known.code(word)
    return len(code) if code else _OF_SLOT if word == finding.slot else _OF_PACK + len(word)


def _code_on(code: str, settings: Settings, known: Vocabulary) -> bool:
    """Codes and questions are chosen apart: `select = ["armed-conflict"]` says nothing of codes."""
    chosen = [prefix for word in settings.select if (prefix := known.code(word))]
    ignored = [prefix for word in settings.ignore if (prefix := known.code(word))]
    return _starts(code, chosen, default=True) and not _starts(code, ignored, default=False)


def _asked(slot: str, settings: Settings, known: Vocabulary) -> bool:
    words = known.named(slot)
    chosen = {word for word in settings.select if not known.code(word)}
    return (not chosen or bool(words & chosen)) and not words & set(settings.ignore)


def _starts(code: str, prefixes: list[str], *, default: bool) -> bool:
    return code.startswith(tuple(prefixes)) if prefixes else default
