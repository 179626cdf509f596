"""Report and rules -> what each question gave: how many claims, comparisons, agreements and conflicts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from numcheck.model import Group, Report
from numcheck.report.json import dumps
from numcheck.report.printable import cells, clip, escape, several, wrap
from numcheck.ruleset import RuleSet

#: Verdicts that are told as findings.
_TOLD = frozenset({"conflict", "scope", "disputed", "update"})
_AGREE = frozenset({"agree", "compatible"})
_HEAD = ("claims", "groups", "agree", "differ", "question")
_LONGEST = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One question, and what it gave."""

    slot: str
    pack: str
    asks: str
    claims: int
    groups: int  # of two or more claims
    agreements: int
    conflicts: int  # everything that is told: also other scopes, disputes and updates


def tally(report: Report, rules: RuleSet) -> tuple[Row, ...]:
    """A row for every question of the rules and for every one made where no rule asks; the busiest first."""
    gathered: dict[str, list[Group]] = {slot.id: [] for slot in rules.slots if not slot.answers}
    for group in report.groups:
        gathered.setdefault(group.slot, []).append(group)
    rows = (_row(name, groups, rules) for name, groups in gathered.items())
    return tuple(sorted(rows, key=lambda row: (-row.claims, -row.groups, row.slot)))


def render(report: Report, rules: RuleSet, *, width: int = 80) -> str:
    """A table of the questions that spoke, then the names of those that never did."""
    rows = tally(report, rules)
    spoke = [row for row in rows if row.claims]
    silent = [row for row in rows if not row.claims]
    lines = []
    if spoke:
        column = max(cells(clip(row.slot, _LONGEST)) for row in spoke)
        numbers = "{:>6}  {:>6}  {:>5}  {:>6}  {}"
        lines.append(numbers.format(*_HEAD))
        for row in spoke:
            told = numbers.format(row.claims, row.groups, row.agreements, row.conflicts, "")
            name = clip(row.slot, _LONGEST)
            lines += wrap(escape(row.asks), width, f"{told}{name}{' ' * (column - cells(name))}  ")
        lines.append("")
    asked = sum(row.pack != "general" and row.pack != "" for row in rows)
    lines += wrap(_sum(report, spoke, asked), width)
    if silent:
        lines += ["", f"Never spoke: {several(len(silent), 'question')}"]
        for pack in sorted({row.pack for row in silent}):
            names = ", ".join(sorted(row.slot for row in silent if row.pack == pack))
            lines += wrap(escape(f"{pack}: {names}"), width, "  ", "    ")
    return "".join(f"{line.rstrip()}\n" for line in lines)


def data(report: Report, rules: RuleSet) -> str:
    """The same as JSON: `documents` and `slots`, of which those without claims never spoke."""
    return dumps({"documents": len(report.documents), "slots": [asdict(row) for row in tally(report, rules)]})


def _row(name: str, groups: Sequence[Group], rules: RuleSet) -> Row:
    slot = rules.by_id.get(name)
    compared = [group for group in groups if len(group.claims) > 1]
    return Row(
        slot=name,
        pack=slot.pack if slot else name.partition("/")[0],
        asks=slot.asks if slot else groups[0].question,
        claims=sum(len(group.claims) for group in groups),
        groups=len(compared),
        agreements=sum(group.verdict in _AGREE for group in groups),
        conflicts=sum(group.verdict in _TOLD for group in groups),
    )


def _sum(report: Report, spoke: Sequence[Row], asked: int) -> str:
    differ = sum(row.conflicts for row in spoke)
    ruled = sum(row.pack not in ("general", "same") for row in spoke)
    return (
        f"{several(len(report.documents), 'document')}: {ruled:,} of {several(asked, 'question')} of the rules spoke, "
        f"{several(sum(row.claims for row in spoke), 'claim')}, {several(sum(row.groups for row in spoke), 'group')} "
        f"compared, of which {differ:,} {'differs' if differ == 1 else 'differ'}."
    )
