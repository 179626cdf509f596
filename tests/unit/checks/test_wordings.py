"""Texts that tempt: they read like sums, lists, payments or stretches of time that are wrong, and are not."""

from __future__ import annotations

import pytest

from tests.reading import inside

QUIET = {
    "the whole counts groups, the part their members": "Of these two groups, 14 were dropped before the draw.",
    "the part is of the things that a whole owns": "The rule holds for 50 of the 24 districts' older schools.",
    "another noun is counted of the whole": "Of the 9 villages, 240 houses were searched.",
    "two kinds of answers may go together": "Of the 70 pupils, 44 swim and 39 row.",
    "a sum of other things": "The fair raised £310 and the sale £455. Together with £90 from the draw they made £855.",
    "a discount for paying by the year": "Members pay £9 a month (£90 a year).",
    "plans to choose between": "The plan costs $12 a month, or $120 a year.",
    "a price by the box and by the piece": "The shop sells boxes of 4 for $9, or $2.50 each.",
    "names that stand for others": "The three brothers, Ivo and his twins Lu and Max, live in Brackley.",
    "a shop that never closes": "The 24-hour kiosk sells hot food from 6 am to 10 pm.",
    "two times in one office": "She was mayor from 1991 to 1995 and again from 1999 to 2003, eight years in all.",
    "times of two zones": "The outage began at 14:05 UTC and was resolved at 16:50 CET, lasting 105 minutes.",
    "a course with a holiday in it": "The six-week course runs from 3 March to 20 April 2025.",
    "another base": "Turnout was 61%, above the 55% of 2019, when 300 of 800 members came.",
    "two levels": "Sales were $30 million, compared with $25 million a year earlier, and costs rose 40 percent.",
    "a sentence that ends with a short word": "The tide came in. (3 of the 40 boats were lost.)",
}

TABLES = {
    "what there is at the end of a year": (
        "| Metric | Q1 | Q2 | Q3 | Q4 | Total |\n|---|---|---|---|---|---|\n"
        "| Clients | 2 | 5 | 9 | 14 | 14 |\n| Sales | 10 | 20 | 30 | 40 | 100 |"
    ),
    "shares of valid votes": (
        "| Ward | Electorate | Papers | Turnout |\n|---|---|---|---|\n"
        "| Aldham | 8,000 | 4,000 | 48.9% |\n| Perrow | 6,000 | 3,000 | 50.0% |"
    ),
    "means with their deviations": (
        "| Drug | Mean (SD) | n (%) |\n|---|---|---|\n| A | 54 (12) | 10 (50%) |\n| B | 48 (11) | 10 (50%) |"
    ),
    "two wholes in one column": (
        "| Trait (n=62) | n (%) |\n|---|---|\n| Age, median (range) | 60 (46-83) |\n| Fit | 44 (71%) |\n"
        "| Frail | 18 (29%) |\n| Smoker | 39 (63%) |"
    ),
    "changes told in three ways": (
        "| Metric | Before | After | Change |\n|---|---|---|---|\n| Time (s) | 4.2 | 2.1 | 50% |\n"
        "| Memory | 120 | 90 | -25% |\n| Requests | 1,000 | 3,000 | 3x |"
    ),
    "a list that its text goes on with": (
        "The kit has three parts:\n\n- a pump that fills the tank\n- a valve with a spring\n\nAnd the hose, sold apart."
    ),
}


@pytest.mark.parametrize("kind", QUIET)
def test_a_text_that_tempts_is_quiet(kind):
    assert [finding.why for finding in inside(QUIET[kind])] == []


@pytest.mark.parametrize("kind", TABLES)
def test_a_table_that_tempts_is_quiet(kind):
    assert [finding.why for finding in inside(TABLES[kind], "md")] == []


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("We saw 73 patients (40 men and 34 women).", "40 + 34 = 74, not 73."),
        ("Each hall seats 30 guests. Of the 12 halls, 15 were full.", "15 is more than the 12 it is a part of."),
        ("He served as mayor for 22 years, from 1990 to 2002.", "1990 to 2002 is 11 to 13 years, not 22 years."),
    ],
)
def test_figures_that_were_taken_for_references_or_words_are_read(text, why):
    assert [finding.why for finding in inside(text)] == [why]
