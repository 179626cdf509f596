"""What stands right beside a figure says what becomes of those it counts, where the parser joins it to others."""

import pytest

from tests import reading


def slots(sentence):
    return {claim.frame.mention.surface: claim.slot for claim in reading.claims(sentence)}


@pytest.mark.parametrize(
    ("sentence", "surface", "slot"),
    [
        ("Eight shot glasses broke in Brod.", "Eight", "people-shot"),
        ("With six shot in the arm, the nurse went home to Brod.", "six", "people-shot"),
        ("Nine cross over the river in Brod.", "Nine", "crowd-size"),
        ("The crash killed and injured nine.", "nine", "people-killed"),
        ("The flood killed four and injured 11.", "11", "people-killed"),
        ("Six pupils were stabbed, one of them fatally.", "Six", "people-killed"),
        ("Six pupils were stabbed, neither of the boys fatally.", "Six", "people-killed"),
        ("The number of nurses hurt rose to 14.", "14", "people-injured"),
        ("The number of soldiers killed in the war stood at 320.", "320", "people-killed"),
        ("Twelve rounds later nobody stood.", "Twelve", "shots-fired"),
        ("The raid by two men shocked Brod.", "two", "inmates-escaped"),
    ],
)
def test_what_is_told_of_others_is_not_told_of_these(sentence, surface, slot):
    assert slots(sentence).get(surface) != slot


@pytest.mark.parametrize(
    ("sentence", "surface", "slot"),
    [
        ("Eight shot at school dance in Brod", "Eight", "people-shot"),
        ("Eight shot dead in Brod bar", "Eight", "people-killed"),
        ("7,000 march through Brod over fees", "7,000", "crowd-size"),
        ("The flood killed four and injured 11.", "11", "people-injured"),
        ("The flood in Brod on Monday killed four and injured at least 11.", "11", "people-injured"),
        ("Six pupils were stabbed, two fatally, in Brod.", "two", "people-killed"),
        ("Thirty riders were hurt, five seriously, when a tram hit a wall.", "five", "people-critical"),
        ("The number of police officers hurt rose to 14.", "14", "police-injured"),
        ("The number of people killed by soldiers stood at 320.", "320", "people-killed"),
        ("A march by 7,000 pupils ended in Brod.", "7,000", "crowd-size"),
        ("A breakout by five inmates shocked Brod.", "five", "inmates-escaped"),
        ("Ana Roe was shot six times as she left her car.", "six", "shots-that-hit"),
        ("Ana Roe had six gunshot wounds.", "six", "shots-that-hit"),
    ],
)
def test_what_is_told_of_them_is(sentence, surface, slot):
    assert slots(sentence).get(surface) == slot


def test_who_has_a_wound_is_the_one_it_befell():
    ((claim),) = (c for c in reading.claims("Ana Roe suffered 14 stab wounds.") if c.slot == "stab-wounds")
    assert claim.frame.patient.names == ("Ana Roe",)
