"""One of several processes: documents on standard input -> their digests on standard output."""

from __future__ import annotations

import os
import struct
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import msgspec

from numcheck.model import Document
from numcheck.run import records
from numcheck.run.patience import patient


class Order(msgspec.Struct, frozen=True):
    """Documents to be read."""

    documents: tuple[Document, ...]


class Answer(msgspec.Struct, frozen=True):
    """A digest for each, encoded; or why there are none."""

    digests: tuple[bytes, ...] = ()
    fault: str = ""


_LENGTH = struct.Struct(">Q")


def send(stream: IO[bytes], message: Order | Answer) -> bool:
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


def receive(stream: IO[bytes], form: type[Order] | type[Answer]) -> Order | Answer | None:
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
    """Answers orders until there are no more."""
    # Whatever a library prints goes to standard error: the answers have a channel of their own.
    orders, answers = os.fdopen(os.dup(0), "rb"), os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)
    from numcheck.pipeline import digested
    from numcheck.ruleset import load
    from numcheck.run.packed import pack

    ruleset = load([Path(folder) for folder in rules])
    with patient():
        while isinstance(order := receive(orders, Order), Order):
            try:
                digests = digested(order.documents, ruleset)
                made = [pack(one, document.id) for one, document in zip(digests, order.documents, strict=True)]
                answer = Answer(digests=tuple(one for one in made if one is not None))
            except Exception as error:
                answer = Answer(fault=f"{type(error).__name__}: {error}")
            send(answers, answer)
