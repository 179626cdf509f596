"""`numcheck extract`: the figures of texts, as they are read."""

from __future__ import annotations

import click

from numcheck.cli import streams
from numcheck.cli.failure import WRONG
from numcheck.cli.looking import STDIN, paths_argument, unread


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
def command(paths: tuple[str, ...], form: str, everything: bool) -> int:
    """Print every figure that is read in texts, without comparing any.

    PATHs are files and folders; - is standard input; without any, the current folder. The machine forms give numbers
    as decimal text, and offsets as code points of the prose.
    """
    from numcheck.pipeline import figures_of
    from numcheck.report import figures
    from numcheck.report.text import told

    named = paths or (".",)
    read, problems = figures_of(named, stdin=streams.stdin() if STDIN in named else None)
    if form == "text":
        streams.say(figures.as_text(read, refused=everything, width=streams.width(), colour=streams.colour("auto")))
    else:
        streams.say_data(figures.FORMATS[form](read, refused=everything))
    for problem in problems:
        streams.warn(told(problem))
    return WRONG if unread(named, [document for document, _ in read], problems) else 0
