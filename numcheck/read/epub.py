"""Books (.epub) -> Prose: the chapters in the order of reading."""

from __future__ import annotations

from posixpath import join, normpath
from urllib.parse import unquote

from numcheck.read import html
from numcheck.read.decode import Unreadable, decode
from numcheck.read.package import Package
from numcheck.read.prose import Prose, Told
from numcheck.read.published import day
from numcheck.read.sheet import Sheet
from numcheck.read.tables import Table
from numcheck.read.xml_events import events

_KIND = "EPUB book"
_CONTAINER = "META-INF/container.xml"
_PAGES = ("application/xhtml+xml", "text/html", "text/x-oeb1-document")


def prose(data: bytes) -> Prose:
    """The text of a book.

    Raises:
        Unreadable: it is none, or is broken, locked or too large.
    """
    package = Package(data, _KIND)
    root = next((e.attributes.get("full-path", "") for e in events(package.part(_CONTAINER) or b"", _KIND)
                 if e.kind == "start" and e.name == "rootfile"), "")  # fmt: skip
    described = package.part(root) if root else None
    if described is None:
        raise Unreadable(f"no {_KIND} that can be read: it has no list of contents", "open it, and save it again")
    chapters, told = _contents(described, root.rpartition("/")[0])
    sheet = Sheet()
    for chapter in chapters:
        page = package.part(chapter)
        if page is not None:
            sheet.restart(f"{chapter.rpartition('/')[2]}, ")
            _write(sheet, html.prose(decode(page).text.replace("\r\n", "\n").replace("\r", "\n"), 1))
    return sheet.prose(told)


def _contents(described: bytes, folder: str) -> tuple[list[str], Told]:
    """The names of the chapters in order, and what the book says of itself."""
    files: dict[str, str] = {}
    order: list[str] = []
    found: dict[str, str] = {}
    name = ""
    for event in events(described, _KIND):
        name = event.name if event.kind == "start" else name if event.kind == "text" else ""
        if event.kind == "text" and name:
            found.setdefault(name, event.name)
        elif event.kind == "start" and event.name == "item":
            if event.attributes.get("media-type") in _PAGES and event.attributes.get("properties", "") != "nav":
                address = unquote(event.attributes.get("href", ""))
                files[event.attributes.get("id", "")] = normpath(join(folder, address))
        elif event.kind == "start" and event.name == "itemref":
            order.append(event.attributes.get("idref", ""))
    chapters = list(dict.fromkeys(files[one] for one in order if one in files))
    told = Told(
        title=" ".join(found.get("title", "").split()) or None,
        outlet=" ".join(found.get("publisher", "").split()) or None,
        published=day(found.get("date")),
    )
    return chapters, told


def _write(sheet: Sheet, chapter: Prose) -> None:
    tables: dict[int, Table] = {}
    for block in chapter.blocks:
        text = chapter.text[block.start : block.end]
        if block.cell is None:
            sheet.paragraph(block.kind, text, item=block.bullet)
        else:
            table = tables.setdefault(block.cell.table, Table())
            table.place(block.cell)
            sheet.cell(text, table)
