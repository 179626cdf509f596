"""Which files a run wants: what its configuration takes in and leaves out, over what `.gitignore` says."""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """What is wanted. Patterns are those of a `.gitignore` that stands in `root`, and valid."""

    root: str = "."
    include: tuple[str, ...] = ()  # files of folders must match one; none: every file
    exclude: tuple[str, ...] = ()
    forced: bool = False  # what is named itself is chosen like what lies in a folder
    only: frozenset[str] | None = None  # real paths: nothing else is taken from a folder
    stdin_name: str = ""  # the path that standard input stands for; empty: it has none


@dataclass(frozen=True, slots=True)
class Chooser:
    """A choice, ready to be asked."""

    choice: Choice
    root: str = field(init=False)
    include: GitIgnoreSpec | None = field(init=False)
    exclude: GitIgnoreSpec | None = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "root", os.path.realpath(self.choice.root))
        object.__setattr__(self, "include", _spec(self.choice.include))
        object.__setattr__(self, "exclude", _spec(self.choice.exclude))

    def leaves_out(self, real: str, *, folder: bool) -> bool:
        """Whether nothing at this real path is wanted."""
        if self._matches(self.exclude, real, folder):
            return True
        if folder:
            return False
        return self.include is not None and not self._matches(self.include, real, folder=False)

    def found(self, real: str, *, folder: bool) -> bool:
        """Whether what lies in a folder at this real path is taken."""
        listed = folder or self.choice.only is None or real in self.choice.only
        return listed and not self.leaves_out(real, folder=folder)

    def named(self, real: str) -> bool:
        """Whether a file that was named itself is taken."""
        return not self.choice.forced or not self.leaves_out(real, folder=False)

    def for_folder(self, real: str) -> Chooser:
        """How a folder that was asked for is searched: what lies in an excluded one was asked for with it."""
        if self.choice.forced or not self._matches(self.exclude, real, folder=True):
            return self
        return Chooser(replace(self.choice, exclude=()))

    def _matches(self, spec: GitIgnoreSpec | None, real: str, folder: bool) -> bool:
        if spec is None:
            return False
        inside = os.path.relpath(real, self.root).replace(os.sep, "/")
        while inside.startswith("../"):  # beside the root only patterns without a place can match
            inside = inside[3:]
        return bool(spec.match_file(inside + "/" if folder else inside))


def _spec(patterns: tuple[str, ...]) -> GitIgnoreSpec | None:
    if not patterns:
        return None
    from pathspec import GitIgnoreSpec  # only where there is something to match

    return GitIgnoreSpec.from_lines(patterns)
