"""A date or a month in its sentence -> the month and day that it says, or its year by the day of its document.

"In December" of a report of March 2031 was December 2030. Of a report without a day nobody knows the year, and months
are compared by themselves: as numbers from 1.01, the first of January, to 12.31.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal
from functools import cache

from numcheck.claim.when import Said
from numcheck.dateline import AGENCY, DASH
from numcheck.model import Document, Interval, Mention
from numcheck.ruleset.calendar import feasts, months
from numcheck.ruleset.when import words

#: So many characters before and behind a date say how it is meant.
_AROUND = 40
_LAST_DAY = 31
#: Days after a report's own day up to which a day without a year is one of these weeks, and not of the year before.
_SOON = 7
#: Which days of a month are early, in the middle and late, with some to spare.
_EARLY, _MIDDLE, _LATE, _END = (1, 12), (9, 22), (18, _LAST_DAY), (22, _LAST_DAY)
_PARTS = {"early": _EARLY, "start of": _EARLY, "beginning of": _EARLY, "mid": _MIDDLE, "middle of": _MIDDLE}
_PARTS |= {"late": _LATE, "end of": _END, "close of": _END}
#: What follows the day in a dateline: it says when the report was sent.
_HEADS = re.compile(rf"(?: {AGENCY})? {DASH} ")
#: Before a day behind which a name stands without a comma: "On Nov. 12 Ana Roe left".
_ON = re.compile(r"\b[Oo]n\s$")
_PART = re.compile(
    r"\b(early|mid|late|(?:start|beginning|middle|end|close) of)(?:\sin)?[\s-](?:the\smonth\sof\s)?$", re.IGNORECASE
)


def in_month(document: Document, mention: Mention, *, by_noun: bool = False) -> Said | None:
    """The month, and the day if it is said, in which something happened once; None where no one month is said.

    `by_noun`: what happened is told by the noun behind, "the December launch".
    """
    before, behind = _beside(document, mention)
    if words().stretches(before, behind) or words().hedge(before, behind) is not None:
        return None
    told = month_told(mention)
    if told is None or _HEADS.match(behind):
        return None
    if mention.noun is not None and not by_noun and not (told[1] and _ON.search(before)):
        return None
    month, day = told
    part = _PART.search(before)
    first, last = (day, day) if day else _PARTS[part[1].lower()] if part else (1, _LAST_DAY)
    low, high = (Decimal(month) + Decimal(end) / 100 for end in (first, last))
    dated = with_year(document, mention)
    quantity = replace(mention.quantity, value=Decimal(month), value_hi=None, unit="calendar_month")
    return Said(
        mention=replace(mention, quantity=quantity, when=dated.when),
        interval=Interval(low=low, high=high),
        unit="calendar_month",
    )


def with_year(document: Document, mention: Mention) -> Mention:
    """A month or a day without a year as the last one before the document's day; as it is, where nobody knows that."""
    published = document.source.published
    if published is None or mention.when is not None or (told := month_told(mention)) is None:
        return mention
    month, day = told
    for year in (published.year, published.year - 1):
        try:  # 30 February, the year 0, the last days that a calendar has
            first = date(year, month, day or 1)
            last = first if day else month_end(first)
            soon = published + timedelta(days=_SOON if day else 0)
        except (ValueError, OverflowError):
            return mention
        if first <= soon:
            return replace(mention, when=(first, last), quantity=replace(mention.quantity, unit="date"))
    return mention


def month_end(first: date) -> date:
    """The last day of a month that begins on a day."""
    return date(first.year + first.month // 12, first.month % 12 + 1, 1) - timedelta(days=1)


def month_told(mention: Mention) -> tuple[int, int | None] | None:
    """The month and the day that a date says, from 1; None for the day where it says none."""
    if mention.quantity.unit == "calendar_month":
        return int(mention.quantity.value), None
    if mention.quantity.unit != "date":
        return None
    if mention.when is not None:
        first, last = mention.when
        if first == last:
            return first.month, first.day
        return (first.month, None) if last == month_end(first) else None
    if (feast := feasts().get(mention.surface.replace("’", "'"))) is not None:
        return feast
    found = _spelled().search(mention.surface)
    if found is None:
        return None
    month = _numbers()[(found["after"] or found["before"])[:3].lower()]
    return month, int(found["day"] or found["behind"])


def _beside(document: Document, mention: Mention) -> tuple[str, str]:
    text, span = document.text, mention.span
    before, behind = text[max(0, span.start - _AROUND) : span.start], text[span.end : span.end + _AROUND]
    return re.sub(r"\s", " ", before), re.sub(r"\s", " ", behind)


@cache
def _numbers() -> Mapping[str, int]:
    return {name[:3]: number for number, name in enumerate(months(), start=1)}


@cache
def _spelled() -> re.Pattern[str]:
    """`Dec. 16`, `16 December`."""
    name = "|".join(f"{month[:3].capitalize()}[a-z]*" for month in months())
    nth = "(?:st|nd|rd|th)?"
    return re.compile(
        rf"^(?:(?P<day>\d{{1,2}}){nth}(?: of)? (?P<after>{name})\.?|(?P<before>{name})\.? (?P<behind>\d{{1,2}}){nth})$"
    )
