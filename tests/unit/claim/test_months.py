"""Days and months without a year: by the day of their report where it is known, else by themselves."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from numcheck import pipeline
from tests import making
from tests.reading import report, rules, verdicts


def told(text: str, published: date | None = None) -> dict[str, tuple[object, object]]:
    """The ends of what each figure that says when allows, by its slot."""
    works, _ = pipeline.framed([making.document("text.txt", text, published=published)], rules())
    (claiming,) = pipeline.claimed(works, rules())
    return {claim.slot: (claim.interval.low, claim.interval.high) for claim in claiming.claims}


def test_a_month_of_a_dated_report_is_the_last_one_that_was():
    ends = date(2030, 12, 1).toordinal(), date(2030, 12, 31).toordinal()
    assert told("Ana Roe died in December in Lund.", date(2031, 3, 4))["died-on"] == ends


def test_a_month_that_is_still_to_come_in_that_year_was_a_year_before():
    ends = date(2030, 5, 1).toordinal(), date(2030, 5, 31).toordinal()
    assert told("Ana Roe died in May in Lund.", date(2031, 3, 4))["died-on"] == ends


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("Ana Roe died in December in Lund.", "12.01", "12.31"),
        ("Ana Roe died on May 4 in Lund.", "5.04", "5.04"),
        ("Ana Roe died in early May in Lund.", "5.01", "5.12"),
    ],
)
def test_of_a_report_without_a_day_the_month_is_told_by_itself(text, low, high):
    assert told(text)["died-on"] == (Decimal(low), Decimal(high))


def test_the_day_of_a_dateline_is_no_day_on_which_something_happened():
    assert "died-on" not in told("ORLE, 3 May 2031 - Ana Roe died in her sleep, her son said.")


def test_two_months_of_one_death_contradict_each_other_and_a_day_in_the_month_does_not():
    def groups(other: str) -> list[str]:
        return [
            verdict for slot, verdict, _ in verdicts(report("Ana Roe died in May in Lund.", other)) if slot == "died-on"
        ]

    assert groups("Ana Roe died on May 4 in Lund.") == ["compatible"]
    assert groups("Ana Roe died on June 4 in Lund.") == ["conflict"]
