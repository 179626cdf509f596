"""Whatever lies in a folder, each thing gets a clear message, the rest is read, and nothing ends in a traceback."""

from __future__ import annotations

import json
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


def test_a_file_that_is_left_aside_is_counted_in_the_summary(folder: Path, capsys) -> None:
    (folder / "one.txt").write_text(ONE, "utf-8")
    (folder / "two.md").write_text(OTHER, "utf-8")
    (folder / "table.csv").write_text("n,m\n1,2\n", "utf-8")
    assert main(["."]) == 0
    assert "2 documents (1 file not read), 4 figures" in capsys.readouterr().out
    assert main(["one.txt", "two.md"]) == 0
    assert "2 documents, 4 figures" in capsys.readouterr().out


def test_a_bad_line_of_articles_is_told_and_the_others_are_compared(folder: Path, capsys) -> None:
    (folder / "two.jsonl").write_text(f"{json.dumps({'text': ONE})}\nbad\n{json.dumps({'text': OTHER})}\n", "utf-8")
    assert main(["."]) == 0
    assert main(["two.jsonl"]) == 2
    out = capsys.readouterr().out
    assert out.count("two.jsonl#2: line 2 is no JSON object") == 2
    assert out.count("1 group compared") == 2


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


def told(text: str) -> str:
    """What was told, without its line ends."""
    return " ".join(text.split())


@pytest.mark.parametrize("name", ["x" * 300, "x/" * 3000, "one.txt/x", "\x1b[31m.txt", "no\nsuch.txt"])
def test_no_name_is_an_internal_error(name: str, folder: Path, capsys) -> None:
    (folder / "one.txt").write_text(ONE, "utf-8")
    (folder / "two.md").write_text(OTHER, "utf-8")
    assert main(["one.txt", name, "two.md"]) == 2
    shown = capsys.readouterr()
    assert "1 group compared" in shown.out
    assert "internal error" not in shown.err
    assert "\x1b" not in shown.out + shown.err


def test_every_odd_thing_in_a_folder_is_told_and_the_texts_are_compared(folder: Path, capsys) -> None:
    (folder / "one.txt").write_text(ONE, "utf-8")
    (folder / "two.md").write_text(OTHER, "utf-8")
    (folder / "loop.txt").symlink_to("loop.txt")
    (folder / "round").symlink_to(".")
    (folder / "gone.txt").symlink_to("nowhere")
    (folder / "zero.txt").symlink_to(os.devnull)
    (folder / ("n" * 200 + ".txt")).write_text("12 cows came.", "utf-8")
    (folder / "a\nb.txt").write_text("13 cows came.", "utf-8")
    if hasattr(os, "mkfifo"):
        os.mkfifo(folder / "pipe.txt")
    assert main(["."]) == 0
    out = told(capsys.readouterr().out)
    assert "1 group compared" in out
    for words in ("loop.txt: a symbolic link", "gone.txt: a symbolic link", "zero.txt: a device, not a file"):
        assert words in out
    assert not hasattr(os, "mkfifo") or "pipe.txt: a pipe, not a file" in out


@pytest.mark.skipif(not Path("/proc/self/mem").exists(), reason="not on this system")
def test_files_that_are_none_are_told(folder: Path, capsys) -> None:
    (folder / "one.txt").write_text(ONE, "utf-8")
    (folder / "two.md").write_text(OTHER, "utf-8")
    assert main(["one.txt", "two.md", "/dev/zero", "/proc/self/mem"]) == 2
    out = told(capsys.readouterr().out)
    assert "/dev/zero: a device, not a file; give a file or a folder" in out
    assert "/proc/self/mem: cannot be read: Input/output error" in out
    assert "1 group compared" in out


def test_the_end_of_a_text_that_is_too_long_is_told(folder: Path, monkeypatch, capsys) -> None:
    from numcheck.read import length

    monkeypatch.setattr(length, "LONGEST", 200)
    (folder / "one.txt").write_text(ONE + "\n" + "No end is near. " * 60, "utf-8")
    (folder / "two.md").write_text(OTHER, "utf-8")
    assert main(["."]) == 0
    out = told(capsys.readouterr().out)
    assert "one.txt: longer than 200 characters; the last" in out
    assert "split it into smaller files" in out
    assert "1 group compared" in out


def test_a_sentence_that_is_read_in_pieces_is_told(folder: Path, capsys) -> None:
    (folder / "one.txt").write_text("A boat, and " * 400 + "41 men came.", "utf-8")
    assert main(["one.txt", "-v", "--allow-empty"]) == 0
    out = told(capsys.readouterr().out)
    assert "one.txt: a sentence is longer than 3,000 characters, and read in pieces" in out


def test_a_pack_that_is_a_link_out_of_its_folder_is_refused_without_a_word_of_it(folder: Path, capsys) -> None:
    (folder / "one.txt").write_text(ONE, "utf-8")
    (folder / "secret.toml").write_text('[slot]\ntoken = "hunter"\n', "utf-8")
    (folder / "rules").mkdir()
    (folder / "rules/mine.toml").symlink_to("../secret.toml")
    assert main(["one.txt", "--rules", "rules"]) == 2
    shown = capsys.readouterr()
    assert "rules/mine.toml: a link to a file outside of the folder" in told(shown.out + shown.err)
    assert "token" not in shown.out + shown.err


def test_the_name_of_a_pack_cannot_colour_a_terminal(folder: Path, capsys) -> None:
    (folder / "one.txt").write_text(ONE, "utf-8")
    (folder / "rules").mkdir()
    (folder / "rules/\x1b[31mred.toml").write_text('pack = "\x1b[31m"\n', "utf-8")
    assert main(["one.txt", "--rules", "rules"]) == 2
    shown = capsys.readouterr()
    assert "\x1b" not in shown.out + shown.err
