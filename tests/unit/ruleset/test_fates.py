"""What befalls people, in the words of reports."""

import pytest

from numcheck.ruleset.fates import fates


def test_who_is_only_aboard_is_not_harmed():
    assert not fates().befalls("board") and not fates().befalls("sing")


def test_one_verb_tells_one_fate():
    assert fates().befalls("drown") and fates().of_verb["drown"] == fates().of_verb["kill"] == "die"


def test_only_a_rescue_saves():
    assert fates().saves("rescue") and not fates().saves("drown") and not fates().saves("board")


def test_a_phrase_is_no_state():
    assert "dead" in fates().states("die") and not any(" " in word for word in fates().states(*fates().words))


@pytest.mark.parametrize(
    "before", ["Of the 140 hurt, one of ", "half of ", "seven of ", "a total of ", "the number of "]
)
def test_a_number_holds_no_figure(before):
    assert not fates().held.search(before)


def test_a_noun_holds_the_figure_behind_it():
    assert fates().held.search("Ana Roe, a mother of ")


@pytest.mark.parametrize("before", ["The dead were ", "The choir numbered ", "the dead man numbered "])
def test_what_is_no_fate_or_no_number_is_not_numbered(before):
    assert not fates().numbered.search(before)


def test_those_of_a_fate_are_numbered():
    assert fates().numbered.search("By noon the dead already numbered more than ")["who"] == "dead"


def test_two_deeds_are_joined_by_an_and():
    assert fates().joined.search("It killed three and injured about ")["form"] == "injured"
    assert not fates().joined.search("It killed three, injured ")
