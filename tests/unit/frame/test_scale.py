"""A figure with decimals beside a thing of a scale is a point on it; whole figures count."""

import pytest

from tests.reading import frame


@pytest.mark.parametrize(
    ("sentence", "surface", "noun"),
    [
        ("Two quakes shook Orle.", "Two", "quake"),
        ("The tower at Orle measured 6.4 metres.", "6.4 metres", "tower"),
        ("The 6.4 quake shook Orle.", "6.4", "magnitude"),
        ("The quake at Orle measured 6.4 on the Richter scale.", "6.4", "magnitude"),
        ("A tremor measuring 6.4 struck Orle.", "6.4", "magnitude"),
        ("Its own institute gave a lower reading, 5.8 on the Richter scale.", "5.8", "magnitude"),
        ("The quake had a magnitude of 6.3. The observatory in Lund put it at 6.1.", "6.1", "magnitude"),
        ("A quake with a magnitude of 6 hit Orle at dawn.", "6", "magnitude"),
    ],
)
def test_a_scale_is_told_by_its_name_or_by_the_thing_and_a_decimal(sentence, surface, noun):
    assert frame(sentence, surface).noun == noun


@pytest.mark.parametrize(
    "sentence",
    [
        "The quake, measured at 6.4 by the survey, shook Patras.",
        "The institute revised the strength of the tremor to 6.4.",
    ],
)
def test_a_measured_tremor_has_a_magnitude(sentence):
    assert frame(sentence, "6.4").noun == "magnitude"


def test_what_else_is_measured_has_none():
    assert frame("The pool, measured at 6.4 by the inspector, was too small.", "6.4").noun != "magnitude"
