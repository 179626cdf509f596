"""When two claims are of one time and place, as far as they say."""

from dataclasses import replace
from datetime import date

import pytest

from numcheck import scope
from numcheck.model import Phrase, When
from tests import making

LAKE = making.document("lake.txt", "They counted 12 boats.")
NIGHT = When(text="overnight", part="night")
WEEKEND = When(text="over the weekend", part="weekend", weekdays=(5, 6))


def claim(*times, places=()):
    plain = making.claim(LAKE, "12")
    where = tuple(Phrase(text=p, head=p.lower(), names=(p,)) for p in places)
    return replace(plain, frame=replace(plain.frame, time=times, place=where))


def day(text, first, last=None, part="day"):
    return When(text=text, part=part, first=date(2031, 3, first), last=date(2031, 3, last or first))


def test_a_claim_without_time_words_may_be_of_any_time():
    assert scope.same_time(claim(), claim(NIGHT)) is None


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (NIGHT, NIGHT),
        (NIGHT, When(text="Sunday night into Monday morning", part="night", weekdays=(6, 0))),
        (day("on Sunday", 9), day("overnight", 9, 10, "night")),
        (When(text="on Sunday", part="weekday", weekdays=(6,)), When(text="Sunday night", part="night", weekdays=(6,))),
    ],
)
def test_one_night_told_in_two_ways_is_one_time(one, other):
    assert scope.same_time(claim(one), claim(other)) is True
    assert scope.same_time(claim(other), claim(one)) is True


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (WEEKEND, NIGHT),
        (day("on Friday", 7), day("on Saturday", 8)),
        (When(text="on Friday", part="weekday", weekdays=(4,)), When(text="on Sunday", part="weekday", weekdays=(6,))),
        (day("over the weekend", 8, 9, "weekend"), day("overnight", 9, 10, "night")),
    ],
)
def test_stated_and_different_times_differ(one, other):
    assert scope.same_time(claim(one), claim(other)) is False


def test_only_days_that_both_pin_down_can_lie_apart():
    assert not scope.apart_in_time(claim(NIGHT), claim(day("in March", 1, 31)), 3)
    assert not scope.apart_in_time(claim(day("on Friday", 7)), claim(day("on Monday", 10)), 3)
    assert scope.apart_in_time(claim(day("on the 1st", 1)), claim(day("on Monday", 10)), 3)


def test_a_window_contains_only_what_is_smaller():
    week, night = day("last week", 3, 9), day("on Friday", 7)
    assert scope.contains(week, night)
    assert not scope.contains(night, week)
    assert not scope.contains(week, week)


def test_a_town_and_its_country_are_one_place():
    assert scope.same_place(claim(places=["Nairobi"]), claim(places=["Kenya"])) is True
    assert scope.same_place(claim(places=["Kenya"]), claim(places=["Norway"])) is False
    assert scope.same_place(claim(), claim(places=["Kenya"])) is None


def test_a_town_that_no_table_knows_may_lie_in_any_country():
    assert scope.same_place(claim(places=["Orleport"]), claim(places=["Kenya"])) is None
    assert scope.same_place(claim(places=["Orleport"]), claim(places=["Lakeham"])) is False


def test_a_street_lies_in_some_town():
    """The town is often told once, and the street in the next report; but two streets, or two towns, are two places."""
    assert scope.same_place(claim(places=["Chandler Lane"]), claim(places=["Orleport"])) is None
    assert scope.same_place(claim(places=["Orleport"]), claim(places=["Krautplatz"])) is None
    assert scope.same_place(claim(places=["Chandler Lane"]), claim(places=["Mill Street"])) is False
    assert scope.same_place(claim(places=["Lane"]), claim(places=["Orleport"])) is False  # a town may have such a name


def test_a_street_of_one_name_in_two_towns_is_in_two_places():
    one, other = (claim(places=("Mill Lane", town)) for town in ("Orle", "Harna"))
    assert scope.same_place(one, other) is False
    assert scope.same_place(one, claim(places=("Mill Lane",))) is True
    assert scope.same_place(one, claim(places=("Mill Lane", "Orle"))) is True
