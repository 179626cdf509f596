"""Markdown -> Prose: what a page shows as running text, with the way back to line and column."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from numcheck.model import Anchor, Block, Bullet, Cell
from numcheck.read.fenced import Around
from numcheck.read.inline import Piece, pieces
from numcheck.read.prose import Prose

if TYPE_CHECKING:
    from markdown_it import MarkdownIt
    from markdown_it.token import Token

_KINDS = {"heading_open": "heading", "th_open": "cell", "td_open": "cell"}

#: What may stand before a table's row: marks of quotes and of a list item.
_CONTAINERS = re.compile(r"[ \t>]*(?:(?:[-+*]|\d{1,9}[.)])[ \t>]+)*")
_PIPE = re.compile(r"(?<!\\)\|")

#: What Markdown trims from a block's source; str.strip would take more.
_BLANK = "\t\n\v\f\r \xa0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(map(chr, range(0x2000, 0x200B)))

#: (offset in a block's source, line of the body from 0, column from 1): from here on, source and file run together.
_Spot = tuple[int, int, int]


def prose(body: str, first_line: int) -> Prose:
    """What people read of a Markdown text: no HTML blocks, no link targets, no marks, and of code blocks only
    what sets a figure that holds.

    `first_line` is the line of the file in which `body` begins. Blocks are parted by "\\n"; a line end inside of a
    paragraph is a space.
    """
    body = body.replace("\0", "\ufffd")  # as CommonMark has it
    lines = body.split("\n")
    deepest = _SHALLOW if _OPEN_BRACKETS.search(body) else _DEEPEST
    markdown = _parser(deepest)
    page = _Page(first_line)
    row: Iterator[list[_Spot]] = iter(())
    lists, opener, marks = 0, "", ""
    cells = _Cells()
    tokens = markdown.parse(body, {})
    bullets = _bullets(tokens)
    around = Around()
    held: list[Bullet] = []  # the items that hold this place, the innermost last
    for place, token in enumerate(tokens):
        cells.pass_by(token.type)
        if token.type in ("list_item_open", "list_item_close"):
            lists += token.nesting
            if token.nesting > 0:
                held.append(bullets[place])
            else:
                held.pop()
        elif token.type == "tr_open" and token.map:
            end = next(n for n in range(place, len(tokens)) if tokens[n].type == "tr_close")
            contents = [cell.content for cell in tokens[place:end] if cell.type == "inline"]
            row = iter(_cells(token.map[0], lines[token.map[0]], contents))
        elif token.type == "inline" and token.map:
            kind = _KINDS.get(opener, "item" if lists else "paragraph")
            if kind == "cell":
                spots = next(row)
            elif marks.startswith("#"):
                spots = _behind_hashes(token.map[0], lines[token.map[0]], len(marks))
            else:
                spots = _line_starts(token.map[0], lines[token.map[0] : token.map[1]], token.content.split("\n"))
            around.pass_by(kind, token.content)
            bullet = held[-1] if kind == "item" else None
            shown = pieces(token.content, token.children or (), markdown, heading=kind == "heading")
            page.add(kind, shown, spots, bullet=bullet, cell=cells.here if kind == "cell" else None)
            if bullet is not None:
                held[-1] = replace(bullet, opens=False)
        elif token.type in ("fence", "code_block") and token.map:
            page.set(token, lines, around)
        opener, marks = token.type, token.markup
    return page.prose(_LOST if any(_is_lost(*pair, deepest) for pair in pairwise(tokens)) else "")


def _bullets(tokens: Sequence[Token]) -> dict[int, Bullet]:
    """Which item of which list every opening of one is."""
    lists: list[list[int]] = []  # the openings of each list that is not over yet
    found: dict[int, Bullet] = {}
    for place, token in enumerate(tokens):
        if token.type == "list_item_open":
            lists[-1].append(place)
        elif token.type in ("bullet_list_open", "ordered_list_open"):
            lists.append([])
        elif token.type in ("bullet_list_close", "ordered_list_close"):
            items, depth = lists.pop(), len(lists) + 1
            for number, item in enumerate(items, start=1):
                found[item] = Bullet(depth=depth, number=number, among=len(items))
    return found


#: Quotes in quotes and lists in lists up to here are read; the parser's own limit of 20 drops text without a word.
_DEEPEST = 100
#: Up to here, where brackets are opened and opened: at every one the parser goes as deep, and looks ahead from there.
_SHALLOW = 20
_OPEN_BRACKETS = re.compile(r"(?:\[[^\[\]\n]{0,40}+){50}")
_LOST = "quotes or lists nested too deep; what is inside of the deepest was not read"


def _is_lost(token: Token, following: Token, deepest: int) -> bool:
    """Whether a quote or an item is as deep as the parser goes, and so has nothing in it."""
    return token.level >= deepest - 1 and token.nesting > 0 > following.nesting


@cache
def _parser(deepest: int) -> MarkdownIt:
    from markdown_it import MarkdownIt  # 0.04 s, and many runs read no Markdown

    # Entities and escapes stay tokens of their own, and links keep the label they were written with: both are
    # needed to find a token's place.
    return MarkdownIt("commonmark", {"store_labels": True, "maxNesting": deepest}).enable("table").disable("text_join")


def _line_starts(first: int, lines: list[str], content: list[str]) -> list[_Spot]:
    """A block's source holds the ends of the file's lines, without marks of quotes and lists before them."""
    # Lines of odd white space alone begin a paragraph in the file, but not in its source.
    lost = next((n for n, line in enumerate(lines) if line.rstrip(_BLANK).endswith(content[0].rstrip(_BLANK))), 0)
    spots, offset = [], 0
    for number, (line, part) in enumerate(zip(lines[lost:], content, strict=False), first + lost):
        text = part.strip(_BLANK)
        spots.append((offset + len(part) - len(part.lstrip(_BLANK)), number, len(line.rstrip(_BLANK)) - len(text) + 1))
        offset += len(part) + 1
    return spots


def _behind_hashes(number: int, line: str, level: int) -> list[_Spot]:
    behind = line[line.index("#") + level :]
    return [(0, number, len(line) - len(behind.lstrip(_BLANK)) + 1)]


def _cells(number: int, line: str, contents: list[str]) -> list[list[_Spot]]:
    """Where the cells of a row begin in the file, given their sources, which have "|" for "\\|"."""
    edges = [-1, *(m.start() for m in _PIPE.finditer(line)), len(line)]
    bounds = list(zip((e + 1 for e in edges), edges[1:], strict=False))
    head = line[: edges[1]]
    if not head.strip(_BLANK) or (_CONTAINERS.fullmatch(head) and _fit(line, bounds[1:], contents)):
        del bounds[0]  # nothing of the row stands before its first "|"
    bounds.extend([(0, 0)] * (len(contents) - len(bounds)))  # cells that Markdown adds to a short row are empty
    return [_cell(number, line, *bound, content) for bound, content in zip(bounds, contents, strict=False)]


def _fit(line: str, bounds: list[tuple[int, int]], contents: list[str]) -> bool:
    cells = (line[start:end].replace("\\|", "|").strip(_BLANK) for start, end in bounds)
    return all(cell == content for cell, content in zip(cells, contents, strict=False))


def _cell(number: int, line: str, start: int, end: int, content: str) -> list[_Spot]:
    """A cell's source ends where the cell ends; from there, back to its beginning."""
    column = len(line[start:end].rstrip(_BLANK)) + start
    spots = [(offset, number, column) for offset in range(len(content))]
    for offset in range(len(content) - 1, -1, -1):
        spots[offset] = (offset, number, max(1, column))
        column -= 2 if content[offset] == "|" else 1
    return spots or [(0, number, 1)]


class _Cells:
    """The place in the tables of a page, as its tokens go by; a row has every cell of its heading, empty ones too."""

    def __init__(self) -> None:
        self.table, self.row, self.column, self.heading = -1, -1, -1, False

    @property
    def here(self) -> Cell:
        return Cell(table=self.table, row=self.row, column=self.column, heading=self.heading)

    def pass_by(self, token: str) -> None:
        match token:
            case "table_open":
                self.table, self.row = self.table + 1, -1
            case "tr_open":
                self.row, self.column = self.row + 1, -1
            case "th_open" | "td_open":
                self.column, self.heading = self.column + 1, token == "th_open"


class _Page:
    """The text written so far."""

    def __init__(self, first_line: int) -> None:
        self.first_line = first_line
        self.parts: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.anchors: list[Anchor] = []

    def add(
        self,
        kind: str,
        block: Iterable[Piece],
        spots: list[_Spot],
        *,
        bullet: Bullet | None = None,
        cell: Cell | None = None,
    ) -> None:
        """Write one block on a line of its own, unless it shows nothing."""
        shown = [piece for piece in block if piece.text]
        text = "".join(piece.text for piece in shown)
        if not text.strip():
            return
        if self.parts:
            self._write("\n")
        start = self.length + len(text) - len(text.lstrip())
        end = start + len(text.strip())
        self.blocks.append(Block(kind=kind, start=start, end=end, bullet=bullet, cell=cell))
        for piece in shown:
            self._anchor(piece.start, spots)
            if piece.verbatim:
                self._anchor_lines(piece, spots)
            self._write(piece.text)

    def set(self, code: Token, lines: Sequence[str], around: Around) -> None:
        """Write the lines of a code block that set a figure, each a block of its own, if its values hold."""
        first = code.map[0] + (code.type == "fence") if code.map is not None else 0
        content = code.content.split("\n")
        language = (code.info.lower().split() or [""])[0]
        for setting in around.settings(language, code.content):
            line, number = content[setting.line], first + setting.line
            spots = [(0, number, len(lines[number]) - len(line) + 1)]
            shown = (Piece(text, start, verbatim=verbatim) for text, start, verbatim in setting.shown(line))
            self.add("setting", shown, spots)

    def prose(self, missing: str = "") -> Prose:
        text = "".join(self.parts)
        return Prose(text=text, blocks=tuple(self.blocks), anchors=tuple(self.anchors), missing=missing)

    def _write(self, text: str) -> None:
        self.parts.append(text)
        self.length += len(text)

    def _anchor(self, offset: int, spots: list[_Spot], ahead: int = 0) -> None:
        """Let the text from `ahead` characters behind the present end run on at a block's offset."""
        base, line, column = spots[max(0, bisect_right(spots, offset, key=lambda s: s[0]) - 1)]
        anchor = Anchor(start=self.length + ahead, line=self.first_line + line, column=max(1, column + offset - base))
        last = self.anchors[-1] if self.anchors else None
        if last and last.line == anchor.line and anchor.column - last.column == anchor.start - last.start:
            return
        if last and last.start == anchor.start:
            self.anchors.pop()
        self.anchors.append(anchor)

    def _anchor_lines(self, piece: Piece, spots: list[_Spot]) -> None:
        """Anchors inside of one piece: inline code may cross a line end, a cell may leave out a backslash."""
        end = piece.start + len(piece.text)
        for number in range(bisect_right(spots, piece.start, key=lambda s: s[0]), len(spots)):
            offset = spots[number][0]
            if offset >= end:
                break
            self._anchor(offset, spots, ahead=offset - piece.start)
