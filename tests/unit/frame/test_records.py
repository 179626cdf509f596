"""Wins and losses are told of whoever stands beside them; records that fell, of who had them."""

import pytest

from tests import reading

TALLIES = {
    "record-after-fight",
    "record-before-fight",
    "knockouts-after-fight",
    "knockouts-before-fight",
    "team-record-after-match",
    "coach-record",
}


def said(text):
    return {(claim.slot, claim.reading) for claim in reading.claims(text)}


@pytest.mark.parametrize(
    "text",
    [
        "Harna (10-5) is second in the north.",
        "Harna improved to 10-5.",
        "Otto Lang (31-2, 24 KOs) stopped Karl Benz in their first fight.",
        "The council of Harna voted 10-5 for the ring road.",
        "See section (5-3-1) of the report on Harna.",
        "Ada Reyes went 2-9 in the conference as coach of Harna.",
    ],
)
def test_wins_and_losses_of_a_season_or_of_another_match_are_left_alone(text):
    assert not any(slot in TALLIES for slot, _ in said(text))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Otto Lang (31-2, 24 KOs) stopped Karl Benz.", ("record-after-fight", "31..2 score")),
        ("Otto Lang (31-2, 24 KOs) stopped Karl Benz.", ("knockouts-after-fight", "24 count")),
        ("Karl Benz (45-7-2, 36 KOs) lost his belt to Otto Lang.", ("record-after-fight", "45..7 score")),
        ("Otto Lang (30-2, 23 KOs) meets Karl Benz on Friday.", ("record-before-fight", "30..2 score")),
        ("Harna (10-5) beat Lund on Sunday.", ("team-record-after-match", "10..5 score")),
        ("Harna fired coach Ada Reyes, who went 12-20 in two seasons.", ("coach-record", "12..20 score")),
        ("Jan Holm broke Ada Reyes's school record of 1,850 points.", ("record-broken-points", "1850 point")),
    ],
)
def test_wins_and_losses_are_read_before_and_after_a_match(text, claim):
    assert claim in said(text)


def test_each_side_has_its_own():
    claims = reading.claims("Otto Lang (31-2, 24 KOs) stopped Karl Benz (20-4, 9 KOs).")
    assert {(c.frame.agent.names, c.reading) for c in claims if c.slot == "record-after-fight"} == {
        (("Otto Lang",), "31..2 score"),
        (("Karl Benz",), "20..4 score"),
    }
