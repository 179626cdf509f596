"""How long, wide, high or deep a thing is, where no rule asks: by its noun and the way it is measured."""

import pytest

from tests import reading


def slots(text):
    """The questions that the figures of one text answer."""
    return [claim.slot for claim in reading.claims(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The oil slick off Lund is 12 miles long.", ["general/meter/slick/long"]),
        ("A 12-mile-long slick drifts off Lund.", ["general/meter/slick/long"]),
        ("Off Lund the slick, 19 kilometres in length, drifts.", ["general/meter/slick/long"]),
        (
            "A slick 12 miles long and 3 miles wide drifts off Lund.",
            ["general/meter/slick/long", "general/meter/slick/wide"],
        ),
        ("The asteroid, about 40 metres across, passed Lund.", ["general/meter/asteroid/across"]),
        ("A 6-metre-deep ditch opened in Lund.", ["general/meter/ditch/deep"]),
    ],
)
def test_the_way_a_thing_is_measured_is_part_of_the_question(text, found):
    assert slots(text) == found


@pytest.mark.parametrize(
    "text",
    [
        "Rescuers in Lund drilled a hole 60 metres deep.",
        "The slick off Lund is not 12 miles long.",
        "The slick off Lund may be 12 miles long.",
        "The slick off Lund is 12 miles high above the shore.",
        "The slick off Lund is 12 months long.",
    ],
)
def test_what_is_not_so_large_is_left_alone(text):
    assert not [slot for slot in slots(text) if slot.startswith("general/meter")]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("The slick off Lund is 12 miles long.", "A 17-mile-long slick drifts off Lund.", ["conflict"]),
        ("The slick off Lund is 12 miles long.", "A 19-kilometre-long slick drifts off Lund.", ["compatible"]),
        ("The slick off Lund is 12 miles long.", "The slick off Lund is 3 miles wide.", ["single", "single"]),
        ("The slick off Lund is 12 miles long.", "The ditch off Lund is 3 miles long.", ["single", "single"]),
        ("The slick off Lund is 12 miles long.", "The slick off Harna is 7 miles long.", ["single", "single"]),
        ("The slick off Lund is 12 miles long.", "The slick off Lund will be 17 miles long.", ["single", "single"]),
    ],
)
def test_one_thing_has_one_length(one, other, verdict):
    assert [g.verdict for g in reading.report(one, other).groups] == verdict
