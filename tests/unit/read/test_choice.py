"""A run reads what its configuration wants of the folders, and what is named."""

from __future__ import annotations

import io
from pathlib import Path

import pytest

from numcheck.read import read
from numcheck.read.choice import Choice


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for name in ("a.md", "b.txt", "drafts/c.md", "drafts/old/d.md", "node_modules/e.md"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("Nine goats.")
    return tmp_path


def ids(*paths: str, stdin: bytes | None = None, **choice) -> list[str]:
    reading = read(paths, stdin=None if stdin is None else io.BytesIO(stdin), choice=Choice(**choice))
    return [document.id for document in reading.documents]


def test_no_choice_takes_everything(folder: Path) -> None:
    assert ids(".") == ["a.md", "b.txt", "drafts/c.md", "drafts/old/d.md", "node_modules/e.md"]


def test_what_is_excluded_is_left_out_with_everything_below(folder: Path) -> None:
    assert ids(".", exclude=("drafts/", "node_modules/")) == ["a.md", "b.txt"]
    assert ids(".", exclude=("drafts/*", "!drafts/c.md", "*.txt")) == ["a.md", "drafts/c.md", "node_modules/e.md"]


def test_patterns_begin_at_the_root(folder: Path) -> None:
    assert ids("drafts", root=str(folder), exclude=("/c.md",)) == ["drafts/c.md", "drafts/old/d.md"]
    assert ids("drafts", root=str(folder / "drafts"), exclude=("/c.md",)) == ["drafts/old/d.md"]


def test_only_what_is_included_is_read(folder: Path) -> None:
    assert ids(".", include=("drafts/", "*.txt")) == ["b.txt", "drafts/c.md", "drafts/old/d.md"]
    assert ids(".", include=("*.md",), exclude=("old/", "node_modules/")) == ["a.md", "drafts/c.md"]


def test_what_is_named_is_read_unless_that_is_forced(folder: Path) -> None:
    assert ids("drafts/c.md", exclude=("drafts/",)) == ["drafts/c.md"]
    assert ids("drafts", exclude=("drafts/",)) == ["drafts/c.md", "drafts/old/d.md"]
    assert ids("drafts/c.md", "drafts", "a.md", exclude=("drafts/",), forced=True) == ["a.md"]
    assert ids("a.md", "b.txt", include=("*.txt",), forced=True) == ["b.txt"]


def test_what_no_reader_knows_is_left_aside_where_that_is_forced(folder: Path) -> None:
    (folder / "f.bin").write_bytes(bytes(range(256)) * 20)
    reading = read(["f.bin", "a.md"], choice=Choice(forced=True))
    assert [document.id for document in reading.documents] == ["a.md"]
    assert reading.problems == ()
    assert [note.where for note in reading.notes] == ["f.bin"]


def test_a_list_of_files_limits_folders_and_not_what_is_named(folder: Path) -> None:
    only = frozenset({str(folder.resolve() / "b.txt")})
    assert ids(".", only=only) == ["b.txt"]
    assert ids(".", "a.md", only=only) == ["a.md", "b.txt"]
    assert ids(".", "a.md", only=only, forced=True) == ["a.md", "b.txt"]


def test_standard_input_stands_for_a_file(folder: Path) -> None:
    choice = Choice(stdin_name="a.md")
    reading = read([".", "-"], stdin=io.BytesIO(b"# Ten\n\nTen *geese*."), choice=choice)
    there = {document.id: document.text for document in reading.documents}
    assert "-" not in there and len(there) == 5
    assert "Ten geese." in there["a.md"]


def test_the_file_need_not_be_there(folder: Path) -> None:
    assert ids("-", stdin=b"Ten geese.", stdin_name="new/f.md") == ["new/f.md"]
    assert ids("-", stdin=b"Ten geese.", stdin_name="drafts/f.md", exclude=("drafts/",), forced=True) == []
