"""The house has a ladder: a room looks down at the rooms below it, never sideways and never up."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from typing import NamedTuple

import pytest

HOUSE = Path(__file__).resolve().parents[2] / "numcheck"

# From the ground up: a rung may see every rung before it. A room is a module or a folder right under numcheck/; where
# the shipped data lies is a room of its own, because even the lowest tools read some of it.
RUNGS = (
    ("model", "toml"),
    ("outline", "ruleset.locate", "versions"),
    ("anew", "cache", "interval", "interval_arithmetic", "notation", "patience", "sentence", "shelf", "spots", "units"),
    ("accept", "ruleset"),
    ("guide",),
    ("config", "dateline", "layout", "scope", "slips", "standing", "telling", "wording"),
    ("read", "extraction", "frame", "claim", "event", "checks", "verdict", "report"),
    ("intake", "silence"),
    ("pipeline",),
    ("explain", "prove", "run"),
    ("numcheck",),  # the public names, in numcheck/__init__.py
    ("cli",),
)
RUNG = {room: height for height, rung in enumerate(RUNGS) for room in rung}
STEPS = RUNG["read"]
ASK_PIPELINE = set(RUNGS[STEPS]) - {"report"}  # the steps that the command line does not know by name

# What behaves oddly at its edges is known to one module only, so that there is one fence around it; and what is slow to
# load is loaded when it is needed, inside the function that needs it.
# The arithmetic of the language model is numpy's through and through: the whole of its room may know it.
ONE_ROOM = {"numpy": "numcheck.frame.network"}
ONE_IMPORTER = {
    "charset_normalizer": "read",
    "jinja2": "report",
    "markdown_it": "read",
    "pint": "units",
    "pypdfium2": "read",
    "quantulum3": "extraction",
    "scipy": "checks",
    "spacy": "frame",
    "tomli": "toml",
    "yaml": "read",
}
LOADED_WHEN_NEEDED = ("markdown_it", "pint", "pypdfium2", "quantulum3", "scipy", "spacy")

FOR_THE_COMMAND_LINE = ("print", "exit", "quit", "SystemExit", "sys.exit", "sys.argv", "sys.stdout", "sys.stderr")


class Import(NamedTuple):
    """One imported module, as a statement names it."""

    name: str
    line: int
    when: str  # "loading", "called" (inside a function) or "typing" (for the type checker alone)


def _name(path: Path) -> str:
    parts = path.relative_to(HOUSE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {_name(path): path for path in sorted(HOUSE.rglob("*.py"))}


def _room(module: str) -> str:
    """The room of a module of numcheck, however deep inside it."""
    parts = module.split(".")
    if len(parts) == 1:
        return "numcheck"
    if ".".join(parts[1:3]) in RUNG:
        return ".".join(parts[1:3])
    return "cli" if parts[1] == "__main__" else parts[1]


@cache
def _tree(module: str) -> ast.Module:
    return ast.parse(MODULES[module].read_text("utf-8"))


@cache
def _imports(module: str) -> tuple[Import, ...]:
    return tuple(_found(module))


def _found(module: str) -> Iterator[Import]:
    package = module if MODULES[module].name == "__init__.py" else module.rpartition(".")[0]
    waiting: list[tuple[ast.AST, str]] = [(_tree(module), "loading")]
    while waiting:
        node, when = waiting.pop()
        if isinstance(node, ast.Import):
            yield from (Import(alias.name, node.lineno, when) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            origin = node.module or ""
            if node.level:
                kept = package.split(".")[: len(package.split(".")) - node.level + 1]
                origin = ".".join([*kept, *filter(None, [origin])])
            for alias in node.names:
                inner = f"{origin}.{alias.name}"
                yield Import(inner if inner in MODULES else origin, node.lineno, when)
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef | ast.Lambda) and when == "loading":
            when = "called"
        elif isinstance(node, ast.If) and ast.unparse(node.test).endswith("TYPE_CHECKING"):
            when = "typing"
        waiting.extend((child, when) for child in ast.iter_child_nodes(node))


def _place(module: str, line: int) -> str:
    return f"{MODULES[module].relative_to(HOUSE.parent).as_posix()}:{line}"


def _wrong(room: str, other: str) -> str:
    """What is wrong with `room` importing `other`; nothing where it may."""
    if room == "cli" and other in ASK_PIPELINE:
        return f"cli skips a rung: it asks pipeline (or run, prove), and pipeline asks {other}"
    if RUNG[other] < RUNG[room]:
        return ""
    if RUNG[other] == RUNG[room] == STEPS:
        return f"{room} and {other} are both steps, and steps are strangers: they meet in pipeline"
    if RUNG[other] == RUNG[room]:
        return f"{room} looks sideways at {other}: what both need belongs a rung lower"
    lower = [name for rung in RUNGS[: RUNG[room]] for name in rung]
    return f"{room} looks up at {other}: below it are only {', '.join(lower) or 'the standard library'}"


@pytest.mark.parametrize("module", MODULES)
def test_every_module_stands_on_a_rung(module):
    assert _room(module) in RUNG, f"{_place(module, 1)} is a new room: give it a rung in RUNGS in {Path(__file__).name}"


@pytest.mark.parametrize("module", MODULES)
def test_a_room_looks_down_only(module):
    room = _room(module)
    told = []
    for found in _imports(module):
        other = _room(found.name)
        if found.name.split(".")[0] == "numcheck" and other != room and {room, other} <= set(RUNG):
            why = _wrong(room, other)
            told += [f"{_place(module, found.line)}: {why}"] if why else []
    assert not told, "\n".join(told)


def test_the_records_know_the_standard_library_only():
    modules = [module for module in MODULES if _room(module) == "model"]
    known = {found.name for module in modules for found in _imports(module)} - {"__future__"}
    strangers = {name for name in known if name.split(".")[0] not in sys.stdlib_module_names}
    assert len(modules) > 1 and all(_room(name) == "model" for name in strangers), strangers


@pytest.mark.parametrize(("library", "room"), ONE_IMPORTER.items())
def test_an_odd_library_is_known_to_one_module(library, room):
    importers = {
        module
        for module in MODULES
        for found in _imports(module)
        if found.name.split(".")[0] == library and found.when != "typing"
    }
    assert len(importers) <= 1, f"{library} is imported by {', '.join(sorted(importers))}: give it one fence"
    assert {_room(module) for module in importers} <= {room}, f"{library} belongs behind numcheck.{room}"


@pytest.mark.parametrize(("library", "home"), ONE_ROOM.items())
def test_a_library_of_one_room_stays_in_it(library, home):
    importers = [m for m in MODULES for found in _imports(m) if found.name.split(".")[0] == library]
    assert all(module == home or module.startswith(f"{home}.") for module in importers), importers


@pytest.mark.parametrize("library", LOADED_WHEN_NEEDED)
def test_a_slow_library_waits_until_it_is_needed(library):
    early = [
        _place(module, found.line)
        for module in MODULES
        for found in _imports(module)
        if found.name.split(".")[0] == library and found.when == "loading"
    ]
    assert not early, f"{library} is loaded with the module: move the import into the function, at {', '.join(early)}"


@pytest.mark.parametrize("module", [module for module in MODULES if _room(module) != "cli"])
def test_only_the_command_line_prints_exits_or_reads_arguments(module):
    wrong = []
    for node in ast.walk(_tree(module)):
        if isinstance(node, ast.Name | ast.Attribute) and ast.unparse(node) in FOR_THE_COMMAND_LINE:
            wrong.append(f"{_place(module, node.lineno)}: {ast.unparse(node)}")
    assert not wrong, "only numcheck/cli does this; hand back a value instead:\n" + "\n".join(wrong)
