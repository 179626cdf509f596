"""A dateline tells where and when a text was written, and is no part of its first sentence."""

from datetime import date

import pytest

from numcheck.frame import dateline
from tests import making, reading


@pytest.mark.parametrize(
    "text",
    [
        "Anna Bell — the mayor — spoke for 9 minutes.",
        "The fire killed 9 — a record — in Oslo.",
        "Oslo, the capital, has 9 parks.",
    ],
)
def test_other_dashes_are_no_dateline(text):
    assert dateline.of(making.document("a.txt", text)) is None


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("OSLO, 3 June 2030 — A fire killed four people.", date(2030, 6, 3)),
        ("OSLO, June 3, 2030 - A fire killed four people.", date(2030, 6, 3)),
        ("OSLO (Newswire) — A fire killed four people.", None),
        ("OSLO, Norway — A fire killed four people.", None),
    ],
)
def test_a_dateline_tells_the_place_and_the_day(text, day):
    head = dateline.of(making.document("a.txt", text))
    assert (head.place[0].names, head.day) == (("Oslo",), day)
    assert text[head.length :] == "A fire killed four people."


def test_small_words_of_a_name_are_small_in_capitals_too():
    head = dateline.of(making.document("a.txt", "COSTA DA MORTE, Spain (Newswire) — A fire killed four people."))
    assert head.place[0].names == ("Costa da Morte",)


def test_it_is_no_part_of_the_sentence_and_lends_its_place():
    frame = reading.frame("OSLO, 3 June 2030 — A fire killed four people on Sunday.", "four")
    assert frame.agent.text == "A fire"
    assert [(when.text, when.first) for when in frame.time] == [("on Sunday", date(2030, 6, 2))]
    assert frame.scene.place[0].names == ("Oslo",)
