"""A document and a figure in it -> which plan of a price list the figure is told of: "With Plus you get 5 seats"."""

from __future__ import annotations

import re
from functools import cache, cached_property

from numcheck.claim.sheet import Sheet
from numcheck.model import Block, Frame
from numcheck.ruleset import limits
from numcheck.ruleset.cues import either
from numcheck.ruleset.specs import plans
from numcheck.standing import plan_of_line

_CAPITAL = r"[A-Z][\w+-]*"
_IT = re.compile(r"(?:It|This plan|That|You get|There|They)\b")
#: A heading that may be the name of a plan; a price near it; and what is told to cost so much a month.
_NAME = re.compile(r"[A-Z]\w+(?: (?:[Pp]lan|[A-Z]\w+))?")
_PRICE, _NEAR = re.compile(r"[$€£]\s?\d|\d\s?(?:€|EUR|USD|euros|dollars|pounds)|\b[Ff]ree\b"), 80
#: What a row of prices is called; and the name of a plan over a column, whatever it is.
_FEE = re.compile(
    r"\b(?:price|fee|cost|charge)s?\b.*\b(?:month|year)|\b(?:monthly|yearly|annual)\b.*\b(?:price|fee|cost)", re.I
)
_CALLED = re.compile(r"[A-Z][a-z]+(?: [A-Z][a-z]+)?")
_COSTS = re.compile(
    r"\b([A-Z][a-z]+)\s(?:costs |is |plan )?(?:[$€£]\s?\d[\d.,]*|\d[\d.,]* (?:euros|dollars|pounds))"
    r"\s(?:a|per|each|/) ?(?:month|user|seat|year)"
)
#: A question after what one of them costs, with its answer: "What does Nest cost? £8 a month."
_ASKED = re.compile(
    r"\b(?:What does|How much (?:does|is|for)) (?:the )?([A-Z][a-z]+)(?: plan)?(?: cost)?(?: (?:a|per) (?:month|year))?"
    r"\?[\s*_]*[^.?!\n]{0,40}?(?:[$€£]\s?\d[\d.,]*|\d[\d.,]* (?:euros|dollars|pounds))\s?(?:a|per|/|each)\s?"
    r"(?:month|user|seat|year)"
)
_ALL = re.compile(r"\b(?:[Aa]ll|[Ee]very|[Ee]ach|[Aa]ny)(?: our| the)?(?: paid)? plans?\b")
#: What stands between a figure and the plan right behind it: "25 MB on ", "5 seats with the ".
_ON = re.compile(r"(?: [a-z/-]+){0,4}? (?:on|with|for|in|under) (?:the |our |a |an )?")
_FREE = re.compile(r"\bfor free\b|\bfree of charge\b")


class Plans:
    """The plans that one document names."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._text = sheet.document.text
        self._tables: dict[int | None, bool] = {}  # whether the columns of a table are plans

    @cached_property
    def names(self) -> frozenset[str]:
        """Their names, lower case."""
        lists = plans()
        called = rf"(?:{either(lists.called)})s?"
        found: set[str] = set()
        for name in re.findall(rf"\b({_CAPITAL}) (?:plan|tier|edition|package|membership)s?\b", self._text):
            found.add(name.lower())
        for name in re.findall(rf"\b([A-Za-z]+) {called}\b", self._text):
            if name in lists.plainly or (name[0].isupper() and name.lower() in lists.names - lists.rare):
                found.add(name.lower())
        for name in re.findall(rf"(?:\b(?i:{either(lists.with_)})|[a-z],?|[a-z]\)) ({_CAPITAL})\b", self._text):
            if name.lower() in lists.names - lists.rare and _sold().search(self._text):
                found.add(name.lower())
        found |= self._priced()
        over = {_plain(said) for said in self._sheet.headings(len(self._text))} & (lists.names - lists.rare)
        found |= over if len(over) > 1 else set()
        found |= {name for block in self._sheet.document.blocks if (name := self._of_cell(block))}
        title = {word.lower() for word in re.findall(_CAPITAL, self._sheet.title)} - lists.names
        return frozenset(found) - title - lists.all - limits.words().any_plan

    def _priced(self) -> set[str]:
        """The names in headings over a price, where there are several, and of what costs so much a month."""
        found: set[str] = {m[1].lower() for told in (_COSTS, _ASKED) for m in told.finditer(self._text)}
        heads = [b for b in self._sheet.document.blocks if b.kind == "heading"]
        over = {
            _plain(self._sheet.said(head))
            for head in heads
            if _NAME.fullmatch(self._sheet.said(head)) and _PRICE.search(self._text, head.end, head.end + _NEAR)
        }
        found |= over if len(over) > 1 else set()
        return found | {m[1].lower() for m in _served().finditer(self._text)}

    def _of_cell(self, block: Block) -> str:
        """The name of a plan that a cell is, over its column or before its row; else nothing."""
        cell, said = block.cell, self._sheet.said(block)
        if cell is None or (cell.row == 0) == (cell.column == 0):
            return ""
        if cell.row == 0:
            return said.lower() if cell.heading and self.columns(block) else ""
        return _plain(said) if cell.column == 0 and not cell.heading and self._rows(self._sheet.corner(block)) else ""

    def columns(self, block: Block) -> bool:
        """Whether the columns of the table of a cell are plans."""
        table = block.cell.table if block.cell is not None else None
        if table not in self._tables:
            heads = self._sheet.head_row(block)
            known = [head for head in heads if _plain(head) in plans().names]
            sold = table in self._sold and all(map(_CALLED.fullmatch, heads))
            self._tables[table] = sold or len(known) >= 2 or (len(known) == 1 and len(heads) <= 2)
        return self._tables[table]

    @cached_property
    def _sold(self) -> frozenset[int]:
        """The tables with a row of what each of several columns costs a month or a year: "Base price per month"."""
        found: set[int] = set()
        for block in self._sheet.document.blocks:
            cell = block.cell
            if cell is None or cell.column or _FEE.search(self._sheet.said(block)) is None:
                continue
            row = self._sheet.row(block)
            if len(row) > 1 and all(map(_PRICE.match, row)):
                found.add(cell.table)
        return frozenset(found)

    def rows(self, block: Block) -> bool:
        """Whether the rows of the table of a cell are plans."""
        return self._rows(self._sheet.corner(block)) and not self.columns(block)

    def _rows(self, corner: str) -> bool:
        return _plain(corner) in ("plan", "tier", "edition", "package", "subscription", "membership")

    @cached_property
    def _named(self) -> re.Pattern[str]:
        names = sorted(self.names, key=len, reverse=True)
        either_case = "|".join(
            f"{re.escape(n.capitalize())}|{re.escape(n)}(?= (?:{either(plans().called)})s?\\b)" for n in names
        )
        return re.compile(rf"\b(?:{either_case or '(?!)'})(?![\w-])")

    def told(self, text: str) -> list[tuple[int, str]]:
        """The plans that a text names, with where."""
        found = [(m.start(), m[0].lower()) for m in self._named.finditer(text)]
        free = _FREE.finditer(text) if "free" in self.names else ()  # else what costs nothing is no plan
        return found + [(m.start(), "free") for m in free]

    def of(self, frame: Frame) -> tuple[str, str]:
        """The plan that its own row or sentence names, and that which its question or the heading above names.

        Two plans beside one figure are "?": nobody knows which is meant.
        """
        span = frame.mention.span
        block = self._sheet.block(span.start)
        if block is not None and block.cell is not None:
            column = _plain(self._sheet.column(block))
            if column in self.names and self.columns(block):
                return column, column
            row = _plain(self._sheet.label(frame) or "")
            return (row, row) if row in self.names and self.rows(block) else ("", "")
        own = self._beside(frame)
        if own:
            return own, own
        if _ALL.search(self._text, frame.sentence.start, frame.sentence.end):
            return "", ""
        if (priced := plan_of_line(self._text, span.start)) is not None:
            return (priced, priced) if priced else ("?", "?")
        asked = {name for _, name in self.told(self._sheet.question(frame))}
        if asked:
            return "", asked.pop() if len(asked) == 1 else "?"
        for heading in self._sheet.headings(span.start)[:2]:
            called = _plain(re.sub(r"(?i)^the |[:–—(-].*$", "", heading))
            if called in self.names or (called in plans().names and called != heading.lower()):
                return called, called
        return "", ""

    def _beside(self, frame: Frame) -> str:
        """The plan right behind a figure, else the one named last before it in its sentence, else the one behind it."""
        start, end = frame.mention.span.start - frame.sentence.start, frame.mention.span.end - frame.sentence.start
        said = self._text[frame.sentence.start : frame.sentence.end]
        named = self.told(said)
        for at, name in named:
            if at > end and _ON.fullmatch(said, end, at):  # "25 MB on Free, 2 GB on Team"
                return name
        before = [name for at, name in sorted(named) if at < start]
        if before:
            return before[-1]
        behind = {name for at, name in named if at > start}
        if behind:
            return behind.pop() if len(behind) == 1 else "?"
        block = self._sheet.block(frame.sentence.start)
        if block is None or not _IT.match(self._text, frame.sentence.start):
            return ""
        last = re.split(r"[.!?]\s", self._text[block.start : frame.sentence.start].rstrip(" .!?"))[-1]
        told = {name for _, name in self.told(last)}
        return told.pop() if len(told) == 1 else ""


@cache
def _sold() -> re.Pattern[str]:
    """Words of a page that sells plans."""
    return re.compile(rf"\b{either(plans().sold)}s?\b", re.IGNORECASE)


@cache
def _served() -> re.Pattern[str]:
    """The name of a plan before those who have it: "Orlex subscribers", but not "New subscribers"."""
    return re.compile(rf"\b(?!{either(plans().nobodys)})([A-Z][a-z]+) {either(plans().having)}s?\b")


def _plain(name: str) -> str:
    """The name of a plan without what it is called: "Team plan" is "team"."""
    words = name.lower().strip("*_` ").split()
    return " ".join(words[:-1] if len(words) > 1 and words[-1] in plans().called else words)
