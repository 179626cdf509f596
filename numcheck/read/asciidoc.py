"""AsciiDoc -> Prose: paragraphs, headings, lists and tables, without listings, macros and comments."""

from __future__ import annotations

import re

from numcheck.read import asciidoc_inline, asciidoc_tables
from numcheck.read.fenced import Around
from numcheck.read.items import Nest
from numcheck.read.mapped import Mapped, joined
from numcheck.read.page import Lines, Page, Words
from numcheck.read.prose import Prose, Told
from numcheck.read.published import day
from numcheck.read.tables import Numbers

#: Lines that fence what is no prose: listings, literal text, passthrough, comments.
_FENCE = re.compile(r"(?:-{4,}|\.{4,}|\+{4,}|/{4,}|`{3})")
#: Lines that fence prose: examples, sidebars, quotes, open blocks; and what only parts it.
_RULE = re.compile(r"(?:={4,}|\*{4,}|_{4,}|--|'{3,}|-{3}|\*{3}|<<<|\+)$")
_HEADING = re.compile(r"(?:=|#){1,6}[ ]+(?=\S)")
_ATTRIBUTE = re.compile(r":!?([\w-]{1,60})!?:(?:[ ]+(.*))?$")
_STYLE = re.compile(r"\[[^\[\]]*(?:\[[^\[\]]*\][^\[\]]*)?\]$")
_CODE_STYLE = re.compile(r"\[(?:source|listing|literal|stem|latexmath|asciimath|pass|comment|plantuml|mermaid)\b")
_SOURCE = re.compile(r"\[(?:source|listing)?(?:%\w+)*,\s*(\w+)")
_MACRO = re.compile(r"(?:[a-z][\w-]{0,30})::\S{0,400}\[.*\]$")
_TITLE = re.compile(r"\.(?![.\s])")
_BULLET = re.compile(r"(?:\*{1,5}|-|\.{1,5}|\d{1,3}\.|[a-zA-Z]\.|<(?:\d{1,3}|\.)>)[ ]+(?:\[[ x*]\][ ]+)?(?=\S)")
_TERM = re.compile(r"(?=\S)(.{1,200}?)(?:::{1,3}|;;)(?:[ ]+|$)")
_ADMONITION = re.compile(r"(?:NOTE|TIP|IMPORTANT|CAUTION|WARNING):[ ]+")
_REVISION = re.compile(r"(?:v[\d.]+\w*,?[ ]*)?([^:]{6,40})(?::.*)?$")


def prose(body: str, first_line: int) -> Prose:
    """What people read of a text; `first_line` is the line of the file in which `body` begins."""
    return _Walk(body, first_line).through()


class _Walk:
    """One walk down a text."""

    def __init__(self, body: str, first_line: int) -> None:
        self.lines: list[tuple[str, int]] = []  # without white space behind, and their offsets
        at = 0
        for raw in body.split("\n"):
            self.lines.append((raw.rstrip(), at))
            at += len(raw) + 1
        self.last = {text: number for number, (text, _) in enumerate(self.lines)}
        self.page = Page()
        self.words = Words(Lines(body, first_line))
        self.numbers = Numbers()
        self.told: dict[str, str] = {}
        self.code = False  # the next block is none of prose
        self.header = False  # the next lines name the author and the revision
        self.listed = False  # an item came before
        self.items = Nest()
        self.style = ""  # the attributes in brackets above the next block
        self.around = Around()

    def through(self) -> Prose:
        at = 0
        while at < len(self.lines):
            at = self._block(at)
        found = day(self.told.get("revdate"), self.told.get("docdate"), self.told.get("date"))
        return self.page.prose(Told(title=self.told.get("title"), published=found))

    def _block(self, at: int) -> int:
        """Read what begins in a line; gives the line behind it."""
        text, start = self.lines[at]
        if not text.strip():
            self.header = False
            return at + 1
        if (fence := _FENCE.match(text)) and (fence.group() == text or text.startswith("```")):
            self.code = False
            self._part(at)
            return self._code(at, fence.group())
        if text.startswith("//") and not text.startswith("///"):
            return at + 1
        if text in ("|===", ",===", ":===", "!==="):
            return self._table(at)
        if found := _ATTRIBUTE.match(text):
            self.told.setdefault(found[1].lower(), found[2] or "")
            return at + 1
        if _STYLE.match(text):
            self.code = self.code or _CODE_STYLE.match(text) is not None
            self.style = text
            return at + 1
        if _RULE.match(text) or _MACRO.match(text):
            return at + 1
        if self.header:
            return self._header(at)
        if heading := _HEADING.match(text):
            self._write("heading", [(text[heading.end() :], start + heading.end())])
            if heading.end() == 2 and "title" not in self.told:
                self.told["title"] = text[2:]
                self.header = True
            self.listed = False
            self.items.leave(0)
            return at + 1
        if title := _TITLE.match(text):
            self._write("paragraph", [(text[title.end() :], start + title.end())])
            return at + 1
        return self._paragraph(at)

    def _header(self, at: int) -> int:
        """The lines right below the title: the author, then number and day of the revision."""
        if "author" in self.told:
            if found := _REVISION.match(self.lines[at][0]):
                self.told.setdefault("revdate", found[1])
            self.header = False
        self.told.setdefault("author", self.lines[at][0])
        return at + 1

    def _paragraph(self, at: int) -> int:
        text, start = self.lines[at]
        lead = len(text) - len(text.lstrip())
        shown = text[lead:]
        mark = _BULLET.match(shown) or _TERM.match(shown)
        item = mark is not None
        end = at + 1
        taken: list[tuple[str, int]] = []
        if mark is not None:
            skip = lead + mark.end()
            sign = shown[len(mark[1]) : mark.end()].strip() if mark.re is _TERM else shown.split(maxsplit=1)[0]
            self._item("." if sign[0].isalnum() else "<" if sign[0] == "<" else sign)
            if mark.re is _TERM:
                self._write("item", [(mark[1], start + lead)])
            if skip < len(text):
                taken.append((text[skip:], start + skip))
        else:
            self._part(at)
            if lead and not self.listed:
                self.code = True  # a paragraph that is set in is shown as it is typed: code
            skip = found.end() if (found := _ADMONITION.match(text)) else lead
            taken.append((text[skip:], start + skip))
        while end < len(self.lines) and self._goes_on(end):
            line, place = self.lines[end]
            if not line.startswith("//"):
                taken.append((line.lstrip(), place + len(line) - len(line.lstrip())))
            end += 1
        if not self.code:
            self._write("item" if item else "paragraph", taken)
        self.code = False
        self.listed = item or (self.listed and bool(lead))
        return end

    def _goes_on(self, at: int) -> bool:
        text = self.lines[at][0]
        shown = text.lstrip()
        if not shown or _RULE.match(text) or _STYLE.match(text) or text == "|===":
            return False
        if (fence := _FENCE.match(text)) and (fence.group() == text or text.startswith("```")):
            return False
        return not (_BULLET.match(shown) or _TERM.match(shown) or _MACRO.match(text))

    def _code(self, at: int, fence: str) -> int:
        """A code block, of which what sets a figure that holds is read; gives the line behind it."""
        end = self._behind_fence(at, fence)
        style = _SOURCE.match(self.style)
        language = style[1] if style is not None else self.lines[at][0][len(fence) :].strip()
        self.style = ""
        for setting in self.around.settings(
            language.lower(), "\n".join(line for line, _ in self.lines[at + 1 : end - 1])
        ):
            line, start = self.lines[at + 1 + setting.line]
            setting.write(line, start, self.words)
            self.page.add("setting", self.words.take())
        return end

    def _behind_fence(self, at: int, fence: str) -> int:
        """The line behind the end of what a line fences; a fence that never ends fences nothing."""
        if self.last.get(fence, at) <= at:
            return at + 1
        return next(end for end in range(at + 1, len(self.lines)) if self.lines[end][0] == fence) + 1

    def _item(self, sign: str) -> None:
        """An item begins: of the list with this sign, or of one in the item at hand."""
        signs = self.items.signs()
        self.items.item(signs.index(sign) if sign in signs else len(signs), sign)

    def _part(self, at: int) -> None:
        """A block that is no item ends every list, unless a plus sign above it, or a margin, keeps it in its item."""
        kept = at > 0 and self.lines[at - 1][0] == "+"
        if not kept and not (self.listed and self.lines[at][0][:1].isspace()):
            self.items.leave(0)

    def _table(self, at: int) -> int:
        self._part(at)
        self.listed = False
        found = asciidoc_tables.read(self.lines, at, self.style)
        for spot, block in found.cells:
            asciidoc_inline.write(block, self.words)
            self.page.add("cell", self.words.take(), self.numbers.cell(found.table, spot))
        self.style = ""
        return found.end

    def _write(self, kind: str, lines: list[tuple[str, int]]) -> None:
        block = joined(lines)
        notes = asciidoc_inline.write(block, self.words)
        self.around.pass_by(kind, "".join(run.text for run in self.words.runs))
        self.page.add(kind, self.words.take(), item=self.items.held)
        for start, end in notes:
            asciidoc_inline.write(_piece(block, start, end), self.words)
            self.page.add("paragraph", self.words.take())
        self.style = ""


def _piece(block: Mapped, start: int, end: int) -> Mapped:
    """A stretch of a block, as a block of its own."""
    spots: list[tuple[int, int]] = []
    parts: list[str] = []
    length = 0
    for text, at in block.parts(start, end):
        spots.append((length, at))
        parts.append(text)
        length += len(text)
    return Mapped("".join(parts), spots)
