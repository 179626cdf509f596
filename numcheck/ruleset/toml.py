"""Reads a TOML file of rules, and tells where in it a table or a key stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any

from numcheck import toml
from numcheck.model import Problem

#: Bytes. A pack of a hundred slots with all their examples is a third of it.
LARGEST = 500_000

CODE = "NC902"  # a bad rule

# Parsing takes time and memory with the square of the parts of a dotted key; forms of a rule file have three at most.
_MOST_DOTS = 20
_LONG_KEY = re.compile(r"""(?:(?:[\w-]{1,60}+|"[^"\n]{0,60}+"|'[^'\n]{0,60}+')[ \t]*+\.[ \t]*+){20}""")
_POSITION = re.compile(r" \(at (?:line (\d+), column (\d+)|end of document)\)$")
_HEADER = re.compile(r"[ \t]*+\[{1,2}[ \t]*+([\w.\" -]+?)[ \t]*+\]")
_KEY = re.compile(r"[ \t]*+\"?([\w-]++)\"?[ \t]*+=")

Trail = tuple[str | int, ...]  # ("slot", 0, "example", 1): the second example of the first slot


@dataclass(frozen=True, kw_only=True)
class Lines:
    """The line of each table and key, from 1. A help for people: what is written inline has none."""

    text: str

    @cached_property
    def at(self) -> dict[Trail, int]:
        """Every line: not looked for before something is wrong."""
        return _lines(self.text)

    def find(self, path: Trail) -> int | None:
        """The line of the nearest table or key on the way to `path`."""
        while path and path not in self.at:
            path = path[:-1]
        return self.at.get(path)


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One file, decoded to plain tables but not yet understood."""

    name: str  # as shown to people
    raw: bytes
    table: dict[str, Any]
    lines: Lines


def open_sheet(path: Path, name: str, *, kind: str = "rule file", code: str = CODE) -> Sheet | Problem:
    """The tables of the file at `path`, shown to people as `name`, or why not; numbers with a dot are Decimal.

    `kind` is what people call such a file, and `code` that of its problems.
    """
    found = _open(path, name, kind)
    return replace(found, code=code) if isinstance(found, Problem) else found


def _open(path: Path, name: str, kind: str) -> Sheet | Problem:
    try:
        if not path.is_file():
            return _problem(name, "is no regular file", f"a {kind} is read as a whole; give it another name")
        if path.stat().st_size > LARGEST:
            return _problem(name, f"{path.stat().st_size:,} bytes", f"a {kind} holds at most {LARGEST:,} bytes")
        raw = path.read_bytes()
    except OSError as error:
        return _problem(name, f"cannot be read: {error.strerror or error}", "check the path and its permissions")
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        where = f"byte {error.start + 1:,} is no UTF-8"
        return _problem(name, where, "save the file as UTF-8, the only encoding TOML has")
    text = text.replace("\r\n", "\n")
    dotted = any(line.count(".") >= _MOST_DOTS for line in text.split("\n"))
    if dotted and (long := _LONG_KEY.search(text)):
        line = text.count("\n", 0, long.start()) + 1
        return _problem(f"{name}:{line}", "a dotted name with more than 20 parts", "a key such as `noun.drone`")
    try:
        table = toml.loads(text, parse_float=Decimal)
    except RecursionError:
        return _problem(name, "lists or tables nested too deep", f"a {kind} nests three tables at most")
    except (ValueError, ArithmeticError) as error:
        return _syntax(name, text, error)
    return Sheet(name=name, raw=raw, table=table, lines=Lines(text=text))


def _syntax(name: str, text: str, error: Exception) -> Problem:
    said = str(error)
    if not isinstance(error, toml.TOMLDecodeError):  # int() and Decimal() refuse a number without saying where
        return _problem(name, "a number too long to be read", "write numbers with less than 40 digits")
    found = _POSITION.search(said)
    line, column = text.count("\n") + 1, len(text) - text.rfind("\n")
    if found and found[1]:
        line, column = int(found[1]), int(found[2])
    what = said[: found.start()] if found else said
    return _problem(f"{name}:{line}:{column}", f"no TOML: {what[:200]}", "correct the line; the rest was not looked at")


def _problem(where: str, what: str, hint: str) -> Problem:
    return Problem(where=where, what=what, hint=hint, code=CODE)


def _lines(text: str) -> dict[Trail, int]:
    at: dict[Trail, int] = {}
    seen: dict[Trail, int] = {}
    table: Trail = ()
    quote = ""  # the mark that closes the string of many lines we are in
    for number, line in enumerate(text.split("\n"), start=1):
        if not quote:
            if header := _HEADER.match(line):
                table = _path(header[1], seen, listed=line.lstrip().startswith("[["))
                for length in range(1, len(table) + 1):
                    at.setdefault(table[:length], number)
            elif key := _KEY.match(line):
                at.setdefault((*table, key[1]), number)
        for mark in ('"""', "'''"):
            if line.count(mark) % 2 and quote in ("", mark):
                quote = "" if quote else mark
    return at


def _path(header: str, seen: dict[Trail, int], *, listed: bool) -> Trail:
    """The path of the table that this header opens, counting the tables of lists on the way."""
    path: Trail = ()
    parts = [part.strip().strip('"') for part in header.split(".")]
    for place, part in enumerate(parts, start=1):
        path = (*path, part)
        if listed and place == len(parts):
            seen[path] = seen.get(path, -1) + 1
        if path in seen:
            path = (*path, seen[path])
    return path
