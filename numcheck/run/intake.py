"""Files -> what they hold, from the cache where the same bytes were read before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from hashlib import blake2b
from io import BytesIO

from numcheck.cache import Cache
from numcheck.read import Leaf, leaf
from numcheck.read.decode import Unreadable
from numcheck.read.find import Found
from numcheck.read.load import LIMIT, load
from numcheck.run import keys, records
from numcheck.run.aside import Aside
from numcheck.run.keys import File


def weighed(found: Found, piped: bytes | None) -> File:
    """A file with the sum of its bytes, which are not kept.

    Reading a thousand articles takes some 40 ms, less than what looking at their times and sizes could save is worth:
    a time says little where a file is written twice within one tick of the disk's clock.
    """
    return File(found, _weight(_data(found, piped)))


def documents_of(
    files: Sequence[File], piped: bytes | None, cache: Cache, around: bytes, aside: Aside
) -> tuple[tuple[Leaf, ...], bool]:
    """What every file holds; and whether it is what was weighed, and would be read in the same way again.

    The words of the documents are put `aside`. A file that changed meanwhile is taken as it is now. What no reader
    could read may be a matter of time or memory.
    """
    leaves = []
    lasting = True
    for file in files:
        data = _data(file.found, piped)
        if isinstance(data, bytes):
            one, sure = _kept(file, data, cache, around)
        else:
            one, sure = leaf(file.found, stdin=None if piped is None else BytesIO(piped)), True
        leaves.append(replace(one, documents=tuple(map(aside.document, one.documents))))
        lasting = lasting and sure and _weight(data) == file.sum
    return tuple(leaves), lasting


def _kept(file: File, data: bytes, cache: Cache, around: bytes) -> tuple[Leaf, bool]:
    """What a file with these bytes holds, and whether it will be read so again."""
    key = keys.reading(around, file.found, data)
    known = records.decode(cache.get(key), Leaf)
    if known is not None:
        return known, True
    fresh = leaf(file.found, data=data)
    sure = bool(fresh.documents) or not fresh.problems
    if sure and (written := records.encode(fresh)) is not None:
        cache.put("reading", key, written)
    return fresh, sure


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
