"""A folder of the user's rules, written down in a test."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from numcheck.model import Problem
from numcheck.ruleset import BrokenRules, RuleSet, load

GOOD = """
schema = 1
pack = "orchard"

[[slot]]
id = "apples-picked"
asks = "How many apples were picked?"
unit = "count"
noun = ["apple", "pear"]
verb = ["pick"]

  [[slot.example]]
  text = "The pickers picked 40 apples."
  reads = ["40 count"]
  [[slot.example]]
  text = "The pickers ate 40 apples."
  reads = []
  [[slot.case]]
  docs = ["They picked 40 apples.", "They picked 50 apples."]
  verdict = "conflict"
"""

Write = Callable[[Mapping[str, str | bytes]], Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes files by name into a folder of rules."""

    def _write(files: Mapping[str, str | bytes]) -> Path:
        folder = tmp_path / "mine"
        folder.mkdir(exist_ok=True)
        for name, content in files.items():
            (folder / name).write_bytes(content if isinstance(content, bytes) else content.encode())
        return folder

    return _write


@pytest.fixture
def good() -> str:
    """A pack without a fault."""
    return GOOD


@pytest.fixture
def rules(write: Write) -> Callable[..., RuleSet]:
    """The shipped rules with one pack, and with word classes if given."""

    def _rules(pack: str = GOOD, classes: str = "") -> RuleSet:
        return load([write({"orchard.toml": pack} | ({"classes.toml": classes} if classes else {}))])

    return _rules


@pytest.fixture
def faults(write: Write) -> Callable[..., tuple[Problem, ...]]:
    """Every problem of the files given by name; of a pack alone where only its text is given."""

    def _faults(files: str | Mapping[str, str | bytes]) -> tuple[Problem, ...]:
        folder = write({"orchard.toml": files} if isinstance(files, str) else files)
        with pytest.raises(BrokenRules) as caught:
            load([folder])
        short = folder.as_posix() + "/"
        return tuple(
            Problem(where=p.where.replace(short, ""), what=p.what.replace(short, ""), hint=p.hint, code=p.code)
            for p in caught.value.problems
        )

    return _faults
