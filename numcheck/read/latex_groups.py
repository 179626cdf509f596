"""A LaTeX source -> where its groups end."""

from __future__ import annotations

import re

_MARK = re.compile(r"\\.|%[^\n]*|[{}]", re.DOTALL)
_BLANK = re.compile(r"[ \t]*\n?[ \t]*")
_OPTION = re.compile(r"[ \t]*\n?[ \t]*(?:\[[^\[\]]{0,600}\]|\([^()\n]{0,20}\)(?=\{))")
_NEW = re.compile(r"\s{0,20}\{?\s{0,20}\\([A-Za-z@]+)\s{0,20}\}?")


class Groups:
    """The braces of a source, matched once; one that never closes runs to the end of its line."""

    def __init__(self, body: str) -> None:
        self._body = body
        self._missing: set[str] = set()
        self._close: dict[int, int] = {}
        opened: list[int] = []
        for found in _MARK.finditer(body):
            if found.group() == "{":
                opened.append(found.start())
            elif found.group() == "}" and opened:
                self._close[opened.pop()] = found.start()

    def inside(self, at: int) -> tuple[int, int]:
        """Where the text of the group that follows begins and ends; both `at` where none follows."""
        brace = self._after_blank(at)
        if brace in self._close:
            return brace + 1, self._close[brace]
        return at, at

    def behind(self, at: int, count: int) -> int:
        """The place behind so many groups, and the options before each."""
        for _ in range(count):
            at = self.behind_options(at)
            brace = self._after_blank(at)
            if brace not in self._close:
                return at
            at = self._close[brace] + 1
        return at

    def behind_options(self, at: int) -> int:
        """The place behind "[...]", or "(lr)" before a group."""
        while found := _OPTION.match(self._body, at):
            at = found.end()
        return at

    def option(self, at: int) -> str:
        found = _OPTION.match(self._body, at)
        return found.group() if found else ""

    def command(self, at: int) -> tuple[str, int]:
        """The name of the command that a definition defines, and the place behind it; "" where none stands there."""
        found = _NEW.match(self._body, at)
        return (found[1], found.end()) if found else ("", at)

    def find(self, mark: str, at: int) -> int:
        """Where a mark stands next; -1 where it never does. What was missed once is not looked for again."""
        if mark in self._missing:
            return -1
        found = self._body.find(mark, at)
        while mark[0] == "$" and found > 0 and self._body[found - 1] == "\\":
            found = self._body.find(mark, found + 1)
        if found < 0:
            self._missing.add(mark)
        return found

    def _after_blank(self, at: int) -> int:
        found = _BLANK.match(self._body, at)
        return found.end() if found else at
