"""The words beside a figure are the nearest ones, however long they and the sentence are."""

import pytest

from numcheck.event import Nearness, beside
from tests import making

LETTERS = "abcdefghijklmnopqrst"


@pytest.mark.parametrize("length", [1, 3, 40])
def test_of_a_long_sentence_the_fourteen_nearest_words_on_each_side_stand_beside_its_figure(length):
    told = [letter * length for letter in LETTERS]
    document = making.document("a.txt", " ".join([*told, "31", *told]))
    found = beside.words(making.claim(document, "31"), Nearness([document]))
    assert found == (*told[-14:], *told[:14])
