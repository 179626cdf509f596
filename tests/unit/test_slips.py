"""A guess how one figure became the other."""

from decimal import Decimal

import pytest

from numcheck.notation import parse
from numcheck.slips import slip, swapped


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("273 count", "273 count"),
        ("273 count", "112 count"),
        ("273 count", "372 count"),  # not neighbours
        ("273 count", "732 count"),  # three moved
        ("273 count", "237 hour"),  # not of one unit
        ("1.2 million USD", "1.2 billion EUR"),
        ("10..20 count", "10..200 count"),
        ("0 count", "0 count"),
        ("-5 count", "5 count"),
    ],
)
def test_figures_that_differ_otherwise_give_no_guess(one, other):
    assert slip(parse(one), parse(other)) == ""


@pytest.mark.parametrize(
    ("one", "other", "factor"),
    [
        ("1.2 million USD", "1.2 billion USD", "1,000"),
        ("1200 count", "1.2 million count", "1,000"),
        ("5 billion EUR", "5000 EUR", "1,000,000"),
    ],
)
def test_the_same_digits_in_another_magnitude_are_a_slip_of_the_word(one, other, factor):
    told = f"The same digits, a factor of {factor} apart: a slip of the magnitude word?"
    assert slip(parse(one), parse(other)) == slip(parse(other), parse(one)) == told


def test_a_digit_too_many_is_told_as_one():
    told = "The same digits, a factor of 10 apart: a digit too many or too few?"
    assert slip(parse("4500 count"), parse("450 count")) == told


def test_a_hundredfold_is_no_slip_of_a_word():
    assert slip(parse("20 count"), parse("2000 count")) == ""


@pytest.mark.parametrize(
    ("one", "other"), [("273", "237"), ("1.54", "1.45"), ("5100", "1500"), ("91", "19"), ("4.05", "4.50")]
)
def test_two_neighbours_swapped_are_seen_from_either_side(one, other):
    assert swapped(Decimal(one), Decimal(other)) and swapped(Decimal(other), Decimal(one))


def test_a_leading_zero_is_no_digit_that_was_swapped():
    assert not swapped(Decimal("05"), Decimal("50"))
    assert not swapped(Decimal("0.5"), Decimal("5.0"))


def test_the_guess_names_both_figures_the_smaller_first():
    assert slip(parse("273 count"), parse("237 count")) == "237 and 273: two digits swapped?"


def test_figures_of_forty_digits_do_no_harm():
    long = parse("1" * 40 + " count")
    assert slip(long, parse("1 count")) == ""
    assert slip(long, parse("1" * 39 + "2 count")) == ""
