"""What a figure allows, quiet cases first."""

from decimal import Decimal as D
from itertools import pairwise

import pytest

from numcheck.interval import Policy, agree, allows, camps, meet
from numcheck.model import Interval, Kind, Modifier, Quantity


def quantity(value, **more):
    return Quantity(value=D(value), unit=more.pop("unit", "count"), **more)


def ends(interval):
    return interval.low, interval.high, interval.low_open, interval.high_open


def test_a_count_allows_itself_and_nothing_else():
    assert ends(allows(quantity(40), Kind.COUNT)) == (40, 40, False, False)


def test_a_round_count_is_exact_unless_the_slot_says_that_zeros_may_be_rounding():
    assert ends(allows(quantity(1000), Kind.COUNT))[:2] == (1000, 1000)
    assert ends(allows(quantity(1000), Kind.COUNT, Policy(integers="zeros")))[:2] == (500, 1500)
    assert ends(allows(quantity(1042), Kind.COUNT, Policy(integers="zeros")))[:2] == (1042, 1042)


def test_a_stated_digit_stands_for_everything_that_rounds_to_it():
    assert ends(allows(quantity("7.6", step=D("0.1")), Kind.COUNT))[:2] == (D("7.55"), D("7.65"))
    billions = quantity("1200000000", unit="USD", step=D("1E8"))
    assert ends(allows(billions, Kind.MONEY))[:2] == (D("1.15E9"), D("1.25E9"))


def test_a_plain_measure_is_a_spoken_rounding():
    assert ends(allows(quantity(2, unit="hour"), Kind.DURATION))[:2] == (D("1.5"), D("2.5"))


def test_neighbouring_whole_measures_never_agree():
    terms = [allows(quantity(years, unit="year"), Kind.DURATION) for years in (14, 15)]
    assert not agree(terms)


def test_a_limit_that_somebody_has_set_is_exact():
    strict = Policy(integers="strict")
    assert ends(allows(quantity(1, unit="hour"), Kind.DURATION, strict))[:2] == (1, 1)
    decimal = quantity("1.5", unit="hour", step=D("0.1"))
    assert ends(allows(decimal, Kind.DURATION, strict))[:2] == (D("1.45"), D("1.55"))


@pytest.mark.parametrize(
    "months, days",
    [(1, 28), (1, 30), (1, 31), (2, 60), (3, 89), (3, 90), (3, 92), (6, 180), (12, 360), (12, 366), (24, 730)],
)
def test_whole_months_have_any_number_of_days_that_they_may_have(months, days):
    strict = Policy(integers="strict")
    told = allows(quantity(months, unit="month"), Kind.DURATION, strict)
    exact = D(days) / D("30.4375")
    assert agree([told, Interval(low=exact, high=exact)])


@pytest.mark.parametrize("months, days", [(1, 27), (1, 32), (2, 30), (3, 88), (3, 100), (13, 366), (24, 720)])
def test_whole_months_have_no_other_number_of_days(months, days):
    strict = Policy(integers="strict")
    told = allows(quantity(months, unit="month"), Kind.DURATION, strict)
    exact = D(days) / D("30.4375")
    assert not agree([told, Interval(low=exact, high=exact)])


def test_neighbouring_months_never_agree_and_what_is_longer_than_one_is_none():
    strict = Policy(integers="strict")
    told = [allows(quantity(n, unit="month"), Kind.DURATION, strict) for n in range(1, 61)]
    assert not any(agree([one, other]) for one, other in pairwise(told))
    longer = allows(quantity(1, unit="month", modifier=Modifier.MORE_THAN), Kind.DURATION, strict)
    assert ends(longer) == (1, None, True, False)


def test_a_part_of_a_month_has_no_days_of_its_own():
    half = quantity("2.5", unit="month", step=D("0.1"))
    assert ends(allows(half, Kind.DURATION, Policy(integers="strict")))[:2] == (D("2.45"), D("2.55"))


def test_bounds_are_open_where_the_words_leave_the_end_out():
    assert ends(allows(quantity(50, modifier=Modifier.MORE_THAN), Kind.COUNT)) == (50, None, True, False)
    assert ends(allows(quantity(12, modifier=Modifier.AT_LEAST), Kind.COUNT)) == (12, None, False, False)
    assert ends(allows(quantity(15, modifier=Modifier.AT_MOST), Kind.COUNT)) == (None, 15, False, False)
    assert ends(allows(quantity(2, modifier=Modifier.LESS_THAN), Kind.COUNT)) == (None, 2, False, True)


def test_a_round_bound_holds_its_own_number():
    over = allows(quantity(10_000, modifier=Modifier.MORE_THAN), Kind.COUNT)
    assert agree([over, allows(quantity(10_000), Kind.COUNT)])
    assert not agree([over, allows(quantity(9_000), Kind.COUNT)])


def test_about_allows_its_share_and_nearly_only_from_below():
    assert ends(allows(quantity(200, modifier=Modifier.ABOUT), Kind.COUNT))[:2] == (180, 220)
    nearly = quantity(200, modifier=Modifier.ABOUT, lean="below")
    assert ends(allows(nearly, Kind.COUNT))[:2] == (180, 200)
    just_over = quantity(200, modifier=Modifier.ABOUT, lean="above")
    assert ends(allows(just_over, Kind.COUNT))[:2] == (200, 220)


def test_a_vague_figure_is_a_lower_bound():
    assert ends(allows(quantity(24, vague=True), Kind.COUNT)) == (24, None, False, False)


def test_a_range_allows_both_its_ends():
    assert ends(allows(quantity(10, value_hi=D(20)), Kind.COUNT))[:2] == (10, 20)


def test_plus_minus_is_its_own_width():
    assert ends(allows(quantity("5.0", margin=D("0.2"), step=D("0.1")), Kind.MEASURE))[:2] == (D("4.8"), D("5.2"))


def test_an_age_is_full_years_and_the_third_year_begins_when_two_are_over():
    age = allows(quantity(3, unit="year"), Kind.AGE)
    third = allows(quantity(3, unit="year"), Kind.ORDINAL)
    assert ends(age) == (3, 4, False, True)
    assert ends(third) == (2, 3, False, True)
    assert not agree([age, third])


def test_over_two_hours_and_a_two_hour_call_can_be_one_call():
    over = allows(quantity(2, unit="hour", modifier=Modifier.MORE_THAN), Kind.DURATION)
    plain = allows(quantity(2, unit="hour"), Kind.DURATION)
    assert agree([over, plain, plain])


def test_touching_ends_meet_only_where_both_are_closed():
    low = Interval(low=D(1), high=D(2))
    assert meet(low, Interval(low=D(2), high=D(3))) == Interval(low=D(2), high=D(2))
    assert meet(low, Interval(low=D(2), high=D(3), low_open=True)) is None


@pytest.mark.parametrize(
    ("points", "expected"),
    [
        ([112, 112, 273], ((0, 1), (2,))),
        ([273, 112, 112], ((1, 2), (0,))),
        ([5], ((0,),)),
        ([1, 2, 3], ((0,), (1,), (2,))),
    ],
)
def test_different_counts_sit_in_different_camps(points, expected):
    assert camps([Interval(low=D(p), high=D(p)) for p in points]) == expected


def test_a_bound_joins_a_camp_it_allows():
    figures = [
        Interval(low=D(112), high=D(112)),
        Interval(low=D(100), high=None),
        Interval(low=D(90), high=D(90)),
    ]
    assert camps(figures) == ((2,), (0, 1))
