"""How tall and how heavy somebody is stands in a few words: "6-foot-2, 190 pounds"."""

import pytest

from tests import reading


def told(text):
    """The questions that the lengths and weights of one text answer, with the readings."""
    return [(c.slot, c.reading.split()[0]) for c in reading.claims(text) if c.unit in ("meter", "kilogram")]


@pytest.mark.parametrize(
    ("text", "weight"),
    [
        ("Karl Benz, 6-foot-2 and 190 pounds, fled on foot from the prison.", "190"),
        ("Karl Benz is 6-feet-2 inches tall, weighing 190 pounds.", "190"),
        ("Police in Lund described Karl Benz as 6-foot-2 and 190 pounds.", "190"),
        ("Karl Benz was described as 6-foot-2, about 190 pounds, with brown hair.", "~"),
        ("Karl Benz (6-foot-2, 190 pounds) played for Lund.", "190"),
        ("The 6-foot-2, 190-pound Karl Benz joined Lund.", "190"),
    ],
)
def test_height_and_weight_stand_in_a_row(text, weight):
    (height, tall), (heaviness, heavy) = told(text)
    assert (height, tall[:4], heaviness, heavy) == ("person-height", "6.16", "person-weight", weight)


@pytest.mark.parametrize(
    "text",
    [
        "Karl Benz, 185 cm tall, fled.",
        "Karl Benz, a 6-foot-2 guard, left Lund.",
        "Karl Benz stands 6-foot-3 in his socks.",
    ],
)
def test_height_stands_alone(text):
    assert [slot for slot, _ in told(text)] == ["person-height"]


@pytest.mark.parametrize(
    "text",
    [
        "The fence, 6-foot-2 and 190 pounds, fell on Karl Benz.",
        "Karl Benz bought a 6-foot-2 board.",
        "Karl Benz jumped over a 6-foot-2 wall.",
        "Karl Benz fell 6 feet.",
        "Karl Benz was lost 6 feet from the door, with a bag of 190 pounds.",
        "The statue of Karl Benz is 6-foot-3.",
        "Karl Benz won 190 pounds.",
    ],
)
def test_a_thing_has_no_height_of_a_person(text):
    assert not {"person-height", "person-weight"} & {slot for slot, _ in told(text)}


def test_two_heights_of_one_person_contradict_each_other():
    report = reading.report(
        "Karl Benz, 6-foot-2 and 190 pounds, fled from the jail in Lund.",
        "Karl Benz, who fled from the jail in Lund, is 5-feet-10 inches tall and weighs 150 pounds.",
    )
    assert sorted(f.slot for f in report.findings) == ["person-height", "person-weight"]
