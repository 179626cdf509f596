"""Each of the four ways in which words tell that the smaller of two figures is of a part of the larger one."""

import pytest

from numcheck.event.meeting import Meeting
from numcheck.event.nearness import Nearness
from numcheck.event.rungs import portions
from numcheck.model import Kind
from tests import making


def told(rung, one, other, *, kind=Kind.COUNT, **slot):
    """What a rung says of the first figure of two sentences, each (sentence, figure, noun, words before it)."""
    documents, claims = [], []
    for name, (text, surface, noun, *modifiers) in (("a.txt", one), ("b.txt", other)):
        documents.append(making.document(name, text))
        claims.append(making.claim(documents[-1], surface, noun=noun, kind=kind, modifiers=tuple(modifiers)))
    asked = making.slot(**slot)
    both_ways = [Meeting(*pair, asked, Nearness.of(documents)) for pair in (claims, claims[::-1])]
    said, again = map(rung, both_ways)
    assert said == again, "the order of two claims is no matter"
    return said


FORTY = ("Orle police sent 40 officers to the quay.", "40 officers", "officer")


@pytest.mark.parametrize(
    "smaller",
    [
        ("Orle police sent 15 officers to the quay.", "15 officers", "officer"),
        ("Orle police sent 15 armed officers to the quay.", "15 armed officers", "officer", "armed"),
        ("Orle police sent 15 officers from Orle.", "15", "officer"),
        ("Orle police sent 40 mounted officers.", "40 mounted officers", "officer", "mounted"),
    ],
    ids=["no word", "a word that all may have", "from where all are", "as many"],
)
def test_without_a_word_for_a_sort_a_count_is_of_all(smaller):
    assert told(portions.of_a_sort, smaller, FORTY) == ""


def test_the_larger_count_cannot_be_of_a_sort_of_the_smaller_one():
    mounted = ("Orle police sent 60 mounted officers.", "60 mounted officers", "officer", "mounted")
    assert told(portions.of_a_sort, mounted, FORTY) == ""


def test_a_sort_that_the_other_text_tells_too_is_no_part_of_it():
    mounted = ("Orle police sent 15 mounted officers.", "15 mounted officers", "officer", "mounted")
    horses = ("Orle police sent 40 officers, all of them mounted.", "40 officers", "officer")
    assert told(portions.of_a_sort, mounted, horses) == ""


def test_what_no_rule_for_events_asks_is_not_divided_into_sorts():
    mounted = ("Orle police sent 15 mounted officers.", "15 mounted officers", "officer", "mounted")
    assert told(portions.of_a_sort, mounted, FORTY, pack="general") == ""


@pytest.mark.parametrize(
    ("smaller", "why"),
    [
        (("Orle police sent 15 mounted men.", "15 mounted men", "officer", "mounted"), "a sort of them: mounted"),
        (("Orle police sent 15 officers from Graz.", "15", "officer"), "those from Graz"),
    ],
)
def test_a_smaller_count_of_a_sort_is_of_a_part(smaller, why):
    assert told(portions.of_a_sort, smaller, FORTY) == f"one counts {why}"


def test_a_noun_of_some_is_a_part_of_a_noun_of_all():
    tourists = ("The gang held 8 tourists.", "8 tourists", "tourist")
    hostages = ("The gang held 30 hostages.", "30 hostages", "hostage")
    assert told(portions.of_a_sort, tourists, hostages) == "one counts a sort of them: tourist"


CREW = ("The gang held 30 hostages in the inn.", "30 hostages", "hostage")


@pytest.mark.parametrize(
    "smaller",
    [
        ("The gang held 12 hostages in the inn.", "12 hostages", "hostage"),
        ("The gang held 12 hostages; the cellar was empty.", "12 hostages", "hostage"),
        ("The gang held 12 of the 30 hostages in the cellar, and 30 hostages in all.", "30 hostages", "hostage"),
    ],
    ids=["of all", "behind a stop", "what is said of a part and its whole is said of the part"],
)
def test_without_a_part_of_the_place_a_count_is_of_all_of_it(smaller):
    assert told(portions.of_some, smaller, CREW) == ""


def test_a_part_of_the_place_makes_a_part_of_those_who_were_there():
    cellar = ("The gang held 12 hostages in the cellar of the inn.", "12 hostages", "hostage")
    assert told(portions.of_some, cellar, CREW) == "one is told of a part of the place: cellar"


def test_the_next_figure_ends_what_is_told_of_one():
    both = ("The gang held 12 hostages and twenty guests in the cellar.", "12 hostages", "hostage")
    assert told(portions.of_some, both, CREW) == ""


def test_a_figure_of_the_beginning_is_of_some():
    first = ("The gang held 12 hostages at first.", "12 hostages", "hostage")
    assert told(portions.of_some, first, CREW) == "one is told of some, or of a moment: at first"


def test_a_question_that_asks_how_badly_is_not_narrowed_by_its_answer():
    hurt = ("In Orle 12 guests were badly hurt.", "12 guests", "guest")
    all_ = ("In Orle 30 guests were hurt.", "30 guests", "guest")
    assert told(portions.of_some, hurt, all_, asks="How many people were badly hurt?") == ""
    assert told(portions.of_some, hurt, all_) == "one is told of some, or of a moment: badly"


def test_an_age_has_no_parts():
    cellar = ("Ana Roe, 12 years, was in the cellar.", "12 years", "year")
    inn = ("Ana Roe, 30 years, was in the inn.", "30 years", "year")
    assert told(portions.of_some, cellar, inn, kind=Kind.AGE) == ""


NINETY = ("Some 90 firemen came.", "90 firemen", "fireman")


@pytest.mark.parametrize(
    "smaller",
    [
        ("On the day 30 firemen came and 50 left.", "30 firemen", "fireman"),
        ("On the day 89 firemen came, and 1 dog.", "89 firemen", "fireman"),
        ("On the day 30 firemen came, 60 stayed away.", "30 firemen", "fireman"),
        ("On the day 88 firemen came and two hosed.", "88 firemen", "fireman"),
    ],
    ids=["another sum", "too small to tell a sum", "no and between them", "two by chance"],
)
def test_numbers_that_do_not_make_the_larger_one_tell_no_parts(smaller):
    assert told(portions.told_as_part, smaller, NINETY) == ""


@pytest.mark.parametrize("other", ["60", "sixty"])
def test_two_numbers_that_make_the_larger_one_are_its_parts(other):
    smaller = (f"On the day 30 firemen went in and {other} stayed outside.", "30 firemen", "fireman")
    assert told(portions.told_as_part, smaller, NINETY) == "one sentence tells the other figure in two parts"


def test_what_happens_once_has_no_parts():
    smaller = ("On the day 30 firemen went in and 60 stayed outside.", "30 firemen", "fireman")
    assert told(portions.told_as_part, smaller, NINETY, happens="once") == ""


def test_the_last_of_them_may_be_told_apart():
    killed = ("Police killed 7 raiders, and an eighth fled.", "7 raiders", "raider")
    known = ("Police killed 7 raiders, and the eighth fled.", "7 raiders", "raider")
    eight = ("Police met 8 raiders.", "8 raiders", "raider")
    assert told(portions.told_as_part, killed, eight) == ""
    assert told(portions.told_as_part, known, eight) == "one sentence tells of the last of them apart"


@pytest.mark.parametrize("part", ["9 of them women", "nine of whom were women", "among them nine women"])
def test_a_figure_told_as_a_part_of_the_other_is_one(part):
    nine = ("In Orle 9 women fled.", "9 women", "woman")
    twenty = (f"In Orle 20 guests fled, {part}.", "20 guests", "guest")
    assert told(portions.told_as_part, nine, twenty) == "one sentence tells the other figure as a part of its own"


def test_a_spot_that_both_texts_name_tells_no_part():
    few = ("The quake killed 11 people in one school.", "11 people", "people")
    many = ("The quake killed 19 people in one school.", "19 people", "people")
    assert told(portions.in_a_spot, few, many) == ""


def test_the_spot_of_the_larger_figure_tells_no_part():
    few = ("The quake killed 11 people.", "11 people", "people")
    many = ("The quake killed 19 people in one school.", "19 people", "people")
    assert told(portions.in_a_spot, few, many) == ""


def test_a_spot_of_the_smaller_figure_alone_tells_a_part():
    few = ("The quake killed 11 people in one school.", "11 people", "people")
    many = ("The quake killed 19 people.", "19 people", "people")
    assert told(portions.in_a_spot, few, many) == "only one is told of a part of the place: in one school"
