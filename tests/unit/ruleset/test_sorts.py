"""Sorts of people."""

import pytest

from numcheck.ruleset.sorts import nouns_of, sort_of, written_out


@pytest.mark.parametrize(
    ("noun", "sort"),
    [(None, "people"), ("victim", "people"), ("passenger", "rider"), ("sailor", "seafarer"), ("bridge", None)],
)
def test_a_noun_is_of_one_sort(noun, sort):
    assert sort_of(noun) == sort


def test_the_nouns_of_a_sort_stand_for_one_another():
    assert {"passenger", "commuter"} <= nouns_of("rider")


def test_a_class_in_a_list_of_words_is_written_out_with_the_classes_it_names():
    words = written_out(["angler", "@role"])
    assert {"angler", "driver", "stowaway"} <= words
    assert not any(word.startswith("@") for word in words)


def test_a_class_that_is_not_shipped_cannot_be_named():
    with pytest.raises(KeyError, match="anglers"):
        written_out(["@anglers"])
