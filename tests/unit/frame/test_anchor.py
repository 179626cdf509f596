"""A figure told of nobody by name is told of the person named last before it, by the full name or the surname."""

from tests.reading import frames


def anchors(text):
    """The anchor of every figure, by its surface."""
    return {f.mention.surface: f.anchor for f in frames(text)}


def test_the_person_named_last_is_the_one_spoken_of():
    text = "Ana Reyes, 34, climbed the Orle ridge. She fell 40 metres."
    assert anchors(text)["40 metres"] == "Ana Reyes"


def test_a_surname_alone_names_its_person_again():
    text = "Ana Reyes, 34, and Mira Kovac, 29, climbed the Orle ridge. Reyes slipped, and then she fell 40 metres."
    assert anchors(text)["40 metres"] == "Ana Reyes"


def test_a_surname_of_two_persons_names_neither_again():
    text = "Ana Reyes, 34, Luis Reyes, 36, and Mira Kovac, 29, climbed. Reyes slipped, and then she fell 40 metres."
    assert anchors(text)["40 metres"] == "Mira Kovac"
