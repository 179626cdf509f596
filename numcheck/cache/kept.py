"""Keys -> values, in one SQLite file that several runs may use at once; every mishap is a miss."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from numcheck.cache import upkeep
from numcheck.cache.file import BUSY, connect, explained
from numcheck.cache.folder import Unusable, prepare
from numcheck.cache.seal import MOST, seal, unseal

#: Seconds, and bytes, of work that wait until they are written: what a killed run loses.
_PATIENCE, _HEAP = 1.0, 4 * 1024 * 1024
#: Keys that are asked for in one question.
_AT_ONCE = 200
_DAY = 86400
#: Days after which a use is written down again, so that a run that only reads hardly ever writes.
_STALE = 7


@dataclass(slots=True, kw_only=True)
class Cache:
    """An open cache; without a connection it knows nothing and keeps nothing."""

    connection: sqlite3.Connection | None = None
    writable: bool = False
    trouble: str = ""  # why it is off, or keeps nothing more; for people
    _waiting: dict[bytes, tuple[str, bytes]] = field(default_factory=dict)
    _heap: int = 0
    _written: float = field(default_factory=time.monotonic)
    _used: set[bytes] = field(default_factory=set)
    _put: bool = False

    def get(self, key: bytes) -> bytes | None:
        """What was put under this key, or None."""
        if self.connection is None:
            return None
        ask = "SELECT value, used FROM kept WHERE key = ? AND length(value) <= ?"
        with self._met():
            row = self.connection.execute(ask, (key, MOST)).fetchone()
            return self._opened(key, *row) if row else None
        return None

    def each(self, keys: Sequence[bytes]) -> Iterator[bytes | None]:
        """What was put under each of these keys, in their order; a few hundred are read at once."""
        for start in range(0, len(keys), _AT_ONCE):
            some = keys[start : start + _AT_ONCE]
            ask = f"SELECT key, value, used FROM kept WHERE key IN ({','.join('?' * len(some))}) AND length(value) <= ?"
            found: dict[object, tuple[object, object]] = {}
            if self.connection is not None:
                with self._met():
                    rows = self.connection.execute(ask, (*some, MOST)).fetchall()
                    found = {key: (value, used) for key, value, used in rows}
            for key in some:
                row = found.get(key)
                yield self._opened(key, *row) if row else None

    def _opened(self, key: bytes, value: object, used: object) -> bytes | None:
        data = unseal(key, value)
        if data is not None and isinstance(used, int) and _today() - used >= _STALE:
            self._used.add(key)
        return data

    def put(self, kind: str, key: bytes, data: bytes) -> None:
        """Keeps the data, sooner or later, in the place of what was there; `kind` is for those who count."""
        if self.connection is None or not self.writable or len(data) > MOST:
            return
        sealed = seal(key, data)
        self._waiting[key] = (kind, sealed)
        self._heap += len(sealed)
        if self._heap >= _HEAP or time.monotonic() - self._written >= _PATIENCE:
            self.flush()

    def flush(self) -> None:
        """Writes what is waiting, all or nothing. While another run writes, it waits on."""
        if self.connection is None or not self.writable or not (self._waiting or self._used):
            return
        rows = [(key, kind, value, _today()) for key, (kind, value) in self._waiting.items()]
        with self._met():
            self.connection.execute("BEGIN IMMEDIATE")
            self.connection.executemany("INSERT OR REPLACE INTO kept (key, kind, value, used) VALUES (?,?,?,?)", rows)
            self.connection.executemany("UPDATE kept SET used = ? WHERE key = ?", [(_today(), k) for k in self._used])
            self.connection.execute("COMMIT")
            self._put = self._put or bool(rows)
            self._waiting.clear()
            self._used.clear()
            self._heap = 0
        if self._heap > 4 * _HEAP:  # the other run never ends: better to lose this than to hold it all
            self._waiting.clear()
            self._heap = 0
        self._written = time.monotonic()

    def close(self) -> None:
        """Writes what is waiting and lets go of the file; what is too old or too much is dropped."""
        self.flush()
        if self.connection is not None and self._put:
            with self._met():
                upkeep.trim(self.connection, _today())
        self._let_go()

    def _let_go(self) -> None:
        if self.connection is not None:
            with suppress(sqlite3.Error):
                self.connection.close()
        self.connection = None

    @contextmanager
    def _met(self) -> Iterator[None]:
        """Takes any trouble with the file as the end of reading or of writing; only a file in use is asked again."""
        try:
            yield
        except sqlite3.Error as error:
            if self.connection is not None and self.connection.in_transaction:
                with suppress(sqlite3.Error):
                    self.connection.execute("ROLLBACK")
            reason, stays = explained(error)
            if reason == BUSY:
                return
            self.trouble = reason
            self.writable = False
            if not stays:
                self._let_go()
        except (OSError, ValueError, OverflowError, MemoryError) as error:
            self.trouble = str(error) or type(error).__name__
            self._let_go()


def opened(folder: Path) -> Cache:
    """The cache in this folder, made where there is none; one that knows nothing where that cannot be."""
    try:
        writable = prepare(folder)
        connection = connect(folder, writable=writable)
    except Unusable as error:
        return Cache(trouble=str(error))
    trouble = "" if writable else "nothing can be written to it"
    return Cache(connection=connection, writable=writable, trouble=trouble)


def _today() -> int:
    return int(time.time() // _DAY)
