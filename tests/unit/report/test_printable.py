"""Text from documents cannot leave its place on the screen."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.report.printable import cells, clip, escape, squeeze, wrap

DANGEROUS = ("Cc", "Cf", "Cs", "Zl", "Zp")


@pytest.mark.parametrize("text", ["", "273 drones", "Zażółć gęślą", "日本 12 件", "a\u00a0b", "½ «x» …"])
def test_ordinary_text_is_shown_as_it_is(text: str) -> None:
    assert escape(text) == text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("\x1b[31mred", "\\x1b[31mred"),
        ("\x9b31m", "\\x9b31m"),
        ("a\u202eb", "a\\u202eb"),
        ("\ufeff7", "\\ufeff7"),
        ("a\nb\rc\td", "a\\nb\\rc\\td"),
        ("\U000e0041", "\\U000e0041"),
        ("\udc80", "\\udc80"),
        ("bell\x07\x7f", "bell\\x07\\x7f"),
    ],
)
def test_a_character_that_could_steer_the_terminal_is_spelled_out(text: str, shown: str) -> None:
    assert escape(text) == shown


@given(st.text())
def test_nothing_that_is_escaped_steers_the_terminal(text: str) -> None:
    assert not any(unicodedata.category(char) in DANGEROUS for char in escape(text))


@given(st.text(), st.integers(20, 100))
def test_no_wrapped_line_is_wider_than_asked(text: str, width: int) -> None:
    assert all(cells(line) <= width for line in wrap(escape(squeeze(text)), width, "    "))


@given(st.lists(st.text(alphabet="abc", min_size=1, max_size=8)), st.integers(20, 40))
def test_wrapping_keeps_every_word_in_its_order(words: list[str], width: int) -> None:
    assert " ".join(wrap(" ".join(words), width)).split() == words


def test_wide_characters_take_two_columns_and_accents_none() -> None:
    assert cells("日本") == 4
    assert cells("e\u0301") == 1


def test_a_word_longer_than_the_line_is_cut() -> None:
    assert list(wrap("abcdefgh", 6, "  ")) == ["  abcd", "  efgh"]


def test_a_long_name_is_clipped_to_its_limit() -> None:
    assert clip("a" * 100, 10) == "aaaaaaa..."
    assert clip("a" * 10, 10) == "a" * 10
