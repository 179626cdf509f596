"""AsciiDoc: what is prose, and what is left out."""

from __future__ import annotations

from datetime import date
from textwrap import dedent

import pytest

from numcheck.read.asciidoc import prose


def blocks(source: str) -> list[tuple[str, str]]:
    found = prose(source, 1)
    return [(block.kind, found.text[block.start : block.end]) for block in found.blocks]


@pytest.mark.parametrize(
    "source",
    [
        "",
        "// 12 goats",
        "////\n12 goats\n////",
        "----\n12 goats\n----",
        "[source,python]\n----\ngoats = 12\n\nhens = 13\n----",
        "[source]\ngoats = 12",
        "....\n12\n....",
        "++++\n12\n++++",
        "```py\n12\n```",
        ":goats: 12",
        "image::goats.png[12 goats]",
        "include::12.adoc[]",
        "'''",
        " goats = 12",
    ],
)
def test_listings_macros_and_comments_are_no_prose(source: str) -> None:
    assert blocks(source) == []


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("*Nine* _goats_ and **h**ens", "Nine goats and hens"),
        ("2 * 3 * 4 and a_b_c and #5", "2 * 3 * 4 and a_b_c and #5"),
        ("`30 s` or `some long code`", "30 s or"),
        ("https://g.example/9[the page] and link:a[b] <<c,d>> <<e>>", "the page and b d"),
        ("H~2~O, 10^6^ m", "H2O, 10⁶ m"),
        ("Nine {n} goats", "Nine goats"),
        ('"`Nine`" -- goats &amp; hens', "“Nine” — goats & hens"),
        ("NOTE: Nine goats", "Nine goats"),
        ("Nine +\ngoats", "Nine goats"),
        ("====\nNine goats\n====", "Nine goats"),
        ("[quote]\n____\nNine goats\n____", "Nine goats"),
        (".Nine goats\nimage::a.png[]", "Nine goats"),
    ],
)
def test_marks_go_and_words_stay(source: str, text: str) -> None:
    assert [text for _, text in blocks(source)] == [text]


def test_headings_lists_and_notes_are_blocks() -> None:
    source = dedent("""\
        = Goats
        Ann Lee
        v2, 2024-03-05
        :toc:

        Nine ran.footnote:[Ten in all.]

        == Hens

        * One
          goes on
        ** Two
        . Three
        term:: Its meaning
        """)
    assert blocks(source) == [
        ("heading", "Goats"),
        ("paragraph", "Nine ran."),
        ("paragraph", "Ten in all."),
        ("heading", "Hens"),
        ("item", "One goes on"),
        ("item", "Two"),
        ("item", "Three"),
        ("item", "term"),
        ("item", "Its meaning"),
    ]
    told = prose(source, 1).told
    assert (told.title, told.published) == ("Goats", date(2024, 3, 5))


@pytest.mark.parametrize(
    "source",
    [
        "[%header,cols=2*]\n|===\n|animal |count\n|goats |9\n|hens |12\n|===",
        "|===\n|animal |count\n\n|goats\n|9\n|hens\n|12\n|===",
        '[options="header",cols="1,1"]\n|===\n|animal\n|count\n|goats\n|9\n|hens |12\n|===',
    ],
)
def test_cells_know_their_places(source: str) -> None:
    found = prose(source, 1)
    cells = [(found.text[b.start : b.end], b.cell.row, b.cell.column, b.cell.heading) for b in found.blocks if b.cell]
    assert cells == [
        ("animal", 0, 0, True),
        ("count", 0, 1, True),
        ("goats", 1, 0, False),
        ("9", 1, 1, False),
        ("hens", 2, 0, False),
        ("12", 2, 1, False),
    ]


def test_cells_may_cover_others() -> None:
    found = prose("[cols=2*]\n|===\n2+|wide\n.2+|tall |b\n|c\n|d |e\n|===", 1)
    places = {found.text[b.start : b.end]: (b.cell.row, b.cell.column) for b in found.blocks if b.cell}
    assert places == {"wide": (0, 0), "tall": (1, 0), "b": (1, 1), "c": (2, 1), "d": (3, 0), "e": (3, 1)}


@pytest.mark.parametrize(
    "part", ["*a ", "`a", "<<a", "link:[", "{a", "----\n", "```a\n", "|===\n|", "2+|", "[a]\n", "a:: ", "^a"]
)
def test_hostile_markup_ends(part: str) -> None:
    prose(part * 5000, 1)
