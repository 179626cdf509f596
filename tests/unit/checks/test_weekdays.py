"""Weekdays beside dates, and dates that no calendar has."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reading import checks

MAY = date(2024, 5, 1)


def told(text: str, published: date | None = None) -> list[str]:
    """What is found; nothing for what holds or is not looked at."""
    return [c.why for c in checks(text, "txt", published) if c.code == "NC301" and c.outcome == "fails"]


def held(text: str, published: date | None = None) -> int:
    """How many weekdays are computed and right."""
    return sum(c.code == "NC301" and c.outcome == "holds" for c in checks(text, "txt", published))


@pytest.mark.parametrize(
    "text",
    [
        "The fair opens on Tuesday, 4 March.",
        "The Sun, 4 March 2024, ran it on its front page.",
        "The SAT, 8 March 2024, was easier than the last one.",
        "Open Tuesdays, 4 March 2024 to 3 May 2024.",
        "Open Monday to Friday, 4 March to 26 April 2024.",
        "Classes are held Monday to Friday, 1-30 June 2024.",
        "The notice gave Tuesday, 4 March 2024, by mistake; it was wrong.",
        "If 4 March 2024 were a Tuesday, the rule would apply.",
        "It is not true that 4 March 2024 was a Tuesday.",
        "The ship sank on Friday, 4 March 1583, off the cape.",
        "On Tuesday's page of 4 March 2024 there is a map.",
        "In 2024, Tuesday 4 people came and on Wednesday 5 more.",
        "On 4 March 2024, Tuesday's meeting was moved.",
        "Version 31.04.2 was followed by 30.02.1 in the spring.",
        "In April 31 patients left, and in February 30 more.",
        "The parser rejects 2023-02-30 and every other invalid day.",
        "They sold 31 April tickets and 30 February tickets.",
        "See CVE-2023-02-30 for the report.",
        "There is no 31 April.",
    ],
)
def test_nothing_is_said_where_no_date_of_one_year_has_that_weekday_for_its_own(text):
    assert told(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "Monday, 4 March 2024",
        "Monday 4th March 2024",
        "Monday the 4th of March, 2024",
        "Monday, March 4, 2024",
        "Mon. Mar. 4, 2024",
        "MONDAY 4 MARCH 2024",
        "Monday, 2024-03-04",
        "Mon 04/03/2024",
        "4 March 2024 (Monday)",
        "4 March 2024 (Mon)",
        "4 March 2024, a Monday, was wet.",
        "4 March 2024 fell on a Monday.",
        "Monday (4 March 2024)",
        "Monday - 4 March 2024",
        "Monday evening, 4 March 2024",
        "Monday at 7.30 pm, 4 March 2024",
    ],
)
def test_a_weekday_is_read_in_every_way_it_is_written(text):
    assert (held(text), told(text)) == (1, [])
    other = text.replace("Mon", "Fri").replace("MON", "FRI")
    assert len(told(other)) == 1, other


def test_a_night_may_be_the_next_day_already():
    assert held("on Sunday night, 4 March 2024") == 1
    assert told("on Sunday morning, 4 March 2024") == ["4 March 2024 is a Monday, not a Sunday."]


def test_a_dot_behind_may_is_read_too():
    assert held("Fri, May. 3, 2013") == 1


def test_every_day_of_a_list_is_computed():
    assert held("Friday 1, Saturday 2 and Sunday 3 March 2024") == 3
    assert told("Friday 1, Saturday 2 and Monday 3 March 2024") == ["3 March 2024 is a Sunday, not a Monday."]


def test_a_range_over_the_new_year_gives_its_first_day_the_year_before():
    assert held("from Friday, 29 December, to Tuesday, 2 January 2024") == 2
    assert held("from Monday, 30 December 2024, to Friday, 3 January") == 2


def test_days_without_any_year_must_fit_each_other_in_some_year():
    assert held("from Monday 3 to Friday 7 June") == 1
    assert told("from Monday 3 to Friday 8 June") == ["In no year is 3 June a Monday and 8 June a Friday."]
    assert held("from Saturday, 28 February, to Monday, 1 March") == 1, "in a leap year"
    assert told("from Saturday, 28 February, to Tuesday, 1 March") != []


def test_the_document_s_date_gives_the_year():
    assert held("The fair opens on Tuesday, 14 May.", MAY) == 1
    assert told("The fair opens on Friday, 14 May.", MAY) == [
        "14 May is a Tuesday in 2024, going by the document's date, not a Friday."
    ]


def test_a_near_other_year_keeps_it_quiet():
    # 4 March is a Monday in 2024 and a Tuesday in 2025, ten months ahead.
    assert told("The fair opens on Tuesday, 4 March.", MAY) == []
    assert told("The fair opens on Friday, 4 March.", MAY) != []


def test_a_year_of_the_text_keeps_it_quiet():
    assert told("The flood of 2021 began on Friday, 14 May.", MAY) == []


def test_the_year_before_is_meant_in_january():
    january = date(2024, 1, 5)
    assert held("The fair closed on Saturday, 30 December.", january) == 1
    assert told("The fair closed on Wednesday, 30 December.", january) != []


def test_slashes_are_read_both_ways():
    assert held("Monday 04/03/2024") == held("Wednesday 04/03/2024") == 1
    assert told("Friday 04/03/2024") == ["4 March 2024 is a Monday and 3 April 2024 is a Wednesday, neither a Friday."]


def test_the_old_calendar_counts_where_it_was_kept():
    assert held("In Petrograd it began on Wednesday, 25 October 1917.") == 1
    assert told("In Leeds it began on Wednesday, 25 October 1917.") == [
        "25 October 1917 is a Thursday, not a Wednesday."
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("due 31 April", "There is no 31 April: April has 30 days."),
        ("due April 31st", "There is no 31 April: April has 30 days."),
        ("due April 31, 2024", "There is no 31 April: April has 30 days."),
        ("due 28-31 June 2024", "There is no 31 June: June has 30 days."),
        ("due 2023-02-30", "There is no 30 February: February has at most 29 days."),
        ("due 31/11/2023", "There is no 31 November: November has 30 days."),
        ("due 35 March 2024", "There is no 35 March: March has 31 days."),
        ("due February 29, 2023", "There is no 29 February 2023: that February has 28 days."),
        ("due 29 February 1900", "There is no 29 February 1900: that February has 28 days."),
    ],
)
def test_a_day_that_no_calendar_has_is_found(text, why):
    assert told(text) == [why]


@pytest.mark.parametrize("text", ["29 February", "29 February 2024", "February 29, 2000", "31 May", "30/11/2023"])
def test_a_day_that_is_in_some_calendar_is_none(text):
    assert told(f"due {text}") == []


def test_a_document_at_the_ends_of_the_calendar_is_read():
    for published in (date.min, date.max):
        assert len(told("The fair opens on Tuesday, 4 March.", published)) <= 1
