"""`numcheck accept` writes what was accepted, and only findings that are there."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from numcheck.cli import main
from tests import making

FILE = ".numcheck-accepted.toml"


@pytest.fixture(autouse=True)
def storm(monkeypatch, tmp_path):
    """An empty folder, in which every path holds the reports of the storm."""
    monkeypatch.setattr("numcheck.run.check", lambda paths, **_: making.quarrel())
    (tmp_path / "news").mkdir()
    monkeypatch.chdir(tmp_path)


def test_a_finding_is_accepted_and_reported_no_more(capsys) -> None:
    assert main(["check", "news"]) == 1
    assert main(["accept", "3f2a91c0", "news", "--reason", "other days"]) == 0
    (entry,) = tomllib.loads(Path(FILE).read_text(encoding="utf-8"))["accept"]
    assert (entry["fingerprint"], entry["reason"]) == ("3f2a91c0", "other days")
    assert entry["what"] == "NC102 How many ferries sank? 7 ferry / 12 ferry"
    assert entry["paths"] == ["news/lake.txt", "news/port.txt", "wire.md"]
    assert set(entry) == {"fingerprint", "reason", "what", "paths", "added"}
    capsys.readouterr()
    assert main(["check", "news"]) == 0


def test_accepting_twice_writes_once(capsys) -> None:
    main(["accept", "3f2a91c0", "--reason", "x"])
    before = Path(FILE).read_bytes()
    capsys.readouterr()
    assert main(["accept", "3f2a91c0", "--reason", "y"]) == 0
    assert "accepted already" in capsys.readouterr().out
    assert Path(FILE).read_bytes() == before


def test_an_unknown_fingerprint_is_2_and_tells_what_there_is(capsys) -> None:
    assert main(["accept", "dead\x1bbeef", "--reason", "x"]) == 2
    shown = capsys.readouterr().err
    assert "no finding dead\\x1bbeef in ." in shown
    assert "3f2a91c0  NC102 How many ferries sank?" in shown
    assert not Path(FILE).exists()


def test_a_reason_is_needed(capsys) -> None:
    assert main(["accept", "3f2a91c0"]) == 2
    for gap in ("  ", "...", "…", "--"):
        assert main(["accept", "3f2a91c0", "news", "--reason", gap]) == 2
        assert "must say why" in capsys.readouterr().err
    assert not Path(FILE).exists()


def test_a_file_that_cannot_be_written_is_told(capsys, monkeypatch) -> None:
    def refused(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkstemp", refused)
    assert main(["accept", "3f2a91c0", "--reason", "x"]) == 2
    assert "cannot be written: Permission denied" in capsys.readouterr().err
