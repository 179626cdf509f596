"""How a configuration looks on paper: the structs that its TOML is decoded into, key by key."""

from __future__ import annotations

import datetime
from typing import Annotated, Any

import msgspec
from msgspec import Meta, Struct, field

from numcheck.ruleset.pack import Severity

Patterns = Annotated[list[str], Meta(description='a list of patterns as in a .gitignore, such as ["docs/", "*.md"]')]
Words = Annotated[
    list[str], Meta(description='a list of codes, their prefixes or names, packs and questions, such as ["NC1"]')
]


class SourceTable(Struct, kw_only=True, forbid_unknown_fields=True):
    """What is known of some documents beyond what they say themselves."""

    path: Annotated[str | list[str] | None, Meta(description='a pattern as in a .gitignore, such as "wire/**"')] = None
    outlet: Annotated[str | None, Meta(description="the name of who published it")] = None
    date: Annotated[datetime.date | None, Meta(description="a date such as 2024-02-29")] = None
    authority: Annotated[int, Meta(description="a whole number; the higher, the more it is to be followed")] = 0


class AcceptTable(Struct, kw_only=True, forbid_unknown_fields=True):
    """A difference that has an explanation."""

    reason: Annotated[str, Meta(description="a text in quotes that says why the figures may differ")]
    event: Annotated[str | None, Meta(description="the event's words as the finding tells them")] = None
    slot: Annotated[str | None, Meta(description='the name of a question, such as "drones-launched"')] = None
    # msgspec cannot tell a Decimal from a text, so it is called float here; `decode` gives Decimal.
    values: Annotated[
        list[str | int | float], Meta(description='a list of numbers or readings, such as [112, "3 hours"]')
    ] = []
    until: Annotated[datetime.date | None, Meta(description="a date such as 2024-02-29")] = None


class ConfigTable(Struct, kw_only=True, forbid_unknown_fields=True, rename="kebab"):
    """A whole configuration."""

    include: Patterns = []
    exclude: Patterns | None = None
    extend_exclude: Patterns = []
    force_exclude: Annotated[bool, Meta(description="true or false")] = False
    rules: Annotated[list[str], Meta(description='a list of folders that hold packs, such as ["rules"]')] = []
    select: Words = []
    ignore: Words = []
    severity: Annotated[
        dict[str, Severity], Meta(description='a table such as { NC104 = "warning", war-age = "note" }')
    ] = {}
    fail_on: Annotated[Severity, Meta(description="the least severity that fails")] = "warning"
    allow_empty: Annotated[bool, Meta(description="true or false")] = False
    format: Annotated[
        str | list[str], Meta(description='a format such as "concise", or a list such as ["full", "sarif=out.sarif"]')
    ] = field(default_factory=lambda: ["full"])
    date: Annotated[datetime.date | None, Meta(description="a date such as 2024-02-29")] = None
    cache: Annotated[bool, Meta(description="true or false")] = True
    jobs: Annotated[int, Meta(description="a number of processes; 0 for as many as are worth it")] = 0
    source: Annotated[list[SourceTable], Meta(description="[[source]] tables")] = []
    accept: Annotated[list[AcceptTable], Meta(description="[[accept]] tables")] = []


def schema() -> dict[str, Any]:
    """The JSON Schema of a configuration, for editors that complete and check TOML."""
    return msgspec.json.schema(ConfigTable) | {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A configuration of numcheck",
    }
