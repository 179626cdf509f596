"""Every form for programs is well made, says the same each time, and nothing in a document breaks out of it."""

from __future__ import annotations

import csv
import io
import json
import re
from dataclasses import replace
from xml.etree import ElementTree

import pytest

from numcheck.model import Finding, Report, Source
from numcheck.report import concise, github, gitlab, jsonl, markdown, sarif, xml
from numcheck.report import csv as sheet
from tests import making

FORMS = {
    "concise": concise.render,
    "jsonl": lambda report: jsonl.render(report, version="1.2.3"),
    "sarif": lambda report: sarif.render(report, version="1.2.3"),
    "github": github.render,
    "gitlab": gitlab.render,
    "junit": xml.junit,
    "checkstyle": xml.checkstyle,
    "csv": sheet.render,
    "markdown": markdown.render,
}

POISON = "\x1b[31m\x07 \u202e::error::x %0A ]]> <script>alert(1)</script> | `a` [b](c) @here =1+1 \ud800 \ufffe"


def hostile() -> Report:
    """A report whose every word from a document, a path or an outlet wants to be something else."""
    whole = making.quarrel()
    documents = []
    for document in whole.documents:
        source = Source(path=f"{document.source.path},:%<|", publisher=POISON, title=POISON)
        documents.append(replace(document, text=document.text + POISON, source=source))
    (finding,) = whole.findings
    camps = tuple(replace(camp, reading=f"{camp.reading} {POISON}") for camp in finding.camps)
    spoilt = replace(finding, why=f"=SUM(A1) {POISON}", question=f"{POISON}?", camps=camps)
    return replace(whole, documents=tuple(documents), findings=(spoilt,))


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("make", [making.empty, making.calm, making.quarrel, making.miscount, hostile])
def test_the_same_report_gives_the_same_text_without_controls(form, make) -> None:
    text = FORMS[form](make())
    assert text == FORMS[form](make())
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f\u202a-\u202e]", text)


@pytest.mark.parametrize("form", ["concise", "github", "jsonl"])
def test_a_form_of_lines_has_as_many_lines_for_hostile_words(form) -> None:
    assert FORMS[form](hostile()).count("\n") == FORMS[form](making.quarrel()).count("\n")


def test_a_finding_on_one_line_and_its_other_figures_below() -> None:
    assert concise.render(making.quarrel()).splitlines() == [
        "wire.md:1:6: NC102 warning How many ferries sank? 7 or 12: no figure fits both reports, "
        "but they speak of different days. [3f2a91c0]",
        "  news/lake.txt:1:35: 12 ferry",
        "  news/port.txt:1:9: 12 ferry",
    ]


def test_a_computation_is_told_like_any_finding() -> None:
    assert concise.render(making.miscount()).splitlines() == [
        "port.txt:1:19: NC203 error Does the share follow from its counts? 9 of 12 is 75%, not 60%. "
        "What would fit: 75%. [5c01ab12ef90]",
        "  port.txt:1:4: 12 ferries (whole)",
        "  port.txt:1:16: 9 (part)",
    ]


def test_a_workflow_command_names_place_and_level_and_ends_where_it_must() -> None:
    (line,) = github.render(making.quarrel()).splitlines()
    assert line.startswith("::warning title=numcheck (NC102),file=wire.md,line=1,col=6,endLine=1,endColumn=7::")
    assert line.endswith("%0A  news/lake.txt:1:35: 12 ferry%0A  news/port.txt:1:9: 12 ferry")


def test_a_hostile_path_or_word_starts_no_command_of_its_own() -> None:
    (line,) = github.render(hostile()).splitlines()
    head, message = line.removeprefix("::warning ").split("::", 1)
    assert "file=wire.md%2C%3A%25<|" in head
    assert "\n" not in message and "%250A" in message


def test_gitlab_gets_an_array_with_unique_fingerprints() -> None:
    whole = making.quarrel()
    rows = json.loads(gitlab.render(replace(whole, findings=whole.findings * 3)))
    assert len({row["fingerprint"] for row in rows}) == 3
    assert rows[0]["severity"] == "minor"
    assert rows[0]["location"] == {"path": "wire.md", "lines": {"begin": 1, "end": 1}}
    assert rows[0]["description"].startswith("NC102: How many ferries sank?")


@pytest.mark.parametrize("make", [making.quarrel, hostile])
def test_checkstyle_is_xml_with_a_place_for_every_finding(make) -> None:
    root = ElementTree.fromstring(xml.checkstyle(make()))
    (file,) = root.findall("file")
    (error,) = file.findall("error")
    assert file.get("name") == make().documents[2].source.path
    assert {k: error.get(k) for k in ("line", "column", "severity", "source")} == {
        "line": "1",
        "column": "6",
        "severity": "warning",
        "source": "numcheck.NC102",
    }


@pytest.mark.parametrize("make", [making.quarrel, hostile, making.miscount])
def test_junit_counts_what_passed_beside_what_failed(make) -> None:
    root = ElementTree.fromstring(xml.junit(make()))
    cases = root.findall(".//testcase")
    assert int(root.get("tests")) == len(cases)
    assert int(root.get("failures")) == len(root.findall(".//failure")) == 1


def test_junit_of_an_agreement_is_a_test_that_passed() -> None:
    root = ElementTree.fromstring(xml.junit(making.calm()))
    (case,) = root.findall(".//testcase")
    assert "How many rafts were lost?" in case.get("name") and len(case) == 0


@pytest.mark.parametrize("make", [making.quarrel, hostile])
def test_a_spreadsheet_has_a_row_a_figure_and_no_formula(make) -> None:
    rows = list(csv.DictReader(io.StringIO(sheet.render(make()))))
    assert [row["surface"] for row in rows] == ["7", "12", "12"]
    assert all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values())


def test_markdown_shows_words_as_they_are_written() -> None:
    text = markdown.render(hostile())
    assert "<script>" not in text and "\\<script\\>" in text
    assert all(line.count(" | ") == 2 for line in text.splitlines() if line.startswith("| wire"))


def test_sarif_links_the_other_figures_and_keeps_the_fingerprint() -> None:
    (run,) = json.loads(sarif.render(making.quarrel(), version="1.2.3"))["runs"]
    (result,) = run["results"]
    assert result["ruleId"] == run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == "NC102"
    assert [r["id"] for r in result["relatedLocations"]] == [1, 2]
    assert "[12 ferry](1) [12 ferry](2)" in result["message"]["text"]
    assert result["partialFingerprints"] == {"numcheckFinding/v1": "3f2a91c0"}
    assert result["locations"][0]["physicalLocation"]["region"]["startColumn"] == 6


def test_sarif_tells_an_accepted_finding_as_suppressed() -> None:
    whole = making.quarrel()
    report = replace(whole, findings=(), accepted=whole.findings)
    (result,) = json.loads(sarif.render(report, version="1.2.3"))["runs"][0]["results"]
    assert result["suppressions"] == [{"kind": "external", "status": "accepted"}]


def test_a_long_list_of_figures_is_counted_not_linked() -> None:
    (finding,) = making.quarrel().findings
    seven, twelve = finding.camps
    many: Finding = replace(finding, camps=(seven, replace(twelve, claims=twelve.claims * 80)))
    (result,) = json.loads(sarif.render(replace(making.quarrel(), findings=(many,)), version="1"))["runs"][0]["results"]
    assert len(result["relatedLocations"]) == 100
    assert "and 60 more" in result["message"]["text"]
