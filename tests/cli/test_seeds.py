"""The whole way over the five reports in seeds/: what comes out is data that fits its schema, and a page that fits."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from numcheck.report import schema

ROOT = Path(__file__).resolve().parents[2]


def _run(*arguments: str, **environment: str) -> tuple[int, bytes]:
    done = subprocess.run(
        [sys.executable, "-m", "numcheck", *arguments],
        cwd=ROOT,
        capture_output=True,
        env=os.environ | {"COLUMNS": "80"} | environment,
    )
    assert not done.stderr, done.stderr
    return done.returncode, done.stdout


@pytest.fixture(scope="module")
def printed() -> bytes:
    """The report on seeds/ as JSON."""
    code, out = _run("--format", "json", "seeds/", PYTHONHASHSEED="1")
    assert code == 1
    return out


def test_the_data_fits_its_schema(printed: bytes) -> None:
    Draft202012Validator(schema.report()).validate(json.loads(printed))


def test_the_same_input_gives_the_same_bytes(printed: bytes) -> None:
    assert _run("--format", "json", "seeds/", PYTHONHASHSEED="2")[1] == printed


def test_every_figure_of_the_data_stands_where_it_says(printed: bytes) -> None:
    data = json.loads(printed)
    figures = [
        figure for part in ("findings", "groups", "single_source") for one in data[part] for figure in one["figures"]
    ]
    assert figures
    for figure in [*figures, *data["unclaimed"]]:
        line = (ROOT / figure["path"]).read_text("utf-8").split("\n")[figure["line"] - 1]
        # A figure of two words may be broken over two lines of the file.
        assert line[figure["column"] - 1 :].startswith(figure["surface"].split()[0])


def test_the_counts_of_the_data_add_up(printed: bytes) -> None:
    data = json.loads(printed)
    summary = data["summary"]
    assert summary["figures"] + summary["refused"] == summary["claims"] + summary["unclaimed"]
    assert summary["refused"] == sum(not left["figure"] for left in data["unclaimed"])
    assert summary["unclaimed"] == len(data["unclaimed"]) == sum(summary["unclaimed_reasons"].values())
    assert summary["claims"] == sum(
        len(group["figures"]) for part in ("groups", "single_source") for group in data[part]
    )


def test_the_page_fits_eighty_columns_and_shows_both_camps() -> None:
    code, out = _run("seeds/")
    page = out.decode("utf-8")
    assert code == 1
    assert "[273]" in page and "[112]" in page
    assert all(len(line) <= 80 for line in page.splitlines())
