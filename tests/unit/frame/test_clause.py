"""What holds a figure against others is not said of the figure."""

import pytest

from tests.reading import frame


@pytest.mark.parametrize(
    ("text", "surface", "word"),
    [
        ("Some 12,800 people signed in Orle, well above the 9,000 needed to force a vote.", "12,800", "need"),
        ("Turnout was 41 percent in Orle, compared with 38 percent before, officials said.", "41 percent", "before"),
        ("The quake killed 31 people in Orle, the worst since 1998.", "31", "since"),
    ],
)
def test_an_aside_that_compares_lends_the_figure_none_of_its_words(text, surface, word):
    assert word not in frame(text, surface).words


def test_the_figure_of_the_aside_keeps_its_words():
    text = "Some 12,800 people signed in Orle, well above the 9,000 needed to force a vote."
    assert "need" in frame(text, "9,000").words


def test_the_nouns_of_the_aside_stay():
    assert "robbery" in frame("Thieves took $3 million in Orle, the biggest robbery since 1998.", "$3 million").words
