"""The README does what it says: its blocks run, and what it shows is what a run prints."""

import contextlib
import io
import re
from pathlib import Path

import pytest

from numcheck.cli import COMMANDS, main
from numcheck.prove import prove
from numcheck.ruleset import load
from numcheck.ruleset.codes import pages

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text("utf-8")


def block(name):
    return re.search(rf"<!-- run: {re.escape(name)} -->\n```\w+\n(.*?)```", README, re.DOTALL)[1]


@pytest.fixture(autouse=True)
def _at_the_top(monkeypatch):
    monkeypatch.chdir(ROOT)
    monkeypatch.setenv("COLUMNS", "80")


def test_the_run_it_shows_is_the_run_one_gets(capsys):
    assert main(["seeds/"]) == 1
    assert capsys.readouterr().out == block("numcheck seeds/")


def test_the_check_inside_one_document_is_the_one_one_gets(capsys, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "clinic.txt").write_text(block("clinic.txt"), "utf-8")
    assert main(["-q", "clinic.txt"]) == 1
    assert capsys.readouterr().out == block("numcheck -q clinic.txt")


def test_its_table_names_every_check_inside_a_document():
    told = {*re.findall(r"NC[2-6]\d\d", README)}
    for first, last in re.findall(r"(NC[2-6]\d\d) to (NC[2-6]\d\d)", README):
        told |= {f"NC{n}" for n in range(int(first[2:]), int(last[2:]) + 1)}
    assert {code for code in pages() if "NC2" <= code < "NC9"} <= told


def test_its_python_runs():
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(block("python"), "README.md", "exec"), {})
    lines = printed.getvalue().splitlines()
    assert any(line.startswith("NC102 How many drones were launched?") for line in lines)
    assert lines[-2:] == ["5,000 count more_than 5000 count", "two days duration exact 2 day"]


def test_its_rule_holds(tmp_path):
    (tmp_path / "harbour.toml").write_text(block("rules"), "utf-8")
    proof = prove(load([tmp_path]), only=["harbour"])
    assert len(proof.rows) == 4
    assert [row for row in proof.rows if not row.passed] == []


def test_its_configuration_is_understood(tmp_path, monkeypatch, capsys):
    text = re.search(r"<!-- configuration -->\n```toml\n(.*?)```", README, re.DOTALL)[1]
    (tmp_path / "numcheck.toml").write_text(text, "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main(["config"]) == 0, capsys.readouterr().err


def test_its_configuration_works_where_nothing_is_but_texts(tmp_path, monkeypatch, capsys):
    text = re.search(r"<!-- configuration -->\n```toml\n(.*?)```", README, re.DOTALL)[1]
    (tmp_path / "numcheck.toml").write_text(text, "utf-8")
    (tmp_path / "stories").mkdir()
    (tmp_path / "stories" / "poll.txt").write_text("Of 80 people asked, 40 (45%) agreed.\n", "utf-8")
    monkeypatch.chdir(tmp_path)
    assert main([]) == 1
    told = capsys.readouterr()
    assert "40 of 80 is 50%, not 45%." in told.out
    assert ("Problems" in told.out, told.err) == (False, "")


@pytest.mark.parametrize("command", COMMANDS)
def test_it_names_every_command(command):
    assert f"numcheck {command}" in README or (command == "check" and "numcheck seeds/" in README)


def test_every_file_and_section_it_links_to_exists():
    sections = {heading.lower().replace(" ", "-") for heading in re.findall(r"^#+ (.+)$", README, re.MULTILINE)}
    for target in re.findall(r"\]\((?!http)([^)]+)\)", README):
        if target.startswith("#"):
            assert target[1:] in sections, target
        else:
            assert (ROOT / target).exists(), target
