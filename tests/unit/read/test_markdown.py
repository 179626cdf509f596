"""Markdown: what is prose, and where each character of it stands in the file."""

from textwrap import dedent

import pytest

from numcheck.model import Cell, Document, Source
from numcheck.read.markdown import prose


def document(source: str, first_line: int = 1) -> Document:
    found = prose(source, first_line)
    return Document(id="a.md", text=found.text, source=Source(path="a.md"), blocks=found.blocks, anchors=found.anchors)


def blocks(source: str) -> list[tuple[str, str]]:
    found = document(source)
    return [(block.kind, found.text[block.start : block.end]) for block in found.blocks]


def only(source: str) -> str:
    """The text of the one block, after looking up every word of it in the file."""
    found = document(source)
    lines = source.split("\n")
    for offset, character in enumerate(found.text):
        if character.isalnum():
            line, column = found.position(offset)
            assert lines[line - 1][column - 1] == character, (found.text, offset)
    assert len(found.blocks) == 1
    return found.text


@pytest.mark.parametrize(
    "source",
    [
        "",
        "\n\n",
        "```\nx = 12\n```",
        "~~~py\n12\n",
        "    indented = 12",
        "<div>12 goats</div>",
        "<!-- 12\n goats -->",
        "[a]: http://b.example '12'",
        "---",
        "![12 goats](goats.png)",
        "`long code without figures`",
    ],
)
def test_code_html_pictures_and_definitions_are_no_prose(source: str) -> None:
    assert blocks(source) == []


@pytest.mark.parametrize(
    ("source", "text"),
    [
        ("Nine goats.", "Nine goats."),
        ("**Nine** *goats* and __ten__ _hens_", "Nine goats and ten hens"),
        ("***Nine*** goats", "Nine goats"),
        ("2 * 3 * 4 and snake_case_name", "2 * 3 * 4 and snake_case_name"),
        ("[Nine](a 'b') goats", "Nine goats"),
        ('[Nine](<a b> "9 (nine)") goats', "Nine goats"),
        ("[Nine](a(b)c) goats", "Nine goats"),
        ("[](a) goats", " goats"),
        ("[*Nine* `9 m`](a) goats", "Nine 9 m goats"),
        ("<https://a.example/9> goats", "https://a.example/9 goats"),
        ("See ![9](9.png 'nine') goats", "See  goats"),
        ("[![9](9.png)](a) goats", " goats"),
        ("Nine<b> goats</b><!-- 9 -->", "Nine goats"),
        ("Nine<br>goats", "Nine goats"),
        (r"Nine \*goats\* \a", r"Nine *goats* \a"),
        ("Nine &amp; ten", "Nine & ten"),
        ("Nine&nbsp;goats", "Nine\xa0goats"),
        ("Nine &#8211; ten &nothing; x", "Nine – ten &nothing; x"),
        ("Wait `30 s` or `` 9 ` 8 `` first", "Wait 30 s or 9 ` 8 first"),
        ("Wait `a` first", "Wait   first"),
        ("Wait `some_long_identifier_12` first", "Wait   first"),
        ("9 goats\nand 8 hens", "9 goats and 8 hens"),
        ("9 goats  \nand 8 hens", "9 goats and 8 hens"),
        ("9 goats\\\nand 8 hens", "9 goats and 8 hens"),
        ("9 goats\n     and 8 hens", "9 goats and 8 hens"),
        ("`9\n8` hens", "9 8 hens"),
        ("# 9 goats #", "9 goats"),
        ("## C# in 9 days ##", "C# in 9 days"),
        ("  ###   9   goats", "9   goats"),
        ("9 goats\nand more\n===", "9 goats and more"),
        ("> 9 goats\n> and\nmore", "9 goats and more"),
        ("> > 9 goats\n>> and", "9 goats and"),
        ("- > # 9 goats", "9 goats"),
        ("12) 9 goats\n    and more", "9 goats and more"),
        ("-\t9 goats\n\tand more", "9 goats and more"),
        ("   9 goats and goats and **goats**  ", "9 goats and goats and goats"),
        ('goats [goats](goats "goats") `goats 9` goats', "goats goats goats 9 goats"),
        ("9 goats\0", "9 goats\ufffd"),
    ],
)
def test_marks_go_and_places_stay(source: str, text: str) -> None:
    assert only(source) == text


def test_links_by_name_lose_their_name() -> None:
    source = "[Nine][g] goats, [Ten][] hens, [g] and [no].\n\n[G]: http://g.example\n[ten]: http://t.example"
    assert only(source) == "Nine goats, Ten hens, g and [no]."


def test_a_heading_that_is_a_call_is_the_name_of_what_is_called() -> None:
    assert blocks("### `door.setLimit([msecs][, callback])`\n\nCall `door.open([callback])` first.") == [
        ("heading", "door.setLimit"),
        ("paragraph", "Call   first."),
    ]


def test_headings_paragraphs_and_items_are_blocks_of_their_kind() -> None:
    source = dedent("""\
        Nine goats
        ----------

        They came.

        - One was black

          and old.
          1. Two ran.
        - > Three stayed.
        """)
    assert blocks(source) == [
        ("heading", "Nine goats"),
        ("paragraph", "They came."),
        ("item", "One was black"),
        ("item", "and old."),
        ("item", "Two ran."),
        ("item", "Three stayed."),
    ]
    found = document(source, first_line=11)
    assert [found.position(b.start) for b in found.blocks] == [
        (11, 1),
        (14, 1),
        (16, 3),
        (18, 3),
        (19, 6),
        (20, 5),
    ]


def test_cells_of_a_table_are_blocks() -> None:
    source = dedent("""\
        | animal | how *many* |
        |:-------|-----------:|
        | goats  | 9 |
        | a \\| b \\| c | **8** | too many |
        | alone
        || 7 |
        """)
    assert blocks(source) == [("cell", t) for t in ("animal", "how many", "goats", "9", "a | b | c", "8", "alone", "7")]
    found = document(source)
    assert [found.position(b.start) for b in found.blocks] == [
        (1, 3),
        (1, 12),
        (3, 3),
        (3, 12),
        (4, 3),
        (4, 19),
        (5, 3),
        (6, 4),
    ]
    assert found.position(found.text.index("c\n")) == (4, 13)


def test_only_cells_have_a_place_in_a_table() -> None:
    found = document("# Goats\n\n- 9 goats\n\n| a |\n|---|\n| 9 |\n\nSold.\n")
    assert [block.cell is not None for block in found.blocks] == [block.kind == "cell" for block in found.blocks]


def test_a_cell_knows_its_table_its_row_and_its_column_also_behind_empty_ones() -> None:
    source = dedent("""\
        | animal |  | sold |
        |--------|--|------|
        | goats  | 9 |
        |        |   | 7 | too many |

        > | hens |
        > |------|
        > | **12** \\| 3 |
        """)
    found = document(source)
    assert [(found.text[b.start : b.end], b.cell) for b in found.blocks] == [
        ("animal", Cell(table=0, row=0, column=0, heading=True)),
        ("sold", Cell(table=0, row=0, column=2, heading=True)),
        ("goats", Cell(table=0, row=1, column=0)),
        ("9", Cell(table=0, row=1, column=1)),
        ("7", Cell(table=0, row=2, column=2)),
        ("hens", Cell(table=1, row=0, column=0, heading=True)),
        ("12 | 3", Cell(table=1, row=1, column=0)),
    ]


@pytest.mark.parametrize("lead", ["", "> ", "- ", "1. > "])
def test_a_table_may_stand_in_a_quote_or_a_list(lead: str) -> None:
    rest = "".join(c if c == ">" else " " for c in lead)
    found = document(f"{lead}| a | b |\n{rest}|---|---|\n{rest}| 9 | 8 |\n{rest}7 | 6\n")
    at = len(lead)
    assert found.text.split("\n") == [*"ab9876"]
    assert [found.position(b.start) for b in found.blocks] == [
        (1, at + 3),
        (1, at + 7),
        (3, at + 3),
        (3, at + 7),
        (4, at + 1),
        (4, at + 5),
    ]


def test_blocks_stand_on_lines_of_their_own() -> None:
    assert document("# a\n\n\n\nb\n- c").text == "a\nb\nc"


@pytest.mark.parametrize(
    "source",
    [
        "[" * 3000,
        "*a **b " * 1000,
        ">" * 3000,
        "- " * 1000,
        "`" * 2999,
        "[a](" * 1000,
        "<a " * 1000,
        "a|" * 2000 + "\n-|",
    ],
)
def test_hostile_markup_ends(source: str) -> None:
    document(source)


def test_text_is_kept_where_the_marks_are_beyond_us() -> None:
    # An empty link whose address does not close, before a link by name: the parser takes both for one.
    source = "[](<!-- c -->\x0c[ref]é 12\n\n[ref]: http://x"
    assert "12" in only(source)


def test_a_block_of_a_list_knows_its_item_its_list_and_whether_it_begins_the_item():
    page = "- one\n\n  more of one\n- `code()`\n- **three**\n  1. inner\n\nAfter.\n"
    blocks = prose(page, first_line=1).blocks
    told = [(b.bullet.depth, b.bullet.number, b.bullet.among, b.bullet.opens) for b in blocks if b.bullet]
    assert told == [(1, 1, 3, True), (1, 1, 3, False), (1, 3, 3, True), (2, 1, 1, True)]


@pytest.mark.parametrize("code", ["port", "max_upload", "log.level", "--verbose", "a[x]", "print(x)", "x"])
def test_code_that_is_a_name_is_read_as_words_and_other_code_is_not(code):
    named = code in ("port", "max_upload", "log.level", "--verbose")
    assert (code in prose(f"Set `{code}` first.", first_line=1).text) is named
