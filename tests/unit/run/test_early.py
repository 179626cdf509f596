"""A process that gets ready early changes nothing but when the work is done."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from numcheck import pipeline
from numcheck import run as quick
from numcheck.cache import FOLDER, Cache, opened
from numcheck.config import Settings
from numcheck.ruleset import BrokenRules, load
from numcheck.run import copies, early, hands, rules, workers
from tests import making

TEXTS = [f"On day {n} the {n + 20} miners of Orle dug {n + 3} shafts, Anna Bell said." for n in range(6)]
DOCUMENTS = [making.document(f"text-{n}.txt", text) for n, text in enumerate(TEXTS)]

pytestmark = pytest.mark.skipif(not copies.possible(), reason="this system makes no copies")


@pytest.fixture(autouse=True)
def alone(monkeypatch) -> None:
    """No other thread, whatever else runs beside the tests."""
    monkeypatch.setattr(copies, "whole", lambda: True)


@pytest.fixture
def made(monkeypatch) -> Iterator[list[int]]:
    """The processes that were started, all of which are gone when the test is over."""
    found: list[int] = []
    living = hands.living

    def watched(life):
        hand = living(life)
        found.append(hand._process._process)
        return hand

    monkeypatch.setattr(hands, "living", watched)
    yield found
    for process in found:
        with pytest.raises(ProcessLookupError):
            os.kill(process, 0)


def _folder(place: Path) -> str:
    for document in DOCUMENTS:
        (place / document.id).write_text(document.text, "utf-8")
    return str(place)


def _several(monkeypatch) -> None:
    """Has every run use another process from the first document on."""
    monkeypatch.setattr(workers, "foreseen", lambda jobs, size: jobs)
    monkeypatch.setattr(workers, "worth", lambda jobs, characters, batches: max(1, jobs))


def test_nobody_gets_ready_who_is_not_wanted(made: list[int]) -> None:
    with early.ready(False, ()) as found:
        assert found == ()
    assert made == []


def test_it_tells_the_rules_before_all_else(made: list[int]) -> None:
    with early.ready(True, ()) as (hand,):
        told = rules.decoded(hand.told())
    assert told == load()
    assert told.by_id == load().by_id


def test_it_reads_what_it_is_asked_to(made: list[int]) -> None:
    with early.ready(True, ()) as (hand,):
        hand.told()
        answered = hand.asked(DOCUMENTS)
    assert answered is not None
    assert len(answered) == len(DOCUMENTS)


@pytest.mark.parametrize("jobs", [1, 2, 3])
def test_the_report_is_that_of_one_process(tmp_path: Path, monkeypatch, made: list[int], jobs: int) -> None:
    _several(monkeypatch)
    folder = _folder(tmp_path)
    report = quick.check([folder], settings=Settings(), cache=Cache(), jobs=jobs)
    assert report == pipeline.check([folder])
    assert len(made) >= (jobs > 1)


def test_one_that_dies_at_once_is_not_missed(tmp_path: Path, monkeypatch, made: list[int]) -> None:
    _several(monkeypatch)
    monkeypatch.setattr(early, "_live", lambda *_: os.kill(os.getpid(), signal.SIGKILL))
    folder = _folder(tmp_path)
    assert quick.check([folder], settings=Settings(), cache=Cache(), jobs=2) == pipeline.check([folder])


def test_one_that_tells_no_rules_is_not_missed(tmp_path: Path, monkeypatch, made: list[int]) -> None:
    _several(monkeypatch)
    monkeypatch.setattr(early, "encoded", lambda _: None)
    folder = _folder(tmp_path)
    assert quick.check([folder], settings=Settings(), cache=Cache(), jobs=2) == pipeline.check([folder])


def test_rules_with_a_fault_are_told_here(tmp_path: Path, monkeypatch, made: list[int]) -> None:
    _several(monkeypatch)
    own = tmp_path / "own"
    own.mkdir()
    (own / "own.toml").write_text('pack = "own"\n', "utf-8")
    folder = _folder(tmp_path)
    with pytest.raises(BrokenRules):
        quick.check([folder], settings=Settings(rules=(own,)), cache=Cache(), jobs=2)
    assert len(made) == 1


def test_it_is_gone_when_reading_is_stopped(tmp_path: Path, monkeypatch, made: list[int]) -> None:
    _several(monkeypatch)

    def stopped(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(quick, "read", stopped)
    with pytest.raises(KeyboardInterrupt):
        quick.check([_folder(tmp_path)], settings=Settings(), cache=Cache(), jobs=2)
    assert len(made) == 1


def test_who_has_the_rules_in_a_cache_needs_nobody_early(tmp_path: Path, monkeypatch, made: list[int]) -> None:
    _several(monkeypatch)
    folder = _folder(tmp_path)
    with_cache = opened(tmp_path / FOLDER)
    first = quick.check([folder], settings=Settings(), cache=with_cache, jobs=1)
    (tmp_path / "late.txt").write_text("On Friday 12 of 40 boats sank off Orle.", "utf-8")
    again = quick.check([folder], settings=Settings(), cache=with_cache, jobs=2)
    with_cache.close()
    assert len(again.documents) == len(first.documents) + 1
    assert len(made) <= 1  # a copy made when there was something to read


def test_where_copies_are_not_safe_nobody_gets_ready(monkeypatch, made: list[int]) -> None:
    monkeypatch.setattr(copies, "whole", lambda: False)
    with early.ready(True, ()) as found:
        assert found == ()
