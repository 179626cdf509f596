"""Report -> Markdown: for a comment on a change, a wiki, or the summary of a build."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import accumulate

from numcheck.model import Report
from numcheck.report.account import Account, nothing, seen, silent, worked
from numcheck.report.concise import place
from numcheck.report.outline import Outline, hushed, outlines
from numcheck.report.printable import escape, several, squeeze
from numcheck.report.quiet import quiet, why

#: Marks that would turn a document's words into markup, a link, a mention or a reference.
_MARKS = re.compile(r"[\\`*_{}\[\]()<>#+!|~@&$-]|^:(?=:)")
_LAST = 100  # bytes kept for the line that counts what found no room


def render(report: Report, *, most: int | None = None) -> str:
    """A heading, what was done, a section for every finding, and what is silenced or went wrong.

    `most` bounds the page, in bytes of UTF-8; findings that find no room are counted.
    """
    account = Account.of(report)
    done = nothing(report) if account.empty else f"{seen(report)}, {worked(account)}."
    total = sum(account.severities.values())
    quietly = f" {silent(report)}" if quiet(report) else ""
    head = f"# numcheck\n\n{done} {several(total, 'finding') if total else 'No finding'}.{quietly}"
    tail = [*_silenced(report), *_problems(report)]
    sections = list(map(_section, outlines(report)))
    shown = _fitting([head, *tail, *sections], most)
    left = 1 + len(tail) + len(sections) - len(shown)
    parts = [*shown[:1], *shown[1 + len(tail) :], *shown[1 : 1 + len(tail)]]
    if left:
        parts.append(f"There was no room for {several(left, 'more section')}.")
    return "\n\n".join(parts) + "\n"


def _fitting(parts: list[str], most: int | None) -> list[str]:
    """As many of the parts, from the first on, as have room."""
    room = accumulate(len(part.encode("utf-8", "surrogatepass")) + 2 for part in parts)
    return [part for part, end in zip(parts, room, strict=True) if most is None or end <= most - _LAST]


def text(words: str) -> str:
    """Words of a document or a path, so that they show as written."""
    return _MARKS.sub(r"\\\g<0>", escape(squeeze(words).strip()))


def _silenced(report: Report) -> Iterator[str]:
    rows = [
        f"- {text(place(one.primary))}: {one.finding.code} {text(one.message)} ({text(why(how))})"
        for one, how in hushed(report)
    ]
    if rows:
        yield "\n".join(["## Silenced", "", *rows])


def _problems(report: Report) -> Iterator[str]:
    rows = [f"- {text(problem.where)}: {text(problem.what)}" for problem in report.problems]
    if rows:
        yield "\n".join(["## Problems", "", *rows])


def _section(one: Outline) -> str:
    finding = one.finding
    fits = f" What would fit: {text(finding.fits)}." if finding.fits else ""
    rows = [f"| {text(place(spot))} | {text(spot.words)} | {text(spot.quote)} |" for spot in (one.primary, *one.others)]
    return "\n".join(
        [
            f"## {finding.code} {text(finding.question)}",
            "",
            f"{text(finding.why)}{fits} ({finding.severity}, confidence {finding.confidence}, {finding.fingerprint})",
            "",
            "| where | figure | words |",
            "|---|---|---|",
            *rows,
        ]
    )
