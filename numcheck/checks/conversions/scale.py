"""From one unit to another, through every unit that a name may stand for."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Context, Decimal
from functools import lru_cache

from numcheck import units
from numcheck.checks.conversions.side import CONSUMPTION
from numcheck.checks.conversions.words import words

_KILOMETERS = "kilometer / liter"
_ONE, _ZERO = Decimal(1), Decimal(0)
_EXACT = Context(prec=60)
#: The size of a degree, in ninths of a kelvin.
_DEGREES = {"degree_Fahrenheit": Decimal(5), "degree_Celsius": Decimal(9), "kelvin": Decimal(9)}


@dataclass(frozen=True, slots=True)
class Scale:
    """A number of one unit -> the number of another: times a factor, from an offset; or a factor over the number."""

    factor: Decimal
    offset: Decimal = _ZERO
    over: bool = False
    loose: bool = False  # of a round stand-in, as kitchens have for an ounce

    def __call__(self, value: Decimal) -> Decimal:
        if self.over:
            return _EXACT.divide(self.factor, value) if value > 0 else _ZERO
        return _EXACT.fma(self.factor, value, self.offset)


@lru_cache(maxsize=1024)
def scales(source: str, target: str) -> tuple[Scale, ...]:
    """Every way from a unit to another of its dimension, the usual one first; none where they have none in common."""
    if source == target:
        return ()
    if CONSUMPTION in (source, target):
        return tuple(_consumption(target if source == CONSUMPTION else source))
    stretched = tuple(_stretches(source, target))
    if stretched:
        return stretched
    straight = (_straight(one, other) for one in _meanings(source) for other in _meanings(target))
    return tuple(scale for scale in straight if scale is not None)


@lru_cache(maxsize=64)
def steps(source: str, target: str) -> tuple[Scale, ...]:
    """Temperatures as differences: a drop of 10 °C is one of 18 °F; none for other units."""
    return tuple(_steps(source, target)) if words().degrees >= {source, target} else ()


def customary(unit: str) -> bool:
    """Whether a unit is not of the metric system."""
    return unit in words().customary


def _meanings(unit: str) -> tuple[tuple[Decimal, str], ...]:
    """A unit as so many of another, for each that its name may stand for; of a rate, the unit before its stroke."""
    found = [] if unit == "degree" else [(_ONE, unit)]
    names, (head, stroke, rest) = words().also, unit.partition(" / ")
    others = names.get(unit) or tuple(f"{other}{stroke}{rest}" for other in names.get(head, ()))
    for other in others:
        number, _, name = other.partition(" ")
        found.append((Decimal(number), name) if number[0].isdigit() else (_ONE, other))
    return tuple(found)


def _straight(source: tuple[Decimal, str], target: tuple[Decimal, str]) -> Scale | None:
    (many, one), (few, other) = source, target
    if source == target:
        return None
    start, end = units.convert(_ZERO, one, other), units.convert(_ONE, one, other)
    if start is None or end is None:
        return None
    factor = _EXACT.divide(_EXACT.multiply(_EXACT.subtract(end, start), many), few)
    return Scale(factor, _EXACT.divide(start, few), loose=not many == few == 1)


def _steps(source: str, target: str) -> Iterator[Scale]:
    for one in _DEGREES if source == "degree" else (source,):
        for other in _DEGREES if target == "degree" else (target,):
            if _DEGREES[one] != _DEGREES[other] or "degree" not in (source, target):
                yield Scale(_EXACT.divide(_DEGREES[one], _DEGREES[other]))


def _consumption(distance: str) -> Iterator[Scale]:
    """Litres on a hundred kilometres, and miles on a gallon: the more of the one, the less of the other."""
    for _, unit in _meanings(distance):
        if (per := units.convert(_ONE, unit, _KILOMETERS)) is not None:
            yield Scale(_EXACT.divide(Decimal(100), per), over=True)


def _stretches(source: str, target: str) -> Iterator[Scale]:
    """Days in a week or in a month: the usual number, and the ends of what is usual."""
    for stretch in words().stretch:
        if (stretch.of, stretch.has) in ((source, target), (target, source)):
            usual = units.convert(_ONE, stretch.of, stretch.has) or stretch.high
            for many in (usual, stretch.low, stretch.high):
                yield Scale(many if stretch.of == source else _EXACT.divide(_ONE, many))
