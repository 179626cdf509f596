"""A file of rules is opened, or its fault is told with its place; nothing written in it can stop the run."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.model import Problem
from numcheck.ruleset.toml import LARGEST, Sheet, open_sheet


def opened(tmp_path: Path, content: bytes) -> Sheet | Problem:
    (tmp_path / "a.toml").write_bytes(content)
    return open_sheet(tmp_path / "a.toml", "a.toml")


def told(tmp_path: Path, content: bytes) -> Problem:
    problem = opened(tmp_path, content)
    assert isinstance(problem, Problem)
    return problem


def test_a_byte_order_mark_and_windows_lines_do_no_harm(tmp_path):
    sheet = opened(tmp_path, b"\xef\xbb\xbfa = 1\r\nb = 2\r\n")
    assert isinstance(sheet, Sheet)
    assert sheet.table == {"a": 1, "b": 2}
    assert sheet.lines.find(("b",)) == 2


def test_a_syntax_error_has_its_line_and_column(tmp_path):
    assert told(tmp_path, b"a = 1\nb == 2\n").where == "a.toml:2:4"


def test_a_syntax_error_at_the_end_has_the_place_of_the_end(tmp_path):
    assert told(tmp_path, b'a = 1\nb = """x').where == "a.toml:2:9"


def test_what_is_no_utf8_is_told_with_its_place(tmp_path):
    assert told(tmp_path, 'a = "é"'.encode("latin-1")).what == "byte 6 is no UTF-8"


@pytest.mark.parametrize(
    "content",
    [
        "a = " + "[" * 300_000,
        "a = " + "{ a = " * 100_000,
        ".".join("a" * 200_000) + " = 1",
        '"a" . ' * 100_000 + "b = 1",
        "[" + ".".join("a" * 200_000) + "]",
        "a = " + "9" * 300_000,
        "a = 1e" + "9" * 30,
        "a = 2024-13-40",
        "\x00",
        'a = "' + "x" * LARGEST + '"',
    ],
    ids=lambda content: content[:12],
)
def test_a_hostile_file_is_refused_in_words(tmp_path, content):
    assert told(tmp_path, content.encode()).hint


def test_dots_in_a_text_are_no_dotted_name(tmp_path):
    assert isinstance(opened(tmp_path, b'a = "so ' + b". " * 500 + b'and on"\n# ' + b"." * 500), Sheet)


@given(content=st.binary(max_size=60) | st.text("[]{}=.\"'\n a1#-", max_size=60).map(str.encode))
def test_no_content_raises(tmp_path_factory, content):
    opened(tmp_path_factory.mktemp("any"), content)


LISTED = b'''
top = """
[[slot]]
id = 1
"""
[[slot]]
id = "a"
  [[slot.example]]
  text = "x"
  [[slot.example]]
  text = "y"
[[slot]]
  [[slot.example]]
[verb.launch]
"words" = []
'''


@pytest.mark.parametrize(
    ("path", "line"),
    [
        (("top",), 2),
        (("slot", 0), 6),
        (("slot", 0, "id"), 7),
        (("slot", 0, "example", 1, "text"), 11),
        (("slot", 1, "example", 0), 13),
        (("verb", "launch", "words"), 15),
        (("slot", 1, "example", 0, "reads", 3), 13),
        (("none",), None),
    ],
)
def test_every_table_and_key_has_its_line(tmp_path, path, line):
    sheet = opened(tmp_path, LISTED)
    assert isinstance(sheet, Sheet)
    assert sheet.lines.find(path) == line
