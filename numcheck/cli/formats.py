"""`--format FORMAT[=FILE]`: the report in one of its forms, on standard output or in a file."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path

import click

from numcheck.cli import streams
from numcheck.cli.failure import Broken
from numcheck.model import Report

PEOPLE = "full"

#: For each form for programs its module and function; `version` is handed to those that name their maker.
_PROGRAMS: Mapping[str, tuple[str, str, bool]] = {
    "concise": ("concise", "render", False),
    "json": ("json", "render", True),
    "jsonl": ("jsonl", "render", True),
    "sarif": ("sarif", "render", True),
    "github": ("github", "render", False),
    "gitlab": ("gitlab", "render", False),
    "junit": ("xml", "junit", False),
    "checkstyle": ("xml", "checkstyle", False),
    "csv": ("csv", "render", False),
    "markdown": ("markdown", "render", False),
}
FORMATS = (PEOPLE, *_PROGRAMS)


@dataclass(frozen=True, slots=True)
class Wish:
    """A form, and the file it goes to; None is standard output."""

    form: str
    file: Path | None


class WishType(click.ParamType):  # type: ignore[type-arg,unused-ignore]  # generic from click 8.2 on
    """FORMAT or FORMAT=FILE."""

    name = "FORMAT[=FILE]"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> Wish:
        form, equals, file = str(value).partition("=")
        if form not in FORMATS:
            self.fail(f"{form!r} is none of {', '.join(FORMATS)}", param, ctx)
        if equals and not file:
            self.fail(f"no file is named after {form}=", param, ctx)
        return Wish(form, Path(file) if file else None)


def on_paper(wishes: tuple[Wish, ...]) -> str:
    """The form that goes to standard output; empty where all go to files.

    Raises:
        click.UsageError: two forms want standard output, or one file is named twice.
    """
    shown = [wish.form for wish in wishes if wish.file is None]
    if len(shown) > 1:
        raise click.UsageError(f"{' and '.join(shown)} cannot share standard output; write {shown[0]}=FILE")
    files = [wish.file for wish in wishes if wish.file is not None]
    if twice := next((file for file in files if files.count(file) > 1), None):
        raise click.UsageError(f"{twice} is named for two formats")
    return shown[0] if shown else ""


def deliver(report: Report, wishes: tuple[Wish, ...], page: Callable[[Report, Wish], str]) -> None:
    """Write every form where it is wanted; `page` makes the one for people.

    Raises:
        Broken: a file cannot be written; the others are.
    """
    troubles = []
    for wish in wishes:
        text = page(report, wish) if wish.form == PEOPLE else _for_programs(report, wish.form)
        if wish.file is not None:
            troubles += _write(wish.file, text)
        elif wish.form == PEOPLE:
            streams.say(text)
        else:
            streams.say_data(text)
    if troubles:
        raise Broken(troubles)


def _for_programs(report: Report, form: str) -> str:
    module, function, signed = _PROGRAMS[form]
    render: Callable[..., str] = getattr(import_module(f"numcheck.report.{module}"), function)
    return render(report, version=streams.version()) if signed else render(report)


def _write(file: Path, text: str) -> list[str]:
    """Replaces the file as a whole, so that nobody ever reads half of a report; what went wrong, if anything."""
    fresh = None
    try:
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".new")
        fresh = Path(name)
        with os.fdopen(handle, "w", encoding="utf-8", errors="surrogatepass", newline="\n") as stream:
            stream.write(text)
        fresh.chmod(0o644)
        fresh.replace(file)
    except OSError as error:
        if fresh is not None:
            fresh.unlink(missing_ok=True)
        return [f"{file} cannot be written: {error.strerror or error}"]
    return []
