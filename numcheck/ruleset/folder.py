"""Folder of rules -> its packs and classes, decoded to tables but not yet understood."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from functools import cache
from hashlib import sha256
from pathlib import Path

from numcheck.model import Problem
from numcheck.ruleset.locate import builtin
from numcheck.ruleset.toml import CODE, Sheet, open_sheet

CLASSES = "classes.toml"

#: The most packs of a folder.
MOST_FILES = 200

#: How the shipped folder is shown to people, wherever it is installed.
SHIPPED = "rules"

# The shipped folder holds other data too; a file of it is a pack by its words.
_IS_PACK = re.compile(rb"^(?:pack[ \t]*=|\[\[[ \t]*slot[ \t]*\]\])", re.MULTILINE)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Folder:
    """The files of one folder, decoded to tables; each is equal to itself alone, so that what it came to is kept."""

    name: str  # as shown to people
    packs: tuple[Sheet, ...]
    classes: tuple[Sheet, ...]  # one or none
    problems: tuple[Problem, ...]
    digest: str  # of everything in it that can change a result


@cache
def shipped() -> Folder:
    """The shipped folder. Other data in it changes what is read from a text, so the digest covers every file."""
    home = builtin()
    digest = sha256()
    packs: list[Sheet] = []
    classes: list[Sheet] = []
    problems: list[Problem] = []
    for path in sorted(p for p in home.iterdir() if p.is_file()):
        raw = path.read_bytes()
        digest.update(f"{path.name} {len(raw)} ".encode() + raw)
        if path.suffix != ".toml" or not (path.name == CLASSES or _IS_PACK.search(raw)):
            continue
        sheet = open_sheet(path, f"{SHIPPED}/{path.name}")
        if isinstance(sheet, Problem):
            problems.append(sheet)
        else:
            (classes if path.name == CLASSES else packs).append(sheet)
    return Folder(
        name=SHIPPED,
        packs=tuple(packs),
        classes=tuple(classes),
        problems=tuple(problems),
        digest=digest.hexdigest(),
    )


def read(folder: Path) -> Folder:
    name = folder.as_posix()
    empty = Folder(name=name, packs=(), classes=(), problems=(), digest="")
    try:
        paths = sorted(p for p in folder.iterdir() if p.suffix == ".toml")
    except FileNotFoundError:
        return _refused(empty, "there is no such folder", "give the path of a folder that holds packs")
    except NotADirectoryError:
        return _refused(empty, "is a file", "give the folder that it is in")
    except OSError as error:
        return _refused(empty, f"cannot be read: {error.strerror or error}", "check the path and its permissions")
    if not paths:
        return _refused(empty, "has no *.toml file", "a folder of rules holds at least one pack, or a classes.toml")
    if len(paths) > MOST_FILES:
        return _refused(empty, f"{len(paths):,} *.toml files", f"a folder of rules holds at most {MOST_FILES}")
    sheets = {path.name: _known(_opened(path, folder)) for path in paths}
    good = {file: sheet for file, sheet in sheets.items() if isinstance(sheet, Sheet)}
    digest = sha256()
    for file, sheet in good.items():
        digest.update(f"{file} {len(sheet.raw)} ".encode() + sheet.raw)
    return Folder(
        name=name,
        packs=tuple(sheet for file, sheet in good.items() if file != CLASSES),
        classes=tuple(sheet for file, sheet in good.items() if file == CLASSES),
        problems=tuple(sheet for sheet in sheets.values() if isinstance(sheet, Problem)),
        digest=digest.hexdigest(),
    )


def _opened(path: Path, folder: Path) -> Sheet | Problem:
    # Problems quote what a file holds: a link in somebody's rules must not lead to the secrets of who runs them.
    if not Path(os.path.realpath(path)).is_relative_to(os.path.realpath(folder)):
        hint = "put a copy of the file in the folder, or name the folder that it is in"
        return Problem(where=path.as_posix(), what="a link to a file outside of the folder", hint=hint, code=CODE)
    return open_sheet(path, path.as_posix())


def _known(sheet: Sheet | Problem) -> Sheet | Problem:
    """The sheet, unless it is a stranger: neither a pack nor classes."""
    if isinstance(sheet, Problem) or Path(sheet.name).name == CLASSES:
        return sheet
    if sheet.table.keys() & {"pack", "slot", "schema"}:
        return sheet
    hint = f'a pack has `schema = 1`, `pack = "..."` and [[slot]] tables; word classes stand in {CLASSES}'
    return Problem(where=sheet.name, what="is no pack", hint=hint, code=CODE)


def _refused(folder: Folder, what: str, hint: str) -> Folder:
    problem = Problem(where=folder.name, what=what, hint=hint, code=CODE)
    return Folder(name=folder.name, packs=(), classes=(), problems=(problem,), digest="")
