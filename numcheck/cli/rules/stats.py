"""`numcheck rules stats`: what each question gave in a collection of texts."""

from __future__ import annotations

from typing import Any

import click

from numcheck.cli import streams
from numcheck.cli.failure import WRONG
from numcheck.cli.looking import look
from numcheck.cli.options import file_options, paths_argument, rule_options, settle, with_stdin
from numcheck.cli.rules.loading import loaded


@click.command("stats")
@paths_argument
@file_options
@rule_options
@click.option(
    "--format",
    "form",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="For people or for programs.",
)
def stats(paths: tuple[str, ...], form: str, **options: Any) -> int:
    """Tell what each question of the rules gave in these texts.

    For every question: its claims, the groups of two claims or more that were compared, and how many of these agree or
    differ; then the questions that never spoke. PATHs are as for `numcheck check`. A question that speaks often and
    never meets another claim, or that differs nearly always, is worth a look. The exit code is 0, or 2 where a named
    path cannot be read.

    \b
    Examples:
      numcheck rules stats seeds/
      numcheck rules stats --rules my-rules --format json stories/
    """
    from numcheck.report import tally
    from numcheck.report.text import told

    settings = settle(options)
    ruleset = loaded(settings.rules)
    seen = look(with_stdin(paths, settings), settings, partly=True)
    if form == "json":
        streams.say_data(tally.data(seen.report, ruleset))
    else:
        streams.say(tally.render(seen.report, ruleset, width=streams.width()))
    for problem in seen.report.problems:
        streams.warn(told(problem))
    return WRONG if seen.unread else 0
