"""Look-alikes that share a place and a day and stay apart, beside near-twins that do conflict."""

from datetime import date

import pytest

from tests import making, reading

QUIET = [
    (
        "Three people were killed in a shooting in Graz on Monday.",
        "Two people were killed in a car crash in Graz on Monday.",
    ),
    ("A fire in Graz killed 3 people on Monday.", "A flood in Graz killed 9 people on Monday."),
    ("Reyes took 52% of the vote in the runoff in Orle.", "Reyes took 31% of the vote in the first round in Orle."),
    (
        "Peter Hahn was sentenced to 12 years in prison in Graz.",
        "His brother Karl Hahn was sentenced to eight years in prison in Graz.",
    ),
    ("Norvik employs 15,000 people worldwide.", "Norvik employs 6,000 people in Norway."),
    ("Norvik employed 15,000 people in 2031.", "Norvik employed 12,000 people in 2021."),
    ("In version 1, the default timeout was 30 seconds.", "The default timeout is 60 seconds."),
    ("Robbers stole €2.4 million in Graz on Monday.", "Robbers stole $3.3 million in Graz on Monday."),
    ("Inflation in Orle was 3.1 percent in May.", "Inflation in Orle was 2.8 percent in April."),
    ("Norvik had revenue of $4.2 billion in 2030.", "Norvik had revenue of $3.1 billion in 2029."),
    ("Shelling in Orle killed 9 civilians on Monday.", "Shelling in Orle killed 14 civilians on Sunday."),
]
LOUD = [
    (
        "Three people were killed in a shooting in Graz on Monday.",
        "Four people were killed in a shooting in Graz on Monday.",
    ),
    ("The storm killed 12 people in Orle on Monday.", "The storm killed 17 people in Orle on Monday."),
    ("The default timeout is 30 seconds.", "The default timeout is 60 seconds."),
]


def told(texts):
    documents = [
        making.document(f"{n}.txt", text, outlet=f"Outlet {n}", published=date(2031, 3, 4))
        for n, text in enumerate(texts)
    ]
    return [finding.code for finding in reading.report(*documents).findings]


@pytest.mark.parametrize("texts", QUIET)
def test_two_events_that_look_alike_are_not_compared(texts):
    assert told(texts) == []


@pytest.mark.parametrize("texts", LOUD)
def test_their_near_twins_conflict(texts):
    assert told(texts) == ["NC101"]
