"""Whoever looks for a dateline knows it by the same marks: the readers of files, of sentences and of events."""

from datetime import date

import pytest

from numcheck.event import openings
from numcheck.frame import dateline as of_a_sentence
from numcheck.read import dateline as of_a_file
from tests import making


@pytest.mark.parametrize(
    "head",
    ["ORLE, June 3, 2030 — ", "ORLE, 3 June 2030 - ", "Orle, June 3, 2030 (Newswire) – ", "ORLE, 3 June, 2030 -- "],
)
def test_a_full_day_is_the_day_of_the_file_and_of_the_sentence(head):
    text = f"{head}A ferry sank with 40 people aboard."
    found = of_a_sentence.of(making.document("a.txt", text))
    assert (found.length, found.day) == (len(head), date(2030, 6, 3))
    assert of_a_file.in_text(text) == date(2030, 6, 3)
    assert openings.day(text) is None, "that is asked where no year is told"


@pytest.mark.parametrize("head", ["ORLE, June 3 — ", "ORLE, 3 June (Newswire) - ", "ORLE, Harland, Jun. 3 – "])
def test_a_day_without_a_year_is_that_of_the_calendar_alone(head):
    text = f"{head}A ferry sank with 40 people aboard."
    assert openings.day(text) == (6, 3)
    assert of_a_file.in_text(text) is None


@pytest.mark.parametrize("head", ["2030-06-03 ", "2030-06-03 10:20 ", "2030-06-03 10:20:30 UTC "])
def test_a_stamp_is_the_day_of_the_file_and_no_part_of_the_sentence(head):
    text = f"{head}A ferry sank with 40 people aboard."
    assert of_a_file.in_text(text) == date(2030, 6, 3)
    assert of_a_sentence.cut(making.document("a.txt", text), 0) == len(head)


@pytest.mark.parametrize("text", ["ORLE, Room 14 - The hall has 40 seats.", "ORLE, June 41 - The hall has 40 seats."])
def test_what_is_no_day_is_none(text):
    assert openings.day(text) is None and of_a_file.in_text(text) is None


@pytest.mark.parametrize(
    ("text", "dates"),
    [
        ("Posted on Tuesday, 4 June 2030\n\nA ferry sank.", True),
        ("A ferry sank\n\nThe Orle Herald, Tuesday, 4 June 2030\n\nIt had 40 people aboard.", True),
        ("A ferry sank.\n\nUpdated Tuesday 4 June 2030", True),
        ("The ferry sank on Tuesday, 4 June 2030.", False),
        ("Programme\n\n" + "Songs are sung.\n\n" * 6 + "Tuesday, 4 June 2030\n\nThe choir sings.", False),
    ],
)
def test_a_line_that_does_nothing_but_date_the_text_is_known_from_one_that_tells_something(text, dates):
    assert of_a_file.dates(text, text.index("Tuesday")) is dates
