"""A part is never larger than its whole, and only words that leave no other reading tie the two."""

from __future__ import annotations

import pytest

from tests.reading import checks, inside


def _found(text: str) -> list[str]:
    return [finding.why for finding in inside(text) if finding.code == "NC201"]


def _outcomes(text: str) -> list[tuple[str, ...]]:
    return [(c.outcome, *(t.reading for t in c.terms)) for c in checks(text) if c.code == "NC201"]


@pytest.mark.parametrize(
    "text",
    [
        "Forty schools took part with their pupils, 300 of whom won a prize.",
        "Forty schools took part with their pupils. Some 300 of them won a prize.",
        "The clinic runs 12 wards with new beds, 90 of which can be lifted.",
        "Out of 35 patients 40 samples were taken, 12 of which were spoiled.",
        "Nine families were moved out, including 31 children.",
        "The mill has six machines, including 40 motors.",
    ],
)
def test_a_part_of_something_else_that_is_many_is_no_part_of_the_whole(text):
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "The group lost $3 million net, of which $4 million was a charge for the mill.",
        "Sales were $3 million, including a gain of $4 million from the sale of land.",
        "The company had earnings of $3 million, of which $5 million came from its shops.",
    ],
)
def test_in_a_sum_that_may_hold_a_loss_a_part_may_be_larger(text):
    assert _found(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "About 40 of the more than 30 shops have opened again.",
        "At least 200 people, 230 of whom came by train, saw the play.",
        "Between 10 and 20 people, 15 of them students, came.",
        "Hundreds of cyclists, 450 of whom came from Ghent, took part.",
        "Up to 30 of the 25 seats may be filled.",
        "Some 1,000 letters came, 1,040 of which were answered.",
    ],
)
def test_hedges_and_bounds_make_room_for_the_part(text):
    assert _found(text) == []


def test_what_is_only_thought_of_is_not_compared():
    assert _found("If 45 of the 40 members came, the hall would be too small.") == []


@pytest.mark.parametrize(
    "text",
    [
        "Opening file 31 of 14 showed an empty screen.",
        "The reader stood on page 12 of 9 and could not go back.",
        "The counter said step 7 of 5.",
    ],
)
def test_a_place_in_a_row_is_no_part(text):
    assert _found(text) == []


def test_a_day_of_a_tour_is_no_part_of_a_number():
    assert _found("On 12 of the 9-day tour's stops it rained.") == []


def test_the_same_words_with_figures_that_fit_are_told_as_a_computation():
    assert _outcomes("Officers stopped 64 drivers, 17 of whom were over the limit.") == [("holds", "17", "64 drivers")]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Officers stopped 64 drivers, of whom 71 were fined.", "71 is more than the 64 it is a part of."),
        ("At least 12 of its nine ships sank.", "at least 12 is more than the 9 it is a part of."),
        ("The ridge has 40 turbines, with 45 of them idle.", "45 is more than the 40 it is a part of."),
        ("They drove 12 miles, of which 15 miles were gravel.", "15 miles is more than the 12 miles it is a part of."),
        ("More than 30 of 25 homes burned.", "more than 30 is more than the 25 it is a part of."),
        ("Nearly 60 of the 40 cows were ill.", "nearly 60 is more than the 40 it is a part of."),
    ],
)
def test_a_part_beyond_every_reading_of_its_whole_is_found(text, why):
    assert _found(text) == [why]


def test_several_parts_are_each_held_against_the_one_whole():
    text = "The drill counted 30 recruits, 12 of whom were late and 33 of whom were tired."
    assert _found(text) == ["33 is more than the 30 it is a part of."]


def test_the_whole_with_the_largest_number_is_the_one_told():
    text = "The chain has 300 stores in 12 countries, 400 of which sell food."
    assert _found(text) == ["400 is more than the 300 it is a part of."]


@pytest.mark.unwatched
@pytest.mark.parametrize(
    "text",
    [
        "9" * 40 + " of the " + "8" * 40 + " stars were red.",
        "0 of 0 cats, 0 of which slept.",
        "-5 of the -7 cats, of which -8 slept.",
        " of ".join(str(n) for n in range(400, 0, -1)),
        "5 cats, " + ", ".join(["7 of which"] * 200),
    ],
)
def test_no_figures_stop_the_reading(text):
    inside(text)
