"""`-q`, `-v` and `--statistics`: how much of a run is told, which changes nothing of what is found."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from numcheck.cli import main

ONE = "Rebels fired 41 rockets at Marwick on 3 May 2024.\n"
OTHER = "On 3 May 2024 rebels fired 64 rockets at Marwick. The quake killed 12 people in Ostra.\n"
POLL = "Of 80 people asked, 40 (45%) agreed.\n"
QUIET = "<!-- numcheck: ignore[NC203] of those who answered -->\nOf 90 people asked, 45 (40%) agreed.\n"


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two reports that differ, one that is wrong in itself, one with a silenced finding, and a file that is broken."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    texts = {"one.md": ONE, "two.md": OTHER, "poll.md": POLL, "quiet.md": QUIET, "broken.docx": "no archive"}
    for name, text in texts.items():
        (tmp_path / name).write_text(text, "utf-8")
    return tmp_path


def told(capsys, *words: str) -> tuple[int, str, str]:
    code = main(list(words))
    shown = capsys.readouterr()
    return code, shown.out, shown.err


def test_quiet_prints_findings_alone_and_what_went_wrong_beside_them(capsys) -> None:
    code, out, err = told(capsys, "-q")
    assert code == 1
    assert out.count("NC101 error") == out.count("NC203 error") == 1
    assert not any(word in out for word in ("documents", "silenced", "Not claimed", "single source", "Problems"))
    assert err.startswith("numcheck: broken.docx: ") and err.count("\n") == 1


def test_quiet_without_a_finding_prints_nothing(folder: Path, capsys) -> None:
    (folder / "broken.docx").unlink()
    assert told(capsys, "-q", "quiet.md") == (0, "", "")


def test_the_usual_page_counts_what_verbose_lists(capsys) -> None:
    _, usual, _ = told(capsys)
    assert "From a single source: 3 claims; -v lists them" in usual and "of those who answered" not in usual
    code, full, err = told(capsys, "-v")
    assert (code, err) == (1, "")
    assert "-v lists" not in full and "How many people were killed?" in full
    assert '" read as ' in full
    assert "(by a comment: of those who answered)" in " ".join(full.split())
    assert "Problems: 1" in full


def test_verbose_says_all_that_the_usual_page_says(capsys) -> None:
    _, usual, _ = told(capsys)
    _, full, _ = told(capsys, "-v")
    lines = [line.replace("; -v lists them", "") for line in usual.splitlines()]
    assert [line for line in lines if line not in full.splitlines()] == []


def test_statistics_count_instead_of_telling(capsys) -> None:
    code, out, err = told(capsys, "--statistics")
    assert code == 1
    assert out.splitlines() == [
        "1  NC101  conflict",
        "1  NC203  share",
        *[line for line in out.splitlines() if line.startswith("2 findings; 4 documents, ")],
        "1 finding silenced, not counted: 1 by a comment.",
    ]
    assert err.startswith("numcheck: broken.docx: ")


def test_quiet_statistics_are_the_counts_alone(capsys) -> None:
    assert told(capsys, "--statistics", "-q")[:2] == (1, "1  NC101  conflict\n1  NC203  share\n")


def test_statistics_go_beside_a_file_for_programs(folder: Path, capsys) -> None:
    code, out, _ = told(capsys, "--statistics", "--format", "full", "--format", "json=out.json")
    assert code == 1 and out.startswith("1  NC101")
    assert len(json.loads((folder / "out.json").read_text("utf-8"))["findings"]) == 2


@pytest.mark.parametrize("words", [("-q", "-v"), ("--statistics", "-v"), ("--statistics", "--format", "json")])
def test_what_does_not_go_together_is_2(capsys, words: tuple[str, ...]) -> None:
    code, out, err = told(capsys, *words)
    assert (code, out) == (2, "") and "Error:" in err


@pytest.mark.parametrize("form", ["concise", "github", "gitlab", "checkstyle"])
def test_beside_a_form_of_findings_alone_the_silenced_are_counted(capsys, form: str) -> None:
    silenced = "numcheck: 1 finding silenced, not counted: 1 by a comment.\n"
    assert silenced in told(capsys, "--format", form)[2]
    assert silenced not in told(capsys, "--format", form, "-q")[2]


@pytest.mark.parametrize("words", [("-q",), ("-v",), ("--statistics",)])
def test_the_code_is_the_same_however_much_is_told(capsys, words: tuple[str, ...]) -> None:
    assert told(capsys, *words)[0] == told(capsys)[0] == 1
    assert told(capsys, *words, "--fail-on", "error", "quiet.md")[0] == 0


# -- what a run writes -------------------------------------------------------------------------------------------------


def test_a_report_that_is_written_among_the_texts_is_not_read_as_one(folder: Path, capsys) -> None:
    wishes = ["--format", "html=[a] report.html", "--format", "markdown=told.md", "--format", "json"]
    first = told(capsys, *wishes, ".")[1]
    assert (folder / "[a] report.html").is_file()
    assert told(capsys, *wishes, ".")[1] == first
    later = json.loads(told(capsys, "--format", "json", ".")[1])
    assert "told.md" not in [one["path"] for one in later["documents"]]
    assert {"where": "told.md", "what": "skipped: a report of numcheck"} in later["notes"]


def test_the_summary_of_a_github_step_is_added_to(folder: Path, capsys, monkeypatch) -> None:
    summary = folder / "summary"
    summary.write_text("before\n", "utf-8")
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    assert told(capsys, "--format", "github", ".")[0] == 1
    page = summary.read_text("utf-8")
    assert page.startswith("before\n# numcheck\n") and "## NC101" in page and "## Silenced" in page
    told(capsys, "--format", "json", ".")
    told(capsys, "--format", "github=out.txt", "--format", "full", ".")
    assert summary.read_text("utf-8") == page


def test_a_summary_that_cannot_be_written_is_told_and_changes_no_code(folder: Path, capsys, monkeypatch) -> None:
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(folder / "gone" / "summary"))
    code, out, err = told(capsys, "--format", "github", ".")
    assert code == 1 and out.startswith("::error ")
    assert "the summary of the step cannot be written" in err
