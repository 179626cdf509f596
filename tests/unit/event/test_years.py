"""A figure of a stated year meets one without a year only where that report was written in the same year."""

from datetime import date

import pytest

from tests import reading
from tests.making import document

STATED = "A quake in Harna killed 309 people in April 2031."
BARE = "A quake in Harna killed 287 people."


def told(text, published=None, name="a.txt"):
    return document(name, text, published=published)


@pytest.mark.parametrize(
    ("day", "found"),
    [(None, 0), (date(2036, 8, 1), 0), (date(2031, 4, 9), 1)],
)
def test_a_report_without_a_year_tells_of_the_year_that_it_was_written_in(day, found):
    report = reading.report(told(STATED), told(BARE, day, "b.txt"))
    assert len(report.findings) == found


def test_two_stated_years_stay_apart():
    other = "A quake in Harna killed 287 people in June 2027."
    assert not reading.report(told(STATED, date(2031, 4, 9)), told(other, date(2031, 4, 9), "b.txt")).findings


@pytest.mark.parametrize(
    ("stated", "bare", "found"),
    [
        ("on Wednesday, 9 April 2031", "on Wednesday", 1),
        ("on 9 April 2031", "on Wednesday", 1),  # that day was one
        ("on 9 April 2031", "on 9 April", 1),
        ("on Wednesday, 9 April 2031", "on Thursday", 0),
        ("on 9 April 2031", "on 10 April", 0),
        ("in April 2031", "on Wednesday", 0),
        ("on 9 April 2031", "on 9 April 2027", 0),
    ],
)
def test_a_day_with_its_year_is_that_day_without(stated: str, bare: str, found: int) -> None:
    texts = (f"A quake in Harna killed {dead} people {day}." for dead, day in ((309, stated), (287, bare)))
    assert len(reading.report(*texts).findings) == found
