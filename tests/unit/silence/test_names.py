"""Every finding has a fingerprint of its own, which is the same wherever the command is run."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from numcheck.cli import main
from numcheck.model import Report
from numcheck.silence.names import apart
from tests import making

CLINIC = "Of the 80 patients, 36 (54%) were women.\n"


def names(report: Report) -> list[str]:
    return [finding.fingerprint for finding in report.findings]


def of(path: str) -> Report:
    """The report of one miscount in a document at this path."""
    whole = making.miscount()
    (document,), (finding,) = whole.documents, whole.findings
    terms = tuple(replace(term, span=replace(term.span, doc=path)) for term in finding.terms)
    return replace(whole, documents=(replace(document, id=path),), findings=(replace(finding, terms=terms),))


def test_a_comparison_keeps_its_name_whatever_its_files_are_called(tmp_path: Path) -> None:
    whole = making.quarrel()
    assert names(apart(whole, tmp_path)) == names(whole)


def test_a_computation_is_named_by_its_document_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    paths = ("a.txt", "b.txt", "in/a.txt", "-", "t.csv#1", "t.csv#2")
    found = {path: names(apart(of(path), tmp_path)) for path in paths}
    assert len({name for those in found.values() for name in those}) == len(found)
    (tmp_path / "in").mkdir()
    monkeypatch.chdir(tmp_path / "in")
    assert names(apart(of("../a.txt"), tmp_path)) == found["a.txt"]
    assert names(apart(of(str(tmp_path / "a.txt")), Path(".."))) == found["a.txt"]


def test_what_is_still_alike_is_told_apart_by_its_turn(tmp_path: Path) -> None:
    whole = making.quarrel()
    first, second, third = names(apart(replace(whole, findings=whole.findings * 3), tmp_path))
    assert first == names(whole)[0] and len({first, second, third}) == 3


def test_accepting_a_sentence_of_one_file_leaves_that_of_the_other(tmp_path: Path, monkeypatch, capsys) -> None:
    monkeypatch.chdir(tmp_path)
    for folder in ("v1", "v2"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "clinic.txt").write_text(CLINIC, "utf-8")

    def told(*words: str) -> dict[str, str]:
        main(["--format", "concise", *words])
        heads = [line for line in capsys.readouterr().out.splitlines() if ": NC203 " in line]
        return {line.partition(":")[0]: line[-13:-1] for line in heads}

    both = told(".")
    assert set(both) == {"v1/clinic.txt", "v2/clinic.txt"} and len(set(both.values())) == 2
    assert told("v1") | told("v2") == both
    assert main(["accept", both["v1/clinic.txt"], ".", "--reason", "counted twice"]) == 0
    capsys.readouterr()
    assert set(told(".")) == {"v2/clinic.txt"}
    assert told("v1") == {} and set(told("v2")) == {"v2/clinic.txt"}
    capsys.readouterr()
    assert main(["explain", both["v2/clinic.txt"], "."]) == 0
    assert "v2/clinic.txt:1:21" in capsys.readouterr().out
    (tmp_path / "v1" / "clinic.txt").write_text("Of the 80 patients, 36 (45%) were women.\n", "utf-8")
    assert set(told(".")) == {"v2/clinic.txt"}
