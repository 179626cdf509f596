"""Which plan of a price list a figure is told of."""

import pytest

from numcheck import pipeline
from numcheck.claim.plans import Plans
from numcheck.claim.sheet import Sheet
from tests import reading


def of(text, surface):
    document = reading.document(text, "md")
    (work,), _ = pipeline.framed([document], reading.rules())
    frame = next(f for f in work.frames if f.mention.surface == surface)
    own, lent = Plans(Sheet(document)).of(frame)
    return own or lent


@pytest.mark.parametrize(
    ("text", "surface", "plan"),
    [
        ("The Orlex plan has 5 seats.", "5", "orlex"),
        ("Pick a plan. With Team you get 5 seats.", "5", "team"),
        ("Pick a plan. With Team you get 5 seats, with Firm customers get 9.", "5", "team"),
        ("Pick a plan. You get 3 seats with Team, 5 seats with Free.", "5", "free"),
        ("Pick a plan. You get 3 seats with Team, 5 seats with Free.", "3", "team"),
        ("The free plan shows 100 answers.", "100", "free"),
        ("Solo costs $9 per month and has 5 seats.", "5", "solo"),
        ("The Team plan is for groups. It has 5 seats.", "5", "team"),
        ("# Plans\n\n## Team plan\n\n- 5 seats", "5", "team"),
        ("# Prices\n\n## Nest\n\n$9 a month\n\n- 5 seats\n\n## Hive\n\n$19 a month\n\n- 9 seats", "5", "nest"),
        ("# Prices\n\n| | Free | Team |\n|---|---|---|\n| Seats | 1 | 5 |", "5", "team"),
        ("# Prices\n\n| Plan | Seats |\n|---|---|\n| Nest | 1 |\n| Hive | 5 |", "5", "hive"),
        ("# Help\n\n## What does the Team plan have?\n\nThere are 5 seats.", "5", "team"),
    ],
)
def test_the_plan_beside_a_figure(text, surface, plan):
    assert of(text, surface) == plan


@pytest.mark.parametrize(
    "text",
    [
        "Your plan has 5 seats.",
        "All paid plans have 5 seats.",
        "Open the Team page; it has 5 seats.",
        "# Orlex plans\n\nPick a plan. Orlex has 5 seats.",
    ],
)
def test_no_plan(text):
    assert of(text, "5") == ""


def test_two_plans_in_one_question_are_neither():
    text = "# Help\n\n## Do the Team plan and the Firm plan have limits?\n\nThere are 5 seats."
    assert of(text, "5") == "?"
