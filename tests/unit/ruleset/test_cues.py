"""A list of words of the rules, asked about a text."""

import msgspec
import pytest

from numcheck.ruleset.cues import Cues, either, made
from numcheck.ruleset.sporting import sporting

LEFT = Cues(["to go", "left", "a.m."])


@pytest.mark.parametrize("text", ["", "leftover", "to goad", "Left", "a m "])
def test_parts_of_words_and_other_letters_are_not_meant(text):
    assert not LEFT.within(text)


def test_a_word_is_found_wherever_it_stands():
    assert LEFT.within("with 7:42 left in the half")


def test_a_text_opens_with_a_word_that_nothing_stands_before():
    assert LEFT.opens("to go, he said")
    assert not LEFT.opens(" to go")


def test_before_a_figure_there_is_one_blank():
    assert LEFT.before("what is left ")
    assert not LEFT.before("what is left") and not LEFT.before("left of ")


def test_an_article_stands_between_only_where_it_may():
    assert LEFT.before("it left a ", article=True) and LEFT.before("it left ", article=True)
    assert not LEFT.before("it left a ") and not LEFT.before("it left the ", article=True)


def test_of_two_phrases_the_longer_one_is_tried_first():
    assert either(["to", "to go"]) == r"(?:to\ go|to)"


def test_what_is_no_list_of_words_is_told():
    class Form(msgspec.Struct):
        words: Cues

    with pytest.raises(msgspec.ValidationError, match="a list of words"):
        msgspec.convert({"words": ["left", 3]}, Form, dec_hook=made)


def test_words_that_lists_of_matches_share_lead_to_both():
    assert sporting().won.within("with the loss") and sporting().facing.words >= {"stopped", "past"}


def test_no_words_are_found_nowhere():
    assert not Cues([]).within("") and not Cues([]).within("any text")
