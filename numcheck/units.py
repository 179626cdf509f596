"""Canonical names of units and exact conversion between them; the only importer of pint."""

from __future__ import annotations

import re
import threading
from decimal import Decimal, localcontext
from functools import lru_cache
from typing import Any

from numcheck.ruleset.locate import builtin

#: Units that stand for themselves and need no pint.
_KNOWN = frozenset(["count", "date", "clock", "percentage_point", "basis_point"])
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
_SHORT = (_TIME, _MONTHS, _POINTS)
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
    if any(unit == "count" or is_currency(unit) or unit in own() for unit in (source, target)):
        return None
    for table in _SHORT:
        if source in table and target in table:
            with localcontext() as context:
                context.prec = 50
                return _trim(value * table[source] / table[target], 40)
    return _by_pint(value, source, target)


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


def same_dimension(one: str, other: str) -> bool:
    """Whether figures in the two units can be compared."""
    return convert(Decimal(1), one, other) is not None


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
