"""A cache -> how much is in it, and less of it: what is old or too much goes, by its last use."""

from __future__ import annotations

import sqlite3
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from numcheck.cache.folder import FILE, TAG, Unusable, files, is_ours

#: Bytes of the file from which on the oldest go, and the share that stays.
LIMIT = 500 * 1024 * 1024
_STAYS = 0.75
#: Days without a use after which a row goes.
AGE = 90
#: Whole runs that are kept, the latest ones: each holds all that was read.
_RUNS = 8
RUN = "run"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What a cache holds."""

    bytes: int  # of all its files
    rows: dict[str, int]  # how many of each kind, sorted by kind


def trim(connection: sqlite3.Connection, today: int, limit: int = LIMIT) -> None:
    """Drops what was not used for long, all but the latest runs, and of the rest the oldest until it is small enough.

    Raises:
        sqlite3.Error: the file cannot be written.
    """
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("DELETE FROM kept WHERE used < ? OR used > ?", (today - AGE, today + 1))
    latest = "SELECT rowid FROM kept WHERE kind = ? ORDER BY used DESC, rowid DESC LIMIT ?"
    connection.execute(f"DELETE FROM kept WHERE kind = ? AND rowid NOT IN ({latest})", (RUN, RUN, _RUNS))
    pages, free, size = (
        connection.execute(f"PRAGMA {what}").fetchone()[0] for what in ("page_count", "freelist_count", "page_size")
    )
    held = (pages - free) * size
    if held > limit:
        rows = connection.execute("SELECT count(*) FROM kept").fetchone()[0]
        oldest = "SELECT rowid FROM kept ORDER BY used, rowid LIMIT ?"
        gone = rows - int(rows * _STAYS * limit / held)
        connection.execute(f"DELETE FROM kept WHERE rowid IN ({oldest})", (gone,))
    connection.execute("COMMIT")
    connection.executescript("PRAGMA incremental_vacuum;")  # `execute` would give back one page and no more


def tally(folder: Path) -> Tally | None:
    """What the cache in this folder holds; None where there is none. A file that cannot be read has no rows."""
    if not is_ours(folder):
        return None
    size = 0
    for path in files(folder):  # before the file is opened, which makes others beside it
        with suppress(OSError):
            size += path.stat().st_size
    rows: dict[str, int] = {}
    if (folder / FILE).is_file():
        with suppress(sqlite3.Error):
            connection = sqlite3.connect(f"{(folder / FILE).resolve().as_uri()}?mode=ro", uri=True, timeout=1)
            try:
                ask = "SELECT kind, count(*) FROM kept GROUP BY kind ORDER BY kind"
                rows = {str(kind): int(number) for kind, number in connection.execute(ask)}
            finally:
                connection.close()
    return Tally(bytes=size, rows=rows)


def clean(folder: Path) -> int:
    """Deletes what a cache has in this folder, and the folder where nothing else is in it; gives the bytes.

    Raises:
        Unusable: the folder is no cache, or something cannot be deleted.
    """
    known = tally(folder)
    if known is None:
        raise Unusable(f"it has no {TAG} of numcheck")
    try:
        for path in files(folder):
            path.unlink(missing_ok=True)
    except OSError as error:
        raise Unusable(error.strerror or str(error)) from error
    with suppress(OSError):
        folder.rmdir()
    return known.bytes
