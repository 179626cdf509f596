"""One report in every format: the same words, the same figures, the same findings, and true places."""

from __future__ import annotations

import importlib.util
import re
from datetime import date
from pathlib import Path

import pytest

from numcheck import pipeline
from numcheck.model import Document
from numcheck.read import FORMATS, read
from tests import reading
from tests.unit.read.samples import DAY, OTHER, REPORT, SAVE

needs_pdf = pytest.mark.skipif(importlib.util.find_spec("pypdfium2") is None, reason="needs numcheck[pdf]")
EVERY = [pytest.param(suffix, marks=needs_pdf if suffix == "pdf" else ()) for suffix in SAVE]
#: What stands in these files stands there as it is read.
AS_WRITTEN = ("txt", "md", "html", "rst", "adoc", "ipynb", "csv")


def saved(folder: Path, name: str, suffix: str, blocks=REPORT) -> Document:
    path = folder / f"{name}.{suffix}"
    path.write_bytes(SAVE[suffix](blocks))
    reading = read([str(path)], published=date.fromisoformat(DAY))
    assert reading.problems == reading.notes == ()
    (document,) = reading.documents
    return document


def words(document: Document) -> list[str]:
    return [" ".join(document.text[block.start : block.end].split()) for block in document.blocks]


def figures(document: Document) -> list[tuple[str, str]]:
    (work,), _ = pipeline.framed([document], reading.rules())
    return [(frame.mention.surface, frame.noun or "") for frame in work.frames]


def test_every_format_has_a_sample() -> None:
    alike = {"text", "markdown", "htm", "xhtml", "asciidoc", "tsv", "ndjson"}
    assert {suffix.lstrip(".") for suffix in FORMATS} - alike - {""} == set(SAVE)


@pytest.mark.parametrize("suffix", EVERY)
def test_every_format_gives_the_words_and_kinds_of_the_report(tmp_path: Path, suffix: str) -> None:
    document = saved(tmp_path, "report", suffix)
    assert words(document) == [text for _, text in REPORT]
    assert [block.kind for block in document.blocks] == [kind for kind, _ in REPORT]


@pytest.mark.parametrize("suffix", EVERY)
def test_every_format_gives_the_figures_of_the_plain_text(tmp_path: Path, suffix: str) -> None:
    assert figures(saved(tmp_path, "report", suffix)) == figures(saved(tmp_path, "plain", "txt"))


@pytest.mark.parametrize("suffix", EVERY)
def test_two_reports_of_any_format_give_the_findings_of_two_plain_texts(tmp_path: Path, suffix: str) -> None:
    def found(one: str, two: str) -> list[tuple[str, str, str]]:
        documents = [saved(tmp_path, "a", one), saved(tmp_path, "b", two, OTHER)]
        report = pipeline.examine(sorted(documents, key=lambda d: d.id), reading.rules())
        return [(finding.code, finding.slot, finding.why) for finding in report.findings]

    expected = found("txt", "txt")
    assert len(expected) == 1
    assert found(suffix, suffix) == found(suffix, "md") == expected


@pytest.mark.parametrize("suffix", AS_WRITTEN)
def test_every_letter_stands_where_the_document_says(tmp_path: Path, suffix: str) -> None:
    document = saved(tmp_path, "report", suffix)
    lines = (tmp_path / f"report.{suffix}").read_text().replace("\r\n", "\n").split("\n")
    for offset, character in enumerate(document.text):
        line, column = document.position(offset)
        if character.isalnum():
            assert lines[line - 1][column - 1] == character


@pytest.mark.parametrize(
    ("suffix", "place", "where"),
    [
        ("txt", (5, 10), ""),
        ("md", (5, 10), ""),
        ("ipynb", None, "cell 4, line 1"),
        ("csv", None, "row 2"),
        ("jsonl", None, ""),
        ("docx", (3, 10), "paragraph 3"),
        ("odt", (3, 10), "paragraph 3"),
        ("epub", (3, 10), "one.xhtml, paragraph 3"),
        pytest.param("pdf", None, "page 1, line 4", marks=needs_pdf),
    ],
)
def test_a_place_is_told_the_way_people_look_for_it(tmp_path: Path, suffix: str, place, where: str) -> None:
    document = saved(tmp_path, "report", suffix)
    offset = document.text.index("14 people")
    assert document.where(offset) == where
    assert place is None or document.position(offset) == place


@pytest.mark.parametrize("suffix", ["html", "csv", "jsonl", "epub"])
def test_outlet_and_day_are_those_that_the_file_tells(tmp_path: Path, suffix: str) -> None:
    path = tmp_path / f"report.{suffix}"
    path.write_bytes(SAVE[suffix](REPORT))
    (document,) = read([str(path)]).documents
    assert (document.source.publisher, document.source.published) == ("The Bell", date.fromisoformat(DAY))


@pytest.mark.parametrize("suffix", ["docx", "odt", pytest.param("pdf", marks=needs_pdf)])
def test_the_day_of_saving_gives_way_to_any_other(tmp_path: Path, suffix: str) -> None:
    for name, day in (("report", date.fromisoformat(DAY)), ("2023-01-02-report", date(2023, 1, 2))):
        path = tmp_path / f"{name}.{suffix}"
        path.write_bytes(SAVE[suffix](REPORT))
        (document,) = read([str(path)]).documents
        assert document.source.published == day


@pytest.mark.parametrize("suffix", ["md", "html", "rst", "adoc", "tex", "docx", "odt", "epub"])
def test_cells_of_a_table_know_their_places(tmp_path: Path, suffix: str) -> None:
    blocks = (*REPORT, ("table", "animal|count\ngoats|9\nhens|12"))
    document = saved(tmp_path, "table", suffix, blocks)
    cells = [block for block in document.blocks if block.kind == "cell"]
    assert [document.text[c.start : c.end] for c in cells] == ["animal", "count", "goats", "9", "hens", "12"]
    if suffix == "md":
        return
    places = [(c.cell.table, c.cell.row, c.cell.column, c.cell.heading) for c in cells if c.cell]
    assert places == [(0, row, column, row == 0) for row in range(3) for column in range(2)]
    told = re.fullmatch("(?:one.xhtml, )?table 1 row 3 column 2", document.where(cells[-1].start))
    assert told or suffix in ("html", "rst", "adoc", "tex")


def test_several_articles_of_one_file_are_documents_of_their_own(tmp_path: Path) -> None:
    path = tmp_path / "articles.csv"
    path.write_text('text,date\n"Nine ""old"" goats, and\n8 hens.",2024-03-05\n\n,\nTen cows.,soon\n')
    found = read([str(path)])
    one, two = found.documents
    assert (one.id, two.id) == (f"{path}#2", f"{path}#4")
    assert one.source.path == two.source.path == str(path)
    assert one.text == 'Nine "old" goats, and\n8 hens.'
    assert one.position(one.text.index("old")) == (2, 9)
    assert one.position(one.text.index("8")) == (3, 1)
    assert [p.what for p in found.problems] == ["date: 'soon' is no date"]
