"""What describes a place is no part of how far it lies."""

import pytest

from numcheck.frame.described import plainly


@pytest.mark.parametrize(
    ("before", "plain"),
    [
        ("Orle, Ana Roe's home town, is ", "Orle is "),
        ("Orle, a port of 6,000 people, lies about ", "Orle lies about "),
        ("Fire broke out in Orle, a village some ", "Fire broke out in Orle, some "),
        ("Ana Roe, the pride of the town, was ", "Ana Roe, the pride of the town, was "),
        ("The ship, owned by the city, was ", "The ship, owned by the city, was "),
    ],
)
def test_what_stands_between_a_place_and_its_distance_is_left_out(before, plain):
    assert plainly(before) == plain
