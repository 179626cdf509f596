"""The run that `check` and `accept` share: paths and rules in, a report and its exit code out."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

from numcheck import accept
from numcheck.cli import streams
from numcheck.cli.failure import Broken
from numcheck.cli.progress import progress
from numcheck.model import Document, Problem, Report

STDIN = "-"

_F = TypeVar("_F", bound=Callable[..., Any])

paths_argument = click.argument("paths", nargs=-1, metavar="[PATH]...")
rules_option = click.option(
    "--rules",
    multiple=True,
    metavar="DIR",
    type=click.Path(exists=True, path_type=Path),
    help="A folder of rules to use with the shipped ones; may be given several times.",
)

date_option = click.option(
    "--date",
    "published",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    callback=lambda _ctx, _param, given: given.date() if given else None,
    help="The day of publication of texts that name none, so that their weekdays become dates.",
)


@dataclass(frozen=True, slots=True)
class Look:
    """A report, and the named paths that gave nothing to read."""

    report: Report
    unread: tuple[str, ...]


def look(paths: Sequence[str], rules: Sequence[Path], published: date | None = None) -> Look:
    """Check the paths (default: the current folder), with what the current folder accepts.

    Raises:
        Broken: the rules or the file of accepted findings cannot be understood.
    """
    from numcheck.pipeline import check
    from numcheck.ruleset import BrokenRules

    named = tuple(paths) or (".",)
    try:
        acceptances = accept.load(Path(accept.FILE))
        stdin = streams.stdin() if STDIN in named else None
        with progress() as tick:
            report = check(named, rules=tuple(rules), stdin=stdin, published=published, tick=tick)
    except (BrokenRules, accept.BrokenAcceptances) as error:
        raise broken(error.problems) from error
    return Look(accept.apply(report, acceptances), unread(named, report.documents, report.problems))


def broken(problems: Sequence[Problem]) -> Broken:
    """The problems as an error of the command line."""
    from numcheck.report.text import told

    return Broken([told(problem) for problem in problems])


def unread(named: Sequence[str], documents: Sequence[Document], problems: Sequence[Problem]) -> tuple[str, ...]:
    """Those of the named paths that are not there or could not be read at all.

    A folder that has nothing to read was read; so was a file that has both a document and a problem.
    """
    troubled = {problem.where for problem in problems} - {document.source.path for document in documents}
    files = {os.path.realpath(where) for where in troubled if where != STDIN}
    return tuple(path for path in named if (path in troubled if path == STDIN else not _was_read(path, files)))


def _was_read(path: str, troubled: set[str]) -> bool:
    if Path(path).is_dir():
        return os.access(path, os.R_OK | os.X_OK)
    return Path(path).exists() and os.path.realpath(path) not in troubled
