"""Silence has a reason or a file, is counted, and is told when it is no longer needed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from numcheck.cli import main
from numcheck.report import schema

ONE = "Rebels fired 41 rockets at Marwick on 3 May 2024.\n"
SAME = "On 3 May 2024 rebels fired 41 rockets at Marwick.\n"
OTHER = "On 3 May 2024 rebels fired 64 rockets at Marwick.\n"
FILE = ".numcheck-baseline.json"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two reports that contradict each other."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "one.md").write_text(ONE, "utf-8")
    (tmp_path / "two.txt").write_text(OTHER, "utf-8")
    return tmp_path


def said(capsys) -> str:
    """Everything that was printed, on one line."""
    shown = capsys.readouterr()
    return " ".join(f"{shown.out} {shown.err}".split())


# -- comments ----------------------------------------------------------------------------------------------------------


def test_a_comment_with_code_and_reason_silences_and_is_counted(folder: Path, capsys) -> None:
    (folder / "one.md").write_text(f"<!-- numcheck: ignore[NC101] the first count -->\n\n{ONE}", "utf-8")
    assert main(["."]) == 0
    told = said(capsys)
    assert "1 finding silenced, not counted: 1 by a comment." in told and "NC903" not in told
    assert main(["-v"]) == 0
    told = said(capsys)
    assert "How many missiles or rockets were launched? " in told and "(by a comment: the first count)" in told
    assert main(["--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    Draft202012Validator(schema.report()).validate(data)
    (one,) = data["silenced"]
    assert (one["code"], one["silenced_by"], one["reason"]) == ("NC101", "comment", "the first count")


def test_a_suppressed_finding_is_told_to_code_scanning(folder: Path, capsys) -> None:
    (folder / "one.md").write_text(f"<!-- numcheck: ignore[NC101] the first count -->\n{ONE}", "utf-8")
    assert main(["--format", "sarif"]) == 0
    (result,) = json.loads(capsys.readouterr().out)["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "inSource", "status": "accepted", "justification": "the first count"}]


def test_a_comment_that_is_not_needed_any_more_is_told(folder: Path, capsys) -> None:
    (folder / "one.md").write_text(f"<!-- numcheck: ignore[NC101] the first count -->\n{ONE}", "utf-8")
    (folder / "two.txt").write_text(SAME, "utf-8")
    assert main(["."]) == 0
    assert "one.md:1: ignore[NC101] silences nothing" in said(capsys)
    assert main(["one.md", "two.txt", "--allow-empty"]) == 0
    assert "NC903" not in said(capsys)
    assert main(["--ignore", "NC101"]) == 0
    assert "NC903" not in said(capsys)


@pytest.mark.parametrize("words", ["ignore", "ignore two counts", "ignore[NC101]", "ignore[NC177] two counts"])
def test_a_comment_without_code_or_reason_does_not_silence(folder: Path, capsys, words: str) -> None:
    (folder / "one.md").write_text(f"<!-- numcheck: {words} -->\n{ONE}", "utf-8")
    assert main(["."]) == 1
    assert "one.md:1: " in (told := said(capsys)) and "[NC903]" in told


# -- the baseline ------------------------------------------------------------------------------------------------------


def test_a_baseline_is_used_where_it_is_there(folder: Path, capsys) -> None:
    assert main(["--write-baseline"]) == 0
    assert "1 in .numcheck-baseline.json, 1 of them of this run" in said(capsys)
    assert main(["."]) == 0
    assert "1 finding silenced, not counted: 1 by the baseline." in said(capsys)
    assert main(["--no-baseline"]) == 1


def test_a_new_finding_is_told_beside_it(folder: Path, capsys) -> None:
    main(["--write-baseline", "-q"])
    (folder / "three.txt").write_text("Of 80 people asked, 40 (45%) agreed.\n", "utf-8")
    assert main(["-q"]) == 1
    assert "NC203" in (told := said(capsys)) and "NC101" not in told


def test_lines_may_move(folder: Path) -> None:
    main(["--write-baseline", "-q"])
    (folder / "one.md").write_text(f"A word before it.\n\n{ONE}", "utf-8")
    assert main(["."]) == 0


def test_writing_it_twice_is_the_same_bytes(folder: Path) -> None:
    main(["--write-baseline", "-q"])
    before = (folder / FILE).read_bytes()
    main(["--write-baseline", "-q"])
    assert (folder / FILE).read_bytes() == before


def test_a_stale_entry_is_told_and_pruned(folder: Path, capsys) -> None:
    main(["--write-baseline", "-q"])
    (folder / "two.txt").write_text(SAME, "utf-8")
    capsys.readouterr()
    assert main(["."]) == 0
    assert "stale: NC101" in (told := said(capsys)) and "[NC902]" in told
    assert main(["--prune"]) == 0
    assert "1 taken out of .numcheck-baseline.json, 0 left" in said(capsys)
    assert main(["."]) == 0
    assert "NC902" not in said(capsys)


def test_what_was_not_looked_at_is_neither_stale_nor_lost(folder: Path, capsys) -> None:
    main(["--write-baseline", "-q"])
    capsys.readouterr()
    assert main(["one.md", "--prune", "--allow-empty"]) == 0
    assert "stale" not in (told := said(capsys)) and "taken out" not in told
    assert main(["one.md", "--write-baseline", "--allow-empty"]) == 0
    assert "1 in .numcheck-baseline.json, 0 of them" in said(capsys)
    assert main(["."]) == 0


def test_an_entry_whose_text_is_gone_is_stale(folder: Path, capsys) -> None:
    main(["--write-baseline", "-q"])
    (folder / "two.txt").unlink()
    assert main([".", "--allow-empty"]) == 0
    assert "stale" in said(capsys)


def test_a_broken_baseline_is_2_and_nothing_is_checked(folder: Path, capsys) -> None:
    (folder / FILE).write_text("{", "utf-8")
    assert main(["."]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert ".numcheck-baseline.json: is not JSON" in shown.err
    assert main([".", "--no-baseline"]) == 1


def test_it_stands_beside_the_configuration(folder: Path, monkeypatch) -> None:
    (folder / "numcheck.toml").write_text("", "utf-8")
    (folder / "in").mkdir()
    monkeypatch.chdir(folder / "in")
    assert main(["..", "--write-baseline", "-q"]) == 0
    assert (folder / FILE).is_file() and not (folder / "in" / FILE).exists()
    entry = json.loads((folder / FILE).read_text("utf-8"))["findings"][0]
    assert entry["paths"] == ["one.md", "two.txt"]
    monkeypatch.chdir(folder)
    assert main(["."]) == 0


def test_two_things_at_once_are_refused(folder: Path, capsys) -> None:
    assert main(["--write-baseline", "--prune"]) == 2
    assert "do not go together" in capsys.readouterr().err


# -- acceptances -------------------------------------------------------------------------------------------------------


def test_an_acceptance_is_stale_only_where_its_texts_were_in_the_run(folder: Path, capsys) -> None:
    main(["--format", "json"])
    name = json.loads(capsys.readouterr().out)["findings"][0]["fingerprint"]
    assert main(["accept", name, ".", "--reason", "two counts"]) == 0
    assert main(["."]) == 0
    (folder / "two.txt").write_text(SAME, "utf-8")
    capsys.readouterr()
    assert main(["one.md", "--allow-empty"]) == 0
    assert "stale" not in said(capsys)
    assert main(["."]) == 0
    assert f".numcheck-accepted.toml: {name}: stale" in said(capsys)
