"""A weekday or a day without its year is the one next to the day of its report."""

from datetime import date

import pytest

from tests import making, reading

WEDNESDAY = date(2031, 3, 5)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The strike will begin on Friday.", "20310307 date"),
        ("The strike begins on Friday.", "20310307 date"),
        ("The strike began on Friday.", "20310228 date"),
        ("The strike began on Wednesday.", "20310305 date"),
        ("The strike began last Tuesday.", "20310225..20310304 date"),
        ("The strike began late on Friday.", "20310228..20310301 date"),
        ("The strike will begin on 4 May.", "20310504 date"),
        ("The strike began on 4 May.", "20300504 date"),
        ("The strike will begin on 4 January.", "20320104 date"),
        ("The strike will end at the end of June.", "20310601..20310630 date"),
        ("The strike will end by the end of June.", "<= 20310630 date"),
        ("The strike will end in 2033.", "20330101..20331231 date"),
        ("The trial was adjourned until 4 May.", "20310504 date"),
        ("The judge postponed the trial to Friday, 7 March.", "20310307 date"),
        ("The trial was put off until 4 January.", "20320104 date"),
    ],
)
def test_with_the_day_of_the_report_it_is_a_date(text, said):
    report = reading.report(making.document("0.txt", text, published=WEDNESDAY))
    assert [c.reading for g in report.groups for camp in g.camps for c in camp.claims] == [said]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("The strike will begin on Friday.", "5 weekday"),
        ("The strike will begin on 4 May.", "5 calendar_month"),
        ("The strike will run from 4 May to 8 May.", None),
        ("The strike will begin every Friday.", None),
    ],
)
def test_without_it_only_the_weekday_or_the_month_is_known(text, said):
    assert [c.reading for c in reading.claims(text)] == ([said] if said else [])


def test_what_was_still_due_is_put_off_and_what_is_over_is_not():
    lead = "The Harna Gulf ports authority and the Osterling Union met Mayor Otto Lang in Lund. "
    for first, second, verdict in (
        ("The strike will begin on 4 May.", "The strike will begin on 11 May.", "update"),
        ("The strike will begin on 11 May.", "The strike will begin on 4 May.", "conflict"),
        ("The strike began on 1 March.", "The strike began on 3 March.", "conflict"),
    ):
        texts = (
            making.document("0.txt", lead + first, published=WEDNESDAY),
            making.document("1.txt", lead + second, published=date(2031, 3, 7)),
        )
        assert [g.verdict for g in reading.report(*texts).groups] == [verdict]
