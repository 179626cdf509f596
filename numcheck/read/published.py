"""Words -> the day something was published."""

import re
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(?P<month>jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"
_YEAR = r"(?P<year>[12]\d{3})"

_FORMS = tuple(
    re.compile(rf"(?<!\d){form}(?!\d)", re.IGNORECASE)
    for form in (
        rf"{_YEAR}([-/.])(?P<month>\d{{1,2}})\2(?P<day>\d{{1,2}})",  # 2024-03-31, also with a time behind it
        rf"{_YEAR}(?P<month>\d\d)(?P<day>\d\d)",  # 20240331
        rf"{_MONTH} {{0,2}}{_DAY},? {{0,2}}{_YEAR}",  # March 31st, 2024
        rf"{_DAY}(?: of)?[ -]{_MONTH},?[ -]{_YEAR}",  # Sunday, 31 March 2024
    )
)
_NUMBERS = re.compile(rf"(?<!\d)(?P<one>\d{{1,2}})([-/.])(?P<two>\d{{1,2}})\2{_YEAR}(?!\d)")


class NotADate(ValueError):
    """Words that name no day, or leave it open which."""


def published(words: str) -> date:
    """The one day that `words` name, in ISO form or as the English write it; a time of day is left out.

    Raises:
        NotADate: they name no day that exists; or 4/5/2024, where nobody knows which is the month.
    """
    for form in _FORMS:
        if found := form.search(words):
            month = found["month"].lower()
            return _day(found["year"], month if month.isdigit() else _MONTHS.index(month[:3]) + 1, found["day"])
    if found := _NUMBERS.search(words):
        one, two = int(found["one"]), int(found["two"])
        if one <= 12 and two <= 12 and one != two:
            raise NotADate("can be read in two ways")
        return _day(found["year"], min(one, two), max(one, two))
    raise NotADate("is no date")


def day(*words: str | None) -> date | None:
    """The day that the first of some words names that names one."""
    for one in words:
        if one:
            try:
                return published(one[:100])
            except NotADate:
                continue
    return None


def _day(year: str, month: str | int, day: str | int) -> date:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        raise NotADate("is no day of the calendar") from None
