"""A text -> what it opens with: the day of its dateline, and where it says it was."""

from __future__ import annotations

import re
from calendar import monthrange
from functools import cache

from numcheck.dateline import AGENCY, DASH, DAY
from numcheck.ruleset.calendar import months, time_words
from numcheck.ruleset.places import places

#: Where a document opens: so many characters say it, behind such words.
OPENING = 600
_SET_IN = re.compile(
    r"\b(?:[Ii]n|[Aa]t|[Nn]ear|[Oo]utside|[Oo]ff|from|of|on) (?:the )?(?:[a-z]+ ){0,2}([A-Z][\w-]+(?: [A-Z][\w-]+)?)"
)
#: `OSLO, Sept 14 (Agency) -`: month and day of a dateline that says no year.
_DATELINE = re.compile(
    r"^[A-Z][\w’'.-]{1,30}(?: [A-Z][\w.]{1,20}){0,3}(?:, [A-Z][\w. ]{1,20})?, "
    rf"(?P<day>{DAY})\.? ?(?:{AGENCY}|{DASH})",
    re.MULTILINE,
)
LEAP = 2000  # every day of the calendar is one of such a year


def day(text: str) -> tuple[int, int] | None:
    """Month and day of a dateline that says no year."""
    for match in _DATELINE.finditer(text, 0, OPENING):
        one, other = match["day"].split(" ")
        name, number = (other, int(one)) if one.isdecimal() else (one, int(other))
        if name[:3] in _months():
            month = _months().index(name[:3]) + 1
            return (month, number) if 1 <= number <= monthrange(LEAP, month)[1] else None
    return None


@cache
def _months() -> tuple[str, ...]:
    """The short names of the months: Jan, Feb."""
    return tuple(name[:3].title() for name in months())


def setting(text: str) -> frozenset[str]:
    """The names that a document opens with, behind words such as "in"; no country, and no day."""
    found = (match[1] for match in _SET_IN.finditer(text, 0, OPENING))
    return frozenset(name for name in found if name.lower() not in time_words() and not places().country(name))
