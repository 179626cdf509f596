"""A score tells how a match ended, unless the words beside it tell of a part of it, of many matches or of a vote."""

import pytest

from tests import reading


@pytest.mark.parametrize(
    "text",
    [
        "Harna led Lund 2-0 at half-time.",
        "Harna took a 45-36 lead over Lund.",
        "Harna went on a 15-2 run against Lund.",
        "Harna won the first set 6-4.",
        "Harna beat Lund 4-2 on penalties.",
        "Otto Lang (52-3, 46 KOs) stopped Karl Benz.",
        "The win took Harna's record to 9-4.",
        "Harna improved to 9-4.",
        "Harna won the series 4-2.",
        "The court ruled 5-4 for Lund.",
        "Harna won 3-1 on Sunday.",
        "Ana Roe won in Lund 6-4.",
        "On Saturday Rovers beat City 3-2 on penalties.",
        "Harna won the turnover battle 3-0 over Lund.",
        "The goal gave Harna a 3-1 lead over Lund.",
        "Friday's 3-1 loss to Lund was its third.",
        "They were beaten 5-1 by Lund.",
        "The final whistle sounded in Lund at 1-1.",
    ],
)
def test_what_is_no_result_of_one_match_is_left_alone(text):
    assert not any(claim.slot == "match-score" for claim in reading.claims(text))


@pytest.mark.parametrize(
    ("text", "sides"),
    [
        ("Harna beat Lund 3-1 in the final.", {"Harna", "Lund"}),
        ("Lund lost 3-1 to Harna.", {"Harna", "Lund"}),
        ("Torvik beat Halden 3-2 on Saturday.", {"Torvik", "Halden"}),
        ("The Lund Rovers narrowly beat Orle City 3-2.", {"Lund Rovers", "Orle City"}),
        ("Harna's 3-1 win over Lund was its third.", {"Harna", "Lund"}),
        ("A 3-1 victory against Lund sent Harna home.", {"Harna", "Lund"}),
        ("A late goal by Otto Lang gave Harna a 3-1 win over Lund.", {"Harna", "Lund"}),
        ("Otto Lang scored twice, leading Harna to a narrow 3-2 victory over Lund City.", {"Harna", "Lund City"}),
        (
            "Lang threw for 300 yards, and the visiting Rovers took the seed with a 31-24 win over the Jaguars.",
            {"Rovers", "Jaguars"},
        ),
        ("Lang scored on Sunday as Harna slipped by Lund, 3-2.", {"Harna", "Lund"}),
        ("Rovers reach the final with 3-1 Win Over Jaguars", {"Rovers", "Jaguars"}),
        ("Otto Lang missed the Rovers' 27-24 loss to the Jaguars.", {"Rovers", "Jaguars"}),
        ("Harna crashed out of the cup on Thursday, beaten 4-0 away by second-division Lund.", {"Harna", "Lund"}),
        ("Harna humbled 6-1 by Lund", {"Harna", "Lund"}),
        ("The Rovers lost to the Jaguars, 98-91, on Friday night.", {"Rovers", "Jaguars"}),
        ("The Rovers pulled out a 101-99 win over the visiting Jaguars.", {"Rovers", "Jaguars"}),
        ("Harna romp to 38-10 win over Lund", {"Harna", "Lund"}),
    ],
)
def test_a_result_is_told_of_those_who_played(text, sides):
    (claim,) = (c for c in reading.claims(text) if c.slot == "match-score")
    roles = (claim.frame.agent, claim.frame.patient, claim.frame.subject, claim.frame.owner)
    assert {name for role in roles if role is not None for name in role.names} == sides


def test_a_result_reads_alike_whoever_is_named_first():
    (one,), (other,) = (reading.claims(f"Harna beat Lund {score} on Sunday.") for score in ("3-1", "1-3"))
    assert one.interval == other.interval


def test_a_result_is_told_as_it_is_written():
    report = reading.report(
        "Harna beat Lund 3-1 in the cup final on Sunday.", "Harna defeated Lund 2-1 in the cup final on Sunday."
    )
    (finding,) = report.findings
    assert {camp.reading for camp in finding.camps} == {"3-1", "2-1"}
