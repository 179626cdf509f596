"""Laws of reading: every word stands in the file where the document says, and no text is lost or crashes."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.model import Document
from numcheck.read import read
from numcheck.read.decode import Unreadable, decode
from numcheck.sentence import LONGEST, sentences

WORDS = st.sampled_from(["Nine", "goats", "12", "$4.2", "Mr.", "a.m.", "U.S.", "said", "über", "12,000", "😀", "The"])
MARKS = st.sampled_from(
    [
        "*",
        "**",
        "_",
        "`",
        "``",
        "[",
        "](u)",
        "![",
        "\\*",
        "\\",
        "&nbsp;",
        "&amp;",
        "&#65;",
        "<b>",
        "</b>",
        "<br>",
        "<!--c-->",
        ">",
        "-",
        "1.",
        "#",
        "##",
        "===",
        "---",
        "|",
        "\\|",
        "|-|-|",
        "[r]",
        "[t][r]",
        "~",
        "!",
        "(",
        ")",
        '"',
        "'",
        "”",
        ".",
        "?",
        "…",
        ":",
        ",",
        "](<a> 'b')",
    ]
)
SPACES = st.sampled_from(
    [" ", " ", "  ", "\n", "\n", "\n\n", "  \n", "\\\n", "\t", "    ", "\r\n", "\r", "\xa0", "\x0c"]
)
REFERENCE = "\n\n[r]: http://r.example 'r'\n"

pages = st.lists(st.one_of(WORDS, MARKS, SPACES), max_size=60).map(lambda bits: "".join(bits) + REFERENCE)
#: A file with many control characters is binary, so texts have none but those that text has.
anything = st.text(
    st.characters(exclude_categories=["Cs", "Cc"]) | st.sampled_from("\n\r\t\v\f\x1a\x1b\x85"), max_size=300
)
texts = st.one_of(anything, st.lists(st.one_of(WORDS, SPACES, MARKS), max_size=60).map("".join))


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("read")


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder with texts, which is the present folder meanwhile."""
    top = tmp_path_factory.mktemp("tree")
    (top / "b").mkdir()
    (top / "a.txt").write_text("Nine goats.")
    (top / "b/c.md").write_text("Ten hens.")
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(top)
        yield top


def one(path: Path, text: str) -> Document:
    path.write_bytes(text.encode("utf-8", "replace"))
    (document,) = read([str(path)]).documents
    return document


def lines(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").split("\n")


def well_formed(document: Document) -> None:
    """Blocks and sentences are sorted and disjoint, and together hold all that is not white space."""
    text = document.text
    ends = [0]
    for block in document.blocks:
        assert ends[-1] <= block.start < block.end <= len(text)
        assert not text[ends[-1] : block.start].strip()
        assert text[block.start : block.end] == text[block.start : block.end].strip()
        ends.append(block.end)
    assert not text[ends[-1] :].strip()
    assert [a.start for a in document.anchors] == sorted({a.start for a in document.anchors})
    assert (not text) or document.anchors[0].start == 0

    end = 0
    for span in sentences(document):
        assert end <= span.start < span.end
        assert not text[end : span.start].strip()
        assert document.quote(span) == document.quote(span).strip()
        assert span.end - span.start <= LONGEST
        assert any(block.start <= span.start and span.end <= block.end for block in document.blocks)
        end = span.end
    assert not text[end:].strip()


@given(page=pages)
def test_every_letter_of_a_page_stands_where_the_document_says(folder: Path, page: str) -> None:
    document = one(folder / "page.md", page)
    file = lines(page)
    well_formed(document)
    for offset, character in enumerate(document.text):
        if character.isalnum() and character != "A":  # "A" also comes from an entity
            line, column = document.position(offset)
            assert file[line - 1][column - 1] == character


@given(text=texts)
def test_every_character_of_a_text_stands_where_the_document_says(folder: Path, text: str) -> None:
    document = one(folder / "text.txt", f"---\ntitle: t\n---\n{text}")
    file = lines(text.encode("utf-8", "replace").decode())
    assert document.text == "\n".join(file)
    well_formed(document)
    for offset, character in enumerate(document.text):
        line, column = document.position(offset)
        if not character.isspace():
            assert file[line - 4][column - 1] == character


@given(text=anything)
def test_no_page_crashes_or_loses_its_shape(folder: Path, text: str) -> None:
    well_formed(one(folder / "any.md", text))


@given(data=st.binary(max_size=500))
def test_no_bytes_crash_and_what_they_give_can_be_written_as_utf8(data: bytes) -> None:
    try:
        decode(data).text.encode("utf-8")
    except Unreadable as refused:
        assert refused.what and refused.hint
    reading = read(["-"], stdin=io.BytesIO(data))
    assert len(reading.documents) + len(reading.problems) >= 1


@given(head=anything)
def test_no_front_matter_crashes_or_swallows_the_text_behind_it(folder: Path, head: str) -> None:
    document = one(folder / "head.txt", f"---\n{head}\n---\nNine goats.\n")
    assert document.text.endswith("Nine goats.\n")


@given(names=st.lists(st.sampled_from(["a.txt", "./a.txt", "b", "b/c.md", "b/../a.txt", "."]), min_size=1))
def test_order_and_repetition_of_paths_change_nothing(tree: Path, names: list[str]) -> None:
    once = read(sorted(set(names)))
    assert read(names) == once
    assert read(names[::-1]) == once
