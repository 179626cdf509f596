"""What the user is told when numcheck cannot go on."""

from __future__ import annotations

import os
import traceback
from collections.abc import Sequence
from types import TracebackType

import click

from numcheck.cli import streams
from numcheck.report.printable import clip

WRONG = 2


class Broken(click.ClickException):
    """Something the user gave is broken; every line has been made safe to show."""

    exit_code = WRONG

    def __init__(self, lines: list[str]) -> None:
        super().__init__("\n".join(lines))
        self.lines = lines


def usage(error: click.ClickException, given: Sequence[str] = ()) -> int:
    """Tell a wrong command line, a broken rule or a broken file; returns the exit code.

    `given` are the words of the command line: a file may be called as options are.
    """
    if isinstance(error, Broken):
        for line in error.lines:
            streams.warn(line)
        return WRONG
    error.show()
    if isinstance(error, click.NoSuchOption):
        for word in given:
            if word.startswith(error.option_name) and os.path.lexists(word):
                streams.warn(f"a file whose name begins with a dash is named as ./{clip(word, 200)}")
    return error.exit_code


def internal(error: Exception) -> int:
    """Tell a mistake of numcheck's own, in one line; returns the exit code."""
    if os.environ.get("NUMCHECK_DEBUG"):
        traceback.print_exception(error)
        return WRONG
    document = _in_hand(error.__traceback__)
    where = f" while reading {clip(document, 200)}" if document else ""
    streams.warn(
        f"internal error{where}: {type(error).__name__}: {clip(str(error), 200)}. This is a mistake in numcheck: "
        "please report it with the text that caused it and what NUMCHECK_DEBUG=1 prints."
    )
    return WRONG


def _in_hand(trace: TracebackType | None) -> str:
    """The document that the failing step held, read off the innermost frame that has one."""
    from numcheck.model import Document

    found = ""
    while trace is not None:
        held = trace.tb_frame.f_locals.get("document")
        if isinstance(held, Document):
            found = held.source.path
        trace = trace.tb_next
    return found
