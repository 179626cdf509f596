"""The page of commands, from their help texts."""

from __future__ import annotations

import html
import inspect
from collections.abc import Iterator

import click

from numcheck.cli import command

_OPENING = """\
# Commands

What `--help` prints, command by command. This page is made from the program. `numcheck PATH...` is short for
`numcheck check PATH...`.
"""
_NAME = "numcheck"


def page() -> str:
    return "\n".join([_OPENING, *(_section(name, one) for name, one in every())])


def every() -> Iterator[tuple[str, click.Command]]:
    """Every command that does something, with the words that call it."""
    yield from _below(_NAME, command, click.Context(command, info_name=_NAME))


def _below(name: str, group: click.Group, context: click.Context) -> Iterator[tuple[str, click.Command]]:
    for word in group.list_commands(context):
        one = group.get_command(context, word)
        assert one is not None
        within = click.Context(one, info_name=word, parent=context)
        if isinstance(one, click.Group):
            yield from _below(f"{name} {word}", one, within)
        else:
            yield f"{name} {word}", one


def _section(name: str, one: click.Command) -> str:
    # The context of the top command is what gives every command its -h.
    context = click.Context(one, info_name=name, help_option_names=["-h", "--help"])
    usage = " ".join([name, *one.collect_usage_pieces(context)])
    options = [record for param in one.get_params(context) if (record := param.get_help_record(context))]
    rows = [f"| {_code(names)} | {_cell(text)} |" for names, text in options if text]
    return "\n".join([f"## {name}", "", f"    {usage}", "", _prose(one.help or ""), "", *_HEAD, *rows, ""])


_HEAD = ("| option | meaning |", "|---|---|")


def _prose(text: str) -> str:
    """The paragraphs of a help text; one that click keeps as it is (after a `\\b`) becomes a list of lines."""
    told = []
    for part in inspect.cleandoc(text).replace("\b\n", "\b").split("\n\n"):
        if not part.startswith("\b"):
            told.append(" ".join(part.split()))
            continue
        title, *lines = part.removeprefix("\b").splitlines()
        told += [title, "\n".join(f"    {line.strip()}" for line in lines)]
    return "\n\n".join(told)


def _code(text: str) -> str:
    return f"<code>{_cell(text)}</code>"


def _cell(text: str) -> str:
    """A text for a cell of a table, in which a bare "|" would end the cell and "<" open a tag."""
    return html.escape(text, quote=False).replace("|", "&#124;")
