"""Which files a run reads, and what it says of the others."""

import os
import socket
from pathlib import Path

import pytest

from numcheck.read import Reading, read
from numcheck.read.choice import Choice


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


def write(folder: Path, *names: str, text: str = "Nine goats.") -> None:
    for name in names:
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def ids(reading: Reading) -> list[str]:
    return [document.id for document in reading.documents]


def told(reading: Reading) -> list[tuple[str, str]]:
    return [(problem.where, problem.what) for problem in reading.problems]


def test_a_folder_gives_its_texts_sorted_and_no_word_about_them(folder: Path) -> None:
    write(folder, "d/b.md", "d/a.txt", "d/e/c.markdown", "d/e/f.text", "d/e/README", "d/G.TXT")
    reading = read(["d"])
    assert ids(reading) == ["d/G.TXT", "d/a.txt", "d/b.md", "d/e/README", "d/e/c.markdown", "d/e/f.text"]
    assert reading.problems == reading.notes == ()


def test_hidden_files_and_folders_are_left_out(folder: Path) -> None:
    write(folder, "d/a.txt", "d/.b.txt", "d/.git/c.txt", "d/.venv/d.txt")
    assert ids(read(["d"])) == ["d/a.txt"]


def test_a_hidden_file_that_is_named_is_read(folder: Path) -> None:
    write(folder, ".notes/.a.txt")
    assert ids(read([".notes/.a.txt"])) == [".notes/.a.txt"]
    assert ids(read([".notes"])) == []


def test_a_suffix_that_no_reader_knows_is_told_in_a_folder_and_read_when_named(folder: Path) -> None:
    write(folder, "d/a.txt", "d/b.log")
    reading = read(["d"])
    assert ids(reading) == ["d/a.txt"]
    assert [(n.where, n.what) for n in reading.notes] == [("d/b.log", "skipped: no reader for .log")]
    reading = read(["d/b.log", "d"])
    assert ids(reading) == ["d/a.txt", "d/b.log"]
    assert reading.notes == ()


@pytest.mark.parametrize(
    "paths",
    [
        ["d/a.txt", "./d/a.txt", "d//a.txt", "d/./a.txt"],
        ["d", "d/a.txt"],
        ["d/a.txt", "d", "./d/", "."],
        ["d/same.txt", "d"],
    ],
)
def test_a_file_is_read_once_however_it_is_named(folder: Path, paths: list[str]) -> None:
    write(folder, "d/a.txt")
    (folder / "d/same.txt").symlink_to("a.txt")
    for order in (paths, paths[::-1]):
        assert len(read(order).documents) == 1


def test_a_file_has_the_same_name_in_whatever_order_it_is_found(folder: Path) -> None:
    write(folder, "real/a.txt")
    (folder / "alias").symlink_to("real")
    assert ids(read(["."])) == ids(read(["alias", "real"])) == ids(read(["real", "alias"])) == ["real/a.txt"]


def test_the_dot_folder_gives_plain_names(folder: Path) -> None:
    write(folder, "a.txt")
    assert ids(read(["."])) == ["a.txt"]
    assert ids(read([str(folder)])) == [f"{folder}/a.txt"]


def test_folders_that_link_to_each_other_end(folder: Path) -> None:
    write(folder, "d/a.txt", "d/e/b.txt")
    (folder / "d/e/up").symlink_to("..")
    (folder / "d/self").symlink_to(".")
    reading = read(["d"])
    assert ids(reading) == ["d/a.txt", "d/e/b.txt"]
    assert reading.problems == ()


def test_a_link_to_itself_and_a_link_to_nothing_are_told(folder: Path) -> None:
    write(folder, "d/a.txt")
    (folder / "d/gone.txt").symlink_to("nowhere.txt")
    (folder / "d/loop.txt").symlink_to("loop.txt")
    reading = read(["d"])
    assert ids(reading) == ["d/a.txt"]
    nowhere = "a symbolic link that leads nowhere"
    assert told(reading) == [("d/gone.txt", nowhere), ("d/loop.txt", nowhere)]
    assert told(read(["d/gone.txt"])) == [("d/gone.txt", nowhere)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_pipes_sockets_and_devices_are_never_opened(folder: Path) -> None:
    write(folder, "d/a.txt")
    os.mkfifo("d/pipe.txt")
    with socket.socket(socket.AF_UNIX) as bound:
        bound.bind("d/socket.txt")
        reading = read(["d", "/dev/zero"])
    assert ids(reading) == ["d/a.txt"]
    assert told(reading) == [
        ("/dev/zero", "a device, not a file"),
        ("d/pipe.txt", "a pipe, not a file"),
        ("d/socket.txt", "a socket, not a file"),
    ]
    assert all(problem.hint for problem in reading.problems)
    assert "give -" in read(["d/pipe.txt"]).problems[0].hint


def test_a_missing_path_is_told_and_the_others_are_read(folder: Path) -> None:
    write(folder, "harvest.txt")
    reading = read(["harvets.txt", "harvest.txt", "elsewhere/x.txt"])
    assert ids(reading) == ["harvest.txt"]
    assert told(reading) == [
        ("elsewhere/x.txt", "no such file or folder"),
        ("harvets.txt", "no such file or folder"),
    ]
    assert [p.hint for p in reading.problems][1] == "did you mean harvest.txt?"


@pytest.mark.parametrize("path", ["", "a\0b.txt", "x" * 5000, "\udcff.txt", "a\nb.txt", "harvest.txt/inner"])
def test_no_path_raises(folder: Path, path: str) -> None:
    write(folder, "harvest.txt")
    reading = read([path, "harvest.txt"])
    assert ids(reading) == ["harvest.txt"]
    assert len(reading.problems) == 1
    assert reading.problems[0].where.isprintable()


@pytest.mark.parametrize(
    ("name", "shown"),
    [(b"a\nb.txt", r"a\nb.txt"), (b"caf\xe9.txt", r"caf\xe9.txt"), ("x\u202etxt.md".encode(), r"x\u202etxt.md")],
)
def test_odd_names_are_read_and_shown_with_escapes(folder: Path, name: bytes, shown: str) -> None:
    try:
        Path(os.fsdecode(name)).write_text("Four figs.")
    except OSError:
        pytest.skip("this file system has no such names")
    reading = read(["."])
    assert ids(reading) == [shown]
    assert reading.documents[0].text == "Four figs."


def test_an_unreadable_file_and_folder_are_told_and_the_others_are_read(folder: Path) -> None:
    write(folder, "d/a.txt", "d/b.txt", "d/e/c.txt")
    (folder / "d/b.txt").chmod(0)
    (folder / "d/e").chmod(0)
    try:
        reading = read(["d"])
    finally:
        (folder / "d/e").chmod(0o755)
    assert "d/a.txt" in ids(reading)
    if os.geteuid() != 0:  # to root everything is readable
        assert told(reading) == [("d/b.txt", "may not be read"), ("d/e", "may not be read")]


def test_a_folder_in_which_include_lets_in_nothing_is_told_so(folder: Path) -> None:
    (folder / "d").mkdir()
    write(folder, "d/a.md")
    reading = read(["d"], choice=Choice(root=str(folder), include=("*.rst", "notes/*.txt")))
    assert ids(reading) == []
    assert told(reading) == [("d", "no text in this folder")]
    assert reading.problems[0].hint.startswith("`include` lets in no other than *.rst, notes/*.txt; read are .adoc, ")


@pytest.mark.parametrize("names", [[], ["d/.hidden.txt"], ["d/photo.jpg"]])
def test_a_folder_without_texts_is_told(folder: Path, names: list[str]) -> None:
    (folder / "d").mkdir()
    write(folder, *names)
    reading = read(["d"])
    assert ids(reading) == []
    assert told(reading) == [("d", "no text in this folder")]
    assert ".md" in reading.problems[0].hint


def test_nothing_given_is_nothing_found() -> None:
    assert read([]) == Reading(documents=(), problems=())
