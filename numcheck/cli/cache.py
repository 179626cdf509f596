"""`numcheck cache`: what is kept for the next run, and the end of it."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from numcheck.cli import streams
from numcheck.cli.failure import Broken
from numcheck.cli.options import cache_dir_option, settle, together

_options = together(
    cache_dir_option,
    click.option(
        "--config",
        metavar="FILE",
        type=click.Path(exists=True, dir_okay=False, path_type=Path),
        help="The configuration whose cache is meant, instead of the nearest one from the current folder up.",
    ),
    click.option("--isolated", is_flag=True, help="Use no configuration file."),
    click.option(
        "--format",
        "form",
        type=click.Choice(["text", "json"]),
        default="text",
        show_default=True,
        help="For people, or for programs.",
    ),
)
_UNITS = ("bytes", "kB", "MB", "GB")


@click.group("cache")
def command() -> None:
    """Tell what is kept for the next run, or delete it.

    What was worked out is kept in .numcheck_cache beside the configuration, or in the current folder where there is
    none: what every text was read as, what was found in it, and whole reports. It may be deleted at any time.

    \b
    Examples:
      numcheck cache info
      numcheck cache clean
    """


@command.command("info")
@_options
def info(form: str, **options: Any) -> int:
    """Tell where the cache is, how large it is, and how much is in it.

    \b
    Example:
      numcheck cache info --format json
    """
    from numcheck.cache import tally

    folder = _folder(options)
    known = tally(folder)
    if form == "json":
        size, rows = (known.bytes, known.rows) if known else (0, {})
        _data({"folder": folder.as_posix(), "exists": known is not None, "bytes": size, "kept": rows})
    elif known is None:
        streams.say(f"{_shown(folder)}: there is no cache\n")
    else:
        streams.say(f"{_shown(folder)}: {_size(known.bytes)}\n")
        column = max((len(f"{number:,}") for number in known.rows.values()), default=0)
        streams.say("".join(f"  {number:>{column},}  {kind}\n" for kind, number in known.rows.items()))
    return 0


@command.command("clean")
@_options
def clean(form: str, **options: Any) -> int:
    """Delete the cache.

    Nothing but its own files is deleted. Where there is none, there is nothing to do.

    \b
    Example:
      numcheck cache clean
    """
    from numcheck.cache import Unusable
    from numcheck.cache import clean as delete

    folder = _folder(options)
    try:
        gone = delete(folder) if folder.exists() else 0
    except Unusable as error:
        raise Broken([f"{_shown(folder)} was left alone: {error}"]) from error
    if form == "json":
        _data({"folder": folder.as_posix(), "bytes": gone})
    else:
        streams.say(f"{_shown(folder)}: {_size(gone)} deleted\n")
    return 0


def _folder(options: dict[str, Any]) -> Path:
    from numcheck.cli.looking import cache_folder

    return cache_folder(settle(options))


def _data(told: dict[str, Any]) -> None:
    from numcheck.report.json import dumps

    streams.say_data(dumps(told))


def _shown(folder: Path) -> str:
    from numcheck.report.printable import clip

    return clip(folder.as_posix(), 200)


def _size(number: int) -> str:
    """So many bytes, in the unit that people read."""
    size, unit = float(number), 0
    while size >= 1000 and unit < len(_UNITS) - 1:
        size, unit = size / 1000, unit + 1
    return f"{size:,.{1 if unit else 0}f} {_UNITS[unit]}"
