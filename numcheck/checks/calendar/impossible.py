"""Days -> NC301: days that no calendar has, such as 31 April."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from numcheck.checks.calendar.days import LENGTHS, Day, could_be
from numcheck.checks.calendar.words import keeps_old_calendar, month_name, words
from numcheck.checks.passage import Passage
from numcheck.model import Check

_LAST_WORD = re.compile(r"([^\W\d_]+)\s{1,2}$")
_NEXT_WORD = re.compile(r"\s{0,2}([^\W\d_]+|.|$)")
#: Days beyond this one are no slip of a date where nothing else says that they are one.
_LONGEST = 31


def look(passage: Passage, found: Iterable[Day]) -> Iterator[Check]:
    """Every day that cannot be, at the places where a day is plainly meant."""
    for day in found:
        number = day.day if day.last is None else day.last
        forms = day.forms if day.last is None else ((day.month, number),)
        old = (day.month, number) == (2, 29) and keeps_old_calendar(passage.text)
        if any(could_be(day.year, month, one, old=old) for month, one in forms):
            continue
        if not _is_day(passage, day):
            continue
        month = day.month
        span = passage.span(day.start, day.end)
        terms = (passage.stated(span, "date"),)
        name = f"{number} {month_name(month)}"
        longest = LENGTHS[month - 1]
        if (month, number) == (2, 29):
            longest = 28
            why = f"There is no {name} {day.year}: that February has 28 days."
        else:
            why = f"There is no {name}: {month_name(month)} has {'at most ' * (month == 2)}{longest} days."
        fits = f"a day from 1 to {longest} {month_name(month)}"
        yield Check(code="NC301", terms=terms, outcome="fails", why=why, fits=fits)


def _is_day(passage: Passage, day: Day) -> bool:
    """Whether a day is meant and no count beside a month: "in April 31 patients"."""
    if day.year is not None or day.ordinal:
        return True
    if day.day > _LONGEST or (day.last or 0) > _LONGEST:
        return False
    lists, text = words().sentence, passage.text
    before = _LAST_WORD.search(text[max(0, day.start - 20) : day.start])
    if day.month_first and before and before[1].lower() in lists.counts_before_month:
        return False
    after = _NEXT_WORD.match(text, day.end)
    word = after[1] if after else ""
    return not word.isalpha() or word.lower() in lists.after_day
