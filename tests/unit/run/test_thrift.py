"""What saves time and memory changes nothing else."""

from __future__ import annotations

import gc
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from numcheck import pipeline, shelf
from numcheck.cache import FOLDER, Cache, opened
from numcheck.config import Settings
from numcheck.intake import gather
from numcheck.model import Camp, Claim, Document, Group, Report, Source
from numcheck.patience import patient
from numcheck.pipeline import Digest
from numcheck.report.account import Account
from numcheck.report.json import render
from numcheck.ruleset import BrokenRules, load
from numcheck.run import aside, check, records, rules
from numcheck.run.aside import Aside, Spoilt
from numcheck.run.groups import KeptGroups
from numcheck.run.packed import Unpacking, pack
from numcheck.run.rows import KeptDigests
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
    found = [unpacking.digest(data, document.id) for data, document in zip(packed, documents, strict=True)]
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
    back = [unpacking.digest(data, document.id) for data, document in zip(packed, documents, strict=True)]
    claims = [c for one in back for c in one.claiming.claims]
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
    documents, digests, packed = _packed()
    keeping = Aside()
    pairs = zip(packed, documents, strict=True)
    claims = [c for data, document in pairs for c in Unpacking(keeping).digest(data, document.id).claiming.claims]
    plain = [c for one in digests for c in one.claiming.claims]
    lead = plain[-1]
    assert replace(claims[0], slot="other") == replace(plain[0], slot="other")
    moved = claims[0].under(lead, interval=lead.interval, unit="hour")
    assert moved == plain[0].under(lead, interval=lead.interval, unit="hour")
    assert moved.slot == lead.slot


@pytest.mark.parametrize("spoilt", [b"", b"\xc1", b"\x90", b"\x98" + b"\xc0" * 8])
def test_bytes_that_are_no_digest_are_none(spoilt: bytes) -> None:
    assert Unpacking(Aside()).digest(spoilt, "a") is None


def test_a_spoilt_frame_is_found_by_whoever_looks_at_it() -> None:
    documents, digests, _ = _packed()
    number = next(n for n, one in enumerate(digests) if one.claiming.claims)
    data = pack(digests[number], documents[number].id)
    assert data is not None
    spoilt = data.replace(b"sentence", b"sentense")
    name = documents[number].id
    assert Unpacking(Aside()).digest(data, name) == digests[number]
    assert Unpacking(Aside()).digest(data, f"{name}?") is None
    found = Unpacking(Aside()).digest(spoilt, name)
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
    filed = Shelf()
    _shelved(filed)
    assert not filed._held  # there is a file, and nothing of it is held besides


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


def test_groups_that_are_put_aside_are_told_as_they_are(monkeypatch) -> None:
    paths = [str(SEEDS)]
    plain = check(paths, settings=Settings(), cache=Cache(), jobs=1)
    monkeypatch.setattr("numcheck.run._SMALL", 0)
    large = check(paths, settings=Settings(), cache=Cache(), jobs=1)
    assert isinstance(large.groups, KeptGroups)
    assert tuple(large.groups) == plain.groups
    assert large.findings == plain.findings
    assert render(large, version="1") == render(plain, version="1")
    assert [len(part) for part in _parts(large)] == [len(part) for part in _parts(plain)]


def _parts(report: Report) -> tuple[Sequence[Group], ...]:
    account = Account.of(report)
    return account.compared, account.agreeing, account.single


def test_a_group_of_plain_claims_is_held_as_it_is() -> None:
    groups = check([str(SEEDS)], settings=Settings(), cache=Cache(), jobs=1).groups
    plain = [replace(group, camps=tuple(_plain(camp) for camp in group.camps)) for group in groups]
    assert tuple(KeptGroups(Aside(), plain)) == groups


def _plain(camp: Camp) -> Camp:
    return replace(camp, claims=tuple(replace(claim) for claim in camp.claims))


def test_digests_in_rows_are_the_digests() -> None:
    text = "4 dead \ud800"
    odd = Document(id="z", text=text, source=Source(path="z"), blocks=(), anchors=())
    documents, digests, packed = _packed()
    unpacking = Unpacking(Aside())
    back = [unpacking.digest(data, document.id) for data, document in zip(packed, documents, strict=True)]
    digests += pipeline.digested([odd], load())
    kept = KeptDigests([*(one for one in back if one is not None), digests[-1]])
    assert any(one.checks for one in digests)
    assert list(kept) == digests
    assert kept[-1] == digests[-1]
