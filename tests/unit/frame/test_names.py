"""Names are what is capitalised for good reason; peoples and acting capitals stand for their country."""

import pytest

from numcheck.frame.names import names_in


@pytest.mark.parametrize(
    "words",
    ["", "the harbour master", "two boats", "The Minister", "Police", "On Monday", "Sunday Night", "Mr", "7 March"],
)
def test_titles_days_and_common_words_name_nobody(words):
    assert names_in(words) == ()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("Ana Reyes", ("Ana Reyes",)),
        ("President Ana Reyes", ("Ana Reyes",)),
        ("Orle and, further north, Lakeham", ("Orle", "Lakeham")),
        ("Ana's boat", ("Ana",)),
        ("Reyes’ boat", ("Reyes",)),
        ("Ana and then Ana", ("Ana",)),
        ("Orle on Tuesday", ("Orle",)),
    ],
)
def test_a_name_is_its_run_of_capitals_without_titles(words, found):
    assert names_in(words) == found


@pytest.mark.parametrize("name", ["Bank of Orle", "Ola van der Berg", "Costa da Morte", "Vila Nova do Sul"])
def test_small_words_inside_a_name_belong_to_it(name):
    assert names_in(name) == (name,)


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Kenyan drones", "Kenya"),
        ("the Kenyans", "Kenya"),
        ("Kenya's forces", "Kenya"),
        ("the Norwegian navy", "Norway"),
        ("the U.S. army", "United States"),
    ],
)
def test_a_people_stands_for_its_country(words, country):
    assert names_in(words) == (country,)


def test_a_capital_is_a_town_unless_it_acts():
    assert names_in("Nairobi") == ("Nairobi",)
    assert names_in("Nairobi", acts=True) == ("Kenya",)


def test_a_capital_that_owns_acts():
    assert names_in("Nairobi's invasion") == ("Kenya",)


def test_small_letters_are_no_people():
    assert names_in("polish on the boats") == ()
    assert names_in("us and them") == ()


def test_a_person_after_a_people_is_a_name_of_its_own():
    assert names_in("Kenyan President Ana Reyes") == ("Kenya", "Ana Reyes")


@pytest.mark.parametrize("words", ["’", "A.", "’S", "O’", "A" * 5000, "Ab " * 3000, "É", "Ǆ", "\ud800"])
def test_odd_capitals_break_nothing(words):
    names_in(words)
    names_in(words, acts=True)


def test_a_short_form_of_a_month_may_be_a_name():
    assert names_in("Jan Berg") == ("Jan Berg",)


@pytest.mark.parametrize("name", ["May Lindqvist", "Dawn Okoro", "Ana June"])
def test_a_month_may_be_a_name(name):
    assert names_in(name) == (name,)
