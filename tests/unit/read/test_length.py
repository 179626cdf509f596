"""Texts that are longer, or nested deeper, than one may be: what is kept stays in its place, the rest is told."""

from __future__ import annotations

import json

import pytest

from numcheck.read import formats, markdown, notebook, package, text
from numcheck.read.decode import Unreadable
from numcheck.read.length import bounded
from tests.unit.read import samples

NOVEL = "One goat came.\n\nTwo goats came home.\n\nThree goats stayed."


def test_a_text_that_is_short_enough_stays_as_it_is() -> None:
    whole = text.prose(NOVEL, 1)
    assert bounded(whole, longest=len(NOVEL)) is whole


def test_a_long_text_ends_between_two_words_and_its_rest_is_told() -> None:
    cut = bounded(text.prose(NOVEL, 1), longest=28)
    assert cut.text == "One goat came.\n\nTwo goats"
    assert cut.missing == f"longer than 28 characters; the last {len(NOVEL) - 25} were not read"
    assert [cut.text[block.start : block.end] for block in cut.blocks] == ["One goat came.", "Two goats"]
    assert [(anchor.start, anchor.line) for anchor in cut.anchors] == [(0, 1), (16, 3)]


def test_a_long_word_is_cut_where_it_must_be() -> None:
    cut = bounded(text.prose("7" * 900, 1), longest=300)
    assert cut.text == "7" * 300
    assert cut.missing.endswith("the last 600 were not read")


@pytest.mark.parametrize("length", range(len(NOVEL)))
def test_wherever_a_text_is_cut_its_blocks_and_anchors_lie_inside(length: int) -> None:
    cut = bounded(text.prose(NOVEL, 1), longest=length)
    assert len(cut.text) <= length
    assert NOVEL.startswith(cut.text)
    assert all(0 <= block.start < block.end <= len(cut.text) for block in cut.blocks)
    assert all(anchor.start <= len(cut.text) for anchor in cut.anchors)


@pytest.mark.parametrize(("marks", "told"), [("> " * 99, False), ("> " * 100, True), ("> " * 5000, True)])
def test_quotes_too_deep_to_be_read_are_told_and_the_rest_is_read(marks: str, told: bool) -> None:
    made = markdown.prose(f"{marks}12 goats came.\n\nFive stayed.", 1)
    assert made.text.endswith("Five stayed.")
    assert (made.missing != "") is told
    assert ("12 goats" in made.text) is not told


def test_no_text_is_lost_among_brackets_that_never_close() -> None:
    made = markdown.prose("[" * 3000 + "12 goats [came](u).", 1)
    assert made.text == "[" * 3000 + "12 goats came."
    assert made.missing == ""


def test_a_notebook_with_too_much_markdown_is_refused_and_one_with_much_output_is_read(monkeypatch) -> None:
    monkeypatch.setattr(notebook, "MOST_MARKUP", 1024 * 1024)
    cells = [{"cell_type": "markdown", "source": ["12 goats came."]}, {"cell_type": "code", "outputs": ["x" * 2**21]}]
    assert notebook.prose(json.dumps({"cells": cells}), 1).text == "12 goats came."
    cells[0]["source"] = ["goats " * 200_000]
    with pytest.raises(Unreadable, match="more than 1 MiB of Markdown"):
        notebook.prose(json.dumps({"cells": cells}), 1)


def test_markdown_has_the_limit_of_texts_with_marks() -> None:
    assert formats.FORMATS[".md"].markup


def test_a_package_that_is_too_large_in_all_is_told_with_the_limit_of_all(monkeypatch) -> None:
    monkeypatch.setattr(package, "MOST_BYTES", 2 * 1024 * 1024)
    opened = package.Package(samples.zipped({name: name * 1024 * 1024 for name in "ABC"}), "EPUB book")
    assert opened.part("A")
    with pytest.raises(Unreadable, match="an EPUB book that unpacks to more than 2 MiB"):
        for name in "BC":
            opened.part(name)
