"""Ages of somebody without a name meet where two reports of one event can mean only one person."""

import pytest

from tests.reading import report

BUS = (
    "A bus of the Halden line from Lund to Orle crashed near Varn on Monday, killing two pupils of Tarsa School, "
    "Varn police said.\n"
)
HORN = "A climber fell to his death on the Orle Horn above Chur on Friday, the Grischun police in Chur said.\n"


def asked(*texts):
    """The questions of all findings."""
    return [finding.slot for finding in report(*texts).findings]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("The bus driver, aged 53, is in hospital in Orle.", "The other driver, aged 57, was held."),
        ("The driver, aged 53, is in hospital in Orle.", "Both drivers were held. The driver of the van is 57."),
        ("The driver, aged 53, is in hospital in Orle.", "A teacher, aged 57, was hurt."),
        ("A teacher, aged 33, is in hospital in Orle.", "The driver, aged 57, was held."),
    ],
)
def test_ages_of_two_persons_of_one_crash_never_meet(first, second):
    assert "age" not in asked(BUS + first, BUS + second)


def test_ages_of_the_only_driver_meet():
    assert asked(BUS + "The driver, aged 53, is in hospital.", BUS + "The 57-year-old driver was held.") == ["age"]


def test_the_driver_of_another_crash_is_another():
    other = "A lorry of Carden Steel from Graz hit a bridge at Malm on Friday, Malm officials said.\n"
    assert "age" not in asked(BUS + "The driver, aged 53, was held.", other + "The driver, aged 57, was held.")


def test_who_is_left_when_the_others_are_as_old_is_one_person():
    one = HORN + "The man was 41 years old. A woman, 28, was flown to Chur."
    assert asked(one, HORN + "The man, 34, fell from a ridge. The woman, 28, was flown to Chur.") == ["age"]


def test_where_two_ages_differ_nobody_is_left():
    one = HORN + "The man was 41 years old. A woman, 29, was flown to Chur."
    assert asked(one, HORN + "The man, 34, fell from a ridge. A nurse, 52, was flown to Chur.") == []


def test_children_told_of_together_are_nobody_in_particular():
    one = HORN + "The man, 41, slipped. Two girls, 8 and 10 years old, saw it."
    assert asked(one, HORN + "The man, 41, slipped. A boy, 17, was hurt.") == []


def test_whom_a_generation_parts_is_another_person():
    """Both texts know the woman; what is left is a man of 41 in the one, and of 14 or 74 in the other."""
    one = HORN + "The man was 41 years old. A woman, 28, was flown to Chur."
    for other in ("14", "74"):
        assert asked(one, HORN + f"The climber, {other}, fell from a ridge. The woman, 28, was flown to Chur.") == []
