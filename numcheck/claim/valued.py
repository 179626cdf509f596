"""A figure and a fact -> the value in a unit of that fact, which end of a range it is, and what a price is paid for."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal
from functools import lru_cache

from numcheck import units
from numcheck.claim.sheet import Sheet
from numcheck.model import Frame, Kind, Mention, Modifier
from numcheck.ruleset.specs import Fact

_WORKING = re.compile(r"\s(?:working|business)\sdays?\b")
_PERIODS = {"month": r"month(?:s|ly)?|mo", "year": r"years?|yearly|annual(?:ly)?|yr|annum", "week": r"week(?:s|ly)?"}
#: All prices of a page are those of whoever pays a year at once.
_BILLED = re.compile(r"\b[Pp]rices?\b[^.|\n]{0,60}\b(?:billed|paid|billing) (?:annually|yearly|once a year)")
#: A price and what it is paid for, in prose: "$9 per user and month".
_PAID = re.compile(
    r"\d\s*(?:euros?|dollars?|pounds?|EUR|USD|GBP|€)?\s*"
    r"(?:(?:/|per|an?|each|every|for (?:each|every))\s*"
    r"(?:additional |extra |further )?(?:user|seat|member|person|editor)s?)?"
    r",?\s*(?:each\b|(?:/|per|an?|and|each|every|)\s*(?:month|year|mo|yr|annum|week)\b|monthly|yearly|annually)",
    re.IGNORECASE,
)
_EACH = re.compile(
    r"(?:\bper|/|\beach|\bfor every|\ba)\s*(?:additional |extra )?(user|seat|member|person|editor)\b", re.IGNORECASE
)
#: Behind a figure, so many characters say what it is counted by.
_BEHIND = 45
#: Between the two ends of a range: "-20 °C to +55 °C".
_TO = re.compile(r"\s*(?:to|–|-|…|and)\s*[+−-]?\d")
_FROM = re.compile(r"\d\s*(?:°\s*[CF]?|%|degrees)?\s*(?:to|–|-|…|and)\s*\+?$")
_NEVER = re.compile(r"(?:Do not|Never|Don['’]t)\b")
_FAHRENHEIT = re.compile(r"°F\b|Fahrenheit")


def forbids(text: str, frame: Frame) -> bool:
    """Whether the sentence of a figure forbids what lies beyond it: "Do not use it above 60 °C"."""
    return _NEVER.match(text, frame.sentence.start) is not None


def in_working_days(mention: Mention, text: str) -> bool:
    """Whether it is so many working days."""
    return mention.kind is Kind.COUNT and _WORKING.match(text, mention.span.end) is not None


def measured(mention: Mention, fact: Fact, text: str) -> Mention | None:
    """The figure in a unit that the fact may have; None for any other figure."""
    unit, kind = mention.quantity.unit, mention.kind
    if fact.unit == "money":
        return mention if kind is Kind.MONEY else None
    if fact.unit == "percent":
        return mention if kind in (Kind.PERCENT, Kind.RATIO) or (kind is Kind.RATE and unit == "percent") else None
    if mention.change is not None:
        return None
    if in_working_days(mention, text):
        kind, unit = Kind.DURATION, "day"
    if unit == "degree" and fact.unit == "degree_Celsius" and _FAHRENHEIT.search(text) is None:
        unit = "degree_Celsius"
    if kind not in (Kind.MEASURE, Kind.DURATION) or not _fits(unit, fact.unit):
        return None
    return replace(mention, kind=kind, quantity=replace(mention.quantity, unit=unit))


@lru_cache(maxsize=4096)
def _fits(unit: str, other: str) -> bool:
    return unit == other or units.convert(Decimal(1), unit, other) is not None


def ends(sheet: Sheet, frame: Frame, mention: Mention) -> list[tuple[str, Mention]]:
    """The lowest and the highest value that a range or a bound tells; a bare figure tells neither."""
    quantity, text, span = mention.quantity, sheet.document.text, mention.span
    if quantity.value_hi is not None:
        low = replace(mention, quantity=replace(quantity, value_hi=None))
        high = replace(mention, quantity=replace(quantity, value=quantity.value_hi, value_hi=None))
        return [("lowest", low), ("highest", high)]
    plain = replace(mention, quantity=replace(quantity, modifier=Modifier.EXACT))
    block = sheet.block(span.start)
    start, end = (block.start, block.end) if block is not None else (frame.sentence.start, frame.sentence.end)
    if _TO.match(text, span.end, end):
        return [("lowest", plain)]
    if _FROM.search(text[start : span.start]):
        return [("highest", plain)]
    low_end = quantity.modifier in (Modifier.AT_LEAST, Modifier.MORE_THAN)
    if not low_end and quantity.modifier not in (Modifier.AT_MOST, Modifier.LESS_THAN):
        return []
    return [("lowest" if low_end != forbids(text, frame) else "highest", plain)]


def period(sheet: Sheet, frame: Frame, label: str | None, *, each: bool) -> str | None:
    """In what money, for what stretch of time and for whom a price is paid: "USD-month-user"; None where nobody says.

    `each`: whether it may be paid for each user.
    """
    text, span = sheet.document.text, frame.mention.span
    block = sheet.block(span.start)
    if block is not None and block.cell is not None:
        here = f"{frame.mention.per or ''} {label or ''} {text[block.start : block.end]} {sheet.column(block)}"
    else:
        behind = text[span.end : span.end + _BEHIND]
        if label is None and not _PAID.search(frame.mention.surface + behind):
            return None
        start, end = max(frame.sentence.start, span.start - _BEHIND), min(frame.sentence.end, span.end + _BEHIND)
        here = f"{frame.mention.per or ''} {label or ''} {text[start:end]}"
    found = [name for name, words in _PERIODS.items() if re.search(rf"(?i)(?<![\w-])(?:{words})\b", here)]
    if not found:
        found = [name for name, words in _PERIODS.items() if re.search(rf"(?i)\bper (?:{words})\b", text)]
    if len(found) != 1:
        return None
    whom = _EACH.search(here) if each else None
    yearly = "billed-yearly" if _BILLED.search(text) else ""
    return "-".join(filter(None, (frame.mention.quantity.unit, found[0], whom and whom[1].lower(), yearly)))
