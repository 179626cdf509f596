"""`numcheck extract`: the figures of texts, as they are read."""

from __future__ import annotations

from typing import Any

import click

from numcheck.cli import streams
from numcheck.cli.failure import WRONG
from numcheck.cli.looking import unread
from numcheck.cli.options import STDIN, file_options, paths_argument, settle, with_stdin


@click.command("extract")
@paths_argument
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json", "jsonl", "csv"]),
    default="text",
    show_default=True,
    help="For people, or for programs.",
)
@click.option(
    "--all", "everything", is_flag=True, help="Also the candidate numbers that are no figure, each with its reason."
)
@click.option("--frames", "framed", is_flag=True, help="Also what the sentence says around each figure (not in csv).")
@file_options
def command(paths: tuple[str, ...], form: str, everything: bool, framed: bool, **options: Any) -> int:
    """Print every figure read in texts, without comparing any.

    PATHs are files and folders; - is standard input; without any, the current folder. The machine forms give numbers
    as decimal text, and offsets as code points of the prose.

    \b
    Examples:
      numcheck extract story.txt
      numcheck extract --all --format jsonl stories/
    """
    from numcheck.pipeline import figures_of, frames_of
    from numcheck.report import figures
    from numcheck.report.text import told

    if framed and form == "csv":
        raise click.UsageError("--frames does not fit into csv; use json or jsonl")
    settings = settle(options)
    named = with_stdin(paths, settings)
    read, problems = figures_of(named, settings=settings, stdin=streams.stdin() if STDIN in named else None)
    frames = {"frames": frames_of(read)} if framed else {}
    if form == "text":
        width, colour = streams.width(), streams.colour("auto")
        streams.say(figures.as_text(read, refused=everything, width=width, colour=colour, **frames))
    else:
        streams.say_data(figures.FORMATS[form](read, refused=everything, **frames))
    for problem in problems:
        streams.warn(told(problem))
    return WRONG if unread(named, [document for document, _ in read], problems, settings.stdin_name) else 0
