"""Outline -> NC303: the time from one event to another: "three years after the 2011 quake, in 2014"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from numcheck.checks.calendar.length import allowed_length, between
from numcheck.checks.calendar.outline import Outline
from numcheck.checks.calendar.points import Point, elapsed
from numcheck.checks.passage import Passage
from numcheck.interval import meet
from numcheck.model import Check, Interval
from numcheck.wording import days as in_words

CODE = "NC303"
_ITS = r"(?:the|its|his|her|their|that|this) "
#: What lies between "after" and its year: nothing, or a short name of the event with its year.
_EVENT = rf"(?:{_ITS})?‹D(?P<a>\d+)›(?: [^\W\d_][\w’'-]*){{0,3}}?"
_OF_YEAR = rf"{_ITS}[^\W\d_][\w’'-]*(?: [^\W\d_][\w’'-]*)? (?:of|in|on) ‹D(?P<a>\d+)›"
_AFTER = tuple(
    re.compile(form)
    for event in (_EVENT, _OF_YEAR)
    for form in (
        rf"‹T(?P<t>\d+)› (?:after|since) {event},? (?:in|on) ‹D(?P<b>\d+)›",
        rf"\b(?:[Ii]n|[Oo]n) ‹D(?P<b>\d+)›,? (?:[a-z]+ ){{0,2}}‹T(?P<t>\d+)› (?:after|since) {event}"
        r"(?=[,.;)]|$| [a-z])",
    )
)
_LATER = re.compile(r"‹D(?P<a>\d+)›(?P<mid>[^‹›.;:]{0,60}?) ‹T(?P<t>\d+)› later,? (?:in|on) ‹D(?P<b>\d+)›")
_AGO = re.compile(
    r"‹T(?P<t>\d+)› ago,? (?:in|on) ‹D(?P<a>\d+)›"
    r"|\b(?:[Ii]n|[Oo]n) ‹D(?P<b>\d+)›,? (?:[a-z]+ )?‹T(?P<s>\d+)› ago"
)
_QUOTES = frozenset('"“”')
#: Words between the first date and "later" up to which no other event can have come in between.
_CLOSE = 2


def look(passage: Passage, here: Outline) -> Iterator[Check]:
    """Every distance between two dates of a sentence, or between a date and the document's own."""
    if "‹T" not in here.text:
        return
    used: set[str] = set()
    for pattern in _AFTER:
        for found in pattern.finditer(here.text):
            if found["t"] not in used:
                used.add(found["t"])
                yield from _judged(passage, here, found)
    for found in _LATER.finditer(here.text):
        yield from _judged(passage, here, found, loose=len(found["mid"].split()) > _CLOSE)
    published = passage.document.source.published
    if published is not None and _QUOTES.isdisjoint(passage.document.quote(here.sentence)):
        for found in _AGO.finditer(here.text):
            now = Point(year=published.year, month=published.month, day=published.day)
            yield from _ago(passage, here, int(found["t"] or found["s"]), int(found["a"] or found["b"]), now)


def _judged(passage: Passage, here: Outline, found: re.Match[str], *, loose: bool = False) -> Iterator[Check]:
    """`loose`: something else may have come after the first date, so that a shorter time may be counted from it."""
    stated = here.mentions[int(found["t"])]
    if any(here.points[int(found[end])][0].year is None for end in "ab"):
        return
    span = between(here, int(found["a"]), int(found["b"]))
    possible = span.within(stated.quantity.unit) if span is not None else None
    if span is None or not possible:
        return
    (low, high), interval = possible[0], allowed_length(stated)
    terms = span.terms(passage, stated)
    if meet(interval, Interval(low=low, high=high)) is not None:
        yield Check(code=CODE, terms=terms, outcome="holds")
    elif not loose or (interval.low is not None and interval.low > high):
        fits = span.told(stated.quantity.unit, stated.quantity.step)
        reading = passage.term(stated, "").reading
        why = f"{span.words} is {fits}, not {reading}."
        yield Check(code=CODE, terms=terms, outcome="fails", why=why, fits=fits)


def _ago(passage: Passage, here: Outline, duration: int, date: int, now: Point) -> Iterator[Check]:
    point, stated = here.points[date][0], here.mentions[duration]
    time = elapsed(point, now) if point.year is not None else None
    possible = time.within(stated.quantity.unit) if time is not None else None
    if time is None or possible is None:
        return
    terms = tuple(
        sorted(
            (passage.stated(here.mentions[date].span, "date"), passage.term(stated, "stated duration")),
            key=lambda term: term.span,
        )
    )
    if meet(allowed_length(stated), possible) is not None:
        yield Check(code=CODE, terms=terms, outcome="holds")
        return
    first, last = now.stretch()
    reading = passage.term(stated, "").reading
    why = f"{here.mentions[date].surface} was not {reading} before the document's date, {in_words(first, last)}."
    yield Check(code=CODE, terms=terms, outcome="fails", why=why, confidence="medium")
