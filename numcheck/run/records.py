"""Records -> bytes and back: MessagePack by the types of the records, and never anything that could run."""

from __future__ import annotations

import gc
from collections.abc import Hashable, Iterator
from contextlib import contextmanager
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

_T = TypeVar("_T")

#: Bytes of which so few records are made that no search for garbage comes in between.
_FEW = 16 * 1024


def encode(record: object) -> bytes | None:
    """A record as bytes; None where it holds what has no bytes, such as half of a surrogate pair in a text."""
    try:
        return msgspec.msgpack.encode(record)
    except (UnicodeEncodeError, ValueError, OverflowError):
        return None


def decode(data: bytes | msgspec.Raw | None, form: type[_T]) -> _T | None:
    """The record of this form that was encoded; None for no data, or anything else."""
    if data is None:
        return None
    try:
        decoder = _decoder(cast(Hashable, form))
        if len(data) <= _FEW:
            return cast(_T, decoder.decode(data))
        with _without_pauses():
            return cast(_T, decoder.decode(data))
    except (msgspec.MsgspecError, ValueError, ArithmeticError, RecursionError):
        return None


@cache
def _decoder(form: Hashable) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(cast(Any, form))


@contextmanager
def _without_pauses() -> Iterator[None]:
    """No search for garbage while records are made, of which none is: it would take three times as long as they do."""
    before = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if before:
            gc.enable()
