"""The page of keys of a pack of rules, from the JSON Schema that `numcheck schema rules` prints."""

from __future__ import annotations

import json
from typing import Any

import msgspec

from numcheck.model import Kind
from numcheck.ruleset import pack

_OPENING = """\
# Keys of a rule

Every key of every table, from the schema that `numcheck schema rules` prints. This page is made from the program;
[Writing rules](rules.md) explains the keys one by one with examples.
"""
# Tables -> how they are written in a file.
_WRITTEN: dict[type[msgspec.Struct], str] = {
    pack.PackTable: "The file",
    pack.SlotTable: "[[slot]]",
    pack.ExampleTable: "[[slot.example]]",
    pack.CaseTable: "[[slot.case]]",
    pack.RelationTable: "[[relation]]",
    pack.RelationCaseTable: "[[relation.case]]",
    pack.DocTable: "A document of a case",
    pack.ClassesTable: "The file classes.toml",
    pack.NounTable: "[noun.NAME]",
    pack.VerbTable: "[verb.NAME]",
}
_TITLES = {table.__name__: title for table, title in _WRITTEN.items()}


def page() -> str:
    tables = pack.schema()["$defs"] | msgspec.json.schema(pack.ClassesTable)["$defs"]
    return "\n".join([_OPENING, *(_section(one, tables[one.__name__]) for one in _WRITTEN)])


def _section(struct: type[msgspec.Struct], table: dict[str, Any]) -> str:
    title = _WRITTEN[struct]
    heading = f"`{title}`" if title.startswith("[") else title
    absent = {field.encode_name: _absent(field) for field in msgspec.structs.fields(struct)}
    rows = [
        f"| `{key}` | {_told(value)} | {_values(value)}{absent[key]} |" for key, value in table["properties"].items()
    ]
    head = ["| key | meaning | value |", "|---|---|---|"]
    return "\n".join([f"## {heading}", "", table["description"], "", *head, *rows, ""])


def _values(value: dict[str, Any]) -> str:
    if "enum" in value:
        return ", ".join(f"`{_toml(one)}`" for one in value["enum"])
    if "anyOf" in value:
        return " or ".join(_values(one) for one in value["anyOf"] if one.get("type") != "null")
    if "$ref" in value:
        return _referred(value["$ref"].rpartition("/")[2])
    match value.get("type"):
        case "array":
            return f"list of {_values(value['items'])}"
        case "object":
            return "tables"
        case "string" if value.get("format") == "date":
            return "date"
        case "string" if value.get("format") == "decimal":
            return "number, or the same as a string"
    return "string"


def _referred(name: str) -> str:
    if name == "Kind":
        return "kinds: " + ", ".join(f"`{_toml(kind)}`" for kind in Kind)
    return f"`{_TITLES[name]}`" if _TITLES[name].startswith("[") else "table"


def _absent(field: msgspec.structs.FieldInfo) -> str:
    """What it means to leave a key out."""
    if field.required:
        return "<br>must stand"
    value = field.default if field.default_factory is msgspec.NODEFAULT else field.default_factory()
    return f"<br>without it: `{_toml(value)}`" if value else ""


def _toml(value: object) -> str:
    return json.dumps(value, default=str)


def _told(value: dict[str, Any]) -> str:
    return str(value.get("description", "")).replace("|", "\\|").replace("<", "&lt;")
