"""Runs what a page shows: its files, its commands with what they print, its Python, its rules.

A comment right above a fence says what the fence is:

    <!-- file: NAME -->      a file with this text
    <!-- run -->             commands, each of which must leave with 0; `<!-- run: 1 -->` for another exit code
    <!-- prints -->          what the fence before prints, whole; a line of `...` stands for any number of lines
    <!-- python -->          Python that runs
    <!-- rules -->           a pack of rules whose examples and cases all come out

Every page has an empty folder to itself, in which its fences follow one another.
"""

from __future__ import annotations

import contextlib
import io
import re
import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from numcheck.cli import main
from numcheck.prove import prove
from numcheck.ruleset import load

_FENCE = re.compile(r"^<!-- (file|run|prints|python|rules)(?:: (.+?))? -->\n+```(\w*)[^\n]*\n(.*?)^```$", re.M | re.S)


@dataclass(frozen=True)
class Fence:
    """A fence of a page with what its comment says of it."""

    page: str
    line: int
    sort: str
    told: str  # what stands behind the colon
    text: str

    @property
    def where(self) -> str:
        return f"{self.page}:{self.line}"


def fences(page: Path) -> Iterator[Fence]:
    text = page.read_text("utf-8")
    for found in _FENCE.finditer(text):
        line = text.count("\n", 0, found.start()) + 1
        yield Fence(page.name, line, found[1], found[2] or "", found[4])


def play(page: Path, folder: Path) -> int:
    """Runs every fence of a page in `folder`, which is the current one; returns how many were run."""
    printed, played = "", 0
    for fence in fences(page):
        played += 1
        if fence.sort == "file":
            target = folder / fence.told
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_text(fence.text, "utf-8")
        elif fence.sort == "run":
            printed = "".join(_command(line, fence) for line in fence.text.splitlines() if line.strip())
        elif fence.sort == "python":
            printed = _caught(lambda text=fence.text, name=fence.where: exec(compile(text, name, "exec"), {}))
        elif fence.sort == "rules":
            _proves(fence, folder)
        else:
            assert _fits(fence.text, printed), f"{fence.where} shows\n{fence.text}\nwhere this is printed:\n{printed}"
    return played


def _command(line: str, fence: Fence) -> str:
    program, *words = shlex.split(line, comments=True)
    assert program == "numcheck", f"{fence.where} runs {program}"
    codes: list[int] = []
    printed = _caught(lambda: codes.append(main(words)))
    assert codes == [int(fence.told or 0)], f"{fence.where}: {line} leaves with {codes}\n{printed}"
    return printed


def _caught(step) -> str:
    out = io.StringIO()
    with contextlib.redirect_stdout(out):
        step()
    return out.getvalue()


def _proves(fence: Fence, folder: Path) -> None:
    pack = re.search(r'^pack = "([\w-]+)"$', fence.text, re.M)[1]
    place = folder / f"of line {fence.line}"
    place.mkdir()
    (place / f"{pack}.toml").write_text(fence.text, "utf-8")
    rows = prove(load([place]), only=[pack]).rows
    assert rows, f"{fence.where} proves nothing"
    assert [row for row in rows if not row.passed] == [], fence.where


def _fits(shown: str, printed: str) -> bool:
    """Whether the shown lines are the printed ones, but for those that `...` stands for."""
    parts = re.split(r"^ *\.\.\.\n", shown, flags=re.M)
    if len(parts) == 1:
        return shown == printed
    if not (printed.startswith(parts[0]) and printed.endswith(parts[-1])):
        return False
    at, end = len(parts[0]), len(printed) - len(parts[-1])
    for part in parts[1:-1]:
        found = printed.find(part, at, end)
        if found < 0:
            return False
        at = found + len(part)
    return at <= end
