"""One report, saved in every format that is read; nothing binary lies in the repository."""

from __future__ import annotations

import csv
import io
import json
import re
import zipfile
from collections.abc import Callable, Sequence
from html import escape

#: Kind and text of every block. A "table" holds its rows, parted by line ends, its cells by "|".
Blocks = Sequence[tuple[str, str]]

REPORT: Blocks = (
    ("heading", "Storm cuts power along the Velda coast"),
    ("paragraph", "A storm left 8,400 homes without power in Ostra on Monday, the grid operator said."),
    ("paragraph", "At least 14 people were killed in the storm in Ostra on Monday, officials in the town said."),
    ("paragraph", "Winds reached 132 kilometres per hour, and repairs will cost about $2.5 million."),
)
#: The same storm, with another number of the killed.
OTHER: Blocks = (
    ("heading", "Ostra counts the damage"),
    ("paragraph", "Crews were still clearing roads in Ostra on Tuesday."),
    ("paragraph", "The storm in Ostra on Monday killed 9 people, the regional police said."),
    ("paragraph", "Schools stay closed for 3 days."),
)
DAY = "2024-03-05"
OUTLET = "The Bell"


def txt(blocks: Blocks) -> bytes:
    return "\n\n".join(text for _, text in blocks).encode()


def md(blocks: Blocks) -> bytes:
    marks = {"heading": "# ", "item": "- "}
    return "\n\n".join(marks.get(kind, "") + _md_table(kind, text) for kind, text in blocks).encode()


def _md_table(kind: str, text: str) -> str:
    if kind != "table":
        return text
    head, *rest = text.split("\n")
    return "\n".join([f"|{head}|", "|" + "-|" * (head.count("|") + 1), *(f"|{row}|" for row in rest)])


def html(blocks: Blocks) -> bytes:
    tags = {"heading": "h1", "paragraph": "p", "item": "li"}
    body = "\n".join(
        _html_table(text) if kind == "table" else f"<{tags[kind]}>{escape(text)}</{tags[kind]}>"
        for kind, text in blocks
    )
    return (
        f'<!DOCTYPE html>\n<html><head><meta charset="utf-8"><title>{escape(blocks[0][1])} | {OUTLET}</title>\n'
        f'<meta property="og:site_name" content="{OUTLET}"><meta property="article:published_time" content="{DAY}">\n'
        '</head><body><nav><ul><li><a href="/1">12 new stories</a></li></ul></nav>\n'
        f"<main><article>\n{body}\n</article></main>\n<footer>Call 0800 555 010</footer></body></html>\n"
    ).encode()


def _html_table(text: str) -> str:
    head, *rest = (row.split("|") for row in text.split("\n"))
    rows = ["".join(f"<th>{escape(cell)}</th>" for cell in head)]
    rows += ["".join(f"<td>{escape(cell)}</td>" for cell in row) for row in rest]
    return "<table>" + "".join(f"<tr>{row}</tr>\n" for row in rows) + "</table>"


def rst(blocks: Blocks) -> bytes:
    return "\n\n".join(_rst(kind, text) for kind, text in blocks).encode()


def _rst(kind: str, text: str) -> str:
    if kind == "heading":
        return f"{text}\n{'=' * len(text)}"
    if kind == "table":
        rows = [row.split("|") for row in text.split("\n")]
        widths = [max(len(row[n]) for row in rows) for n in range(len(rows[0]))]
        rule = "  ".join("=" * width for width in widths)
        lines = ["  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) for row in rows]
        return "\n".join([rule, lines[0], rule, *lines[1:], rule])
    return f"- {text}" if kind == "item" else text


def adoc(blocks: Blocks) -> bytes:
    return "\n\n".join(_adoc(kind, text) for kind, text in blocks).encode()


def _adoc(kind: str, text: str) -> str:
    if kind == "table":
        head, *rest = text.split("\n")
        return "\n".join(["[%header]", "|===", f"|{head.replace('|', ' |')}", "", *(f"|{r}" for r in rest), "|==="])
    return {"heading": "= ", "item": "* "}.get(kind, "") + text


def tex(blocks: Blocks) -> bytes:
    def plain(text: str) -> str:
        return re.sub(r"([$%&#_])", r"\\\1", text)

    def one(kind: str, text: str) -> str:
        if kind == "heading":
            return rf"\section{{{plain(text)}}}"
        if kind == "item":
            return rf"\begin{{itemize}}\item {plain(text)}\end{{itemize}}"
        if kind == "table":
            rows = (" & ".join(plain(cell) for cell in row.split("|")) for row in text.split("\n"))
            return r"\begin{tabular}{ll}" + " \\\\\n".join(rows) + r"\end{tabular}"
        return plain(text)

    body = "\n\n".join(one(kind, text) for kind, text in blocks)
    return f"\\documentclass[11pt]{{article}}\n\\begin{{document}}\n{body}\n\\end{{document}}\n".encode()


def ipynb(blocks: Blocks) -> bytes:
    def cell(kind: str, source: str) -> dict[str, object]:
        return {"cell_type": kind, "metadata": {}, "source": source.splitlines(keepends=True)}

    cells = [cell("code", "total = 77\nprint(total)")]
    cells += [cell("markdown", md([block]).decode()) for block in blocks]
    return json.dumps({"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}, indent=1).encode()


def csv_(blocks: Blocks) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(["date", "source", "title", "text"])
    writer.writerow([DAY, OUTLET, blocks[0][1], txt(blocks[1:]).decode()])
    return out.getvalue().encode()


def jsonl(blocks: Blocks) -> bytes:
    fields = {"title": blocks[0][1], "text": txt(blocks[1:]).decode(), "date": DAY, "source": OUTLET}
    return json.dumps(fields).encode() + b"\n"


def zipped(parts: dict[str, str | bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, part in parts.items():
            package.writestr(name, part)
    return out.getvalue()


_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def docx_paragraph(kind: str, text: str) -> str:
    style = {"heading": '<w:pStyle w:val="H1"/>', "item": '<w:numPr><w:numId w:val="1"/></w:numPr>'}.get(kind, "")
    return f'<w:p><w:pPr>{style}</w:pPr><w:r><w:t xml:space="preserve">{escape(text)}</w:t></w:r></w:p>'


def docx(blocks: Blocks, more: dict[str, str] | None = None) -> bytes:
    def one(kind: str, text: str) -> str:
        if kind != "table":
            return docx_paragraph(kind, text)
        rows = (row.split("|") for row in text.split("\n"))
        cells = ("".join(f"<w:tc>{docx_paragraph('', cell)}</w:tc>" for cell in row) for row in rows)
        return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in cells) + "</w:tbl>"

    body = "".join(one(kind, text) for kind, text in blocks)
    parts = {
        "word/document.xml": f"<w:document {_W}><w:body>{body}</w:body></w:document>",
        "word/styles.xml": f'<w:styles {_W}><w:style w:styleId="H1"><w:name w:val="heading 1"/></w:style></w:styles>',
        "docProps/core.xml": '<c:p xmlns:c="c" xmlns:dc="d" xmlns:dt="t"><dc:title>Storm</dc:title>'
        f"<dt:modified>{DAY}T10:00:00Z</dt:modified></c:p>",
    }
    for name, text in (more or {}).items():
        parts[name] = f"<w:part {_W}>{text}</w:part>"
    return zipped(parts)


_ODF = (
    'xmlns:o="urn:oasis:names:tc:opendocument:xmlns:office:1.0"'
    ' xmlns:t="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
    ' xmlns:b="urn:oasis:names:tc:opendocument:xmlns:table:1.0"'
)


def odt(blocks: Blocks) -> bytes:
    def one(kind: str, text: str) -> str:
        if kind == "table":
            rows = (row.split("|") for row in text.split("\n"))
            cells = ("".join(f"<b:table-cell><t:p>{escape(c)}</t:p></b:table-cell>" for c in row) for row in rows)
            return "<b:table>" + "".join(f"<b:table-row>{row}</b:table-row>" for row in cells) + "</b:table>"
        if kind == "item":
            return f"<t:list><t:list-item><t:p>{escape(text)}</t:p></t:list-item></t:list>"
        tag = "t:h" if kind == "heading" else "t:p"
        return f"<{tag}>{escape(text)}</{tag}>"

    body = "".join(one(kind, text) for kind, text in blocks)
    return zipped(
        {
            "content.xml": f"<o:document-content {_ODF}><o:body><o:text>{body}</o:text></o:body></o:document-content>",
            "meta.xml": f'<m xmlns:dc="d"><dc:title>Storm</dc:title><dc:date>{DAY}T10:00:00</dc:date></m>',
        }
    )


def epub(blocks: Blocks) -> bytes:
    page = html(blocks).decode().replace('<meta charset="utf-8">', "")
    return zipped(
        {
            "META-INF/container.xml": '<container><rootfile full-path="OPS/book.opf"/></container>',
            "OPS/book.opf": '<package xmlns:dc="d"><metadata><dc:title>Storm</dc:title>'
            f"<dc:publisher>{OUTLET}</dc:publisher><dc:date>{DAY}</dc:date></metadata><manifest>"
            '<item id="a" href="text/one.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="a"/></spine></package>',
            "OPS/text/one.xhtml": page,
        }
    )


#: x, y and size of letters in points, text.
PdfLine = tuple[float, float, float, str]


def pdf_pages(pages: Sequence[Sequence[PdfLine]], told: str = "") -> bytes:
    """A PDF with text at given places, in the plainest form there is."""
    kids = " ".join(f"{5 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Kids[{kids}]/Count {len(pages)}>>".encode(),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        f"<<{told}>>".encode(),
    ]
    for number, lines in enumerate(pages):
        objects.append(
            "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 3 0 R>>>>"
            f"/Contents {6 + 2 * number} 0 R>>".encode()
        )
        shown = (re.sub(r"([\\()])", r"\\\1", text) for *_, text in lines)
        drawn = "".join(
            f"BT /F {size:g} Tf {x:g} {y:g} Td ({text}) Tj ET\n"
            for (x, y, size, _), text in zip(lines, shown, strict=True)
        ).encode("cp1252")
        objects.append(b"<</Length %d>>stream\n%b\nendstream" % (len(drawn), drawn))
    out, places = b"%PDF-1.4\n", []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    tail = b"trailer<</Size %d/Root 1 0 R/Info 4 0 R>>\nstartxref\n%d\n%%%%EOF\n" % (size, len(out))
    return out + b"xref\n0 %d\n0000000000 65535 f \n" % size + table + tail


def pdf(blocks: Blocks) -> bytes:
    lines: list[PdfLine] = []
    y = 780.0
    for kind, text in blocks:
        words, line = text.split(), ""
        size = 18 if kind == "heading" else 11
        while words:
            while words and len(line) + len(words[0]) < 60:
                line = f"{line} {words.pop(0)}".strip()
            lines.append((72, y, size, line))
            y, line = y - size * 1.3, ""
        y -= 14
    return pdf_pages([lines], f"/CreationDate(D:{DAY.replace('-', '')}100000Z)")


#: Every format, by the suffix of its files.
SAVE: dict[str, Callable[[Blocks], bytes]] = {
    "txt": txt,
    "md": md,
    "html": html,
    "rst": rst,
    "adoc": adoc,
    "tex": tex,
    "ipynb": ipynb,
    "csv": csv_,
    "jsonl": jsonl,
    "docx": docx,
    "odt": odt,
    "epub": epub,
    "pdf": pdf,
}
