"""What a level is told of that something was moved to, and the level that it came from."""

import pytest

from tests.reading import frame


@pytest.mark.parametrize(
    ("text", "figure", "noun"),
    [
        ("The fund cut its holding in Orlex from 8 percent to 4.5 percent.", "4.5 percent", "holding"),
        (
            "Voters want to lower the share of the state in the ferry from 72 percent to 40 percent.",
            "40 percent",
            "share",
        ),
        ("The council raised the toll on the bridge to $9.", "$9", "toll"),
    ],
)
def test_a_level_is_of_what_is_moved_to_it(text, figure, noun):
    assert frame(text, figure).noun == noun


@pytest.mark.parametrize(
    ("text", "figure", "prior"),
    [
        ("The fund cut its holding in Orlex from 8 percent to 4.5 percent.", "8 percent", True),
        ("Joblessness fell to 4.5 percent in May from 8 percent.", "8 percent", True),
        ("Joblessness fell to 4.5 percent in May from 8 percent.", "4.5 percent", False),
        ("Harlow raised its dividend from 30 cents a share.", "30 cents a share", True),
        ("Harlow makes 8 percent of its profit from 30 percent of its shops.", "30 percent", False),
    ],
)
def test_the_level_that_it_came_from_is_no_answer(text, figure, prior):
    assert frame(text, figure).prior is prior
