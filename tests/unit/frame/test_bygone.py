"""What a figure is held against tells nothing of its own time."""

import pytest

from tests.reading import frame, frames


@pytest.mark.parametrize(
    "text",
    [
        "Harlow lost $47 million in the quarter, compared with a profit of $12 million a year earlier.",
        "Harlow lost $47 million in the quarter, against a profit of $12 million in the same period a year ago.",
    ],
)
def test_a_figure_held_against_an_earlier_one_is_no_history(text):
    assert not frame(text, "$47 million").history


def test_an_exchange_cuts_no_total():
    text = "The premium was 43 percent over the last close on the Lund Stock Exchange."
    assert frame(text, "43 percent").cuts == frozenset()


def test_shares_without_a_name_cut_a_total():
    assert "stock" in frame("Harlow paid $43 million in stock for Orlex.", "$43 million").cuts


@pytest.mark.parametrize(
    "text", ["Ben Coe, then 44, left.", "Coe, aged 44 at the time, left.", "Coe, then aged 44, left."]
)
def test_an_age_of_back_then_is_none_of_today(text):
    assert frame(text, "44").prior


@pytest.mark.parametrize("text", ["Ben Coe, 44, then left.", "Ben Coe is 44."])
def test_an_age_beside_what_came_next_is_one_of_today(text):
    assert not frame(text, "44").prior


@pytest.mark.parametrize(
    ("text", "away"),
    [
        ("Coe will serve about nine years after pleading guilty.", False),
        ("Coe is to miss nine weeks after breaking a toe.", False),
        ("Coe left the house nine weeks after breaking a toe.", True),
        ("Coe will serve nine years after the war.", True),
    ],
)
def test_a_stretch_that_is_served_or_missed_leads_from_nothing(text, away):
    found = next(f for f in frames(text) if f.mention.surface.endswith(("nine years", "nine weeks")))
    assert found.offset is away
