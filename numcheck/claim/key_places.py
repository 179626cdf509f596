"""Mention -> the key of a setting that it stands with, as it is written, and what is said of that key beside it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, replace
from functools import cache

from numcheck.layout import Cells
from numcheck.model import Block, Cell, Document, Mention
from numcheck.ruleset import manuals
from numcheck.ruleset.cues import either
from numcheck.ruleset.settings import settings
from numcheck.wording import singular

_WORD = re.compile(r"[A-Za-z]+")
_NAME = r"(?P<key>-{0,2}[A-Za-z][\w.-]*[A-Za-z])"
#: Written as programs write a name: "max_size", "cacheTtl", "--timeout", "server.port", "PORT".
_WRITTEN = re.compile(r"--?[a-z][\w-]*|\w+[_.]\w[\w.]*|[a-z]+(?:[A-Z][a-z]*)+|[A-Z]{3,}")
#: One word, in a column that is called one of keys.
_PLAIN = re.compile(r"[a-z]+")
#: What stands behind a key in place of its value: "--timeout SECONDS", "--port <number>".
_HELD = r"(?:[ =](?:(?P<held>[A-Z]+)|<(?P<named>[\w-]+)>))?"
#: At most so many characters stand between a key and the default that is told of it.
_ENTRY = 240
#: A line that is a key, and no more unless far behind it, above what is said of it.
_TERM = re.compile(
    rf"[^\w-]{{0,3}}(?:-\w,? )?(?P<key>-{{0,2}}[a-z][\w.-]*[A-Za-z]|[A-Z]+_[A-Z_]+[A-Z]){_HELD}"
    rf"(?:\W{{0,3}}|\s{{2}}.{{0,{_ENTRY}}})"
)
#: A line that tells of a key: "timeouts.read : How long a client may say nothing."
_NOTE = re.compile(rf"[^\w-]{{0,3}}{_NAME}[`*\"']{{0,2}}(?: ?:| [–—-]) (?P<said>\S.*)", re.DOTALL)
_QUOTES = r"[`*\"']{0,2}"
#: Behind a key, up to its default: "(integer, default: ", ": how many. Defaults to ".
_DEFAULT = rf"\b[Dd]efault(?:s| value)?(?: ?[:=]| is| to| of)? {{0,2}}{_QUOTES}$"
#: A value ends so: "5,000 and more" is prose.
_ENDS = re.compile(rf"{_QUOTES}\s*(?:$|[.,;()#:]|—|–|//|or\b|by default|per\b|in\b)")
_BY_DEFAULT = re.compile(r"^By default,? |\bdefault \S+(?: \w+)? is |^[^.;]{0,40}\bis \S*(?: \w+)?\S* by default\b")
#: So far from its value a key stands at most: a block may be a megabyte.
_FAR = 1000
#: A line that begins with a key.
_ENTRIES = re.compile(r"\n(?=\s*(?:(?:-\w,? )?--[a-z]|[A-Za-z][\w.-]*\s*[=:]))")
_SENTENCE = re.compile(r"[.;]\s")


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """The key of a value."""

    key: str  # as written: "server.port", "--cache-size", "Session lifetime"
    about: str  # what is said of it: its entry, the cells of its row, the remark behind it
    held: str = ""  # what stands for the value: "seconds"
    bound: str = ""  # which value it is, where it is not the one that holds by itself: "max"


class Places:
    """The keys of one document."""

    def __init__(self, document: Document) -> None:
        self._text = document.text
        self._blocks = document.blocks
        self._cells = Cells(document)
        self._starts = [block.start for block in document.blocks]
        self._headings = [block for block in document.blocks if block.kind == "heading"]
        told = Counter(w for b in self._headings for w in set(_WORD.findall(document.text[b.start : b.end].lower())))
        #: The words of several headings: the name of a program over each of its commands.
        self.repeated = frozenset(word for word, times in told.items() if times > 1)
        self._notes = dict(self._told())
        lines = (document.text[b.start : b.end] for b in document.blocks if b.kind == "setting")
        self._paths: dict[str, set[str]] = {}
        for line in lines:
            path, _, last = line.partition(": ")[0].rpartition(".")
            self._paths.setdefault(last, set()).add(path)

    def find(self, mention: Mention) -> Named | None:
        """The key that a value stands with; None where it stands with none."""
        place = bisect_right(self._starts, mention.span.start) - 1
        if place < 0:
            return None
        found = self._find(mention, place)
        if found is None or not (note := self._notes.get(found.key) or self._notes.get(found.key.rpartition(".")[2])):
            return found
        return replace(found, about=f"{note}\n{found.about}")

    def in_heading(self, at: int) -> bool:
        place = bisect_right(self._starts, at) - 1
        return place >= 0 and self._blocks[place].kind == "heading"

    def row_name(self, at: int) -> str:
        """The first cell of the row of the cell there; nothing, where none or that one stands there."""
        place = bisect_right(self._starts, at) - 1
        cell = self._blocks[place].cell if place >= 0 else None
        first = self._cells.first(cell) if cell is not None and cell.column == 1 else None
        return self._quoted(first) if first is not None else ""

    def once(self, last: str) -> bool:
        """Whether the code blocks of the page have no two keys with this last part."""
        return len(self._paths.get(last, ())) < 2

    def heading(self, at: int) -> str:
        """The heading above, without marks; nothing, where none or only the title stands above."""
        above = bisect_right(self._headings, at, key=lambda b: b.start) - 1
        return self._quoted(self._headings[above]) if above > 0 else ""

    def _find(self, mention: Mention, place: int) -> Named | None:
        block = self._blocks[place]
        if block.cell is not None:
            return self._of_row(block.cell, self._text[block.start : mention.span.start])
        start, end = mention.span.start, mention.span.end
        head, tail = self._text[max(block.start, start - _FAR) : start], self._text[end : min(block.end, end + _FAR)]
        head, tail = _ENTRIES.split(head)[-1], _ENTRIES.split(tail)[0]  # of lines that are kept as they are
        if not _ENDS.match(tail):
            return None
        if block.kind != "setting" and tail.startswith(" by default") and (note := _NOTE.fullmatch(head)) is not None:
            return Named(key=note["key"], about=note["said"]) if _WRITTEN.fullmatch(note["key"]) else None
        whole = f"{head}{tail}"
        if block.kind == "setting":
            return Named(key=head.rpartition(": ")[0], about=tail)
        last = _SENTENCE.split(head)[-1]
        if manuals.words().past.intersection(_WORD.findall((last + _SENTENCE.split(tail)[0]).lower())):
            return None
        if (direct := _direct().fullmatch(head)) is not None and _WRITTEN.fullmatch(direct["key"]):
            return Named(key=direct["key"], about=tail)
        if (entry := _entry().fullmatch(head) or _bracketed().fullmatch(head)) is not None:
            held = (entry.groupdict().get("held") or entry.groupdict().get("named") or "").lower()
            return Named(key=entry["key"], about=whole[entry.end("key") :], held=held)
        called = _called().search(last) or (_is().search(last) if _BY_DEFAULT.search(f"{last}{tail}") else None)
        if called is not None and _WRITTEN.fullmatch(called["key"]):
            return Named(key=called["key"], about="")
        if _alone().fullmatch(head) is None:
            return None
        if place and (term := _TERM.fullmatch(self._quoted(self._blocks[place - 1]))) is not None:
            return Named(key=term["key"], about=whole, held=(term["held"] or term["named"] or "").lower())
        heading = self.heading(block.start)
        return Named(key=heading, about=whole) if _WRITTEN.fullmatch(heading) else None

    def _told(self) -> list[tuple[str, str]]:
        """What the page says of single keys, each by its key."""
        found = []
        for block in self._blocks:
            if block.kind in ("paragraph", "item") and (note := _NOTE.fullmatch(self._text, block.start, block.end)):
                found.append((note["key"], note["said"]))
        return found

    def _of_row(self, cell: Cell, head: str) -> Named | None:
        """The key in the first cell of the row of a value, which stands in a column of such or is called a default."""
        heading, first = self._cells.top(cell), self._cells.first(cell)
        if heading is None or first is None or cell.heading or cell.column == 0:
            return None
        told = [settings().same.get(word, word) for word in _WORD.findall(self._quoted(heading).lower())]
        if manuals.words().past.intersection(told) or settings().words.others.intersection(told):
            return None
        called = _alone().fullmatch(head) is not None
        if not manuals.words().columns.intersection(told) and not called:
            return None
        bounds = [] if called else [word for word in told if word in settings().words.bounds]
        name, named = self._quoted(first), self._cells.corner(cell)
        keys = map(singular, _WORD.findall(self._quoted(named).lower())) if named is not None else ()
        if not _WRITTEN.fullmatch(name) and not (settings().words.called.intersection(keys) and _PLAIN.fullmatch(name)):
            return None
        about = "\n".join(map(self._quoted, self._cells.row(cell)))
        return Named(key=name, about=about, bound=bounds[0] if bounds else "")

    def _quoted(self, block: Block) -> str:
        return self._text[block.start : block.end].strip("`*\"' ")


def written(name: str) -> bool:
    """Whether a name is written as programs write one."""
    return _WRITTEN.fullmatch(name) is not None


def unit_of(named: Named) -> str | None:
    """The unit that is told beside a bare value: "Lifetime in seconds", "--wait SECONDS"."""
    if (held := settings().units.get(singular(named.held))) is not None:
        return held
    found = {singular(unit.lower()) for unit in _in_unit().findall(named.about)}
    return settings().units.get(found.pop()) if len(found) == 1 else None


@cache
def _direct() -> re.Pattern[str]:
    """Up to a value: `session_ttl` = , --timeout=, "export TARN_PORT="."""
    before = either(settings().words.before)
    return re.compile(rf"[^\w-]{{0,3}}(?:{before} )?[`*\"']{{0,2}}{_NAME}{_QUOTES}\s*[:=→]\s*{_QUOTES}")


@cache
def _entry() -> re.Pattern[str]:
    """Up to a default: `port` (default: , "--cache-size N (default ", "`port`: Where it listens. Default: "."""
    name = r"(?P<key>-{0,2}[a-z][\w.-]*[A-Za-z]|[A-Z]+_[A-Z_]+[A-Z])"
    told = rf"(?:\s*[(:=,]| [–—-] |\s{{2}})(?s:.){{0,{_ENTRY}}}?{_DEFAULT}"
    return re.compile(rf"[^\w-]{{0,3}}\s*(?:-\w,? )?{name}{_QUOTES}{_HELD}{_QUOTES}{told}")


@cache
def _bracketed() -> re.Pattern[str]:
    """Up to a default in brackets right behind its name: "Session lifetime (default: "."""
    return re.compile(rf"[^\w-]{{0,3}}(?P<key>[A-Z][a-z]+(?: [a-z]+){{0,3}}){_QUOTES} \([^()]{{0,60}}?{_DEFAULT}")


@cache
def _called() -> re.Pattern[str]:
    """Within a sentence: "the `session_ttl` setting defaults to"."""
    return re.compile(rf"{_NAME}{_QUOTES}(?: {either(settings().words.called)})? defaults to {_QUOTES}$")


@cache
def _is() -> re.Pattern[str]:
    """Within a sentence that tells of a default: "the default `cache_size` is"."""
    return re.compile(rf"{_NAME}{_QUOTES}(?: {either(settings().words.called)})? is(?: set to)? {_QUOTES}$")


@cache
def _alone() -> re.Pattern[str]:
    """A line under a heading that is a key: "Type: integer. Default: "."""
    return re.compile(rf"(?s:.){{0,{_ENTRY}}}?{_DEFAULT}")


@cache
def _in_unit() -> re.Pattern[str]:
    names = [form for name in settings().units if len(name) > 1 for form in (name, f"{name}s")]
    return re.compile(rf"(?:\bin |\(|: |^)({either(names)})\b", re.IGNORECASE | re.MULTILINE)
