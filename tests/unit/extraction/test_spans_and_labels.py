"""Weeks told by an article, quarters of a century, tallies of games, labels, lists of two, money without its sign."""

from __future__ import annotations

import pytest

from numcheck.model import Kind
from tests import reading


def told(text: str) -> list[tuple[str, str, str]]:
    """Surface, kind and unit of every figure."""
    return [(m.surface, m.kind.value, m.quantity.unit) for m in (frame.mention for frame in reading.frames(text))]


@pytest.mark.parametrize(
    "text",
    [
        "Profit rose sharply from a year before.",
        "Ana Roe saw him a week or so.",
        "The ferry sails twice a week.",
    ],
)
def test_a_week_that_only_compares_or_repeats_is_no_figure(text: str) -> None:
    assert all(kind != "duration" for _, kind, _ in told(text))


@pytest.mark.parametrize(
    ("text", "surface", "unit"),
    [
        ("Ana Roe died a week after the fire.", "a week", "week"),
        ("The mayor resigned a month before the vote.", "a month", "month"),
        ("A year later the mill was sold.", "A year", "year"),
    ],
)
def test_a_week_is_one_where_something_is_reckoned_from_it(text: str, surface: str, unit: str) -> None:
    assert (surface, "duration", unit) in told(text)


def test_there_are_quarters_of_a_century_and_of_a_mile_but_none_of_a_final() -> None:
    assert told("For a quarter-century the vault stood open.") == [("a quarter-century", "duration", "century")]
    assert told("The inn lies a quarter mile off.") == [("a quarter mile", "measure", "mile")]
    assert told("She reached a quarter-final.") == []


@pytest.mark.parametrize("text", ["He hates his 9-5 job.", "The desk is staffed 9-5 on weekdays.", "She works 9 to 5."])
def test_hours_of_work_are_no_games(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize("text", ["The win took the Herons' record to 9-5.", "It was a 9-5 season for the Herons."])
def test_games_won_and_lost_are_no_hours_of_work(text: str) -> None:
    assert [(surface, kind) for surface, kind, _ in told(text)] == [("9-5", "score")]


def test_a_list_begins_at_one() -> None:
    assert told("Lost: 64. Hurt: 120, the insurers say.") == [("64", "count", "count"), ("120", "count", "count")]
    assert told("To do: 1. Open the lid. 2. Press.") == []


def test_two_figures_of_a_town_share_no_unit() -> None:
    units = {surface: unit for surface, _, unit in told("Orle is a port of about 7,000, 20 km from Lund.")}
    assert units == {"7,000": "count", "20 km": "kilometer"}
    assert {unit for _, _, unit in told("Walks of 5, 10 and 20 km start here.")} == {"kilometer"}


@pytest.mark.parametrize(
    "text",
    [
        "The £10m tower beat the 75m mast.",
        "She paid £2m and swam the 75m race.",
        "The bridge spans the 75m that part the banks.",
    ],
)
def test_metres_stay_metres(text: str) -> None:
    assert ("75m", "measure", "meter") in told(text)


def test_what_was_paid_beside_money_is_money() -> None:
    assert ("75m", "money", "EUR") in told("The fee, of 80m euros, beats the 75m they paid for Dahl.")


@pytest.mark.parametrize(
    "text",
    [
        "Shares, now 31, fell again.",
        "Then 40, the rest followed.",
        "Harlow, 20 and 30 km off, was dark.",
        "The Mark Lund was 82, down by three.",
        "He died at 82 Orle Road.",
        "At 61, the road bends.",
        "Ana Roe was 820.",
        "Ana Roe was " + "9" * 5000 + ".",
    ],
)
def test_what_is_nobody_is_not_so_old(text: str) -> None:
    assert all(kind != Kind.AGE.value for _, kind, _ in told(text))


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Otto Rehn, now 31, is out with a bad knee.", "31"),
        ("Then 58, Rehn left the office.", "58"),
        ("Mark Lorne was 82.", "82"),
        ("Anna Lorne died on Friday at 88.", "88"),
        ("Anna Lorne died Friday night at 88 in Orle.", "88"),
        ("John Keller, 31 and from Lund, was charged.", "31"),
        ("At 61, she is the oldest mayor.", "61"),
        ("Her nephew, 34, said little.", "34"),
    ],
)
def test_ages_are_told_in_many_ways(text: str, surface: str) -> None:
    assert (surface, "age", "year") in told(text)
