"""Figures that share a clause, each with a place of its own."""

from __future__ import annotations

import pytest

from numcheck.model import BY_PLACE
from tests import reading


def told(text):
    """Surface, noun, first verb and places of every count that is told of one of several places."""
    return [
        (f.mention.surface, f.noun, f.predicates[0], tuple(p.text for p in f.place))
        for f in reading.frames(text)
        if BY_PLACE in f.cuts
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "The storm killed 12 people in Lund and three in Orle.",
            [("12", "people", "kill", ("Lund",)), ("three", "people", "kill", ("Orle",))],
        ),
        (
            "The number of confirmed cases stands at 58 for Lund and 14 for Orle.",
            [("58", "case", "stand", ("Lund",)), ("14", "case", "stand", ("Orle",))],
        ),
        (
            "Police arrested 40 people in Lund, 12 in neighbouring Orle and at least nine in the village of Harna.",
            [
                ("40", "people", "arrest", ("Lund",)),
                ("12", "people", "arrest", ("Orle",)),
                ("nine", "people", "arrest", ("Harna",)),
            ],
        ),
        (
            "Police arrested 40 people, 12 in Lund and nine in Orle.",
            [("12", "people", "arrest", ("Lund",)), ("nine", "people", "arrest", ("Orle",))],
        ),
        (
            "In all 76 people caught the virus: 61 in Lund and 15 in Orle.",
            [("61", "people", "sicken", ("Lund",)), ("15", "people", "sicken", ("Orle",))],
        ),
    ],
    ids=["two places", "for", "three places", "parts of a whole", "a colon"],
)
def test_each_has_its_place_and_what_all_count(text, found):
    assert told(text) == found


def test_each_has_its_own_day():
    frames = reading.frames("Twelve people were killed in Lund on Monday and three in Orle on Tuesday.")
    assert [tuple(when.text for when in f.time) for f in frames] == [("on Monday",), ("on Tuesday",)]


@pytest.mark.parametrize(
    "text",
    [
        "The storm killed 12 people in Lund.",
        "The storm killed 12 people in Lund and hurt three in Orle.",
        "The firm cut 12 jobs in March and 14 in May.",
        "She scored 12 goals for Lund and 14 for Orle.",
        "The storm killed 12 people in Lund and three children in Orle.",
    ],
    ids=["one place", "another deed", "months", "two clubs", "others"],
)
def test_what_is_no_row_of_places_is_left_alone(text):
    assert told(text) == []


def test_a_place_is_held_against_the_same_place_only():
    rows = "Floods killed 30 people in Lund and 12 in Orle on Monday."
    agree = reading.report(rows, "Floods killed 41 people on Monday.", "On Monday floods killed 40 people in Graz.")
    assert not agree.findings
    (found,) = reading.report(rows, "On Monday floods killed 15 people in Orle.").findings
    assert found.slot == "people-killed"
