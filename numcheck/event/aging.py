"""Two ages of one person by name -> whether their reports are news of one time, so that no years lie between them."""

from __future__ import annotations

import re
from contextlib import suppress
from datetime import date, timedelta
from functools import cache, lru_cache

from numcheck.event.nearness import Nearness
from numcheck.event.persons import bearer, entitled
from numcheck.model import Claim, Frame
from numcheck.ruleset.calendar import months
from numcheck.ruleset.cues import either
from numcheck.ruleset.numbers import numbers
from numcheck.ruleset.rarity import DOCUMENT, rarity
from numcheck.ruleset.sorts import person

#: Years of age by which reports of one case may differ: measured on news, arrest and trial are that far apart.
_YEARS_BETWEEN = 2
#: Reports that lie further apart may be of two times of one life; and so long before it a report tells a day by itself.
_A_YEAR, _NEWS = timedelta(days=366), timedelta(days=10)
#: Figures that two reports of one time have in common at least.
_SHARED = 2
#: How rare a surname must be in English, in nats, for two who bear it with one given name to be one person.
_SELDOM = 5.0
#: Words that say what a text is about, and that two texts about one person share at least.
_ABOUT = 2
#: A figure that hardly any two texts tell by chance: with a fraction, of three digits or more, or with a magnitude.
_TELLING = re.compile(
    r"(?<![\w.,])(?:\d{1,3}(?:,\d{3})+|\d+\.\d+|\d{3,}|\d{1,3}(?= (?:million|billion|trillion)\b))(?![\w]|[.,]\d)"
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


def named_in_full(claim: Claim, nearness: Nearness) -> str | None:
    """The full name of whoever is so old: as the sentence has it, or as the text tells it of the only one so called."""
    frame: Frame = claim.frame
    if frame.subject is None or not frame.subject.names:
        return None
    full = next((name for name in frame.subject.names if " " in name), None)
    if full is not None:
        return full
    surname = frame.subject.names[-1]
    given = bearer(surname, nearness.text(claim.span.doc))
    known = given is not None and not entitled(given) and not person(given.lower())
    return f"{given} {surname}" if known else None


def years_between(first: Claim, second: Claim, nearness: Nearness) -> bool:
    """Whether two ages lie further apart than an arrest and a trial, and nothing says that their reports do not.

    Reports about one champion, years apart, are as like each other as reports of one match.
    """
    ages = [claim.frame.mention.quantity.value for claim in (first, second)]
    told = [claim.frame.subject for claim in (first, second)]
    bare = any(phrase is None or not any(" " in name for name in phrase.names) for phrase in told)
    if not bare or abs(ages[0] - ages[1]) <= _YEARS_BETWEEN:
        return False
    return not any(named_in_full(c, nearness) for c in (first, second)) or not _of_one_time(first, second, nearness)


def one_bearer(first: Claim, second: Claim, nearness: Nearness) -> bool:
    """Whether both texts name a person in full who hardly has a namesake in what the other text is about.

    Such a person is known by that, whatever the titles of two texts say.
    """
    names = [named_in_full(claim, nearness) for claim in (first, second)]
    if names[0] is None or names[0] != names[1]:
        return False
    seldom = rarity(names[0].split()[-1].lower(), DOCUMENT) >= _SELDOM
    return seldom and len(nearness.topics(first.span.doc) & nearness.topics(second.span.doc)) >= _ABOUT


def _of_one_time(first: Claim, second: Claim, nearness: Nearness) -> bool:
    """Whether two reports are of one time: by their days, by a day that one tells of, or by the figures of both."""
    days = [nearness.published(claim.span.doc) for claim in (first, second)]
    if days[0] is not None and days[1] is not None:
        return abs(days[0] - days[1]) <= _A_YEAR
    texts = [nearness.text(claim.span.doc) for claim in (first, second)]
    for day, other in ((days[0], texts[1]), (days[1], texts[0])):
        if day is not None and _tells(other, day):
            return True
    figures = _figures(texts[0]) & _figures(texts[1])
    return len(figures) >= _SHARED and not all(map(_YEAR.fullmatch, figures))  # the years of a career stay the same


@lru_cache(maxsize=1024)
def _figures(text: str) -> frozenset[str]:
    return frozenset(match.group() for match in _TELLING.finditer(text))


@lru_cache(maxsize=1024)
def _tells(text: str, day: date) -> bool:
    """Whether a text names that day or one of the days before it, of no other year: "on the second of June"."""
    for match in _days().finditer(text):
        said, month = match["day"] or match["also"], match["month"] or match["of"]
        number = int(said) if said.isdecimal() else numbers().ordinals[said]
        with suppress(ValueError):  # "31 June"
            told = date(int(match["year"] or day.year), _named_months().index(month[:3]) + 1, number)
            if timedelta() <= day - told <= _NEWS:
                return True
    return False


@cache
def _days() -> re.Pattern[str]:
    """A day of the calendar: "2 June", "June 2", "the second of June 2031"."""
    month = either({*(name.title() for name in months()), *(f"{name}." for name in _named_months()), *_named_months()})
    ordinal = either(numbers().ordinals)
    day = r"\d{1,2}"
    return re.compile(
        rf"\b(?:(?P<day>{day}|{ordinal})(?:st|nd|rd|th)? (?:of )?(?P<month>{month})(?!\w)"
        rf"|(?P<of>{month}) (?P<also>{day})(?!\w|[.:]\d))(?:,? (?P<year>(?:1[5-9]|20)\d\d)\b)?"
    )


@cache
def _named_months() -> tuple[str, ...]:
    """The short names of the months: Jan, Feb."""
    return tuple(name[:3].title() for name in months())
