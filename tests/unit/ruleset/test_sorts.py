"""Sorts of people."""

import pytest

from numcheck.ruleset.sorts import nouns_of, sort_of


@pytest.mark.parametrize(
    ("noun", "sort"),
    [(None, "people"), ("victim", "people"), ("passenger", "rider"), ("sailor", "seafarer"), ("bridge", None)],
)
def test_a_noun_is_of_one_sort(noun, sort):
    assert sort_of(noun) == sort


def test_the_nouns_of_a_sort_stand_for_one_another():
    assert {"passenger", "commuter"} <= nouns_of("rider")
