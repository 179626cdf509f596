"""Of two ages in a row the first is that of the first of two persons, the second that of the second."""

import pytest

from tests.reading import frames


def ages(text):
    """Who is so old, by the age."""
    told = [f for f in frames(text) if f.mention.kind.value == "age"]
    return {f.mention.surface: f.subject.names or f.subject.text for f in told if f.subject is not None}


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        ("Ana Roe and Otto Lang, aged 34 and 61, were held.", ("Ana Roe",), ("Otto Lang",)),
        ("Ana Roe and Otto Lang, 34 and 61, were held.", ("Ana Roe",), ("Otto Lang",)),
        ("Ana Roe and Otto Lang, who are 34 and 61, were held.", ("Ana Roe",), ("Otto Lang",)),
        ("Tom and Ana Roe, aged 34 and 61 respectively, were held.", ("Tom Roe",), ("Ana Roe",)),
        ("A man and a woman, aged 34 and 61, were held.", "A man", "a woman"),
        ("A bus driver and a passenger aged 34 and 61 were hurt.", "A bus driver", "a passenger"),
    ],
)
def test_each_of_two_persons_has_an_age(text, one, other):
    assert ages(text) == {"34": one, "61": other}


@pytest.mark.parametrize(
    "text",
    [
        "In Orle and Lund, men aged 34 and 61 were held.",
        "A bank and a shop, aged 34 and 61, were shut.",
    ],
)
def test_a_row_of_others_is_of_no_two_persons(text):
    assert all(who not in (("Orle",), ("Lund",), "A bank", "a shop") for who in ages(text).values())
