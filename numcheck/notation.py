"""Quantity <-> one printable form: "> 2 hour", "1.2 billion USD", "10..20 count", "5 ± 0.2 kilogram"."""

from __future__ import annotations

import re
from datetime import date
from decimal import Decimal, InvalidOperation

from numcheck import versions
from numcheck.model import Interval, Modifier, Quantity

_SIGNS = {
    Modifier.EXACT: "",
    Modifier.ABOUT: "~",
    Modifier.AT_LEAST: ">=",
    Modifier.MORE_THAN: ">",
    Modifier.AT_MOST: "<=",
    Modifier.LESS_THAN: "<",
}
_LEANS = {"below": "~<", "above": "~>"}
_MAGNITUDES = (("trillion", Decimal("1e12")), ("billion", Decimal("1e9")), ("million", Decimal("1e6")))
_SCALES = dict(_MAGNITUDES)
_FORM = re.compile(
    r"(?P<sign>~<|~>|~|>=|<=|>|<|) ?"
    r"(?P<low>-?\d+(?:\.\d+)?)"
    r"(?:\.\.(?P<high>-?\d+(?:\.\d+)?))?"
    r"(?: ± (?P<margin>-?\d+(?:\.\d+)?))?"
    r"(?: (?P<scale>million|billion|trillion))?"
    r" (?P<unit>[^()]*[^() ])"
    r"(?P<vague> \(vague\))?"
    r"(?: \(to (?P<step>[\d.]+)\))?"
)
_CLOCK = re.compile(r"(?P<sign>~<|~>|~|>=|<=|>|<|) ?(?P<hour>\d{2}):(?P<minute>\d{2}) clock")
#: Places after the point of an hour that a minute is a part of, and the step of such an hour.
_PLACES, _TO_THE_MINUTE = Decimal("1e-10"), Decimal("0.01")
_VERSION = "version"
_VERSIONS = re.compile(r"(?P<sign>>=|<=|>|<|) ?(?P<number>\d{1,4}(?:\.\d{1,4}){0,2}) version")


def show(quantity: Quantity, noun: str | None = None) -> str:
    """The printable form; `noun` stands in for "count" where a report names what is counted.

    `parse(show(q)) == q` for every quantity. A step that the printed digits do not imply follows as "(to 0.01)".
    """
    sign = (
        _LEANS.get(quantity.lean or "", _SIGNS[quantity.modifier])
        if quantity.modifier is Modifier.ABOUT
        else _SIGNS[quantity.modifier]
    )
    if quantity.unit == _VERSION:
        return f"{sign} {versions.words(quantity.value)} {_VERSION}".strip()
    if (hour := _hour(quantity)) is not None:
        return f"{sign} {hour} clock".strip()
    scale, divisor = _magnitude(quantity)
    numbers = _digits(quantity.value, divisor, quantity.step)
    if quantity.value_hi is not None:
        numbers += ".." + _digits(quantity.value_hi, divisor, quantity.step)
    implied = _implied(numbers, divisor)
    if quantity.margin is not None:
        numbers += " ± " + _digits(quantity.margin, divisor, None)
    unit = noun if noun and quantity.unit == "count" else quantity.unit
    parts = [sign, numbers, scale, unit, "(vague)" if quantity.vague else ""]
    text = " ".join(part for part in parts if part)
    if implied != quantity.step:
        text += f" (to {quantity.step:f})"
    return text


def parse(text: str) -> Quantity:
    """The quantity that a printable form says.

    Raises:
        ValueError: the text is no such form; the message shows one that is.
    """
    if (version := _VERSIONS.fullmatch(text.strip())) is not None:
        modifier = next(m for m, s in _SIGNS.items() if s == version["sign"])
        return Quantity(value=versions.number(version["number"]), unit=_VERSION, modifier=modifier)
    if (time := _CLOCK.fullmatch(text.strip())) is not None:
        lean = {"~<": "below", "~>": "above"}.get(time["sign"])
        modifier = Modifier.ABOUT if lean else next(m for m, s in _SIGNS.items() if s == time["sign"])
        return _of_hour(int(time["hour"]), int(time["minute"]), modifier, lean)
    match = _FORM.fullmatch(text.strip())
    if match is None:
        raise ValueError(f"found {text!r}; expected a figure such as '273 count', '> 2 hour' or '10..20 percent'")
    sign, scale = match["sign"], _SCALES.get(match["scale"] or "", Decimal(1))
    lean = {"~<": "below", "~>": "above"}.get(sign)
    modifier = Modifier.ABOUT if lean else next(m for m, s in _SIGNS.items() if s == sign)
    numbers = match["low"] + (f"..{match['high']}" if match["high"] else "")
    try:
        step = Decimal(match["step"]) if match["step"] else _implied(numbers, scale)
        margin = _scaled(match["margin"], scale) if match["margin"] else None
    except InvalidOperation as error:
        raise ValueError(f"found {text!r}; expected a number after 'to'") from error
    return Quantity(
        value=_scaled(match["low"], scale),
        value_hi=_scaled(match["high"], scale) if match["high"] else None,
        unit=match["unit"],
        modifier=modifier,
        lean=lean,
        step=step,
        margin=margin,
        vague=bool(match["vague"]),
    )


def _hour(quantity: Quantity) -> str | None:
    """ "02:30", where a time of day is so plain that these digits say it all."""
    if quantity.unit != "clock" or not 0 <= quantity.value < 100:
        return None
    hour, minute = divmod(int((quantity.value * 60).to_integral_value()), 60)
    if hour > 99 or _of_hour(hour, minute, quantity.modifier, quantity.lean) != quantity:
        return None
    return f"{hour:02}:{minute:02}"


def _of_hour(hour: int, minute: int, modifier: Modifier, lean: str | None) -> Quantity:
    value = hour + (Decimal(minute) / 60).quantize(_PLACES).normalize()
    step = _TO_THE_MINUTE if minute else Decimal(1)
    return Quantity(value=value, unit="clock", modifier=modifier, lean=lean, step=step)


def _scaled(digits: str, scale: Decimal) -> Decimal:
    """The exact product, however many digits there are."""
    sign, figures, exponent = Decimal(digits).as_tuple()
    assert isinstance(exponent, int)
    return Decimal((sign, figures, exponent + scale.adjusted()))


def _magnitude(quantity: Quantity) -> tuple[str, Decimal]:
    """The magnitude word to print with: the largest that leaves every number at most three decimals."""
    values = [v for v in (quantity.value, quantity.value_hi, quantity.margin) if v is not None]
    for word, scale in _MAGNITUDES:
        large = quantity.step > 1 and max(v.copy_abs() for v in values) >= scale
        if large and all(_places(v, scale) <= 3 for v in values):
            return word, scale
    return "", Decimal(1)


def _places(value: Decimal, divisor: Decimal) -> int:
    """How many decimals a number has when it is counted in `divisor`."""
    return len(_plain(value, divisor).partition(".")[2])


def _plain(value: Decimal, divisor: Decimal) -> str:
    sign, figures, exponent = value.as_tuple()
    assert isinstance(exponent, int)
    text = f"{Decimal((sign, figures, exponent - divisor.adjusted())):f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def _digits(value: Decimal, divisor: Decimal, step: Decimal | None) -> str:
    """Plain digits, with as many decimals as the step has where it is one of a decimal place."""
    text = _plain(value, divisor)
    if step is not None and step == Decimal(1).scaleb(step.adjusted()):
        places = divisor.adjusted() - step.adjusted()
        have = len(text.partition(".")[2])
        if have < places <= (3 if divisor > 1 else 40):
            text += ("" if have else ".") + "0" * (places - have)
    return "0" if text in ("-0", "") else text


def _implied(numbers: str, scale: Decimal) -> Decimal:
    """The step that printed digits imply: one of the last place, times the magnitude."""
    places = max(len(part.partition(".")[2]) for part in numbers.split(".."))
    return Decimal((0, (1,), scale.adjusted() - places))


def date_reading(interval: Interval) -> str | None:
    """How days read that are proleptic ordinals: `20310304 date`; None where they are on no calendar."""
    ends = [end for end in (interval.low, interval.high) if end is not None]
    if not ends or not all(1 <= end <= date.max.toordinal() for end in ends):
        return None
    days = [date.fromordinal(int(end)).strftime("%Y%m%d") for end in ends]
    if len(days) < 2:
        return f"{'<=' if interval.low is None else '>='} {days[0]} date"
    return f"{days[0]}..{days[1]} date" if days[0] != days[1] else f"{days[0]} date"
