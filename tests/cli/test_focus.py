"""`--focus`: a few files against the corpus, and what the corpus is."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path

import pytest

from numcheck.cli import main

ONE = "Rebels fired 41 rockets at Marwick on 3 May 2024.\n"
OTHER = "On 3 May 2024 rebels fired 64 rockets at Marwick.\n"
MISCOUNT = "Of 80 people asked, 40 (45%) agreed.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two reports that contradict each other, and a share that is wrong; no repository."""
    monkeypatch.chdir(tmp_path)
    for name in [name for name in os.environ if name.startswith(("GIT_", "PRE_COMMIT"))]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    for name, text in {"one.txt": ONE, "two.txt": OTHER, "poll.txt": MISCOUNT}.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def git(*arguments: str) -> None:
    subprocess.run(["git", *arguments], check=True, capture_output=True)


def run(capsys, *arguments: str) -> tuple[int, list[str], int]:
    """Exit code, codes of the findings, and how many documents were read."""
    code = main(["--focus", "--format", "json", *arguments])
    data = json.loads(capsys.readouterr().out)
    return code, [finding["code"] for finding in data["findings"]], data["summary"]["documents"]


def test_outside_a_repository_only_the_files_are_compared(folder: Path, capsys) -> None:
    assert run(capsys, "one.txt", "--allow-empty") == (0, [], 1)
    assert run(capsys, "one.txt", "two.txt") == (1, ["NC101"], 2)


def test_outside_a_repository_the_configuration_may_name_a_corpus(folder: Path, capsys) -> None:
    (folder / "numcheck.toml").write_text('include = ["*.txt"]\n', "utf-8")
    assert run(capsys, "one.txt") == (1, ["NC101"], 3)


def test_outside_a_repository_it_says_what_the_files_are_compared_with(folder: Path, capsys) -> None:
    main(["--focus", "one.txt"])
    assert "no git repository here and no `include`" in capsys.readouterr().err
    main(["--focus", "-q", "poll.txt"])
    assert capsys.readouterr().err == ""
    (folder / "numcheck.toml").write_text('include = ["*.txt"]\n', "utf-8")
    main(["--focus", "one.txt"])
    assert "compared with what the configuration includes" in capsys.readouterr().err
    git("init", "--quiet")
    git("add", ".")
    main(["--focus", "one.txt"])
    assert capsys.readouterr().err == ""


def test_in_a_repository_they_meet_what_git_knows(folder: Path, capsys) -> None:
    git("init", "--quiet")
    assert run(capsys, "one.txt", "--allow-empty") == (0, [], 1)
    git("add", "two.txt")
    assert run(capsys, "one.txt") == (1, ["NC101"], 2)
    git("add", ".")
    assert run(capsys, "one.txt") == (1, ["NC101"], 3)
    assert run(capsys, "poll.txt") == (1, ["NC203"], 3)
    assert run(capsys, ".") == (1, ["NC101", "NC203"], 3)


def test_a_file_that_git_lists_and_nobody_finds_is_no_trouble(folder: Path, capsys) -> None:
    git("init", "--quiet")
    git("add", ".")
    (folder / "two.txt").unlink()
    assert run(capsys, "one.txt") == (0, [], 2)


def test_where_all_is_excluded_nothing_is_read(folder: Path, capsys) -> None:
    git("init", "--quiet")
    git("add", ".")
    assert run(capsys, "one.txt", "--exclude", "one.txt", "--force-exclude", "--allow-empty") == (0, [], 0)


def test_nothing_compared_is_3_and_0_for_pre_commit(folder: Path, capsys, monkeypatch) -> None:
    assert run(capsys, "one.txt")[0] == 3
    monkeypatch.setenv("PRE_COMMIT", "1")
    assert run(capsys, "one.txt")[0] == 0


def test_a_folder_may_be_the_focus(folder: Path, capsys) -> None:
    git("init", "--quiet")
    (folder / "in").mkdir()
    (folder / "two.txt").rename(folder / "in" / "two.txt")
    git("add", ".")
    assert run(capsys, "in") == (1, ["NC101"], 3)


def test_a_focus_needs_something_to_look_at(folder: Path, capsys) -> None:
    assert main(["--focus"]) == 2
    assert "needs the PATHs" in capsys.readouterr().err


def test_nothing_is_called_stale_from_a_part(folder: Path, capsys) -> None:
    (folder / ".numcheck-accepted.toml").write_text('[[accept]]\nfingerprint = "1"\nreason = "x"\n', "utf-8")
    main(["--write-baseline", "-q"])
    (folder / "two.txt").unlink()
    capsys.readouterr()
    assert main(["--focus", "one.txt", "--allow-empty"]) == 0
    assert "stale" not in capsys.readouterr().out
