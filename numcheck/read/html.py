"""HTML -> Prose: the text of the article as a browser shows it, with line and column of the file."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import count

from numcheck.read.html_elements import CODE, INLINE, VOID, Inside, inside
from numcheck.read.html_head import Head
from numcheck.read.html_main import Draft, chosen
from numcheck.read.inline import is_prose
from numcheck.read.items import Item, Items
from numcheck.read.markup import ENTITY, Tag, Text, decoded, scan
from numcheck.read.page import Lines, Page, Words
from numcheck.read.prose import Prose
from numcheck.read.tables import Table

_PARTS = ("thead", "tbody", "tfoot")
#: What HTML lets people leave open -> what ends it, and what it is not looked for behind.
_UNTOLD = {
    "li": (("li",), ("ul", "ol")),
    "dt": (("dt", "dd"), ("dl",)),
    "dd": (("dt", "dd"), ("dl",)),
    "tr": (("tr",), ("table",)),
    "td": (("td", "th"), ("table", "tr")),
    "th": (("td", "th"), ("table", "tr")),
    **dict.fromkeys(_PARTS, (_PARTS, ("table",))),
}
_LISTS = frozenset({"ul", "ol", "dl"})
_ITEMS = frozenset({"li", "dt", "dd"})
_PARAGRAPH = (("p",), ("td", "th", "div", "table", "button", "object"))
#: How far up an element is looked for that ends untold.
_NEAR = 40
_SUPERSCRIPTS = str.maketrans("0123456789+-−n", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻ⁿ")
#: Shown as nothing: a soft hyphen, zero-width marks.
_NOTHING = re.compile("[\u00ad\u200b\u2060\ufeff]")


def prose(body: str, first_line: int) -> Prose:
    """The article of a page: no navigation, forms, scripts, banners and lists of links; one block a paragraph."""
    walk = _Walk(body, first_line)
    walk.through()
    page = Page()
    for kind, runs, cell, item in chosen(walk.drafts):
        page.add(kind, runs, cell, item)
    return page.prose(walk.head.told())


class _Walk:
    """One walk through a page."""

    def __init__(self, body: str, first_line: int) -> None:
        self.body = body
        self.words = Words(Lines(body, first_line))
        self.head = Head()
        self.drafts: list[Draft] = []
        self.open = [("", Inside())]  # the elements that have begun, and what holds in them
        self.here = Inside()
        self.begun: dict[str, int] = {}  # how many elements of a name are open
        self.numbers = count(1)
        self.linked = self.size = 0  # characters of the block at hand, in links and in all
        self.breaks = 0  # line breaks since the last word
        self.described: dict[Items, tuple[str, Item]] = {}  # of each list of terms: its last part, and that one's item
        self.codes: list[int] = []  # runs before each open piece of code

    def through(self) -> None:
        for piece in scan(self.body):
            if isinstance(piece, Text):
                if piece.raw:
                    self.head.raw(piece.raw, self.body[piece.start : piece.end])
                elif not self.here.out and not self.here.banner:
                    self._text(piece)
            elif piece.closes:
                self._close(piece)
            else:
                self._begin(piece)
        self._end()

    def _text(self, piece: Text) -> None:
        source = self.body[piece.start : piece.end]
        if self.here.raised:
            source = source.translate(_SUPERSCRIPTS)
        at = piece.start
        start = 0
        for found in ENTITY.finditer(source) if "&" in source else ():
            self._plain(source[start : found.start()], at + start)
            self._stand_in(decoded(found.group()), at + found.start())
            start = found.end()
        self._plain(source[start:], at + start)
        size = len(source.strip())
        self.size += size
        if size:
            self.breaks = 0
        if self.here.link:
            self.linked += size

    def _plain(self, text: str, at: int) -> None:
        start = 0
        for found in _NOTHING.finditer(text):
            self.words.write(text[start : found.start()], at + start)
            start = found.end()
        self.words.write(text[start:], at + start)

    def _stand_in(self, text: str, at: int) -> None:
        text = _NOTHING.sub("", text)
        self.words.put(" " if text in "\t\n\r\f" else text, at) if text else None

    def _begin(self, tag: Tag) -> None:
        name = tag.name
        self.head.tag(tag, seen=not self.here.out)
        if name == "br":
            self._break(tag.start)
            return
        if name not in INLINE:
            self._end()
            if self.begun.get("p"):
                self._leave(*_PARAGRAPH)
            if name in _UNTOLD:
                self._leave(*_UNTOLD[name])
        if name in VOID:
            return
        one = inside(tag, self.here, self.numbers)
        if name == "table":
            one = replace(one, table=self._table(one, tag))
        elif name in _LISTS:
            one = replace(one, items=Items(one.item.items.depth + 1 if one.item else 1))
        elif name in _ITEMS and one.items and not one.out:
            one = replace(one, item=self._item(one.items, name))
        elif one.table and name == "tr":
            one.table.begin_row()
        elif one.table and name in ("td", "th"):
            one.table.begin_cell(
                across=_number(tag.get("colspan")),
                down=_number(tag.get("rowspan")),
                heading=name == "th",
                named=one.thead or tag.get("scope") in ("col", "colgroup"),
            )
        if not one.out and name == "q":
            self.words.put("“", tag.start)
        if name in CODE:
            self.codes.append(len(self.words.runs))
        self.open.append((name, one))
        self.here = one
        self.begun[name] = self.begun.get(name, 0) + 1

    def _break(self, at: int) -> None:
        """A line break is a space; two of them part paragraphs."""
        self.breaks += 1
        if self.breaks > 1:
            self._end()
        else:
            self.words.put(" ", at)

    def _item(self, items: Items, name: str) -> Item:
        """The item that an element begins or, in a list of terms, belongs to."""
        before, item = self.described.get(items, ("", None))
        if name == "dt" and before == "dt":
            items.sure = False  # two terms of one item, or a list of terms alone
        if item is None or name != "dd":
            item = items.item()
        if name != "li":
            self.described[items] = (name, item)
        return item

    @staticmethod
    def _table(one: Inside, tag: Tag) -> Table:
        if one.table:
            one.table.layout = True  # a table with a table in it arranges things
        return Table(layout=tag.get("role") in ("presentation", "none"))

    def _close(self, tag: Tag) -> None:
        if tag.name not in INLINE:
            self._end()
        if self.begun.get(tag.name):
            while self._pop(tag.start) != tag.name:
                pass

    def _leave(self, names: tuple[str, ...], barriers: tuple[str, ...]) -> None:
        for depth in range(1, min(_NEAR, len(self.open))):
            found = self.open[-depth][0]
            if found in names:
                for _ in range(depth):
                    self._pop(0)
                return
            if found in barriers:
                return

    def _pop(self, at: int) -> str:
        name, one = self.open.pop()
        self.here = self.open[-1][1]
        self.begun[name] -= 1
        if name in CODE:
            self._code(self.codes.pop(), at)
        elif name == "q" and not one.out:
            self.words.put("”", at)
        return name

    def _code(self, before: int, at: int) -> None:
        """Code is no prose, but "the timeout is 30 s" may be written so; as in Markdown."""
        runs = self.words.cut(before)
        text = "".join(run.text for run in runs)
        if is_prose(text):
            self.words.again(runs)
        elif runs:
            self.words.put(" ", at)

    def _end(self) -> None:
        """The block at hand ends."""
        runs, size, linked = self.words.take(), self.size, self.linked
        self.size = self.linked = self.breaks = 0
        self.codes = [0] * len(self.codes)
        if size:
            here = self.here
            spot = here.table.spot if here.table and here.kind == "cell" else None
            self.drafts.append(Draft(runs, size, linked, here, spot))


def _number(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 5 else 1
