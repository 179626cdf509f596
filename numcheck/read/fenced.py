"""The settings in a code block of a page -> lines of prose: "server.port: 8080"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from numcheck.read.page import Words
from numcheck.ruleset import manuals
from numcheck.ruleset.cues import either
from numcheck.ruleset.settings import settings

_SECTION = re.compile(r"\s*\[+\s*[\"']?([A-Za-z][\w.-]*)[\"']?\s*\]+\s*(?:[#;].*)?")
_PARENT = re.compile(r"(\s*)[\"']?([A-Za-z][\w.-]*)[\"']?\s*:\s*\{?\s*(?:#.*)?")
#: A figure with its unit; file modes have a zero in front, addresses and versions a second point.
_VALUE = r"(?P<value>(?!0\d)\d+(?:,\d{3})*(?:\.\d+)?(?: ?[A-Za-z%]{1,12})?)"
_LINE = re.compile(
    r"(?P<margin>\s*)(?:export )?[\"']?(?P<key>[A-Za-z][\w.-]*)[\"']?\s*[:=]\s*[\"']?"
    rf"{_VALUE}[\"']?\s*,?\s*(?:(?:#|;|//)\s*(?P<remark>.*))?"
)
#: A line that sets anything.
_SETS = re.compile(r"\s*(?:export )?[A-Za-z][\w.-]*\s*(?:=|: )\s*\S.*")
_REMARK = re.compile(r"\s*(?:#|;|//)\s*(.*)")
_ITEM = re.compile(r"(\s*)-(?:\s|$)")
#: A line of what a program prints about itself: "  -p, --port int   Where it listens (default 8080)".
_FLAG = re.compile(
    r"\s*(?:-\w,? )?(?P<key>--[a-z][a-z-]*[a-z])(?:[ =](?:[A-Za-z]+|<[\w-]+>))?\s{2,}(?P<remark>\S.{0,160}?)"
    r",? ?[(\[,]default(?:s to)?[:= ]+[\"']?" + _VALUE + r"[\"']?[)\]]?\.?\s*"
)
_WORD = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting:
    """One line that sets a figure."""

    line: int  # in its block, from 0
    path: str  # the names of what holds it, each with a point behind it: "server."
    key: tuple[int, int]  # where the key stands in the line, code points, half-open
    value: tuple[int, int]
    remark: str  # what a comment behind it or right above says, without digits

    def shown(self, line: str) -> Iterator[tuple[str, int, bool]]:
        """What is read of its line: a text, where it begins in the line, and whether it stands there as it is."""
        yield self.path, self.key[0], False
        yield line[slice(*self.key)], self.key[0], True
        yield ": ", self.key[1], False
        yield line[slice(*self.value)], self.value[0], True
        yield f" ({self.remark})" if self.remark else "", self.value[1] - 1, False

    def write(self, line: str, at: int, words: Words) -> None:
        """Write what is read of its line, which begins at the offset `at`."""
        for text, start, verbatim in self.shown(line):
            (words.write if verbatim else words.put)(text, at + start)


class Around:
    """What stands around the blocks of a page, as its other blocks go by."""

    def __init__(self) -> None:
        self._title = self._heading = self._lead = ""

    def pass_by(self, kind: str, text: str) -> None:
        """A block that is read, of a kind as `Block.kind` has it."""
        if kind == "heading":
            self._title, self._heading, self._lead = self._title or text, text, ""
        else:
            self._lead = text

    def settings(self, language: str, content: str) -> Iterator[Setting]:
        """The lines of a code block that set a figure; none where the block shows no values that hold."""
        code = settings().code
        told = f"{self._title}\n{self._heading}\n{self._lead}"
        if _told(code.examples, told):
            return iter(())
        found = list(_lines(content))
        if language in code.printed and not (language in code.plain and len(found) > 1 and _configures(content)):
            return _flags(content)
        if language not in code.languages | code.plain:
            return iter(())
        if _told(code.default, told):
            return iter(found)
        configuring = language not in code.data and (
            _told(code.configuring, self._heading) or (_told(code.configuring, self._title) and self._names(found))
        )
        return iter(found if configuring else ())

    def _names(self, found: list[Setting]) -> bool:
        """Whether the heading above a block says no more than what its settings are of: "Logging" over `logging:`."""
        if self._heading == self._title:
            return True
        said = frozenset(_WORD.findall(self._heading.lower())) - manuals.words().generic
        return all(said <= frozenset(_WORD.findall(setting.path.lower())) for setting in found)


def _told(words: frozenset[str], text: str) -> bool:
    return _pattern(words).search(text) is not None


@cache
def _pattern(words: frozenset[str]) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w){either(words)}(?!\w)", re.IGNORECASE)


def _configures(content: str) -> bool:
    """Whether every line of a block looks like one of a configuration file."""
    lines = filter(str.strip, content.split("\n"))
    return all(any(form.fullmatch(line) for form in (_SETS, _SECTION, _REMARK, _PARENT)) for line in lines)


def _flags(content: str) -> Iterator[Setting]:
    """The defaults of the flags in what a program prints about itself."""
    for number, line in enumerate(content.split("\n")):
        if (found := _FLAG.fullmatch(line)) is not None:
            yield Setting(
                line=number, path="", key=found.span("key"), value=found.span("value"), remark=_plain(found["remark"])
            )


def _lines(content: str) -> Iterator[Setting]:
    """The lines of a block that set a figure; what stands in a list of others is left alone."""
    section, remark = "", ""
    parents: list[tuple[int, str]] = []  # how far in, and the name, the outermost first
    item: int | None = None  # how far in the list stands that holds this line
    for number, line in enumerate(content.split("\n")):
        margin = len(line) - len(line.lstrip())
        if item is not None and line.strip() and margin <= item:
            item = None
        if _ITEM.match(line) is not None:
            item = margin if item is None else item
            remark = ""
            continue
        if item is not None or not line.strip():
            remark = ""
            continue
        if (said := _REMARK.fullmatch(line)) is not None:
            remark = f"{remark} {said[1]}".strip()
            continue
        if (opened := _SECTION.fullmatch(line)) is not None:
            section, parents = f"{opened[1]}.", []
        while parents and parents[-1][0] >= margin:
            parents.pop()
        if (parent := _PARENT.fullmatch(line)) is not None:
            parents.append((margin, parent[2]))
        elif (found := _LINE.fullmatch(line)) is not None:
            told = found["remark"] or remark
            if not _told(settings().code.changed, told):
                path = section + "".join(f"{name}." for _, name in parents)
                yield Setting(
                    line=number, path=path, key=found.span("key"), value=found.span("value"), remark=_plain(told)
                )
        remark = ""


def _plain(remark: str) -> str:
    """A remark, if it tells no figure of its own."""
    return "" if any(map(str.isdigit, remark)) else remark.rstrip(" .")
