"""LaTeX -> Prose: what is set as running text, without commands, displayed formulas and the preamble."""

from __future__ import annotations

import re
import unicodedata

from numcheck.read import latex_math
from numcheck.read.inline import is_prose
from numcheck.read.items import Nest
from numcheck.read.latex_groups import Groups
from numcheck.read.latex_words import words
from numcheck.read.page import Lines, Page, Words
from numcheck.read.prose import Prose, Told
from numcheck.read.published import day
from numcheck.read.tables import Numbers, Table

_TOKEN = re.compile(
    r"(?P<comment>%[^\n]*(?:\n[ \t]*)?)|(?P<par>\n[ \t]*\n\s*)|\\(?P<name>[A-Za-z@]+)\*?[ \t]*|\\(?P<symbol>[^A-Za-z@])"
    r"|(?P<brace>[{}])|(?P<math>\$\$?)|(?P<tie>~)|(?P<dash>---?)|(?P<quote>``|''|`)|(?P<bar>&)"
)
_ACCENTS = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "d": "\u0323", "b": "\u0331", "r": "\u030a",
    "k": "\u0328",
}  # fmt: skip
_LETTER = re.compile(r"\s?(?:\{\\?([A-Za-z])\}|\\?([A-Za-z])(?![A-Za-z])|([A-Za-z]))")
_SIGNS = {"--": "–", "---": "—", "``": "“", "''": "”", "`": "‘"}
_PREAMBLE = re.compile(r"\\begin\s?\{document\}")
_TITLE = re.compile(r"\\(title|date)\s?(?:\[[^\]]{0,300}\]\s?)?\{")
#: The longest text that a command of the document stands for, to be put in its place.
_LONGEST = 20
#: The longest formula that is looked at, in characters of the source.
_LONGEST_FORMULA = 300


def prose(body: str, first_line: int) -> Prose:
    """What people read of a paper; `first_line` is the line of the file in which `body` begins."""
    return _Walk(body, first_line).through()


class _Walk:
    """One walk through a source."""

    def __init__(self, body: str, first_line: int) -> None:
        self.body = body
        self.groups = Groups(body)
        self.page = Page()
        self.words = Words(Lines(body, first_line))
        self.numbers = Numbers()
        self.tables: list[Table] = []
        self.lists = 0
        self.items = Nest()
        self.macros: dict[str, str] = {}
        self.closing: dict[int, str] = {}  # braces that end a block, and the block's kind
        self.notes: list[tuple[int, int]] = []  # footnotes of the block at hand: where they begin and end
        self.noting = False
        self.stop = len(body)

    def through(self) -> Prose:
        begin = _PREAMBLE.search(self.body)
        start = begin.end() if begin else 0
        told: dict[str, tuple[int, int]] = {}
        for found in _TITLE.finditer(self.body):
            told.setdefault(found[1], self.groups.inside(found.end() - 1))
        self._macros(0, start)
        title = None
        if "title" in told:
            self._through(*told["title"])
            title = " ".join("".join(run.text for run in self.words.runs).split()) or None
            self._end("heading")
        self._through(start, self.stop)
        self._end()
        date = day(self.body[slice(*told["date"])]) if "date" in told else None
        return self.page.prose(Told(title=title, published=date))

    def _macros(self, start: int, end: int) -> None:
        at = start
        while (at := self.body.find("\\", at, end)) >= 0:
            found = _TOKEN.match(self.body, at)
            at = self._define(found["name"], found.end()) if found and found["name"] else at + 2

    def _define(self, name: str, at: int) -> int:
        """Take down what a new command without arguments stands for; gives the place behind the definition."""
        if name not in ("newcommand", "renewcommand", "providecommand", "def", "newenvironment"):
            return at
        new, at = self.groups.command(at)
        arguments, at = self.groups.option(at), self.groups.behind_options(at)
        start, end = self.groups.inside(at)
        text = self.body[start:end]
        if start == at:  # no group: \def with parameters, or something odd
            return at
        if new and not arguments and len(text) <= _LONGEST and not set(text) & set("\\{}$#%~"):
            self.macros[new] = text
        return self.groups.inside(end + 1)[1] + 1 if name == "newenvironment" else end + 1

    def _through(self, start: int, end: int) -> None:
        at = start
        while at < end and (found := _TOKEN.search(self.body, at, end)):
            self.words.write(self.body[at : found.start()], at)
            at = self._token(found)
        if at < end:
            self.words.write(self.body[at:end], at)

    def _token(self, found: re.Match[str]) -> int:
        """Show what a token shows; gives the place behind it and its arguments."""
        at, after = found.start(), found.end()
        if found["name"]:
            return self._command(found["name"], at, after)
        if found["par"]:
            self._end()
        elif found["comment"]:
            if self.body[after : after + 1] == "\n":
                self._end()
        elif found["symbol"]:
            return self._symbol(found["symbol"], at, after)
        elif found["brace"] == "}" and at in self.closing:
            self._end(self.closing.pop(at))
        elif found["math"]:
            return self._formula(found["math"], at, after)
        elif found["tie"]:
            self.words.put("\xa0", at)
        elif found["dash"] or found["quote"]:
            self.words.put(_SIGNS[found.group()], at)
        elif found["bar"] and self.tables:
            self._end()
            self.tables[-1].begin_cell(heading=not self.tables[-1].spot.row)
        return after

    def _symbol(self, symbol: str, at: int, after: int) -> int:
        if symbol in "([":
            return self._formula("\\" + symbol, at, after)
        if symbol == "\\":
            after = self.groups.behind_options(after + (self.body[after : after + 1] == "*"))
            if self.tables:
                self._end()
                self.tables[-1].begin_row()
                self.tables[-1].begin_cell()
            else:
                self.words.put(" ", at)
        elif symbol in _ACCENTS:
            return self._accent(symbol, at, after)
        else:
            self.words.put(words().symbols.get(symbol, ""), at)
        return after

    def _accent(self, mark: str, at: int, after: int) -> int:
        found = _LETTER.match(self.body, after)
        if found is None:
            return after
        letter = found[1] or found[2] or found[3]
        self.words.put(unicodedata.normalize("NFC", letter + _ACCENTS[mark]), at)
        return found.end()

    def _formula(self, mark: str, at: int, after: int) -> int:
        end = self.groups.find({"\\(": "\\)", "\\[": "\\]"}.get(mark, mark), after)
        if end < 0:
            self.words.put("$" if mark == "$" else "", at)
            return after
        shown = None
        if mark in ("$", "\\(") and end - after <= _LONGEST_FORMULA:
            shown = latex_math.formula(self.body, after, end)
        self._show(shown if shown is not None else [(" ", at, False)])
        return end + len(mark)

    def _show(self, shown: list[latex_math.Shown]) -> None:
        for text, place, verbatim in shown:
            (self.words.write if verbatim else self.words.put)(text, place)

    def _command(self, name: str, at: int, after: int) -> int:
        lists = words()
        if name in ("begin", "end"):
            return self._environment(name, after)
        if name in _QUANTITIES:
            return self._quantity(name, after)
        if name in self.macros:
            self.words.put(self.macros[name] + (" " if self.body[after - 1].isspace() else ""), at)
            return after
        if name in lists.symbols:
            self.words.put(lists.symbols[name], at)
            return after + 2 if self.body.startswith("{}", after) else after
        if name in _ACCENTS:
            return self._accent(name, at, after)
        if name == "verb" or (name in lists.parts.code and self.body[after : after + 1] not in ("{", "[")):
            return self._verbatim(after)
        if name in lists.parts.code:
            return self._code(after)
        if (count := lists.arguments(name)) is not None:
            return self.groups.behind_options(self.groups.behind(after, count))
        if name in ("par", "item"):
            self._end()
            if name == "item" and self.lists:
                self.items.item(self.lists)
            return self.groups.behind_options(after)
        if (defined := self._define(name, after)) != after:
            return defined
        after = self.groups.behind(after, lists.behind(name))
        after = self.groups.behind_options(after)
        start, end = self.groups.inside(after)
        if name in lists.parts.notes and start > after:
            self.notes.append((start, end))
            return end + 1
        if name in lists.parts.headings or name in lists.parts.own:
            self._end()
            self.closing[end] = "heading" if name in lists.parts.headings else "paragraph"
        elif name in ("multicolumn", "multirow") and self.tables:
            written = self.body[start:end].strip()
            number = int(written) if written.isascii() and written.isdigit() and len(written) < 4 else 1
            self.tables[-1].widen(
                across=number if name == "multicolumn" else 1, down=number if name == "multirow" else 1
            )
            return self.groups.behind(after, 2)
        return after

    def _environment(self, which: str, after: int) -> int:
        start, end = self.groups.inside(after)
        name = self.body[start:end].rstrip("*")
        lists = words().environments
        self._end()
        if which == "end":
            if name in lists.lists and self.lists:
                self.items.leave(self.lists)
                self.lists -= 1
            if name in lists.tables and self.tables:
                self.tables.pop()
            if name == "document":
                self.stop = end
                return len(self.body)
            return end + 1 if start > after else after
        if name in lists.hidden:
            close = self.groups.find(f"\\end{{{self.body[start:end]}}}", end)
            return close if close >= 0 else end + 1
        after = self.groups.behind_options(end + 1 if start > after else after)
        starred = self.body[end - 1 : end] == "*" and name == "tabular"
        after = self.groups.behind(after, (name in lists.one) + 2 * (name in lists.two) + starred)
        self.lists += name in lists.lists
        if name in lists.tables:
            self.tables.append(Table())
            self.tables[-1].begin_row()
            self.tables[-1].begin_cell(heading=True)
        return after

    def _quantity(self, name: str, after: int) -> int:
        """A command of siunitx: numbers, then a unit."""
        numbers, units = _QUANTITIES[name]
        after = self.groups.behind_options(after)
        for count in range(numbers):
            start, end = self.groups.inside(after)
            if count:
                self.words.put(" to ", start)
            self._show(latex_math.number(self.body, start, end))
            after = self.groups.behind(after, 1)
        if name == "ang":
            self.words.put("°", after - 1)
        if units:
            start, end = self.groups.inside(after)
            self._show(latex_math.unit(self.body, start, end))
            after = self.groups.behind(after, 1)
        return after

    def _verbatim(self, at: int) -> int:
        mark = self.body[at : at + 1]
        end = self.body.find(mark, at + 1, at + 1000) if mark else -1
        if end < 0:
            return at
        self._code_text(at + 1, end)
        return end + 1

    def _code(self, at: int) -> int:
        at = self.groups.behind_options(at)
        start, end = self.groups.inside(at)
        self._code_text(start, end)
        return end + 1 if start > at else at

    def _code_text(self, start: int, end: int) -> None:
        if is_prose(self.body[start:end]):
            self._through(start, end)
        else:
            self.words.put(" ", start)

    def _end(self, kind: str = "") -> None:
        """The block at hand ends, and its footnotes follow."""
        runs = self.words.take()
        if self.tables and not kind:
            self.page.add("cell", runs, self.numbers.cell(self.tables[-1], self.tables[-1].spot))
        else:
            self.page.add(kind or ("item" if self.lists else "paragraph"), runs, item=self.items.held)
        if not self.noting:
            self.noting = True  # a footnote's own footnotes wait their turn
            while self.notes:
                self._through(*self.notes.pop(0))
                self.page.add("paragraph", self.words.take())
            self.noting = False


#: How many numbers a command of siunitx takes, and whether a unit.
_QUANTITIES = {
    "SI": (1, True),
    "qty": (1, True),
    "num": (1, False),
    "SIrange": (2, True),
    "qtyrange": (2, True),
    "numrange": (2, False),
    "ang": (1, False),
}
