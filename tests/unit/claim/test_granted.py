"""How long somebody has for a deed is one question, whether it is given, left or ordered."""

import pytest

from tests import reading

APPEAL = "general/hour/appeal/within"


def slots(text):
    """The questions that the figures of one text answer."""
    return [claim.slot for claim in reading.claims(text)]


@pytest.mark.parametrize(
    "text",
    [
        "Orlex has 30 days to appeal.",
        "The court gave Orlex 30 days to appeal.",
        "Orlex was given 30 days in which to appeal.",
        "Orlex must appeal within 30 days.",
        "Orlex got 30 days to appeal against the ruling.",
    ],
)
def test_time_is_set_for_a_deed(text):
    assert slots(text) == [APPEAL]


@pytest.mark.parametrize(
    "text",
    [
        "It took Orlex 30 days to appeal.",
        "Orlex has waited 30 days to appeal.",
        "Orlex has been trying for 30 days to appeal.",
        "Orlex appealed within 30 days.",
        "Orlex has 30 more days to appeal.",
        "Orlex does not have 30 days to appeal.",
        "Orlex had ten minutes to go.",
        "Ana Roe has six months to live.",
    ],
)
def test_time_that_was_taken_or_is_left_is_none(text):
    assert not [slot for slot in slots(text) if slot.endswith("/within")]


@pytest.mark.parametrize(
    ("one", "other", "verdict"),
    [
        ("Orlex has 30 days to appeal.", "The court in Lund gave Orlex 14 days to appeal.", "conflict"),
        ("Orlex must appeal within 30 days.", "Orlex has 14 days to appeal, the court said.", "conflict"),
        ("Orlex must appeal within a month.", "Orlex was given one month to appeal.", "agree"),
        ("Orlex has 30 days to appeal.", "Varno has 14 days to appeal.", "single"),
        ("Orlex has 30 days to appeal.", "Orlex has 14 days to pay.", "single"),
        ("Orlex has 30 days to appeal against the fine.", "Orlex has 14 days to appeal against the ban.", "single"),
        ("Orlex must pay the fine within 30 days.", "Orlex must pay the wages within 14 days.", "single"),
        ("Orlex must pay the fine within 30 days.", "Orlex has 14 days to pay the fine.", "conflict"),
    ],
)
def test_one_deed_of_one_party_has_one_time(one, other, verdict):
    assert {g.verdict for g in reading.report(one, other).groups} == {verdict}
