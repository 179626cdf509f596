"""`numcheck check`: compare the figures of texts."""

from __future__ import annotations

import os
import shlex
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

import click

from numcheck.cli import focus, streams
from numcheck.cli.failure import WRONG
from numcheck.cli.formats import BARE, PEOPLE, Wish, deliver, on_paper, own_pages, spare, wishes
from numcheck.cli.looking import Look, baseline_of, keep, look, unread
from numcheck.cli.options import (
    SEVERITIES,
    STDIN,
    file_options,
    paths_argument,
    rule_options,
    settle,
    telling_options,
    with_stdin,
    work_options,
)

if TYPE_CHECKING:
    from numcheck.config import Settings
    from numcheck.model import Report

FOUND, NOTHING_COMPARED = 1, 3

_FEW = 3  # more paths than this are not repeated in the line that accepts a finding


@dataclass(frozen=True, slots=True)
class _Manner:
    """How it is told, and what happens to the baseline; nothing of it changes what is found."""

    color: str
    quiet: bool
    verbose: bool
    statistics: bool
    write_baseline: bool
    no_baseline: bool
    prune: bool

    def __post_init__(self) -> None:
        if self.quiet and self.verbose:
            raise click.UsageError("-q and -v do not go together.")
        if self.statistics and self.verbose:
            raise click.UsageError("--statistics and -v do not go together.")
        if self.write_baseline + self.no_baseline + self.prune > 1:
            raise click.UsageError("--write-baseline, --no-baseline and --prune do not go together.")


@click.command("check")
@paths_argument
@file_options
@rule_options
@telling_options
@work_options
@click.option(
    "--focus",
    "focused",
    is_flag=True,
    help="Compare the PATHs with everything git knows in the current folder (or, without git, with what the "
    "configuration includes, else with one another alone, which is said), and tell only what touches them.",
)
@click.option("--show-files", is_flag=True, help="Print the files that would be read, and read none.")
@click.option("--write-baseline", is_flag=True, help="Keep these findings in .numcheck-baseline.json: told no more.")
@click.option("--no-baseline", is_flag=True, help="Tell also what stands in the baseline.")
@click.option("--prune", is_flag=True, help="Take out of the baseline what is not found any more.")
@click.option(
    "--color",
    type=click.Choice(["auto", "always", "never"]),
    default="auto",
    show_default=True,
    help="Auto: on a terminal; NO_COLOR and FORCE_COLOR are respected.",
)
@click.option("-q", "--quiet", is_flag=True, help="Findings only, without the account at the end.")
@click.option("-v", "--verbose", is_flag=True, help="Also list agreements, single-source claims and unclaimed figures.")
@click.option("--statistics", is_flag=True, help="Tell how many findings each code has, instead of the findings.")
def command(paths: tuple[str, ...], focused: bool, show_files: bool, **options: Any) -> int:
    """Compare figures of texts, and tell which cannot all be true.

    PATHs are files and folders; - is standard input; without any, the current folder. The exit code is 0 when there is
    nothing to report, 1 with findings, 2 when something is wrong with the command line, the configuration, the rules or
    a named path, and 3 when nothing was compared and nothing computed (0 under pre-commit).

    Options win over the configuration: .numcheck.toml, numcheck.toml, or [tool.numcheck] in pyproject.toml, of the
    current folder or the nearest one above it. `numcheck config` shows what is in force.

    \b
    Examples:
      numcheck seeds/
      numcheck --select NC1 --ignore sport stories/
      numcheck --format full --format sarif=numcheck.sarif stories/
      numcheck --focus stories/monday.md
      numcheck --stdin-filename stories/monday.md - stories/ < draft.md
      numcheck --write-baseline stories/
    """
    manner = _Manner(**{name: options[name] for name in _Manner.__slots__})
    settings = settle(options)
    shown = wishes(settings.formats)
    if manner.statistics and PEOPLE not in {wish.form for wish in shown}:
        raise click.UsageError(f"--statistics changes the form {PEOPLE} alone, and none is asked for.")
    named = with_stdin(paths, settings)
    spare(shown, named, settings)
    # An option wins over the file, and so does this: what a run writes is none of its texts.
    settings = replace(settings, extend_exclude=(*settings.extend_exclude, *own_pages(shown, settings.root)))
    if focused and not paths:
        raise click.UsageError("--focus needs the PATHs to look at.")
    if show_files:
        return _show(named, settings)
    known = () if manner.no_baseline else baseline_of(settings)
    read, wanted, said = focus.corpus(named, settings) if focused else (named, settings, "")
    if said and not manner.quiet:
        streams.warn(said)
    seen = look(read, wanted, partly=focused, quiet=manner.quiet)
    seen = _against_baseline(seen, settings, manner, known, partly=focused)
    if focused:
        from numcheck.config.focus import narrow

        about = focus.members(seen.report.documents, named, settings)
        seen = replace(seen, report=narrow(seen.report, about))
    again = "" if focused else _again(paths, options)
    deliver(seen.report, shown, lambda report, wish: _page(report, wish, manner, again), again=again)
    told = on_paper(shown) == PEOPLE and not manner.quiet and not manner.statistics
    if on_paper(shown) in BARE and not manner.quiet:
        _tell_silent(seen.report)
    return _conclude(seen, settings, told=told)


def _show(named: Sequence[str], settings: Settings) -> int:
    from numcheck.intake import files_of
    from numcheck.report.text import told

    files, problems = files_of(named, settings)
    streams.say("".join(f"{file}\n" for file in files))
    for problem in problems:
        streams.warn(told(problem))
    return WRONG if unread(named, (), problems, settings.stdin_name) else 0


def _against_baseline(seen: Look, settings: Settings, manner: _Manner, known: Sequence[Any], *, partly: bool) -> Look:
    """The look without what the baseline knows; the file is written where that was asked for."""
    if not known and not manner.write_baseline:
        return seen
    from numcheck.silence import baseline

    report = seen.report
    met = {f.fingerprint for f in (*report.findings, *report.accepted, *(one.finding for one in report.silenced))}
    gone = () if partly else baseline.stale(known, met, seen.here.had)
    if manner.write_baseline:
        fresh = baseline.entries(report.findings, seen.here.paths_of)
        kept = [entry for entry in known if entry.fingerprint not in met and entry not in gone]
        known = (*kept, *fresh)
        file = keep(settings, known)
        streams.warn(f"{len(known):,} in {file}, {len(fresh):,} of them of this run")
        gone = ()
    elif manner.prune and gone:
        known = [entry for entry in known if entry not in gone]
        file = keep(settings, known)
        streams.warn(f"{len(gone):,} taken out of {file}, {len(known):,} left")
        gone = ()
    report = baseline.apply(report, known)
    stale = baseline.problems(gone, (settings.root / baseline.FILE).as_posix())
    return replace(seen, report=replace(report, problems=(*report.problems, *stale)))


def _page(report: Report, wish: Wish, manner: _Manner, again: str) -> str:
    if manner.statistics:
        from numcheck.report.statistics import render as counts

        return counts(report, quiet=manner.quiet)
    from numcheck.report.text import render

    return render(
        report,
        width=streams.width(),
        colour=wish.file is None and streams.colour(manner.color),
        quiet=manner.quiet,
        verbose=manner.verbose,
        again=again,
    )


def _again(paths: Sequence[str], options: dict[str, Any]) -> str:
    """The words that make `numcheck accept` look at the same figures."""
    there = [path for path in paths if path == STDIN or os.path.lexists(path)]
    words = [_quoted(path) for path in there] if len(there) <= _FEW else ["PATH..."]
    words += [f"--config {_quoted(str(options['config']))}"] if options["config"] else []
    words += ["--isolated"] if options["isolated"] else []
    words += [f"--rules {_quoted(str(folder))}" for folder in options["rules"]]
    words += [
        f"--{name} {_quoted(pattern)}"
        for name in ("include", "exclude", "extend-exclude")
        for pattern in options[name.replace("-", "_")]
    ]
    return " ".join([*words, *([f"--date {options['published']}"] if options["published"] else [])])


def _quoted(word: str) -> str:
    """A word as a shell reads it; what cannot be shown is spelled out byte by byte, as in `$'a\\012b.txt'`."""
    if word.isprintable():
        return shlex.quote(word)
    plain = {ord("\\"): "\\\\", ord("'"): "\\'"}
    spelt = (plain.get(byte) or (chr(byte) if 32 <= byte < 127 else f"\\{byte:03o}") for byte in os.fsencode(word))
    return f"$'{''.join(spelt)}'"


def _tell_silent(report: Report) -> None:
    """Counts what is silenced beside a form that has no place for it."""
    from numcheck.report.account import silent

    if told := silent(report):
        streams.warn(told)


def _conclude(seen: Look, settings: Settings, *, told: bool) -> int:
    from numcheck.report.account import is_empty, nothing
    from numcheck.report.text import told as line

    report = seen.report
    empty = is_empty(report)
    may_be_empty = settings.allow_empty or os.environ.get("PRE_COMMIT") == "1"  # a hook with nothing to do has done it
    if not told:
        for problem in report.problems:
            streams.warn(line(problem))
        if empty and not may_be_empty:
            streams.warn(nothing(report))
    if seen.unread:
        return WRONG
    if _reaches(report, settings.fail_on):
        return FOUND
    return NOTHING_COMPARED if empty and not may_be_empty else 0


def _reaches(report: Report, fail_on: str) -> bool:
    enough = SEVERITIES[: SEVERITIES.index(fail_on) + 1]
    return any(finding.severity in enough for finding in report.findings)
