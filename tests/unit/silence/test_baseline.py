"""The baseline holds what was known, and tells what is no longer true of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from numcheck.silence.baseline import BrokenBaseline, apply, entries, load, problems, save, stale
from tests import making

KNOWN = entries(making.quarrel().findings, lambda _: ("news/lake.txt", "wire.md"))


def test_no_file_is_no_baseline(tmp_path: Path) -> None:
    assert load(tmp_path / "none.json") is None


def test_an_empty_baseline_changes_nothing() -> None:
    assert apply(making.quarrel(), ()) == making.quarrel()


def test_what_is_saved_is_loaded_and_the_same_findings_are_the_same_bytes(tmp_path: Path) -> None:
    more = (*KNOWN, *entries(making.miscount().findings, lambda _: ("port.txt",)))
    save(tmp_path / "one.json", more)
    save(tmp_path / "two.json", (*reversed(more), *KNOWN))
    assert (tmp_path / "one.json").read_bytes() == (tmp_path / "two.json").read_bytes()
    assert set(load(tmp_path / "one.json")) == set(more)


def test_the_file_holds_no_line_numbers(tmp_path: Path) -> None:
    save(tmp_path / "b.json", KNOWN)
    (row,) = json.loads((tmp_path / "b.json").read_text("utf-8"))["findings"]
    assert row == {
        "fingerprint": "3f2a91c0",
        "code": "NC102",
        "question": "How many ferries sank?",
        "readings": ["7 ferry", "12 ferry"],
        "paths": ["news/lake.txt", "wire.md"],
    }


def test_a_known_finding_is_set_apart() -> None:
    report = apply(making.quarrel(), KNOWN)
    assert report.findings == ()
    assert [(one.by, one.finding.fingerprint) for one in report.silenced] == [("baseline", "3f2a91c0")]


def test_an_entry_is_stale_only_where_its_documents_were_looked_at() -> None:
    assert stale(KNOWN, {"3f2a91c0"}, lambda _: True) == ()
    assert stale(KNOWN, set(), lambda _: False) == ()
    assert stale(KNOWN, set(), lambda paths: "wire.md" in paths) == KNOWN


def test_of_many_stale_entries_a_few_are_told_and_the_rest_is_counted() -> None:
    told = problems(KNOWN * 9, ".numcheck-baseline.json")
    assert len(told) == 6
    assert {problem.code for problem in told} == {"NC902"}
    assert "4 more entries" in told[-1].what


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "is not JSON"),
        (b"\xff\xfe", "is not JSON"),
        ("[" * 100_000, "is not JSON"),
        ("[]", "is no baseline"),
        ('{"version": 2, "findings": []}', "is no baseline"),
        ('{"version": 1, "findings": {}}', "is no baseline"),
        ('{"version": 1, "findings": [3]}', "entry 1 is none"),
        ('{"version": 1, "findings": [{"fingerprint": "a"}]}', "entry 1 is none"),
    ],
)
def test_a_broken_file_says_what_is_wrong(tmp_path: Path, text: str | bytes, told: str) -> None:
    file = tmp_path / "b.json"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(BrokenBaseline) as error:
        load(file)
    assert told in error.value.problems[0].what
    assert error.value.problems[0].where == file.as_posix()
