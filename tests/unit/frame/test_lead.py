"""The word right before a figure, which rules ask for with a mark."""

import pytest

from tests.reading import frame


@pytest.mark.parametrize(
    ("text", "surface", "word"),
    [
        ("Karl Benz was jailed for nine years after a trial in Graz.", "nine years", "for#"),
        ("Karl Benz was jailed for more than nine years in Graz.", "nine years", "for#"),
        ("Karl Benz was freed after the first nine years in Graz.", "nine years", "after#"),
        ("Karl Benz was sentenced to at least nine years in Graz.", "nine years", "to#"),
    ],
)
def test_it_is_read_past_hedges_and_articles(text, surface, word):
    assert {said for said in frame(text, surface).words if said.endswith("#")} == {word}


@pytest.mark.parametrize("text", ["Nine men died in Graz.", "About nine men died in Graz.", "In Graz: nine men died."])
def test_there_is_none_where_a_figure_opens_what_is_said(text):
    assert not any(said.endswith("#") for said in frame(text, "nine" if "nine" in text else "Nine").words)
