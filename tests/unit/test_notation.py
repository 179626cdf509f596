"""One printable form, read back as it was written."""

from decimal import Decimal

import pytest

from numcheck.model import Modifier, Quantity
from numcheck.notation import parse, show

FORMS = [
    "273 count",
    "> 2 hour",
    ">= 12 count",
    "<= 15 count",
    "< 2 ppm",
    "~ 200 count",
    "~< 40 percent",
    "10..20 count",
    "5 ± 0.2 kilogram",
    "> 24 count (vague)",
    "1.2 billion USD",
    "-3.5 degree_Celsius",
    "1.0 kilogram / meter ** 3",
]


@pytest.mark.parametrize("form", FORMS)
def test_a_form_prints_as_it_was_read(form):
    assert show(parse(form)) == form


def test_the_step_follows_from_the_printed_digits():
    assert parse("7.60 percent").step == Decimal("0.01")
    assert parse("1.2 billion USD").step == Decimal("1E+8")


def test_a_step_that_the_digits_do_not_imply_is_printed():
    assert show(Quantity(value=Decimal("0.6667"), unit="count", step=Decimal("0.01"))) == "0.6667 count (to 0.01)"


def test_large_round_numbers_print_with_their_magnitude():
    q = Quantity(value=Decimal(85_000_000), unit="USD", step=Decimal(1_000_000))
    assert show(q) == "85 million USD"
    assert show(Quantity(value=Decimal(85_000_000), unit="USD")) == "85000000 USD"


def test_a_report_may_name_what_is_counted():
    assert show(parse("273 count"), noun="drone") == "273 drone"
    assert show(parse("2 hour"), noun="drone") == "2 hour"


def test_a_modifier_leans():
    assert parse("~< 40 percent") == Quantity(
        value=Decimal(40), unit="percent", modifier=Modifier.ABOUT, lean="below", step=Decimal(1)
    )


@pytest.mark.parametrize("text", ["", "many", "12", ">> 3 hour", "1..2..3 count", "3 count (to x)"])
def test_what_is_no_form_is_told_with_one_that_is(text):
    with pytest.raises(ValueError, match="expected"):
        parse(text)
