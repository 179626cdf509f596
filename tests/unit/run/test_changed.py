"""Whatever changed since the last run, the report is byte for byte that of a run without a cache."""

from __future__ import annotations

import sqlite3
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from numcheck import pipeline, run
from numcheck.cache import FOLDER, Cache, opened
from numcheck.cache.folder import FILE
from numcheck.cache.seal import seal, unseal
from numcheck.config import Settings
from numcheck.model import Report
from numcheck.report import json as as_json
from numcheck.report import text as as_text
from numcheck.run import memory

#: Four events, told by two or three papers each, which agree or do not.
TEXTS = {
    "ferry-1": "A ferry sank off Lommel on Tuesday. At least 41 people were killed and 17 injured, Ana Ridd said.",
    "ferry-2": "The ferry that sank off Lommel on Tuesday killed 44 people and injured 17, said Ana Ridd.",
    "ferry-3": "Divers found the ferry off Lommel at 6:40 p.m. It had carried 212 passengers, said Ana Ridd.",
    "mine-1": "An explosion in the Harlo mine near Velmora killed 9 miners on Monday, said Jon Paske.",
    "mine-2": "On Monday 9 miners were killed by an explosion in the Harlo mine near Velmora. It lasted 3 hours.",
    "mine-3": "The Harlo mine near Velmora was opened in 1974, said Jon Paske, and 310 miners work there.",
    "storm-1": "A storm left 5,200 homes without power in Orstad. The mayor, Lena Fors, 54, asked for $12 million.",
    "storm-2": "The storm in Orstad left 5,900 homes without power. Its mayor, Lena Fors, 54, asked for $12 million.",
    "trial": "Peder Lunn, 37, was sentenced to 6 years in prison in Kettering for a fraud of $2.4 million.",
}

#: A question that no shipped rule asks.
OWN = """schema = 1
pack = "quarry"
[[slot]]
id = "crates"
asks = "How many crates?"
unit = "count"
noun = ["crate"]
severity = "{severity}"
example = [
  {{ text = "Loaders loaded 40 crates.", reads = ["40 count"] }},
  {{ text = "They broke crates.", reads = [] }},
]
case = [{{ docs = ["Loaders loaded 40 crates."], verdict = "single" }}]
"""


def _whole(report: Report) -> tuple[str, str]:
    """Everything that a report tells, down to the last figure."""
    return as_json.render(report, version="0"), as_text.render(report, verbose=True)


class Desk:
    """A folder of texts with a cache beside it."""

    def __init__(self, home: Path) -> None:
        self.texts, self.kept = home / "texts", home / FOLDER
        self.texts.mkdir()
        for name, text in TEXTS.items():
            self.write(name, text)

    def write(self, name: str, text: str) -> None:
        (self.texts / f"{name}.txt").write_text(text, "utf-8")

    def quick(self, settings: Settings | None = None, *, jobs: int = 1) -> Report:
        """With the cache."""
        cache = opened(self.kept)
        try:
            return run.check([str(self.texts)], settings=settings or Settings(), cache=cache, jobs=jobs)
        finally:
            cache.close()

    def plain(self, settings: Settings | None = None) -> Report:
        """Without."""
        return pipeline.check([str(self.texts)], settings=settings or Settings())


@pytest.fixture(params=[200, 2], ids=["few", "many"])
def desk(tmp_path: Path, monkeypatch, request) -> Iterator[Desk]:
    """Claims of one question are few, or so many that what documents share decides which are compared."""
    monkeypatch.setattr(sys.modules["numcheck.event.candidates"], "_MANY", request.param)
    monkeypatch.setattr(memory, "_FEW", 2)
    yield Desk(tmp_path)


def _edit(desk: Desk) -> None:
    desk.write("ferry-2", TEXTS["ferry-2"].replace("44", "47"))


def _append(desk: Desk) -> None:
    desk.write("trial", TEXTS["trial"] + " On that day 21 people were hurt in Velmora.")


def _add(desk: Desk) -> None:
    desk.write("ferry-0", "Ana Ridd said the ferry that sank off Lommel on Tuesday had killed 39 people.")


def _remove(desk: Desk) -> None:
    (desk.texts / "ferry-1.txt").unlink()


def _rename(desk: Desk) -> None:
    (desk.texts / "mine-1.txt").rename(desk.texts / "a-mine.txt")


def _swap(desk: Desk) -> None:
    desk.write("storm-1", TEXTS["mine-2"])
    desk.write("mine-2", TEXTS["storm-1"])


def _touch(desk: Desk) -> None:
    desk.write("trial", TEXTS["trial"])


@pytest.mark.parametrize("change", [_edit, _append, _add, _remove, _rename, _swap, _touch])
def test_a_change_is_told_as_by_a_run_without_a_cache(desk: Desk, change: Callable[[Desk], None]) -> None:
    plain = desk.plain()
    assert plain.findings
    first = _whole(plain)
    assert _whole(desk.quick()) == first
    assert _whole(desk.quick()) == first
    change(desk)
    after = _whole(desk.plain())
    assert (after == first) == (change is _touch)
    assert _whole(desk.quick()) == after
    assert _whole(desk.quick()) == after


def test_what_is_taken_back_is_as_it_was(desk: Desk) -> None:
    first = _whole(desk.plain())
    desk.quick()
    _edit(desk)
    desk.quick()
    desk.write("ferry-2", TEXTS["ferry-2"])
    assert _whole(desk.quick()) == first
    (desk.texts / "ferry-2.txt").unlink()
    assert _whole(desk.quick()) == _whole(desk.plain())


def test_other_rules_find_other_things(desk: Desk, tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    desk.quick()
    for severity in ("warning", "note"):
        (own / "own.toml").write_text(OWN.format(severity=severity), "utf-8")
        desk.write("crates", "Loaders of Jon Paske loaded 70 crates in Velmora on Monday.")
        with_own = Settings(rules=(own,))
        assert _whole(desk.quick(with_own)) == _whole(desk.plain(with_own))
        assert _whole(desk.quick(with_own)) == _whole(desk.plain(with_own))
    assert _whole(desk.quick()) == _whole(desk.plain())


def test_other_settings_tell_other_things(desk: Desk) -> None:
    desk.quick()
    for settings in (Settings(ignore=("NC1",)), Settings(select=("NC1",)), Settings()):
        assert _whole(desk.quick(settings)) == _whole(desk.plain(settings))


def test_two_processes_remember_as_one_does(desk: Desk) -> None:
    desk.quick(jobs=2)
    _append(desk)
    assert _whole(desk.quick(jobs=2)) == _whole(desk.plain())


def test_a_report_that_is_known_can_be_known_again(desk: Desk) -> None:
    """What came back unread goes into the next report as it is."""
    for _ in range(3):
        _append(desk)
        desk.quick()
        desk.write("trial", TEXTS["trial"])
        assert _whole(desk.quick()) == _whole(desk.plain())


def test_a_cache_that_somebody_has_been_at_is_none(desk: Desk) -> None:
    first = _whole(desk.quick())
    connection = sqlite3.connect(desk.kept / FILE)
    rows = connection.execute("SELECT key, value FROM kept WHERE kind = 'digest'").fetchall()
    for key, value in rows:
        data = unseal(key, value)
        assert data is not None
        told = seal(key, data.replace(b"sentence", b"sentense"))
        connection.execute("UPDATE kept SET value = ? WHERE key = ?", (told, key))
    connection.execute("DELETE FROM kept WHERE kind NOT IN ('digest', 'reading')")
    connection.commit()
    connection.close()
    assert _whole(desk.quick()) == first


def test_without_a_cache_nothing_is_remembered(desk: Desk) -> None:
    report = run.check([str(desk.texts)], settings=Settings(), cache=Cache())
    assert _whole(report) == _whole(desk.plain())
