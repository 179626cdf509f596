"""The report for programs: complete, described, and the same bytes each time."""

from __future__ import annotations

import json
from dataclasses import replace
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from numcheck.model import Kind, Modifier, Problem, Quantity
from numcheck.report import schema
from numcheck.report.json import QUOTE, decimal, dumps, render
from tests import making


def _data(report: object) -> dict:
    return json.loads(render(report, version="1.2.3"))


@pytest.mark.parametrize("make", [making.empty, making.calm, making.quarrel, making.miscount])
def test_every_report_fits_its_schema(make) -> None:
    Draft202012Validator(schema.report()).validate(_data(make()))


@pytest.mark.parametrize("make", [making.empty, making.calm, making.quarrel, making.miscount])
def test_a_report_that_is_written_in_pieces_is_written_as_a_whole(make) -> None:
    written = render(make(), version="1.2.3")
    assert written == dumps(json.loads(written))


def test_the_schema_is_one_and_closes_every_object() -> None:
    whole = schema.report()
    Draft202012Validator.check_schema(whole)
    pending = [whole]
    while pending:
        part = pending.pop()
        if isinstance(part, dict):
            if "properties" in part:
                assert part["additionalProperties"] is False
                assert part["required"] == list(part["properties"])
                assert all("description" in field for field in part["properties"].values())
            pending += part.values()
        elif isinstance(part, list):
            pending += part


def test_a_field_that_nobody_knows_breaks_the_schema() -> None:
    data = _data(making.quarrel())
    data["findings"][0]["figures"][0]["colour"] = "red"
    assert not Draft202012Validator(schema.report()).is_valid(data)


def test_a_calm_report_has_no_finding_and_its_group() -> None:
    data = _data(making.calm())
    assert data["findings"] == []
    assert [group["verdict"] for group in data["groups"]] == ["agree"]


def test_a_finding_names_its_figures_camps_and_pairs() -> None:
    found = _data(making.quarrel())["findings"][0]
    assert (found["code"], found["kind"], found["severity"], found["event"]) == (
        "NC102",
        "scope",
        "warning",
        "Lake Orle",
    )
    assert found["camps"] == ["7 ferry", "12 ferry"]
    assert [(f["path"], f["line"], f["column"], f["value"], f["camp"]) for f in found["figures"]] == [
        ("wire.md", 1, 6, "7", 0),
        ("news/lake.txt", 1, 35, "12", 1),
        ("news/port.txt", 1, 9, "12", 1),
    ]
    assert found["pairs"] == [[0, 1], [0, 2]]
    lake = found["figures"][1]
    assert (lake["source"], lake["attribution"], lake["place"]) == ("Lake Courier", "Harbour staff", ["Orle"])
    assert lake["time"] == [{"text": "on Monday", "first": None, "last": None}]


def test_two_figures_of_different_camps_that_fit_are_no_pair() -> None:
    paper = making.document("a.txt", "first 5, then 9, then more than 8 of them")
    bound = Quantity(value=Decimal(8), unit="count", modifier=Modifier.MORE_THAN)
    five, nine = making.claim(paper, "5"), making.claim(paper, "9")
    more = making.claim(paper, "8", quantity=bound)
    found = making.finding(making.camp(five), making.camp(nine, more))
    report = replace(making.calm(), documents=(paper,), groups=(), unclaimed=(), findings=(found,))
    assert _data(report)["findings"][0]["pairs"] == [[0, 1], [0, 2]]
    other = making.finding(making.camp(five, more), making.camp(nine))
    assert _data(replace(report, findings=(other,)))["findings"][0]["pairs"] == [[0, 2]]


def test_a_document_that_says_its_figure_again_is_paired_once() -> None:
    paper = making.document("a.txt", "Flood drowns 40 sheep. The 40 were on an island.")
    other = making.document("b.txt", "The flood drowned 14 sheep.")
    headline, body = making.claim(paper, "40"), making.claim(paper, "40 were")
    found = making.finding(making.camp(headline, body), making.camp(making.claim(other, "14")))
    report = replace(making.calm(), documents=(paper, other), groups=(), unclaimed=(), findings=(found,))
    data = _data(report)["findings"][0]
    assert len(data["figures"]) == 3
    assert data["pairs"] == [[0, 2]]


def test_the_counts_add_up() -> None:
    data = _data(making.quarrel())
    summary = data["summary"]
    assert (summary["figures"], summary["refused"]) == (6, 1)
    assert summary["claims"] + summary["unclaimed"] == 7
    assert summary["groups_compared"] == len(data["groups"]) == 2
    assert summary["single_source_claims"] == 1
    assert summary["unclaimed_reasons"] == {"phone number": 1}


def test_problems_and_accepted_findings_stand_apart() -> None:
    whole = making.quarrel()
    data = _data(replace(whole, findings=(), accepted=whole.findings, problems=(Problem(where="x", what="y"),)))
    assert data["findings"] == []
    assert data["accepted"][0]["fingerprint"] == "3f2a91c0"
    assert data["problems"] == [{"code": "NC900", "where": "x", "what": "y", "hint": ""}]


def test_a_quote_does_not_grow_with_its_sentence() -> None:
    paper = making.document("a.txt", "w " * 500_000 + "12 ferries" + " w" * 500_000)
    report = replace(
        making.calm(),
        documents=(paper,),
        groups=(),
        unclaimed=(),
        findings=(making.finding(making.camp(making.claim(paper, "12"))),),
    )
    assert len(_data(report)["findings"][0]["figures"][0]["quote"]) <= QUOTE + 8


def test_two_renderings_are_equal_byte_for_byte() -> None:
    assert render(making.quarrel(), version="1") == render(making.quarrel(), version="1")


@pytest.mark.parametrize(
    ("number", "text"),
    [
        ("12", "12"),
        ("7.60", "7.6"),
        ("1.2E+9", "1200000000"),
        ("-0.50", "-0.5"),
        ("100", "100"),
        ("0.0", "0"),
        ("-0", "0"),
    ],
)
def test_a_number_is_digits_without_exponent(number: str, text: str) -> None:
    assert decimal(Decimal(number)) == text


@given(st.text())
def test_any_text_comes_back_and_is_safe_on_a_terminal(text: str) -> None:
    written = dumps({"text": text}, indent=None)
    assert json.loads(written) == {"text": text}
    assert written[-1] == "\n" and written[:-1].isprintable()


def test_every_kind_of_modifier_is_in_the_schema() -> None:
    allowed = schema.report()["$defs"]["figure"]["properties"]["modifier"]["enum"]
    assert allowed == [modifier.value for modifier in Modifier]
    assert Kind.COUNT.value not in allowed


def test_a_computation_has_terms_with_places_and_no_camps() -> None:
    data = _data(making.miscount())
    (found,) = data["findings"]
    assert (found["camps"], found["figures"], found["pairs"], found["fits"]) == ([], [], [], "75%")
    assert [(t["role"], t["line"], t["column"], t["surface"]) for t in found["terms"]] == [
        ("stated share", 1, 19, "60%"),
        ("whole", 1, 4, "12"),
        ("part", 1, 16, "9"),
    ]
    assert [(c["code"], c["outcome"]) for c in data["checks"]] == [("NC203", "fails"), ("NC501", "open")]
    assert (data["summary"]["checks_computed"], data["summary"]["checks_open"]) == (1, 1)
