"""Durations, distances and anniversaries beside their dates."""

from __future__ import annotations

from datetime import date

import pytest

from tests.reading import checks

MAY = date(2024, 5, 1)


def told(text: str, published: date | None = None) -> list[str]:
    """What is found; nothing for what holds or is not looked at."""
    return [c.why for c in checks(text, "txt", published) if c.code == "NC303" and c.outcome == "fails"]


def held(text: str, published: date | None = None) -> int:
    """How many lengths of time are computed and right."""
    return sum(c.code == "NC303" and c.outcome == "holds" for c in checks(text, "txt", published))


@pytest.mark.parametrize(
    "text",
    [
        # The length is of a part, or of something else.
        "From 1998 to 2004, four years of which he spent abroad, he worked for the ministry.",
        "The plan runs from 2021 to 2027, with a two-year review in 2023.",
        "Patients were followed from 2001 to 2012 (median 6 years).",
        "Between March 2015 and June 2018 the five-year survival was 60%.",
        "From 2001 to 2012, five-year survival rose.",
        "Between 2010 and 2020, a three-year lull aside, shares rose.",
        "The 30-year mortgage, from 2001 to 2011, was repaid early.",
        "He was jailed for 12 years, from 2001 to 2006.",
        "They signed a ten-year deal (2011–2015) that was cut short.",
        "A two-day workshop is held in the week from 3 to 9 May.",
        "From 2001 to 2012, three years longer than planned, the road was shut.",
        "The club played from 2001 to 2012, two years as champion.",
        "Five-day waves from 3 to 30 May 2024 were measured.",
        "The season 2012–13 (two years after the last) was short.",
        "Spring school, 3–19 May 2024 (4 days).",
        "Tours from 9 am to 5 pm (45 minutes).",
        "Tours: 10 am – 4 pm, 1 hour, $10.",
        # Hours in two places or on two days.
        "The flight departs at 9 am and lands at 5 pm, after eleven hours.",
        "It opened at 9 am on Friday and closed at 5 pm on Sunday, after 56 hours.",
        "Open daily from 9 am to 5 pm (seven hours).",
        # Something else came in between.
        "He joined the firm in 1990, left for Rome and, ten years later, in 2005, returned.",
        "In 2018, two years after losing the seat she had won in 2010, she ran again.",
        # Another anniversary.
        "In 2015 the town, founded in 1820, celebrated the 70th anniversary of its liberation.",
        "Created in 2001 by a merger, the bank celebrated its 100th anniversary in 2010.",
        "Founded in 1950, the choir opens its 70th anniversary season in 2019.",
        "Founded in 1950, the choir marks its 60th anniversary.",
        # No span, or one told backwards on purpose.
        "Turnout fell from 1998 to 1994 levels.",
        "The list is sorted from 2012 to 2009.",
        "Walk from 2012 to 2009 Hill Road.",
        "The town lay empty from 480 BC to 404 BC.",
        "He was away from June to March.",
    ],
)
def test_nothing_is_said_where_the_length_may_be_of_something_else(text):
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The fair runs from 3 to 9 May, a {seven}-day feast.", "ten"),
        ("The {seven}-day fair from 3 to 9 May is free.", "ten"),
        ("The {seven}-day fair (3–9 May 2024) is free.", "ten"),
        ("The fair lasts {seven} days, from 3 to 9 May.", "ten"),
        ("The fair lasts for {seven} days (3 to 9 May).", "three"),
        ("The fair, 3 May to 9 May 2024 ({seven} days), is free.", "ten"),
        ("He was mayor 1998–2004 ({six} years).", "nine"),
        ("He was mayor from 1998 to 2004, for {six} years.", "four"),
        ("The 1998–2004 rebuild took {six} years.", "nine"),
        ("From 1801 to 1901, {one} century, it was a mill.", "two"),
        ("It was shut from March 2019 to June 2021, {two} years.", "four"),
        ("It was shut from 4 March to 27 May 2024, {twelve} weeks.", "eight"),
        ("The hall is open from 9 am to 5 pm ({eight} hours).", "nine"),
        ("The hall is open from 10 pm to 6 am ({eight} hours).", "nine"),
        ("The hall is open from 9:00 to 10:30 ({90} minutes).", "120"),
        ("It opened at 9 am and closed at 5 pm, after {eight} hours.", "nine"),
        ("It ended on 4 June after starting on 1 May, lasting {35} days.", "50"),
        ("It began on 3 March 2021 and ended on 5 April 2021, {33} days later.", "43"),
        ("It was built in 1950 and closed {60} years later, in 2010.", "50"),
        ("It came {five} years after the 2011 quake, in 2016.", "three"),
        ("In 2016, {five} years after the quake of 2011, it reopened.", "three"),
        ("In 2016, {five} years after its founding in 2011, it closed.", "eight"),
        ("Founded in 1950, the club marked its {60}th anniversary in 2010.", "70"),
        ("In 2010 the club, founded in 1950, celebrated its {60}th anniversary.", "50"),
        ("The club marked its {60}th anniversary in 2010, having been founded in 1950.", "70"),
        ("The {60}th anniversary of the 1950 flood, in 2010, was quiet.", "70"),
        ("The war, which began in February 2022, entered its {second} year in March 2023.", "fourth"),
        ("The strike, which began in June 2022, was in its {third} month in August 2022.", "sixth"),
    ],
)
def test_a_length_is_read_in_every_way_it_is_told(text, wrong):
    right = text.replace("{", "").replace("}", "")
    other = text[: text.index("{")] + wrong + text[text.index("}") + 1 :]
    assert held(right) and not told(right)
    assert len(told(other)) == 1, other


def test_both_ends_count_or_do_not():
    for days, right in (("five", False), ("six", True), ("seven", True), ("eight", False)):
        text = f"The strike ran from 3 to 9 May, {days} days."
        assert (told(text) == []) == (right or days == "five"), "five may be the working days"


def test_years_without_months_leave_room():
    for years, right in ((9, False), (10, True), (11, True), (12, True), (13, False)):
        assert (told(f"He ran it from 2001 to 2012, {years} years.") == []) == right


def test_hedges_and_roundings_leave_room():
    assert told("He ran it from 2001 to 2012, more than nine years.") == []
    assert told("He ran it from May 2001 to June 2012, about 12 years.") == []
    assert told("He ran it from May 2001 to June 2012, nearly 14 years.") != []
    assert told("The hall is open from 9:00 to 17:15 (eight hours).") == []


def test_a_short_course_may_count_working_days():
    assert held("The course runs from 6 to 17 May, ten days.") == 1
    assert told("The course runs from 6 to 17 May, five days.") != []


def test_a_leap_day_may_be_in_between_where_no_year_is_told():
    assert held("It lasted two days, from 28 February to 1 March.") == 1
    assert told("It lasted four days, from 28 February to 1 March 2023.") != []


def test_a_stretch_without_a_year_may_cross_the_new_year():
    assert held("It lasted ten days, from 27 December to 5 January.") == 1


def test_an_anniversary_told_in_the_present_is_that_of_the_document_s_year_or_one_beside_it():
    for number in (72, 73, 74, 75, 76):
        text = f"Founded in 1950, the club celebrates its {number}th anniversary."
        assert (told(text, MAY) == []) == (73 <= number <= 75)


def test_years_ago_are_counted_from_the_document_s_date():
    assert held("The arcade shut ten years ago, in 2014.", MAY) == 1
    assert told("The arcade shut ten years ago, in 2011.", MAY) == [
        "2011 was not 10 years before the document's date, 1 May 2024."
    ]
    assert told("“The arcade shut ten years ago, in 2011,” she wrote.", MAY) == []


def test_a_war_s_year_may_be_counted_by_the_calendar():
    text = "The war, which began in August 2022, was in its {} year in January 2024."
    for year, right in (("first", False), ("second", True), ("third", True), ("fourth", False)):
        assert (told(text.format(year)) == []) == right


def test_a_span_that_ends_before_it_starts_is_found_where_it_is_plainly_a_span():
    assert held("She served on the council from May 2009 to June 2012.") == 1
    assert told("She served on the council from May 2012 to June 2009.") == [
        "June 2009 is before May 2012: the time ends before it starts."
    ]
    assert told("The show is open from 9 May 2024 to 3 May 2024.") != []


def test_over_may_be_during():
    assert held("Data were collected over a 10-year period (2005–2014).") == 1
    assert told("Over ten years, from 2005 to 2014, data were collected.") == []
    assert told("Data were collected over a 15-year period (2005–2014).") != []
