"""A word tells the more, the seldomer English has it; a name tells as much as the rarest word."""

import pytest

from numcheck.ruleset.rarity import DOCUMENT, SENTENCE, rarity, stem


def test_a_common_word_tells_nothing_and_a_name_much():
    assert rarity("the", DOCUMENT) < 0.1
    assert rarity("the", DOCUMENT) < rarity("police", DOCUMENT) < rarity("smuggled", DOCUMENT)
    assert rarity("kowalczyk", DOCUMENT) >= rarity("smuggled", DOCUMENT)


def test_a_short_text_holds_a_word_less_often():
    assert rarity("police", SENTENCE) > rarity("police", DOCUMENT)


def test_a_form_of_a_listed_word_is_as_common_as_the_word():
    assert rarity("harbours", SENTENCE) < rarity("kowalczyk", SENTENCE)


def test_a_word_told_is_never_less_than_nothing():
    assert all(rarity(word, length) >= 0 for word in ("the", "of", "zzz", "") for length in (1, 22, 350, 100_000))


@pytest.mark.parametrize(("one", "other"), [("arrested", "arrests"), ("charge", "charged"), ("crate", "crates")])
def test_forms_of_a_word_have_one_stem(one, other):
    assert stem(one) == stem(other)


def test_a_short_word_is_its_own_stem():
    assert stem("bed") == "bed"
    assert stem("sing") == "sing"
