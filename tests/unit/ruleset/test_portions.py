"""What words say of a figure that is of a part."""

import pytest

from numcheck.ruleset.portions import portions


@pytest.mark.parametrize("text", ["The cellar was empty.", "He sold the kitchen.", "They met in the town."])
def test_a_room_without_a_preposition_and_a_town_are_no_part_of_a_place(text):
    assert portions().room(text) == ""


@pytest.mark.parametrize("text", ["in the cellar", "in the hotel's cellar", "inside its cellar of stone"])
def test_a_room_is_named_behind_a_preposition(text):
    assert portions().room(text) == "cellar"


def test_words_that_all_may_have_and_numbers_are_no_sort():
    assert portions().sort(frozenset({"armed", "seventeen", "dozen"})) == ""


def test_any_other_word_is_a_sort_and_some_are_one_whatever_else_they_are():
    assert portions().sort(frozenset({"armed", "british", "wounded"})) == "british, wounded"


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("Two were hurt, and ", " guests fled", [" and ", " guests fled"]),
        ("In Orle ", " guests, all in the cellar", ["In Orle ", " guests"]),
        ("In Orle ", " guests and forty cooks in the cellar", ["In Orle ", " guests and "]),
        ("In the cellar ", " guests - and no cook", ["In the cellar ", " guests"]),
    ],
)
def test_a_stop_or_the_next_figure_ends_what_is_told_of_one(before, after, told):
    assert portions().stretch(before, after) == " ".join(told)


@pytest.mark.parametrize("before", ["nine of the ", "most of its ", "forty of those ", "8 of "])
def test_nothing_beside_a_whole_is_told_of_it(before):
    assert portions().stretch(before, " guests in the cellar") == ""


def test_the_last_of_two_is_seldom_told_as_the_last():
    assert not portions().tells_the_last("One fled, and the second fell.", 2)


def test_the_last_of_more_is():
    assert portions().tells_the_last("Two fled, and the third fell.", 3)
    assert not portions().tells_the_last("Two fled, and the third fell.", 4)
