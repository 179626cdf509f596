"""Folder -> the configuration file that is in force there."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from numcheck.model import Problem
from numcheck.ruleset.toml import Sheet, Trail, open_sheet

#: The code of every problem with a configuration.
CODE = "NC904"

#: In each folder the first of them that is there; pyproject.toml only where it has a table for numcheck.
NAMES = (".numcheck.toml", "numcheck.toml", "pyproject.toml")
_PROJECT = NAMES[-1]
_IN_PROJECT: Trail = ("tool", "numcheck")


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """A configuration file, decoded to tables but not yet understood."""

    path: Path
    sheet: Sheet
    trail: Trail  # where in the sheet the configuration stands

    @property
    def table(self) -> dict[str, Any]:
        table: Any = self.sheet.table
        for step in self.trail:
            table = table.get(step) if isinstance(table, dict) else None
        return table if isinstance(table, dict) else {}


class BrokenConfig(Exception):
    """The configuration cannot be used; `problems` has every error of it."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(f"{problem.where}: {problem.what}" for problem in problems))
        self.problems = problems


def nearest(start: Path) -> Page | None:
    """The configuration of `start`: its own, else that of the nearest folder above it that has one.

    Raises:
        BrokenConfig: the file is there and cannot be read.
    """
    here = Path(os.path.realpath(start))
    for folder in (here, *here.parents):
        for name in NAMES:
            path = folder / name
            if _there(path) and (page := _page(path, _shown(path, here))):
                return page
    return None


def named(path: Path) -> Page:
    """The configuration in this very file.

    Raises:
        BrokenConfig: it cannot be read.
    """
    page = _page(path, path.as_posix())
    if page is None:
        what, hint = "has no [tool.numcheck] table", "add one, or name another file"
        raise BrokenConfig((Problem(where=path.as_posix(), what=what, hint=hint, code=CODE),))
    return page


def _page(path: Path, name: str) -> Page | None:
    sheet = open_sheet(path, name, kind="configuration", code=CODE)
    if path.name != _PROJECT:
        if isinstance(sheet, Problem):
            raise BrokenConfig((sheet,))
        return Page(path=path, sheet=sheet, trail=())
    if isinstance(sheet, Problem):  # what other tools make of a broken pyproject.toml is theirs to tell
        if _speaks_of_us(path):
            raise BrokenConfig((sheet,))
        return None
    tool = sheet.table.get("tool")
    ours = isinstance(tool, dict) and isinstance(tool.get("numcheck"), dict)
    return Page(path=path, sheet=sheet, trail=_IN_PROJECT) if ours else None


def _there(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:  # a folder that may not be looked into
        return False


def _speaks_of_us(path: Path) -> bool:
    try:
        return b"tool.numcheck" in path.read_bytes()
    except OSError:
        return False


def _shown(path: Path, here: Path) -> str:
    return Path(os.path.relpath(path, here)).as_posix()
