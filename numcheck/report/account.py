"""What one run read, compared and left out, in numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from numcheck.anew import some
from numcheck.model import Check, Group, Report
from numcheck.report.printable import several
from numcheck.report.quiet import BY, quiet

SEVERITIES = ("error", "warning", "note")  # worst first


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """The groups of a report by what became of them, and its counts."""

    compared: tuple[Group, ...]  # two or more claims
    agreeing: tuple[Group, ...]  # verdict "agree" or "compatible"
    single: tuple[Group, ...]  # verdict "single": one claim, or copies of one
    severities: dict[str, int]  # findings, worst first; every severity is there
    computed: int  # computations inside documents that came to a result
    empty: bool  # nothing was compared, and nothing computed of what the texts tell: no finding means nothing
    open: int  # computations that were seen and could not be made
    left: int  # figures that are no claims
    reasons: tuple[tuple[str, int], ...]  # why they are none; the most frequent first, then by name
    refused: tuple[tuple[str, int], ...]  # why numbers are no figures, in the same way

    @classmethod
    def of(cls, report: Report) -> Account:
        compared = some(report.groups, _is_compared)
        counted = Counter(finding.severity for finding in report.findings)
        reasons = Counter((left.figure, left.reason) for left in report.unclaimed)
        return cls(
            compared=compared,
            agreeing=some(report.groups, lambda g: g.verdict in ("agree", "compatible")),
            single=some(report.groups, lambda g: g.verdict == "single"),
            severities={severity: counted[severity] for severity in SEVERITIES},
            computed=sum(check.outcome != "open" for check in report.checks),
            empty=is_empty(report),
            open=sum(check.outcome == "open" for check in report.checks),
            left=sum(number for (figure, _), number in reasons.items() if figure),
            reasons=ranked({reason: number for (figure, reason), number in reasons.items() if figure}),
            refused=ranked({reason: number for (figure, reason), number in reasons.items() if not figure}),
        )


def ranked(counts: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    """Names with their numbers, the most frequent first, then by name."""
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


def is_empty(report: Report) -> bool:
    """Whether nothing was compared, and nothing computed of what the texts tell, so that no finding means nothing."""
    return not any(map(_tells, report.checks)) and not any(map(_is_compared, report.groups))


def _tells(check: Check) -> bool:
    """Whether something was computed; that the weekday of a dateline is right says nothing of what the text tells."""
    return check.outcome == "fails" or (check.outcome == "holds" and not check.dateline)


def _is_compared(group: Group) -> bool:
    return sum(len(camp.claims) for camp in group.camps) > 1


def seen(report: Report) -> str:
    """What was there to compare: "5 documents, 61 figures, 44 claims"; files left aside behind the documents."""
    left = sum(note.unread for note in report.notes)
    aside = f" ({several(left, 'file')} not read)" if left else ""
    claims = sum(len(camp.claims) for group in report.groups for camp in group.camps)
    return ", ".join(
        (
            several(len(report.documents), "document") + aside,
            several(report.figures, "figure"),
            several(claims, "claim"),
        )
    )


def worked(account: Account) -> str:
    """What was done with it: "12 groups compared, 3 checks computed"."""
    parts = [f"{several(len(account.compared), 'group')} compared"]
    if account.computed:
        parts.append(f"{several(account.computed, 'check')} computed")
    return ", ".join(parts)


def nothing(report: Report) -> str:
    """Why a run compared nothing, in one sentence; its first words are always the same."""
    if not report.documents:
        why = "no document could be read"
    elif not report.figures:
        why = f"there is no figure in {'it' if len(report.documents) == 1 else 'them'}"
    elif not report.groups:
        why = "no figure answers a question of the rules"
    elif len(report.documents) == 1:
        why = "there is no second text to compare it with, and nothing in it to compute"
    else:
        why = "no two claims speak of the same thing"
    if any(check.dateline for check in report.checks):
        why += " (that a dateline has the right weekday says nothing of the rest)"
    return f"Nothing was compared: {seen(report)}; {why}."


def silent(report: Report) -> str:
    """How many findings are not told because somebody said so, and how; empty where there is none."""
    apart = quiet(report)
    counts = Counter(one.by for one in apart)
    parts = [f"{counts[by]:,} {words}" for by, words in BY.items() if counts[by]]
    return f"{several(len(apart), 'finding')} silenced, not counted: {', '.join(parts)}." if parts else ""
