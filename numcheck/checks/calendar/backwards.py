"""Outline -> NC303: spans of time that end before they start."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck.checks.calendar.outline import Outline
from numcheck.checks.calendar.words import words
from numcheck.checks.passage import Passage
from numcheck.model import Check

_FROM_TO = re.compile(r"\b[Ff]rom ‹D(\d+)› (?:to|until|till|through) ‹D(\d+)›")


def look(passage: Passage, here: Outline) -> Iterator[Check]:
    """`from 2012 to 2009`, where nothing tells of a comparison or of going back."""
    lists = words().time
    told = here.words()
    for found in _FROM_TO.finditer(here.text):
        first, last = int(found[1]), int(found[2])
        (start,), (end,) = here.points[first], here.points[last]
        if start.year is None or end.year is None:
            continue
        begins, ends = start.stretch(), end.stretch()
        terms = (passage.stated(here.mentions[first].span, "start"), passage.stated(here.mentions[last].span, "end"))
        if not lists.backwards.isdisjoint(told) or (start.day is None and lists.tenure.isdisjoint(told)):
            continue
        if begins[0] <= ends[1]:
            yield Check(code="NC303", terms=terms, outcome="holds")
            continue
        one, other = terms[0].reading, terms[1].reading
        yield Check(
            code="NC303",
            terms=terms,
            outcome="fails",
            why=f"{other} is before {one}: the time ends before it starts.",
            fits=f"{one} or later",
        )
