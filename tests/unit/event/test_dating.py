"""Days without a year take that of another report which tells of the same deed."""

from __future__ import annotations

from datetime import date

import pytest

from tests import making
from tests.reading import report, verdicts

MONDAY = date(2031, 5, 5)


def arrests(*texts: tuple[str, date | None]) -> list[tuple[str, tuple[str, ...]]]:
    """Verdict and camps of the groups that say when somebody was arrested, of several reports and their days."""
    documents = [making.document(f"{n}.txt", text, published=day) for n, (text, day) in enumerate(texts)]
    return [(verdict, camps) for slot, verdict, camps in verdicts(report(*documents)) if slot == "arrested-on"]


def arrested(on: str, whom: str = "Ana Roe") -> str:
    return f"{whom} was arrested {on} in Lund for theft."


def test_a_weekday_and_a_day_without_a_year_are_days_of_a_dated_report():
    told = arrests((arrested("on Sunday"), MONDAY), (arrested("on 4 May"), None), (arrested("on Sunday"), None))
    assert told == [("agree", ("20310504 date",))]


def test_a_month_holds_the_day_in_it():
    told = arrests((arrested("on 4 May 2031"), None), (arrested("in May"), None))
    assert told == [("compatible", ("20310501..20310531 date, 20310504 date",))]


def test_an_undated_day_that_is_another_one_contradicts_the_dated_one():
    told = arrests((arrested("on 4 May 2031"), None), (arrested("on 2 May"), None))
    assert told == [("conflict", ("20310502 date", "20310504 date"))]


@pytest.mark.parametrize("on", ["on 4 May", "on Sunday"])
def test_nobody_else_lends_a_year(on):
    told = arrests((arrested("on 4 May 2031", "Ben Dahl"), None), (arrested(on), None))
    assert [verdict for verdict, _ in told] == ["single", "single"]


def test_two_reports_without_a_year_are_compared_by_themselves():
    told = arrests((arrested("on 4 May"), None), (arrested("on 2 May"), None))
    assert [verdict for verdict, _ in told] == ["conflict"]


def test_the_last_day_of_february_is_none_of_a_year_without_it():
    told = arrests((arrested("on 1 March 2031"), None), (arrested("on 29 February"), None))
    assert [verdict for verdict, _ in told] == ["single", "single"]
