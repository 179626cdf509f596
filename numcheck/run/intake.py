"""Files -> what they hold, from the cache where the same bytes were read before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b
from io import BytesIO
from pathlib import Path

import msgspec

from numcheck.cache import Cache
from numcheck.model import Note, Problem, Source
from numcheck.read import Leaf, Reading, gathered, leaf
from numcheck.read.decode import Unreadable
from numcheck.read.find import Findings, Found
from numcheck.read.load import LIMIT, load
from numcheck.run import keys, records
from numcheck.run.aside import Aside, KeptDocument
from numcheck.run.keys import File


class _Document(msgspec.Struct, array_like=True, frozen=True, gc=False):
    id: str
    source: Source
    words: int  # how many bytes of the bulk are its text
    bulk: bytes


class _Leaf(msgspec.Struct, array_like=True, frozen=True, gc=False):
    documents: list[_Document]
    problems: tuple[Problem, ...]
    notes: tuple[Note, ...]


def weighed(found: Found, piped: bytes | None) -> File:
    """A file with the sum of its bytes, which are not kept.

    Reading a thousand articles takes some 40 ms, less than what looking at their times and sizes could save is worth:
    a time says little where a file is written twice within one tick of the disk's clock.
    """
    data = _data(found, piped)
    return File(found, _weight(data), len(data) if isinstance(data, bytes) else 0)


def unweighed(found: Found, piped: bytes | None) -> File:
    """A file of which nobody asks whether it is the same as before."""
    size = len(piped or b"") if found.piped else _size(found.path)
    return File(found, b"", size)


def _size(path: str) -> int:
    try:
        return Path(path).stat().st_size
    except (OSError, ValueError):  # met and told again by the reader
        return 0


def read(
    found: Findings, files: Sequence[File], piped: bytes | None, cache: Cache, around: bytes, aside: Aside
) -> tuple[Reading, bool]:
    """What all files hold; and whether it is what was weighed, and would be read in the same way again.

    The words of the documents are put `aside`. A file that is not known and changed meanwhile is taken as it is now.
    What no reader could read may be a matter of time or memory.
    """
    leaves = []
    lasting = True
    known = cache.each([keys.reading(around, file) for file in files])
    for file, data in zip(files, known, strict=True):
        one = _known(data, aside)
        if one is None:
            one, sure = _fresh(file, piped, cache, around, aside)
            lasting = lasting and sure
        leaves.append(one)
    return gathered(found, leaves), lasting


def _known(data: bytes | None, aside: Aside) -> Leaf | None:
    """What a file with the same bytes was read as; None for no data, or anything else."""
    told = records.decode(data, _Leaf)
    if told is None or any(one.words not in range(len(one.bulk) + 1) for one in told.documents):
        return None
    documents = [aside.words(one.id, one.source, one.bulk, one.words) for one in told.documents]
    return Leaf(documents=tuple(documents), problems=told.problems, notes=told.notes)


def _fresh(file: File, piped: bytes | None, cache: Cache, around: bytes, aside: Aside) -> tuple[Leaf, bool]:
    """What a file holds now, and whether that is what was weighed and will be read so again."""
    data = _data(file.found, piped)
    stays = _weight(data) == file.sum
    if isinstance(data, str):
        one = leaf(file.found, stdin=None if piped is None else BytesIO(piped))
        return replace(one, documents=tuple(map(aside.document, one.documents))), stays
    one = leaf(file.found, data=data)
    sure = bool(one.documents) or not one.problems
    one = replace(one, documents=tuple(map(aside.document, one.documents)))
    kept = [document for document in one.documents if isinstance(document, KeptDocument)]
    if cache.connection is not None and sure and len(kept) == len(one.documents):
        told = _Leaf(
            documents=[_Document(id=d.id, source=d.source, words=d.words, bulk=d.bulk) for d in kept],
            problems=one.problems,
            notes=one.notes,
        )
        if (written := records.encode(told)) is not None:
            cache.put("reading", keys.reading(around, File(file.found, _weight(data), file.size)), written)
    return one, sure and stays


def _data(found: Found, piped: bytes | None) -> bytes | str:
    """The bytes of a file, or what is wrong with it."""
    if found.piped:
        return piped if piped is not None and len(piped) <= LIMIT else f"piped: {piped is None}"
    try:
        return load(found.path)
    except Unreadable as trouble:
        return trouble.what


def _weight(data: bytes | str) -> bytes:
    return blake2b(data, digest_size=32).digest() if isinstance(data, bytes) else f"!{data}".encode()
