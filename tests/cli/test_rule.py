"""`numcheck rule` tells every code, and the documentation says the same."""

from __future__ import annotations

from pathlib import Path

import pytest

from numcheck.cli import main
from numcheck.ruleset.codes import pages

ROOT = Path(__file__).parents[2]


def test_the_list_has_every_code_with_its_question(capsys) -> None:
    assert main(["rule"]) == 0
    out = " ".join(capsys.readouterr().out.split())
    assert all(f"{page.code} {page.name} {page.asks}" in out for page in pages().values())


@pytest.mark.parametrize("name", ["NC203", "nc203", "share"])
def test_a_page_is_found_by_its_code_or_its_name(capsys, name: str) -> None:
    assert main(["rule", name]) == 0
    out = capsys.readouterr().out
    assert out.startswith("NC203 share (error): ")
    for part in ("What", "Why", "Silence", "Examples"):
        assert f"\n{part}\n" in out


@pytest.mark.parametrize("code", pages())
def test_a_page_fits_a_terminal(capsys, monkeypatch, code: str) -> None:
    monkeypatch.setenv("COLUMNS", "80")
    assert main(["rule", code]) == 0
    assert max(map(len, capsys.readouterr().out.splitlines())) <= 80


def test_an_unknown_code_is_2_and_tells_what_there_is(capsys) -> None:
    assert main(["rule", "NC999"]) == 2
    assert "NC203" in capsys.readouterr().err


def test_the_documentation_is_made_of_the_same_pages(capsys) -> None:
    assert main(["rule", "--markdown"]) == 0
    assert capsys.readouterr().out == (ROOT / "docs" / "codes.md").read_text("utf-8")


def test_one_code_is_no_book(capsys) -> None:
    assert main(["rule", "NC203", "--markdown"]) == 2
