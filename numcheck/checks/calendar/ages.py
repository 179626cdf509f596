"""Passage -> NC302: ages that do not follow from the dates of birth and of the event."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from decimal import Decimal

from numcheck import wording
from numcheck.checks.calendar.lives import Aged, Life, ages, in_years, life, names
from numcheck.checks.calendar.outline import Outline, outline
from numcheck.checks.calendar.people import PRONOUN, People
from numcheck.checks.calendar.points import Point, full_years
from numcheck.checks.calendar.words import words
from numcheck.checks.passage import Passage
from numcheck.interval import allows, meet
from numcheck.model import Check, Interval, Kind, Mention, Span, Term

CODE = "NC302"
_BEFORE_BIRTH = re.compile(
    r"[A-ZÀ-Þ][\w’'-]+, ‹A(\d+)›,? (?:(?:of|from) [A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?, )?"
    r"(?:who |and )?(?:was |is )?(?:also )?$"
)
_LED_BY_AGE = re.compile(r"‹A(\d+)›(?: [\w’'.-]+){1,5},? (?:who )?(?:was |is )?$")
_MAIN = re.compile(r"(?<!who )(?:was|is) $")
_HAS_DIED = re.compile(r"\bdied,? (?:aged|at|at the age of) ‹[AN](\d+)›(?! ?[%\w])")
_DIED_ON = re.compile(r"(?:He|She) (?:died|passed away)(?: [a-z’'-]+){0,3} (?:on|in) ‹D(\d+)›")
_NAMELESS = re.compile(r"(?:Born|He|She)\b")


def look(passage: Passage) -> Iterator[Check]:
    """Every age whose holder's birth and whose time the text tells, in one sentence or in the ones that follow."""
    people = People(passage)
    latest = _latest(passage)
    before: Outline | None = None
    for number, sentence in enumerate(passage.sentences):
        here = outline(passage, sentence)
        own = life(here) if here is not None else None
        if here is not None and own is not None:
            people.meet(own, sentence)
            after = passage.sentences[number + 1] if number + 1 < len(passage.sentences) else None
            yield from _told_now(passage, here, own, after, latest)
            yield from _died_after(passage, here, own, after)
            if before is not None and _NAMELESS.match(here.text) and people.same_block(before.sentence):
                # An obituary tells the death first: "Jo Doe died on …, aged 61. She was born on …"
                yield from _aged(passage, before, replace(own, names=names(before.text)), own=None)
        of = people.of(sentence)
        if here is not None and of is not None:
            yield from _aged(passage, here, of, own)
        before = here if own is None else None


def _aged(passage: Passage, here: Outline, of: Life, own: Life | None) -> Iterator[Check]:
    for aged in ages(here, of):
        if not _of_another(here, own, aged.age):
            yield from _judged(passage, of, aged)


def _latest(passage: Passage) -> int:
    """The last year that any date of the document tells."""
    return max((m.when[1].year for m in passage.mentions if m.kind is Kind.DATE and m.when is not None), default=0)


def _of_another(here: Outline, own: Life | None, age: Mention) -> bool:
    """Whether a relative or a friend is named before the age: then it may be theirs."""
    at = next(i for i, mention in enumerate(here.mentions) if mention is age)
    end = re.search(rf"‹\w{at}›", here.text)
    start = own.at if own is not None and end is not None and own.at < end.start() else 0
    before = re.findall(r"[^\W\d_]+", here.text[start : end.start() if end else None].lower())
    return not words().life.relations.isdisjoint(before)


def _judged(passage: Passage, of: Life, aged: Aged) -> Iterator[Check]:
    possible = _possible(of.birth, aged.point, turned=aged.turned)
    if possible is None:
        return
    terms = _terms(passage, [(of.born, "birth"), (aged.when, "time"), (aged.age, "stated age")])
    if _fits(aged.age, possible):
        yield Check(code=CODE, terms=terms, outcome="holds")
        return
    yield _failure(terms, of, possible, _at(aged.point), aged.age, "high")


def _told_now(passage: Passage, here: Outline, of: Life, after: Span | None, latest: int) -> Iterator[Check]:
    """`Jane Doe, 45, was born in 1990 and won the cup in 2024`: her age then, or when the text was written."""
    lead = here.text[: of.at]
    match = _BEFORE_BIRTH.search(lead) or _LED_BY_AGE.search(lead)
    if match is None or of.death is not None:
        return
    age = here.mentions[int(match[1])]
    if not in_years(age):
        return
    events = _events(here, of)
    block = passage.block(here.sentence.start)
    if after is not None and not events and _MAIN.search(lead) and passage.block(after.start) is block:
        following = outline(passage, after)
        text = passage.document.quote(after)
        if following is not None and (PRONOUN.search(text) or not of.names.isdisjoint(names(text))):
            events = _events(following, of)
    published = passage.document.source.published
    if published is None and (not events or max(p.year or 0 for _, p in events) < latest):
        return
    times = [(mention, point, _at(point)) for mention, point in events]
    today = Point(year=published.year, month=published.month, day=published.day) if published else None
    now = _possible(of.birth, today) if today is not None else None
    spans = [found for _, point, _ in times if (found := _possible(of.birth, point)) is not None]
    terms = _terms(passage, [(of.born, "birth"), *((m, "time") for m, _, _ in times), (age, "stated age")])
    if any(_fits(age, span) for span in [*spans, *([now] if now else [])]):
        yield Check(code=CODE, terms=terms, outcome="holds")
    elif now is not None and published is not None:
        yield _failure(terms, of, now, f"at the document's date, {wording.days(published, published)}", age, "medium")
    elif len(spans) == 1:
        yield _failure(terms, of, spans[0], times[0][2], age, "medium")


def _died_after(passage: Passage, here: Outline, of: Life, after: Span | None) -> Iterator[Check]:
    """`The painter, who has died aged 88, was born in 1935. She died on 4 April 2024.`"""
    aged = _HAS_DIED.search(here.text[: of.at])
    if (
        aged is None
        or of.death is not None
        or after is None
        or passage.block(after.start) is not passage.block(here.sentence.start)
    ):
        return
    following = outline(passage, after)
    died = _DIED_ON.match(following.text) if following is not None else None
    if following is None or died is None:
        return
    point = following.points[int(died[1])][0]
    age = here.mentions[int(aged[1])]
    if in_years(age):
        yield from _judged(passage, of, Aged(age=age, when=following.mentions[int(died[1])], point=point))


def _events(here: Outline, of: Life) -> list[tuple[Mention, Point]]:
    return [
        (mention, found[0])
        for mention, found in zip(here.mentions, here.points, strict=True)
        if len(found) == 1 and mention is not of.born and found[0].year is not None
    ]


def _possible(birth: Point, event: Point, *, turned: bool = False) -> tuple[int, int] | None:
    """The ages one may have at an event; None where the years are not told or the event is not after the birth."""
    if birth.year is None or event.year is None:
        return None
    born, then = birth.stretch(), event.stretch()
    high = full_years(born[0], then[1])
    low = full_years(born[1], then[1] if turned else then[0])
    return (max(low, 0), high) if high >= 0 else None


def _fits(age: Mention, possible: tuple[int, int]) -> bool:
    stated = allows(age.quantity, Kind.AGE)
    return meet(stated, Interval(low=Decimal(possible[0]), high=Decimal(possible[1]))) is not None


def _failure(
    terms: tuple[Term, ...], of: Life, possible: tuple[int, int], time: str, age: Mention, confidence: str
) -> Check:
    low, high = possible
    fits = str(low) if low == high else f"{low} or {high}" if high - low == 1 else f"{low} to {high}"
    stated = next(term.reading for term in terms if term.role == "stated age")
    why = f"Born {_at(of.birth)}, one is {fits} {time}, not {stated}."
    return Check(code=CODE, terms=terms, outcome="fails", why=why, fits=fits, confidence=confidence)


def _at(point: Point) -> str:
    first, last = point.stretch()
    if point.month is None:
        return f"in {point.year}"
    return f"{'in' if point.day is None else 'on'} {wording.days(first, last)}"


def _terms(passage: Passage, roles: Sequence[tuple[Mention, str]]) -> tuple[Term, ...]:
    """Each figure once, an age without its unit, in the order of the text."""
    found: dict[Span, Term] = {}
    for mention, role in roles:
        reading = mention.surface
        if role == "stated age":
            # As read, and without its unit: "about 60", not "about 60 years old"
            reading = wording.words(replace(mention.quantity, unit="count"), Kind.COUNT)
        found.setdefault(mention.span, passage.stated(mention.span, role, reading))
    return tuple(found[span] for span in sorted(found))
