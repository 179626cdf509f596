"""What was put otherwise at first, and what it is told to be since."""

from __future__ import annotations

import pytest

from tests import reading


@pytest.mark.parametrize(
    ("text", "first", "later", "noun"),
    [
        (
            "The haul, first put at 12 million florins, is now estimated by the firm at 14 million florins.",
            "12 million florins",
            "14 million florins",
            "haul",
        ),
        (
            "The damage, initially estimated at $3 million, was later put at $5 million.",
            "$3 million",
            "$5 million",
            "damage",
        ),
        (
            "The loot, originally valued at $3 million by the owner, has since been put at $2 million.",
            "$3 million",
            "$2 million",
            "loot",
        ),
    ],
)
def test_the_later_figure_is_of_what_the_first_one_was(text, first, later, noun):
    one, other = reading.frame(text, first), reading.frame(text, later)
    assert one.prior and not other.prior
    assert other.noun == noun


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was first built at a cost of $3 million and is now valued at $5 million.",
        "The first of them put $3 million in it, and the firm is now valued at $5 million.",
    ],
)
def test_what_came_first_is_no_first_estimate(text):
    assert not any(frame.prior for frame in reading.frames(text))


def test_only_what_is_told_since_contradicts():
    report = reading.report(
        "Robbers raided Benz Jewellers in Lund on Tuesday and escaped with gems worth 12 million florins.",
        "Two men were held over the robbery of Benz Jewellers in Lund on Tuesday. The haul, first put at 12 million "
        "florins, is now estimated by the firm at 14 million florins.",
    )
    (group,) = (g for g in report.groups if g.slot == "value-stolen")
    assert group.verdict == "conflict"
    assert reading.readings(group) == ("12 million florin", "14 million florin")
