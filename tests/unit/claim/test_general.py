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


@pytest.mark.parametrize(
    ("text", "slot"),
    [
        ("Wind supplied 34 percent of the heat.", "general/percent/heat/from-wind"),
        ("Wind power accounted for 37 per cent of heat.", "general/percent/heat/from-wind"),
        ("Onshore wind supplied 20 percent of the heat.", "general/percent/heat/from-onshore-wind"),
        ("The pool has 41,000 visits a year.", "general/count/visit/every-year"),
        ("The council says that the pool sees 36,000 visits a year.", "general/count/visit/every-year"),
        ("The Orle ferry carries 2,000 cars a day.", "general/count/car/every-day"),
    ],
)
def test_shares_of_a_whole_and_numbers_of_every_year_are_asked_for(text: str, slot: str) -> None:
    assert slot in slots(text)


@pytest.mark.parametrize(
    "text",
    [
        "Wind is to supply 44 percent of the electricity.",
        "Wind's share of the electricity rose by 4 percent.",
        "It supplied 34 percent of the electricity.",
        "Tickets cost 12 dollars a day.",
        "The pool may have 41,000 visits a year.",
        "The disease kills 300 dogs every year in Orle.",
    ],
)
def test_goals_changes_and_who_is_only_it_are_no_shares(text: str) -> None:
    assert not any("/from-" in slot or "/every-" in slot for slot in slots(text))


@pytest.mark.parametrize(
    ("one", "other", "conflict"),
    [
        ("Wind supplied 34 percent of the electricity.", "Wind accounts for 37 percent of electricity.", True),
        ("Wind supplied 34 percent of the electricity.", "Solar accounts for 37 percent of electricity.", False),
        ("Wind supplied 34 percent of the electricity.", "Wind accounts for 37 percent of energy.", False),
        (
            "In 2029 wind supplied 34 percent of the electricity.",
            "In 2030 wind covered 37 percent of electricity.",
            False,
        ),
        ("The Orle pool has 41,000 visits a year.", "The Orle pool sees 36,000 visits a year.", True),
        ("The Orle pool has 41,000 visits a year.", "The Orle pool sees 3,600 visits a month.", False),
        ("The Orle pool has 41,000 visits a year.", "The Lund pool sees 36,000 visits a year.", False),
    ],
)
def test_only_one_part_of_one_whole_in_one_time_is_compared(one: str, other: str, conflict: bool) -> None:
    lead = "The Norland Energy Agency published its report in Orle on Tuesday. "
    assert bool(reading.report(lead + one, lead + other).findings) is conflict
