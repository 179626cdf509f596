"""Paths and settings -> documents: which files a run wants, and what its configuration knows of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import BinaryIO

from numcheck.config import Settings, sources
from numcheck.model import Problem
from numcheck.read import Reading, look, read
from numcheck.read.choice import Choice
from numcheck.read.find import Findings
from numcheck.read.load import LIMIT


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
