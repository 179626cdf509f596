"""reStructuredText -> Prose: paragraphs, headings, lists and tables, without directives, code and comments."""

from __future__ import annotations

import re

from numcheck.read import rst_inline, rst_tables
from numcheck.read.fenced import Around
from numcheck.read.items import Item, Nest
from numcheck.read.mapped import joined
from numcheck.read.page import Lines, Page, Words
from numcheck.read.prose import Prose, Told
from numcheck.read.published import day
from numcheck.read.rst_tables import Drawn
from numcheck.read.tables import Numbers

#: Directives whose body is prose; of all others, the body is code, a formula, a picture or a list of files.
_PROSE = frozenset({
    "note", "warning", "attention", "caution", "danger", "error", "hint", "important", "tip", "admonition",
    "epigraph", "pull-quote", "highlights", "topic", "sidebar", "container", "compound", "abstract", "dedication",
    "seealso", "versionadded", "versionchanged", "deprecated", "only", "rubric", "figure", "table", "list-table",
    "class", "rst-class", "centered", "deprecated-removed", "tab", "tab-set", "tab-item", "grid", "card", "dropdown",
    "option", "cmdoption", "envvar", "confval",
})  # fmt: skip
#: Those among them whose argument is no prose.
_BARE = frozenset({"container", "only", "class", "rst-class", "figure", "tab-set", "grid"})
_DIRECTIVE = re.compile(r"\.\.[ ]+(?:\|[^|]{1,80}\|[ ]+)?([\w.+:-]{1,40}?)[ ]?::(?:[ ]+|$)")
#: Directives whose body is code, in the language that they name.
_CODE = frozenset({"code-block", "code", "sourcecode"})
_FOOTNOTE = re.compile(r"\.\.[ ]+\[[^\]\s]{1,60}\][ ]+")
_BULLET = re.compile(r"(?:[*+\-•‣⁃]|\(?(?:\d{1,3}|#|[A-Za-z]|[ivxlcdm]{1,6})[.)])[ ]+(?=\S)")
_FIELD = re.compile(r":(?![: ])([^:\n]{1,60}):(?:[ ]+|$)")
_ADORNMENT = re.compile(r"([!-/:-@\[-`{-~])\1*$")
_LINE_BLOCK = re.compile(r"\|[ ]+(?=\S)")


def prose(body: str, first_line: int) -> Prose:
    """What people read of a page of documentation; `first_line` is the line of the file in which `body` begins."""
    return _Walk(body, first_line).through()


class _Walk:
    """One walk down a text."""

    def __init__(self, body: str, first_line: int) -> None:
        self.lines: list[tuple[str, int]] = []  # without margins and white space behind, and their offsets
        self.indents: list[int] = []
        at = 0
        for raw in body.split("\n"):
            stripped = raw.strip()
            indent = len(raw) - len(raw.lstrip()) if stripped else 0
            self.lines.append((stripped, at + indent))
            self.indents.append(indent)
            at += len(raw) + 1
        self.page = Page()
        self.words = Words(Lines(body, first_line))
        self.numbers = Numbers()
        self.told: dict[str, str] = {}
        self.items: list[tuple[int, Item]] = []  # the list items that are open, and the margins of their texts
        self.lists = Nest()
        self.started = False  # there was prose
        self.around = Around()

    def through(self) -> Prose:
        at = 0
        while at < len(self.lines):
            at = self._block(at)
        return self.page.prose(Told(published=day(self.told.get("date", ""))))

    def _block(self, at: int) -> int:
        """Read what begins in a line; gives the line behind it."""
        text, _ = self.lines[at]
        indent = self.indents[at]
        while self.items and text and indent < self.items[-1][0]:
            self.items.pop()
        if not text:
            return at + 1
        bullet = _BULLET.match(text)
        self.lists.leave(indent + (bullet is not None))
        if text.startswith(("+-", "+=", "==")) and (table := rst_tables.read(self.lines, self.indents, at)):
            return self._table(table)
        if text == ".." or text.startswith((".. ", "__ ")):
            return self._explicit(at)
        if text.startswith(">>>"):
            return self._blank(at)
        if heading := self._heading(at):
            return heading
        if text == "::":
            return self._code(at, "", indent)
        if _ADORNMENT.match(text) and len(text) >= 4:
            return at + 1
        if bullet:
            mark = text[0] if text[0] in "*+-•‣⁃" else "1"
            self.items.append((indent + bullet.end(), self.lists.item(indent, mark)))
            return self._paragraph(at, bullet.end())
        if field := _FIELD.match(text):
            self.told.setdefault(field[1].lower(), text[field.end() :])
            # At the head of a text stand its author, its date and their like: told, not prose.
            if not self.started:
                return self._behind(at + 1, indent)
            return self._paragraph(at, field.end())
        return self._paragraph(at, 0)

    def _table(self, table: Drawn) -> int:
        """The cells of a table; gives the line behind it."""
        for spot, block in table.cells:
            rst_inline.write(block, self.words)
            self.page.add("cell", self.words.take(), self.numbers.cell(table.table, spot))
        return table.end

    def _paragraph(self, at: int, skip: int) -> int:
        """The paragraph whose text begins behind `skip` characters of a line, up to a blank line or another margin."""
        text, start = self.lines[at]
        margin = self.indents[at] + skip
        if skip == len(text):
            return at + 1
        taken = [(text[skip:], start + skip)]
        end = at + 1
        is_field = skip and text[0] == ":"
        while end < len(self.lines) and self.lines[end][0]:
            if self.indents[end] != margin and not (is_field and self.indents[end] > self.indents[at]):
                break
            taken.append(self.lines[end])
            end += 1
        taken = [(line[2:], place + 2) if _LINE_BLOCK.match(line) else (line, place) for line, place in taken]
        literal = taken[-1][0].endswith("::")
        if literal:
            line, place = taken[-1]
            taken[-1] = (line[:-1] if line[-3:-2].strip() else line[:-2], place)
        self._write("item" if self.items or skip else "paragraph", taken)
        return self._code(end - 1, "", self.indents[at]) if literal else end

    def _write(self, kind: str, lines: list[tuple[str, int]]) -> None:
        rst_inline.write(joined(lines), self.words)
        self.around.pass_by(kind, "".join(run.text for run in self.words.runs))
        item = self.items[-1][1] if self.items and kind == "item" else None
        self.started = self.page.add(kind, self.words.take(), item=item) or self.started

    def _heading(self, at: int) -> int:
        """A title over its line, or between two; 0 where none begins here."""
        over = _ADORNMENT.match(self.lines[at][0]) is not None and at + 2 < len(self.lines)
        line = at + over
        if line + 1 >= len(self.lines):
            return 0
        text, under = self.lines[line][0], self.lines[line + 1][0]
        if not text or _ADORNMENT.match(under) is None or len(under) < min(4, len(text)) or under == "::":
            return 0
        if over and self.lines[at][0] != under:
            return 0
        if not over and (_ADORNMENT.match(text) or self.indents[line] or self.indents[line + 1]):
            return 0
        rst_inline.write(joined([self.lines[line]]), self.words)
        self.around.pass_by("heading", self.lines[line][0])
        self.page.add("heading", self.words.take())  # what follows the title may still tell of the text
        return line + 2

    def _explicit(self, at: int) -> int:
        """A directive, a footnote, a target or a comment."""
        text, start = self.lines[at]
        indent = self.indents[at]
        if note := _FOOTNOTE.match(text):
            return self._note(at, note.end())
        found = _DIRECTIVE.match(text)
        name = found[1].lower() if found else ""
        if found is not None and name in _CODE:
            return self._code(at, text[found.end() :].strip().lower(), indent)
        if found is None or name not in _PROSE:
            return self._behind(at + 1, indent)
        argument = text[found.end() :]
        end, heads = at + 1, ""
        while end < len(self.lines) and (field := _FIELD.match(self.lines[end][0])) and self.indents[end] > indent:
            heads = self.lines[end][0][field.end() :] if field[1] == "header-rows" else heads
            end += 1
        if argument and name not in _BARE:
            end = self._set_in((argument, start + found.end()), end, indent)
        if name == "list-table":
            head = int(heads) if heads.isdecimal() else 0
            behind = self._behind(end, indent)
            if (table := rst_tables.listed(self.lines, self.indents, end, behind, head)) is not None:
                return self._table(table)
        return end

    def _code(self, at: int, language: str, indent: int) -> int:
        """The code block below a line, of which what sets a figure that holds is read; gives the line behind it."""
        end = self._behind(at + 1, indent)
        lines = [
            " " * indent + line for indent, (line, _) in zip(self.indents[at:end], self.lines[at:end], strict=True)
        ]
        for setting in self.around.settings(language, "\n".join(["", *lines[1:]])):
            number = at + setting.line
            setting.write(lines[setting.line], self.lines[number][1] - self.indents[number], self.words)
            self.page.add("setting", self.words.take())
        return end

    def _note(self, at: int, skip: int) -> int:
        """A footnote's text stands behind its label; its lines are set in by any number of spaces."""
        text, start = self.lines[at]
        return self._set_in((text[skip:], start + skip), at + 1, self.indents[at])

    def _set_in(self, first: tuple[str, int], at: int, indent: int) -> int:
        """A paragraph of `first` and the lines from `at` on that are set in further; gives the line behind it."""
        lines = [first]
        while at < len(self.lines) and self.lines[at][0] and self.indents[at] > indent:
            lines.append(self.lines[at])
            at += 1
        self._write("paragraph", lines)
        return at

    def _behind(self, at: int, indent: int) -> int:
        """The line behind a block that is set in further than `indent`."""
        while at < len(self.lines) and (not self.lines[at][0] or self.indents[at] > indent):
            at += 1
        return at

    def _blank(self, at: int) -> int:
        while at < len(self.lines) and self.lines[at][0]:
            at += 1
        return at
