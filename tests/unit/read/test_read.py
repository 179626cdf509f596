"""Paths in, documents and problems out."""

import io
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from numcheck.model import Note
from numcheck.read import load, read


def test_a_text_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"Nine goats.\r\nTen  hens.\rOne cow.")
    (document,) = read([str(path)]).documents
    assert document.id == document.source.path == str(path)
    assert document.text == "Nine goats.\nTen  hens.\nOne cow."
    assert document.position(document.text.index("hens")) == (2, 6)
    assert document.position(document.text.index("cow")) == (3, 5)


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_front_matter_tells_the_source_and_keeps_the_lines(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_text("---\ntitle: Goats\noutlet: The Bell\ndate: 2 May 2021\nlink: //g\n---\n\nNine goats.\n")
    reading = read([str(path)])
    (document,) = reading.documents
    source = document.source
    assert (source.title, source.publisher) == ("Goats", "The Bell")
    assert (source.published, source.url) == (date(2021, 5, 2), "//g")
    assert document.text.strip() == "Nine goats."
    assert document.position(document.text.index("goats")) == (8, 6)


def test_broken_front_matter_is_told_with_its_file(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_text("---\ntitle: [\n---\n\nNine goats.\n")
    reading = read([str(path)])
    assert [d.text for d in reading.documents] == ["Nine goats."]
    assert [p.where for p in reading.problems] == [str(path)]


def test_standard_input_is_plain_text() -> None:
    (document,) = read(["-", "-"], stdin=io.BytesIO("Nine *goats* for £4.".encode())).documents
    assert (document.id, document.text) == ("-", "Nine *goats* for £4.")


def test_a_missing_or_broken_standard_input_is_told() -> None:
    assert [p.where for p in read(["-"]).problems] == ["-"]
    closed = io.BytesIO()
    closed.close()
    assert [p.where for p in read(["-"], stdin=closed).problems] == ["-"]


def test_an_empty_file_is_an_empty_document(tmp_path: Path) -> None:
    for name in ("a.txt", "b.md", "c"):
        (tmp_path / name).touch()
    reading = read([str(tmp_path)])
    assert [d.text for d in reading.documents] == ["", "", ""]
    assert all(d.blocks == d.anchors == () for d in reading.documents)
    assert reading.problems == ()


def test_a_binary_file_is_told_and_the_others_are_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nine goats.")
    (tmp_path / "b.txt").write_bytes(b"\x7fELF\0\0\0")
    (tmp_path / "c.jpg").write_bytes(b"\xff\xd8\xff\xe0\0")
    (tmp_path / "tool").write_bytes(b"\x7fELF\0\0\0")
    reading = read([str(tmp_path)])
    assert [d.text for d in reading.documents] == ["Nine goats."]
    assert [(p.where, p.what) for p in reading.problems] == [(f"{tmp_path}/b.txt", "binary file")]
    assert reading.notes == (
        Note(where=f"{tmp_path}/c.jpg", what="skipped: no reader for .jpg", unread=True),
        Note(where=f"{tmp_path}/tool", what="skipped: binary file", unread=True),
    )
    named = read([str(tmp_path / "tool"), str(tmp_path / "c.jpg")])
    assert [p.what for p in named.problems] == ["binary file", "binary file"]


def test_another_encoding_is_read_and_noted(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("Nine goats for £4.".encode("cp1252"))
    (tmp_path / "b.txt").write_bytes("Nine goats for £4.".encode("utf-16"))
    (tmp_path / "c.txt").write_bytes("Nine goats for £4.".encode("utf-8-sig"))
    reading = read([str(tmp_path)])
    assert {d.text for d in reading.documents} == {"Nine goats for £4."}
    assert all(d.position(5) == (1, 6) for d in reading.documents)
    utf16 = "utf-16-le" if sys.byteorder == "little" else "utf-16-be"
    assert reading.notes == (
        Note(where=f"{tmp_path}/a.txt", what="not UTF-8; read as cp1252"),
        Note(where=f"{tmp_path}/b.txt", what=f"not UTF-8; read as {utf16}"),
    )
    assert reading.problems == ()


def test_a_file_beyond_the_limit_is_refused_with_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as file:
        file.truncate(load.LIMIT + 1)
    (problem,) = read([str(path)]).problems
    assert problem.what == "larger than 64 MiB"
    assert "split" in problem.hint


def test_a_stream_beyond_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(load, "LIMIT", 10)
    assert read(["-"], stdin=io.BytesIO(b"0123456789")).problems == ()
    assert [p.where for p in read(["-"], stdin=io.BytesIO(b"0123456789a")).problems] == ["-"]


def test_a_page_beyond_the_limit_for_markup_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("numcheck.read.MOST_MARKUP", 10)
    (tmp_path / "a.html").write_text("<p>0123456789</p>")
    (tmp_path / "b.txt").write_text("0123456789 and more")
    reading = read([str(tmp_path)])
    assert [p.what for p in reading.problems] == ["larger than 0 MiB"]
    assert len(reading.documents) == 1


def test_a_hole_in_one_reader_is_a_problem_of_one_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(body: str, first_line: int) -> None:
        raise RecursionError("too deep")

    monkeypatch.setattr("numcheck.read.html.prose", fail)
    (tmp_path / "a.html").write_text("<p>Nine goats.")
    (tmp_path / "b.txt").write_text("Nine goats.")
    reading = read([str(tmp_path)])
    assert [p.what for p in reading.problems] == ["cannot be read: RecursionError in the reader for .html (too deep)"]
    assert [d.text for d in reading.documents] == ["Nine goats."]


@pytest.mark.parametrize("suffix", ["txt", "md"])
def test_five_megabytes_on_one_line_are_read(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"a.{suffix}"
    path.write_text("Nine goats came. " * 300_000)
    (document,) = read([str(path)]).documents
    assert len(document.blocks) == 1
    assert document.position(len(document.text) - 2) == (1, len(document.text) - 1)


def test_a_file_that_vanishes_between_finding_and_reading_is_told(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Nine goats.")

    really_load = load.load

    def vanish(name: str) -> bytes:
        path.unlink()
        return really_load(name)

    monkeypatch.setattr(load, "load", vanish)
    assert [p.what for p in read([str(path)]).problems] == ["no such file or folder"]


def test_slow_libraries_wait_until_they_are_needed(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Nine goats.")
    code = f"""
import sys
from numcheck.read import read
assert read([{str(tmp_path)!r}]).documents
late = {{"markdown_it", "charset_normalizer", "pathspec", "yaml", "zipfile", "pyexpat", "numcheck.read.html"}}
print(sorted(late & set(sys.modules)))
"""
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, cwd=Path(__file__).parents[3])
    assert out.stdout == "[]\n", out.stderr
