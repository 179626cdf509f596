"""The file of accepted findings survives its readers, its writers and its mistakes."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from numcheck.accept import Acceptance, BrokenAcceptances, add, apply, describe, load
from tests import making

ENTRY = Acceptance(fingerprint="3f2a91c0", reason="two days", what="7 or 12 ferries", added=date(2031, 3, 5))


def test_no_file_accepts_nothing(tmp_path: Path) -> None:
    assert load(tmp_path / "none.toml") == ()


def test_without_acceptances_a_report_stays_as_it_is() -> None:
    assert apply(making.quarrel(), ()) == making.quarrel()


def test_what_is_added_is_loaded(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    second = replace(ENTRY, fingerprint="77", what="", added=None)
    add(file, ENTRY)
    add(file, second)
    assert load(file) == (ENTRY, second)


def test_what_people_wrote_into_the_file_stays(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text('# ours\n[[accept]]\nfingerprint="1"   # odd\nreason="x"', encoding="utf-8")
    add(file, ENTRY)
    assert file.read_text(encoding="utf-8").startswith('# ours\n[[accept]]\nfingerprint="1"   # odd\nreason="x"\n\n')
    assert [entry.fingerprint for entry in load(file)] == ["1", "3f2a91c0"]


def test_a_write_that_fails_leaves_the_old_file_and_nothing_else(tmp_path: Path, monkeypatch) -> None:
    file = tmp_path / "a.toml"
    add(file, ENTRY)
    before = file.read_bytes()

    def full(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(OSError, match="No space"):
        add(file, replace(ENTRY, fingerprint="2"))
    assert file.read_bytes() == before
    assert list(tmp_path.iterdir()) == [file]


@given(st.text(), st.text())
def test_any_reason_can_be_written(tmp_path_factory, reason: str, what: str) -> None:
    file = tmp_path_factory.mktemp("accept") / "a.toml"
    add(file, replace(ENTRY, reason=reason, what=what))
    table = tomllib.loads(file.read_text(encoding="utf-8"))["accept"][0]
    assert table["reason"] == reason
    assert table.get("what", "") == what
    assert all(char == "\n" or char.isprintable() for char in file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[[accept]", "is not TOML"),
        (b"\xff\xfe", "is not UTF-8"),
        ("accept = 3", "no list of tables"),
        ("accept = [3]", "no list of tables"),
        ('[[acept]]\nfingerprint="1"\nreason="x"', "unknown key 'acept'"),
        ('[[accept]]\nreason="x"', "has no fingerprint"),
        ('[[accept]]\nfingerprint="1"', "has no reason"),
        ('[[accept]]\nfingerprint="1"\nreason="  "', "has no reason"),
        ('[[accept]]\nfingerprint="1"\nreason="..."', "has no reason"),
        ('[[accept]]\nfingerprint=1\nreason="x"', "is 1"),
        ('[[accept]]\nfingerprint="1"\nreason="x"\nadded="today"', "is 'today'"),
        ('[[accept]]\nfingerprint="1"\nreason="x"\nuntil=2031-01-01', "unknown key 'until'"),
        ('[[accept]]\nfingerprint="1"\nreason="x"\n' * 2, "accepted twice"),
    ],
)
def test_a_broken_file_tells_what_is_wrong(tmp_path: Path, text: str | bytes, told: str) -> None:
    file = tmp_path / "a.toml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(BrokenAcceptances) as error:
        load(file)
    assert any(told in problem.what for problem in error.value.problems)
    assert all(problem.where.startswith(file.as_posix()) for problem in error.value.problems)


def test_every_mistake_of_a_file_is_told_at_once(tmp_path: Path) -> None:
    file = tmp_path / "a.toml"
    file.write_text('[[accept]]\nfingerprint="1"\n[[accept]]\nreason="x"\n', encoding="utf-8")
    with pytest.raises(BrokenAcceptances) as error:
        load(file)
    assert [problem.what for problem in error.value.problems] == ["has no reason", "has no fingerprint"]


def test_a_folder_in_the_place_of_the_file_is_told(tmp_path: Path) -> None:
    with pytest.raises(BrokenAcceptances, match="cannot be read"):
        load(tmp_path)


def test_an_accepted_finding_is_set_apart_and_no_longer_reported() -> None:
    report = apply(making.quarrel(), [ENTRY])
    assert report.findings == ()
    assert [finding.fingerprint for finding in report.accepted] == ["3f2a91c0"]
    assert report.problems == ()


def test_an_acceptance_that_meets_no_finding_is_stale_and_touches_none() -> None:
    report = apply(making.quarrel(), [replace(ENTRY, fingerprint="0000")])
    assert report.findings == making.quarrel().findings
    assert [(problem.code, problem.where) for problem in report.problems] == [
        ("NC902", ".numcheck-accepted.toml: 0000")
    ]
    assert "stale" in report.problems[0].what


def test_a_finding_is_described_in_one_line() -> None:
    assert describe(making.quarrel().findings[0]) == "NC102 How many ferries sank? 7 ferry / 12 ferry"
