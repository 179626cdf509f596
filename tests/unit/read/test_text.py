"""Plain text: what is a block, and of which kind."""

from textwrap import dedent

import pytest

from numcheck.read.text import prose

LINES = """\
The council met on Monday in Orle and agreed to spend $4.2 million on the road over the pass, its clerk said.
Nobody voted against it.
"It was high time," the clerk said. "We have waited for nine years, and the pass has been closed for three of them."
Work begins in May.
"""

WRAPPED = """\
The council met on Monday in the town of Orle and agreed to spend some
$4.2 million on the road over the pass, its clerk said. Nobody voted
against it, although 12 of the 40 members had left by then and a few of
them, among them the deputy mayor of
Upper Orle, had called it a waste.
"""


def blocks(text: str) -> list[tuple[str, str]]:
    found = prose(text, 1)
    assert found.text == text
    return [(block.kind, text[block.start : block.end]) for block in found.blocks]


def test_nothing_has_no_blocks() -> None:
    assert prose("", 1).anchors == ()
    assert blocks("") == blocks("\n") == blocks(" \n\t\n") == []


def test_a_line_is_a_block_where_lines_are_paragraphs() -> None:
    assert blocks(LINES) == [("paragraph", line) for line in LINES.splitlines()]


def test_a_wrapped_paragraph_is_one_block() -> None:
    assert blocks(WRAPPED) == [("paragraph", WRAPPED.strip())]


def test_a_wrapped_text_has_its_paragraphs_between_blank_lines() -> None:
    found = blocks(f"Road over the pass\n\n{WRAPPED}\n   {WRAPPED}")
    assert found == [("heading", "Road over the pass"), ("paragraph", WRAPPED.strip()), ("paragraph", WRAPPED.strip())]


def test_four_full_lines_are_wrapped_whatever_they_begin_with() -> None:
    text = (
        "Those who came over the pass were Ida Moon of Orle\n"
        "Bridge, Tom Pine of Upper Orle and the old Captain\n"
        "Ott of Pine Hill. None of the three had been in 12\n"
        "Orle homes since 1931."
    )
    assert blocks(text) == [("paragraph", text)]


def test_a_short_last_word_belongs_to_its_wrapped_paragraph() -> None:
    two = "The other road, which leads along the shore, was built in 1931 by\nOrle."
    assert blocks(f"{WRAPPED}\n{two}")[1] == ("paragraph", two)


@pytest.mark.parametrize(
    "line", ["He paid the ferryman,", "The ferry sank and killed the", "They came to a", "It fell by the well-"]
)
def test_a_line_that_cannot_end_goes_on(line: str) -> None:
    assert len(blocks(f"{line}\n12 men.")) == 1


@pytest.mark.parametrize("line", ["Twelve die in ferry wreck", "He paid the ferryman.", '"Stop!"', "Is it him?"])
def test_a_line_that_may_end_stands_alone(line: str) -> None:
    assert len(blocks(f"{line}\nTwelve men were on it.")) == 2


def test_bylines_links_and_rules_stand_alone_in_a_wrapped_text() -> None:
    text = WRAPPED + "By Ida Moon\nhttps://courier.example/pass\n-----\nThe Courier\n" + WRAPPED
    assert [words for _, words in blocks(text)] == [
        WRAPPED.strip(),
        "By Ida Moon",
        "https://courier.example/pass",
        "-----",
        "The Courier",
        WRAPPED.strip(),
    ]


def test_list_items_begin_a_block_and_may_run_on() -> None:
    text = dedent("""\
        They took along:
        - nine goats,
          two of them black
        * a cart
        1. bread
        2. salt
        """)
    assert blocks(text) == [
        ("paragraph", "They took along:"),
        ("item", "- nine goats,\n  two of them black"),
        ("item", "* a cart"),
        ("item", "1. bread"),
        ("item", "2. salt"),
    ]


def test_a_wrapped_line_that_begins_with_a_number_and_a_dot_is_no_item() -> None:
    text = (
        WRAPPED + "The pass was opened again by the council of the town of Orle on May\n27. Nobody came, it was said.\n"
    )
    assert blocks(text)[1][1].endswith("on May\n27. Nobody came, it was said.")


def test_the_first_short_line_is_a_heading_if_more_follows() -> None:
    assert blocks("Ferry runs aground\n\nIt held 80.")[0] == ("heading", "Ferry runs aground")
    assert blocks("Who holds the pass?\n\nNobody.")[0][0] == "heading"


@pytest.mark.parametrize(
    "text",
    [
        "Ferry runs aground",
        "It ran aground.\n\nIt held 80.",
        "by Ida Moon\n\nText.",
        "x " * 100 + "\n\nText.",
        LINES,
        WRAPPED,
    ],
)
def test_other_first_lines_are_none(text: str) -> None:
    assert blocks(text)[0][0] == "paragraph"


def test_a_headline_stands_alone_even_above_a_small_letter() -> None:
    assert blocks(f"Road over the pass\niOrle reports today.\n{LINES}")[0] == ("heading", "Road over the pass")


def test_white_space_is_outside_of_blocks() -> None:
    assert blocks("\n\n   A ferry.  \n\t\n  Sank. \n") == [("paragraph", "A ferry."), ("paragraph", "Sank.")]


def test_every_line_has_its_place_in_the_file() -> None:
    found = prose("\nA ferry.\n\nSank.", 5)
    assert [(a.start, a.line, a.column) for a in found.anchors] == [(0, 5, 1), (1, 6, 1), (11, 8, 1)]


def test_odd_characters_change_no_line() -> None:
    text = "a\x0bb\x0cc\x85d\u2028e\u2029f \u202e12\u202c \ufeff\x00 g"
    assert blocks(text) == [("paragraph", text)]


@pytest.mark.parametrize(
    "text",
    [
        "On Sunday evening the coach of the school left the road at the bend by\nPellan, the warden said.",
        "The clinic counted 80 patients on the first day after the storm, of whom\n12 had to stay.",
    ],
)
def test_two_lines_of_prose_are_one_paragraph_below_a_headline(text: str) -> None:
    assert blocks(f"Storm\n\n{text}") == [("heading", "Storm"), ("paragraph", text)]


@pytest.mark.parametrize(
    "lines",
    [
        [
            "Photograph by Ana Roe",
            "The coach left the road at the bend, the warden said.",
        ],  # too short a line for prose
        ["The warden of the school said that the coach left the road at the bend.", "Nobody was hurt."],
        ["Orle School, House of the Wardens, 12 Upper Road, Pellan, County of Orle", "P.O. Box 12"],  # ends no sentence
    ],
)
def test_two_lines_that_are_no_wrapped_sentence_stay_two(lines: list[str]) -> None:
    text = "\n".join(lines)
    assert blocks(f"Storm\n\n{text}") == [("heading", "Storm"), *(("paragraph", line) for line in lines)]
