"""What saves time and memory changes nothing else."""

from __future__ import annotations

import gc
from pathlib import Path

import pytest

from numcheck import pipeline
from numcheck.cache import FOLDER, Cache, opened
from numcheck.config import Settings
from numcheck.intake import gather
from numcheck.pipeline import Digest
from numcheck.ruleset import BrokenRules, load
from numcheck.run import records, rules
from numcheck.run.patience import patient
from numcheck.run.sharing import Sharing

SEEDS = Path(__file__).parents[3] / "seeds"


def test_rules_from_the_cache_are_the_rules(tmp_path: Path) -> None:
    with_cache = opened(tmp_path / FOLDER)
    loaded = rules.known((), with_cache, b"here")
    with_cache.flush()
    again = rules.known((), with_cache, b"here")
    with_cache.close()
    assert loaded is load()
    assert again is not loaded
    assert again == loaded
    assert again.by_id == loaded.by_id
    assert hash(again) == hash(loaded)


def test_broken_rules_are_told_every_time(tmp_path: Path) -> None:
    (tmp_path / "own.toml").write_text('pack = "own"\n', "utf-8")
    with_cache = opened(tmp_path / FOLDER)
    for _ in range(2):
        with pytest.raises(BrokenRules):
            rules.known((tmp_path,), with_cache, b"here")
    with_cache.close()


def test_without_a_cache_rules_are_loaded() -> None:
    assert rules.known((), Cache(), b"here") is load()


def test_digests_that_share_are_what_they_were() -> None:
    documents = gather([str(SEEDS)], Settings()).documents
    written = [records.encode(one) for one in pipeline.digested(documents, load())]
    kept = [records.decode(data, Digest) for data in written]
    sharing = Sharing()
    for one in kept:
        sharing.share(one)
    assert kept == [records.decode(data, Digest) for data in written]
    figures = [repr((c.interval, c.frame.mention.quantity)) for one in kept for c in one.claiming.loose]
    fresh = (c for data in written for c in records.decode(data, Digest).claiming.loose)
    assert figures == [repr((c.interval, c.frame.mention.quantity)) for c in fresh]
    units = [claim.unit for one in kept for claim in one.claiming.claims if claim.unit == "count"]
    assert len(units) > 1
    assert len(set(map(id, units))) == 1


def test_patience_ends_with_the_run() -> None:
    before = gc.get_threshold()
    with pytest.raises(KeyError), patient():
        assert gc.get_threshold()[0] >= before[0]
        raise KeyError
    assert gc.get_threshold() == before
