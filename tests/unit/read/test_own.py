"""What numcheck wrote is no text to compare: its report would be one more source that agrees with the others."""

from pathlib import Path

import pytest

import numcheck
from numcheck.cli import main
from numcheck.read.own import is_report

WRONG = "Of the 80 patients, 36 (54%) were women.\n"
TEXTS = [WRONG, WRONG.replace("54%", "45%"), "Three were hurt.\n"]  # a finding, none, and nothing to compare


@pytest.mark.parametrize(
    ("form", "text"),
    [("concise", WRONG), *((form, text) for form in ("full", "markdown", "html") for text in TEXTS)],
)
@pytest.mark.parametrize("beside", ["other.md", "other.pages"])  # one that is not read is counted in the first line
def test_a_report_in_a_folder_is_left_aside(form: str, text: str, beside: str, tmp_path: Path) -> None:
    (tmp_path / "story.txt").write_text(text)
    (tmp_path / beside).write_text("Nobody knew.\n")
    report = tmp_path / f"report.{'html' if form == 'html' else 'txt'}"
    main([f"--format={form}={report}", "--isolated", str(tmp_path)])
    report.write_bytes(report.read_bytes().replace(b"\n", b"\r\n"))  # an editor may have saved it so
    found = numcheck.check([str(tmp_path)])
    assert str(report) not in {document.source.path for document in found.documents}
    assert (str(report), "skipped: a report of numcheck") in {(note.where, note.what) for note in found.notes}


@pytest.mark.parametrize(
    "text",
    [
        "# numcheck\n\nnumcheck reads documents, finds every figure in them and compares them.\n",
        "Twelve documents, 30 figures, and 4 claims were found.\n",
        "It prints this:\n\nNC203 error  Does this share follow?\n  a.md | check: share | confidence: low\n",
        "NC203 error is what the checker calls it.\n",
    ],
)
def test_a_text_about_numcheck_is_a_text(text: str) -> None:
    assert not is_report(text)


@pytest.mark.parametrize("named", ["story.md", "."])
def test_a_report_never_takes_the_place_of_a_text(
    named: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story.md").write_text(WRONG)
    assert main(["--isolated", "--format=markdown=./story.md", named]) == 2
    assert Path("story.md").read_text() == WRONG
    assert "story.md is one of the texts to check: name another file for the report" in capsys.readouterr().err


def test_a_report_takes_the_place_of_the_last_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("story.md").write_text(WRONG)
    words = ["--isolated", "--format=markdown=report.md", "."]
    assert [main(words), main(words)] == [1, 1]
    assert is_report(Path("report.md").read_text())
