"""Laws of every format: no bytes raise or lose their shape, and every anchor points into the file."""

from __future__ import annotations

import importlib.util

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from numcheck.model import Document, Source
from numcheck.read import FORMATS
from numcheck.read.decode import Unreadable, decode
from numcheck.read.prose import Prose
from tests.laws.test_read_laws import SPACES, WORDS, anything, well_formed
from tests.unit.read.samples import REPORT, SAVE, zipped

#: Markdown and plain text have laws of their own, next door.
TEXTS = sorted(suffix for suffix, form in FORMATS.items() if form.text and not form.plain)
ROWS = sorted(suffix for suffix, form in FORMATS.items() if form.rows)
ZIPPED = [".docx", ".epub", ".odt"]
_MARKS = """
    <p> </p> <h1> <h1 </h1> <table> <tr> <td> <td¤rowspan=9> </table> <a¤href="x"> </a> <q> <code> </code>
    <br> <br> <li> <div¤class=nav> </div> <!-- --> &amp; &#65; &# <script> </script> <sup> <header> <article>
    </article> <form> <del> == == ==== ---- ---- +---+ | |=== |=== .. :: .. * ** `` ` `x`_ :r:`x` |s| [1]_ \\
    \\\\ \\textbf{ { } \\section{ \\item \\begin{tabular}{l} \\end{tabular} \\begin{verbatim} \\end{verbatim} $
    $$ \\( \\[ \\SI{ \\footnote{ & % ~ -- \\'e \\verb| \\newcommand{\\n}{5} \\n \\begin{itemize} \\end{itemize}
    \\multicolumn{2}{l}{ [source] **** //// {a} <<x,y>> link:x[ ] ^ # " , ; ' text: :x: 1. - 2+| h|
"""
MARKS = st.sampled_from(_MARKS.split()).map(lambda mark: mark.replace("¤", " "))
pages = st.lists(st.one_of(WORDS, MARKS, SPACES, st.just(" "), st.just("\n")), max_size=60).map("".join)
_TAGS = """
    <w:p> </w:p> <w:t> </w:t> <w:tbl> </w:tbl> <w:tr> </w:tr> <w:tc> </w:tc> <w:r> </w:r> <w:del> </w:del>
    <w:tab/> <w:br/> <w:vanish/> <w:pPr> </w:pPr> <t:p> </t:p> <t:h> </t:h> <t:s/> <t:note> </t:note> <b:table>
    </b:table> <b:table-row> </b:table-row> <b:table-cell> </b:table-cell> <t:list> </t:list> &amp; &x; <!--c-->
    <![CDATA[x]]>
"""
TAGS = st.sampled_from(_TAGS.split())
LOOSE = st.lists(st.one_of(WORDS, TAGS), max_size=30).map("".join)
#: Elements that close, so that the walk behind the parser is met.
NESTED = st.recursive(
    st.one_of(WORDS, st.sampled_from(["<w:tab/>", '<w:gridSpan w:val="3"/>', '<w:fldChar w:fldCharType="begin"/>'])),
    lambda inner: st.tuples(
        st.sampled_from(["w:p", "w:r", "w:t", "w:tbl", "w:tr", "w:tc", "w:del", "t:p", "t:note", "b:table-cell"]),
        st.lists(inner, max_size=4).map("".join),
    ).map(lambda one: f"<{one[0]}>{one[1]}</{one[0]}>"),
    max_leaves=25,
)


def document(prose: Prose) -> Document:
    return Document(
        id="a",
        text=prose.text,
        source=Source(path="a"),
        blocks=prose.blocks,
        anchors=prose.anchors,
        places=prose.places,
    )


def sound(prose: Prose, lines: list[str] | None = None) -> None:
    """Its shape is right, it can be written as UTF-8, and anchors point into the file, whose `lines` are given."""
    found = document(prose)
    well_formed(found)
    found.text.encode("utf-8")
    starts = [place.start for place in found.places]
    assert starts == sorted(starts)
    for anchor in found.anchors if lines is not None else ():
        assert 1 <= anchor.line <= len(lines or ())
        assert 1 <= anchor.column <= len((lines or ())[anchor.line - 1]) + 1
    for block in found.blocks:
        assert (block.cell is None) or block.kind == "cell"


def read_text(suffix: str, text: str) -> Prose | None:
    try:
        return FORMATS[suffix].text(text, 1)
    except Unreadable as refused:
        assert refused.what and refused.hint
        return None


@pytest.mark.parametrize("suffix", TEXTS)
@given(page=st.one_of(pages, anything))
def test_no_text_raises_or_loses_its_shape(suffix: str, page: str) -> None:
    page = page.replace("\r\n", "\n").replace("\r", "\n")
    prose = read_text(suffix, page)
    if prose is not None:
        sound(prose, page.split("\n"))


@pytest.mark.parametrize("suffix", [".html", ".rst", ".adoc", ".tex"])
@given(page=st.lists(st.one_of(WORDS, MARKS, st.just(" "), st.just("\n\n")), max_size=40).map(" ".join))
def test_a_word_of_a_marked_up_page_stands_where_the_document_says(suffix: str, page: str) -> None:
    prose = read_text(suffix, page)
    if prose is None:
        return
    found, lines = document(prose), page.split("\n")
    for word in ("goats", "hens", "Nine", "said"):
        at = found.text.find(word)
        while at >= 0:
            line, column = found.position(at)
            assert lines[line - 1].startswith(word, column - 1)
            at = found.text.find(word, at + 1)


@pytest.mark.parametrize("suffix", ROWS)
@given(page=st.one_of(pages, anything), head=st.sampled_from(["text,date\n", "text\ttitle\n", '"text";x\n', ""]))
def test_no_table_of_articles_raises_or_loses_its_shape(suffix: str, page: str, head: str) -> None:
    page = head + page.replace("\r", "\n")
    try:
        for prose in FORMATS[suffix].rows(page).texts:
            sound(prose, page.split("\n"))
    except Unreadable as refused:
        assert refused.what and refused.hint


@given(text=anything, title=st.text(max_size=20))
def test_any_string_of_json_lines_is_read_back(text: str, title: str) -> None:
    import json

    page = json.dumps({"title": title, "text": text})
    try:
        (prose,) = FORMATS[".jsonl"].rows(page).texts
    except Unreadable:
        assert not text.strip()
        return
    sound(prose, [page])
    shown = "".join(prose.text[block.start : block.end] for block in prose.blocks)
    assert "".join(text.split()) in "".join(shown.split())


@pytest.mark.parametrize("suffix", [suffix for suffix, form in FORMATS.items() if form.data])
@settings(max_examples=20)
@given(data=st.binary(max_size=300))
def test_no_bytes_raise_where_a_packed_file_is_expected(suffix: str, data: bytes) -> None:
    with pytest.raises(Unreadable) as refused:
        FORMATS[suffix].data(data)
    assert refused.value.what and refused.value.hint


@pytest.mark.parametrize("suffix", ZIPPED)
@given(body=st.one_of(LOOSE, NESTED))
def test_no_marked_up_part_of_a_packed_file_raises(suffix: str, body: str) -> None:
    page = f'<w:d xmlns:w="w" xmlns:t="t" xmlns:b="b">{body}</w:d>'
    parts = {"word/document.xml": page, "content.xml": page, "meta.xml": page, "docProps/core.xml": page}
    parts |= {
        "META-INF/container.xml": '<a><rootfile full-path="b.opf"/></a>',
        "b.opf": f'<p><item id="a" href="c.html" media-type="text/html"/><itemref idref="a"/>{body}</p>',
        "c.html": page,
    }
    try:
        sound(FORMATS[suffix].data(zipped(parts)))
    except Unreadable as refused:
        assert refused.what and refused.hint


@pytest.mark.parametrize("suffix", ZIPPED)
@given(place=st.floats(0, 1, exclude_max=True), byte=st.integers(0, 255), cut=st.floats(0, 1))
def test_no_damaged_packed_file_raises(suffix: str, place: float, byte: int, cut: float) -> None:
    data = bytearray(SAVE[suffix[1:]](REPORT))
    data[int(place * len(data))] = byte
    for damaged in (bytes(data), bytes(data[: int(cut * len(data))])):
        try:
            sound(FORMATS[suffix].data(damaged))
        except Unreadable as refused:
            assert refused.what and refused.hint


@pytest.mark.skipif(importlib.util.find_spec("pypdfium2") is None, reason="needs numcheck[pdf]")
@settings(max_examples=15, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(place=st.floats(0, 1, exclude_max=True), byte=st.integers(0, 255), cut=st.floats(0.5, 1))
def test_no_damaged_pdf_raises(place: float, byte: int, cut: float) -> None:
    data = bytearray(SAVE["pdf"](REPORT))
    data[int(place * len(data))] = byte
    try:
        sound(FORMATS[".pdf"].data(bytes(data[: int(cut * len(data))])))
    except Unreadable as refused:
        assert refused.what and refused.hint


@given(data=st.binary(max_size=300))
def test_no_encoding_that_a_page_names_raises(data: bytes) -> None:
    for name in (b"utf-7", b"unicode_escape", b"cp1250", b"x", b"hex", b"idna", b"gb18030"):
        try:
            decode(b'<meta charset="' + name + b'">' + data, names_itself=True).text.encode("utf-8")
        except Unreadable as refused:
            assert refused.what
