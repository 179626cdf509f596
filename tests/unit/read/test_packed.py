"""DOCX, ODT and EPUB: what is read, in what order, and what a hostile package cannot do."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from datetime import date

import pytest

from numcheck.read import docx, epub, odt, package
from numcheck.read.decode import Unreadable
from numcheck.read.prose import Prose
from numcheck.read.xml_events import DEEPEST
from tests.unit.read import samples

READERS: dict[str, Callable[[bytes], Prose]] = {"docx": docx.prose, "odt": odt.prose, "epub": epub.prose}
W = 'xmlns:w="w"'


def word(body: str, **parts: str) -> Prose:
    return docx.prose(samples.zipped({"word/document.xml": f"<w:d {W}>{body}</w:d>", **parts}))


def texts(prose: Prose) -> list[tuple[str, str]]:
    return [(prose.text[block.start : block.end], _where(prose, block.start)) for block in prose.blocks]


def _where(prose: Prose, offset: int) -> str:
    return [place.words for place in prose.places if place.start <= offset][-1]


def run(text: str, more: str = "") -> str:
    return f"<w:r>{more}<w:t>{text}</w:t></w:r>"


@pytest.mark.parametrize(
    "body",
    [
        "",
        "<w:p/>",
        f"<w:p><w:del>{run('12')}<w:r><w:delText>13</w:delText></w:r></w:del></w:p>",
        f"<w:p>{run('12', '<w:rPr><w:vanish/></w:rPr>')}</w:p>",
        f"<w:p><m:oMath>{run('12')}</m:oMath></w:p>".replace("m:oMath", "w:oMath"),
        f'<w:p><w:fldSimple w:instr=" PAGE ">{run("12")}</w:fldSimple></w:p>',
        '<w:p><w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>NUMPAGES</w:instrText></w:r><w:r>'
        f'<w:fldChar w:fldCharType="separate"/></w:r>{run("12")}<w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>',
        f"<w:p><w:r><w:pict><w:Fallback><w:p>{run('12')}</w:p></w:Fallback></w:pict></w:r></w:p>",
    ],
)
def test_deleted_hidden_and_counted_text_is_not_read(body: str) -> None:
    assert texts(word(body)) == []


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (run("Nine ") + run("goats"), "Nine goats"),
        (f"<w:ins>{run('Nine')}</w:ins><w:r><w:tab/></w:r>{run('goats')}", "Nine goats"),
        (f"{run('Nine')}<w:r><w:br/></w:r>{run('goats')}", "Nine goats"),
        (f"{run('long')}<w:r><w:noBreakHyphen/></w:r>{run('term')}", "long-term"),
        (f"<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{run('Nine')}", "Nine"),
        (f"<w:hyperlink>{run('Nine')}</w:hyperlink> ", "Nine"),
        (f"<w:sdt><w:sdtContent>{run('Nine')}</w:sdtContent></w:sdt>", "Nine"),
        (run("Nine &amp; ten"), "Nine & ten"),
        (
            '<w:r><w:fldChar w:fldCharType="begin"/><w:instrText>REF x</w:instrText>'
            '<w:fldChar w:fldCharType="separate"/>'
            f'</w:r>{run("Nine")}<w:r><w:fldChar w:fldCharType="end"/></w:r>',
            "Nine",
        ),
    ],
)
def test_the_runs_of_a_paragraph_are_one_text(body: str, text: str) -> None:
    assert texts(word(f"<w:p>{body}</w:p>")) == [(text, "paragraph 1")]


def test_notes_heads_and_feet_follow_the_body_each_once() -> None:
    one = samples.docx_paragraph("paragraph", "{}")
    more = {
        "word/footnotes.xml": one.format("A note"),
        "word/endnotes.xml": one.format("An endnote"),
        "word/header1.xml": one.format("The Bell"),
        "word/header2.xml": one.format("The Bell"),
        "word/footer1.xml": one.format("Draft"),
        "word/comments.xml": one.format("Really?"),
    }
    prose = docx.prose(samples.docx((("heading", "Goats"), ("paragraph", "Nine ran.")), more))
    assert texts(prose) == [
        ("Goats", "paragraph 1"),
        ("Nine ran.", "paragraph 2"),
        ("A note", "footnote 1"),
        ("An endnote", "endnote 1"),
        ("The Bell", "page header 1"),
        ("Draft", "page footer 1"),
    ]
    assert prose.blocks[0].kind == "heading"
    assert (prose.told.title, prose.told.saved) == ("Storm", date(2024, 3, 5))


def test_a_cell_that_covers_others_moves_the_rest() -> None:
    def cell(text: str, more: str = "") -> str:
        return f"<w:tc>{more}<w:p>{run(text)}</w:p></w:tc>"

    wide = '<w:tcPr><w:gridSpan w:val="2"/></w:tcPr>'
    rows = f"<w:tr>{cell('wide', wide)}{cell('c')}</w:tr><w:tr>{cell('1')}{cell('2')}{cell('3')}</w:tr>"
    prose = word(f"<w:p>{run('Above')}</w:p><w:tbl>{rows}</w:tbl><w:p>{run('Below')}</w:p>")
    assert texts(prose) == [
        ("Above", "paragraph 1"),
        ("wide", "table 1 row 1 column 1"),
        ("c", "table 1 row 1 column 3"),
        ("1", "table 1 row 2 column 1"),
        ("2", "table 1 row 2 column 2"),
        ("3", "table 1 row 2 column 3"),
        ("Below", "paragraph 2"),
    ]


def test_an_open_document_has_notes_comments_and_spaces_of_its_own() -> None:
    body = (
        '<t:p>Nine<t:s t:c="999999999"/>goats<t:note t:note-class="footnote"><t:note-citation>1</t:note-citation>'
        "<t:note-body><t:p>Or ten</t:p></t:note-body></t:note> ran"
        "<o:annotation><t:p>Really?</t:p></o:annotation>.</t:p><t:p><t:page-number>12</t:page-number></t:p>"
        '<b:table><b:table-row><b:table-cell b:number-columns-repeated="2"/><b:table-cell><t:p>x</t:p></b:table-cell>'
        "</b:table-row></b:table>"
    )
    names = 'xmlns:o="o" xmlns:t="t" xmlns:b="b"'
    prose = odt.prose(samples.zipped({"content.xml": f"<o:d {names}>{body}</o:d>"}))
    assert texts(prose) == [
        ("Or ten", "footnote 1"),
        ("Nine goats ran.", "paragraph 1"),
        ("x", "table 1 row 1 column 3"),
    ]


def test_the_chapters_of_a_book_come_in_the_order_of_reading() -> None:
    item = '<item id="{0}" href="{0}.html" media-type="text/html" {1}/>'
    book = samples.zipped(
        {
            "META-INF/container.xml": '<c><rootfile full-path="book.opf"/></c>',
            "book.opf": "<p><m>"
            + item.format("b", "")
            + item.format("a", "")
            + item.format("toc", 'properties="nav"')
            + '</m><s><itemref idref="toc"/><itemref idref="a"/><itemref idref="b"/><itemref idref="gone"/></s></p>',
            "a.html": "<p>One</p>",
            "b.html": "<p>Two</p><p>Three</p>",
            "toc.html": "<p>Contents 12</p>",
        }
    )
    assert texts(epub.prose(book)) == [
        ("One", "a.html, paragraph 1"),
        ("Two", "b.html, paragraph 1"),
        ("Three", "b.html, paragraph 2"),
    ]


def refused(read: Callable[[bytes], Prose], data: bytes) -> str:
    with pytest.raises(Unreadable) as trouble:
        read(data)
    assert trouble.value.hint
    return trouble.value.what


MAIN = {"docx": "word/document.xml", "odt": "content.xml", "epub": "META-INF/container.xml"}


@pytest.mark.parametrize("suffix", READERS)
class TestHostilePackages:
    def test_no_zip_file_and_an_old_or_locked_one_are_told_apart(self, suffix: str) -> None:
        assert "broken, or another kind of file" in refused(READERS[suffix], b"goats")
        assert "password" in refused(READERS[suffix], b"\xd0\xcf\x11\xe0" + bytes(600))

    def test_another_kind_of_zip_file_is_told(self, suffix: str) -> None:
        assert refused(READERS[suffix], samples.zipped({"goats.txt": "Nine."}))

    def test_a_part_that_packs_too_well_is_refused(self, suffix: str) -> None:
        assert "unpacks to more than" in refused(
            READERS[suffix], samples.zipped({MAIN[suffix]: "<a>" + " " * 30_000_000 + "</a>"})
        )

    def test_a_size_that_lies_is_no_way_around_it(self, suffix: str) -> None:
        data = bytearray(samples.zipped({MAIN[suffix]: "<a>" + " " * 30_000_000 + "</a>"}))
        for mark, at in ((b"PK\1\2", 24), (b"PK\3\4", 22)):
            place = data.index(mark) + at
            data[place : place + 4] = struct.pack("<I", 100)
        assert refused(READERS[suffix], bytes(data))

    def test_entities_of_its_own_are_refused(self, suffix: str) -> None:
        for body in ('<!ENTITY a "b">', '<!ENTITY a SYSTEM "file:///etc/hostname">', '<!ENTITY % a "b"> %a;'):
            bomb = f"<!DOCTYPE a [{body}]><a>&a;</a>"
            assert "entities" in refused(READERS[suffix], samples.zipped({MAIN[suffix]: bomb}))

    def test_a_document_type_from_elsewhere_is_not_fetched(self, suffix: str) -> None:
        page = '<!DOCTYPE a SYSTEM "http://a.example/a.dtd"><a/>'
        try:
            READERS[suffix](samples.zipped({MAIN[suffix]: page}))
        except Unreadable as trouble:
            assert "contents" in trouble.what

    def test_absurd_depth_is_refused(self, suffix: str) -> None:
        deep = "<a>" * (DEEPEST + 1) + "</a>" * (DEEPEST + 1)
        assert "deep" in refused(READERS[suffix], samples.zipped({MAIN[suffix]: deep}))

    def test_a_million_entries_are_refused_unread(self, suffix: str, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(package, "MOST_ENTRIES", 10)
        assert "entries" in refused(READERS[suffix], samples.zipped({str(n): "" for n in range(11)}))

    def test_a_locked_part_is_told(self, suffix: str) -> None:
        data = bytearray(samples.SAVE[suffix](samples.REPORT))
        for mark, at in ((b"PK\1\2", 8), (b"PK\3\4", 6)):
            place = -1
            while (place := data.find(mark, place + 1)) >= 0:
                data[place + at] |= 1
        assert "password" in refused(READERS[suffix], bytes(data))

    def test_other_ways_of_packing_are_refused(self, suffix: str) -> None:
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_LZMA) as made:
            made.writestr(MAIN[suffix], "<a/>" * 100)
        assert refused(READERS[suffix], out.getvalue())


def bullets(prose: Prose) -> list[tuple[int, int, int]]:
    """Depth, place and number of items, of every block that belongs to an item."""
    told = [block.bullet for block in prose.blocks]
    return [(bullet.depth, bullet.number, bullet.among) for bullet in told if bullet is not None]


def test_the_items_of_a_word_document_know_their_list() -> None:
    def item(text: str, level: int = 0, numbering: int = 1) -> str:
        told = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numbering}"/></w:numPr>'
        return f"<w:p><w:pPr>{told}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"

    def plain(text: str) -> str:
        return samples.docx_paragraph("", text)

    body = item("Goats") + item("Hens") + item("Black ones", 1) + item("Cows")
    assert bullets(word(body)) == [(1, 1, 3), (1, 2, 3), (2, 1, 1), (1, 3, 3)]
    going_on = item("Dogs") + plain("And more.") + item("Cats")
    assert bullets(word(going_on)) == [(1, 1, 0), (1, 1, 0)]  # one list, or two: nothing tells
    assert bullets(word(item("Dogs") + item("") + item("Cats"))) == [(1, 1, 0), (1, 3, 0)]


def test_the_items_of_an_open_document_know_their_list() -> None:
    def listed(*items: str, more: str = "") -> str:
        return f"<t:list {more}>" + "".join(f"<t:list-item>{one}</t:list-item>" for one in items) + "</t:list>"

    def opened(body: str) -> Prose:
        names = 'xmlns:o="o" xmlns:t="t"'
        return odt.prose(samples.zipped({"content.xml": f"<o:d {names}>{body}</o:d>"}))

    goats, hens = "<t:p>Goats</t:p>", "<t:p>Hens</t:p>"
    nested = listed(goats + listed(hens), "<t:p></t:p>", hens)
    assert bullets(opened(nested)) == [(1, 1, 3), (2, 1, 1), (1, 3, 3)]
    going_on = listed(goats) + "<t:p>And more.</t:p>" + listed(hens, more='t:continue-numbering="true"')
    assert bullets(opened(going_on)) == [(1, 1, 0), (1, 1, 0)]
