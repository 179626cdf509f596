"""The pinned versions: everything that is needed, by name, version and hash, and never by address."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
#: Lock -> the extras that it pins beside what numcheck itself needs.
LOCKS = {"requirements.lock": (), "requirements-dev.lock": ("dev",), "requirements-docs.lock": ("docs",)}

_PIN = re.compile(r"(?P<name>[a-z0-9-]+)==(?P<version>[^ ;\\]+)(?: ; [^\\]+)? \\")
_HASH = re.compile(r"    --hash=sha256:[0-9a-f]{64}(?: \\)?")


def _pins(lock: str) -> set[tuple[str, str]]:
    lines = (ROOT / lock).read_text("utf-8").splitlines()
    return {(found["name"], found["version"]) for line in lines if (found := _PIN.fullmatch(line))}


def _asked(extras: tuple[str, ...]) -> set[str]:
    """The names that pyproject.toml asks for, in the spelling of the locks."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    wanted = [*project["project"]["dependencies"], *project["dependency-groups"]["build"]]
    for extra in extras:
        wanted += project["project"]["optional-dependencies"][extra]
    return {re.split(r"[^A-Za-z0-9._-]", one)[0].lower().replace("_", "-") for one in wanted}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_pins_hashes_and_comments_only(lock):
    lines = (ROOT / lock).read_text("utf-8").splitlines()
    known = (_PIN, _HASH, re.compile(r" *#.*"))
    assert [line for line in lines if not any(form.fullmatch(line) for form in known)] == []
    assert not any("://" in line for line in lines)


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_pins_everything_that_the_project_asks_for(lock):
    missing = _asked(LOCKS[lock]) - {name for name, _ in _pins(lock)}
    assert not missing, f"make lock: {lock} does not pin {', '.join(sorted(missing))}"


def test_what_is_tested_is_what_the_demo_runs():
    for lock in LOCKS:
        assert _pins("requirements.lock") <= _pins(lock), lock
