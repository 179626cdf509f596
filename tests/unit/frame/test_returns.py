"""Shares and seats that are told of a party, in texts that tell of an election and in others."""

from __future__ import annotations

import pytest

from tests import reading

_HEAD = "The Civic Union won the election in Lower Skarn with 31 percent of the vote. "


@pytest.mark.parametrize(
    ("text", "surface", "noun", "party"),
    [
        ("The Farmers' List took 14.1 percent and the Greens 9.7 percent.", "14.1 percent", "vote", "Farmers' List"),
        ("The Farmers' List took 14.1 percent and the Greens 9.7 percent.", "9.7 percent", "vote", "Greens"),
        ("The far-right Homeland movement managed 8.2 percent.", "8.2 percent", "vote", "Homeland"),
        (
            "The Liberals came second with 22 percent, ahead of the Greens on 12 percent.",
            "22 percent",
            "vote",
            "Liberals",
        ),
        (
            "The Liberals came second with 22 percent, ahead of the Greens on 12 percent.",
            "12 percent",
            "vote",
            "Greens",
        ),
        ("The Liberals of premier Ana Roe fell to 27.8 percent and 39 seats.", "27.8 percent", "vote", "Liberals"),
        ("The Liberals of premier Ana Roe fell to 27.8 percent and 39 seats.", "39", "seat", "Liberals"),
        ("Ben Dahl's Civic Union was on course for 44 of the 120 seats.", "44", "seat", "Civic Union"),
    ],
)
def test_a_party_has_its_share_of_the_vote(text, surface, noun, party):
    frame = reading.frame(_HEAD + text, surface)
    assert frame.noun == noun
    assert frame.agent is not None and frame.agent.names == (party,)


@pytest.mark.parametrize(
    ("above", "nouns"),
    [("Votes and seats by list:", ["seat", "seat", "vote", "vote"]), ("Turnout by town:", [])],
)
def test_the_lines_of_a_list_of_results_tell_a_party_each(above, nouns):
    lines = "- Civic Union 31.4%, 44 seats (+17)\n- Greens 9.7%, 13 seats"
    report = reading.report(reading.document(f"The election in Orle was won by the Greens.\n\n{above}\n\n{lines}\n"))
    told = [c.frame for c in report.claims if c.frame.noun in ("vote", "seat")]
    assert sorted(str(f.noun) for f in told) == nouns


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        ("Profits fell to 12 percent.", "12 percent"),
        ("The Greens would have won 14 percent, a survey found.", "14 percent"),
        ("The Greens got 14 percent of the money.", "14 percent"),
        ("The Greens gained 3 percent.", "3 percent"),
    ],
)
def test_other_shares_are_left_as_they_are(text, surface):
    assert reading.frame(_HEAD + text, surface).noun != "vote"


def test_without_an_election_nothing_is_a_share_of_the_vote():
    assert reading.frame("The Greens took 14.1 percent.", "14.1 percent").noun != "vote"
