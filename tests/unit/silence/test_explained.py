"""Differences that a configuration explains, for as long as it does."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from numcheck.config import Explained, Settings
from numcheck.silence.explained import apply
from tests import making

TODAY = date(2031, 5, 1)


def after(**about: Any):
    settings = Settings(explained=(Explained(place="numcheck.toml:3", reason="two lakes", **about),))
    return apply(making.quarrel(), settings, TODAY)


@pytest.mark.parametrize(
    "about",
    [
        {"slot": "ferries-built"},
        {"event": "Lake Como"},
        {"values": (Decimal(7), Decimal(13))},
        {"values": ("7 ferry",)},
        {"slot": "ferries-sunk", "values": (Decimal(7),)},
    ],
)
def test_what_does_not_fit_explains_nothing(about: dict[str, Any]) -> None:
    assert after(**about) == making.quarrel()


@pytest.mark.parametrize(
    "about",
    [
        {"slot": "ferries-sunk"},
        {"event": "lake orle"},
        {"values": (Decimal(7), Decimal(12))},
        {"values": ("7 Ferry", Decimal(12), Decimal(99))},
        {"slot": "ferries-sunk", "event": "Lake Orle", "values": ("7", "12")},
        {"slot": "ferries-sunk", "until": TODAY},
    ],
)
def test_what_fits_is_set_apart_with_its_reason(about: dict[str, Any]) -> None:
    report = after(**about)
    assert report.findings == ()
    assert [(one.by, one.reason) for one in report.silenced] == [("explained", "two lakes")]


def test_after_its_last_day_the_finding_is_told_again_with_a_note() -> None:
    report = after(slot="ferries-sunk", until=date(2031, 4, 30))
    assert report.findings == making.quarrel().findings
    (note,) = report.notes
    assert note.where == "numcheck.toml:3"
    assert "accepted until 2031-04-30 only" in note.what and "two lakes" in note.what


def test_a_table_that_explains_nothing_is_noted_where_everything_was_compared() -> None:
    settings = Settings(explained=(Explained(place="numcheck.toml:3", reason="two lakes", slot="ferries-built"),))
    assert apply(making.quarrel(), settings, TODAY).notes == ()
    (note,) = apply(making.quarrel(), settings, TODAY, whole=True).notes
    assert note.what == "explains no finding (two lakes)"


def test_the_figures_of_a_computation_are_values_too() -> None:
    values = (Decimal(60), Decimal(12), Decimal(9))
    settings = Settings(explained=(Explained(place="x", reason="weighted", values=values),))
    assert apply(making.miscount(), settings, TODAY).findings == ()
