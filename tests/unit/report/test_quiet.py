"""What somebody silenced is counted or shown in every form that has a place for it, and is a finding in none."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace
from xml.etree import ElementTree

import pytest
from jsonschema import Draft202012Validator

from numcheck.model import Report, Silenced
from numcheck.report import concise, github, gitlab, html, jsonl, markdown, sarif, schema, text, xml
from numcheck.report import csv as sheet
from numcheck.report import json as data
from numcheck.report.quiet import quiet, why
from tests import making


def hushed() -> Report:
    """A report without a finding, of which one is accepted, one is silenced by a comment and one by the baseline."""
    whole = making.quarrel()
    (finding,) = whole.findings
    others = (
        Silenced(finding=replace(finding, fingerprint="aa01"), by="comment", reason="two counts, two days"),
        Silenced(finding=replace(finding, fingerprint="bb02"), by="baseline", reason=""),
    )
    return replace(whole, findings=(), accepted=(finding,), because={"3f2a91c0": "other days"}, silenced=others)


def test_who_says_so_and_why() -> None:
    assert [why(one) for one in quiet(hushed())] == [
        "accepted: other days",
        "by a comment: two counts, two days",
        "by the baseline",
    ]


@pytest.mark.parametrize("form", [concise.render, github.render, xml.checkstyle])
def test_a_form_of_findings_alone_has_none(form) -> None:
    assert "ferries" not in form(hushed())


def test_gitlab_would_take_every_entry_for_an_issue_and_has_none() -> None:
    assert json.loads(gitlab.render(hushed())) == []


def test_the_page_for_people_counts_them_and_lists_them_on_request() -> None:
    told = "3 findings silenced, not counted: 1 accepted, 1 by a comment, 1 by the baseline."
    assert told in " ".join(text.render(hushed()).split()) and "two counts" not in text.render(hushed())
    full = " ".join(text.render(hushed(), verbose=True).split())
    assert "(accepted: other days)" in full and "(by a comment: two counts, two days)" in full
    assert text.render(hushed(), quiet=True) == ""


def test_json_has_them_with_their_reasons() -> None:
    found = json.loads(data.render(hushed(), version="1"))
    Draft202012Validator(schema.report()).validate(found)
    assert found["findings"] == []
    told = [(one["fingerprint"], one["silenced_by"], one["reason"]) for one in (*found["accepted"], *found["silenced"])]
    assert told == [
        ("3f2a91c0", "accepted", "other days"),
        ("aa01", "comment", "two counts, two days"),
        ("bb02", "baseline", None),
    ]


def test_json_lines_have_a_line_for_each() -> None:
    rows = [json.loads(line) for line in jsonl.render(hushed(), version="1").splitlines()]
    assert [row["type"] for row in rows] == ["run", "silenced", "silenced", "silenced", "summary"]


def test_sarif_has_them_suppressed() -> None:
    (run,) = json.loads(sarif.render(hushed(), version="1"))["runs"]
    assert [result["suppressions"] for result in run["results"]] == [
        [{"kind": "external", "status": "accepted", "justification": "other days"}],
        [{"kind": "inSource", "status": "accepted", "justification": "two counts, two days"}],
        [{"kind": "external", "status": "accepted"}],
    ]


def test_junit_skips_them() -> None:
    root = ElementTree.fromstring(xml.junit(hushed()))
    messages = [one.get("message") for one in root.iter("skipped")]
    assert [message.partition(": How many")[0] for message in messages] == [
        "accepted: other days",
        "by a comment: two counts, two days",
        "by the baseline",
    ]
    assert (root.get("failures"), root.get("skipped")) == ("0", "3")
    assert int(root.get("tests")) == len(root.findall(".//testcase"))


def test_a_spreadsheet_has_them_last_with_who_says_so() -> None:
    whole = replace(hushed(), findings=making.quarrel().findings)
    rows = list(csv.DictReader(io.StringIO(sheet.render(whole))))
    assert [row["silenced"] for row in rows] == [""] * 3 + ["accepted"] * 3 + ["comment"] * 3 + ["baseline"] * 3
    assert rows[3]["reason"] == "other days"


def test_markdown_lists_them_below_the_findings() -> None:
    whole = replace(hushed(), findings=making.quarrel().findings)
    page = markdown.render(whole)
    assert "1 finding. 3 findings silenced, not counted" in page
    assert page.index("## NC102") < page.index("## Silenced")
    assert page.count("\n- ") == 3 and "(by a comment: two counts, two days)" in page.replace("\\", "")


def test_a_page_with_a_bound_keeps_its_head_and_counts_the_rest() -> None:
    (finding,) = making.quarrel().findings
    many = replace(making.quarrel(), findings=(finding,) * 50)
    page = markdown.render(many, most=2000)
    assert len(page.encode()) <= 2000
    shown = page.count("## NC102")
    assert 0 < shown < 50 and f"There was no room for {50 - shown} more sections." in page
    assert "no room" not in markdown.render(many)


def test_the_html_page_has_a_section_of_them() -> None:
    assert 'id="silenced"' in html.render(hushed(), version="1")
    assert 'id="silenced"' not in html.render(making.quarrel(), version="1")
