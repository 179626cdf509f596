"""Throws bytes at the readers of all formats, and stops at the first file that breaks one of their laws.

    python fuzz/readers.py -runs=100000          with atheris, where it is installed (libFuzzer's own options)
    python fuzz/readers.py --random 2000         without it: as many files made by a seeded generator

The first byte chooses the format, the second whether the rest is pieces of its grammar or bytes as they are. The laws:
no file finds a hole in a reader; blocks are in order and hold all that is not white space; every place leads to a line;
no text holds a lone surrogate; the same file gives the same documents.
"""

from __future__ import annotations

import io
import sys
import zipfile
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from fuzz.driver import folder, run, twice
from fuzz.pieces import NEWS, joined
from numcheck.model import Document
from numcheck.read import FORMATS, read
from numcheck.sentence import sentences

#: PDF is read in a process of its own, too slow to be started for every input.
SUFFIXES = tuple(suffix for suffix in FORMATS if suffix != ".pdf")
_HTML = (
    *("<p>", "</p>", "<div>", "<b>", "</b>", "<table>", "<tr>", "<td>", "<th rowspan=9>", "</table>", "<br>"),
    *("<!--", "-->", "&amp;", "&#0;", "&#xD800;", "&bad;", "<script>", "</script>", "<title>"),
    *('<meta name="date" content="', "<svg>", "<a href='", "<article>", "<nav>", "<![CDATA[", "]]>", "<?xml "),
    *("?>", "<!DOCTYPE x [", "<ul><li>", "<pre>", "<style", "=", ">", "'"),
)  # fmt: skip
_MARKS = (
    *("# ", "- ", "  ", "    ", "1. ", "> ", "```", "`", "**", "_", "[", "](", "]", "](u)", "|", "|---|---|\n"),
    *("\\", "---\n", "title: ", "date: ", "<b>", "&amp;", "!", "***\n", "[r]: u\n", "\t"),
)  # fmt: skip
_RST = (
    *("====\n", "----\n", "* ", ".. ", "::\n", "`", "``", "|", "+---+---+\n", "=== ===\n", ".. code::"),
    *(":field: ", "_", "    ", ".. table::", ".. |a| replace:: ", "[1]_", ".. [1] "),
)  # fmt: skip
_ADOC = (
    *("= ", "== ", "* ", "|===\n", "|", "----\n", "[source]\n", "footnote:[", "]", "'''", ":date: ", "//", "_"),
    *("+", "{a}", "link:u[", "2+|", ".", "::", "a|", "`", "*", "#"),
)  # fmt: skip
_TEX = (
    *("\\begin{", "}", "{", "document}", "tabular}", "\\end{", "\\textbf{", "\\item ", "$", "$$", "\\[", "\\]"),
    *("%", "&", "\\\\", "\\footnote{", "\\title{", "\\num{", "\\SI{", "~", "--", "\\multicolumn{9}{", "\\verb|"),
    *("\\def\\a", "itemize}"),
)  # fmt: skip
_CELLS = (
    *("text", ",", ";", "\t", '"', '""', "title", "date", "source", "2024-05-03"),
)  # fmt: skip
_JSON = (
    *("{", "}", "[", "]", '"', ":", ",", "\\", "\\u", "d800", "\\ud83d\\ude00", '"text"', '"cells"'),
    *('"cell_type"', '"markdown"', '"source"', '"metadata"', "null", "1e99", "NaN", "\\n"),
)  # fmt: skip
_XML = (
    *("<w:p>", "</w:p>", "<w:r>", "</w:r>", "<w:t>", "</w:t>", "<w:tbl>", "<w:tr>", "<w:tc>", "</w:tc>"),
    *("</w:tr>", "</w:tbl>", "<text:p>", "</text:p>", "<text:span>", '<text:s text:c="99"/>', "<table:table>"),
    *("<table:table-cell>", "<p>", "</p>", "&#1;", "&amp;", "<!ENTITY", "<w:gridSpan w:val='9'/>", "<w:vMerge/>"),
    *("<w:footnoteReference w:id='1'/>", "</text:span>"),
)  # fmt: skip
_GRAMMARS = {
    ".html": _HTML,
    ".htm": _HTML,
    ".xhtml": _HTML,
    ".rst": _RST,
    ".adoc": _ADOC,
    ".asciidoc": _ADOC,
    ".tex": _TEX,
    ".csv": _CELLS,
    ".tsv": _CELLS,
    ".jsonl": _JSON,
    ".ndjson": _JSON,
    ".ipynb": _JSON,
    ".docx": _XML,
    ".odt": _XML,
    ".epub": (*_XML, *_HTML),
}
_W = 'xmlns:w="w" xmlns:text="t" xmlns:table="b"'


def one(data: bytes) -> None:
    """One file.

    Raises:
        AssertionError: the file breaks a law.
    """
    if len(data) < 2:
        return
    suffix = SUFFIXES[data[0] % len(SUFFIXES)]
    path = folder() / f"one{suffix}"
    path.write_bytes(_bytes(suffix, data[2:], raw=data[1] % 8 == 0))
    reading = read([str(path)])
    holes = [problem for problem in reading.problems if "in the reader" in problem.what]
    assert not holes, (suffix, path.read_bytes(), holes)
    for document in reading.documents:
        check(document)
    assert not twice(data) or read([str(path)]) == reading, (suffix, path.read_bytes())


def _bytes(suffix: str, data: bytes, *, raw: bool) -> bytes:
    if raw and suffix not in (".docx", ".odt", ".epub"):
        return data
    made = joined(data, (*_GRAMMARS.get(suffix, _MARKS), *NEWS)).encode("utf-8", "surrogatepass" if raw else "replace")
    parts = {
        ".docx": {"word/document.xml": b"<w:d %s>%s</w:d>"},
        ".odt": {"content.xml": b"<d %s>%s</d>"},
        ".epub": {
            "META-INF/container.xml": b'<c><rootfile full-path="o"/></c>',
            "o": _BOOK,
            "a": b"<html %s>%s</html>",
        },
    }.get(suffix)
    if parts is None:
        return made
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as zipped:
        for name, form in parts.items():
            zipped.writestr(name, form % (_W.encode(), made) if b"%s" in form else form)
    return packed.getvalue()


_BOOK = (
    b'<p><manifest><item id="i" href="a" media-type="application/xhtml+xml"/></manifest>'
    b'<spine><itemref idref="i"/></spine></p>'
)


def check(document: Document) -> None:
    """The laws, on one document."""
    text = document.text
    text.encode("utf-8")  # no lone surrogates
    end = 0
    for block in document.blocks:
        assert end <= block.start < block.end <= len(text), (text, block)
        assert not text[end : block.start].strip(), (text, block)
        end = block.end
    assert not text[end:].strip(), text
    starts = [anchor.start for anchor in document.anchors]
    assert starts == sorted(set(starts)), (text, starts)
    assert not text or starts[0] == 0, text
    for span in sentences(document):
        assert document.quote(span).strip(), (text, span)
        assert min(document.position(span.start)) >= 1, (text, span)


if __name__ == "__main__":
    raise SystemExit(run(one, __doc__, sys.argv[1:]))
