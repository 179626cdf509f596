"""Brackets and asides of another time than their sentence."""

from __future__ import annotations

from datetime import date

import pytest

from tests import reading


def _times(frame) -> list[str]:
    return [when.text for when in frame.time]


@pytest.mark.parametrize(
    ("text", "now", "then", "when"),
    [
        ("Turnout was 64.2% (2027: 54.3%).", "64.2%", "54.3%", ["2027"]),
        ("The firm employs 3,400 people (2019: 3,150).", "3,400", "3,150", ["2019"]),
        (
            "Sales reached $12 million (previous year: $10.4 million).",
            "$12 million",
            "$10.4 million",
            ["previous year"],
        ),
        ("Orlex sold 4,100 cars (3,900 in 2029).", "4,100", "3,900", ["2029"]),
        ("Profit was $4 million ($3 million a year earlier).", "$4 million", "$3 million", ["a year earlier"]),
    ],
)
def test_a_value_in_brackets_is_of_its_own_time(text, now, then, when):
    one, other = reading.frame(text, now), reading.frame(text, then)
    assert _times(one) == [] and not one.history
    assert not reading.frame(text, now, date(2031, 9, 29)).history  # though the year in brackets has gone by
    assert other.history and (_times(other) == when or when == ["a year earlier"])
    assert other.noun == one.noun
    assert other.predicates == one.predicates


@pytest.mark.parametrize(
    ("text", "surface", "when"),
    [
        ("The war (1914-1918) killed 12,000 people.", "12,000", ["1914-1918"]),
        ("In Orle, two weeks ago, 12 people died.", "12", ["two weeks ago"]),
        ("The Greens, about four years ago, won 12 seats.", "12", ["four years ago"]),
        ("The Greens, third only four years ago, have 46 seats.", "46", []),
        ("The mill, shut three months ago, employed 300 people.", "300", []),
    ],
)
def test_only_what_is_told_aside_is_no_time_of_the_sentence(text, surface, when):
    assert _times(reading.frame(text, surface)) == when


def test_the_value_of_another_year_never_meets_that_of_this_one():
    report = reading.report(
        "Lower Skarn voted on Sunday. Turnout was 64.2% (2027: 54.3%).",
        "Lower Skarn voted on Sunday. Turnout was 61 percent, up from about 54 in 2027.",
    )
    (group,) = (g for g in report.groups if g.slot == "turnout" and g.verdict == "conflict")
    assert reading.readings(group) == ("61 percent", "64.2 percent")


@pytest.mark.parametrize(
    ("text", "time"),
    [
        ("It was the worst disaster at sea since 2019, when the ferry Mara sank and 41 people died.", "2019"),
        ("The last such fire dates back to 1987, when 41 people died in a mill.", "1987"),
        ("The ferry, in service since 2019, sank off Lund, and 41 people died.", ""),
    ],
)
def test_a_clause_that_hangs_on_a_year_is_of_that_year(text, time):
    frame = reading.frame(text, "41")
    assert (" ".join(_times(frame)), frame.history) == (time, bool(time))


def test_the_toll_of_an_older_one_meets_no_other():
    old = "The ferry Mara sank off Lund on Sunday. It was the worst loss there since 2019, when 41 people died."
    assert not reading.report(old, "The ferry Mara sank off Lund on Sunday, and 23 people died.").findings
