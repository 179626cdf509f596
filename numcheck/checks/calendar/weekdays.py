"""Passage -> NC301: weekdays that are not their date's, and days that no calendar has."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from numcheck.checks.calendar import impossible
from numcheck.checks.calendar.attached import Named, named
from numcheck.checks.calendar.days import GREGORIAN, JULIAN_UNTIL, Day, days, on, weekdays_on
from numcheck.checks.calendar.words import capital, keeps_old_calendar, month_name, weekday_name, weekdays, words
from numcheck.checks.passage import Passage
from numcheck.model import Check, Kind, Span, Term

CODE = "NC301"
#: Days from the document's date within which a day without a year may lie, where its weekday speaks for that year.
_NEAR = 330
#: The weekdays of the years repeat after 28 years.
_CYCLE = range(2001, 2029)
_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")


def look(passage: Passage) -> Iterator[Check]:
    """Every weekday that stands beside a date, and every day that cannot be."""
    stated = _stated_years(passage)
    for block in passage.document.blocks:
        found = [day for day in days(passage.text, block.start, block.end) if _is_date(passage, day)]
        if not found:
            continue
        found = list(_meant(passage, found))
        yield from impossible.look(passage, found)
        for chain in _chains(passage, found):
            yield from _chain(passage, chain, stated)


def _is_date(passage: Passage, day: Day) -> bool:
    """Whether the reader of figures sees no count where the year is: "on 4 March 2000 people came"."""
    if not day.year_at:
        return True
    return not any(m.kind is not Kind.DATE for m in passage.within(day.year_at, day.end))


def _meant(passage: Passage, found: Sequence[Day]) -> Iterator[Day]:
    """The days whose sentence does not call them wrong or unreal."""
    read: Span | None = None
    unreal = False
    for day in found:
        sentence = passage.sentence(passage.span(day.start, day.end))
        if sentence != read:
            read = sentence
            told = (word.lower().replace("’", "'") for word in _WORD.findall(passage.document.quote(sentence)))
            unreal = not words().sentence.unreal.isdisjoint(told)
        if not unreal:
            yield day


def _stated_years(passage: Passage) -> frozenset[int]:
    """Every year that a date of the document tells."""
    return frozenset(m.when[0].year for m in passage.mentions if m.kind is Kind.DATE and m.when is not None)


@cache
def _joiner() -> re.Pattern[str]:
    return re.compile(
        r",?\s{0,2}(?:(?:to|until|till|through|and|or|–|—|-|&|,)\s{1,2})(?:on\s)?"
        rf"(?:(?:{capital(weekdays())})\b\.?,?\s(?:the\s)?)?"
    )


def _chains(passage: Passage, found: Sequence[Day]) -> Iterator[list[Day]]:
    """Days that hang together, "Monday 3 June to Friday 7 June 2024": they share a year, or follow each other."""
    chain: list[Day] = []
    for day in found:
        if chain and not _joiner().fullmatch(passage.text, chain[-1].end, day.start):
            yield chain
            chain = []
        chain.append(day)
    if chain:
        yield chain


def _chain(passage: Passage, chain: Sequence[Day], stated: frozenset[int]) -> Iterator[Check]:
    years = _years(chain)
    dated = [(one, year) for day, year in zip(chain, years, strict=True) for one in named(passage, day)]
    if not dated:
        return
    dated.sort(key=lambda pair: (pair[0].date.start, pair[0].weekday.start))
    if all(year is not None for _, year in dated):
        for one, year in dated:
            assert year is not None
            yield from _judged(passage, one, (year,))
    elif passage.document.source.published is not None:
        for one, _ in dated:
            yield from _near(passage, one, stated)
    elif len(dated) > 1:
        yield from _in_no_year(passage, [one for one, _ in dated])


def _years(chain: Sequence[Day]) -> list[int | None]:
    """The year of each day: its own, else that of the next or the last that has one, across the turn of the year."""
    years = [day.year for day in chain]
    for i in range(len(chain) - 2, -1, -1):
        following = years[i + 1]
        if years[i] is None and following is not None:
            years[i] = following - (chain[i].forms[0] > chain[i + 1].forms[0])
    for i in range(1, len(chain)):
        before = years[i - 1]
        if years[i] is None and before is not None:
            years[i] = before + (chain[i].forms[0] < chain[i - 1].forms[0])
    return years


def _judged(passage: Passage, one: Named, years: Sequence[int]) -> Iterator[Check]:
    year = years[0]
    if year < GREGORIAN:
        return
    old = year <= JULIAN_UNTIL and keeps_old_calendar(passage.text)
    possible = {(month, day): weekdays_on(year, month, day, old=old) for month, day in one.forms}
    possible = {form: found for form, found in possible.items() if found}
    if not possible:
        return
    if any(one.weekdays & found for found in possible.values()):
        yield Check(code=CODE, terms=_terms(passage, one), outcome="holds")
        return
    month, day = next(iter(possible))
    fits = [_names(found) for found in possible.values()]
    if len(possible) == 1:
        why = f"{day} {month_name(month)} {year} is a {fits[0]}, not a {one.said}."
    else:
        each = " and ".join(f"{d} {month_name(m)} {year} is a {_names(f)}" for (m, d), f in possible.items())
        why = f"{each}, neither a {one.said}."
    yield Check(code=CODE, terms=_terms(passage, one), outcome="fails", why=why, fits=" or ".join(dict.fromkeys(fits)))


def _near(passage: Passage, one: Named, stated: frozenset[int]) -> Iterator[Check]:
    """A day without a year in a dated document: the one nearest to that date, unless another year speaks for itself."""
    published = passage.document.source.published
    assert published is not None
    month, day = one.forms[0]
    near = [found for year in range(published.year - 1, published.year + 2) if (found := on(year, month, day))]
    near.sort(key=lambda found: abs((found - published).days))
    if not near or near[0].year < GREGORIAN:
        return
    meant = near[0]
    if meant.weekday() in one.weekdays:
        yield Check(code=CODE, terms=_terms(passage, one), outcome="holds")
        return
    others = [found for found in near[1:] if abs((found - published).days) <= _NEAR]
    others += [found for year in sorted(stated) if (found := on(year, month, day))]
    if any(found.weekday() in one.weekdays for found in others if found.year != meant.year):
        return
    right = weekday_name(meant.weekday())
    why = f"{day} {month_name(month)} is a {right} in {meant.year}, going by the document's date, not a {one.said}."
    terms = _terms(passage, one)
    yield Check(code=CODE, terms=terms, outcome="fails", why=why, fits=right, confidence="medium")


def _in_no_year(passage: Passage, chain: Sequence[Named]) -> Iterator[Check]:
    """Days without any year, which no year can give these weekdays."""
    terms = tuple(term for one in chain for term in _terms(passage, one))
    if any(_all_fit(chain, year) for year in _CYCLE):
        yield Check(code=CODE, terms=terms, outcome="holds")
        return
    first, last = chain[0], chain[-1]
    told = [f"{one.day} {month_name(one.month)} a {one.said}" for one in (first, last)]
    why = f"In no year is {told[0]} and {told[1]}."
    yield Check(code=CODE, terms=terms, outcome="fails", why=why)


def _all_fit(chain: Sequence[Named], year: int) -> bool:
    before = chain[0].forms[0]
    for one in chain:
        month, day = one.forms[0]
        year += (month, day) < before
        before = (month, day)
        found = on(year, month, day)
        if found is None or found.weekday() not in one.weekdays:
            return False
    return True


def _names(numbers: frozenset[int]) -> str:
    return " or ".join(weekday_name(number) for number in sorted(numbers))


def _terms(passage: Passage, one: Named) -> tuple[Term, ...]:
    terms = passage.stated(one.weekday, "weekday"), passage.stated(one.date, "date")
    return terms if one.weekday.start < one.date.start else terms[::-1]
