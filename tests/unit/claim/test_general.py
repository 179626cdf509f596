"""Questions that no rule asks: how large a thing is, and what is left alone."""

from __future__ import annotations

import pytest

from tests import reading


def slots(text: str) -> set[str]:
    return {claim.slot for claim in reading.claims(text)}


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("The firms announced a $60 billion share swap.", "general/USD/swap"),
        ("The firms agreed to a swap worth some $60 billion.", "general/USD/swap"),
        ("The Herons signed a lease in excess of $6 million.", "general/USD/lease"),
        ("The fee was $12 million.", "general/USD/fee"),
        ("The fee: $12 million.", "general/USD/fee"),
    ],
)
def test_an_amount_beside_its_noun_says_how_much_it_is(text: str, slot: str) -> None:
    assert slot in slots(text)


@pytest.mark.parametrize(
    "text",
    [
        "The price was $12.",
        "The total was $12 million.",
        "The fee for pupils was $12.",
        "The fee was $12 per child.",
        "The $80 million man smiled.",
    ],
)
def test_an_amount_of_anything_is_left_alone(text: str) -> None:
    assert not any(slot.startswith("general/USD/") for slot in slots(text))


@pytest.mark.parametrize(
    "text",
    [
        "Orlex opened three more shops in Lund.",
        "Orlex opened another 3 shops in Lund.",
        "The shed was used as 3 shops.",
    ],
)
def test_some_are_not_all(text: str) -> None:
    assert not any(slot.startswith("general/count/shop") for slot in slots(text))


def test_as_may_mean_while() -> None:
    assert "general/count/fan/cheer" in slots("The bus left as 9,000 fans cheered.")


def test_decades_are_stretches_of_time() -> None:
    assert reading.claims("Permits had been required for two decades.")[0].reading == "2 decade"
