"""`--format FORMAT[=FILE]`: the report in one of its forms, on standard output or in a file."""

from __future__ import annotations

import os
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

import click

from numcheck.cli import streams
from numcheck.cli.failure import Broken

if TYPE_CHECKING:
    from numcheck.config import Settings
    from numcheck.model import Report

PEOPLE = "full"

#: For each other form its module, its function and what that is told besides: the `version` of its maker, and `root`,
#: the way from its folder back to the current one, from which the paths of the documents start, and `again`, the words
#: that make `numcheck accept` look at the same figures.
_OTHERS: Mapping[str, tuple[str, str, tuple[str, ...]]] = {
    "concise": ("concise", "render", ()),
    "json": ("json", "pieces", ("version",)),
    "jsonl": ("jsonl", "render", ("version",)),
    "sarif": ("sarif", "render", ("version",)),
    "github": ("github", "render", ()),
    "gitlab": ("gitlab", "render", ()),
    "junit": ("xml", "junit", ()),
    "checkstyle": ("xml", "checkstyle", ()),
    "csv": ("csv", "render", ()),
    "markdown": ("markdown", "render", ()),
    "html": ("html", "render", ("version", "root", "again")),
}
FORMATS = (PEOPLE, *_OTHERS)

#: Forms that tell findings alone, and have no place for what somebody silenced.
BARE = ("concise", "github", "gitlab", "checkstyle")

#: The file that GitHub shows as the summary of a step, and how much it takes: 1 MiB a step.
_SUMMARY, _SUMMARY_ROOM = "GITHUB_STEP_SUMMARY", 1_000_000


@dataclass(frozen=True, slots=True)
class Wish:
    """A form, and the file it goes to; None is standard output."""

    form: str
    file: Path | None


class WishType(click.ParamType):  # type: ignore[type-arg,unused-ignore]  # generic from click 8.2 on
    """FORMAT or FORMAT=FILE."""

    name = "FORMAT[=FILE]"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> str:
        form, equals, file = str(value).partition("=")
        if form not in FORMATS:
            self.fail(f"{form!r} is none of {', '.join(FORMATS)}", param, ctx)
        if equals and not file:
            self.fail(f"no file is named after {form}=", param, ctx)
        return str(value)


def wishes(formats: Iterable[str]) -> tuple[Wish, ...]:
    """What stands as FORMAT or FORMAT=FILE in valid settings."""
    pairs = (form.partition("=") for form in formats)
    return tuple(Wish(name, Path(file) if file else None) for name, _, file in pairs)


def own_pages(wishes: Iterable[Wish], root: Path) -> tuple[str, ...]:
    """Patterns, as in a .gitignore of `root`, for the files that this run writes: a report is no text to compare."""
    home = os.path.realpath(root)
    inside = (os.path.relpath(os.path.realpath(wish.file), home) for wish in wishes if wish.file is not None)
    names = (Path(path).as_posix() for path in inside if not path.startswith(os.pardir))
    return tuple("/" + re.sub(r"([\\*?\[\] ])", r"\\\1", name) for name in names if name.isprintable())


def spare(wishes: Iterable[Wish], named: Sequence[str], settings: Settings) -> None:
    """Looks whether a report would take the place of a text that it is about.

    Raises:
        Broken: it would; nothing is written.
    """
    files = [wish.file for wish in wishes if wish.file is not None and wish.file.is_file()]
    if not files:
        return
    from numcheck.intake import texts_among

    if lost := texts_among(files, named, settings):
        raise Broken([f"{file} is one of the texts to check: name another file for the report" for file in lost])


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


def deliver(report: Report, wishes: tuple[Wish, ...], page: Callable[[Report, Wish], str], *, again: str = "") -> None:
    """Write every form where it is wanted; `page` makes the one for people.

    `again` holds the words that make `numcheck accept` look at the same figures.

    Raises:
        Broken: a file cannot be written; the others are.
    """
    troubles = []
    for wish in wishes:
        if wish.file is not None:
            troubles += _write(wish.file, _pieces(report, wish, page, again))
        elif wish.form == PEOPLE:
            streams.say(page(report, wish))
        else:
            streams.say_pieces(_pieces(report, wish, page, again))
    if troubles:
        raise Broken(troubles)
    if any(wish.form == "github" and wish.file is None for wish in wishes):
        _summarise(report)


def _summarise(report: Report) -> None:
    """Adds the findings to the summary of the step, where one is asked for: annotations stop at ten of a level."""
    from numcheck.report.markdown import render

    file = os.environ.get(_SUMMARY)
    if not file:
        return
    try:
        with Path(file).open("a", encoding="utf-8", errors="surrogatepass", newline="\n") as page:
            page.write(render(report, most=_SUMMARY_ROOM - page.tell()))
    except OSError as error:
        streams.warn(f"the summary of the step cannot be written: {error.strerror or error}")


def _pieces(report: Report, wish: Wish, page: Callable[[Report, Wish], str], again: str) -> Iterator[str]:
    """The report in a form, as a whole or piece by piece."""
    if wish.form == PEOPLE:
        yield page(report, wish)
        return
    module, function, told = _OTHERS[wish.form]
    render: Callable[..., str | Iterator[str]] = getattr(import_module(f"numcheck.report.{module}"), function)
    root = Path(os.path.relpath(".", wish.file.parent if wish.file else ".")).as_posix()
    known = {"version": streams.version(), "root": root, "again": again}
    made = render(report, **{name: known[name] for name in told})
    yield from [made] if isinstance(made, str) else made


def _write(file: Path, text: Iterable[str]) -> list[str]:
    """Replaces the file as a whole, so that nobody ever reads half of a report; what went wrong, if anything.

    A pipe or a device is written to: to put a file in the place of /dev/null would harm the whole system.
    """
    fresh = None
    try:
        if file.exists() and not file.is_file():
            with file.open("w", encoding="utf-8", errors="surrogatepass", newline="\n") as stream:
                stream.writelines(text)
            return []
        handle, name = tempfile.mkstemp(dir=file.parent, prefix=f".{file.name}.", suffix=".new")
        fresh = Path(name)
        with os.fdopen(handle, "w", encoding="utf-8", errors="surrogatepass", newline="\n") as stream:
            stream.writelines(text)
        fresh.chmod(0o644)
        fresh.replace(file)
    except OSError as error:
        return [f"{file} cannot be written: {error.strerror or error}"]
    finally:
        if fresh is not None:
            fresh.unlink(missing_ok=True)  # it is there only where something went wrong
    return []
