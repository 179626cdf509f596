"""A quantity in words for people."""

from datetime import date
from decimal import Decimal

import pytest

from numcheck.model import Kind, Modifier, Quantity
from numcheck.wording import days, plural, question, running, singular, words


def quantity(value, unit="count", **more):
    return Quantity(value=Decimal(value), unit=unit, **more)


@pytest.mark.parametrize(
    ("given", "kind", "noun", "said"),
    [
        (quantity(12), Kind.COUNT, "ferry", "12 ferries"),
        (quantity(1), Kind.COUNT, "ferry", "1 ferry"),
        (quantity(0), Kind.COUNT, "ferry", "0 ferries"),
        (quantity(12), Kind.COUNT, None, "12"),
        (
            quantity("1.9683333333", unit="minute", step=Decimal("0.0016666667")),
            Kind.DURATION,
            None,
            "1.968 minutes",
        ),
        (quantity("0.00012", unit="gram", step=Decimal("0.00001")), Kind.MEASURE, None, "0.00012 grams"),
        (quantity(5000), Kind.COUNT, "soldier", "5,000 soldiers"),
        (quantity(12, modifier=Modifier.MORE_THAN), Kind.COUNT, "raft", "more than 12 rafts"),
        (quantity(12, modifier=Modifier.AT_LEAST), Kind.COUNT, "raft", "at least 12 rafts"),
        (quantity(12, modifier=Modifier.AT_MOST), Kind.COUNT, "raft", "at most 12 rafts"),
        (quantity(12, modifier=Modifier.LESS_THAN), Kind.COUNT, "raft", "less than 12 rafts"),
        (quantity(12, modifier=Modifier.ABOUT), Kind.COUNT, "raft", "about 12 rafts"),
        (quantity(12, modifier=Modifier.ABOUT, lean="below"), Kind.COUNT, "raft", "nearly 12 rafts"),
        (quantity(12, modifier=Modifier.ABOUT, lean="above"), Kind.COUNT, "raft", "just over 12 rafts"),
        (quantity(24, modifier=Modifier.MORE_THAN, vague=True), Kind.COUNT, "raft", "24 rafts or more"),
        (quantity(2, "year", value_hi=Decimal(3)), Kind.DURATION, "war", "2 to 3 years"),
        (quantity(1, "year", value_hi=Decimal(2)), Kind.DURATION, "war", "1 to 2 years"),
        (quantity(5, "kilogram", margin=Decimal("0.2")), Kind.MEASURE, "cod", "5 ± 0.2 kilograms"),
        (quantity(2, "hour"), Kind.DURATION, "call", "2 hours"),
        (quantity(1, "hour"), Kind.DURATION, "call", "1 hour"),
        (quantity(140, "kilometer / hour"), Kind.MEASURE, "wind", "140 kilometer / hour"),
        (quantity(3, "year"), Kind.AGE, "war", "3 years old"),
        (quantity(1, "year"), Kind.AGE, "boy", "1 year old"),
        (quantity("7.60"), Kind.MEASURE, None, "7.60"),
        (quantity("12.5", "percent"), Kind.PERCENT, "share", "12.5%"),
        (quantity(2, "percentage_point"), Kind.POINTS, None, "2 percentage points"),
        (quantity(1, "percentage_point"), Kind.POINTS, None, "1 percentage point"),
        (quantity(40, "USD"), Kind.MONEY, "price", "USD 40"),
        (quantity(1200000000, "EUR"), Kind.MONEY, None, "EUR 1.2 billion"),
        (quantity(2000000), Kind.COUNT, "goat", "2 million goats"),
        (quantity(2000001), Kind.COUNT, "goat", "2,000,001 goats"),
    ],
)
def test_a_figure_is_said_as_people_say_it(given, kind, noun, said):
    assert words(given, kind, noun) == said


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("drone", "drones"),
        ("city", "cities"),
        ("boy", "boys"),
        ("bus", "buses"),
        ("box", "boxes"),
        ("church", "churches"),
        ("dish", "dishes"),
        ("man", "men"),
        ("child", "children"),
        ("person", "people"),
        ("fishing boat", "fishing boats"),
        ("degree Celsius", "degrees Celsius"),
    ],
)
def test_the_last_word_of_a_noun_takes_the_plural(one, many):
    assert plural(one) == many


@pytest.mark.parametrize(
    ("first", "last", "said"),
    [
        ((3, 2), (5, 30), "2 March 2031 to 30 May 2031"),
        ((3, 1), (3, 1), "1 March 2031"),
        ((3, 1), (5, 31), "March 2031 to May 2031"),
        ((3, 1), (3, 31), "March 2031"),
        ((2, 1), (2, 28), "February 2031"),
    ],
)
def test_a_stretch_of_days_names_its_ends_and_whole_months_themselves(first, last, said):
    assert days(date(2031, *first), date(2031, *last)) == said


def test_the_ends_of_the_calendar_are_days_too():
    assert "9999" in days(date.min, date.max)
    assert days(date.max, date.max) == "31 December 9999"


@pytest.mark.parametrize("value", ["0", "-12", "1e30", "-1e30", "1e-30", "0.000", "999999999999999999999999999999.9"])
def test_no_number_breaks_the_words(value):
    assert words(quantity(value), Kind.COUNT, "raft").endswith("rafts")


def test_a_year_that_is_running_is_a_length_without_its_end():
    assert running(quantity(3, "year"), Kind.ORDINAL) == "2 to under 3 years"
    assert running(quantity(1, "year"), Kind.ORDINAL) == "less than 1 year"


@pytest.mark.parametrize(
    ("kind", "told", "asked"),
    [
        (Kind.COUNT, ("visitor", "draw"), "How many visitors (draw)?"),
        (Kind.COUNT, ("visitor",), "How many visitors?"),
        (Kind.DURATION, ("meadow", "fence off"), "How long (meadow, fence off)?"),
        (Kind.MONEY, ("", "donate to clinic"), "How much money (donate to clinic)?"),
        (Kind.MEASURE, ("beam", "weigh"), "How much (beam, weigh)?"),
        (Kind.COUNT, (), "How many?"),
    ],
)
def test_a_question_that_no_rule_asks_reads_as_one(kind, told, asked):
    assert question(kind, *told) == asked


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("copies", "copy"),
        ("boxes", "box"),
        ("addresses", "address"),
        ("sessions", "session"),
        ("children", "child"),
        ("status", "status"),
        ("access", "access"),
        ("gas", "gas"),
        ("key", "key"),
    ],
)
def test_the_singular_of_a_plural_and_of_what_is_none(many, one):
    assert singular(many) == one
