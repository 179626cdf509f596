"""What saves time and memory changes nothing else."""

from __future__ import annotations

import gc
from dataclasses import replace
from pathlib import Path

import pytest

from numcheck import pipeline, shelf
from numcheck.cache import FOLDER, Cache, opened
from numcheck.config import Settings
from numcheck.intake import gather
from numcheck.model import Claim, Document, Source
from numcheck.pipeline import Digest
from numcheck.ruleset import BrokenRules, load
from numcheck.run import aside, records, rules
from numcheck.run.aside import Aside, Spoilt
from numcheck.run.packed import Unpacking, pack
from numcheck.run.patience import patient
from numcheck.shelf import Shelf

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


def _packed() -> tuple[list[Document], list[Digest], list[bytes | None]]:
    documents = list(gather([str(SEEDS)], Settings()).documents)
    digests = list(pipeline.digested(documents, load()))
    return documents, digests, [pack(one, document.id) for one, document in zip(digests, documents, strict=True)]


def test_what_is_put_aside_is_what_it_was() -> None:
    documents, digests, packed = _packed()
    aside = Aside()
    unpacking = Unpacking(aside)
    kept = [aside.document(document) for document in documents]
    found = [unpacking.digest(data) for data in packed]
    assert kept == documents
    assert found == digests
    assert records.encode(kept) == records.encode(documents)
    told = [(c, repr(c.interval), repr(c.frame.mention.quantity)) for d in digests for c in d.claiming.loose]
    assert told == [(c, repr(c.interval), repr(c.frame.mention.quantity)) for d in found for c in d.claiming.loose]
    assert [u.span for d in found for u in d.claiming.unclaimed] == [
        u.span for d in digests for u in d.claiming.unclaimed
    ]


def test_only_what_was_looked_at_last_is_held(monkeypatch) -> None:
    monkeypatch.setattr(aside, "_FRAMES", 3)
    monkeypatch.setattr(aside, "_DOCUMENTS", 1)
    documents, digests, packed = _packed()
    keeping = Aside()
    unpacking = Unpacking(keeping)
    kept = [keeping.document(document) for document in documents]
    claims = [c for data in packed for c in unpacking.digest(data).claiming.claims]
    plain = [c for one in digests for c in one.claiming.claims]
    for _ in range(2):
        assert [c.frame for c in claims] == [c.frame for c in plain]
        assert [d.text for d in kept] == [d.text for d in documents]
    held = Claim.frame  # the slot itself, which asks nobody
    assert sum(_has(held, claim) for claim in claims) == 3
    assert sum(_has(Document.text, document) for document in kept) == 1


def _has(slot: object, record: object) -> bool:
    try:
        slot.__get__(record)
    except AttributeError:
        return False
    return True


def test_records_that_are_put_aside_can_be_replaced() -> None:
    _, digests, packed = _packed()
    keeping = Aside()
    claims = [c for data in packed for c in Unpacking(keeping).digest(data).claiming.claims]
    plain = [c for one in digests for c in one.claiming.claims]
    lead = plain[-1]
    assert replace(claims[0], slot="other") == replace(plain[0], slot="other")
    moved = claims[0].under(lead, interval=lead.interval, unit="hour")
    assert moved == plain[0].under(lead, interval=lead.interval, unit="hour")
    assert moved.slot == lead.slot


@pytest.mark.parametrize("spoilt", [b"", b"\xc1", b"\x90", b"\x98" + b"\xc0" * 8])
def test_bytes_that_are_no_digest_are_none(spoilt: bytes) -> None:
    assert Unpacking(Aside()).digest(spoilt) is None


def test_a_spoilt_frame_is_found_by_whoever_looks_at_it() -> None:
    documents, digests, _ = _packed()
    number = next(n for n, one in enumerate(digests) if one.claiming.claims)
    data = pack(digests[number], documents[number].id)
    assert data is not None
    spoilt = data.replace(b"sentence", b"sentense")
    assert Unpacking(Aside()).digest(data) == digests[number]
    found = Unpacking(Aside()).digest(spoilt)
    assert found is not None
    with pytest.raises(Spoilt):
        _ = [claim.frame for claim in (*found.claiming.claims, *found.claiming.loose)]


def test_half_a_character_is_held_as_it_is() -> None:
    text = "4 dead \ud800"
    document = Document(id="a", text=text, source=Source(path="a"), blocks=(), anchors=())
    assert Aside().document(document) is document


def _shelved(shelf: Shelf) -> None:
    put = [bytes([n % 251]) * (n % 97) for n in range(2000)]
    places = [shelf.put(data) for data in put]
    assert [shelf.get(place, len(data)) for place, data in zip(places, put, strict=True)] == put
    assert shelf.get(places[-1] + 1, 3) == put[-1][1:4]
    assert shelf.size == sum(map(len, put))


def test_a_shelf_gives_back_what_was_put(monkeypatch) -> None:
    monkeypatch.setattr(shelf, "_CHUNK", 500)
    _shelved(Shelf())
    monkeypatch.setattr(shelf, "_HELD", 2000)
    _shelved(Shelf())


def test_a_shelf_without_a_file_holds_everything(monkeypatch) -> None:
    def full(**_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shelf, "_CHUNK", 500)
    monkeypatch.setattr(shelf, "_HELD", 0)
    monkeypatch.setattr(shelf.tempfile, "TemporaryFile", full)
    _shelved(Shelf())


def test_a_copy_of_the_process_writes_no_file_of_the_process_above(monkeypatch) -> None:
    monkeypatch.setattr(shelf, "_CHUNK", 10)
    monkeypatch.setattr(shelf, "_HELD", 0)
    shared = Shelf()
    place = shared.put(b"a" * 20)
    monkeypatch.setattr(shelf.os, "getpid", lambda: -1)  # as if this were the copy
    own = shared.put(b"b" * 20)
    assert (shared.get(place, 20), shared.get(own, 20)) == (b"a" * 20, b"b" * 20)
    assert len(shared._files) == 2


def test_patience_ends_with_the_run() -> None:
    before = gc.get_threshold()
    with pytest.raises(KeyError), patient():
        assert gc.get_threshold()[0] >= before[0]
        raise KeyError
    assert gc.get_threshold() == before
