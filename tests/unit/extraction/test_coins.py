"""Money of coins that no table knows, and of sums that are told without their coin."""

import pytest

from numcheck.model import Kind

_DEAL = "The mill was sold for 9 million crowns. "


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("The cup is worth 12,000 zorlins.", ["12000 zorlin"]),
        ("She paid a ransom of 3 million zorlins and kept 400 zorlins.", ["3 million zorlin", "400 zorlin"]),
        ("The rings are valued at about 2.5 million zorlins.", ["~ 2.5 million zorlin"]),
        ("They hold 14.6 million florins.", ["14.6 million florin"]),
        ("A fund of 300,000 thalers was set up.", ["300000 thaler"]),
    ],
)
def test_a_coin_of_no_table_is_known_by_what_costs_so_much(readings, text, printed):
    assert readings(text) == printed


@pytest.mark.parametrize(
    "text",
    [
        "A fine of 3,000 motorists was planned.",
        "The clips are worth 3 million views.",
        "The herd is worth 40 zorlins.",  # so few things may be anything
        "He bought 12,000 zorlins.",
        "The farm is worth 3,000 zorlins of wheat.",
    ],
)
def test_people_common_things_and_small_numbers_are_no_coins(read, text):
    assert [m.kind for m in read(text).mentions] == [Kind.COUNT]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("Its net debt of 310 million was taken over.", "310 million crown"),
        ("It has 360 million of net borrowings.", "360 million crown"),
        ("The price, 2.4 billion, stood.", "2.4 billion crown"),
        ("The haul, first put at 12 million crowns, is now put at 14.6 million.", "14.6 million crown"),
        ("Profit rose to 12 million.", "12 million crown"),
        ("Ana Roe earned 3.3 million last year.", "3.3 million crown"),
        ("A new mill would cost 90 million.", "90 million crown"),
    ],
)
def test_a_bare_sum_is_of_the_one_currency_of_its_text(readings, text, printed):
    assert readings(_DEAL + text)[-1] == printed


@pytest.mark.parametrize(
    "text",
    [
        "Its profit feeds a city of 4 million.",
        "The cost is borne by 12 million.",
        "It spends most on 3 million pupils.",
        "Some 14 million watched.",
        "The price of bread was too high for 3 million.",
        "It paid 3 million workers.",
    ],
)
def test_millions_of_people_are_no_money(read, text):
    assert read(_DEAL + text).mentions[-1].kind is Kind.COUNT


def test_a_bare_sum_in_a_text_of_two_currencies_says_nothing(read):
    text = "It paid 9 million crowns and 2 million euros. Its debt of 310 million grew."
    assert read(text).mentions[-1].kind is Kind.COUNT


def test_a_year_has_one_name_as_the_base_of_a_rate(read):
    assert [m.per for m in read("It saves $3 million per annum and $2 million a year.").mentions] == ["year", "year"]


@pytest.mark.parametrize(
    ("text", "printed"),
    [
        ("By 19 votes to 16 it passed.", ["19..16 count"]),
        ("It was carried with 31 votes in favour and 18 against.", ["31..18 count"]),
        ("It was carried by 20 to 17 votes.", ["20..17 count"]),
        ("She took 19 votes to the hall and 16 home.", ["19 count", "16 count"]),
        ("He had 412 votes and 16 friends.", ["412 count", "16 count"]),
        ("It needs 17 to 20 votes.", ["17..20 count"]),
    ],
)
def test_the_votes_of_both_sides_are_one_figure(readings, text, printed):
    assert readings(text) == printed
