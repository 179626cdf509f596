"""The run that `check` and `accept` share: settings and paths in, a report and what was silenced out."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck.cli import streams
from numcheck.cli.failure import Broken
from numcheck.cli.options import STDIN, broken
from numcheck.cli.progress import progress

if TYPE_CHECKING:
    from numcheck.cache import Cache
    from numcheck.config import Settings
    from numcheck.model import Document, Finding, Problem, Report
    from numcheck.silence.baseline import Entry


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """A report without what is accepted or explained, and the named paths that gave nothing to read."""

    report: Report
    unread: tuple[str, ...]
    here: Here


@dataclass(frozen=True)
class Here:
    """Where a run stands: what its documents are called in files that are kept beside the texts."""

    root: Path
    documents: tuple[Document, ...]

    @cached_property
    def names(self) -> dict[str, str]:
        """Each document's path, relative to the root, by its id."""
        return {document.id: self._inside(document.source.path) for document in self.documents}

    def paths_of(self, finding: Finding) -> tuple[str, ...]:
        """The documents of a finding, relative to the root; sorted."""
        return tuple(sorted({self.names[span.doc] for span in finding.spans} - {STDIN}))

    def had(self, paths: Sequence[str]) -> bool:
        """Whether every one of these documents was looked at, or is not there any more."""
        read = set(self.names.values())
        return all(path in read or not (self.root / path).exists() for path in paths)

    def _inside(self, path: str) -> str:
        if path == STDIN:
            return path
        return Path(os.path.relpath(os.path.realpath(path), os.path.realpath(self.root))).as_posix()


def look(paths: Sequence[str], settings: Settings, *, partly: bool = False, quiet: bool = False) -> Look:
    """Check the paths, with what the configuration and the file of acceptances let stand.

    `partly` says that only a part of the findings will be told: then nothing is called stale. `quiet`: nobody is told
    when there is trouble with the cache, which only makes the run slower.

    Raises:
        Broken: the rules or the file of accepted findings cannot be understood.
    """
    from numcheck import accept
    from numcheck.ruleset import BrokenRules
    from numcheck.run import check
    from numcheck.silence import explained
    from numcheck.silence.inline import is_whole

    file = settings.root / accept.FILE
    try:
        acceptances = accept.load(file)
        stdin = streams.stdin() if STDIN in paths else None
        with keeping(settings, quiet=quiet) as cache, progress() as tick:
            report = check(paths, settings=settings, cache=cache, stdin=stdin, jobs=settings.jobs, tick=tick)
    except (BrokenRules, accept.BrokenAcceptances) as error:
        raise broken(tuple(error.problems)) from error
    here = Here(settings.root, report.documents)
    known: Callable[[Sequence[str]], bool] = (lambda _: False) if partly else here.had
    report = explained.apply(report, settings, date.today(), whole=is_whole(paths) and not partly)
    report = accept.apply(report, acceptances, file.as_posix(), known)
    return Look(report=report, unread=unread(paths, report.documents, report.problems, settings.stdin_name), here=here)


def cache_folder(settings: Settings) -> Path:
    """Where what was worked out is kept."""
    from numcheck.cache import FOLDER

    return settings.cache_dir or settings.root / FOLDER


@contextmanager
def keeping(settings: Settings, *, quiet: bool) -> Iterator[Cache]:
    """The cache that the settings want, whatever happens while it is open."""
    from numcheck.cache import Cache, opened

    folder = cache_folder(settings)
    cache = opened(folder) if settings.cache else Cache()
    try:
        yield cache
    finally:
        cache.close()
        if cache.trouble and not quiet:
            from numcheck.report.printable import clip

            streams.warn(f"the cache in {clip(folder.as_posix(), 200)} is not of use: {clip(cache.trouble, 200)}")


def baseline_of(settings: Settings) -> tuple[Entry, ...]:
    """The baseline beside the configuration; nothing where there is none.

    Raises:
        Broken: it is there and cannot be understood.
    """
    from numcheck.silence import baseline

    try:
        return baseline.load(settings.root / baseline.FILE) or ()
    except baseline.BrokenBaseline as error:
        raise broken(error.problems) from error


def keep(settings: Settings, entries: Sequence[Entry]) -> str:
    """Write the baseline; returns its path.

    Raises:
        Broken: it cannot be written.
    """
    from numcheck.silence import baseline

    file = settings.root / baseline.FILE
    try:
        baseline.save(file, entries)
    except OSError as error:
        raise Broken([f"{file.as_posix()} cannot be written: {error.strerror}"]) from error
    return file.as_posix()


def unread(
    named: Sequence[str], documents: Sequence[Document], problems: Sequence[Problem], stdin_name: str = ""
) -> tuple[str, ...]:
    """Those of the named paths that are not there or could not be read, or not all of the documents in them.

    A folder that has nothing to read was read; so was a file that has both a document and a problem of its own.
    """
    read, ids = {document.source.path for document in documents}, {document.id for document in documents}
    troubled = {problem.where for problem in problems} - read - ids
    troubled |= {path for where in troubled if (path := where.rpartition("#")[0]) in read}  # "articles.jsonl#3"
    files = {os.path.realpath(where) for where in troubled if where != STDIN}
    piped = stdin_name or STDIN
    return tuple(path for path in named if (piped in troubled if path == STDIN else not _was_read(path, files)))


def _was_read(path: str, troubled: set[str]) -> bool:
    # Not pathlib: it raises for a name that is longer than any can be.
    if os.path.isdir(path):  # noqa: PTH112
        return os.access(path, os.R_OK | os.X_OK)
    return os.path.exists(path) and os.path.realpath(path) not in troubled  # noqa: PTH110
