"""He is not she, whoever both texts name before."""

from __future__ import annotations

import pytest

from numcheck.event.kin import he_and_she
from tests.reading import frame, report

NAMED = "Otto Lang and Eva Holm swam in Lund."


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("He won four medals.", "She won five medals.", True),
        ("He won four medals.", "He won five medals.", False),
        ("He won four medals.", "They won five medals.", False),
        ("He gave her four medals.", "She won five medals.", False),
        ("Otto Lang won four medals.", "She won five medals.", False),
    ],
)
def test_one_clause_tells_of_him_and_the_other_of_her(one: str, other: str, apart: bool) -> None:
    assert he_and_she(frame(one, "four"), frame(other, "five")) is apart


def test_what_he_won_is_not_held_against_what_she_won() -> None:
    assert report(f"{NAMED} He won four medals.", f"{NAMED} She won five medals.").findings == ()


def test_he_is_whom_the_sentence_before_opens_with_where_that_tells_two() -> None:
    texts = (
        "Aron Vale dropped Luis Prieto on Saturday. He has won 14 fights in a row.",
        "Luis Prieto dropped Aron Vale on Saturday. He has won nine fights in a row.",
    )
    assert report(*texts).findings == ()
