"""`numcheck check`: exit codes, streams and formats, over reports whose truth is known."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from numcheck.cli import main
from numcheck.model import Problem, Report
from numcheck.report import schema
from numcheck.ruleset import BrokenRules
from tests import making


@pytest.fixture
def run(monkeypatch, tmp_path, capsys):
    """Runs the command line beside a folder news/, over a run that gives the report it got, or raises it."""
    (tmp_path / "news").mkdir()
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.delenv("FORCE_COLOR", raising=False)
    monkeypatch.setenv("COLUMNS", "80")

    def go(given: Report | BaseException, *arguments: str):
        asked = {}

        def check(paths, *, settings, stdin=None, **_):
            asked.update(paths=tuple(paths), settings=settings, stdin=stdin)
            if isinstance(given, BaseException):
                raise given
            return given

        monkeypatch.setattr("numcheck.run.check", check)
        code = main(list(arguments))
        shown = capsys.readouterr()
        return code, shown.out, shown.err, asked

    return go


def test_agreement_is_0(run) -> None:
    code, out, err, _ = run(making.calm(), "check", "news")
    assert (code, err) == (0, "")
    assert "No finding." in out


def test_a_finding_is_1(run) -> None:
    code, out, err, _ = run(making.quarrel(), "news")
    assert (code, err) == (1, "")
    assert out.startswith("NC102 warning")


@pytest.mark.parametrize(
    ("severity", "fail_on", "code"),
    [
        ("note", "warning", 0),
        ("note", "note", 1),
        ("warning", "error", 0),
        ("warning", "warning", 1),
        ("error", "error", 1),
        ("error", "note", 1),
    ],
)
def test_only_findings_as_bad_as_asked_are_1(run, severity: str, fail_on: str, code: int) -> None:
    assert run(making.quarrel(severity=severity), "--fail-on", fail_on)[0] == code


def test_nothing_compared_is_3_unless_that_is_allowed(run) -> None:
    assert run(making.empty())[0] == 3
    assert run(making.empty(), "--allow-empty")[0] == 0
    assert "Nothing was compared" in run(making.empty(), "--allow-empty")[1]


def test_claims_of_single_sources_are_nothing_compared(run) -> None:
    whole = making.quarrel()
    code, out, _, _ = run(replace(whole, findings=(), groups=whole.groups[2:]))
    assert code == 3
    assert "no two claims" in out


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Posted on Tuesday, 4 June 2030\n\nA ferry sank off Orle.", 3),
        ("Posted on Monday, 4 June 2030\n\nA ferry sank off Orle.", 1),
        ("A ferry sank off Orle on Tuesday, 4 June 2030.", 0),
    ],
)
def test_the_right_weekday_of_a_dateline_is_nothing_compared(
    text: str, code: int, tmp_path, monkeypatch, capsys
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "ferry.txt").write_text(text, "utf-8")
    assert main(["ferry.txt"]) == code
    assert ("has the right weekday" in " ".join(capsys.readouterr().out.split())) == (code == 3)


@pytest.mark.parametrize("arguments", [("-q",), ("--format", "json")])
def test_where_the_account_is_left_out_the_reason_goes_to_standard_error(run, arguments: tuple[str, ...]) -> None:
    code, out, err, _ = run(making.empty(), *arguments)
    assert code == 3
    assert "Nothing was compared" not in out
    assert "Nothing was compared" in err


def test_a_named_path_that_is_missing_is_2_and_the_rest_is_reported(run) -> None:
    problem = Problem(where="gone.txt", what="no such file or folder")
    code, out, _, _ = run(replace(making.quarrel(), problems=(problem,)), "news", "gone.txt")
    assert code == 2
    assert out.startswith("NC102")
    assert "gone.txt: no such file or folder" in out


def test_a_bad_file_inside_a_folder_changes_no_exit_code(run) -> None:
    problem = Problem(where="news/a.bin.txt", what="is not text")
    assert run(replace(making.calm(), problems=(problem,)), "news")[0] == 0
    code, _, err, _ = run(replace(making.calm(), problems=(problem,)), "news", "-q")
    assert (code, err) == (0, "numcheck: news/a.bin.txt: is not text [NC900]\n")


def test_an_empty_folder_is_nothing_compared(run, tmp_path: Path) -> None:
    (tmp_path / "bare").mkdir()
    problem = Problem(where="bare", what="no text in this folder")
    assert run(replace(making.empty(), documents=(), problems=(problem,)), "bare")[0] == 3


def test_broken_rules_are_2_with_every_error(run) -> None:
    error = BrokenRules((Problem(where="a.toml", what="first"), Problem(where="b.toml", what="second", hint="mend")))
    code, out, err, _ = run(error, "news")
    assert (code, out) == (2, "")
    assert err == "numcheck: a.toml: first [NC900]\nnumcheck: b.toml: second; mend [NC900]\n"


def test_a_broken_file_of_acceptances_is_2(run, tmp_path: Path) -> None:
    (tmp_path / ".numcheck-accepted.toml").write_text("[[accept]", encoding="utf-8")
    code, out, err, _ = run(making.calm())
    assert (code, out) == (2, "")
    assert ".numcheck-accepted.toml: is not TOML" in err


def test_an_accepted_finding_is_counted_and_not_reported(run, tmp_path: Path) -> None:
    (tmp_path / ".numcheck-accepted.toml").write_text(
        '[[accept]]\nfingerprint = "3f2a91c0"\nreason = "other days"\n', encoding="utf-8"
    )
    code, out, _, _ = run(making.quarrel())
    assert code == 0
    assert "NC102" not in out
    assert "1 finding silenced, not counted: 1 accepted." in out


def test_a_stale_acceptance_is_told_and_changes_no_exit_code(run, tmp_path: Path) -> None:
    (tmp_path / ".numcheck-accepted.toml").write_text('[[accept]]\nfingerprint="9"\nreason="x"\n', encoding="utf-8")
    code, out, _, _ = run(making.calm())
    assert code == 0
    assert "stale" in out and "[NC902]" in out


def test_without_a_path_the_current_folder_is_checked(run) -> None:
    assert run(making.calm())[3]["paths"] == (".",)
    assert run(making.calm(), "--format", "json")[3]["paths"] == (".",)


def test_only_a_dash_reads_standard_input(run) -> None:
    assert run(making.calm(), "news")[3]["stdin"] is None
    assert run(making.calm(), "-")[3]["stdin"] is not None


def test_a_file_called_like_a_command_is_named_with_its_folder(run) -> None:
    assert run(making.calm(), "./check")[3]["paths"] == ("./check",)
    assert run(making.calm(), "check", "check")[3]["paths"] == ("check",)


def test_rules_of_the_user_reach_the_pipeline_in_order(run, tmp_path: Path) -> None:
    for name in ("b", "a"):
        (tmp_path / name).mkdir()
    assert run(making.calm(), "--rules", "b", "--rules", "a")[3]["settings"].rules == (Path("b"), Path("a"))


def test_the_line_that_accepts_a_finding_can_be_pasted(run, tmp_path: Path) -> None:
    for name in ("my rules", "the news", *"abcd"):
        (tmp_path / name).mkdir()
    out = run(making.quarrel(), "the news", "--rules", "my rules")[1]
    assert "accept: numcheck accept 3f2a91c0 'the news' --rules 'my rules' --reason \"...\"" in out
    assert 'accept: numcheck accept 3f2a91c0 --reason "..."' in run(making.quarrel())[1]
    assert "accept 3f2a91c0 PATH... --reason" in run(making.quarrel(), "a", "b", "c", "d")[1]
    assert "accept 3f2a91c0 a --reason" in run(making.quarrel(), "a", "gone")[1], "what is not there is not looked at"


def test_json_is_valid_and_the_same_each_time(run) -> None:
    code, out, _, _ = run(making.quarrel(), "--format", "json")
    assert code == 1
    Draft202012Validator(schema.report()).validate(json.loads(out))
    assert run(making.quarrel(), "--format", "json")[1] == out


def test_quiet_leaves_only_findings(run) -> None:
    assert run(making.calm(), "-q")[1] == ""
    assert "compared" not in run(making.quarrel(), "-q")[1]


def test_colour_obeys_the_option_then_the_environment(run, monkeypatch) -> None:
    assert "\x1b" not in run(making.quarrel())[1]
    assert "\x1b" in run(making.quarrel(), "--color", "always")[1]
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b" in run(making.quarrel())[1]
    assert "\x1b" not in run(making.quarrel(), "--color", "never")[1]
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run(making.quarrel())[1]
    assert "\x1b" in run(making.quarrel(), "--color", "always")[1]


def test_the_page_is_never_wider_than_a_hundred_columns(run, monkeypatch) -> None:
    long = replace(making.quarrel().findings[0], why="word " * 200)
    monkeypatch.setenv("COLUMNS", "300")
    lines = run(replace(making.quarrel(), findings=(long,)))[1].splitlines()
    assert 90 < max(map(len, lines)) <= 100


def test_a_mistake_of_our_own_is_one_line_that_names_the_document(run, monkeypatch) -> None:
    def failing(document) -> None:
        raise RuntimeError("odd \x1b[2J")

    try:
        failing(making.document("news/odd.txt", ""))
    except RuntimeError as error:
        mistake = error
    monkeypatch.delenv("NUMCHECK_DEBUG", raising=False)
    code, out, err, _ = run(mistake)
    assert (code, out) == (2, "")
    assert err.count("\n") == 1
    assert err.startswith("numcheck: internal error while reading news/odd.txt: RuntimeError: odd \\x1b[2J.")
    assert "report it" in err
    monkeypatch.setenv("NUMCHECK_DEBUG", "1")
    assert "Traceback" in run(mistake)[2]


def test_an_interruption_is_quiet_and_130(run) -> None:
    code, out, err, _ = run(KeyboardInterrupt())
    assert (code, out.strip(), err.strip()) == (130, "", "")


def test_a_reader_who_leaves_early_hears_no_complaint() -> None:
    script = "import sys\nfrom numcheck.cli import streams\nfor _ in range(20000): streams.say('x' * 100 + '\\n')"
    done = subprocess.run(
        f'"{sys.executable}" -c "{script}" | head -1', shell=True, capture_output=True, text=True, env=os.environ
    )
    assert done.stdout == "x" * 100 + "\n"
    assert done.stderr == ""


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no /dev/full")
def test_a_full_disk_is_told_in_one_line() -> None:
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "numcheck", "schema", "report"], stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 2
    assert done.stderr.startswith("numcheck: the result cannot be written: No space left")
    assert done.stderr.count("\n") == 1


def test_what_the_stream_cannot_write_is_spelled_out() -> None:
    script = "from numcheck.cli import streams; streams.say('\\u65e5 \\u00e9\\n')"
    environment = os.environ | {"PYTHONIOENCODING": "latin-1"}
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, env=environment, check=True)
    assert done.stdout == b"\\u65e5 \xe9\n"


def test_a_date_for_texts_without_one_reaches_the_pipeline_and_the_line_that_accepts(run) -> None:
    _, out, _, asked = run(making.quarrel(), "news", "--date", "2024-03-12")
    assert asked["settings"].published == date(2024, 3, 12)
    assert "news --date 2024-03-12 --reason" in " ".join(out.split())


def test_a_date_that_is_none_is_told_with_its_form(run) -> None:
    code, _, err, _ = run(making.quarrel(), "news", "--date", "12.3.2024")
    assert code == 2
    assert "%Y-%m-%d" in err


@pytest.mark.skipif(shutil.which("bash") is None, reason="there is no bash")
@pytest.mark.parametrize("name", ["a\nb.txt", "a'\tb\\n.txt", "two  words.txt", "ß\x7f.txt", "it's.txt", "\udcff.txt"])
def test_the_line_that_accepts_is_what_a_shell_reads_as_the_names_of_the_files(name: str, run, tmp_path: Path) -> None:
    try:
        (tmp_path / name).write_text("A ferry.\n", "utf-8")
    except OSError:
        pytest.skip("this system has no such names")
    line = next(line for line in run(making.quarrel(), name)[1].split("\n") if line.startswith("  accept: "))
    words = line.removeprefix("  accept: numcheck accept ")
    done = subprocess.run(["bash", "-c", f"printf '%s\\0' {words}"], capture_output=True, check=True)
    assert done.stdout.split(b"\0")[1] == os.fsencode(name)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_a_pipe_is_written_to_and_no_file_takes_its_place(run, tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    with subprocess.Popen(["cat", str(pipe)], stdout=subprocess.PIPE) as reader:
        assert run(making.quarrel(), "--format", f"json={pipe}", "news")[0] == 1
        assert reader.stdout is not None
        assert json.loads(reader.stdout.read())["summary"]["findings"] == 1
    assert pipe.is_fifo()
