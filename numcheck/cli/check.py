"""`numcheck check`: compare the figures of texts."""

from __future__ import annotations

import shlex
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import click

from numcheck.cli import streams
from numcheck.cli.failure import WRONG
from numcheck.cli.formats import FORMATS, PEOPLE, Wish, WishType, deliver, on_paper
from numcheck.cli.looking import Look, date_option, look, paths_argument, rules_option
from numcheck.model import Report

FOUND, NOTHING_COMPARED = 1, 3

_WORST_FIRST = ("error", "warning", "note")
_FEW = 3  # more paths than this are not repeated in the line that accepts a finding


@click.command("check")
@paths_argument
@click.option(
    "--format",
    "wishes",
    type=WishType(),
    multiple=True,
    default=[PEOPLE],
    show_default=PEOPLE,
    metavar="FORMAT[=FILE]",
    help=f"{', '.join(FORMATS)}; may be given several times, all but one with a FILE to write to.",
)
@click.option(
    "--fail-on",
    type=click.Choice(_WORST_FIRST),
    default="warning",
    show_default=True,
    help="The least severity that makes the exit code 1.",
)
@click.option("--allow-empty", is_flag=True, help="Exit with 0 instead of 3 where nothing was compared.")
@rules_option
@date_option
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Auto: on a terminal; NO_COLOR and FORCE_COLOR are respected.",
)
@click.option("-q", "--quiet", is_flag=True, help="Findings only, without the account at the end.")
@click.option("-v", "--verbose", is_flag=True, help="Also list agreements, single-source claims and unclaimed figures.")
def command(
    paths: tuple[str, ...],
    wishes: tuple[Wish, ...],
    fail_on: str,
    allow_empty: bool,
    rules: tuple[Path, ...],
    published: date | None,
    color: str,
    quiet: bool,
    verbose: bool,
) -> int:
    """Compare the figures of texts and tell which cannot all be true.

    PATHs are files and folders; - is standard input; without any, the current folder. The exit code is 0 when there is
    nothing to report, 1 with findings, 2 when something is wrong with the command line, the rules or a named path, and
    3 when nothing was compared.
    """
    if quiet and verbose:
        raise click.UsageError("-q and -v do not go together.")
    shown = on_paper(wishes)
    seen = look(paths, rules, published)

    def page(report: Report, wish: Wish) -> str:
        from numcheck.report.text import render

        return render(
            report,
            width=streams.width(),
            colour=wish.file is None and streams.colour(color),
            quiet=quiet,
            verbose=verbose,
            again=_again(paths, rules, published),
        )

    deliver(seen.report, wishes, page)
    return _conclude(seen, fail_on=fail_on, allow_empty=allow_empty, told=shown == PEOPLE and not quiet)


def _again(paths: Sequence[str], rules: Sequence[Path], published: date | None) -> str:
    words = [shlex.quote(path) for path in paths] if len(paths) <= _FEW else ["PATH..."]
    words += [f"--rules {shlex.quote(str(folder))}" for folder in rules]
    return " ".join([*words, *([f"--date {published}"] if published else [])])


def _conclude(seen: Look, *, fail_on: str, allow_empty: bool, told: bool) -> int:
    from numcheck.report.account import Account, nothing
    from numcheck.report.text import told as line

    report = seen.report
    empty = Account.of(report).empty
    if not told:
        for problem in report.problems:
            streams.warn(line(problem))
        if empty and not allow_empty:
            streams.warn(nothing(report))
    if seen.unread:
        return WRONG
    if _reaches(report, fail_on):
        return FOUND
    return NOTHING_COMPARED if empty and not allow_empty else 0


def _reaches(report: Report, fail_on: str) -> bool:
    enough = _WORST_FIRST[: _WORST_FIRST.index(fail_on) + 1]
    return any(finding.severity in enough for finding in report.findings)
