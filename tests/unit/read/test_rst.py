"""reStructuredText: what is prose, and what is left out."""

from __future__ import annotations

from datetime import date
from textwrap import dedent

import pytest

from numcheck.read.rst import prose
from tests import reading


def blocks(source: str) -> list[tuple[str, str]]:
    found = prose(source, 1)
    return [(block.kind, found.text[block.start : block.end]) for block in found.blocks]


@pytest.mark.parametrize(
    "source",
    [
        "",
        ".. a comment with 12 goats\n   and 13",
        "..\n   12 goats",
        ".. code-block:: python\n   :linenos:\n\n   goats = 12\n\n   hens = 13",
        ".. math:: n = 12",
        ".. image:: goats.png\n   :alt: 12 goats",
        ".. _target: http://g.example/12",
        ".. |n| replace:: 12",
        ".. include:: 12.rst",
        "__ http://g.example/12",
        ">>> 12 + 1\n13",
        "::\n\n   12 goats",
        "----------",
        ":Author: Ann\n:Version: 12",
    ],
)
def test_directives_code_comments_and_targets_are_no_prose(source: str) -> None:
    assert blocks(source) == []


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("**Nine** *goats*", "Nine goats"),
        ("Nine\ngoats", "Nine goats"),
        ("2 * 3 * 4 and a*b and \\*x", "2 * 3 * 4 and a*b and *x"),
        ("``30 s`` or ``some long code``", "30 s or"),
        ("`the page <http://g.example/9>`_ and `one`_ and two_", "the page and one and two"),
        (":ref:`Goats <goats>`, :py:func:`f`, :sup:`2`, :abbr:`m (metre)`", "Goats, , 2, m (metre)"),
        ("12 goats [1]_ and 13 [#note]_ [CIT2002]_", "12 goats and 13"),
        ("Some |n| goats", "Some goats"),
        ("| Nine\n| goats", "Nine goats"),
        ("Nine\\ goats", "Ninegoats"),
        ("Nine goats::\n\n   x = 12", "Nine goats:"),
        (".. [1] Nine goats\n   ran", "Nine goats ran"),
        (".. note:: Nine\n   goats", "Nine goats"),
        (".. figure:: a.png\n   :alt: 12\n\n   Nine goats", "Nine goats"),
    ],
)
def test_marks_and_roles_go_and_their_words_stay(source: str, text: str) -> None:
    assert [text for _, text in blocks(source)] == [text]


def test_titles_lists_and_definitions_are_blocks() -> None:
    source = dedent("""\
        =====
        Goats
        =====

        :Date: 5 March 2024

        Hens
        ----

        - One
          goes on

          and more
        - Two

        1. Three
        #. Four

        term
           Its meaning
        """)
    assert blocks(source) == [
        ("heading", "Goats"),
        ("heading", "Hens"),
        ("item", "One goes on"),
        ("item", "and more"),
        ("item", "Two"),
        ("item", "Three"),
        ("item", "Four"),
        ("paragraph", "term"),
        ("paragraph", "Its meaning"),
    ]
    assert prose(source, 1).told.published == date(2024, 3, 5)


@pytest.mark.parametrize(
    "source",
    [
        "====== =====\nanimal count\n====== =====\ngoats  9\nhens   12\n====== =====",
        "+--------+-------+\n| animal | count |\n+========+=======+\n| goats  | 9     |\n+--------+-------+\n"
        "| hens   | 12    |\n+--------+-------+",
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


@pytest.mark.parametrize(
    "part", ["*a ", "**", "``a", ":a:`", "`a <", "[1", "|a", ".. ", "- ", "== ==\n", "+-+\n", "\\", "_"]
)
def test_hostile_markup_ends(part: str) -> None:
    prose(part * 5000, 1)


def test_a_list_that_is_a_table_is_read_cell_by_cell() -> None:
    page = dedent(
        """\
        .. list-table:: Goats and hens
           :header-rows: 1

           * - Who
             - How many
           * - Goats of
               the farm
             - 12
           * - Hens
             -

        Nine more.
        """
    )
    found = reading.document(page, "rst")
    cells = [(b.cell.row, b.cell.column, b.cell.heading) for b in found.blocks if b.cell is not None]
    assert cells == [(0, 0, True), (0, 1, True), (1, 0, False), (1, 1, False), (2, 0, False)]
    said = [found.text[b.start : b.end] for b in found.blocks]
    assert said == ["Goats and hens", "Who", "How many", "Goats of the farm", "12", "Hens", "Nine more."]
    assert found.position(found.text.index("12")) == (8, 8)
