"""Ages of persons without a name meet by one word for them and one deed or fate, or by the other one of a pair."""

from datetime import date

import pytest

from tests.making import document
from tests.reading import report

MATCH = "Flares were thrown at the Orle Park ground when Harna Rovers met Lund on Saturday, Orle police said.\n"
RAID = "Robbers in white overalls took gems from the Delacour shop in Halden on Tuesday, Halden police said.\n"


def ages(*texts):
    """The findings about an age, by what each side says."""
    found = report(*texts).findings
    return [sorted(c.reading for camp in f.camps for c in camp.claims) for f in found if f.slot == "age"]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("A steward aged 22 is in hospital with burns.", "A 26-year-old steward was treated for burns."),
        ("A steward of 22 was treated for burns.", "A steward, 26, has burns to the hands."),
        ("A 22-year-old steward suffered burns.", "Among the hurt was a steward (26) with burns to an arm."),
        ("A cyclist, 31, broke a collarbone.", "A 35-year-old cyclist had a broken collarbone."),
        ("A student of 19 was trampled in the crush.", "A 22-year-old student was trampled as fans fled the crush."),
    ],
)
def test_one_word_and_one_fate_are_one_person(first, second):
    assert len(ages(MATCH + first, MATCH + second)) == 1


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # another fate
        ("A steward aged 22 is in hospital with burns.", "A 26-year-old steward was hit by a bottle."),
        # two of them
        ("Two stewards were hurt. A steward aged 22 has burns.", "A 26-year-old steward was treated for burns."),
        ("A steward aged 22 has burns, another steward too.", "A 26-year-old steward was treated for burns."),
        ("A steward, 22, has burns, a steward, 47, a cut.", "A 26-year-old steward was treated for burns."),
        # a generation lies between
        ("A steward aged 22 is in hospital with burns.", "A 61-year-old steward was treated for burns."),
        # what anybody may be called
        ("A man aged 22 is in hospital with burns.", "A 26-year-old man was treated for burns."),
        # another word
        ("A steward aged 22 is in hospital with burns.", "A 26-year-old paramedic was treated for burns."),
    ],
)
def test_two_of_one_word_may_be_two(first, second):
    assert ages(MATCH + first, MATCH + second) == []


def test_a_steward_of_another_match_is_another():
    other = "Fans of Graz City fought those of Malm at the Varn stadium on Friday, officials in Varn said.\n"
    assert ages(MATCH + "A steward aged 22 has burns.", other + "A 26-year-old steward was treated for burns.") == []


def test_weeks_later_a_steward_is_another():
    told = [MATCH + "A steward aged 22 has burns.", MATCH + "A 26-year-old steward was treated for burns."]
    for days, found in ((3, 1), (24, 0)):
        first = document("a.txt", told[0], published=date(2031, 3, 4))
        assert len(ages(first, document("b.txt", told[1], published=date(2031, 3, 4 + days)))) == found


def test_as_old_is_no_fate():
    assert ages(MATCH + "A steward aged 22 was taken home.", MATCH + "A steward aged 26 has burns.") == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("Two suspects, aged 24 and 37, were held.", "Police found two men, one of 24, the other 39, in a van."),
        ("The suspects are 24 and 37.", "Two men, 24 and 39, were held."),
        ("Two men were held, one aged 24 and the other 37.", "The men, 24 and 39, are brothers."),
    ],
)
def test_of_a_pair_one_of_whom_is_as_old_in_both_the_other_meets(first, second):
    assert ages(RAID + first, RAID + second) == [["37 year", "39 year"]]


@pytest.mark.parametrize(
    ("first", "second"),
    [
        # nobody is as old in both
        ("Two suspects, aged 24 and 37, were held.", "Two men, 26 and 39, were held."),
        # as old as a son and a father
        ("Two suspects, aged 24 and 37, were held.", "Two men, 24 and 59, were held."),
        # a pair and three
        ("Two suspects, aged 24 and 37, were held.", "Three men, 24, 31 and 39, were held."),
        # those who did it and those who suffered
        ("Two suspects, aged 24 and 37, were held.", "The victims, aged 24 and 39, are in hospital."),
        # the sons of one and the daughters of another
        ("The guard has two sons, aged 6 and 16.", "Two girls, aged 6 and 8, saw it."),
        ("The guard has two sons, aged 24 and 37.", "Two men, aged 24 and 39, were held."),
        # somebody of whom a word tells who it is
        ("Two suspects, aged 24 and 37, were held.", "A 24-year-old clerk and a 39-year-old guard were hurt."),
    ],
)
def test_two_pairs_may_be_two(first, second):
    assert ages(RAID + first, RAID + second) == []
