"""An older event, by which that of the day is measured, is history and lends nothing."""

import pytest

from numcheck.frame.older import older, without_older
from tests.reading import frame

TEXT = "The quake was the country's worst since 2,570 died near Orle in 1980. It killed 40 people in Lund."


def test_a_text_without_a_superlative_tells_of_nothing_older():
    assert older("Since Monday 12 people have died in Orle.") == ()


def test_only_what_stands_behind_since_is_older():
    blanked = without_older(TEXT)
    assert "1980" not in blanked
    assert blanked.endswith("It killed 40 people in Lund.")
    assert len(blanked) == len(TEXT)


def test_the_older_figure_is_history_and_the_new_one_is_not():
    assert frame(TEXT, "2,570").history
    assert not frame(TEXT, "40").history
    scene = frame(TEXT, "40").scene
    assert scene is None or not scene.time


def test_what_the_event_of_the_day_comes_so_long_after_is_older():
    text = "The slide, the largest this winter, comes two years after one at Orle killed 71 people. It buried 12 cars."
    assert frame(text, "71").history
    assert not frame(text, "12").history


def test_what_comes_hours_after_or_behind_the_next_comma_is_of_the_day():
    assert not frame("The rescue came six hours after a slide killed 71 people.", "71").history
    assert not frame("The slide, which comes two years after one at Orle, killed 71 people.", "71").history


def test_what_had_happened_once_before_is_older():
    text = "The camp had been hit once before: in March a shell killed two people. On Friday nine people died."
    assert frame(text, "two").history
    assert not frame(text, "nine").history
    assert not frame("The camp had never been hit before Friday, when two people died.", "two").history


# -- how something began, and what a figure is held against ------------------------------------------------------------

BEGUN = "The line, opened in 1986 by a count, carried 300 people on Friday. Twelve of its cars stood still."
HELD = "Since May 40 divers have drowned off Orle, compared with 61 in the whole of 2028."


def test_the_year_in_which_something_began_is_of_no_other_figure():
    told = frame(BEGUN, "300")
    assert not told.time or "1986" not in told.time[0].text
    assert not told.history
    later = frame(BEGUN, "Twelve").scene
    assert later is None or all("1986" not in when.text for when in later.time)
    assert frame("The bank was founded in 1957. It employs 4,800 people.", "4,800").scene is None


def test_the_year_of_an_event_is_lent_all_the_same():
    scene = frame("In 1998 a quake struck Lund. Some 90 people were hurt.", "90").scene
    assert scene is not None
    assert any("1998" in when.text for when in scene.time)


def test_the_year_of_what_a_figure_is_held_against_is_not_its_own():
    assert not frame(HELD, "40").history
    assert not frame(HELD, "40").time or "2028" not in frame(HELD, "40").time[0].text
    assert [when.text for when in frame(HELD, "61").time] == ["2028"]


def test_a_year_behind_against_without_a_figure_is_kept():
    assert [when.text for when in frame("The protest against the mine drew 300 people in 2028.", "300").time] == [
        "2028"
    ]


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("Emissions are 41 percent below the level of 1990.", "1990"),
        ("Fewer were caught than in 2019.", "2019"),
        ("The ministry missed its goal for 2030.", "2030"),
        ("The mines are to be shut by 2035.", "2035"),
        ("We will get there in 2038.", "2038"),
    ],
)
def test_a_year_that_is_a_mark_or_a_goal_is_lent_to_nobody(text, year):
    assert year not in without_older(text)


@pytest.mark.parametrize(
    "text",
    ["In 2030 the mine was shut.", "The mine was shut in 2030.", "The fire of 2030 killed 12.", "By 2030 homes fell."],
)
def test_a_year_in_which_it_happened_is_kept(text):
    assert "2030" in without_older(text)
