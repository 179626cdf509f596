"""Whatever lies in a folder, each thing gets a clear message, the rest is read, and nothing ends in a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from numcheck.cli import main

ONE = "Rebels fired 41 rockets at Marwick on 3 May 2024, the army said.\n"
OTHER = "On 3 May 2024 rebels fired 41 rockets at Marwick, a spokesman said.\n"


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """An empty folder, to be filled and checked from inside."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    return tmp_path


def test_reports_that_agree_are_0(folder: Path, capsys) -> None:
    (folder / "one.txt").write_text(ONE, "utf-8")
    (folder / "two.md").write_text(OTHER, "utf-8")
    assert main(["."]) == 0
    assert "No finding." in capsys.readouterr().out


def test_a_missing_path_is_2_and_the_others_are_checked(folder: Path, capsys) -> None:
    (folder / "one.txt").write_text(ONE, "utf-8")
    (folder / "two.md").write_text(OTHER, "utf-8")
    assert main(["one.txt", "two.md", "three.txt"]) == 2
    out = capsys.readouterr().out
    assert "three.txt: no such file" in out
    assert "1 group compared" in out


def test_a_binary_file_in_a_folder_is_told_and_changes_nothing(folder: Path, capsys) -> None:
    (folder / "one.txt").write_text(ONE, "utf-8")
    (folder / "two.md").write_text(OTHER, "utf-8")
    (folder / "bad.txt").write_bytes(bytes(range(256)) * 20)
    assert main(["."]) == 0
    assert "bad.txt" in capsys.readouterr().out


def test_a_binary_file_that_is_named_is_2(folder: Path, capsys) -> None:
    (folder / "bad.txt").write_bytes(bytes(range(256)) * 20)
    assert main(["./bad.txt"]) == 2
    assert "bad.txt" in capsys.readouterr().out


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_an_unreadable_file_that_is_named_is_2(folder: Path) -> None:
    (folder / "shut.txt").write_text(ONE, "utf-8")
    (folder / "shut.txt").chmod(0)
    assert main(["shut.txt"]) == 2


def test_an_empty_folder_is_3(folder: Path, capsys) -> None:
    assert main(["."]) == 3
    out = capsys.readouterr().out
    assert "Nothing was compared: 0 documents" in out
    assert "no document could be read" in out


def test_texts_without_figures_are_3(folder: Path, capsys) -> None:
    (folder / "poem.txt").write_text("No number stands here.\n", "utf-8")
    assert main(["poem.txt"]) == 3
    assert "1 document, 0 figures" in capsys.readouterr().out


def test_another_encoding_is_read(folder: Path, capsys) -> None:
    (folder / "old.txt").write_bytes("Über 41 Raketen: rebels fired 41 rockets at Marwick – a café.\n".encode("cp1252"))
    assert main(["old.txt", "--allow-empty"]) == 0
    assert "1 document" in capsys.readouterr().out


def test_standard_input_is_a_document(folder: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-m", "numcheck", "extract", "-", "--format", "jsonl"],
        input=ONE,
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.returncode == 0
    assert '"path": "-"' in done.stdout
    assert '"surface": "41"' in done.stdout


def test_a_megabyte_on_one_line_ends_well(folder: Path, capsys) -> None:
    (folder / "long.txt").write_text("word " * 200_000 + "41 rockets", "utf-8")
    assert main(["long.txt", "--allow-empty"]) == 0
    assert "1 document" in capsys.readouterr().out


def test_extract_tells_a_missing_path_and_reads_the_rest(folder: Path, capsys) -> None:
    (folder / "one.txt").write_text(ONE, "utf-8")
    assert main(["extract", "one.txt", "gone.txt"]) == 2
    shown = capsys.readouterr()
    assert "[41] rockets" in shown.out
    assert "gone.txt: no such file" in shown.err


@pytest.mark.parametrize("form", ["text", "json", "jsonl", "csv"])
def test_extract_has_every_form_and_tells_refusals_on_request(form: str, folder: Path, capsys) -> None:
    (folder / "one.txt").write_text("Call 555-0134 about the 41 rockets.\n", "utf-8")
    assert main(["extract", "--format", form, "one.txt"]) == 0
    few = capsys.readouterr().out
    assert main(["extract", "--format", form, "--all", "one.txt"]) == 0
    assert len(capsys.readouterr().out) > len(few)


def test_what_reads_sentences_is_not_loaded_where_there_is_nothing_to_read(folder: Path) -> None:
    (folder / "poem.txt").write_text("No number stands here.\n", "utf-8")
    script = (
        "import sys\nfrom numcheck.cli import main\n"
        "assert main(['poem.txt', '-q']) == 3\n"
        "loaded = {name.partition('.')[0] for name in sys.modules}\n"
        "sys.exit(', '.join(loaded & {'spacy', 'quantulum3', 'pint', 'numpy'}) or 0)"
    )
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    assert done.returncode == 0, done.stderr
