"""What decides an answer -> the key that it is kept under."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from hashlib import blake2b

from numcheck.config import Settings
from numcheck.model import Document
from numcheck.read.find import Findings, Found
from numcheck.run import records
from numcheck.run.aside import KeptDocument, bulk_of

#: Settings that choose the files, which are in the key themselves, or that decide only what is told of a report. Any
#: other one is taken to change it.
_ELSEWHERE = frozenset(
    {
        *("root", "only", "include", "exclude", "extend_exclude", "force_exclude", "explained", "fail_on"),
        *("allow_empty", "formats", "origins", "rules", "cache", "cache_dir", "jobs"),
    }
)


@dataclass(frozen=True, slots=True)
class File:
    """A file by its content."""

    found: Found
    sum: bytes  # of its bytes; of what is wrong where it cannot be read
    size: int  # in bytes; no part of any key


def reading(around: bytes, file: File) -> bytes:
    """Of what a file with these bytes is read as."""
    found = file.found
    told = _bytes((found.id, found.path, found.suffix, found.named, found.piped))
    return _sum("reading", around, told, file.sum)


def digest(around: bytes, document: Document) -> bytes | None:
    """Of what is found in a document by itself; None where it has no bytes."""
    named = records.encode((document.id, document.source))
    words = document.bulk if isinstance(document, KeptDocument) else bulk_of(document)
    return None if named is None or words is None else _sum("digest", around, named, words)


def rules(around: bytes) -> bytes:
    """Of the rules, whose files `around` knows."""
    return _sum("rules", around)


def seats(around: bytes, what: str, everything: bytes, told: Iterable[bytes]) -> bytes:
    """Of what claims came to that were compared with each other."""
    return _sum("seats", around, what.encode(), everything, *told)


def run(around: bytes, settings: Settings, paths: Sequence[str], found: Findings, files: Sequence[File]) -> bytes:
    """Of a whole report. Every file is in it by its content, so that no clock and no disk needs to be trusted."""
    named = {field.name for field in fields(settings)} - _ELSEWHERE
    chosen = {name: getattr(settings, name) for name in sorted(named)}
    whole = any(map(os.path.isdir, paths))
    listed = [(f.found.id, f.found.path, f.found.suffix, f.found.named, f.found.piped, f.sum) for f in files]
    # Tables about sources, and the names of findings inside one document, go by where files lie below the root.
    places = [os.path.realpath(f.found.path) for f in files]
    root = os.path.realpath(settings.root)
    told = (chosen, whole, "-" in paths, listed, places, root, found.problems, found.skipped)
    return _sum("run", around, _bytes(told))


def last(around: bytes, settings: Settings, paths: Sequence[str]) -> bytes:
    """Of what the last run over these paths is kept under."""
    return _sum("last", around, _bytes((os.path.realpath(settings.root), tuple(paths))))


def _bytes(plain: object) -> bytes:
    """Values as bytes; odd bytes in the names of files keep apart too."""
    return repr(plain).encode("utf-8", "backslashreplace")


def _sum(kind: str, *parts: bytes) -> bytes:
    total = blake2b(digest_size=32, person=kind.encode())
    for part in parts:
        total.update(f"{len(part)} ".encode() + part)
    return total.digest()
