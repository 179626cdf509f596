"""Notebooks and tables of articles: true places behind quotes and escapes, and what is only data."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest

from numcheck.model import Document
from numcheck.read import read


def one(path: Path, text: str) -> Document:
    path.write_text(text)
    (document,) = read([str(path)]).documents
    return document


def at(document: Document, word: str) -> tuple[int, int]:
    return document.position(document.text.index(word))


def test_only_markdown_cells_of_a_notebook_are_prose(tmp_path: Path) -> None:
    cells = [
        {"cell_type": "code", "source": ["goats = 12"], "outputs": [{"text": ["13"]}]},
        {"cell_type": "markdown", "source": ['# "Goats"\n', "\n", "Nine\\\\ten *goats*"]},
        {"cell_type": "raw", "source": "14"},
        {"cell_type": "markdown", "source": "Ten é hens"},
    ]
    document = one(tmp_path / "a.ipynb", json.dumps({"cells": cells, "metadata": {"title": "Beasts"}}, indent=1))
    assert document.text == '"Goats"\nNine\\ten goats\nTen é hens'
    assert document.source.title == "Beasts"
    lines = (tmp_path / "a.ipynb").read_text().split("\n")
    for word, where in (("Goats", "cell 2, line 1"), ("ten", "cell 2, line 3"), ("hens", "cell 4, line 1")):
        line, column = at(document, word)
        assert lines[line - 1].startswith(word, column - 1)
        assert document.where(document.text.index(word)) == where


@pytest.mark.parametrize("text", ["", "goats", "[]", "{}", '{"cells": 12}', "[" * 100_000, '{"cells": [' * 2000])
def test_what_is_no_notebook_is_told(tmp_path: Path, text: str) -> None:
    path = tmp_path / "a.ipynb"
    path.write_text(text)
    (problem,) = read([str(path)]).problems
    assert "no Jupyter notebook" in problem.what


@pytest.mark.parametrize("text", ['{"cells": [1, null, [], {"cell_type": "markdown"}]}', '{"cells": []}'])
def test_odd_cells_are_empty(tmp_path: Path, text: str) -> None:
    assert one(tmp_path / "a.ipynb", text).text == ""


def test_half_characters_and_nuls_of_json_are_replaced(tmp_path: Path) -> None:
    document = one(tmp_path / "a.jsonl", r'{"text": "Nine \ud800 goats \u0000 \ud83d\ude00 ran"}')
    assert document.text == "Nine \ufffd goats \ufffd 😀 ran"
    assert at(document, "goats") == (1, 23)
    assert at(document, "ran") == (1, 49)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.csv", "title,text,published\nGoats,Nine.,2024-03-05\n"),
        ("a.csv", "Headline;Body;Date\nGoats;Nine.;2024-03-05\n"),
        ("a.tsv", "title\ttext\tdate\nGoats\tNine.\t5 March 2024\n"),
        ("a.csv", '\ufeff"title","text","date"\r\n"Goats" ,"Nine.",2024-03-05\r\n'),
        ("a.jsonl", '{"title": "Goats", "text": "Nine.", "date": "2024-03-05"}\n'),
        ("a.ndjson", '\n{"TITLE": "Goats", "content": "Nine.", "date": "2024-03-05", "n": [1, {"text": "x"}]}\n'),
    ],
)
def test_columns_are_found_by_name(tmp_path: Path, name: str, text: str) -> None:
    document = one(tmp_path / name, text)
    assert document.text == "Goats\nNine."
    assert [block.kind for block in document.blocks] == ["heading", "paragraph"]
    assert (document.source.title, document.source.published) == ("Goats", date(2024, 3, 5))


def test_a_title_that_the_text_begins_with_is_not_told_twice(tmp_path: Path) -> None:
    assert one(tmp_path / "a.csv", "title,text\nGoats,Goats ran.\n").text == "Goats ran."


def test_places_behind_quotes_and_escapes_are_true(tmp_path: Path) -> None:
    document = one(tmp_path / "a.csv", 'n,text\n12,"Nine ""black""\n\ngoats"\n')
    assert document.text == 'Nine "black"\ngoats'
    assert [at(document, word) for word in ("Nine", "black", "goats")] == [(2, 5), (2, 12), (4, 1)]
    document = one(tmp_path / "a.jsonl", '{"text": "Nine \\"black\\"\\n\\ngoats"}')
    assert [at(document, word) for word in ("Nine", "black", "goats")] == [(1, 11), (1, 18), (1, 29)]


@pytest.mark.parametrize(("name", "text"), [("a.csv", "n,m\n1,2\n"), ("a.tsv", "1\t2\n"), ("a.jsonl", '{"n": 12}\n')])
def test_a_table_without_texts_is_data_and_a_problem_only_when_named(tmp_path: Path, name: str, text: str) -> None:
    (tmp_path / "b.txt").write_text("Nine goats.")
    (tmp_path / name).write_text(text)
    found = read([str(tmp_path)])
    assert [note.what for note in found.notes] == ['skipped: no column named "text"']
    assert found.problems == ()
    (problem,) = read([str(tmp_path / name)]).problems
    assert problem.what == 'no column named "text"'


@pytest.mark.parametrize(
    ("text", "told", "read_are"),
    [
        ('{"text": "Nine."}\n[1]\n', "#2: line 2 is no JSON object", ["#1"]),
        ('{"text": "Nine."}\n\n{"text": "Ten."}\nbad\n', "#4: line 4 is no JSON object", ["#1", "#3"]),
        ('bad\n{"text": "Nine."}\n{"text":\n7\n', "#1: line 1 is no JSON object, and 2 more", ["#2"]),
        ('bad\n{"n": 9}\n', ": line 1 is no JSON object", []),
    ],
)
def test_a_line_that_is_no_object_is_told_with_its_number_and_loses_no_other(tmp_path, text, told, read_are) -> None:
    (tmp_path / "a.jsonl").write_text(text)
    found = read([str(tmp_path)])
    (problem,) = found.problems
    assert f"{problem.where}: {problem.what}".endswith(f"a.jsonl{told}")
    assert [d.id.partition("a.jsonl")[2] for d in found.documents] == read_are


def test_days_that_nobody_understands_are_told_once_a_file(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("text,date\nNine.,soon\nTen.,late\nTwo.,2024-03-05\n")
    found = read([str(tmp_path)])
    assert [problem.what for problem in found.problems] == ["date: 'soon' is no date, and 1 more"]
    assert [d.source.published for d in found.documents] == [None, None, date(2024, 3, 5)]


def test_a_page_that_names_its_encoding_is_read_in_it(tmp_path: Path) -> None:
    path = tmp_path / "a.html"
    path.write_bytes('<meta charset="koi8-r"><p>12 коз</p>'.encode("koi8-r"))
    found = read([str(path)])
    assert [d.text for d in found.documents] == ["12 коз"]
    assert [note.what for note in found.notes] == ["not UTF-8; read as koi8-r"]
