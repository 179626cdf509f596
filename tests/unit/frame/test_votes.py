"""How a vote ended: who voted, on what, and what is no vote."""

from __future__ import annotations

import pytest

from tests import reading


@pytest.mark.parametrize(
    ("text", "body", "thing"),
    [
        ("The council of Orle voted 7-2 against the bypass on Tuesday.", "council", "bypass"),
        ("The council voted 7-2 to close the school.", "council", "school"),
        ("By a vote of 6-3, the board approved the merger.", "board", "merger"),
        ("The committee backed the budget, 11-4.", "committee", "budget"),
        ("A 6-3 vote of the council on Monday ended the plan for a bypass.", "council", "plan"),
        ("In a 5-4 ruling, the court struck down the law.", "court", "law"),
        ("The jury deadlocked 9-3.", "jury", None),
    ],
)
def test_a_vote_is_told_of_a_body_and_of_what_it_decides(text, body, thing):
    (claim,) = (c for c in reading.claims(text) if c.slot == "division")
    agent, patient = claim.frame.agent, claim.frame.patient
    assert agent is not None and agent.head == body
    assert (patient.head if patient is not None else None) == thing


@pytest.mark.parametrize(
    "text",
    [
        "Lund beat Orle 6-3 before the whole council.",
        "The council turned down a 2-1 mix of houses and flats.",
        "Lund voted its 3-1 win over Orle the best of the year.",
    ],
)
def test_what_nobody_voted_is_no_vote(text):
    assert not [c for c in reading.claims(text) if c.slot == "division"]


def test_reports_of_two_votes_are_no_reports_of_two_matches():
    report = reading.report(
        "The council of Orle voted 7-2 against the bypass. Some 200 people marched to the Orle town hall on Tuesday.",
        "The council of Orle voted 6-3 against the bypass. Some 500 people marched to the Orle town hall on Tuesday.",
    )
    assert {f.slot for f in report.findings} >= {"division"}
    assert len(report.findings) == 2


@pytest.mark.parametrize(
    ("text", "thing"),
    [
        ("The budget of Orle went through by 20 votes to 16.", "budget"),
        ("By 19 votes to 16, with two members abstaining, Orle has a budget.", "budget"),
        ("The bypass was carried with 31 votes in favour and 18 against.", "bypass"),
    ],
)
def test_votes_that_are_counted_need_no_body(text, thing):
    (claim,) = reading.claims(text)[:1]
    assert claim.slot == "division"
    assert claim.frame.patient is not None and claim.frame.patient.head == thing


def test_no_vote_on_an_amendment_is_asked_for():
    assert not reading.claims("An amendment by the Greens to the budget failed by 17 votes to 20.")
