"""Comments that speak to numcheck: what they are about, and what they must not be taken for."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.silence.comments import STYLES, comments


def orders(text: str, suffix: str = ".md") -> list[tuple[str, tuple[str, ...], int, int]]:
    """Verb, codes and lines of every order that works."""
    return [(c.verb, c.codes, c.first, c.last) for c in comments(text, suffix) if not c.wrong]


def wrong(text: str, suffix: str = ".md") -> list[str]:
    return [c.wrong for c in comments(text, suffix) if c.wrong]


# -- silence about silence ---------------------------------------------------------------------------------------------


def test_a_text_without_comments_says_nothing() -> None:
    assert comments("Nine goats.\n\n<!-- a note -->\n", ".md") == ()


def test_plain_text_has_no_comments() -> None:
    assert comments("<!-- numcheck: ignore[NC101] two days -->\n", ".txt") == ()


def test_a_comment_that_speaks_of_numcheck_is_no_order() -> None:
    assert comments("<!-- checked with numcheck: see below -->", ".md") == ()


@pytest.mark.parametrize(
    "text",
    [
        "```html\n<!-- numcheck: ignore[NC101] two days -->\n```\n",
        "~~~~\n<!-- numcheck: ignore[NC101] two days -->\n~~~~\n",
        "Write `<!-- numcheck: ignore[NC101] two days -->` above it.\n",
    ],
)
def test_code_in_markdown_shows_a_comment_and_does_not_make_one(text: str) -> None:
    assert comments(text, ".md") == ()


def test_a_literal_block_in_restructuredtext_shows_one_too() -> None:
    shown = "Write this::\n\n    .. numcheck: ignore[NC101] two days\n"
    assert comments(shown, ".rst") == ()
    assert comments(".. code:: rst\n\n   .. numcheck: ignore[NC1] two days\n", ".rst") == ()


def test_a_percent_sign_that_is_escaped_is_no_comment() -> None:
    assert comments("About 45\\% numcheck: ignore[NC101] x", ".tex") == ()


def test_a_comment_that_never_ends_is_none() -> None:
    assert comments("<!-- numcheck: ignore[NC101] two days\n" * 3, ".md") == ()


# -- what an order is about --------------------------------------------------------------------------------------------


def test_beside_text_it_is_about_its_line() -> None:
    assert orders("One.\nTwo goats. <!-- numcheck: ignore[NC101] other farm -->\nThree.") == [
        ("ignore", ("NC101",), 2, 2)
    ]


def test_alone_it_is_about_the_next_block() -> None:
    text = "<!-- numcheck: ignore[NC101, share] other farm -->\n\nTwo goats\nran.\n\nThree stayed.\n"
    assert orders(text) == [("ignore", ("NC101", "share"), 3, 4)]


def test_a_comment_may_run_over_lines() -> None:
    text = "<!--\n  numcheck: ignore[NC101]\n  another farm,\n  another day\n-->\nTwo goats.\n"
    (order,) = comments(text, ".md")
    assert (order.line, order.first, order.last) == (1, 6, 6)
    assert order.reason == "another farm, another day"


def test_a_range_goes_from_disable_to_enable_of_the_same_codes() -> None:
    text = "<!-- numcheck: disable[NC2] raw -->\na\n<!-- numcheck: enable[NC2] -->\nb\n"
    assert orders(text) == [("disable", ("NC2",), 1, 3)]


def test_a_range_without_an_end_goes_to_the_end() -> None:
    assert orders("a\n<!-- numcheck: disable[NC2] raw -->\nb\nc") == [("disable", ("NC2",), 2, 4)]


def test_two_ranges_of_other_codes_may_overlap() -> None:
    told = ("disable[NC2] raw", "disable[NC3] old", "enable[NC2]", "enable[nc3]")
    text = "\n".join(f"<!-- numcheck: {words} -->\n" for words in told)
    assert orders(text) == [("disable", ("NC2",), 1, 5), ("disable", ("NC3",), 3, 7)]


def test_html_ends_a_block_where_its_element_ends() -> None:
    text = "<!-- numcheck: ignore[NC101] other farm -->\n<p>Two\ngoats.</p>\n<p>Three.</p>\n"
    assert orders(text, ".html") == [("ignore", ("NC101",), 2, 3)]


@pytest.mark.parametrize(
    ("suffix", "line"),
    [
        (".rst", ".. numcheck: ignore[NC101] other farm"),
        (".tex", "% numcheck: ignore[NC101] other farm"),
        (".tex", "%% numcheck: ignore[NC101] other farm"),
        (".adoc", "// numcheck: ignore[NC101] other farm"),
        (".md", "<!-- NUMCHECK: Ignore[NC101] other farm -->"),
    ],
)
def test_every_format_has_its_comment(suffix: str, line: str) -> None:
    assert orders(f"{line}\nTwo goats.\n", suffix) == [("ignore", ("NC101",), 2, 2)]


def test_latex_may_comment_behind_the_text() -> None:
    assert orders("Two goats. % numcheck: ignore[NC101] other farm\n", ".tex") == [("ignore", ("NC101",), 1, 1)]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_lines_are_counted_however_they_end(end: str) -> None:
    assert orders(f"a{end}{end}b <!-- numcheck: ignore[NC101] c -->{end}") == [("ignore", ("NC101",), 3, 3)]


# -- what is wrong -----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("words", "told"),
    [
        ("ignore", "ignore without a code"),
        ("ignore[] because", "ignore without a code"),
        ("ignore because of it", "ignore without a code"),
        ("ignore[NC101]", "ignore without a reason"),
        ("disable[NC2]  ", "disable without a reason"),
        ("disable[NC2] ...", "disable without a reason"),
        ("ignroe[NC101] because", '"ignroe" is no order'),
        ("", '"" is no order'),
        ("enable[NC2]", "enable without its disable"),
    ],
)
def test_what_does_not_work_says_why(words: str, told: str) -> None:
    assert wrong(f"a\n<!-- numcheck: {words} -->\nb") == [told]


@given(st.text(alphabet="<!-> numcheck:[]igoreNC101%.`~\n\r", max_size=300), st.sampled_from(sorted(STYLES)))
def test_no_text_breaks_it_and_every_line_is_one_of_the_text(text: str, suffix: str) -> None:
    lines = text.replace("\r\n", "\n").replace("\r", "\n").count("\n") + 1
    for one in comments(text, suffix):
        assert 1 <= one.line <= lines
        assert one.wrong or one.first <= one.last <= lines + 1
