"""A wider noun stands for narrower ones that are listed, and for no others."""

from numcheck.ruleset.aliases import aliases


def test_a_wider_noun_stands_for_the_narrower():
    assert "tanker" in aliases().kinds("ship")
    assert "ship" not in aliases().kinds("tanker")


def test_a_noun_that_nothing_is_told_of_stands_for_nothing():
    assert aliases().kinds("rumour") == frozenset()


def test_what_is_narrower_is_listed_itself():
    known = aliases().persons | aliases().bodies | aliases().things
    assert all(narrower <= known for narrower in aliases().wider.values())


def test_a_person_has_two_names_and_a_body_may_have_one():
    assert aliases().personal(aliases().kinds("driver"))
    assert not aliases().personal(aliases().kinds("company"))


def test_ages_are_told_from_the_first_to_the_last_year():
    assert all(0 <= first <= last for first, last in aliases().ages.values())
