"""A bar is drawn for people who wait, and for nobody else."""

from __future__ import annotations

import io
import re

import pytest

from numcheck.cli import progress as bars


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_nothing_is_drawn_where_nobody_looks(monkeypatch) -> None:
    monkeypatch.setattr("sys.stderr", io.StringIO())
    with bars.progress() as tick:
        assert tick is None


def test_short_work_draws_nothing(monkeypatch) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    with bars.progress() as tick:
        for done in range(1, 101):
            tick(done, 100)
    assert terminal.getvalue() == ""


@pytest.mark.parametrize("ends_well", [True, False])
def test_long_work_shows_how_far_it_is_and_leaves_a_clean_line(monkeypatch, ends_well: bool) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setattr(bars, "_PATIENCE", -1)

    def work() -> None:
        with bars.progress() as tick:
            for done in range(1, 101):
                tick(done, 200)
            if not ends_well:
                raise KeyboardInterrupt

    if ends_well:
        work()
    else:
        with pytest.raises(KeyboardInterrupt):
            work()
    assert re.search(r" [1-9]\d*%", terminal.getvalue())
    assert terminal.getvalue().endswith("\r\x1b[2K\x1b[?25h")
