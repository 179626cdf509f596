"""Deeds that are told by a noun: what they are, and whether they were done."""

import pytest

from tests import reading


@pytest.mark.parametrize(
    ("sentence", "surface", "deed"),
    [
        ("The destruction of 30 homes in Orle was confirmed.", "30", "destroy"),
        ("The mayor of Lund spoke of the downing of three drones.", "three", "shoot down"),
        ("The theft of 12 bicycles in Orle angered the pupils.", "12", "steal"),
        ("The dispatch of 90 soldiers to Orle took a week.", "90", "dispatch"),
        ("Police in Lund reported the discovery of 300 kilos of cocaine.", "300 kilos", "discover"),
        ("The elimination of 400 posts at Orlex was announced.", "400", "eliminate"),
    ],
)
def test_a_noun_tells_what_was_done_to_those_behind_it(sentence, surface, deed):
    found = reading.frame(sentence, surface)
    assert deed in found.predicates
    assert deed in found.words
    assert found.modality == "actual"


@pytest.mark.parametrize(
    ("sentence", "modality"),
    [
        ("Orlex plans the closure of 12 shops in Lund.", "planned"),
        ("The closure of 12 shops in Lund was proposed.", "planned"),
        ("A plan for the closure of 12 shops in Lund was drawn up.", "planned"),
        ("The deployment of 12 frigates off Lund was called off.", "hypothetical"),
        ("The minister called for the release of 12 sailors.", "hypothetical"),
        ("Fears over the destruction of 12 homes in Lund grew.", "hypothetical"),
        ("Lund opposed the demolition of 12 houses.", "hypothetical"),
        ("The evacuation of 12 people in Lund was called off.", "hypothetical"),
        ("The destruction of 12 homes in Lund will cost the county dearly.", "actual"),
        ("Judges in Lund heard of the theft of 12 cars.", "actual"),
    ],
)
def test_a_deed_may_be_planned_or_called_off(sentence, modality):
    assert reading.frame(sentence, "12").modality == modality


def test_a_sum_or_a_share_tells_no_deed():
    """`The release of $40 million` frees nobody."""
    sum_of_money = reading.frame("The release of $40 million was approved in Lund.", "$40 million")
    share = reading.frame("The capture of 40 percent of the market took Orlex a year.", "40 percent")
    assert "release" not in sum_of_money.predicates
    assert "capture" not in share.predicates


@pytest.mark.parametrize(
    ("sentence", "deed", "modality"),
    [
        ("The 40 layoffs at Orlex in Lund begin in May.", "lay off", "actual"),
        ("The 40 fatalities in Lund shocked the county.", "die", "actual"),
        ("Some 40 evacuees slept in a school in Lund.", "evacuate", "actual"),
        ("The union averted 40 redundancies at Orlex.", "lay off", "hypothetical"),
        ("In Lund 40 deaths are feared.", "die", "hypothetical"),
    ],
)
def test_a_counted_noun_may_tell_the_deed(sentence, deed, modality):
    found = reading.frame(sentence, "40")
    assert deed in found.predicates
    assert found.modality == modality
