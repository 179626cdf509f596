"""Two claims -> why the smaller figure is a part of the larger one, where the words beside them tell so."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import lru_cache

from numcheck.event.meeting import SENTENCES, Meeting
from numcheck.model import Claim, Kind
from numcheck.ruleset.rivals import rivals

_SMALL = [
    *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"),
    *("thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty"),
]
_NUMBER = re.compile(rf"(?<![\w.,$€£-])(?:\d[\d,]*(?![\w.%])|(?:{'|'.join(_SMALL[2:])})\b)", re.IGNORECASE)
#: Digits of a number that is none; and the least number that hardly makes a sum by chance.
_LONG, _TELLING = 20, 3
#: The one that is told of by itself: "two were shot, and a third blew himself up".
_NEXT = {3: "third", 4: "fourth", 5: "fifth", 6: "sixth"}


def told_as_part(m: Meeting) -> str:
    """The sentence of one adds up to the other, or tells the other as some of those it counts.

    "30 went in and 60 stayed outside", beside 90; "20 were flown out, nine of them foreigners", beside nine foreigners.
    """
    pair = _small_and_large(m)
    if pair is None:
        return ""
    few, all_ = pair
    least, most = (claim.frame.mention.quantity.value for claim in pair)
    here, there = m.sentence(few.frame), m.sentence(all_.frame)
    counted = few.frame.mention.kind is Kind.COUNT and few.frame.mention.surface
    if counted and any(least + more == most for more in _beside(here, counted)):
        return "one sentence tells the other figure in two parts"
    if most - least == 1 and (nth := _NEXT.get(int(most))) and re.search(rf"\b(?:a|the) {nth}\b", here):
        return "one sentence tells of the last of them apart"
    forms = {f"{least:,}", str(least), few.frame.mention.surface}
    if least == int(least) and least < len(_SMALL):
        forms.add(_SMALL[int(least)])
    figure = "|".join(map(re.escape, sorted(forms)))
    part = rf"\b(?:{figure}) of (?:them|whom|these|those)\b|\b(?:among|of) (?:them|whom|which),? (?:{figure})\b"
    return "one sentence tells the other figure as a part of its own" if re.search(part, there, re.IGNORECASE) else ""


def in_a_spot(m: Meeting) -> str:
    """Only the smaller one is told of a part of the place: in the cellar, in one school."""
    pair = _small_and_large(m)
    if pair is None:
        return ""
    few, all_ = pair
    spots = _spots(m.sentence(few.frame)) - _spots(m.nearness.text(all_.span.doc))
    return f"only one is told of a part of the place: {', '.join(sorted(spots))}" if spots else ""


def _small_and_large(m: Meeting) -> tuple[Claim, Claim] | None:
    kinds = (Kind.COUNT, Kind.MONEY, Kind.MEASURE, Kind.DURATION)
    one, other = (claim.frame.mention.quantity.value for claim in (m.first, m.second))
    if m.agree or one == other or m.slot.happens == "once" or m.first.frame.mention.kind not in kinds:
        return None
    return (m.first, m.second) if one < other else (m.second, m.first)


@lru_cache(maxsize=SENTENCES)
def _beside(sentence: str, surface: str) -> tuple[Decimal, ...]:
    """The other numbers of a sentence that an "and" joins to one; a two or less is too common to tell anything."""
    at = sentence.find(surface)
    found = []
    for number in _NUMBER.finditer(sentence):
        written = number.group().lower().rstrip(",")
        between = sentence[number.end() : at] if number.end() <= at else sentence[at + len(surface) : number.start()]
        if number.start() != at and " and " in between and len(written) < _LONG:
            value = _SMALL.index(written) if written in _SMALL else written.replace(",", "")
            found.append(Decimal(value))
    return tuple(value for value in found if value >= _TELLING)


@lru_cache(maxsize=SENTENCES)
def _spots(text: str) -> frozenset[str]:
    return rivals().spots_told(text)
