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
