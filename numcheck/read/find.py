"""Paths -> files to read, each once."""

from __future__ import annotations

import os
import stat
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from pathlib import Path
from sys import intern

from numcheck.model import Note, Problem
from numcheck.read.choice import Choice, Chooser
from numcheck.read.decode import Unreadable
from numcheck.read.ignore import Ignore, above
from numcheck.read.load import must_be_regular, unreadable
from numcheck.read.shown import shown

#: The path, and the document's id, of standard input.
STDIN = "-"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """A file to read."""

    id: str  # the path as shown to people
    path: str  # to open it
    suffix: str  # lower case, with its dot; "" for none
    named: bool  # given itself, not found in a folder
    piped: bool = False  # its text comes from standard input


@dataclass(frozen=True, slots=True, kw_only=True)
class Findings:
    """What lies under the given paths."""

    files: tuple[Found, ...]  # sorted by id
    problems: tuple[Problem, ...]
    skipped: tuple[Note, ...]


def find(paths: Sequence[str], *, suffixes: frozenset[str], choice: Choice | None = None) -> Findings:
    """The files to read; in folders only those with one of `suffixes`, and everywhere only what `choice` wants."""
    walk = _Walk(suffixes=suffixes, chooser=Chooser(choice or Choice()))
    for path in dict.fromkeys(paths):
        walk.take(path)
    named = {shown(file.path) for file in walk.files.values() if file.named}
    return Findings(
        files=tuple(sorted(walk.files.values(), key=lambda f: f.id)),
        problems=tuple(dict.fromkeys(walk.problems)),
        skipped=tuple(s for _, s in sorted(walk.skipped.items()) if s.where not in named),
    )


def piped_name(name: str) -> str:
    """The id of the document that comes from standard input, where it stands for the file of this name, or for none."""
    return shown(name) if name else STDIN


@dataclass(slots=True, kw_only=True)
class _Walk:
    """One search: what was found so far. A file is known by its real path."""

    suffixes: frozenset[str]
    chooser: Chooser
    files: dict[str, Found] = field(default_factory=dict)
    skipped: dict[str, Note] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    texts: int = 0  # how often a text was met

    def take(self, path: str) -> None:
        """A path as given."""
        if path == STDIN:
            self._take_stdin(self.chooser.choice.stdin_name)
            return
        if not path:  # to pathlib, this is the present folder
            self.problems.append(Problem(where='""', what="an empty path", hint="name a file or a folder"))
            return
        try:
            mode = Path(path).stat().st_mode
            if stat.S_ISDIR(mode):
                self._take_folder(path)
            elif self.chooser.choice.forced:
                if self.chooser.named(os.path.realpath(path)):
                    self._take_entry(path, mode)
            else:
                must_be_regular(mode)
                self._add(path, named=True)
        except Unreadable as trouble:
            self._problem(path, trouble.what, trouble.hint)
        except (OSError, ValueError) as error:
            self._missing(path, error)

    def _take_stdin(self, name: str) -> None:
        """Standard input, in the place of the file it stands for, if it stands for one."""
        if not name:
            self.files[STDIN] = Found(id=STDIN, path=STDIN, suffix="", named=True, piped=True)
            return
        real = os.path.realpath(name)
        if self.chooser.named(real):
            self.files[real] = Found(id=piped_name(name), path=name, suffix=_suffix(name), named=True, piped=True)

    def _take_folder(self, path: str) -> None:
        real = os.path.realpath(path)
        chooser = self.chooser.for_folder(real)
        if chooser.leaves_out(real, folder=True):
            return
        before = self.texts
        # Folders behind symbolic links come last: a file that lies in the tree is shown with its own path.
        linked = [(path, real, above(real, self.problems))]
        seen: set[tuple[int, int]] = set()
        while linked:
            linked.extend(self._walk(*linked.pop(0), seen, chooser))
        if self.texts == before and chooser.choice.only is None:
            known = ", ".join(sorted(s for s in self.suffixes if s))
            hint = f"read are {known} and files without a suffix, unless hidden or ignored"
            if included := chooser.choice.include:
                hint = f"`include` lets in no other than {', '.join(included)}; {hint}"
            self._problem(path, "no text in this folder", hint)

    def _walk(
        self, top: str, real_top: str, ignore: Ignore, seen: set[tuple[int, int]], chooser: Chooser
    ) -> list[tuple[str, str, Ignore]]:
        """Everything below one folder; gives back the folders behind symbolic links.

        A folder that was `seen`, known by its device and number there, is not walked again.
        """
        linked: list[tuple[str, str, Ignore]] = []
        pending = [(top, real_top, ignore)]
        while pending:
            path, real, ignore = pending.pop()
            try:
                status = Path(path).stat()
                if (status.st_dev, status.st_ino) in seen:
                    continue
                with os.scandir(path) as listing:
                    entries = sorted(listing, key=lambda e: e.name)
            except OSError as error:
                self._problem(path, unreadable(error).what, unreadable(error).hint)
                continue
            seen.add((status.st_dev, status.st_ino))
            ignore = ignore.below(real, self.problems)
            for entry in entries:
                if entry.name.startswith("."):
                    continue
                here, there = str(Path(path, entry.name)), str(Path(real, entry.name))
                try:
                    mode = entry.stat().st_mode
                except OSError as error:
                    if not ignore.leaves_out(there, folder=False) and not self._skip(here):
                        self._gone(here, entry, error)
                    continue
                folder = stat.S_ISDIR(mode)
                if ignore.leaves_out(there, folder=folder) or not chooser.found(there, folder=folder):
                    continue
                if folder:
                    if entry.is_symlink():
                        linked.append((here, os.path.realpath(here), ignore))
                    else:
                        pending.append((here, there, ignore))
                else:
                    self._take_entry(here, mode)
        return linked

    def _take_entry(self, path: str, mode: int) -> None:
        if self._skip(path):
            return
        try:
            must_be_regular(mode)
        except Unreadable as trouble:
            self._problem(path, trouble.what, trouble.hint)
        else:
            self._add(path, named=False)

    def _skip(self, path: str) -> bool:
        """Note a file that no reader knows; says whether it is one."""
        suffix = _suffix(path)
        if suffix in self.suffixes:
            return False
        self.skipped[path] = Note(where=shown(path), what=f"skipped: no reader for {shown(suffix)}", unread=True)
        return True

    def _add(self, path: str, *, named: bool) -> None:
        self.texts += 1
        real = os.path.realpath(path)
        file = Found(id=shown(path), path=path, suffix=_suffix(path), named=named)
        known = self.files.get(real)
        # Whichever order the paths come in, a file has one name: the one it was given by, else its own
        # without symbolic links, else the first in the alphabet.
        if known is None or self._rank(file, real) < self._rank(known, real):
            self.files[real] = file

    @staticmethod
    def _rank(file: Found, real: str) -> tuple[bool, bool, bool, str]:
        return not file.piped, not file.named, str(Path(file.path).absolute()) != real, file.id

    def _gone(self, path: str, entry: os.DirEntry[str], error: OSError) -> None:
        if entry.is_symlink():
            self._problem(path, "a symbolic link that leads nowhere", "mend or remove the link")
        else:
            self._problem(path, unreadable(error).what, unreadable(error).hint)

    def _missing(self, path: str, error: OSError | ValueError) -> None:
        trouble = unreadable(error)
        hint = trouble.hint
        if isinstance(error, FileNotFoundError):
            if Path(path).is_symlink():
                self._problem(path, "a symbolic link that leads nowhere", "mend or remove the link")
                return
            alike = _alike(path)
            if alike:
                hint = f"did you mean {shown(alike)}?"
        self._problem(path, trouble.what, hint)

    def _problem(self, path: str, what: str, hint: str) -> None:
        self.problems.append(Problem(where=shown(path), what=what, hint=hint))


def _suffix(path: str) -> str:
    return intern(Path(path).suffix.lower())


def _alike(path: str) -> str | None:
    """A path that exists beside the missing one and is spelt almost like it."""
    wanted = Path(path)
    try:
        names = sorted(entry.name for entry in wanted.parent.iterdir())
    except (OSError, ValueError):
        return None
    close = get_close_matches(wanted.name, names[:1000], n=1)
    return str(wanted.parent / close[0]) if close else None
