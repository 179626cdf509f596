"""`numcheck rules lint`, `new` and `stats`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from numcheck.cli import main

ONE = "Rebels fired 41 rockets at Marwick on 3 May 2024.\n"
OTHER = "On 3 May 2024 rebels fired 64 rockets at Marwick.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    return tmp_path


# -- new and lint ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["harbour", "a1", "long-name-of-a-pack"])
def test_a_new_pack_passes_its_own_test_and_lint(name: str, capsys) -> None:
    assert main(["rules", "new", name]) == 0
    assert f"rules/{name}.toml" in capsys.readouterr().out
    assert main(["rules", "test", "rules", "--only", name]) == 0
    assert "Yours: 6 examples and cases: 6 ok.\n" in capsys.readouterr().out
    assert main(["rules", "lint", "-v", "rules"]) == 0
    assert capsys.readouterr().out == "1 pack, 1 question: nothing to remark.\n"


def test_two_new_packs_live_side_by_side(capsys) -> None:
    assert main(["rules", "new", "harbour"]) == main(["rules", "new", "orchard"]) == 0
    assert main(["rules", "list", "--rules", "rules"]) == 0
    told = capsys.readouterr().out
    assert "harbour-lanterns" in told and "orchard-lanterns" in told


def test_a_file_that_is_there_is_left_alone(folder: Path, capsys) -> None:
    (folder / "rules").mkdir()
    (folder / "rules" / "harbour.toml").write_text("mine", "utf-8")
    assert main(["rules", "new", "harbour"]) == 2
    assert "is there already" in capsys.readouterr().err
    assert (folder / "rules" / "harbour.toml").read_text("utf-8") == "mine"


@pytest.mark.parametrize("name", ["Harbour", "../harbour", "har bour", "-harbour", "crime"])
def test_a_bad_or_taken_name_is_2_and_writes_nothing(name: str, folder: Path) -> None:
    assert main(["rules", "new", "--", name]) == 2
    assert list(folder.iterdir()) == []


def test_it_goes_to_the_folder_of_the_configuration_or_of_the_command_line(folder: Path) -> None:
    (folder / "numcheck.toml").write_text('rules = ["mine"]\n', "utf-8")
    (folder / "mine").mkdir()
    (folder / "mine" / "classes.toml").write_text("", "utf-8")
    assert main(["rules", "new", "harbour"]) == 0
    assert (folder / "mine" / "harbour.toml").is_file()
    assert main(["rules", "new", "orchard", "theirs"]) == 0
    assert "rules test theirs" in (folder / "theirs" / "orchard.toml").read_text("utf-8")


def test_the_first_pack_goes_to_an_empty_folder_too(folder: Path) -> None:
    (folder / "mine").mkdir()
    (folder / "numcheck.toml").write_text('rules = ["mine"]\n', "utf-8")
    assert main(["rules", "new", "harbour"]) == 0
    assert main(["rules", "new", "orchard", "mine"]) == 0
    (folder / "theirs").mkdir()
    assert main(["rules", "new", "lamps", "theirs"]) == 0
    assert main(["rules", "new", "harbour", "theirs"]) == 2  # the configuration has one of this name


def test_an_error_of_a_pack_is_1_with_file_line_and_hint(folder: Path, capsys) -> None:
    main(["rules", "new", "harbour"])
    page = folder / "rules" / "harbour.toml"
    page.write_text(page.read_text("utf-8").replace('unit = "count"', 'unit = "cuont"'), "utf-8")
    line = page.read_text("utf-8").split('unit = "cuont"')[0].count("\n") + 1
    capsys.readouterr()
    assert main(["rules", "lint", "rules"]) == 1
    told = " ".join(capsys.readouterr().out.split())
    assert f'rules/harbour.toml:{line}: slot harbour-lanterns, key unit: error: no unit "cuont"' in told
    assert 'did you mean "count"?' in told and "1 error" in told


def test_notes_are_counted_and_listed_on_request(folder: Path, capsys) -> None:
    main(["rules", "new", "harbour"])
    page = folder / "rules" / "harbour.toml"
    page.write_text(page.read_text("utf-8").replace('"@sell"', '"sell", "hawk"'), "utf-8")
    capsys.readouterr()
    assert main(["rules", "lint", "rules"]) == 0
    assert capsys.readouterr().out == "1 pack, 1 question: 1 note (-v lists the notes).\n"
    assert main(["rules", "lint", "-v", "rules"]) == 0
    assert 'note: slot harbour-lanterns: no class holds "hawk"' in " ".join(capsys.readouterr().out.split())


# -- stats -------------------------------------------------------------------------------------------------------------


def write(folder: Path) -> None:
    (folder / "one.md").write_text(ONE, "utf-8")
    (folder / "two.txt").write_text(OTHER, "utf-8")
    (folder / "three.txt").write_text("A quake of magnitude 5.2 killed 12 people in Ostra.\n", "utf-8")


def test_every_question_is_told_with_its_claims_and_what_came_of_them(folder: Path, capsys) -> None:
    write(folder)
    assert main(["rules", "stats", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    rows = {row["slot"]: row for row in data["slots"]}
    assert data["documents"] == 3
    counts = ("claims", "groups", "agreements", "conflicts")
    assert [rows["missiles-launched"][key] for key in counts] == [2, 1, 0, 1]
    assert [rows["people-killed"][key] for key in counts] == [1, 0, 0, 0]
    assert rows["turnout"]["claims"] == 0


def test_the_page_has_the_same_and_names_who_never_spoke(folder: Path, capsys) -> None:
    write(folder)
    assert main(["rules", "stats", "."]) == 0
    told = capsys.readouterr().out
    assert "     2       1      0       1  missiles-launched" in told
    assert "3 documents: 3 of " in told and "Never spoke: " in told and "turnout" in told
    assert all(len(line) <= 80 for line in told.splitlines())


def test_a_question_of_ones_own_is_among_them(folder: Path, capsys) -> None:
    main(["rules", "new", "harbour"])
    (folder / "fair.txt").write_text("At the Orle fair, traders sold 40 lanterns on Friday.\n", "utf-8")
    capsys.readouterr()
    assert main(["rules", "stats", "--rules", "rules", "--format", "json", "fair.txt"]) == 0
    rows = {row["slot"]: row for row in json.loads(capsys.readouterr().out)["slots"]}
    assert rows["harbour-lanterns"]["claims"] == 1


def test_no_text_and_no_path_are_told(folder: Path, capsys) -> None:
    assert main(["rules", "stats", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out)["documents"] == 0
    assert main(["rules", "stats", "nowhere"]) == 2
