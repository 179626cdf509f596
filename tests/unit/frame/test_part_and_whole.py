"""A part and its whole in one phrase, whom a sum is for, and whose shares they are."""

import pytest

from tests.reading import frame


@pytest.mark.parametrize(
    ("sentence", "surface", "deed"),
    [
        ("Two of the 14 divers found in Orle were women.", "14", "find"),
        ("Two of the 14 divers who were rescued came from Orle.", "14", "rescue"),
    ],
)
def test_a_whole_keeps_what_a_clause_of_its_own_says(sentence, surface, deed):
    assert deed in frame(sentence, surface).predicates


@pytest.mark.parametrize(
    ("sentence", "surface", "deed"),
    [
        ("The Liberals took 34 of 120 seats in Orle.", "120", "take"),
        ("The blast killed five of the 14 divers in Orle.", "14", "kill"),
        ("Five of the 14 divers were killed in Orle.", "14", "kill"),
    ],
)
def test_what_is_said_of_a_part_is_not_said_of_its_whole(sentence, surface, deed):
    assert deed not in frame(sentence, surface).predicates


@pytest.mark.parametrize(
    "sentence",
    [
        "Torvik United offered $60 million for Paulo Reyes.",
        "Torvik United made a $60 million bid for Paulo Reyes.",
    ],
)
def test_an_offer_is_for_whom_it_names(sentence):
    assert frame(sentence, "$60 million").patient.names == ("Paulo Reyes",)


def test_a_sum_is_for_nobody_where_none_is_named():
    assert frame("Torvik United offered $60 million for a striker.", "$60 million").patient is None


def test_shares_belong_to_the_firm_before_them():
    assert frame("On Monday Harlow Foods shares gained 4 percent.", "4 percent").owner.names == ("Harlow Foods",)
