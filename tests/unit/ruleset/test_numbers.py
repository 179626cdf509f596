"""The words that tell how many."""

import re

from numcheck.ruleset.numbers import numbers


def test_one_and_none_are_no_words_for_several():
    assert numbers().several.isdisjoint({"one", "zero", "nought", "half", "hundreds"})


def test_two_and_more_and_the_dozen_are_several():
    assert numbers().several >= {"two", "nineteen", "ninety", "dozen"}


def test_an_amount_may_be_vague_or_a_half():
    assert numbers().amounts >= {"two", "dozens", "thousand", "thousands", "half"}


def test_a_number_that_is_no_single_word_has_none():
    assert numbers().word(21) == numbers().word(-3) == ""


def test_a_number_is_written_as_most_people_write_it():
    assert [numbers().word(value) for value in (0, 7, 40)] == ["zero", "seven", "forty"]


def test_a_hedge_is_found_whole_and_so_is_what_else_may_stand_there():
    hedged = re.compile(numbers().hedged("sharply"))
    assert [hedged.fullmatch(words) is not None for words in ("more than", "well over", "sharply", "more", "by")] == [
        True, True, True, False, False,
    ]  # fmt: skip
