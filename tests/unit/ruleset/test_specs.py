"""The words of the facts of products and plans."""

import pytest

from numcheck.ruleset.specs import common, plans, stem, words_of


@pytest.mark.parametrize(
    ("words", "base"),
    [
        (("charging", "charges", "charged", "charge"), "charg"),
        (("batteries", "battery"), "battery"),
        (("settings", "setting", "set"), "set"),
        (("weighs", "weigh"), "weigh"),
        (("press", "pressed", "pressing"), "press"),
    ],
)
def test_forms_of_a_word_have_one_stem(words, base):
    assert {stem(word) for word in words} == {base}


def test_the_words_of_a_text_are_stems_in_their_order():
    assert words_of("The device’s batteries last") == ["the", "devic", "battery", "last"]


@pytest.mark.parametrize("fact", [*common().fact, *plans().fact], ids=lambda fact: fact.id)
def test_a_fact_is_not_refused_for_its_own_labels(fact):
    asked = {token for row in fact.said for token in row if len(token) == 1}
    assert not {word for token in asked for word in token} & fact.never
    assert fact.asks.endswith("?")
    assert fact.labels
    assert fact.said


def test_no_two_facts_share_an_id():
    ids = [fact.id for fact in (*common().fact, *plans().fact)]
    assert len(ids) == len(set(ids))
