"""Paths and settings -> documents: which files a run wants, and what its configuration knows of them."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from numcheck.config import Settings, sources
from numcheck.model import Problem
from numcheck.read import Reading, look, read
from numcheck.read.choice import Choice
from numcheck.read.find import Findings
from numcheck.read.load import LIMIT
from numcheck.read.own import is_report

#: So many characters tell whether a file holds a report.
_BEGINNING = 4_000


def gather(paths: Sequence[str], settings: Settings, *, stdin: BinaryIO | None = None) -> Reading:
    """The documents that these settings choose under the paths, with what the settings know of their sources."""
    reading = read(paths, stdin=stdin, choice=choice(settings))
    return replace(reading, documents=sources.described(reading.documents, settings))


def wanted(paths: Sequence[str], settings: Settings) -> Findings:
    """The files that `gather` would read."""
    return look(paths, choice(settings))


def files_of(paths: Sequence[str], settings: Settings) -> tuple[tuple[str, ...], tuple[Problem, ...]]:
    """The files that would be read, as they are shown to people; and what is wrong with the paths."""
    found = wanted(paths, settings)
    return tuple(file.id for file in found.files), found.problems


def texts_among(files: Sequence[Path], paths: Sequence[str], settings: Settings) -> list[Path]:
    """Which of these regular files `gather` would read as texts: neither empty ones nor reports of ours."""
    held = [file for file in files if (begins := _beginning(file)) and not is_report(begins)]
    texts = {os.path.realpath(found.path) for found in wanted(paths, settings).files if not found.piped} if held else ()
    return [file for file in held if os.path.realpath(file) in texts]


def _beginning(file: Path) -> str:
    try:
        with file.open(encoding="utf-8", errors="replace") as text:
            return text.read(_BEGINNING)
    except OSError:  # met and told again by whoever writes it
        return ""


def choice(settings: Settings) -> Choice:
    """What the settings say of files."""
    return Choice(
        root=str(settings.root),
        include=settings.include,
        exclude=settings.excluded,
        forced=settings.force_exclude,
        only=settings.only,
        stdin_name=settings.stdin_name,
    )


def slurped(stdin: BinaryIO | None) -> bytes | None:
    """The bytes of standard input, because both its prose and its comments are read; None where it fails."""
    try:
        return stdin.read(LIMIT + 1) if stdin is not None else None
    except (OSError, ValueError):  # met and told again by the reader
        return None
