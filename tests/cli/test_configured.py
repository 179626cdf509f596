"""The configuration on the way through the command line: in force, shown, written, and outdone by options."""

from __future__ import annotations

import io
import json
import os
import re
import subprocess
import sys
import tomllib
from pathlib import Path
from types import SimpleNamespace

import pytest

from numcheck.cli import main
from numcheck.cli.init import START
from numcheck.config.load import KEYS

ONE = "Rebels fired 41 rockets at Marwick on 3 May 2024.\n"
SAME = "On 3 May 2024 rebels fired 41 rockets at Marwick.\n"
OTHER = "On 3 May 2024 rebels fired 64 rockets at Marwick.\n"
MISCOUNT = "Of 80 people asked, 40 (45%) agreed.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two reports that agree, a draft that does not, and a share that is wrong."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    for name, text in {"one.txt": ONE, "two.txt": SAME, "drafts/three.txt": OTHER, "poll.md": MISCOUNT}.items():
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def pipe(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    """Puts a text on standard input."""
    monkeypatch.setattr("sys.stdin", SimpleNamespace(buffer=io.BytesIO(text.encode())))


def found(capsys, *arguments: str) -> tuple[int, list[str]]:
    """Exit code and codes of the findings."""
    code = main(["check", "--format", "json", *arguments])
    return code, [finding["code"] for finding in json.loads(capsys.readouterr().out)["findings"]]


# -- in force ----------------------------------------------------------------------------------------------------------


def test_what_is_excluded_and_ignored_leaves_nothing_to_report(folder: Path, capsys) -> None:
    (folder / "numcheck.toml").write_text('extend-exclude = ["drafts/"]\nignore = ["share"]\n', "utf-8")
    assert found(capsys) == (0, [])


def test_without_it_both_are_told(folder: Path, capsys) -> None:
    (folder / "numcheck.toml").write_text('extend-exclude = ["drafts/"]\nignore = ["share"]\n', "utf-8")
    assert found(capsys, "--isolated") == (1, ["NC101", "NC203"])


def test_options_win_over_the_file(folder: Path, capsys) -> None:
    (folder / "numcheck.toml").write_text('extend-exclude = ["drafts/"]\nselect = ["NC1"]\n', "utf-8")
    assert found(capsys, "--select", "NC2") == (1, ["NC203"])
    assert found(capsys, "--extend-exclude", "poll.md", "--ignore", "NC104") == (1, ["NC101"])


def test_the_severity_decides_about_failing(folder: Path, capsys) -> None:
    (folder / "numcheck.toml").write_text('severity = { NC1 = "note", share = "note" }\n', "utf-8")
    assert found(capsys) == (0, ["NC101", "NC203"])
    assert found(capsys, "--fail-on", "note") == (1, ["NC101", "NC203"])


def test_what_a_format_names_lies_beside_the_configuration(folder: Path, capsys, monkeypatch) -> None:
    (folder / "numcheck.toml").write_text('format = ["concise", "json=report.json"]\n', "utf-8")
    monkeypatch.chdir(folder / "drafts")
    assert main(["three.txt", "--allow-empty"]) == 0
    assert json.loads((folder / "report.json").read_text("utf-8"))["summary"]["documents"] == 1


def test_a_broken_configuration_is_2_with_every_mistake_and_nothing_is_checked(folder: Path, capsys) -> None:
    (folder / "numcheck.toml").write_text('selekt = ["NC1"]\nfail-on = "eror"\n', "utf-8")
    assert main(["."]) == 2
    shown = capsys.readouterr()
    assert shown.out == ""
    assert [line.split(": ")[1] for line in shown.err.splitlines()] == ["numcheck.toml:1", "numcheck.toml:2"]


@pytest.mark.parametrize("command", [["accept", "abc", "--reason", "x"], ["explain", "abc"], ["extract"], ["config"]])
def test_every_command_that_reads_texts_obeys_it(folder: Path, capsys, command: list[str]) -> None:
    (folder / "numcheck.toml").write_text("fail-on = 3\n", "utf-8")
    assert main(command) == 2
    assert "numcheck.toml:1: key fail-on" in capsys.readouterr().err


def test_words_that_nobody_knows_are_2(folder: Path, capsys) -> None:
    assert main(["--ignore", "shaer", "--include", " "]) == 2
    told = capsys.readouterr().err
    assert 'did you mean "share"?' in told and "is no pattern" in told


def test_the_day_and_the_outlet_of_a_table_reach_the_report(folder: Path, capsys) -> None:
    (folder / "numcheck.toml").write_text(
        '[[source]]\npath = "drafts/"\noutlet = "Marwick Desk"\ndate = 2024-05-04\nauthority = 2\n', "utf-8"
    )
    main(["--select", "NC1"])
    shown = capsys.readouterr().out
    assert "drafts/three.txt:1:28  Marwick Desk, 2024-05-04" in shown
    assert "What would fit: 64 rockets, as Marwick Desk says." in shown
    assert shown.index("41 rockets\n") < shown.index("64 rockets\n")


def test_an_explained_difference_is_counted_and_not_told(folder: Path, capsys) -> None:
    table = '[[accept]]\nslot = "missiles-launched"\nvalues = [41, 64]\nreason = "two counts"\n'
    (folder / "numcheck.toml").write_text(f'ignore = ["share"]\n{table}', "utf-8")
    assert main(["."]) == 0
    assert "1 finding silenced, not counted: 1 explained in the configuration." in capsys.readouterr().out
    (folder / "numcheck.toml").write_text(f"{table}until = 2024-12-31\n", "utf-8")
    assert main([".", "-v"]) == 1
    assert "accepted until 2024-12-31 only" in " ".join(capsys.readouterr().out.split())


# -- which files -------------------------------------------------------------------------------------------------------


def test_show_files_reads_none(folder: Path, capsys) -> None:
    (folder / "numcheck.toml").write_text('exclude = ["drafts/"]\ninclude = ["*.txt"]\n', "utf-8")
    assert main(["--show-files"]) == 0
    assert capsys.readouterr().out == "one.txt\ntwo.txt\n"
    assert main(["--show-files", "drafts/three.txt", "poll.md"]) == 0
    assert capsys.readouterr().out == "drafts/three.txt\npoll.md\n"
    assert main(["--show-files", "--force-exclude", "drafts/three.txt", "poll.md", "one.txt"]) == 0
    assert capsys.readouterr().out == "one.txt\n"
    assert main(["--show-files", "gone.txt"]) == 2


def test_standard_input_replaces_the_file_it_stands_for(folder: Path, capsys, monkeypatch) -> None:
    arguments = ["--select", "NC1", "--extend-exclude", "drafts/", "--stdin-filename", "two.txt", ".", "-"]
    pipe(monkeypatch, SAME)
    assert found(capsys, *arguments) == (0, [])
    pipe(monkeypatch, OTHER)
    assert found(capsys, *arguments) == (1, ["NC101"])
    pipe(monkeypatch, OTHER)
    assert found(capsys, *arguments[:-2], "-", "--focus", "--include", "*.txt") == (1, ["NC101"])


def test_a_comment_in_standard_input_silences(folder: Path, capsys, monkeypatch) -> None:
    pipe(monkeypatch, MISCOUNT.strip() + " <!-- numcheck: ignore[share] weighted -->\n")
    assert found(capsys, "--stdin-filename", "poll.md", "-") == (0, [])


def test_a_name_for_standard_input_needs_standard_input(folder: Path, capsys) -> None:
    assert main(["--stdin-filename", "a.md", "."]) == 2
    assert "goes with -" in capsys.readouterr().err


# -- config and init ---------------------------------------------------------------------------------------------------


def test_config_says_that_all_is_default(folder: Path, capsys) -> None:
    assert main(["config"]) == 0
    shown = capsys.readouterr().out
    assert shown.startswith("# file: none\n")
    assert 'fail-on = "warning"  # default' in shown


def test_config_says_where_everything_comes_from(folder: Path, capsys) -> None:
    (folder / "numcheck.toml").write_text('fail-on = "note"\n[[source]]\npath = "a"\noutlet = "A \\u001b"\n', "utf-8")
    assert main(["config", "--ignore", "sport", "--date", "2024-05-03"]) == 0
    shown = capsys.readouterr().out
    assert 'fail-on = "note"  # numcheck.toml:1' in shown
    assert 'ignore = ["sport"]  # --ignore' in shown
    assert "date = 2024-05-03  # --date" in shown
    assert "[[source]]  # numcheck.toml:2" in shown
    assert "\x1b" not in shown


def test_what_config_shows_is_a_configuration_that_says_the_same(folder: Path, capsys) -> None:
    table = 'severity = { NC102 = "note" }\n[[accept]]\nslot = "war-age"\nvalues = [3, "x", 2.5]\nreason = "\\"a\\""\n'
    (folder / "numcheck.toml").write_text(table, "utf-8")
    assert main(["config"]) == 0
    first = capsys.readouterr().out
    (folder / "numcheck.toml").write_text(first, "utf-8")
    assert main(["config"]) == 0

    def bare(text: str) -> str:
        return re.sub(r"  # .*", "", text)

    assert bare(capsys.readouterr().out) == bare(first)


def test_config_is_data_too(folder: Path, capsys) -> None:
    table = 'select = ["NC1"]\nseverity = { NC102 = "note" }\ndate = 2024-05-03\n'
    (folder / "numcheck.toml").write_text(table, "utf-8")
    assert main(["config", "--format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert data["file"] == "numcheck.toml"
    assert data["settings"]["select"] == {"value": ["NC1"], "from": "numcheck.toml:1"}
    assert data["settings"]["severity"] == {"value": {"NC102": "note"}, "from": "numcheck.toml:2"}
    assert data["settings"]["date"] == {"value": "2024-05-03", "from": "numcheck.toml:3"}
    assert data["settings"]["format"] == {"value": ["full"], "from": "default"}


def test_init_writes_a_start_that_changes_nothing(folder: Path, capsys) -> None:
    assert main(["init"]) == 0
    assert tomllib.loads((folder / "numcheck.toml").read_text("utf-8")) == {}
    assert main(["config"]) == 0
    assert "default" in capsys.readouterr().out


def test_every_key_of_the_start_is_one_that_is_known(folder: Path, capsys) -> None:
    (folder / "rules").mkdir()
    lines = re.sub(r"(?m)^# (?=[a-z-]+ = |\[\[)", "", START)
    assert set(tomllib.loads(lines)) == set(KEYS) - {"exclude"}
    (folder / "numcheck.toml").write_text(lines, "utf-8")
    assert main(["config"]) == 0


@pytest.mark.parametrize("name", ["numcheck.toml", ".numcheck.toml", "pyproject.toml"])
def test_init_never_overwrites(folder: Path, capsys, name: str) -> None:
    (folder / name).write_text("[tool.numcheck]\n" if name == "pyproject.toml" else "# mine\n", "utf-8")
    before = {path: path.read_bytes() for path in folder.iterdir() if path.is_file()}
    assert main(["init"]) == 2
    assert f"{name} is there already" in capsys.readouterr().err
    assert {path: path.read_bytes() for path in folder.iterdir() if path.is_file()} == before


def test_init_below_a_configured_folder_starts_one_of_its_own(folder: Path, capsys, monkeypatch) -> None:
    (folder / "numcheck.toml").write_text("", "utf-8")
    monkeypatch.chdir(folder / "drafts")
    assert main(["init"]) == 0
    assert (folder / "drafts" / "numcheck.toml").is_file()


def test_statistics_count_by_code(folder: Path, capsys) -> None:
    assert main(["--statistics"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert lines[:2] == ["1  NC101  conflict", "1  NC203  share"]
    assert lines[2].startswith("2 findings; 4 documents, ")
    assert main(["--statistics", "one.txt", "two.txt"]) == 0
    assert capsys.readouterr().out.startswith("No finding; 2 documents")


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_completion_prints_what_the_shell_reads(shell: str, capsys) -> None:
    assert main(["completion", shell]) == 0
    assert "_NUMCHECK_COMPLETE" in capsys.readouterr().out


def test_completion_knows_commands_and_options(folder: Path) -> None:
    def completed(words: str) -> list[str]:
        asked = {"_NUMCHECK_COMPLETE": "bash_complete", "COMP_WORDS": words, "COMP_CWORD": str(words.count(" "))}
        asked["PYTHONPATH"] = os.pathsep.join(sys.path)
        script = [sys.executable, "-c", "from numcheck.cli import main; main()"]
        done = subprocess.run(script, env=os.environ | asked, capture_output=True, text=True)
        return [line.partition(",")[2] for line in done.stdout.splitlines()]

    assert {"explain", "extract"} <= set(completed("numcheck ex"))
    assert "--fail-on" in completed("numcheck --fa")
    assert "--fail-on" in completed("numcheck check --fa")
    assert completed("numcheck --fail-on er") == ["error"]
    assert "NC203" in completed("numcheck rule NC20")
