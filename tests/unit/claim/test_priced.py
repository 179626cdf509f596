"""Prices that are told of a product by its size."""

from __future__ import annotations

import pytest

from tests import reading


def prices(text: str) -> list[tuple[str, str]]:
    return [(claim.slot, claim.reading) for claim in reading.claims(text) if claim.slot.startswith("prices/")]


def test_no_product_is_named() -> None:
    assert prices("The 13-inch model costs $900.") == []


def test_what_a_price_was_before_is_no_price_of_today() -> None:
    assert prices("The 13-inch Orlex Tab fell from $900.") == []


def test_only_the_first_price_of_a_size_is_the_price() -> None:
    text = "The 13-inch Orlex Tab starts at $900. A better 13-inch Orlex Tab sells for $1,400."
    assert prices(text) == [("prices/USD/13-inch-orlex-tab", ">= 900 USD")]


def test_each_size_has_its_own_price() -> None:
    text = "Orlex will ask $900 for the base 13-inch version of the Orlex Tab and $1,100 for a 15-inch version."
    assert prices(text) == [
        ("prices/USD/13-inch-orlex-tab", "900 USD"),
        ("prices/USD/15-inch-orlex-tab", "1100 USD"),
    ]


def test_two_prices_of_one_size_conflict() -> None:
    report = reading.report(
        "Orlex showed its new tablets in Lund. The 13-inch Orlex Tab costs $900 in Lund.",
        "Orlex showed its new tablets in Lund. The 13-inch Orlex Tab sells for $1,000 in Lund.",
    )
    assert [finding.slot for finding in report.findings] == ["prices/USD/13-inch-orlex-tab"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("costs $900 with a contract", "costs $1,300 without a contract"),
        ("costs $900", "with 512 GB costs $1,300"),
        ("costs $900", "sells for $600 refurbished"),
        ("costs $900 in France", "costs $1,100 in Brazil"),
        ("costs $900", "costs students $800"),
        ("costs $900 with a contract from Telmar", "costs $800 with a contract from Norcom"),
    ],
)
def test_what_makes_a_price_another_price(one: str, other: str) -> None:
    assert not reading.report(f"The 13-inch Orlex Tab {one}.", f"The 13-inch Orlex Tab {other}.").findings


def test_two_products_of_one_size_are_apart() -> None:
    report = reading.report(
        "Orlex showed its new tablets in Lund. The 13-inch Orlex Tab costs $900 in Lund.",
        "Orlex showed its new tablets in Lund. The 13-inch Orlex Note sells for $1,000 in Lund.",
    )
    assert not report.findings
