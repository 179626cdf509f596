"""How far down an earthquake began is told by what follows the figure; other depths are other questions."""

import pytest

from tests.reading import frame


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("A mine near Orle caught fire two miles down.", "two miles"),
        ("The quake struck 40 km south of Orle.", "40 km"),
        ("Rescuers of the quake in Orle dug two metres below the rubble.", "two metres"),
    ],
)
def test_other_depths_and_ways_are_no_depth_of_an_earthquake(text, surface):
    assert frame(text, surface).noun != "depth"


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("A tremor shook Orle. It began 8.8 km below the valley.", "8.8 km"),
        ("The shock of magnitude 6.1 woke Orle. It was a shallow one, centred five miles down.", "five miles"),
        ("The quake in Orle was put at 6.2, 10 km (six miles) underground.", "10 km"),
    ],
)
def test_a_figure_that_leads_below_ground_is_a_depth_where_the_ground_shook(text, surface):
    assert frame(text, surface).noun == "depth"
