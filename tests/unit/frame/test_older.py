"""An older event, by which that of the day is measured, is history and lends nothing."""

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
