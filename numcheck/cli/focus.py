"""`--focus`: which documents a few changed files are compared with."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck.cli.options import STDIN

if TYPE_CHECKING:
    from numcheck.config import Settings
    from numcheck.model import Document

_NO_GIT = "--focus: there is no git repository here"


def corpus(paths: tuple[str, ...], settings: Settings) -> tuple[tuple[str, ...], Settings, str]:
    """What to read so that these files meet whatever they may contradict, and what to say about that.

    That is what git knows of the current folder; without git, what the configuration includes; without that, the files
    alone. Where it is what git knows, as usual, nothing is said.
    """
    from numcheck.intake import files_of

    if not files_of(paths, settings)[0]:  # all are excluded, so that nothing could be told of them
        return paths, settings, ""
    known = _known_to_git()
    if known is not None:
        return (".", *paths), replace(settings, only=known), ""
    if settings.include:
        return (".", *paths), settings, f"{_NO_GIT}: compared with what the configuration includes"
    return paths, settings, f"{_NO_GIT} and no `include` in the configuration: compared with nothing but one another"


def members(documents: Sequence[Document], paths: Sequence[str], settings: Settings) -> frozenset[str]:
    """The ids of those documents that the paths name, or that lie in a folder they name."""
    named = {os.path.realpath(settings.stdin_name if path == STDIN and settings.stdin_name else path) for path in paths}
    return frozenset(
        document.id
        for document in documents
        if document.id in paths or _lies_in(Path(os.path.realpath(document.source.path)), named)
    )


def _lies_in(path: Path, named: set[str]) -> bool:
    return any(str(part) in named for part in (path, *path.parents))


def _known_to_git() -> frozenset[str] | None:
    """Real paths of the files in git's index below the current folder; None where there is no repository, or no git."""
    ask = ["git", "-c", "core.fsmonitor=false", "ls-files", "-z"]  # a repository may name a program as its monitor
    try:
        done = subprocess.run(ask, capture_output=True, check=True)
    except (OSError, subprocess.CalledProcessError):
        return None
    here = Path(os.path.realpath("."))
    return frozenset(str(here / os.fsdecode(name)) for name in done.stdout.split(b"\0") if name)
