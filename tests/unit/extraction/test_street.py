"""The block of a street is a place in a row, narrowed by the name of the street."""

import pytest

from numcheck.model import Kind


@pytest.mark.parametrize(
    ("text", "number", "street"),
    [
        ("He was shot in the 1200 block of Elm Street.", 1200, ("elm",)),
        ("He was shot in the 300 block of West 14th Street.", 300, ("14",)),
        ("It was in the 2500 block of N. Mill Lane.", 2500, ("mill",)),
        ("It was in the 400 block on South Oak Avenue.", 400, ("oak",)),
    ],
)
def test_the_block_of_a_street_is_one_of_a_row(read, text, number, street):
    first = read(text).mentions[0]
    assert (first.kind, first.quantity.value, first.noun) == (Kind.ORDINAL, number, "block")
    assert first.modifiers[: len(street)] == street


@pytest.mark.parametrize(
    "text",
    [
        "A 500 block of shares was sold.",
        "The 250 block of Elm Street is no block.",
        "The 300 block of flats is old.",
        "It has a 90,000 block of Elm Street.",
    ],
)
def test_what_is_no_block_of_a_street_is_none_of_a_row(read, text):
    assert all(m.kind is not Kind.ORDINAL for m in read(text).mentions)
