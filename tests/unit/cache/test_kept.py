"""What is kept comes back as it was, or not at all."""

from __future__ import annotations

import os
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from numcheck.cache import FOLDER, opened, tally
from numcheck.cache.folder import FILE
from numcheck.cache.seal import seal, unseal

KEY, OTHER = b"k" * 32, b"o" * 32


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / FOLDER


def filled(folder: Path, rows: int = 3, size: int = 2000) -> None:
    """A cache that knows some keys, closed again."""
    cache = opened(folder)
    for number in range(rows):
        cache.put("digest", _key(number), os.urandom(size))
    cache.put("digest", KEY, b"as it was")
    cache.close()
    assert not cache.trouble


def _key(number: int) -> bytes:
    return number.to_bytes(32, "big")


def test_what_was_kept_is_there_for_the_next_run(folder: Path) -> None:
    filled(folder)
    cache = opened(folder)
    assert cache.get(KEY) == b"as it was"
    assert cache.get(OTHER) is None
    cache.close()


def test_many_keys_are_asked_for_at_once_and_answered_in_their_order(folder: Path, monkeypatch) -> None:
    filled(folder)
    cache = opened(folder)
    asked = [OTHER, _key(2), KEY, _key(0), KEY, _key(2), b"", _key(9)]
    for at_once in (1, 3, 200):
        monkeypatch.setattr("numcheck.cache.kept._AT_ONCE", at_once)
        assert list(cache.each(asked)) == [cache.get(key) for key in asked]
    assert list(cache.each([])) == []
    cache.close()
    assert list(cache.each(asked)) == [None] * len(asked)


def test_the_folder_says_that_it_may_be_deleted_and_is_not_to_be_committed(folder: Path) -> None:
    filled(folder)
    assert (folder / "CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")
    assert "*" in (folder / ".gitignore").read_text().splitlines()


def test_two_runs_at_once_keep_both(folder: Path) -> None:
    one, two = opened(folder), opened(folder)
    one.put("digest", KEY, b"one")
    two.put("digest", OTHER, b"two")
    one.close()
    two.close()
    cache = opened(folder)
    assert (cache.get(KEY), cache.get(OTHER)) == (b"one", b"two")


def test_a_run_does_not_wait_long_for_one_that_never_stops_writing(folder: Path, monkeypatch) -> None:
    filled(folder)
    monkeypatch.setattr("numcheck.cache.file._WAIT", 0.05)
    stuck = sqlite3.connect(folder / FILE, isolation_level=None)
    stuck.execute("BEGIN IMMEDIATE")
    cache = opened(folder)
    assert cache.get(KEY) == b"as it was"
    cache.put("digest", OTHER, b"lost")
    cache.close()
    stuck.execute("ROLLBACK")
    assert opened(folder).get(OTHER) is None


# -- a file that is not as it was --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "content",
    [b"", b"no database at all, but a text that is longer than the head of one would be " * 3, b"SQLite format 3\0"],
    ids=["empty", "text", "head alone"],
)
def test_a_file_that_is_no_database_is_made_anew(folder: Path, content: bytes) -> None:
    filled(folder)
    (folder / FILE).write_bytes(content)
    cache = opened(folder)
    assert cache.get(KEY) is None
    cache.put("digest", KEY, b"again")
    cache.close()
    assert not cache.trouble
    assert opened(folder).get(KEY) == b"again"


@pytest.mark.parametrize("share", [0.3, 0.7, 0.95])
def test_a_file_that_was_cut_off_gives_nothing_wrong_and_is_soon_good_again(folder: Path, share: float) -> None:
    filled(folder, rows=40)
    whole = (folder / FILE).read_bytes()
    (folder / FILE).write_bytes(whole[: int(len(whole) * share)])
    cache = opened(folder)
    assert cache.get(KEY) in (None, b"as it was")
    cache.close()
    filled(folder)
    assert opened(folder).get(KEY) == b"as it was"


@settings(max_examples=40)
@given(st.data())
def test_flipped_bytes_give_what_was_kept_or_nothing(tmp_path_factory, data: st.DataObject) -> None:
    folder = tmp_path_factory.mktemp("flipped") / FOLDER
    filled(folder)
    broken = bytearray((folder / FILE).read_bytes())
    for place in data.draw(st.lists(st.integers(0, len(broken) - 1), min_size=1, max_size=30)):
        broken[place] ^= data.draw(st.integers(1, 255))
    (folder / FILE).write_bytes(broken)
    cache = opened(folder)
    assert cache.get(KEY) in (None, b"as it was")
    assert cache.get(OTHER) is None
    cache.put("digest", OTHER, b"new")
    cache.close()
    assert opened(folder).get(OTHER) in (None, b"new")


@pytest.mark.parametrize(
    "change",
    [
        "PRAGMA user_version = 99",
        "PRAGMA application_id = 7",
        "CREATE VIEW strange AS SELECT 1",
        "CREATE TRIGGER t AFTER INSERT ON kept BEGIN DELETE FROM kept; END",
        "DROP TABLE kept",
    ],
)
def test_a_file_of_another_form_is_made_anew(folder: Path, change: str) -> None:
    filled(folder)
    connection = sqlite3.connect(folder / FILE, isolation_level=None)
    connection.execute(change)
    connection.close()
    cache = opened(folder)
    assert cache.get(KEY) is None
    cache.put("digest", KEY, b"again")
    cache.close()
    assert opened(folder).get(KEY) == b"again"


@pytest.mark.parametrize("value", [b"", b"short", b"x" * 500, None, 7, "text"])
def test_a_row_that_was_not_put_is_a_miss(folder: Path, value: object) -> None:
    filled(folder)
    connection = sqlite3.connect(folder / FILE, isolation_level=None)
    connection.execute("UPDATE OR IGNORE kept SET value = ? WHERE key = ?", (value, KEY))
    connection.close()
    cache = opened(folder)
    assert cache.get(KEY) in ((b"as it was",) if value is None else (None,))
    assert not cache.trouble


def test_a_value_put_under_another_key_is_a_miss(folder: Path) -> None:
    filled(folder)
    connection = sqlite3.connect(folder / FILE, isolation_level=None)
    connection.execute("UPDATE kept SET key = ? WHERE key = ?", (OTHER, KEY))
    connection.close()
    assert opened(folder).get(OTHER) is None


@given(st.binary(max_size=3000))
def test_what_is_sealed_comes_back_under_its_key_alone(data: bytes) -> None:
    assert unseal(KEY, seal(KEY, data)) == data
    assert unseal(OTHER, seal(KEY, data)) is None


def test_little_that_unpacks_to_very_much_is_no_data(monkeypatch) -> None:
    sealed = seal(KEY, b"0" * 100_000)
    monkeypatch.setattr("numcheck.cache.seal.MOST", 50_000)
    assert len(sealed) < 1000
    assert unseal(KEY, sealed) is None


# -- a disk that does not take it --------------------------------------------------------------------------------------


def test_a_full_disk_ends_the_keeping_and_not_the_run(folder: Path) -> None:
    filled(folder)
    cache = opened(folder)
    pages = cache.connection.execute("PRAGMA page_count").fetchone()[0]
    cache.connection.execute(f"PRAGMA max_page_count = {pages}")
    cache.put("digest", OTHER, os.urandom(200_000))
    cache.flush()
    assert "full" in cache.trouble
    assert cache.get(KEY) == b"as it was"
    cache.put("digest", OTHER, b"little")
    cache.close()
    assert opened(folder).get(KEY) == b"as it was"
    assert opened(folder).get(OTHER) is None


_LIMITED = """
import resource, sys
from pathlib import Path
from numcheck.cache import opened
resource.setrlimit(resource.RLIMIT_FSIZE, (60_000, 60_000))
cache = opened(Path(sys.argv[1]))
for number in range(40):
    cache.put("digest", number.to_bytes(32, "big"), bytes(range(256)) * 400 + number.to_bytes(9, "big"))
    cache.flush()
assert cache.trouble, "nothing went wrong"
known = cache.get(b"k" * 32)
assert known in (None, b"as it was"), known
cache.close()
"""


def test_a_file_that_may_not_grow_ends_the_keeping_and_not_the_run(folder: Path) -> None:
    filled(folder, rows=0)
    done = subprocess.run([sys.executable, "-c", _LIMITED, str(folder)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    assert opened(folder).get(KEY) == b"as it was"


def _read_by_nobody(folder: Path) -> tuple[str, str]:
    """What a cache gives to a user without rights: root, who may write everywhere, becomes one in another process."""
    ours, theirs = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            if os.geteuid() == 0:
                os.setgroups([])
                os.setgid(65534)
                os.setuid(65534)
            cache = opened(folder)
            known = cache.get(KEY)
            cache.put("digest", OTHER, b"more")
            cache.close()
            os.write(theirs, f"{known!r}|{cache.trouble}".encode())
        finally:
            os._exit(0)
    os.close(theirs)
    with os.fdopen(ours, "rb") as answer:
        known, _, trouble = answer.read().decode().partition("|")
    os.waitpid(child, 0)
    return known, trouble


@pytest.fixture
def shown(tmp_path: Path) -> Path:
    """A folder that every user may reach, as far as that can be said."""
    for above in (tmp_path, *tmp_path.parents):
        if above == above.parent or not os.access(above, os.W_OK) or above.stat().st_uid != os.geteuid():
            break
        above.chmod(above.stat().st_mode | 0o055)
    return tmp_path / FOLDER


def test_a_folder_that_may_not_be_written_is_read(shown: Path) -> None:
    filled(shown)
    for path in shown.iterdir():
        path.chmod(0o444)
    if os.geteuid() == 0:
        for path in (shown, *shown.iterdir()):
            os.chown(path, 65534, 65534)
    shown.chmod(0o555)
    try:
        known, trouble = _read_by_nobody(shown)
        assert known == repr(b"as it was")
        assert "written" in trouble
    finally:
        shown.chmod(0o755)


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give files away")
def test_a_folder_of_another_user_is_left_alone(shown: Path) -> None:
    filled(shown)
    os.chown(shown, 12345, 12345)
    cache = opened(shown)
    assert "another user" in cache.trouble
    assert cache.get(KEY) is None
    cache.close()


def test_a_folder_with_other_things_in_it_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "novel.txt").write_text("It was 7 o'clock.")
    cache = opened(tmp_path)
    assert "in it" in cache.trouble
    cache.put("digest", KEY, b"x")
    cache.close()
    assert [path.name for path in tmp_path.iterdir()] == ["novel.txt"]


@pytest.mark.parametrize("name", ["file/below", "file"])
def test_a_folder_that_cannot_be_made_is_no_failure(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("")
    cache = opened(tmp_path / name)
    assert cache.trouble
    assert cache.get(KEY) is None
    cache.close()


def test_a_cache_that_came_with_the_repository_is_not_believed(tmp_path: Path) -> None:
    filled(tmp_path / FOLDER)
    run = ["git", "-c", "user.name=a", "-c", "user.email=a@b.c"]
    try:
        subprocess.run([*run, "init", "-q"], cwd=tmp_path, check=True)
        subprocess.run([*run, "add", "-f", FOLDER], cwd=tmp_path, check=True)
    except FileNotFoundError:
        pytest.skip("there is no git")
    cache = opened(tmp_path / FOLDER)
    assert "git" in cache.trouble
    assert cache.get(KEY) is None


def test_a_file_that_is_deleted_meanwhile_is_no_failure(folder: Path) -> None:
    filled(folder)
    cache = opened(folder)
    for path in folder.iterdir():
        path.unlink()
    cache.put("digest", OTHER, b"x")
    cache.close()
    filled(folder)
    assert opened(folder).get(KEY) == b"as it was"


# -- not for ever ------------------------------------------------------------------------------------------------------


def _later(monkeypatch, days: int) -> None:
    from numcheck.cache import kept

    today = kept._today()
    monkeypatch.setattr(kept, "_today", lambda: today + days)


def test_what_nobody_used_for_long_is_dropped_and_what_was_used_stays(folder: Path, monkeypatch) -> None:
    filled(folder, rows=2)
    _later(monkeypatch, 60)
    used = opened(folder)
    assert used.get(KEY) == b"as it was"
    used.close()
    _later(monkeypatch, 60)
    cache = opened(folder)
    cache.put("digest", OTHER, b"new")
    cache.close()
    assert tally(folder).rows == {"digest": 2}
    assert opened(folder).get(KEY) == b"as it was"


def test_too_much_is_made_less_from_the_oldest_on(folder: Path, monkeypatch) -> None:
    monkeypatch.setattr("numcheck.cache.upkeep.trim.__defaults__", (300_000,))
    filled(folder, rows=100, size=10_000)
    cache = opened(folder)
    assert cache.get(_key(0)) is None
    assert cache.get(_key(99)) is not None
    cache.close()
    assert tally(folder).bytes < 600_000


def test_of_whole_runs_the_latest_are_kept(folder: Path) -> None:
    cache = opened(folder)
    for number in range(30):
        cache.put("run", _key(number), b"report")
    cache.close()
    kept = tally(folder).rows["run"]
    cache = opened(folder)
    assert 1 < kept < 30
    assert cache.get(_key(29)) == b"report"
