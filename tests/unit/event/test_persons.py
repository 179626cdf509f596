"""A surname stands for its full name only where the texts give it to nobody else."""

import pytest

from numcheck.event.persons import related, same_person
from tests import reading

ONE = "Senator Ana Reyes resigned. Reyes went home."
TWO = "Senator Ana Reyes resigned. Her brother Luis Reyes stayed."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ana Reyes", "Luis Reyes"),
        ("Ana Reyes", "Ana Diaz"),
        ("Ana Reyes", "A. Diaz"),
        ("Reyes", "Diaz"),
        ("Ana Reyes", "Diaz"),
        ("Al Reyes", "Alfonso Reyes"),
        ("Ana Reyes", "Mariana Reyes"),
        ("Carl Reyes", "Carla Reyes"),
        ("Daniel Reyes", "Danielle Reyes"),
        ("Robert Reyes", "William Reyes"),
        ("Simon Reyes", "Simone Reyes"),
        ("Johann Reyes", "Johanne Reyes"),
        ("Joe Reyes", "Jo Reyes"),
        ("Peggy Reyes", "Margaret Diaz"),
    ],
)
def test_other_names_are_other_persons(first, second):
    assert not same_person(first, second, [ONE])
    assert not same_person(second, first, [ONE])


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Ana Reyes", "Ana Reyes"),
        ("Ana Reyes", "Reyes"),
        ("Reyes", "Reyes"),
        ("Ana Reyes", "A. Reyes"),
        ("Rob Reyes", "Robert Reyes"),
        ("Reyes", "Rob Reyes"),
        ("Ana Lindqvist", "Ana Lindquist"),
        ("Kathryn Reyes", "Catherine Reyes"),
        ("Peggy Reyes", "Margaret Reyes"),
        ("Tony Reyes", "Antonio Reyes"),
        ("Debbie Reyes", "Debby Reyes"),
        ("Karl Reyes", "Carl Reyes"),
        ("Sofia Reyes", "Sophia Reyes"),
        ("Sarah Reyes", "Sara Reyes"),
        ("Anne Reyes", "Ann Reyes"),
        ("Phillip Reyes", "Philip Reyes"),
    ],
)
def test_one_person_may_be_named_in_several_ways(first, second):
    assert same_person(first, second, [ONE])
    assert same_person(second, first, [ONE])


def test_a_bare_surname_of_two_persons_is_neither():
    assert not same_person("Ana Reyes", "Reyes", [TWO])
    assert not same_person("Reyes", "Luis Reyes", [ONE, TWO])


def test_a_given_name_and_a_middle_name_are_one_person_where_a_text_says_so() -> None:
    text = "Ana Maria Roe spoke in Orle."
    assert not same_person("Ana Roe", "Maria Roe", ["Ana Roe spoke in Orle."])
    assert same_person("Ana Roe", "Maria Roe", [text])
    assert same_person("Francis Dahl", "Lou Dahl", ['Francis J. "Lou" Dahl spoke.'])


def test_the_head_of_a_family_is_nobody_of_its_name():
    one = "Vito Rosso of Orle ran the harbour while serving a 15-year sentence. Rosso died in Lund."
    other = "The head of the Rosso family was serving a 12-year sentence in Orle when he died in Lund."
    assert not reading.report(one, other).findings


def test_letters_that_changed_places_make_no_other_surname():
    assert related(["Kowalzcyk"], ["Kowalczyk"])
    assert related(["Jan Kowalzcyk"], ["Kowalczyk"])
    assert not related(["Marina"], ["Marian"])
    assert not related(["Jan Kowalzcyk"], ["Ana Kowalczyk"])
