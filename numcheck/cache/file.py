"""Folder -> a connection to the file in it: made, checked, and made anew where it is not what it should be."""

from __future__ import annotations

import sqlite3
import time
from contextlib import suppress
from pathlib import Path

from numcheck.cache.folder import BESIDE, FILE, Unusable

#: Seconds to wait for another run that writes; after that, this one goes on without.
_WAIT = 2.0
#: "numcheck" in four bytes, for `file` and for us.
_APPLICATION, _VERSION = 0x6E756D63, 1
#: The whole schema: a file with anything else in it, a view or a trigger, say, was made by somebody else.
_SCHEMA = (
    "CREATE TABLE kept (key BLOB PRIMARY KEY, kind TEXT NOT NULL, value BLOB NOT NULL, used INTEGER NOT NULL)",
    "CREATE INDEX by_use ON kept (used)",
)

BUSY = "in use"
#: Primary result codes of SQLite: what is to be told, and whether reading may go on.
_TOLD = {
    5: (BUSY, True),
    6: (BUSY, True),
    8: ("nothing can be written to it", True),
    11: ("its file is damaged; it is made anew at the next run", False),
    13: ("the disk is full", True),
    26: ("its file is damaged; it is made anew at the next run", False),
}
_BROKEN = (11, 26)


class _Strange(Exception):
    """The file is no cache of this form."""


def explained(error: sqlite3.Error) -> tuple[str, bool]:
    """What happened, for people, and whether reading may go on."""
    code = getattr(error, "sqlite_errorcode", None)
    return _TOLD.get(code & 0xFF if code is not None else -1, (str(error), False))


def connect(folder: Path, *, writable: bool) -> sqlite3.Connection:
    """A connection to the checked file of this folder.

    Raises:
        Unusable: there is none, and none can be made.
    """
    path = folder / FILE
    try:
        return _writing(path) if writable else _reading(path)
    except (_Strange, sqlite3.Error, OSError, UnicodeError) as error:
        # Of a damaged file not even what SQLite says of it can be read at times.
        if writable and (isinstance(error, (_Strange, UnicodeError)) or _is_broken(error)):
            return _anew(path)
        raise Unusable(_why(error)) from error


def _anew(path: Path) -> sqlite3.Connection:
    try:
        remove(path)
        return _writing(path)
    except (_Strange, sqlite3.Error, OSError) as error:
        raise Unusable(_why(error)) from error


def remove(path: Path) -> None:
    """Deletes the file with what stands beside it; that goes first, because it would be played into the next file.

    Raises:
        OSError: it cannot be deleted.
    """
    for beside in (*BESIDE, ""):
        Path(f"{path}{beside}").unlink(missing_ok=True)


def _writing(path: Path) -> sqlite3.Connection:
    connection = _open(path, "mode=rwc")
    try:
        for attempt in range(3):
            try:
                _set_up(connection)
                break
            except sqlite3.OperationalError as error:
                # Another run makes the file or changes its mode in this very moment; SQLite does not wait for that.
                if explained(error)[0] != BUSY or attempt == 2:
                    raise
                time.sleep(0.05 * (attempt + 1))
        _check(connection)
    except BaseException:
        _close(connection)
        raise
    return connection


def _set_up(connection: sqlite3.Connection) -> None:
    empty = not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]
    if empty:
        connection.execute("PRAGMA auto_vacuum = INCREMENTAL")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = NORMAL")  # with WAL, a crash loses the last rows and breaks nothing
    if not empty:
        return
    connection.execute("BEGIN IMMEDIATE")
    if not connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
        for statement in _SCHEMA:
            connection.execute(statement)
        connection.execute(f"PRAGMA application_id = {_APPLICATION}")
        connection.execute(f"PRAGMA user_version = {_VERSION}")
    connection.execute("COMMIT")


def _reading(path: Path) -> sqlite3.Connection:
    """A connection that writes nothing, not even what SQLite writes to read: nothing may be written where it stands."""
    connection = _open(path, "mode=ro&immutable=1")
    try:
        _check(connection)
    except BaseException:
        _close(connection)
        raise
    return connection


def _open(path: Path, how: str) -> sqlite3.Connection:
    name = f"{path.resolve().as_uri()}?{how}"
    connection = sqlite3.connect(name, uri=True, timeout=_WAIT, isolation_level=None)
    connection.text_factory = lambda raw: raw.decode("utf-8", "replace")  # of a broken file, any bytes may come
    connection.execute("PRAGMA trusted_schema = OFF")
    connection.execute("PRAGMA cell_size_check = ON")
    return connection


def _check(connection: sqlite3.Connection) -> None:
    """Raises _Strange for a file that was not made here."""
    schema = connection.execute("SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY type DESC").fetchall()
    marks = [connection.execute(f"PRAGMA {name}").fetchone()[0] for name in ("application_id", "user_version")]
    if [row[0] for row in schema] != [*_SCHEMA] or marks != [_APPLICATION, _VERSION]:
        raise _Strange


def _close(connection: sqlite3.Connection) -> None:
    with suppress(sqlite3.Error):
        connection.close()


def _is_broken(error: Exception) -> bool:
    code = getattr(error, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in _BROKEN


def _why(error: Exception) -> str:
    if isinstance(error, sqlite3.Error):
        return explained(error)[0]
    return (error.strerror or str(error)) if isinstance(error, OSError) else "its file is of another form"
