"""Words that name a day, and words that do not."""

from datetime import date

import pytest

from numcheck.read.published import NotADate, published


@pytest.mark.parametrize(
    "words",
    [
        "2024-03-09",
        "2024-03-09T23:59:59Z",
        "2024-03-09 07:15:00+05:30",
        "2024/03/09",
        "2024.3.9",
        "20240309",
        "9 March 2024",
        "9 Mar 2024",
        "09-Mar-2024",
        "Sat, 09 Mar 2024 07:15:00 GMT",
        "Saturday, March 9th, 2024",
        "March 9, 2024 at 7:15 p.m. ET",
        "Mar. 9, 2024",
        "the 9th of March, 2024",
        "Updated: MARCH 9 2024",
    ],
)
def test_the_usual_forms_name_one_day(words: str) -> None:
    assert published(words) == date(2024, 3, 9)


@pytest.mark.parametrize("words", ["25/12/2019", "12/25/2019", "25.12.2019"])
def test_numbers_name_a_day_where_only_one_can_be_the_month(words: str) -> None:
    assert published(words) == date(2019, 12, 25)


def test_equal_numbers_leave_no_doubt() -> None:
    assert published("4/4/2019") == date(2019, 4, 4)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("", "is no date"),
        ("last Tuesday", "is no date"),
        ("March 2024", "is no date"),
        ("2024", "is no date"),
        ("4/5/2024", "can be read in two ways"),
        ("31 February 2024", "is no day of the calendar"),
        ("2024-13-01", "is no day of the calendar"),
        ("30/30/2024", "is no day of the calendar"),
        ("9" * 10_000, "is no date"),
    ],
)
def test_other_words_name_none(words: str, why: str) -> None:
    with pytest.raises(NotADate, match=why):
        published(words)
