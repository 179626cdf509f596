"""What is written in the house: nothing of the machine it was written on, nothing unfinished, a first line each."""

from __future__ import annotations

import ast
import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

# Spelled so that this file does not find itself.
MACHINE = re.compile(r"(?<![\w.~:$}-])/(?:work|root|home|Users|tmp|opt)" r"/\w|[A-Z]:\\Users")
REGISTRY = re.compile(r"\b(?:pypi[.]org|pythonhosted[.]org|npmjs[.](?:org|com)|debian[.]org)\b|--(?:extra-)?index-url")
UNFINISHED = re.compile(r"\b(?:TO" r"DO|FIX" r"ME|TB" r"D)\b")


def _files() -> list[Path]:
    """What a commit would hold: known files and new ones that are not ignored."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"], cwd=ROOT, capture_output=True
    )
    if listing.returncode or not listing.stdout:
        pytest.skip("not a git checkout, so nobody can say which files belong to it")
    return [path for name in listing.stdout.decode().split("\0") if name and (path := ROOT / name).is_file()]


def _found(pattern: re.Pattern[str], but: tuple[str, ...] = ()) -> list[str]:
    places = []
    for path in _files():
        name = path.relative_to(ROOT).as_posix()
        try:
            text = path.read_text("utf-8")
        except UnicodeDecodeError:
            continue
        if name not in but:
            places += [
                f"{name}:{number}: {line.strip()[:100]}"
                for number, line in enumerate(text.splitlines(), 1)
                if pattern.search(line)
            ]
    return places


def test_no_path_of_one_machine_is_written_anywhere():
    assert _found(MACHINE) == []


def test_no_address_of_a_registry_is_written_anywhere():
    # The Makefile names the options that keep the addresses out of the lock.
    assert _found(REGISTRY, but=("Makefile",)) == []


def test_nothing_says_that_it_is_unfinished():
    assert _found(UNFINISHED) == []


PACKAGE = sorted((ROOT / "numcheck").rglob("*.py"))


@pytest.mark.parametrize("path", PACKAGE, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_module_opens_with_one_sentence(path):
    words = ast.get_docstring(ast.parse(path.read_text("utf-8")))
    assert words, "a module opens with a docstring that says what it is for"
    opening = " ".join(words.split("\n\n")[0].split())
    assert opening.endswith("."), f"the first paragraph is no sentence: {opening}"
    assert not re.search(r"[a-z)`\"]\. [A-Z]", opening), f"the first paragraph is more than one sentence: {opening}"
