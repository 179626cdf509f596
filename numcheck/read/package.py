"""Bytes of a zipped document -> its parts, each of a bounded size; nothing is ever unpacked to a disk."""

from __future__ import annotations

import io
import struct
import zlib
from typing import TYPE_CHECKING

from numcheck.read.decode import Unreadable
from numcheck.read.xml_events import an

if TYPE_CHECKING:
    from zipfile import ZipFile, ZipInfo

#: The most entries that a document has; a book with a picture on every page has some hundreds.
MOST_ENTRIES = 10_000
#: The most bytes that all parts that are read unpack to, together.
MOST_BYTES = 64 * 1024 * 1024
#: Marked-up text packs to a twentieth of its size, very dull one to a hundredth. Small parts may do as they like.
_MOST_RATIO = 250
_SMALL = 1024 * 1024
#: How an old Word file, and an encrypted new one, begins.
_OLE = b"\xd0\xcf\x11\xe0"


class Package:
    """An open zip file."""

    def __init__(self, data: bytes, kind: str) -> None:
        """`kind`: what it should be, for people: "Word document".

        Raises:
            Unreadable: it is no zip file, or one with too many entries.
        """
        from zipfile import BadZipFile, ZipFile  # 0.02 s, and most runs read none

        self._kind = kind
        if data.startswith(_OLE):
            raise Unreadable(
                f"no {kind} that can be read: an old format, or locked with a password",
                "open it in the program it is from, and save it in the new format without a password",
            )
        # Even the list of a million entries takes long to read, so they are counted by their marks before.
        if data.count(b"PK\x01\x02") > MOST_ENTRIES:
            raise Unreadable(f"more than {MOST_ENTRIES:,} entries in {an(kind)}", "check what it is; a text has a few")
        try:
            self._zip: ZipFile = ZipFile(io.BytesIO(data))
            entries = self._zip.infolist()
        except (
            BadZipFile,
            OSError,
            ValueError,
            OverflowError,
            struct.error,
            RuntimeError,  # a way of packing that Python does not know, or a password
            MemoryError,
        ) as error:
            raise _broken(kind) from error
        self._entries: dict[str, ZipInfo] = {}
        for entry in entries:
            self._entries.setdefault(entry.filename, entry)
        self._left = MOST_BYTES

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, sorted."""
        return tuple(sorted(self._entries))

    def part(self, name: str) -> bytes | None:
        """The bytes of one part; None where there is none of that name.

        Raises:
            Unreadable: it is broken, encrypted, or too large.
        """
        from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile

        entry = self._entries.get(name)
        if entry is None:
            return None
        if entry.flag_bits & 1:
            raise Unreadable(f"{an(self._kind)} locked with a password", "save it without a password")
        if entry.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
            raise _broken(self._kind)
        packed = max(entry.compress_size, 1)
        allowed = min(self._left, max(_SMALL, packed * _MOST_RATIO))
        try:
            with self._zip.open(entry) as stream:
                data = stream.read(allowed + 1)
        except (
            BadZipFile, OSError, EOFError, ValueError, OverflowError, RuntimeError, zlib.error, struct.error,
            MemoryError,
        ) as error:  # fmt: skip
            raise _broken(self._kind) from error
        if len(data) > allowed:
            most = MOST_BYTES if allowed == self._left else allowed
            raise Unreadable(
                f"{an(self._kind)} that unpacks to more than {most // (1024 * 1024)} MiB",
                "check where it is from: no text packs so well; save its text as .txt",
            )
        self._left -= len(data)
        return data


def _broken(kind: str) -> Unreadable:
    return Unreadable(f"no {kind} that can be read: broken, or another kind of file", "open it, and save it again")
