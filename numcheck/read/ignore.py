"""Folder -> what its `.gitignore` files leave out."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from numcheck.model import Problem
from numcheck.read.decode import Unreadable
from numcheck.read.load import load
from numcheck.read.shown import shown

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

_NAME = ".gitignore"


@dataclass(frozen=True, slots=True)
class Ignore:
    """The patterns in force in one folder: its own and those of the folders above it."""

    layers: tuple[tuple[str, GitIgnoreSpec], ...] = ()  # folder and its patterns, the outermost first

    def leaves_out(self, path: str, *, folder: bool) -> bool:
        """Whether `path` is ignored; the nearest file with a matching pattern decides, as in git."""
        for base, spec in reversed(self.layers):
            inside = os.path.relpath(path, base).replace(os.sep, "/")
            include = spec.check_file(inside + "/" if folder else inside).include
            if include is not None:
                return include
        return False

    def below(self, folder: str, problems: list[Problem]) -> Ignore:
        """The patterns in force in `folder`, which lies right below the present one."""
        spec = _spec(folder, problems)
        return Ignore((*self.layers, (folder, spec))) if spec is not None else self


def above(folder: str, problems: list[Problem]) -> Ignore:
    """The patterns of the folders above `folder`, an absolute path, up to the root of its repository.

    Outside of a repository, and for a folder that is ignored itself but was asked for, there are none.
    """
    parents = _parents(folder)
    ignore = Ignore()
    for inner, parent in zip([*parents[1:], folder], parents, strict=True) if parents else ():
        ignore = ignore.below(parent, problems)
        if ignore.leaves_out(inner, folder=True):
            return Ignore()
    return ignore


def _parents(folder: str) -> list[str]:
    """The folders from the repository's root down to the one that holds `folder`."""
    above = list(Path(folder).parents)
    root = next((n for n, parent in enumerate(above) if os.path.lexists(parent / ".git")), None)
    if root is None or os.path.lexists(Path(folder, ".git")):
        return []
    return [str(parent) for parent in above[root::-1]]


def _spec(folder: str, problems: list[Problem]) -> GitIgnoreSpec | None:
    path = str(Path(folder, _NAME))
    if not os.path.lexists(path):
        return None
    from pathspec import GitIgnoreSpec  # only where there is something to ignore

    try:
        lines = load(path).decode("utf-8", "replace").splitlines()
    except Unreadable as trouble:
        problems.append(Problem(where=shown(path), what=trouble.what, hint=f"nothing is ignored by it; {trouble.hint}"))
        return None
    good = []
    for number, line in enumerate(lines, 1):
        try:
            GitIgnoreSpec.from_lines([line])
        except ValueError:
            what = f"not a pattern: {shown(line)}"
            problems.append(Problem(where=f"{shown(path)}:{number}", what=what, hint="this line is left out"))
        else:
            good.append(line)
    return GitIgnoreSpec.from_lines(good)
