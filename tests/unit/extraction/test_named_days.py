"""Days that are said without a number: yesterday, last night, Christmas Eve."""

from __future__ import annotations

from datetime import date

import pytest

from numcheck.extraction.named import named

PUBLISHED = date(2031, 5, 5)


def days(text: str, published: date | None = PUBLISHED) -> list[tuple[str, tuple[date, date] | None]]:
    return [(mention.surface, mention.when) for mention in named("text.txt", text, (), published)]


@pytest.mark.parametrize(
    ("text", "surface", "first", "last"),
    [
        ("Ana Roe was arrested yesterday.", "yesterday", date(2031, 5, 4), date(2031, 5, 4)),
        ("Today Ana Roe left.", "Today", PUBLISHED, PUBLISHED),
        ("Ana Roe left last night.", "last night", date(2031, 5, 4), PUBLISHED),
        ("Ana Roe left yesterday evening.", "yesterday evening", date(2031, 5, 4), date(2031, 5, 4)),
        ("“It is sad,” she said yesterday.", "yesterday", date(2031, 5, 4), date(2031, 5, 4)),
    ],
)
def test_a_day_by_the_day_of_the_report(text, surface, first, last):
    assert days(text) == [(surface, (first, last))]


@pytest.mark.parametrize(
    ("text", "surface", "first", "last"),
    [
        ("Orlex bought Tarn last month.", "last month", date(2031, 4, 1), date(2031, 4, 30)),
        ("Earlier this month Orlex bought Tarn.", "Earlier this month", date(2031, 5, 1), date(2031, 5, 31)),
        ("Orlex will buy Tarn next month.", "next month", date(2031, 6, 1), date(2031, 6, 30)),
        ("Ana Roe died last year.", "last year", date(2030, 1, 1), date(2030, 12, 31)),
        ("Ana Roe died this year.", "this year", date(2031, 1, 1), date(2031, 12, 31)),
        ("Ana Roe will leave next year.", "next year", date(2032, 1, 1), date(2032, 12, 31)),
        # Monday, 5 May: written that day, or on Sunday, which is of the week before.
        ("Ana Roe left last week.", "last week", date(2031, 4, 20), date(2031, 5, 4)),
    ],
)
def test_a_stretch_by_the_day_of_the_report(text, surface, first, last):
    assert days(text) == [(surface, (first, last))]


def test_what_is_written_on_the_last_of_a_month_is_printed_on_the_first():
    assert days("Orlex bought Tarn last month.", date(2031, 1, 1)) == [
        ("last month", (date(2030, 11, 1), date(2030, 12, 31)))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Sales fell from last year.",
        "Orlex sold more than last year.",
        "Ana Roe has been ill since last year.",
        "In the last month Ana Roe was ill.",
        "Over this year Ana Roe was ill.",
        "Last year's vote was close.",
        "Ana Roe must leave by next month.",
        "“I left last year,” she said.",
    ],
)
def test_a_stretch_that_is_compared_with_begins_or_bounds_a_time_says_no_day(text):
    assert days(text) == []


def test_a_stretch_beyond_the_calendar_is_none():
    assert days("Ana Roe left last year.", date(1, 1, 1)) == []


@pytest.mark.parametrize(
    "text",
    [
        "“I left yesterday,” she said.",
        '"I left yesterday," she said.',
        "Yesterday's vote was close.",
        "She left ``today''.",
    ],
)
def test_who_is_quoted_may_have_spoken_earlier(text):
    assert days(text) == []


def test_without_a_day_of_its_own_a_report_says_no_day_by_it():
    assert days("Ana Roe left yesterday.", None) == []


def test_a_feast_is_a_day_of_every_year():
    assert days("Ana Roe left on New Year’s Eve.") == [("New Year’s Eve", None)]
    assert days("Ana Roe left for the Christmas Eve Hotel.") == []
