"""One of several processes: documents from one pipe -> their digests to another."""

from __future__ import annotations

import os
import struct
from collections.abc import Callable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import IO, TYPE_CHECKING

import msgspec

from numcheck.model import Document
from numcheck.patience import patient
from numcheck.run import records

if TYPE_CHECKING:
    from numcheck.pipeline import Digest


class Order(msgspec.Struct, frozen=True):
    """Documents to be read."""

    documents: tuple[Document, ...]


class Answer(msgspec.Struct, frozen=True):
    """A digest for each, encoded; or why there are none."""

    digests: tuple[bytes, ...] = ()
    fault: str = ""


class Told(msgspec.Struct, frozen=True):
    """The rules, encoded, which another process need not read then."""

    rules: bytes


Message = Order | Answer | Told

_LENGTH = struct.Struct(">Q")


def send(stream: IO[bytes], message: Message) -> bool:
    """Writes a message; False where it has no bytes.

    Raises:
        OSError: nobody reads any more.
    """
    data = records.encode(message)
    if data is None:
        return False
    stream.write(_LENGTH.pack(len(data)))
    stream.write(data)
    stream.flush()
    return True


def receive(stream: IO[bytes], form: type[Message]) -> Message | None:
    """The next message; None where the other side is gone.

    Raises:
        OSError: the pipe is broken.
    """
    head = stream.read(_LENGTH.size)
    if len(head) < _LENGTH.size:
        return None
    (length,) = _LENGTH.unpack(head)
    data = stream.read(length)
    return records.decode(data, form) if len(data) == length else None


def serve(rules: Sequence[str]) -> None:
    """The life of a new interpreter: answers orders until there are no more."""
    orders, answers = os.dup(0), os.dup(1)
    channel_apart()
    from numcheck.pipeline import digested
    from numcheck.ruleset import load

    ruleset = load([Path(folder) for folder in rules])
    with patient():
        answer(orders, answers, lambda documents: digested(documents, ruleset))


def answer(orders: int, answers: int, digested: Callable[[Sequence[Document]], Sequence[Digest]]) -> None:
    """Answers orders that come from one file descriptor, on another one, until there are no more."""
    channel_apart()
    from numcheck.run.packed import pack

    with os.fdopen(orders, "rb") as asked, os.fdopen(answers, "wb") as told:
        while isinstance(order := receive(asked, Order), Order):
            try:
                digests = digested(order.documents)
                made = [pack(one, document.id) for one, document in zip(digests, order.documents, strict=True)]
                found = Answer(digests=tuple(one for one in made if one is not None))
            except Exception as error:
                found = Answer(fault=f"{type(error).__name__}: {error}")
            send(told, found)


def channel_apart() -> None:
    """Whatever a library prints goes to standard error: the answers have a channel of their own."""
    with suppress(OSError):  # there is none
        os.dup2(2, 1)
