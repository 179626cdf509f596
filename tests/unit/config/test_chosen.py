"""What is switched off is not told, and nothing else changes."""

from __future__ import annotations

from typing import Any

import pytest

from numcheck.config import Settings
from numcheck.config.chosen import apply, is_off
from numcheck.config.vocabulary import Vocabulary
from numcheck.model import Report
from tests import making

KNOWN = Vocabulary(
    codes={"conflict": "NC101", "scope": "NC102", "share": "NC203"},
    packs={"ferries-sunk": "boats", "cows-milked": "farms"},
)


def after(report: Report | None = None, **settings: Any) -> Report:
    return apply(report or making.quarrel(), Settings(**settings), KNOWN)


@pytest.mark.parametrize(
    "settings",
    [
        {},
        {"select": ("NC1",)},
        {"select": ("scope",)},
        {"select": ("boats",)},
        {"select": ("ferries-sunk", "cows-milked", "NC")},
        {"ignore": ("NC2", "conflict", "farms", "general")},
    ],
)
def test_what_is_asked_for_stays_as_it_is(settings: dict[str, Any]) -> None:
    assert after(**settings) == making.quarrel()


@pytest.mark.parametrize(
    "settings",
    [
        {"select": ("NC2",)},
        {"ignore": ("NC1",)},
        {"ignore": ("scope",)},
        {"select": ("NC1", "share"), "ignore": ("NC102",)},
    ],
)
def test_a_code_that_is_off_is_not_told_but_its_figures_were_compared(settings: dict[str, Any]) -> None:
    report = after(**settings)
    assert report.findings == ()
    assert report.groups == making.quarrel().groups
    assert [note.what for note in report.notes] == ["1 of NC102 not told: switched off"]


@pytest.mark.parametrize("settings", [{"select": ("farms",)}, {"ignore": ("boats",)}, {"ignore": ("ferries-sunk",)}])
def test_the_figures_of_a_question_that_is_off_are_not_claimed(settings: dict[str, Any]) -> None:
    whole = making.quarrel()
    report = after(**settings)
    assert report.findings == report.groups == ()
    assert len(report.claims) + len(report.unclaimed) == len(whole.claims) + len(whole.unclaimed)
    assert {left.reason for left in report.unclaimed} == {"phone number", "its question is switched off"}


def test_a_family_of_packs_is_chosen_by_the_beginning_of_their_names() -> None:
    known = Vocabulary(codes={}, packs={"ferries-sunk": "harbour-boats", "cows-milked": "harbourside"})
    assert known.means("harbour") == "pack" and known.means("harb") == ""
    assert apply(making.quarrel(), Settings(ignore=("harbour",)), known).findings == ()
    assert is_off("harbour-boats", Settings(ignore=("harbour",)), known)
    assert not is_off("cows-milked", Settings(ignore=("harbour",)), known)


def test_a_computation_belongs_to_no_question_and_stays_when_packs_are_chosen() -> None:
    assert after(making.miscount(), select=("farms",)).findings == making.miscount().findings
    assert after(making.miscount(), ignore=("share",)).findings == ()


@pytest.mark.parametrize(
    ("severity", "told"),
    [
        ((), "warning"),
        ((("NC2", "note"), ("farms", "note")), "warning"),
        ((("NC1", "note"), ("scope", "error")), "error"),
        ((("boats", "note"), ("NC102", "error")), "note"),
        ((("ferries-sunk", "error"), ("boats", "note")), "error"),
    ],
)
def test_the_closest_word_says_how_bad_it_is(severity: tuple[tuple[str, str], ...], told: str) -> None:
    (finding,) = after(severity=severity).findings
    assert finding.severity == told


@pytest.mark.parametrize(
    ("word", "settings", "off"),
    [
        ("NC101", {}, False),
        ("NC101", {"ignore": ("NC2", "farms")}, False),
        ("NC101", {"ignore": ("NC1",)}, True),
        ("conflict", {"ignore": ("NC101",)}, True),
        ("ferries-sunk", {"ignore": ("boats",)}, True),
        ("NC101", {"select": ("NC101",)}, True),
    ],
)
def test_a_word_is_off_where_nothing_that_it_names_is_told(word: str, settings: dict[str, Any], off: bool) -> None:
    assert is_off(word, Settings(**settings), KNOWN) is off
