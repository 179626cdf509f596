"""What `.gitignore` files leave out."""

from pathlib import Path

import pytest

from numcheck.read import read


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with texts in two folders."""
    (tmp_path / ".git").mkdir()
    for name in ("a.txt", "draft.txt", "news/a.txt", "news/draft.txt", "news/old/b.txt", "build/c.txt"):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("Nine goats.")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def found(*paths: str) -> list[str]:
    return [document.id for document in read(paths).documents]


def test_without_patterns_everything_is_read(tree: Path) -> None:
    assert len(found(".")) == 6


def test_patterns_leave_out_files_and_folders(tree: Path) -> None:
    (tree / ".gitignore").write_text("draft.txt\nbuild/\n# a.txt\n")
    assert found(".") == ["a.txt", "news/a.txt", "news/old/b.txt"]


def test_a_pattern_with_a_slash_holds_for_its_own_folder(tree: Path) -> None:
    (tree / ".gitignore").write_text("/a.txt\n")
    assert "news/a.txt" in found(".")
    assert "a.txt" not in found(".")


def test_an_exclamation_mark_takes_back(tree: Path) -> None:
    (tree / ".gitignore").write_text("*.txt\n!draft.txt\n")
    assert found(".") == ["draft.txt", "news/draft.txt"]


def test_the_nearest_file_decides(tree: Path) -> None:
    (tree / ".gitignore").write_text("*.txt\n")
    (tree / "news/.gitignore").write_text("!a.txt\n")
    assert found(".") == ["news/a.txt"]


def test_nothing_below_an_ignored_folder_comes_back(tree: Path) -> None:
    (tree / ".gitignore").write_text("old/\n!news/old/b.txt\n")
    (tree / "news/old/.gitignore").write_text("!b.txt\n")
    assert "news/old/b.txt" not in found(".")


def test_patterns_of_the_folders_above_hold_up_to_the_repository(tree: Path) -> None:
    (tree / ".gitignore").write_text("draft.txt\n")
    assert found("news") == ["news/a.txt", "news/old/b.txt"]
    (tree / ".git").rmdir()
    assert found("news") == ["news/a.txt", "news/draft.txt", "news/old/b.txt"]


def test_patterns_above_a_repository_mean_nothing_in_it(tree: Path) -> None:
    (tree / ".gitignore").write_text("*.txt\n")
    (tree / "news/.git").mkdir()
    assert len(found("news")) == 3


def test_what_is_named_is_read_although_ignored(tree: Path) -> None:
    (tree / ".gitignore").write_text("draft.txt\nbuild/\n")
    assert found("draft.txt") == ["draft.txt"]
    assert found("build") == ["build/c.txt"]


def test_a_broken_pattern_is_told_and_the_others_hold(tree: Path) -> None:
    (tree / ".gitignore").write_text("!\ndraft.txt\n")
    reading = read(["."])
    assert "draft.txt" not in [d.id for d in reading.documents]
    assert [(p.where.rsplit("/", 1)[-1], p.what) for p in reading.problems] == [(".gitignore:1", "not a pattern: !")]


def test_a_pattern_file_that_is_a_folder_is_told(tree: Path) -> None:
    (tree / ".gitignore").mkdir()
    reading = read(["."])
    assert len(reading.documents) == 6
    assert [p.what for p in reading.problems] == ["a folder, not a file"]
