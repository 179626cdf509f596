"""`numcheck explain` walks a finding back, and says why two places were not compared."""

import re

import pytest

from numcheck.cli import main


@pytest.fixture
def storms(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "a.txt").write_text("Kenya launched 31 missiles at Orle overnight.\n", "utf-8")
    (tmp_path / "b.txt").write_text("Kenya fired 44 missiles at Orle overnight, and Mali fired 12 missiles.\n", "utf-8")
    return tmp_path


def test_a_finding_tells_its_figures_and_what_was_left_out(storms, capsys):
    assert main(["."]) == 1
    fingerprint = re.search(r"numcheck accept (\w+)", capsys.readouterr().out)[1]
    assert main(["explain", fingerprint, "."]) == 0
    shown = capsys.readouterr().out
    assert "a.txt:1:16" in shown and "b.txt:1:13" in shown
    assert "agent         Kenya" in shown
    assert "“12” at b.txt:1:" in shown and "another agent" in shown


def test_two_places_tell_why_they_were_not_compared(storms, capsys):
    assert main(["explain", "a.txt:1", "b.txt:1:59"]) == 0
    assert "“31” and “12” were not compared: another agent" in " ".join(capsys.readouterr().out.split())


def test_a_day_that_is_said_without_a_number_is_explained_too(storms, capsys):
    (storms / "a.txt").write_text("The fire in Orle broke out on Friday.\n", "utf-8")
    (storms / "b.txt").write_text("The fire in Orle broke out on Sunday, two farms burned.\n", "utf-8")
    assert main(["explain", "a.txt:1:31", "b.txt:1"]) == 0
    shown = capsys.readouterr().out
    assert "[Friday]" in shown and "[Sunday]" in shown and "“Friday” and “Sunday” may be compared" in shown


def test_of_many_figures_those_come_first_that_answer_one_question(storms, capsys):
    (storms / "a.txt").write_text("In 2031 Kenya launched 31 missiles at Orle, and 9 people died.\n", "utf-8")
    assert main(["explain", "a.txt:1", "b.txt:1"]) == 0
    shown = " ".join(capsys.readouterr().out.split())
    first, second, rest, third = (
        shown.index(words) for words in ("“31” and “44”", "“31” and “12”", "All other", "“2031” at")
    )
    assert first < second < rest < third
    assert shown.endswith("“2031” at a.txt:1:4 is no claim (date).")


def test_what_a_third_text_decides_is_seen_where_it_is_named(storms, capsys):
    (storms / "c.txt").write_text("Kenya launched 31 missiles at Orle overnight, not 44 missiles.\n", "utf-8")
    told = []
    for among in ((), ("c.txt",), (".",)):
        assert main(["explain", "a.txt:1", "b.txt:1:13", *among]) == 0
        told.append(capsys.readouterr().out)
    assert "no number fits all 2 figures" in " ".join(told[0].split())
    assert told[1] == told[2] != told[0]


def test_of_two_files_only_what_could_meet_is_shown(storms, capsys):
    (storms / "a.txt").write_text("Kenya launched 31 missiles at Orle overnight. Nine people died.\n", "utf-8")
    assert main(["explain", "a.txt", "b.txt"]) == 0
    shown = capsys.readouterr().out
    assert "“31” and “44” may be compared: " in shown and "[Nine]" not in shown


def test_two_files_without_a_question_in_common_say_so(storms, capsys):
    (storms / "a.txt").write_text("Nine people died in Orle.\n", "utf-8")
    assert main(["explain", "a.txt", "b.txt"]) == 0
    assert "The figures that are claims answer different questions." in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["explain", "abcdef012345", "."], "no finding abcdef012345; there are:"),
        (["explain", "a.txt:9", "b.txt:1"], "a.txt:9 has no figure"),
        (["explain", "a.txt:x", "b.txt:1"], "there is no file a.txt:x; expected a file, or PATH:LINE"),
        (["explain", "missing.txt:1", "b.txt:1"], "missing.txt cannot be read"),
        (["explain", "a.txt:1"], "together with another one"),
        (["explain", "a.txt"], "together with another one"),
        (["explain", "a.txt", "missing.txt"], "there is no file missing.txt; expected a file, or PATH:LINE"),
        (["explain", "nc102", "."], "NC102 is a code, which `numcheck rule NC102` explains; findings with it have a"),
    ],
)
def test_what_is_not_there_is_told(storms, capsys, arguments, told):
    assert main(arguments) == 2
    assert told in capsys.readouterr().err
