"""Small folders of documents, each with the verdicts and the findings that it must give: these, and nothing else."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from numcheck import pipeline
from numcheck.model import Report
from tests import reading

FOLDERS = sorted(path.parent for path in Path(__file__).parent.glob("*/*/expected.json"))


def told(report: Report) -> dict[str, list[list[object]]]:
    """A report in the form of expected.json: each group's verdict and camps, each finding's code and readings."""
    return {
        "groups": sorted([g.slot, g.verdict, *_camps(g.camps)] for g in report.groups),
        "findings": sorted([f.code, f.severity, *sorted({c.reading for k in f.camps for c in k.claims})]
                           for f in report.findings),
    }  # fmt: skip


def _camps(camps) -> list[list[str]]:
    return sorted(sorted({c.reading for c in camp.claims}) for camp in camps)


@pytest.fixture(scope="module")
def reports() -> dict[Path, Report]:
    return {folder: pipeline.check([str(folder)]) for folder in FOLDERS}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_a_folder_gives_what_its_writer_expected(folder, reports, request):
    expected = json.loads((folder / "expected.json").read_text("utf-8"))
    if "todo" in expected:  # a known gap: expected to fail, and told when it heals
        request.applymarker(pytest.mark.xfail(reason=expected["todo"], strict=True))
    found = told(reports[folder])
    assert found["groups"] == sorted(expected["groups"]), expected["about"]
    assert found["findings"] == sorted(expected["findings"]), expected["about"]


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_document_of_a_folder_was_read(folder, reports):
    report = reports[folder]
    assert {Path(d.id).name for d in report.documents} == {
        path.name for path in folder.iterdir() if path.name != "expected.json"
    }
    assert report.problems == ()
    assert report.reader == "both"


def test_there_are_folders_of_every_verdict():
    verdicts = {row[1] for f in FOLDERS for row in json.loads((f / "expected.json").read_text("utf-8"))["groups"]}
    assert verdicts == {"conflict", "scope", "disputed", "update", "agree", "compatible", "single"}


def test_a_folder_reads_alike_whatever_else_is_read_with_it(reports):
    """All folders at once hold all findings of each alone, unless two of them tell of one event."""
    several = [folder for folder in FOLDERS if folder.name in ("conflict", "agree", "two_quakes", "two_persons")]
    together = pipeline.check([str(folder) for folder in several])
    alone = [finding.fingerprint for folder in several for finding in reports[folder].findings]
    assert sorted(f.fingerprint for f in together.findings) == sorted(alone)
    assert reading.verdicts(together) == sorted(row for folder in several for row in reading.verdicts(reports[folder]))
