"""Canonical names of units and exact conversion between them; the only importer of pint."""

from __future__ import annotations

import re
import threading
from decimal import Decimal, localcontext
from functools import lru_cache
from typing import Any

from numcheck.ruleset.locate import builtin

#: Units that stand for themselves and need no pint.
_KNOWN = frozenset(
    ["count", "date", "weekday", "calendar_month", "clock", "ordinal", "percentage_point", "basis_point"]
)
#: In rules/units.txt, a unit with a dimension of its own.
_OWN = re.compile(r"^(\w+) = \[", re.MULTILINE)
#: Exact factors between units that every run meets, so that plain news never loads pint. Duration in seconds.
_TIME = {
    "second": Decimal(1),
    "minute": Decimal(60),
    "hour": Decimal(3600),
    "day": Decimal(86400),
    "week": Decimal(604800),
    "fortnight": Decimal(1209600),
}
_MONTHS = {
    "month": Decimal(1),
    "year": Decimal(12),
    "decade": Decimal(120),
    "century": Decimal(1200),
    "millennium": Decimal(12000),
}
_POINTS = {"percentage_point": Decimal(100), "basis_point": Decimal(1)}
#: Money never converts into other money; pence are a part of their own.
_POUNDS = {"GBP": Decimal(100), "penny": Decimal(1)}
_SHORT = (_TIME, _MONTHS, _POINTS, _POUNDS)
#: The same for other units that plain news has, by what they measure; the definitions are those of pint, in which a
#: year has 365.25 days. A test holds every pair against it.
_SCALES: dict[str, dict[str, Decimal]] = {
    "duration": _TIME | {unit: months * 2629800 for unit, months in _MONTHS.items()},  # seconds
    "length": {
        "meter": Decimal(1),
        "kilometer": Decimal(1000),
        "centimeter": Decimal("0.01"),
        "millimeter": Decimal("0.001"),
        "inch": Decimal("0.0254"),
        "foot": Decimal("0.3048"),
        "yard": Decimal("0.9144"),
        "mile": Decimal("1609.344"),
        "nautical_mile": Decimal(1852),
    },
    "mass": {
        "kilogram": Decimal(1),
        "gram": Decimal("0.001"),
        "milligram": Decimal("0.000001"),
        "pound": Decimal("0.45359237"),
        "ounce": Decimal("0.028349523125"),
        "metric_ton": Decimal(1000),
    },
    "data": {
        "byte": Decimal(1),
        "kilobyte": Decimal(10**3),
        "megabyte": Decimal(10**6),
        "gigabyte": Decimal(10**9),
        "terabyte": Decimal(10**12),
        "kibibyte": Decimal(2**10),
        "mebibyte": Decimal(2**20),
        "gibibyte": Decimal(2**30),
        "tebibyte": Decimal(2**40),
    },
    "frequency": {
        "hertz": Decimal(1),
        "kilohertz": Decimal(10**3),
        "megahertz": Decimal(10**6),
        "gigahertz": Decimal(10**9),
    },
}
#: Units that pint alone converts, and what they measure: it need not be asked whether they convert to any other.
_TURNS = {
    "area": ("acre", "hectare"),
    "temperature": ("degree_Celsius", "degree_Fahrenheit", "kelvin"),
    "frequency": ("revolutions_per_minute",),
    "volume": ("liter", "gallon", "milliliter"),
    "power": ("watt", "kilowatt", "megawatt", "gigawatt"),
    "angle": ("degree",),
}
_SCALE_OF: dict[str, tuple[str, Decimal | None]] = {
    **{unit: (scale, None) for scale, units in _TURNS.items() for unit in units},
    **{unit: (scale, factor) for scale, factors in _SCALES.items() for unit, factor in factors.items()},
}
#: What pint takes for bare numbers.
_BARE = frozenset({"data", "angle"})
_lock = threading.Lock()


def is_currency(unit: str) -> bool:
    """Whether a unit is money: an ISO 4217 code."""
    return len(unit) == 3 and unit.isascii() and unit.isalpha() and unit.isupper()


def convert(value: Decimal, source: str, target: str) -> Decimal | None:
    """`value` of `source` in `target`, exactly; None where the two are not of one dimension.

    Counts, and the units that rules/units.txt gives a dimension of their own, convert to nothing but themselves.
    Temperatures keep their offsets.
    """
    if source == target:
        return value
    for table in _SHORT:
        if source in table and target in table:
            with localcontext() as context:
                context.prec = 50
                return _trim(value * table[source] / table[target], 40)
    if any(unit == "count" or is_currency(unit) or unit in own() for unit in (source, target)):
        return None
    one, other = _measured(source), _measured(target)
    if one is None or other is None or (one[0] == other[0] and None in (one[1], other[1])):
        return _by_pint(value, source, target)
    if one[0] != other[0]:
        return _by_pint(value, source, target) if {one[0], other[0]} <= _BARE else None
    with localcontext() as context:
        context.prec = 50
        return _trim(value * (one[1] or 1) / (other[1] or 1), 24)


def _measured(unit: str) -> tuple[str, Decimal | None] | None:
    """What a unit of the tables measures, or a rate of two of them, and how large it is; None for any other."""
    over, stroke, under = unit.partition(" / ")
    one, other = _SCALE_OF.get(over), _SCALE_OF.get(under)
    if one is None or not stroke:
        return one if not stroke else None
    # A share is a bare number, and other rates have names of their own: a watt is a joule in a second.
    if other is None or other[0] != "duration" or one[0] not in ("length", "mass"):
        return None
    with localcontext() as context:
        context.prec = 50
        return f"{one[0]} / duration", (one[1] or 1) / (other[1] or Decimal(1))


@lru_cache(maxsize=1)
def own() -> frozenset[str]:
    """The units that have a dimension of their own; pint knows some of their names as something else ("point")."""
    return frozenset(_OWN.findall((builtin() / "units.txt").read_text(encoding="utf-8")))


def canonical(unit: str) -> str | None:
    """The name of a unit as this project writes it; None if there is no such unit."""
    if unit in _KNOWN or is_currency(unit):
        return unit
    registry = _registry()
    with _lock:
        try:
            return str(registry.Unit(unit))
        except Exception:  # pint raises many kinds of errors on odd names
            return None


def exists(unit: str) -> bool:
    """Whether a unit is known."""
    return unit in _KNOWN or any(unit in table for table in _SHORT) or canonical(unit) is not None


def _by_pint(value: Decimal, source: str, target: str) -> Decimal | None:
    registry = _registry()
    with _lock, localcontext() as context:
        context.prec = 50
        try:
            return _trim(registry.Quantity(value, source).to(target).magnitude, 24)
        except Exception:  # DimensionalityError, UndefinedUnitError, and errors of its parser
            return None


def _trim(value: Decimal, digits: int) -> Decimal:
    """Without closing zeros, and without the noise that pint's own constants leave beyond twenty-four digits."""
    with localcontext() as context:
        context.prec = digits
        return (+value).normalize() + 0


@lru_cache(maxsize=1)
def _registry() -> Any:
    with _lock:
        import pint

        registry: Any = pint.UnitRegistry(non_int_type=Decimal, cache_folder=None)
        registry.load_definitions(str(builtin() / "units.txt"))
        return registry
