"""However a report is come by, it is the same report."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from numcheck import pipeline, run
from numcheck.cache import FOLDER, Cache, opened, world
from numcheck.config import Settings
from numcheck.model import Report
from numcheck.report.account import Account, is_empty
from numcheck.ruleset import load
from numcheck.run import records, reports

ROOT = Path(__file__).parents[3]
SEEDS = ROOT / "seeds"
CAUGHT = ROOT / "tests" / "corpus" / "caught"


def _report(cache: Cache, paths: list[str], **more: object) -> Report:
    try:
        return run.check(paths, settings=Settings(), cache=cache, **more)
    finally:
        cache.close()


def _told(report: Report) -> bytes:
    return (
        records.encode(replace(report, groups=(), findings=(), documents=report.documents, checks=report.checks))
        + repr([(g.slot, g.verdict, g.why, g.event, [c.span for c in g.claims]) for g in report.groups]).encode()
    )


@pytest.mark.unwatched
@pytest.mark.parametrize("folder", [SEEDS, CAUGHT], ids=["seeds", "caught"])
def test_the_quick_walk_ends_where_the_plain_one_does(folder: Path, tmp_path: Path) -> None:
    plain = pipeline.check([str(folder)])
    kept = tmp_path / FOLDER
    for report in (
        _report(Cache(), [str(folder)]),
        _report(opened(kept), [str(folder)]),
        _report(opened(kept), [str(folder)]),
        _report(Cache(), [str(folder)], jobs=2),
    ):
        assert _told(report) == _told(plain)
        assert [f.fingerprint for f in report.findings] == [f.fingerprint for f in plain.findings]
        assert [f.why for f in report.findings] == [f.why for f in plain.findings]


def test_a_report_comes_back_as_the_very_same() -> None:
    report = pipeline.check([str(SEEDS)])
    assert records.decode(records.encode(report), Report) == report


def test_a_report_that_comes_back_unread_is_the_very_same() -> None:
    report = pipeline.check([str(SEEDS)])
    data = reports.encode(report)
    again = reports.decode(data)
    assert again is not None
    assert is_empty(again) == is_empty(report) == Account.of(report).empty is False
    assert again == report
    assert reports.decode(reports.encode(again)) == report
    assert records.encode(reports.decode(data)) == records.encode(again)
    read = [replace(one) for one in (*again.groups, *again.documents, *again.unclaimed)]
    assert read == [*report.groups, *report.documents, *report.unclaimed]


def test_where_nothing_was_compared_the_first_glance_says_so() -> None:
    report = pipeline.examine((), load())
    assert is_empty(report) and Account.of(report).empty


@pytest.mark.parametrize("folder", [SEEDS, CAUGHT], ids=["seeds", "caught"])
def test_the_words_that_a_digest_leaves_out_change_nothing(folder: Path, monkeypatch) -> None:
    light = pipeline.check([str(folder)])
    monkeypatch.setattr("numcheck.pipeline.alone._light", lambda claiming, _: claiming)
    whole = pipeline.check([str(folder)])
    assert light != whole
    assert _told(light) == _told(whole)


def test_one_text_after_the_other_ends_where_all_at_once_do(tmp_path: Path) -> None:
    """Every run remembers what the run before compared, and every text that comes is new to it."""
    texts = tmp_path / "texts"
    texts.mkdir()
    for number, seed in enumerate(sorted(SEEDS.glob("*.txt")), 1):
        (texts / seed.name).write_bytes(seed.read_bytes())
        report = _report(opened(tmp_path / FOLDER), [str(texts)])
        assert len(report.documents) == number
        assert _told(report) == _told(pipeline.check([str(texts)]))


@pytest.mark.parametrize("data", [b"", b"\x00", b"\xc1", b"\x80", b"\x81\xa1a\x01", b"\xff" * 100, b"\x91" * 5000])
def test_bytes_that_are_no_report_are_none(data: bytes) -> None:
    assert records.decode(data, Report) is None
    assert reports.decode(data) is None
    assert reports.groups_of(data) == {}


def test_half_a_character_has_no_bytes() -> None:
    assert records.encode({"text": "\ud800"}) is None


def test_the_world_changes_with_the_rules(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_text("pack = 'mine'")
    before = world([tmp_path])
    assert before == world([tmp_path]) != world()
    (tmp_path / "mine.toml").write_text("pack = 'hers'")
    assert world([tmp_path]) != before
    assert world([tmp_path / "nowhere"]) is None


def test_the_world_changes_with_the_program(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "code.py").write_text("x = 1")
    monkeypatch.setattr("numcheck.cache.around._PACKAGE", tmp_path)
    before = world()
    (tmp_path / "code.py").write_text("x = 2")
    assert world() != before
