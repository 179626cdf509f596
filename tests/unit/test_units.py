"""Conversion is exact, and only within one dimension."""

from decimal import Decimal as D

import pytest

from numcheck import units

EXACT = [
    ("120", "minute", "hour", "2"),
    ("3", "year", "month", "36"),
    ("5", "mile", "kilometer", "8.04672"),
    ("100", "degree_Celsius", "degree_Fahrenheit", "212"),
    ("-40", "degree_Fahrenheit", "degree_Celsius", "-40"),
    ("36", "kilometer / hour", "meter / second", "10"),
    ("2", "metric_ton", "kilogram", "2000"),
    ("50", "basis_point", "percentage_point", "0.5"),
    ("6", "USD", "USD", "6"),
    ("7.10", "no_such_unit", "no_such_unit", "7.10"),
]


@pytest.mark.parametrize(("value", "source", "target", "expected"), EXACT)
def test_a_value_converts_exactly(value, source, target, expected):
    assert units.convert(D(value), source, target) == D(expected)


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("USD", "EUR"),
        ("hour", "mile"),
        ("count", "percent"),
        ("date", "year"),
        ("USD", "count"),
        ("hour", "no_such_unit"),
        ("kilogram", ")("),
    ],
)
def test_other_dimensions_do_not_convert(source, target):
    assert units.convert(D(1), source, target) is None


def test_units_of_our_own_convert_to_nothing():
    assert {"point", "frame", "person", "cent", "shilling"} <= units.own()
    for unit in sorted(units.own()):
        for other in ("meter", "yard", "second", "kilogram", "count", "EUR" if unit != "EUR" else "GBP"):
            assert units.convert(D(1), unit, other) is None, (unit, other)
            assert units.convert(D(1), other, unit) is None, (other, unit)


def test_names_are_written_one_way():
    assert units.canonical("km/h") == "kilometer / hour"
    assert units.canonical("no_such_unit") is None
    assert units.exists("count")
    assert units.exists("GBP")
    assert not units.exists("no_such_unit")


def test_pence_are_a_part_of_pounds_and_of_no_other_money():
    assert units.convert(D(95), "penny", "GBP") == D("0.95")
    assert units.convert(D(95), "penny", "USD") is None
    assert units.convert(D(95), "cent", "USD") is None


def test_a_decade_is_ten_years_however_it_is_told():
    assert units.convert(D(2), "decade", "year") == 20
    assert units.convert(D(2), "decade", "hour") == units.convert(D(20), "year", "hour")
    assert units.convert(D(2), "decade", "mile") is None


def test_the_tables_of_plain_units_say_what_pint_says():
    rates = ["kilometer / hour", "mile / hour", "meter / second", "meter / watt", "mile / week", "gram / day"]
    plain = [unit for unit in (*units._SCALE_OF, *rates) if unit != "decade"]  # pint's is a step of a scale
    apart = [(one, other) for one in plain for other in plain if one != other]
    for one, other in apart:
        if any(one in table and other in table for table in units._SHORT):
            continue
        for value in (D(0), D("37.55"), D(-7), D("123456789.123")):
            assert units.convert(value, one, other) == units._by_pint(value, one, other), (value, one, other)
