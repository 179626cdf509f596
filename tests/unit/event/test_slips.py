"""One number in two units, and two digits swapped: told where nothing else parts two reports of one event."""

from __future__ import annotations

import pytest

from tests.reading import readings, report

#: Ends two reports of one town alike, so that they are near enough to tell of one event.
TOWN = " Orle mayor Rosa Quispe and the Harna council met relatives of the Alder family."
TOWN_AGAIN = " Rosa Quispe, mayor of Orle, met the Alder family, and the Harna council opened a fund."


def slips(one, other):
    """The readings of every disagreement between two reports that a slip of the pen brought about."""
    groups = report(one + TOWN, other + TOWN_AGAIN).groups
    return [readings(g) for g in groups if len(g.camps) > 1 and "beside the same words" in g.why]


# -- no slip -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        # said in both units, and both fit
        ("The raft drifted 10 km (6 miles) below the Harna weir.", "The raft drifted 6 miles below the Harna weir."),
        # sailors mean nautical miles by either
        ("The raft drifted 40 miles off the Harna light.", "The raft drifted 40 nautical miles off the Harna light."),
        # a large thing is no small one: nobody takes metres for kilometres
        ("The raft drifted 90 km below the Harna weir.", "The 90-metre raft drifted below the Harna weir."),
        # other things, and other deeds
        ("Rangers planted 37 oaks below the Harna weir.", "Rangers felled 73 poplars below the Harna weir."),
        ("The Harna kennels took in 37 hounds.", "The Harna kennels took in 73 kittens."),
        # no digits are swapped
        ("Rangers planted 37 oaks below the Harna weir.", "Rangers had 74 oaks planted below the Harna weir."),
        # whoever tells both knows that they differ
        (
            "Rangers planted 37 oaks below the Harna weir.",
            "Rangers planted 73 oaks below the Harna weir, after the first 37 oaks had died.",
        ),
        # a part, a plan, each
        ("Rangers planted 37 oaks below the Harna weir.", "Of the oaks, 73 percent stand below the Harna weir."),
        ("Rangers planted 37 oaks below the Harna weir.", "Rangers may plant 73 oaks below the Harna weir."),
        ("Rangers planted 37 oaks below the Harna weir.", "Rangers planted 73 oaks each below the Harna weir."),
        # another year
        ("Rangers planted 37 oaks below the Harna weir.", "In 1987 rangers planted 73 oaks below the Harna weir."),
    ],
)
def test_what_is_no_slip_of_the_pen(one, other):
    assert slips(one, other) == []


def test_in_two_towns_nothing_slipped():
    one = "Rangers planted 37 oaks below the Harna weir. Orle mayor Rosa Quispe thanked them."
    other = "Rangers planted 73 oaks above the Lindor dam. Peder Holm of the Skarn council thanked them."
    assert [g for g in report(one, other).groups if len(g.camps) > 1] == []


# -- slips -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The raft drifted 12 km below the Harna weir.",
            "Below the weir of Harna the raft drifted for 12 miles.",
        ),
        (
            "Rangers planted 37 oaks below the Harna weir.",
            "Below the weir of Harna the rangers have put in 73 oaks.",
        ),
        (
            "The Harna council spent $1,450,000 on the weir.",
            "On the weir the Harna council has spent $1,540,000.",
        ),
    ],
)
def test_figures_that_a_slip_parts_are_told(one, other):
    assert len(slips(one, other)) == 1


def test_such_a_finding_is_a_warning_of_low_confidence_that_guesses_the_slip():
    one = "Rangers planted 37 oaks below the Harna weir."
    other = "Below the weir of Harna the rangers have put in 73 oaks."
    (finding,) = report(one + TOWN, other + TOWN_AGAIN).findings
    assert (finding.code, finding.severity, finding.confidence) == ("NC101", "warning", "low")
    assert finding.why.endswith("37 and 73: two digits swapped?")


def test_a_number_in_two_units_is_told_as_one():
    one = "The raft drifted 12 km below the Harna weir."
    other = "Below the weir of Harna the raft drifted for 12 miles."
    (finding,) = report(one + TOWN, other + TOWN_AGAIN).findings
    assert finding.why.endswith("One number in two units: a slip of the unit?")
