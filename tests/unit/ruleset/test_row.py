"""Who has a place in a row, and what came out in a year, by the words around the figure."""

from __future__ import annotations

import pytest

from numcheck.ruleset.row import words


@pytest.mark.parametrize("behind", [" governor of Lund", " undersecretary of Lund", " bishop, and the last"])
def test_a_whole_row_is_not_cut(behind: str) -> None:
    assert not words().cut(behind)


@pytest.mark.parametrize(
    "behind",
    [
        " governor since 1990",
        " governor in thirty years",
        " storm of the season",
        " pope of that name",
        " female governor",
        " Swedish-born governor",
    ],
)
def test_a_row_of_some_holders_is_cut(behind: str) -> None:
    assert words().cut(behind)


@pytest.mark.parametrize("before", ["When the storm hit the ", "Ana Roe, who left the ", "Ana Roe met the "])
def test_nobody_has_a_place_that_is_only_spoken_of(before: str) -> None:
    assert words().named(before) is None
    assert not words().comes(before)
    assert not words().has(before)


def test_who_has_the_place_stands_before_it() -> None:
    assert words().named("In Lund, Ana Roe, the ") == "Ana Roe"
    assert words().named("In Lund, Ana Roe, 61, of the ") is None
    assert words().has("Ana Roe became Lund’s ")
    assert words().comes("Ana Roe was sworn in as the ")
    assert words().opener("When Ana Roe stepped up as the ") == "Ana Roe"
    assert words().opener("When she stepped up as the ") is None


@pytest.mark.parametrize(
    ("behind", "title"),
    [
        (" report on film", None),
        (" film about Lund", None),  # one capital is no title
        (" film Orle Nights drew", "Orle Nights"),
        (" comedy film “The House of Orle”", "House of Orle"),
    ],
)
def test_a_title_stands_behind_the_word_for_the_work(behind: str, title: str | None) -> None:
    assert words().title(behind) == title
