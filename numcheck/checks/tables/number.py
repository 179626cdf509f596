"""The words of a cell -> its number, with what it is a number of."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from numcheck.checks.tables.words import words

#: More digits than any table needs; what is longer is an identifier.
_LONGEST = 24
_DIGITS = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d{1,3}(?:[ \u00a0\u202f\u2009]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?|\.\d+"
_CELL = re.compile(
    rf"(?P<lost>\()?(?P<sign>[-−–+])?\s?(?P<money>US\$|[A-Z]{{3}}\s|[$€£¥₹])?\s?(?P<lost2>\()?(?P<sign2>[-−–])?"
    rf"(?P<digits>{_DIGITS})\s?(?P<unit>%|[^\W\d_][\w²³/°%]{{0,11}}|°[CF]?)?(?P<end>\))?\s?(?P<unit2>%)?"
    rf"(?:\s?\(\s?(?P<share>\d{{1,3}}(?:\.\d+)?)\s?(?P<percent>%)?\s?\))?"
    r"\s?(?:[*†‡§¶#]{1,3}|\[\w{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰ᵃᵇᶜ]{1,2})?"
)
_SCALES = {
    "k": 3, "K": 3, "thousand": 3, "M": 6, "mn": 6, "mio": 6, "million": 6, "bn": 9, "B": 9, "billion": 9,
    "tn": 12, "trillion": 12,
}  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """What a cell says."""

    value: Decimal
    step: Decimal  # the size of the last stated digit
    unit: str = ""  # a currency or the letters behind: "$", "ms", "%"
    scaled: bool = False  # said in thousands or millions
    share: Decimal | None = None  # the percentage in brackets behind it: "40 (50.0%)"
    share_step: Decimal = Decimal(1)


def read(text: str) -> Number | None:
    """The number of a cell; None where it holds none, or more than one, or a bound or a range."""
    found = _CELL.fullmatch(" ".join(text.split()))
    if found is None or len(found["digits"]) > _LONGEST or bool(found["end"]) != bool(found["lost"] or found["lost2"]):
        return None
    digits = re.sub(r"[, \u00a0\u202f\u2009]", "", found["digits"])
    value, step = Decimal(digits), Decimal(1).scaleb(-len(digits.partition(".")[2]))
    if found["end"] or (found["sign"] or found["sign2"] or "") in tuple("-−–"):
        value = value.copy_negate()
    money, unit = (found["money"] or "").strip(), found["unit"] or found["unit2"] or ""
    exponent = _SCALES.get(unit, 6 if unit == "m" and money else 0)
    share = found["share"]
    return Number(
        value=value.scaleb(exponent),
        step=step.scaleb(exponent),
        unit=money + ("" if exponent else unit),
        scaled=exponent > 0,
        share=Decimal(share) if share else None,
        share_step=Decimal(1).scaleb(-len(share.partition(".")[2])) if share else Decimal(1),
    )


def missing(text: str) -> bool:
    """Whether a cell says nothing."""
    return text.strip().lower() in words().missing
