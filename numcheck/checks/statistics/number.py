"""Printed numbers -> what they may stand for."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

#: Longer numbers are no figures.
LONGEST = 20
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_POWER = re.compile(r"\s?(?:[eE]|[×x*]\s?10\s?\^?\{?)\s?([-–]?)\s?(\d{1,3})\}?$")

#: An unsigned number, thousands and decimal commas included.
NUMBER = r"(?:\d{1,3}(?:,\d{3}){1,3}(?:\.\d{1,6})?|\d{1,9}[.,]\d{1,9}|\.\d{1,9}|\d{1,9})(?![\d]|[.,]\d)"


@dataclass(frozen=True, slots=True)
class Printed:
    """A number as printed: what it says, and the size of its last digit."""

    value: Decimal
    step: Decimal

    @property
    def low(self) -> Decimal:
        return self.value - self.step / 2

    @property
    def high(self) -> Decimal:
        return self.value + self.step / 2

    @property
    def decimals(self) -> int:
        return places(self.step)


def places(step: Decimal) -> int:
    """How many decimals a last digit of this size makes: 2 for 0.01, 0 for 1 and more."""
    exponent = step.normalize().as_tuple().exponent
    return max(0, -exponent) if isinstance(exponent, int) else 0


def readings(printed: str) -> tuple[Printed, ...]:
    """What a number without a sign may stand for; nothing for what is no number.

    A comma before three digits alone parts thousands or decimals, and nobody can tell which: both are given.
    """
    text = printed.strip()
    power = _POWER.search(text)
    scale = 0
    if power:
        scale = -int(power[2]) if power[1] else int(power[2])
        text = text[: power.start()].strip()
    if not text or len(text) > LONGEST or abs(scale) > 300:
        return ()
    forms = []
    if "," not in text:
        forms.append(text)
    else:
        if _THOUSANDS.fullmatch(text):
            forms.append(text.replace(",", ""))
        if text.count(",") == 1 and "." not in text and not (len(forms) and len(text.split(",")[0]) == 0):
            forms.append(text.replace(",", "."))
    found = []
    for form in forms:
        if re.fullmatch(r"\d*\.?\d+", form):
            value = Decimal(form)
            exponent = value.as_tuple().exponent
            step = Decimal(1).scaleb(exponent if isinstance(exponent, int) else 0)
            found.append(Printed(value.scaleb(scale), step.scaleb(scale)))
    return tuple(found)


def whole(printed: str) -> int | None:
    """A whole number, thousands marked or not; None for anything else."""
    text = printed.replace(",", "") if _THOUSANDS.fullmatch(printed.strip()) else printed.strip()
    return int(text) if text.isdecimal() and len(text) <= 9 else None
