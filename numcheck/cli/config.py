"""`numcheck config`: every setting in force, and where it comes from."""

from __future__ import annotations

from dataclasses import fields, is_dataclass
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from numcheck.cli import streams
from numcheck.cli.options import file_options, rule_options, settle, telling_options, work_options

if TYPE_CHECKING:
    from numcheck.config import Settings

_DEFAULT = "default"
_TABLES = ("source", "accept")  # at the end, as TOML wants its tables


@click.command("config")
@file_options
@rule_options
@telling_options
@work_options
def command(**options: Any) -> int:
    """Show every setting in force, and where it comes from.

    That is an option, a line of the configuration file, or the default. The options are those of `numcheck check`;
    with --format json the settings are printed as data.

    \b
    Examples:
      numcheck config
      numcheck config --ignore sport
      numcheck config --format json
    """
    data = options["formats"] == ("json",)
    if data:
        options["formats"] = ()
    settings = settle(options)
    if data:
        from numcheck.report.json import dumps

        streams.say_data(dumps(_data(settings)))
    else:
        streams.say(_text(settings))
    return 0


def _rows(settings: Settings) -> list[tuple[str, Any, str]]:
    from numcheck.config.load import KEYS

    return [(key, getattr(settings, name), settings.origins.get(name, _DEFAULT)) for key, name in KEYS.items()]


def _data(settings: Settings) -> dict[str, Any]:
    rows = {key: {"value": _bare(value), "from": origin} for key, value, origin in _rows(settings)}
    rows["severity"]["value"] = dict(settings.severity)
    return {"file": settings.file or None, "root": settings.root.as_posix(), "settings": rows}


def _bare(value: Any) -> Any:
    """A value as JSON knows it."""
    if isinstance(value, tuple):
        return [_bare(item) for item in value]
    plain = _plain(value)
    if isinstance(plain, dict):
        return {name: _bare(told) for name, told in plain.items()}
    return plain.isoformat() if isinstance(plain, date) else plain


def _text(settings: Settings) -> str:
    """The settings as TOML, with the origin of each behind it: saved as a file it would say the same again."""
    from numcheck.report.printable import escape

    file = escape(settings.file) if settings.file else "none"
    lines = [f"# file: {file}", f"# paths and patterns start at: {escape(settings.root.as_posix())}"]
    for key, value, origin in _rows(settings):
        if key in _TABLES:
            for one in value:
                lines += ["", f"[[{key}]]  # {escape(one.place)}"]
                lines += [f"{name} = {_toml(told)}" for name, told in _plain(one).items()]
            lines += [] if value else [f"# {key}: no table  # {_DEFAULT}"]
        elif value is None:
            lines.append(f"# {key}: not set  # {escape(origin)}")
        else:
            lines.append(f"{key} = {_toml(dict(value) if key == 'severity' else _plain(value))}  # {escape(origin)}")
    return "\n".join(lines) + "\n"


def _plain(value: Any) -> Any:
    """A value of the settings as lists, tables, texts and numbers; what is not set is left out of tables."""
    if is_dataclass(value):
        named = {field.name: _plain(getattr(value, field.name)) for field in fields(value) if field.name != "place"}
        return {name: told for name, told in named.items() if told not in (None, "", [], 0)}
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if isinstance(value, Path):
        return value.as_posix()
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    return value


def _toml(value: Any) -> str:
    from numcheck.accept import toml_string

    match value:
        case dict():
            inside = ", ".join(f"{_key(name)} = {_toml(told)}" for name, told in value.items())
            return f"{{ {inside} }}" if inside else "{}"
        case list():
            return "[" + ", ".join(map(_toml, value)) + "]"
        case bool():
            return "true" if value else "false"
        case str():
            return toml_string(value)
        case _:
            return str(value)


def _key(name: str) -> str:
    from numcheck.accept import toml_string

    return name if name.replace("-", "").isalnum() and name.isascii() else toml_string(name)
