"""A bar on the terminal while long work goes on; on anything else than a terminal there is none."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click

#: Called with how many characters are read, and how many there are.
Tick = Callable[[int, int], None]

#: Seconds of work before a bar is worth its place.
_PATIENCE = 1.5
_LABEL = "Reading"
#: Steps in which the bar grows: more are not seen.
_STEPS = 200


@contextmanager
def progress() -> Iterator[Tick | None]:
    """A function that draws the bar on standard error; None where nobody would see it. The bar is gone at the end."""
    if sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield None
        return
    began = time.monotonic()
    bar = None

    def tick(done: int, total: int) -> None:
        nonlocal bar
        if bar is None:
            if time.monotonic() - began < _PATIENCE:
                return
            few = max(1, total // _STEPS)
            bar = click.progressbar(length=total, label=_LABEL, file=sys.stderr, update_min_steps=few)
            bar.render_progress()
        bar.update(done - bar.pos)

    try:
        yield tick
    finally:
        if bar is not None:
            click.echo("\r\x1b[2K\x1b[?25h", nl=False, err=True, color=True)
