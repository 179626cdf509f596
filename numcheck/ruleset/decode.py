"""Decodes a table into its struct key by key, so that every error is told and not the first only."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, TypeVar

import msgspec
from msgspec import Struct, inspect

from numcheck.model import Problem
from numcheck.ruleset.toml import CODE, Sheet, Trail

T = TypeVar("T", bound=Struct)

#: Problems of one file that are told one by one.
MOST_TOLD = 200

#: What TOML gives for each type that a union may hold.
_TAKES: dict[type[inspect.Type], tuple[type, ...]] = {
    inspect.StructType: (dict,),
    inspect.DictType: (dict,),
    inspect.ListType: (list,),
    inspect.StrType: (str,),
    inspect.IntType: (int,),
    inspect.DecimalType: (int, Decimal),
    inspect.FloatType: (Decimal,),
}


@dataclass(slots=True)
class Complaints:
    """Everything wrong with one file. Where something is wrong already, at a place or further in, no more is said."""

    sheet: Sheet
    code: str = CODE  # of the problems
    _more: int = 0  # how many were not kept
    _found: list[tuple[int, Problem]] = field(default_factory=list)  # with its line
    _settled: set[Trail] = field(default_factory=set)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """In the order of their lines."""
        found = tuple(problem for _, problem in sorted(self._found, key=lambda found: found[0]))
        if not self._more:
            return found
        what = f"{self._more:,} more problem{'s' if self._more > 1 else ''}"
        return (*found, Problem(where=self.sheet.name, what=what, hint="correct those above first", code=self.code))

    def add(self, path: Trail, what: str, hint: str) -> None:
        """Says what is wrong at `path`, and what was expected."""
        if path in self._settled:
            return
        if len(self._found) >= MOST_TOLD:
            self._more += 1
        else:
            where = f"{self.place(path)}{': ' if path else ''}{', '.join(self._steps(path))}"
            line = self.sheet.lines.find(path) or 0
            self._found.append((line, Problem(where=where, what=what, hint=hint, code=self.code)))
        self.settle(path)

    def settle(self, path: Trail) -> None:
        """Lets nothing more be said of `path` and of what holds it."""
        self._settled.update(path[:length] for length in range(1, len(path) + 1))

    def place(self, path: Trail) -> str:
        """The file and, where it is known, the line of `path`."""
        line = self.sheet.lines.find(path)
        return f"{self.sheet.name}:{line}" if line else self.sheet.name

    def _steps(self, path: Trail) -> Iterator[str]:
        """The path in words: "slot drones-launched, example 2, key reads, item 1"."""
        table: Any = self.sheet.table
        rest = list(path)
        while rest:
            step = rest.pop(0)
            table = _within(table, step)
            if rest and isinstance(table, list) and isinstance(_within(table, rest[0]), dict):
                number = int(rest.pop(0))
                table = table[number]
                named = table.get("id")
                yield f"{step} {named if isinstance(named, str) and 0 < len(named) <= 60 else number + 1}"
            elif isinstance(table, dict) and rest:
                yield f"{step} {rest[0]}" if isinstance(table.get(rest[0]), dict) else f"table {step}"
                table = _within(table, rest[0])
                if isinstance(table, dict):
                    rest.pop(0)
            else:
                yield f"item {step + 1}" if isinstance(step, int) else f"key {step}"


def decode(kind: type[T], table: dict[str, Any], path: Trail, complaints: Complaints) -> T:
    """The struct of this kind from `table`, standing at `path` in the file.

    What cannot be read is complained about and left blank (its default, else an empty text or list); so the struct
    is whole, but good only while there are no complaints.
    """
    info = inspect.type_info(kind)
    assert isinstance(info, inspect.StructType)
    result: T = _struct(info, table, path, complaints)
    return result


def meant(word: str, known: Iterable[str]) -> str:
    """Says what was probably meant, or nothing where nothing is near."""
    near = get_close_matches(word[:60].lower(), list(known), n=1, cutoff=0.6)
    return f'; did you mean "{near[0]}"?' if near else ""


def show(value: object) -> str:
    """A TOML value in a few words, as its writer would know it."""
    match value:
        case bool():
            return "true" if value else "false"
        case str():
            return f'"{value[:60]}{"..." if len(value) > 60 else ""}"'
        case int():
            return str(value) if abs(value) < 10**20 else "a number with more than 20 digits"
        case Decimal() | date():
            return str(value)[:60]
        case list():
            return "a list" if value else "an empty list"
        case dict():
            return "a table"
        case _:
            return f"a {type(value).__name__}"


def _within(table: Any, step: str | int) -> Any:
    if isinstance(table, dict):
        return table.get(step)
    return table[step] if isinstance(table, list) and isinstance(step, int) and step < len(table) else None


def _struct(info: inspect.StructType, table: dict[str, Any], path: Trail, complaints: Complaints) -> Any:
    fields = {f.encode_name: f for f in info.fields}
    guesses = set()
    for key in table:
        if key not in fields:
            hint = meant(key, [name for name in fields if name not in table])
            guesses.add(hint)
            complaints.add((*path, key), "an unknown key", f"expected one of {', '.join(fields)}{hint}")
    made = {}
    for name, about in fields.items():
        described, bare = _described(about.type)
        if name in table:
            made[about.name] = _value(bare, described, table[name], (*path, name), complaints)
        elif about.required:
            made[about.name] = _blank(bare)
            if f'; did you mean "{name}"?' in guesses:
                complaints.settle((*path, name))
            complaints.add((*path, name), "the key is missing", f"expected {described}")
    return info.cls(**made)


def _value(info: inspect.Type, described: str, value: Any, path: Trail, complaints: Complaints) -> Any:
    described, info = _described(info, described)
    if isinstance(info, inspect.UnionType):
        # Our unions are of types that TOML tells apart, and of "something or nothing"; TOML has no nothing.
        kinds = [_described(t)[1] for t in info.types if not isinstance(t, inspect.NoneType)]
        chosen = [t for t in kinds if isinstance(value, _TAKES.get(type(t), ())) and not isinstance(value, bool)]
        plain = [t for t in kinds if not isinstance(t, inspect.StructType)]
        return _value((chosen or plain or kinds)[0], described, value, path, complaints)
    if isinstance(info, inspect.StructType):
        if isinstance(value, dict):
            return _struct(info, value, path, complaints)
    elif isinstance(info, inspect.ListType):
        if isinstance(value, list):
            items = (_value(info.item_type, described, v, (*path, i), complaints) for i, v in enumerate(value))
            return [item for item in items if item is not None]
    elif isinstance(info, inspect.DictType):
        if isinstance(value, dict):
            items_of = {k: _value(info.value_type, described, v, (*path, k), complaints) for k, v in value.items()}
            return {k: v for k, v in items_of.items() if v is not None}
    else:
        return _plain(info, described, value, path, complaints)
    complaints.add(path, f"found {show(value)}", f"expected {described}")
    return _blank(info)


def _plain(info: inspect.Type, described: str, value: Any, path: Trail, complaints: Complaints) -> Any:
    allowed: list[Any] = []
    if isinstance(info, inspect.EnumType):
        allowed = [member.value for member in info.cls]
    elif isinstance(info, inspect.LiteralType):
        allowed = list(info.values)
    if not allowed:
        kinds: dict[type[inspect.Type], Any] = {
            inspect.StrType: str,
            inspect.IntType: int,
            inspect.BoolType: bool,
            inspect.DecimalType: Decimal,
            inspect.FloatType: Decimal,  # never a float
            inspect.DateType: date,
        }
        try:
            return msgspec.convert(value, kinds[type(info)])
        except msgspec.ValidationError:
            complaints.add(path, f"found {show(value)}", f"expected {described}")
            return _blank(info)
    if not isinstance(value, list | dict | bool) and value in allowed:
        return info.cls(value) if isinstance(info, inspect.EnumType) else value
    choice = " or ".join(filter(None, [", ".join(map(show, allowed[:-1])), show(allowed[-1])]))
    near = meant(value, [str(a) for a in allowed]) if isinstance(value, str) else ""
    complaints.add(path, f"found {show(value)}", f"expected {choice}{near}")
    return None


def _described(info: inspect.Type, before: str = "") -> tuple[str, inspect.Type]:
    """What is expected, in words, and the type without them; the outermost words are the nearest to the key."""
    while isinstance(info, inspect.Metadata):
        before = before or str((info.extra_json_schema or {}).get("description", ""))
        info = info.type
    return before, info


def _blank(info: inspect.Type) -> Any:
    if isinstance(info, inspect.ListType):
        return []
    if isinstance(info, inspect.DictType):
        return {}
    return "" if isinstance(info, inspect.StrType) else None
