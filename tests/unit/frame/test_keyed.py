"""The value of a setting is measured by its key: a word before a colon, or the first cell of its row."""

import pytest

from numcheck import pipeline
from tests.reading import document, frame, report, rules

TABLE = """\
| Option | Default | Notes |
|---|---|---|
| `maxRetries` | 5 | Tried again so often |
| Team | $4 per user | 20 seats in all |
"""


def cells(text, surface):
    (work,), _ = pipeline.framed([document(text, "md")], rules())
    (frame,) = (frame for frame in work.frames if frame.mention.surface == surface)
    return frame


@pytest.mark.parametrize(
    ("line", "surface", "noun"),
    [
        ("Bring these: 5 pens and a book.", "5", "pen"),
        ("The mayor of Orle said so at noon: 12 (at least).", "12", None),
        ("Retries: 3", "3", "retry"),
        ("max_connections = 100", "100", "connection"),
        ("Workers: 4 (default)", "4", "worker"),
        ("Connect to it on port 8080.", "8080", "port"),
        ("Two ports were open.", "Two", "port"),
    ],
)
def test_a_figure_behind_a_mark_is_what_the_key_before_it_names(line, surface, noun):
    assert frame(line, surface).noun == noun


def test_other_words_of_the_key_stand_with_its_noun():
    assert frame("max_connections = 100", "100").modifiers == ("max",)


def test_a_cell_under_default_is_told_of_the_first_cell_of_its_row():
    found = cells(TABLE, "5")
    assert (found.noun, found.modifiers) == ("retry", ("max",))
    assert {"default", "again"} <= found.words


def test_its_sentence_is_the_row():
    text = document(TABLE, "md")
    assert text.quote(cells(TABLE, "5").sentence).split() == ["maxRetries", "5", "Tried", "again", "so", "often"]


def test_the_name_of_a_plan_is_the_plan_that_has_it():
    found = cells(TABLE, "$4 per user")
    assert found.noun == "plan"
    assert "team" in found.words


def test_a_column_that_is_called_no_value_holds_none():
    assert "20" not in {c.frame.mention.surface for g in report(document(TABLE, "md")).groups for c in g.claims}
