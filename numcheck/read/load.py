"""Path -> bytes, of regular files only and of a bounded size."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from typing import BinaryIO

from numcheck.read.decode import Unreadable

#: The largest file that is read, in bytes. A book has about one million; beyond this it is data, not prose.
LIMIT = 64 * 1024 * 1024

#: Not every system has each of these.
_CAREFUL = getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_NOCTTY", 0) | getattr(os, "O_BINARY", 0)

_TOO_LARGE = f"larger than {LIMIT // (1024 * 1024)} MiB"
_SPLIT = "split it into smaller files"

_ODD = (
    (stat.S_ISFIFO, "a pipe, not a file", "to read from a pipe, give - as the path"),
    (stat.S_ISCHR, "a device, not a file", "give a file or a folder"),
    (stat.S_ISBLK, "a device, not a file", "give a file or a folder"),
    (stat.S_ISSOCK, "a socket, not a file", "give a file or a folder"),
    (stat.S_ISDIR, "a folder, not a file", "give a file"),
)


def load(path: str) -> bytes:
    """The bytes of a regular file; nothing else is ever opened.

    Raises:
        Unreadable: it is no regular file, is larger than LIMIT, is gone, or may not be read.
    """
    try:
        must_be_regular(Path(path).stat().st_mode)
        # Another program may put a pipe in the file's place right now; opening a pipe would wait for ever without
        # O_NONBLOCK, and the opened file is looked at again.
        handle = os.open(path, os.O_RDONLY | _CAREFUL)
        with os.fdopen(handle, "rb") as file:
            status = os.fstat(handle)
            must_be_regular(status.st_mode)
            if status.st_size > LIMIT:
                raise Unreadable(_TOO_LARGE, _SPLIT)
            return load_stream(file)
    except (OSError, ValueError) as error:
        raise unreadable(error) from error


def load_stream(stream: BinaryIO | None) -> bytes:
    """All bytes of an open binary stream.

    Raises:
        Unreadable: there is no stream, it fails, or it gives more than LIMIT.
    """
    if stream is None:
        raise Unreadable("there is no standard input", "pipe a text in, or name a file")
    try:
        data = stream.read(LIMIT + 1)
    except (OSError, ValueError) as error:
        raise unreadable(error) from error
    if len(data) > LIMIT:
        raise Unreadable(_TOO_LARGE, _SPLIT)
    return data


def unreadable(error: OSError | ValueError) -> Unreadable:
    """What went wrong, in words for people."""
    if isinstance(error, FileNotFoundError):
        return Unreadable("no such file or folder", "check the spelling and the folder you are in")
    if isinstance(error, PermissionError):
        return Unreadable("may not be read", "give yourself the right to read it, or leave it out")
    if isinstance(error, OSError):
        return Unreadable(f"cannot be read: {error.strerror or error}", "check the file and its disk")
    return Unreadable(f"cannot be read: {error}", "check the path")  # a NUL in a name, a closed stream


def must_be_regular(mode: int) -> None:
    """Refuse whatever is no regular file, by its `st_mode`.

    Raises:
        Unreadable: it is a pipe, a device, a socket or a folder.
    """
    for is_odd, what, hint in _ODD:
        if is_odd(mode):
            raise Unreadable(what, hint)
    if not stat.S_ISREG(mode):
        raise Unreadable("not a file", "give a file or a folder")
