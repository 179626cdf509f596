"""Minutes and seconds of a match, yards and passes are told of those who play, and of no referee."""

import pytest

from tests import reading


def said(text):
    return {(claim.slot, claim.reading) for claim in reading.claims(text)}


@pytest.mark.parametrize(
    "text",
    [
        "The meeting ended at 2:17.",
        "Otto Lang stopped Karl Benz in the fifth round when they first met.",
        "Ada Reyes has 1,126 rushing yards this season.",
        "Ada Reyes was 19 of the 31 players.",
        "Ada Reyes was hit on the head in the ninth.",
    ],
)
def test_what_no_clock_and_no_single_match_tells_is_left_alone(text):
    asked = {"stoppage-time", "stoppage-round", "yards-rushed", "passes-completed"}
    assert not any(slot in asked for slot, _ in said(text))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Otto Lang stopped Karl Benz at 2:17 of the fifth round.", ("stoppage-time", "137 second")),
        ("Otto Lang stopped Karl Benz in the fifth to keep his belt.", ("stoppage-round", "5 ordinal")),
        ("Karl Benz was stopped by Otto Lang in round five.", ("stoppage-round", "5 ordinal")),
        ("Ada Reyes had 126 yards rushing on Sunday.", ("yards-rushed", "126 yard")),
        ("Ada Reyes completed 19 of 31 passes for 212 yards.", ("passes-completed", "19 count")),
        ("Harna took Ada Reyes with the No. 4 pick of the draft.", ("draft-pick", "4 ordinal")),
    ],
)
def test_clocks_rounds_and_yards_are_read(text, claim):
    assert claim in said(text)


def test_the_referee_is_no_party():
    text = "Otto Lang hurt Karl Benz, and referee Ben Dahl stopped the fight 40 seconds into the fifth round."
    (claim,) = (c for c in reading.claims(text) if c.slot == "stoppage-time")
    roles = (claim.frame.agent, claim.frame.patient, claim.frame.subject)
    assert not any("Ben Dahl" in role.names for role in roles if role is not None)
