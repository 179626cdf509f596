"""PDF: paragraphs put together from lines, and what cannot be read."""

from __future__ import annotations

import importlib.util
import subprocess
from typing import Any

import pytest

from numcheck.read import pdf, read
from numcheck.read.decode import Unreadable
from tests.unit.read.samples import PdfLine, pdf_pages

needs_pdf = pytest.mark.skipif(importlib.util.find_spec("pypdfium2") is None, reason="needs numcheck[pdf]")


def lines(top: float, *texts: str, left: float = 72, size: float = 11, step: float = 14) -> list[PdfLine]:
    return [(left, top - step * number, size, text) for number, text in enumerate(texts)]


def blocks(*pages: list[PdfLine]) -> list[tuple[str, str]]:
    prose = pdf.prose(pdf_pages(pages))
    return [(block.kind, prose.text[block.start : block.end]) for block in prose.blocks]


@needs_pdf
def test_lines_become_paragraphs_and_large_letters_headings() -> None:
    page = [
        *lines(780, "Goats at the harbour", size=18),
        *lines(750, "Nine goats came down to the harbour in the", "morning and would not leave again."),
        *lines(700, "Ten hens followed them."),
    ]
    assert blocks(page) == [
        ("heading", "Goats at the harbour"),
        ("paragraph", "Nine goats came down to the harbour in the morning and would not leave again."),
        ("paragraph", "Ten hens followed them."),
    ]


@needs_pdf
def test_rows_of_a_table_do_not_run_into_the_paragraph_below() -> None:
    rows = (("Berth", "Boats", "Mended"), ("North", "12", "4"), ("South", "9", "3"))
    cells = [(72.0 + 130 * n, 750.0 - 14 * m, 11.0, cell) for m, row in enumerate(rows) for n, cell in enumerate(row)]
    page = [*cells, *lines(708, "Eleven boats were built here, and six of them", "are still afloat.")]
    assert blocks(page) == [
        ("paragraph", "Berth Boats Mended"),
        ("paragraph", "North 12 4"),
        ("paragraph", "South 9 3"),
        ("paragraph", "Eleven boats were built here, and six of them are still afloat."),
    ]


@needs_pdf
def test_words_that_a_line_end_parts_are_put_together() -> None:
    page = lines(
        780,
        "Of the goats that were counted in the har-",
        "bour, thirty-",
        "five were black, and of the long-",
        "Term ones.",
    )
    assert blocks(page) == [
        (
            "paragraph",
            "Of the goats that were counted in the harbour, thirty-five were black, and of the long-Term ones.",
        )
    ]


@needs_pdf
def test_running_heads_and_page_numbers_are_left_out() -> None:
    words = ("Nine goats came.", "Ten hens followed.", "One cow stayed.", "Two dogs barked.")
    pages = [
        [
            *lines(820, "The Bell, 5 March"),
            *lines(700, word, f"And then {word.split()[1]} ran."),
            *lines(30, f"Page {n} of 4", left=280),
        ]
        for n, word in enumerate(words, 1)
    ]
    assert [text for _, text in blocks(*pages)] == [f"{word} And then {word.split()[1]} ran." for word in words]
    assert ("paragraph", "12") in blocks(lines(780, "There are")[:1] + lines(30, "12"))


@needs_pdf
def test_a_paragraph_goes_on_in_the_next_column_and_on_the_next_page() -> None:
    left = lines(780, "Nine goats came down to the harbour", "and would not leave it until the")
    right = lines(780, "evening came and the tide was high,", left=320)
    assert blocks([*left, *right], lines(780, "which was at six.")) == [
        ("paragraph", "Nine goats came down to the harbour and would not leave it until the evening came and the "
         "tide was high, which was at six."),
    ]  # fmt: skip


@needs_pdf
def test_items_end_where_the_next_begins() -> None:
    page = [*lines(780, "• Nine goats that came", "• Ten hens"), *lines(752, "and more", left=84)]
    assert blocks(page) == [("item", "• Nine goats that came"), ("item", "• Ten hens and more")]


@needs_pdf
def test_every_line_knows_its_page() -> None:
    prose = pdf.prose(pdf_pages([lines(780, "Nine goats came", "and went.")] * 2))
    assert [place.words for place in prose.places] == [
        "page 1, line 1",
        "page 1, line 2",
        "page 2, line 1",
        "page 2, line 2",
    ]
    assert [anchor.line for anchor in prose.anchors] == [1, 2, 3, 4]


@needs_pdf
@pytest.mark.parametrize("title", ["Microsoft Word - goats.docx", "goats.indd", "untitled"])
def test_a_title_that_a_program_made_up_is_none(title: str) -> None:
    assert pdf.prose(pdf_pages([lines(780, "Nine.")], f"/Title({title})")).told.title is None
    assert pdf.prose(pdf_pages([lines(780, "Nine.")], "/Title(Nine goats)")).told.title == "Nine goats"


def refused(data: bytes) -> str:
    with pytest.raises(Unreadable) as trouble:
        pdf.prose(data)
    assert trouble.value.hint
    return trouble.value.what


@needs_pdf
def test_what_is_no_pdf_or_holds_no_text_is_told() -> None:
    assert "another kind" in refused(b"goats")
    assert "broken" in refused(b"%PDF-1.4\ngoats")
    assert refused(pdf_pages([[], []])) == "a PDF without text"


@needs_pdf
def test_too_many_pages_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pdf, "MOST_PAGES", 2)
    assert "more than 2 pages" in refused(pdf_pages([lines(780, "Nine.")] * 3))


@needs_pdf
@pytest.mark.parametrize(
    ("fault", "what"),
    [
        (subprocess.TimeoutExpired("pdf", 60), "longer than 60 seconds"),
        (OSError("no processes left"), "cannot be started"),
    ],
)
def test_a_reader_that_hangs_or_does_not_start_is_told(
    fault: Exception, what: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def run(*_: Any, **__: Any) -> None:
        raise fault

    monkeypatch.setattr(subprocess, "run", run)
    assert what in refused(b"%PDF-1.4")


@needs_pdf
def test_a_reader_that_crashes_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], -11, b"", b""))
    assert "broken" in refused(b"%PDF-1.4")


def test_without_the_library_a_pdf_says_what_to_install_and_the_others_are_read(tmp_path, monkeypatch) -> None:
    monkeypatch.setattr(pdf, "find_spec", lambda _: None)
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.4")
    (tmp_path / "b.txt").write_text("Nine goats.")
    found = read([str(tmp_path)])
    assert [document.text for document in found.documents] == ["Nine goats."]
    (problem,) = found.problems
    assert (problem.what, problem.hint) == ("PDF needs numcheck[pdf]", 'run: pip install "numcheck[pdf]"')
