"""Bytes that are put aside and read again by their place: in memory while they are few, then in a temporary file."""

from __future__ import annotations

import os
import tempfile
from bisect import bisect_right
from contextlib import suppress
from typing import IO

#: Bytes that are held: of a corpus of a few megabytes all that is needed, and no file is made for it.
_HELD = 8 * 1024 * 1024
#: Bytes that are written at once.
_CHUNK = 1024 * 1024


class Shelf:
    """What is put here stays, and takes next to no memory once it is more than a few megabytes.

    The file has no name where the system allows that, and is gone with the run, however it ends. Where none can be
    made or the disk is full, everything is held.
    """

    def __init__(self) -> None:
        self.size = 0
        self._open = bytearray()  # the last chunk, which still grows
        self._open_at = 0
        self._held: list[bytes] = []
        self._held_at: list[int] = []  # where each of them starts
        self._room = _HELD
        self._files: list[IO[bytes]] = []  # one; and another for what a copy of the process puts
        self._from: list[int] = []  # the first place in each of them
        self._writer = 0  # the process that the last one belongs to
        self._no_file = False

    def put(self, data: bytes) -> int:
        """The place of the data from now on."""
        place = self.size
        self._open += data
        self.size += len(data)
        if len(self._open) >= _CHUNK:
            self._close_chunk()
        return place

    def get(self, place: int, length: int) -> bytes:
        """The bytes there; they were put together, or are a part of what was.

        Raises:
            OSError: the file cannot be read any more.
        """
        if place >= self._open_at:
            start = place - self._open_at
            return bytes(self._open[start : start + length])
        at = bisect_right(self._held_at, place) - 1
        if at >= 0 and place - self._held_at[at] < len(self._held[at]):
            start = place - self._held_at[at]
            return self._held[at][start : start + length]
        number = bisect_right(self._from, place) - 1
        file, start = self._files[number], place - self._from[number]
        if hasattr(os, "pread"):  # two processes may share the file
            return os.pread(file.fileno(), length, start)
        file.seek(start)
        return file.read(length)

    def _close_chunk(self) -> None:
        chunk = bytes(self._open)
        if len(chunk) <= self._room:
            self._room -= len(chunk)
            self._hold(chunk)
        elif not self._written(chunk):
            self._hold(chunk)
        self._open_at = self.size
        self._open = bytearray()

    def _hold(self, chunk: bytes) -> None:
        self._held.append(chunk)
        self._held_at.append(self._open_at)

    def _written(self, chunk: bytes) -> bool:
        if self._no_file:
            return False
        with suppress(OSError):
            first = self._open_at if self._files else 0
            if self._writer != os.getpid():  # a copy reads the file of the process above, and writes one of its own
                self._files.append(tempfile.TemporaryFile(prefix="numcheck-", buffering=0))  # noqa: SIM115  (it lives)
                self._from.append(first)
                self._writer = os.getpid()
            held = [] if first else self._held  # which are all before this one: there is a file now for them too
            self._files[-1].seek(first - self._from[-1])
            if all(self._files[-1].write(one) == len(one) for one in (*held, chunk)):
                if held:
                    self._held, self._held_at, self._room = [], [], 0
                return True
        self._no_file = True  # what the file has already stays readable
        return False
