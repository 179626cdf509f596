"""A quote keeps its figure and stays near it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.model import Span
from numcheck.report.excerpt import around
from tests.making import document


def _whole(text: str) -> Span:
    return Span(doc="a.txt", start=0, end=len(text))


def _around(text: str, figure: str, room: int) -> str:
    start = text.index(figure)
    found = around(document("a.txt", text), _whole(text), Span(doc="a.txt", start=start, end=start + len(figure)), room)
    assert found.figure == figure
    return str(found)


def test_a_short_sentence_is_quoted_whole() -> None:
    assert _around("Some 30 boats came.", "30", 80) == "Some 30 boats came."


def test_white_space_and_line_ends_become_one_space() -> None:
    assert _around("Some \n\t 30\r\nboats.", "30", 80) == "Some 30 boats."


def test_words_are_left_out_on_both_sides_and_never_halved() -> None:
    text = "alpha beta gamma delta 30 epsilon zeta eta theta"
    assert _around(text, "30", 22) == "... delta 30 epsilon ..."


def test_room_that_one_side_leaves_goes_to_the_other() -> None:
    text = "In 30 of the harbours along the northern coast"
    assert _around(text, "30", 30) == "In 30 of the harbours along ..."


def test_a_sentence_without_an_end_is_looked_at_only_near_its_figure() -> None:
    text = "x" * 5_000_000 + " 30 " + "y" * 5_000_000
    assert len(_around(text, "30", 100)) <= 110


@pytest.mark.unwatched
@given(st.text(max_size=60), st.text(max_size=60), st.integers(1, 100))
def test_any_text_gives_a_quote_with_its_figure(before: str, after: str, room: int) -> None:
    text = f"{before}77{after}"
    span = Span(doc="a.txt", start=len(before), end=len(before) + 2)
    found = around(document("a.txt", text), _whole(text), span, max(room, 2))
    assert found.figure == "77"
    assert "\n" not in str(found)
    assert len(str(found)) <= max(room, 2) + len("... ") + len(" ...")
