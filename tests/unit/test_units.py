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
