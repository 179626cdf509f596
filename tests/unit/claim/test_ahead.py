"""What is planned, what is wanted and what is needed are three questions, and none is what happened."""

import pytest

from tests import reading


def told(*texts):
    """The verdicts on the questions that no rule asks."""
    return [verdict for slot, verdict, _ in reading.verdicts(reading.report(*texts)) if slot.startswith("general/")]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orlex will plant 300 oaks in Lund.", "Orlex plans to plant 450 oaks in Lund."),
        ("Orlex is to restore 30 barns in Lund.", "Orlex is going to restore 45 barns in Lund."),
        ("Orlex wants 30 barns in Lund.", "Orlex is seeking 45 barns in Lund."),
        ("Orlex needs 30 barns in Lund.", "Orlex requires 45 barns in Lund."),
    ],
)
def test_two_plans_of_one_contradict_each_other(one, other):
    assert told(one, other) == ["conflict"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Orlex will plant 300 oaks in Lund.", "Orlex planted 450 oaks in Lund."),
        ("Orlex will plant 300 oaks in Lund.", "Orlex wants to plant 450 oaks in Lund."),
        ("Orlex will plant 300 oaks in Lund.", "Orlex must plant 450 oaks in Lund."),
        ("Orlex will plant 300 oaks in Lund.", "Orlex may plant 450 oaks in Lund."),
        ("Orlex will plant 300 oaks in Lund.", "Orlex will not plant 450 oaks in Lund."),
        ("Orlex will plant 300 oaks in Lund.", "Orlex will plant 450 more oaks in Lund."),
        ("Orlex will plant 300 oaks in Lund.", "Orlex will plant 450 oaks a year in Lund."),
        ("Orlex will plant 300 oaks in Lund.", "Varno will plant 450 oaks in Lund."),
        ("Orlex will plant 300 oaks in Lund.", "Orlex will plant 450 oaks in Harna."),
        ("Orlex will plant 300 oaks in Lund this year.", "Orlex will plant 450 oaks in Lund next year."),
        ("Orlex will plant 300 oaks in Lund.", "Orlex will fell 450 oaks in Lund."),
        ("Orlex wants 30 barns in Lund.", "Orlex needs 45 barns in Lund."),
        ("Orlex sold 30 barns in Lund.", "Orlex must sell 45 barns in Lund."),
    ],
)
def test_a_plan_meets_no_deed_no_wish_and_no_other_plan(one, other):
    assert {"conflict", "disputed"}.isdisjoint(told(one, other))


def test_what_is_needed_is_asked_as_such():
    (claim,) = reading.claims("Orlex needs 30 barns in Lund.")
    assert claim.slot == "general/needed/count/barn/needed"
