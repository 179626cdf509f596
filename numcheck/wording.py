"""Quantity -> words for people: "more than 5,000 soldiers", "2 to 3 years"."""

from __future__ import annotations

from calendar import monthrange
from dataclasses import replace
from datetime import date
from decimal import Context, Decimal
from functools import cache

from numcheck import versions
from numcheck.model import Kind, Modifier, Quantity
from numcheck.ruleset.calendar import months, weekdays
from numcheck.ruleset.locate import shipped_table

_HEDGES = {
    Modifier.EXACT: "",
    Modifier.ABOUT: "about ",
    Modifier.AT_LEAST: "at least ",
    Modifier.MORE_THAN: "more than ",
    Modifier.AT_MOST: "at most ",
    Modifier.LESS_THAN: "less than ",
}
_HOUR_HEDGES = {
    Modifier.EXACT: "",
    Modifier.ABOUT: "about ",
    Modifier.AT_LEAST: "after ",
    Modifier.MORE_THAN: "after ",
    Modifier.AT_MOST: "before ",
    Modifier.LESS_THAN: "before ",
}
_HOUR_LEANS = {"below": "shortly before ", "above": "shortly after "}
#: How a question begins that no rule asks.
_ASKED = {
    Kind.COUNT: "How many",
    Kind.MONEY: "How much money",
    Kind.PERCENT: "What percentage",
    Kind.POINTS: "How many points",
    Kind.RATIO: "What part",
    Kind.DURATION: "How long",
    Kind.AGE: "How old",
    Kind.SCORE: "With what score",
    Kind.DATE: "When",
}
_LEANS = {"below": "nearly ", "above": "just over "}
_MAGNITUDES = ((Decimal("1e12"), "trillion"), (Decimal("1e9"), "billion"), (Decimal("1e6"), "million"))
#: Wide enough for every figure that is read.
_EXACT = Context(prec=60)
_UNITS = {"percentage_point": "percentage point", "basis_point": "basis point"}

#: Nobody writes more places behind the point.
_PLACES = 4
#: Letters of a plural.
_LEAST = 4


def question(kind: Kind, noun: str = "", *about: str) -> str:
    """A question that no rule asks: "How many visitors (draw)?", "How long (meadow, fence off)?"; of nothing, less."""
    if kind is Kind.COUNT and noun:
        noun, begun = "", f"How many {plural(noun)}"
    else:
        begun = _ASKED.get(kind, "How much")
    told = ", ".join(filter(None, (noun, *about)))
    return f"{begun} ({told})?" if told else f"{begun}?"


def words(quantity: Quantity, kind: Kind, noun: str | None = None) -> str:
    """The quantity in a few words; `noun`, singular, names what is counted."""
    hedge = "" if quantity.vague else _LEANS.get(quantity.lean or "", _HEDGES[quantity.modifier])
    if quantity.unit == "version":
        return f"{hedge}{versions.words(quantity.value)}"
    if quantity.unit in ("weekday", "calendar_month", "clock", "ordinal"):
        return _position(quantity, noun)
    numbers = _number(_rounded(quantity.value, quantity.step))
    if quantity.value_hi is not None:
        numbers += f" to {_number(_rounded(quantity.value_hi, quantity.step))}"
    if quantity.margin is not None:
        numbers += f" ± {_number(quantity.margin)}"
    if kind is Kind.MONEY:
        return f"{hedge}{quantity.unit} {numbers}"
    if quantity.unit == "percent":
        return f"{hedge}{numbers}%"
    thing = (noun or "") if quantity.unit == "count" else _UNITS.get(quantity.unit, quantity.unit.replace("_", " "))
    one = quantity.value == 1 and quantity.value_hi is None
    named = thing if one or "/" in thing or not thing else plural(thing)
    return " ".join(filter(None, [f"{hedge}{numbers}", named, "old" if kind is Kind.AGE else ""])) + (
        " or more" if quantity.vague else ""
    )


def running(quantity: Quantity, kind: Kind, noun: str | None = None) -> str:
    """What "the third year" says of a length: "2 to under 3 years", for it is over when three are full."""
    if quantity.value == 1:
        return words(replace(quantity, modifier=Modifier.LESS_THAN), kind, noun)
    length = replace(quantity, value=quantity.value - 1, value_hi=quantity.value)
    return words(length, kind, noun).replace(" to ", " to under ", 1)


def _position(quantity: Quantity, noun: str | None) -> str:
    """ "Thursday", "May", "about 2:30 a.m.", "shortly after noon", "11th governor"."""
    value = int(quantity.value)
    if quantity.unit == "weekday":
        return weekdays()[(value - 1) % 7].capitalize()
    if quantity.unit == "calendar_month":
        return months()[(value - 1) % 12].capitalize()
    if quantity.unit == "ordinal":
        return " ".join(filter(None, [nth(value), noun]))
    hedge = _HOUR_LEANS.get(quantity.lean or "", _HOUR_HEDGES[quantity.modifier])
    return f"{hedge}{hour(int((quantity.value * 60).to_integral_value()))}"


def nth(value: int) -> str:
    """ "1st", "22nd", "113th"."""
    ending = {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th") if value % 100 not in (11, 12, 13) else "th"
    return f"{value}{ending}"


def hour(minute: int) -> str:
    """A minute of the day as a time: "2:30 a.m.", "3 p.m.", "noon", "midnight"."""
    of_day = minute % 1440
    if of_day in (0, 720):
        return "noon" if of_day else "midnight"
    minutes = f":{of_day % 60:02}" if of_day % 60 else ""
    return f"{(of_day // 60 - 1) % 12 + 1}{minutes} {'a.m.' if of_day < 720 else 'p.m.'}"


def days(first: date, last: date) -> str:
    """A stretch of days: "9 May 2022", "March 2022", "1957", "March 2022 to May 2022", "9 May 2022 to 2 June 2022"."""
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return f"{first.year}" if first.year == last.year else f"{first.year} to {last.year}"
    whole = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    ends = [f"{day:%B %Y}" if whole else f"{day.day} {day:%B %Y}" for day in (first, last)]
    return ends[0] if ends[0] == ends[1] else " to ".join(ends)


def plural(noun: str) -> str:
    """The plural of an English noun phrase: its last word is inflected, or the one before "of", or "degree"."""
    if noun.startswith("degree "):
        return f"degrees{noun.removeprefix('degree')}"
    head, of, rest = noun.partition(" of ")
    *before, last = head.split(" ")
    return " ".join([*before, _plurals().get(last) or _regular(last)]) + of + rest


def singular(noun: str) -> str:
    """The singular of an English noun in lower case; a word that is no plural is left alone."""
    known = shipped_table("figures.toml")["noun"]
    if noun in known["plurals"]:
        return str(known["plurals"][noun])
    if noun in known["singular"] or len(noun) < _LEAST or not noun.endswith("s") or noun.endswith(("ss", "us", "is")):
        return noun
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-2] if noun.endswith(("ches", "shes", "sses", "xes", "zzes")) else noun[:-1]


def _regular(noun: str) -> str:
    if noun.endswith("y") and noun[-2:-1] not in ("a", "e", "i", "o", "u", ""):
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


@cache
def _plurals() -> dict[str, str]:
    """Irregular plurals by their singular; of several the first counts, and "people" before "persons"."""
    table = shipped_table("figures.toml")["noun"]["plurals"]
    found: dict[str, str] = {"person": "people"}
    for many, one in table.items():
        found.setdefault(one, many)
    return found


def _rounded(value: Decimal, step: Decimal) -> Decimal:
    """A value that was reckoned, to the last place that was said: "1 minute 58.1 seconds" are 1.968 minutes."""
    told = value.quantize(Decimal(1).scaleb(-_PLACES), context=_EXACT)
    if value == told or step >= 1:
        return value
    return value.quantize(Decimal(1).scaleb(step.adjusted()), context=_EXACT)


def _number(value: Decimal) -> str:
    for size, name in _MAGNITUDES:
        scaled = _EXACT.divide(value, size).normalize(_EXACT)
        if abs(scaled) >= 1 and scaled.adjusted() - len(scaled.as_tuple().digits) >= -4:
            return f"{scaled:f} {name}"
    return f"{value.normalize(_EXACT):,f}" if value == value.to_integral_value() else f"{value:,f}"
