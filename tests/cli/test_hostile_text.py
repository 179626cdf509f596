"""Whatever a text is made of, it ends in a report that a file and a terminal can hold."""

from __future__ import annotations

import codecs
import json
from pathlib import Path

import pytest

from numcheck.cli import main

SENTENCE = "Rebels fired 41 rockets at Marwick on 3 May 2024, the army said.\n"
OTHER = "On 3 May 2024 rebels fired 41 rockets at Marwick, a spokesman said.\n"
#: What would move a cursor, colour a terminal, or turn the line around.
MOVING = set("\x00\x07\x08\x0b\x0c\x1b\x7f\x9b\u202a\u202d\u202e\u2066\u2069\ud800")

HOSTILE = {
    "a NUL in a notebook": ("ipynb", r'{"cells":[{"cell_type":"markdown","source":["12\u0000 men died."]}]}'),
    "half characters in a notebook": (
        "ipynb",
        r'{"cells":[{"cell_type":"markdown","source":["\ud800 12 men \udfff."]}]}',
    ),
    "half characters in a title": (
        "jsonl",
        r'{"text":"12 men died.","title":"\udc00","source":"\ud83d","date":"\ud800"}',
    ),
    "marks that turn the line around": ("txt", "\u202e41 men\u202c died at \u2066Port Ness\u2069."),
    "characters without width": ("txt", "4\u200b1 m\u200den d\u2060ied.\ufeff 1\u20602 more."),
    "letters under many marks": ("txt", "41 me" + "\u0301" * 20_000 + "n died."),
    "colours of a terminal": ("txt", "\x1b[31m41 men\x1b[0m died. \x1b]0;gone\x07 \x9b31m12 cows."),
    "digits of other scripts": ("txt", "٤١ men and १२ cows and １２ hens and 𝟙𝟚 boats died. Ⅻ ½ ²"),
    "a number of 10 million digits": ("txt", "There were " + "7" * 10_000_000 + " men."),
    "a number with a million commas": ("txt", "There were 1" + ",000" * 1_000_000 + " men."),
    "an exponent beyond all": ("txt", "It took 1e999999999 s, 1e-999999999 m, 10^999999999 kg, 1E+99999 boats."),
    "a tower of million": ("txt", "One" + " million" * 5_000 + " men died."),
    "100,000 quotes": ("txt", '"' * 100_000 + "12 men died" + '"' * 100_000),
    "100,000 brackets": ("txt", "(" * 100_000 + "12 men" + ")" * 100_000),
    "square brackets in Markdown": ("md", "[" * 3_000 + "12 men" + "]" * 3_000),
    "a million line ends": ("txt", "\n" * 999_000 + "12 men died."),
    "only numbers": ("txt", " ".join(map(str, range(20_000)))),
    "only numbers, a line each": ("txt", "\n".join(map(str, range(2_000)))),
    "line ends of all kinds": ("txt", "12 men\r\ndied.\r13 men\n\rdied.\x0b14 men\u2028died.\u202915 men\x85died."),
    "no line end and no space": ("txt", "41men" * 20_000),
    "one mark again and again": ("txt", "12" + "%" * 50_000 + "13" + "-" * 50_000 + "14" + "/" * 50_000),
    "workflow commands": ("txt", "::error::41 men died.\n::set-output name=x::12\n##[error]13 men died."),
    "HTML in a text": ("txt", "<script>alert(41)</script> 12 men died in </td></table><img src=x onerror=alert(1)>."),
    "formulas": ("txt", "=cmd|' /C calc'!A0 12 men died. @SUM(1) +41 boats, -12 cows."),
    "deep LaTeX": ("tex", "{\\textbf" * 20_000 + "12 men died."),
    "deep HTML": ("html", "<div><p><ul><li>" * 20_000 + "12 men died."),
    "deep RST": ("rst", "".join(" " * n + "12 men\n\n" for n in range(300))),
    "deep JSON": ("ipynb", '{"cells":' + "[" * 200_000),
    "a table that never ends": ("html", "<table>" + "<tr><td rowspan=9999999 colspan=9999999>12" * 2_000),
}


@pytest.fixture
def folder(tmp_path, monkeypatch) -> Path:
    """A folder with two reports that agree."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    (tmp_path / "one.txt").write_text(SENTENCE, "utf-8")
    (tmp_path / "two.txt").write_text(OTHER, "utf-8")
    return tmp_path


@pytest.mark.unwatched
@pytest.mark.parametrize("what", HOSTILE)
def test_a_hostile_text_ends_in_a_report_and_hides_no_other(what: str, folder: Path, capsys) -> None:
    suffix, text = HOSTILE[what]
    (folder / f"odd.{suffix}").write_bytes(text.encode("utf-8"))
    assert main(
        [".", "-v", "--format", "full=seen.log", "--format", "json=seen.json", "--format", "html=seen.html"]
    ) in (0, 1)
    seen = (folder / "seen.log").read_text("utf-8")
    assert "41 rockets" in seen
    assert not MOVING & set(seen)
    assert not MOVING & set((folder / "seen.html").read_text("utf-8"))
    assert json.loads((folder / "seen.json").read_text("utf-8"))["groups"]
    assert "internal error" not in capsys.readouterr().err


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be", "utf-8-sig"])
def test_a_byte_order_mark_leads_to_the_text(encoding: str, folder: Path, capsys) -> None:
    marks = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}
    marks |= {"utf-32-le": codecs.BOM_UTF32_LE, "utf-32-be": codecs.BOM_UTF32_BE}
    (folder / "two.txt").write_bytes(marks.get(encoding, b"") + OTHER.encode(encoding))
    assert main(["."]) == 0
    assert "1 group compared" in capsys.readouterr().out


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_without_a_mark_the_file_is_told_and_what_to_do(encoding: str, folder: Path, capsys) -> None:
    (folder / "three.txt").write_bytes(OTHER.encode(encoding))
    assert main(["."]) == 0
    out = capsys.readouterr().out
    assert "three.txt: binary file; give its text as .txt or .md; UTF-8 is best" in " ".join(out.split())
    assert "1 group compared" in out


def test_bytes_that_are_no_utf8_become_the_sign_for_it(folder: Path, capsys) -> None:
    (folder / "three.txt").write_bytes("Über 12 Männer – ".encode() * 20 + b"\xff\xfe\x80 41 rockets were fired.")
    assert main(["."]) == 0
    assert "internal error" not in capsys.readouterr().err
