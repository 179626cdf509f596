"""`numcheck explain`: why figures were compared, or why not."""

from __future__ import annotations

import os
from typing import Any

import click

from numcheck.cli import streams
from numcheck.cli.failure import Broken
from numcheck.cli.options import broken, file_options, rule_options, settle


@click.command("explain")
@click.argument("target")
@click.argument("paths", nargs=-1, metavar="[PATH]...")
@file_options
@rule_options
def command(target: str, paths: tuple[str, ...], **options: Any) -> int:
    """Tell why figures were compared, or why not.

    TARGET is the fingerprint of a finding, followed by the PATHs that were checked (default: the current folder). Or it
    is a place, and a second place follows; a file stands for every figure in it that could meet one at the other place.
    Other texts may decide what these two come to: the PATHs that were checked with them may stand behind.

    \b
    Examples:
      numcheck explain d7bf572af130 seeds/
      numcheck explain monday.txt:12 tuesday.txt:3
      numcheck explain monday.txt tuesday.txt
      numcheck explain monday.txt:12 tuesday.txt:3 reports/
    """
    from numcheck import explain
    from numcheck.report.explained import render
    from numcheck.report.printable import clip
    from numcheck.ruleset import BrokenRules

    settings = settle(options)
    try:
        if ":" in target or os.path.lexists(target):
            if not paths:
                raise click.UsageError("a place is explained together with another one: A.txt:12 B.txt:3, A.txt B.txt")
            told = explain.places(target, paths[0], paths[1:], settings=settings)
        else:
            told = explain.finding(target, paths or (".",), settings=settings)
    except BrokenRules as error:
        raise broken(error.problems) from error
    except explain.Unknown as error:
        raise Broken([clip(str(error), 1000)]) from error
    sides = tuple((s.document, s.span, s.sentence, s.fields, s.outcome) for s in told.sides)
    streams.say(
        render(told.title, sides, told.notes, width=streams.width(), colour=streams.colour("auto")),
    )
    return 0
